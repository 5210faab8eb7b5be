#include "app/render/pdf/standard_rules.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "app/render/pdf/pdf_standards.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

using Object = QPDFObjectHandle;

std::string bytesOf(Object stream) {
  const auto data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

std::string nameIn(Object dictionary, const char* key) {
  Object value = dictionary.getKey(key);
  return value.isName() ? value.getName() : std::string();
}

Object dictionaryOf(Object object) { return object.isStream() ? object.getDict() : object; }

/// The text between the tags of an element of XMP; empty: none.
std::string described(const std::string& xmp, const std::string& tag) {
  const std::size_t open = xmp.find("<" + tag + ">");
  if (open == std::string::npos) return {};
  const std::size_t from = open + tag.size() + 2, to = xmp.find("</" + tag + ">", from);
  return to == std::string::npos ? std::string() : xmp.substr(from, to - from);
}

/// What both standards ask for, found by going through the objects of a file once.
class StandardCheck {
 public:
  explicit StandardCheck(const QByteArray& bytes) : m_bytes(bytes) {
    m_pdf.setSuppressWarnings(true);
    m_pdf.processMemoryFile("page.pdf", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    m_objects = m_pdf.getAllObjects();
    Object metadata = m_pdf.getRoot().getKey("/Metadata");
    if (metadata.isStream()) m_xmp = bytesOf(metadata);
  }

  std::vector<StandardFault> ofArchive() {
    header();
    trailer();
    intent("/GTS_PDFA1", 3, "6.2.3");
    for (const Object& object : m_objects) {
      Object dictionary = dictionaryOf(object);
      if (!dictionary.isDictionary()) continue;
      stream(object);
      colours(dictionary, "/DeviceCMYK", "6.2.4.3");
      picture(dictionary);
      state(dictionary);
      font(dictionary, "6.2.11.4.1");
      unicode(dictionary);
      annotation(dictionary);
    }
    catalogue();
    layers();
    archiveDescription();
    return m_faults;
  }

  std::vector<StandardFault> ofPress() {
    intent("/GTS_PDFX", 4, "condition");
    for (const Object& object : m_objects) {
      Object dictionary = dictionaryOf(object);
      if (!dictionary.isDictionary()) continue;
      colours(dictionary, "/DeviceRGB", "inks");
      font(dictionary, "fonts");
      if (nameIn(dictionary, "/Subtype") == "/Link")
        add("links", geo::message("a link lies on what is printed"));
    }
    boxes();
    pressDescription();
    return m_faults;
  }

 private:
  void add(const char* clause, const std::string& what) { m_faults.push_back({clause, what}); }
  void require(bool holds, const char* clause, const std::string& what) {
    if (!holds) add(clause, what);
  }

  void header() {
    const bool hasVersion = m_bytes.startsWith("%PDF-1.") && m_bytes.size() > 20;
    const qsizetype comment = m_bytes.indexOf("\n%") + 2;
    bool isBinary = hasVersion && comment > 1;
    for (qsizetype i = comment; isBinary && i < comment + 4; ++i)
      isBinary = static_cast<unsigned char>(m_bytes[i]) > 127;
    require(isBinary, "6.1.2", geo::message("the header is not that of a binary file"));
  }

  void trailer() {
    Object trailer = m_pdf.getTrailer();
    require(trailer.getKey("/ID").isArray(), "6.1.3", geo::message("the file has no identifier"));
    require(!trailer.hasKey("/Encrypt"), "6.1.3", geo::message("the file is encrypted"));
  }

  void stream(Object object) {
    if (!object.isStream()) return;
    Object dictionary = object.getDict();
    require(!dictionary.hasKey("/F") && !dictionary.hasKey("/FFilter"), "6.1.7.1",
            geo::message("a part lies in another file"));
    require(dictionary.getKey("/Filter").unparse().find("/LZWDecode") == std::string::npos, "6.1.7.2",
            geo::message("a part is packed by LZW"));
  }

  void intent(const char* kind, int parts, const char* clause) {
    Object intents = m_pdf.getRoot().getKey("/OutputIntents");
    bool isThere = false;
    for (int i = 0; intents.isArray() && i < intents.getArrayNItems(); ++i) {
      Object one = intents.getArrayItem(i), profile = one.getKey("/DestOutputProfile");
      if (nameIn(one, "/S") != kind || !profile.isStream()) continue;
      // ICC.1, 7.2: the colour space of the data and the file's signature
      const std::string icc = bytesOf(profile);
      const std::string space = parts == 3 ? "RGB " : "CMYK";
      isThere = icc.size() > 128 && icc.substr(16, 4) == space && icc.substr(36, 4) == "acsp" &&
                profile.getDict().getKey("/N").isInteger() &&
                profile.getDict().getKey("/N").getIntValue() == parts;
    }
    require(isThere, clause,
            geo::message("what the colours are of is not said, or not by a fitting profile"));
  }

  /// A space of colours that the output intent does not cover.
  void colours(Object dictionary, const std::string& foreign, const char* clause) {
    Object spaces = dictionary.getKey("/ColorSpace");
    Object group = dictionary.getKey("/Group");
    const bool isUsed = (!spaces.isNull() && spaces.unparseResolved().find(foreign) != std::string::npos) ||
                        (group.isDictionary() && nameIn(group, "/CS") == foreign);
    require(!isUsed, clause,
            geo::message("colours are of {}, which the output condition does not cover", foreign));
  }

  void picture(Object dictionary) {
    if (nameIn(dictionary, "/Subtype") != "/Image") return;
    require(!dictionary.hasKey("/Alternates") && !dictionary.hasKey("/OPI"), "6.2.8",
            geo::message("a picture stands for another one"));
    Object smooth = dictionary.getKey("/Interpolate");
    require(!smooth.isBool() || !smooth.getBoolValue(), "6.2.8", geo::message("a picture is to be smoothed"));
  }

  void state(Object dictionary) {
    if (nameIn(dictionary, "/Type") != "/ExtGState") return;
    require(!dictionary.hasKey("/TR") && !dictionary.hasKey("/HTP"), "6.2.5",
            geo::message("tones are changed while printing"));
    static const std::set<std::string> kModes = {
        "",         "/Normal",     "/Compatible", "/Multiply",  "/Screen",    "/Overlay",    "/Darken",
        "/Lighten", "/ColorDodge", "/ColorBurn",  "/HardLight", "/SoftLight", "/Difference", "/Exclusion",
        "/Hue",     "/Saturation", "/Color",      "/Luminosity"};
    require(kModes.count(nameIn(dictionary, "/BM")) > 0, "6.2.10",
            geo::message("colours mix in an unknown way"));
  }

  void font(Object dictionary, const char* clause) {
    if (nameIn(dictionary, "/Type") != "/FontDescriptor") return;
    require(
        dictionary.hasKey("/FontFile2") || dictionary.hasKey("/FontFile3") || dictionary.hasKey("/FontFile"),
        clause, geo::message("the font {} is not in the file", nameIn(dictionary, "/FontName")));
  }

  /// 6.2.11.7.2: every character by its number in Unicode, and none of those that stand for nothing.
  void unicode(Object dictionary) {
    if (nameIn(dictionary, "/Type") != "/Font" || nameIn(dictionary, "/Subtype").rfind("/CIDFont", 0) == 0)
      return;
    Object map = dictionary.getKey("/ToUnicode");
    if (!map.isStream())
      return add("6.2.11.7.2", geo::message("a font does not say what its characters are"));
    const std::string text = bytesOf(map);
    for (const char* const nothing : {"<0000>\n", "<FEFF>", "<FFFE>"})
      for (std::size_t at = text.find(nothing); at != std::string::npos; at = text.find(nothing, at + 1)) {
        const bool isTarget = at > 1 && text[at - 1] == ' ' && text[at - 2] == '>';
        if (isTarget) return add("6.2.11.7.2", geo::message("a character stands for nothing"));
      }
  }

  void annotation(Object dictionary) {
    if (nameIn(dictionary, "/Type") != "/Annot") return;
    constexpr long long kPrinted = 4, kUnseen = 1 | 2 | 32 | 256;
    Object flags = dictionary.getKey("/F");
    require(
        flags.isInteger() && (flags.getIntValue() & kPrinted) != 0 && (flags.getIntValue() & kUnseen) == 0,
        "6.3.2", geo::message("a link is not printed as it is seen"));
  }

  void catalogue() {
    Object root = m_pdf.getRoot();
    for (const char* const key : {"/AA", "/OpenAction", "/Requirements", "/NeedsRendering"})
      require(!root.hasKey(key), "6.5.1",
              geo::message("the file does something when it is opened ({})", key));
    Object names = root.getKey("/Names");
    require(!names.isDictionary() || (!names.hasKey("/JavaScript") && !names.hasKey("/EmbeddedFiles") &&
                                      !names.hasKey("/AlternatePresentations")),
            "6.8", geo::message("the file holds programs or other files"));
  }

  void layers() {
    Object all = m_pdf.getRoot().getKey("/OCProperties");
    if (!all.isDictionary()) return;
    Object shown = all.getKey("/D");
    require(shown.isDictionary() && shown.getKey("/Name").isString() && !shown.hasKey("/AS"), "6.9",
            geo::message("the layers have no name as a whole, or change by themselves"));
    require(shown.isDictionary() && shown.getKey("/Order").isArray() &&
                shown.getKey("/Order").getArrayNItems() == all.getKey("/OCGs").getArrayNItems(),
            "6.9", geo::message("a layer is not in the list of layers"));
  }

  /// 6.6.3: what stands in the older dictionary says the same.
  void sameAsInfo(const char* key, const std::string& said) {
    Object value = m_pdf.getTrailer().getKey("/Info").getKey(key);
    if (!value.isString()) return;
    require(xmpText(value.getUTF8Value()) == said, "6.6.3", geo::message("{} is said in two ways", key));
  }

  void archiveDescription() {
    Object metadata = m_pdf.getRoot().getKey("/Metadata");
    require(metadata.isStream() && !metadata.getDict().hasKey("/Filter"), "6.6.2.1",
            geo::message("the description is missing or packed"));
    require(described(m_xmp, "pdfaid:part") == "2" && described(m_xmp, "pdfaid:conformance") == "U", "6.6.4",
            geo::message("the description does not name the standard"));
    sameAsInfo("/Title", titleIn(m_xmp));
    sameAsInfo("/Creator", described(m_xmp, "xmp:CreatorTool"));
    sameAsInfo("/Producer", described(m_xmp, "pdf:Producer"));
  }

  static std::string titleIn(const std::string& xmp) {
    const std::string open = "<rdf:li xml:lang=\"x-default\">";
    const std::size_t at = xmp.find(open);
    if (at == std::string::npos) return {};
    return xmp.substr(at + open.size(), xmp.find("</rdf:li>", at) - at - open.size());
  }

  static std::array<double, 4> sides(Object box) {
    std::array<double, 4> found{};
    for (int i = 0; box.isArray() && box.getArrayNItems() == 4 && i < 4; ++i)
      found[static_cast<std::size_t>(i)] = box.getArrayItem(i).getNumericValue();
    return found;
  }

  /// The sheet within its bleed within the page, each of some size.
  void boxes() {
    for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
      Object page = helper.getObjectHandle();
      const auto media = sides(page.getKey("/MediaBox")), bleed = sides(page.getKey("/BleedBox")),
                 trim = sides(page.getKey("/TrimBox"));
      const auto isWithin = [](const std::array<double, 4>& inner, const std::array<double, 4>& outer) {
        return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3] &&
               inner[0] < inner[2] && inner[1] < inner[3];
      };
      require(isWithin(trim, bleed) && isWithin(bleed, media), "boxes",
              geo::message("the sheet does not lie within its bleed, or that within the page"));
    }
  }

  void pressDescription() {
    require(described(m_xmp, "pdfxid:GTS_PDFXVersion") == "PDF/X-4", "description",
            geo::message("the description does not name the standard"));
    for (const char* const tag : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID",
                                  "xmpMM:RenditionClass", "xmpMM:VersionID", "pdf:Trapped"})
      require(!described(m_xmp, tag).empty(), "description", geo::message("the description lacks {}", tag));
  }

  const QByteArray& m_bytes;
  QPDF m_pdf;
  std::vector<Object> m_objects;
  std::string m_xmp;
  std::vector<StandardFault> m_faults;
};

std::vector<StandardFault> faultsOf(const QByteArray& pdf,
                                    std::vector<StandardFault> (StandardCheck::*rules)()) {
  try {
    StandardCheck check(pdf);
    return (check.*rules)();
  } catch (const std::exception& error) {
    throw geo::IoError(geo::message("The PDF could not be finished ({}).", error.what()));
  }
}

}  // namespace

std::vector<StandardFault> archiveFaults(const QByteArray& pdf) {
  return faultsOf(pdf, &StandardCheck::ofArchive);
}

std::vector<StandardFault> pressFaults(const QByteArray& pdf) {
  return faultsOf(pdf, &StandardCheck::ofPress);
}

}  // namespace app::render
