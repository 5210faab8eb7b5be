#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include "app/render/map/map_text.h"
#include "app/render/page/map_page.h"
#include "app/render/pdf/press_inks.h"
#include "app/render/pdf/standard_rules.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "tests/app/render/pdf/pdf_edits.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// Of Debian's libgs-common; empty where it is not installed.
std::string testProfile() {
  const char* const file = "/usr/share/color/icc/ghostscript/default_cmyk.icc";
  return QFile::exists(file) ? geo::readBytes(file) : std::string();
}

class PdfStandards : public testing::Test {
 protected:
  QByteArray written(const PrintedPage& page, const PdfPurpose& purpose) {
    exportPdf(page, path(), purpose);
    return QByteArray::fromStdString(geo::readBytes(path()));
  }
  std::filesystem::path path() const { return m_folder.filePath("page.pdf").toStdString(); }
  QString name() const { return m_folder.filePath("page.pdf"); }

 private:
  QTemporaryDir m_folder;
};

std::vector<std::string> clausesOf(const std::vector<StandardFault>& faults) {
  std::vector<std::string> clauses;
  for (const StandardFault& fault : faults) clauses.push_back(fault.clause);
  return clauses;
}

const PdfPurpose kArchive{.kind = PdfPurpose::Kind::archive};

TEST_F(PdfStandards, APageForTheArchiveMeetsItsClauses) {
  for (const char* const language : {"zh", "en"}) {
    const QByteArray pdf = written(MapPage(squareChina(), {.language = language}), kArchive);
    EXPECT_THAT(clausesOf(archiveFaults(pdf)), testing::IsEmpty());
    EXPECT_EQ(outputOf("qpdf", {"--check", name()}).value_or("No syntax").contains("No syntax"), true);
  }
}

TEST_F(PdfStandards, APageForTheScreenDoesNotSayThatItIsForTheArchive) {
  const auto clauses = clausesOf(archiveFaults(written(MapPage(letterCountry(), {}), {})));
  EXPECT_THAT(clauses, Contains("6.2.3"));
  EXPECT_THAT(clauses, Contains("6.6.4"));
}

struct Breach {
  const char* clause;
  const char* holder;
  const char* key;
  const char* value;  ///< "": the key goes
};

TEST_F(PdfStandards, EveryClauseOfTheArchiveIsLookedFor) {
  const QByteArray pdf = written(MapPage(letterCountry(), {.language = "en"}), kArchive);
  constexpr Breach kBreaches[] = {
      {"6.2.3", "root", "/OutputIntents", ""},
      {"6.2.3", "intent", "/S", "/GTS_PDFX"},
      {"6.2.4.3", "page", "/ColorSpace", "<</A /DeviceCMYK>>"},
      {"6.2.4.3", "page", "/Group", "<</CS /DeviceCMYK>>"},
      {"6.2.5", "state", "/TR", "/Identity"},
      {"6.2.8", "image", "/Interpolate", "true"},
      {"6.2.8", "image", "/Alternates", "[]"},
      {"6.2.10", "state", "/BM", "/Wish"},
      {"6.2.11.4.1", "descriptor", "/FontFile2", ""},
      {"6.3.2", "link", "/F", ""},
      {"6.3.2", "link", "/F", "6"},
      {"6.5.1", "root", "/AA", "<<>>"},
      {"6.6.2.1", "root", "/Metadata", ""},
      {"6.6.3", "info", "/Title", "(Another)"},
      {"6.6.3", "info", "/Creator", "(Another)"},
      {"6.8", "root", "/Names", "<</EmbeddedFiles <<>>>>"},
      {"6.9", "layers", "/Name", ""},
      {"6.9", "layers", "/AS", "[]"},
      {"6.9", "layers", "/Order", "[]"},
  };
  for (const Breach& breach : kBreaches) {
    EXPECT_THAT(clausesOf(archiveFaults(edited(pdf, breach.holder, breach.key, breach.value))),
                Contains(breach.clause))
        << breach.holder << ' ' << breach.key << ' ' << breach.value;
  }
  std::string xmp = descriptionOf(pdf);
  EXPECT_THAT(clausesOf(archiveFaults(
                  withDescription(pdf, xmp.replace(xmp.find("<pdfaid:part>2"), 14, "<pdfaid:part>3")))),
              Contains("6.6.4"));
}

TEST_F(PdfStandards, TheDescriptionSaysTitleAndMaker) {
  const QByteArray pdf =
      written(MapPage(letterCountry(), {.language = "en", .title = "Poverty & <hope>"}), kArchive);
  const std::string xmp = descriptionOf(pdf);
  EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">Poverty &amp; &lt;hope&gt;</rdf:li>"));
  EXPECT_THAT(xmp, HasSubstr("<dc:language><rdf:Bag><rdf:li>en</rdf:li>"));
}

TEST_F(PdfStandards, ArchivesOfTheSameAreTheSameBytes) {
  const MapContent content = letterCountry();
  const QByteArray first = written(MapPage(content, {}), kArchive);
  EXPECT_EQ(first, written(MapPage(content, {}), kArchive));
}

/// A sheet of coloured text and fills whose inks can be told in advance.
class TestSheet : public PrintedPage {
 public:
  QSizeF sizePoints() const override { return {200, 100}; }
  QString title() const override { return "Synthetic"; }
  QString subtitle() const override { return {}; }
  void paint(QPainter& painter) const override {
    painter.fillRect(QRectF(100, 0, 100, 100), QColor(20, 60, 10));  // dark, of much ink
    drawText(painter, {10, 30}, "Black", {20, false, QColor("#222222")});
    drawText(painter, {10, 60}, "Red", {20, true, QColor("#8c1d18")});
    painter.setPen(QPen(QColor("#3c3a37"), 1));
    painter.drawLine(QPointF(10, 80), QPointF(90, 80));
  }
};

/// Inks of each dot of a page as Ghostscript prints it, 0 to 255; null where it is not installed.
struct Plates {
  int width = 0, height = 0;
  QByteArray inks;
  int ink(int x, int y, int which) const {
    return static_cast<unsigned char>(inks[(static_cast<qsizetype>(y) * width + x) * 4 + which]);
  }
};
std::optional<Plates> platesOf(const QString& pdf) {
  const QString file = pdf + ".pam";
  if (!outputOf("gs",
                {"-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pamcmyk32", "-r144", "-o", file, pdf}))
    return std::nullopt;
  const QByteArray bytes = QByteArray::fromStdString(geo::readBytes(file.toStdString()));
  Plates plates;
  const qsizetype end = bytes.indexOf("ENDHDR\n") + 7;
  for (const QByteArray& line : bytes.left(end).split('\n')) {
    if (line.startsWith("WIDTH ")) plates.width = line.mid(6).toInt();
    if (line.startsWith("HEIGHT ")) plates.height = line.mid(7).toInt();
  }
  plates.inks = bytes.mid(end);
  return plates;
}

TEST_F(PdfStandards, OnThePressTextIsBlackOnlyAndNoSpotHasTooMuchInk) {
  const PdfPurpose press{.kind = PdfPurpose::Kind::press, .inkProfile = testProfile(), .mostInk = 2.4};
  if (press.inkProfile.empty()) GTEST_SKIP() << "libgs-common is not installed";
  EXPECT_THAT(clausesOf(pressFaults(written(TestSheet(), press))), testing::IsEmpty());
  const auto plates = platesOf(name());
  if (!plates) GTEST_SKIP() << "Ghostscript is not installed";
  const double bleed = 3 / 25.4 * 144;  // the sheet has 3 mm around it
  EXPECT_NEAR(plates->width, 400 + 2 * bleed, 1.5);
  const int middle = static_cast<int>(bleed) + 198;
  int black = 0, most = 0;
  for (int y = 0; y < plates->height; ++y)
    for (int x = 0; x < plates->width; ++x) {
      const int coloured = plates->ink(x, y, 0) + plates->ink(x, y, 1) + plates->ink(x, y, 2);
      if (x < middle) {
        EXPECT_EQ(coloured, 0) << x << ' ' << y;
        black = std::max(black, plates->ink(x, y, 3));
      }
      most = std::max(most, coloured + plates->ink(x, y, 3));
    }
  EXPECT_EQ(black, 255);
  EXPECT_GT(most, 2.0 * 255);
  EXPECT_LE(most, 2.4 * 255 + 4);  // each ink is a whole number of 255
}

TEST_F(PdfStandards, AMapForThePressHasNoColourOfTheScreen) {
  const PdfPurpose press{.kind = PdfPurpose::Kind::press, .inkProfile = testProfile()};
  if (press.inkProfile.empty()) GTEST_SKIP() << "libgs-common is not installed";
  const std::string contents = contentsOf(written(MapPage(squareChina(), {}), press));
  EXPECT_EQ(contents.find(" scn"), std::string::npos);
  EXPECT_EQ(contents.find(" SCN"), std::string::npos);
  EXPECT_EQ(contents.find(" rg"), std::string::npos);
  EXPECT_EQ(contents.find("/CSp"), std::string::npos);
  EXPECT_EQ(contents.find("e-"), std::string::npos) << "numbers of a PDF have no exponent";
}

TEST_F(PdfStandards, EveryRuleOfThePressIsLookedFor) {
  const PdfPurpose press{.kind = PdfPurpose::Kind::press, .inkProfile = testProfile()};
  if (press.inkProfile.empty()) GTEST_SKIP() << "libgs-common is not installed";
  const QByteArray pdf = written(MapPage(letterCountry(), {}), press);
  constexpr Breach kBreaches[] = {
      {"boxes", "page", "/TrimBox", "[-5 0 100 100]"},
      {"boxes", "page", "/BleedBox", "[0 0 9999 9999]"},
      {"boxes", "page", "/TrimBox", ""},
      {"condition", "intent", "/S", "/GTS_PDFA1"},
      {"condition", "root", "/OutputIntents", ""},
      {"inks", "page", "/ColorSpace", "<</A /DeviceRGB>>"},
      {"fonts", "descriptor", "/FontFile2", ""},
      {"links", "link", "/F", "4"},
      {"description", "root", "/Metadata", ""},
  };
  for (const Breach& breach : kBreaches)
    EXPECT_THAT(clausesOf(pressFaults(edited(pdf, breach.holder, breach.key, breach.value))),
                Contains(breach.clause))
        << breach.holder << ' ' << breach.key << ' ' << breach.value;
}

TEST_F(PdfStandards, RefusesAProfileThatIsNoneOfInks) {
  for (const std::string& profile : {std::string(), std::string("no profile"), screenProfile()}) {
    const PdfPurpose press{.kind = PdfPurpose::Kind::press, .inkProfile = profile};
    EXPECT_THROW(written(TestSheet(), press), geo::DataError) << profile.size();
    EXPECT_FALSE(std::filesystem::exists(path()));
  }
}

TEST(PressInks, GreysAreBlackInkOnlyAndDarkOnesInFull) {
  if (testProfile().empty()) GTEST_SKIP() << "libgs-common is not installed";
  const PressInks inks(testProfile(), 3);
  EXPECT_EQ(inks.of(1, 1, 1), (Inks{0, 0, 0, 0}));
  EXPECT_EQ(inks.of(0.2, 0.2, 0.2), (Inks{0, 0, 0, 1}));
  EXPECT_EQ(inks.of(0.75, 0.75, 0.75), (Inks{0, 0, 0, 0.25}));
  EXPECT_EQ(inks.of(0.25, 0.23, 0.21), (Inks{0, 0, 0, 1 - 0.23}));
  EXPECT_GT(inks.of(0.3, 0.2, 0.2)[1], 0.1);    // 0.1 apart: a colour
  EXPECT_GT(inks.of(0.9, 0.87, 0.85)[2], 0.0);  // light: a tint of the paper
}

TEST(PressInks, TakeColouredInksBackInProportion) {
  if (testProfile().empty()) GTEST_SKIP() << "libgs-common is not installed";
  const Inks free = PressInks(testProfile(), 4).of(0.1, 0.2, 0.05),
             held = PressInks(testProfile(), 2).of(0.1, 0.2, 0.05);
  EXPECT_GT(free[0] + free[1] + free[2] + free[3], 2);
  EXPECT_NEAR(held[0] + held[1] + held[2] + held[3], 2, 1e-9);
  EXPECT_EQ(held[3], free[3]);
  EXPECT_NEAR(held[0] / held[1], free[0] / free[1], 1e-9);
}

}  // namespace
}  // namespace app::render
