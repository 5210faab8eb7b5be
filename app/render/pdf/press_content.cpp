#include "app/render/pdf/press_content.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <QByteArray>

#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

using Token = QPDFTokenizer::Token;

struct Rgb {
  double red = 0, green = 0, blue = 0;
};

/// Colours of a content stream (ISO 32000-1, 8.6.8), one for fills and one for strokes, as q and Q keep them.
class InkFilter : public QPDFObjectHandle::TokenFilter {
 public:
  explicit InkFilter(const PressInks& inks) : m_inks(inks) {}

  void handleToken(const Token& token) override {
    if (token.getType() != QPDFTokenizer::tt_word) {
      m_operands.push_back(token);
      return;
    }
    const std::string& word = token.getValue();
    if (!takesColour(word)) {
      writeOperands();
      writeToken(token);
    }
    m_operands.clear();
    keepStates(word);
  }

  void handleEOF() override { writeOperands(); }

 private:
  struct Colours {
    Rgb fill, stroke;
  };

  void writeOperands() {
    for (const Token& operand : m_operands) writeToken(operand);
  }

  std::vector<double> numbers() const {
    std::vector<double> found;
    for (const Token& operand : m_operands)
      if (operand.getType() == QPDFTokenizer::tt_integer || operand.getType() == QPDFTokenizer::tt_real)
        found.push_back(QByteArray::fromStdString(operand.getValue()).toDouble());
    return found;
  }
  std::string name() const {
    for (const Token& operand : m_operands)
      if (operand.getType() == QPDFTokenizer::tt_name) return operand.getValue();
    return {};
  }

  /// Whether the word sets a colour and was written as inks.
  bool takesColour(const std::string& word) {
    const bool ofStroke = word == "CS" || word == "SCN" || word == "SC" || word == "RG" || word == "G";
    if (word == "cs" || word == "CS") {
      // a space of patterns stays, that of colours comes with k and K
      return name() != "/PCSp";
    }
    const bool ofSpace = word == "scn" || word == "SCN" || word == "sc" || word == "SC";
    if (!ofSpace && word != "rg" && word != "RG" && word != "g" && word != "G") return false;
    const std::vector<double> parts = numbers();
    if (parts.size() != 3 && parts.size() != 1) return false;
    const Rgb colour =
        parts.size() == 3 ? Rgb{parts[0], parts[1], parts[2]} : Rgb{parts[0], parts[0], parts[0]};
    (ofStroke ? m_colours.stroke : m_colours.fill) = colour;
    if (name().empty())
      writeColour(colour, ofStroke);
    else
      write(fmt::format("\n{} {} {}", shown(m_inks.of(colour.red, colour.green, colour.blue)), name(), word));
    return true;
  }

  static std::string shown(const Inks& inks) {
    // ISO 32000-1, 7.3.3: a number has no exponent
    return fmt::format("{:.4f} {:.4f} {:.4f} {:.4f}", inks[0], inks[1], inks[2], inks[3]);
  }

  void writeColour(const Rgb& colour, bool ofStroke) {
    const Inks inks = m_inText ? PressInks::ofText(colour.red, colour.green, colour.blue)
                               : m_inks.of(colour.red, colour.green, colour.blue);
    write("\n" + shown(inks) + (ofStroke ? " K" : " k"));
  }

  void keepStates(const std::string& word) {
    if (word == "q") m_kept.push_back(m_colours);
    if (word == "Q" && !m_kept.empty()) {
      m_colours = m_kept.back();
      m_kept.pop_back();
    }
    if (word != "BT" && word != "ET") return;
    m_inText = word == "BT";
    for (const bool ofStroke : {false, true})
      writeColour(ofStroke ? m_colours.stroke : m_colours.fill, ofStroke);
  }

  const PressInks& m_inks;
  std::vector<Token> m_operands;  ///< since the last operator, with what lies between
  Colours m_colours;
  std::vector<Colours> m_kept;
  bool m_inText = false;
};

[[noreturn]] void refuse(const std::string& what) {
  throw geo::DataError(
      geo::message("The page has {}, which cannot be taken to the inks of a press yet.", what));
}

void takeContent(QPDFObjectHandle& stream, const PressInks& inks) {
  InkFilter filter(inks);
  Pl_Buffer written("inks");
  stream.filterAsContents(&filter, &written);
  stream.replaceStreamData(written.getBufferSharedPointer(), QPDFObjectHandle::newNull(),
                           QPDFObjectHandle::newNull());
}

void takePixels(QPDFObjectHandle& picture, const PressInks& inks) {
  QPDFObjectHandle dictionary = picture.getDict();
  QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
  if (!space.isName() || space.getName() != "/DeviceRGB") return;  // grey is black ink as it is
  if (dictionary.getKey("/BitsPerComponent").getIntValue() != 8)
    refuse(geo::message("a picture of few colours"));
  const auto pixels = picture.getStreamData(qpdf_dl_all);
  const unsigned char* const from = pixels->getBuffer();
  std::string to;
  to.reserve(pixels->getSize() / 3 * 4);
  for (std::size_t i = 0; i + 2 < pixels->getSize(); i += 3)
    for (const double part : inks.of(from[i] / 255.0, from[i + 1] / 255.0, from[i + 2] / 255.0))
      to += static_cast<char>(static_cast<unsigned char>(std::lround(part * 255)));
  dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceCMYK"));
  picture.replaceStreamData(to, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// /CSp is the painter's space of colours, /PCSp that of its patterns.
void takeSpaces(QPDFObjectHandle dictionary) {
  QPDFObjectHandle spaces = dictionary.getKey("/ColorSpace");
  if (!spaces.isDictionary()) return;
  QPDFObjectHandle taken = QPDFObjectHandle::newDictionary();
  if (spaces.hasKey("/PCSp")) taken.replaceKey("/PCSp", QPDFObjectHandle::parse("[/Pattern /DeviceCMYK]"));
  dictionary.replaceKey("/ColorSpace", taken);
}

}  // namespace

void takeToInks(QPDF& pdf, const PressInks& inks) {
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (object.isDictionary()) {
      if (object.hasKey("/ShadingType")) refuse(geo::message("a gradient"));
      takeSpaces(object);
    }
    if (!object.isStream()) continue;
    QPDFObjectHandle dictionary = object.getDict();
    if (dictionary.getKey("/Resources").isDictionary()) takeSpaces(dictionary.getKey("/Resources"));
    QPDFObjectHandle subtype = dictionary.getKey("/Subtype");
    if (subtype.isName() && subtype.getName() == "/Image") takePixels(object, inks);
    if (subtype.isName() && subtype.getName() == "/Form") takeContent(object, inks);
    if (dictionary.hasKey("/PatternType") && dictionary.getKey("/PaintType").isInteger() &&
        dictionary.getKey("/PaintType").getIntValue() == 1)
      takeContent(object, inks);
    if (dictionary.hasKey("/ShadingType")) refuse(geo::message("a gradient"));
  }
}

}  // namespace app::render
