#include "geo/file/zip_writer.h"
#include "geo/report/limits.h"
#include "geo/store/sqlite_database.h"
#include "planning/audit/finding_store.h"
#include "planning/workspace/workspace.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/small_workspace.h"
#include "tests/planning/survey/survey_workspace.h"
#include "tests/support/other_process.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

/// What was made to do harm ends with one sentence, within seconds and two gigabytes, and touches nothing
/// else. Small files lie in tests/data/hostile, large ones are made here.
namespace {

using geo::Limit;
using geo::LimitForNow;
using testing::HasSubstr;

std::string dataFile(const std::string& name) { return std::string(TEST_DATA "/hostile/") + name; }

/// A folder with a workspace of two counties, and what a verb says about a file in it.
class HostileFile : public testing::Test {
 protected:
  HostileFile() { giveFigures(m_small); }

  static void giveFigures(const test::SmallWorkspace& small) {
    small.open().putFigures({test::figure("010101", "a", 1), test::figure("010102", "a", 2)}, "made up");
  }

  static ProgramRun summing(const std::string& workspace) {
    return runLianpian({"summary", workspace, "--by", "province"});
  }

  std::string path(const std::string& name) const { return (m_small.folder() / name).string(); }
  std::string workspace() const { return m_small.path().string(); }

  std::string take(const std::string& name) const {
    std::filesystem::copy_file(dataFile(name), path(name));
    return path(name);
  }

  static void expectSentence(const ProgramRun& run, const std::string& words) {
    EXPECT_TRUE(run.code == 1 || run.code == 2) << run.code;
    EXPECT_THAT(run.err, HasSubstr(words));
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
  }

  ProgramRun importing(const std::string& table) const {
    return runLianpian({"import", workspace(), table, "--period", "2010", "--dry-run"});
  }

  ProgramRun makingOf(const std::string& boundaries) const {
    return runLianpian({"new", path("made.gpkg"), "--boundaries", boundaries});
  }

  /// A workbook of one sheet.
  std::string workbook(const std::string& sheet, const std::string& strings = {}) const {
    std::vector<geo::detail::ZipEntry> parts{
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>)"},
        {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}};
    if (!strings.empty()) parts.emplace_back("xl/sharedStrings.xml", strings);
    geo::detail::writeZip(path("t.xlsx"), parts);
    return path("t.xlsx");
  }

  test::SmallWorkspace m_small;
};

std::string text(const std::string& place, const std::string& content) {
  return "<c r=\"" + place + R"(" t="inlineStr"><is><t>)" + content + "</t></is></c>";
}

const std::string kHead =
    "<row r=\"1\">" + text("A1", "code") + text("B1", "name") + text("C1", "pop_total") + "</row>";

std::string polygonOf(const std::vector<std::pair<double, double>>& points, const std::string& code) {
  std::string ring;
  for (const auto& [x, y] : points)
    ring += (ring.empty() ? "[" : ",[") + std::to_string(x) + "," + std::to_string(y) + "]";
  return R"({"type":"Feature","properties":{"code":")" + code +
         R"(","name":"a"},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}";
}

std::string collectionOf(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

/// What `run` gives in another process, and how much memory that has taken at most.
struct Measured {
  std::string said;
  long megabytes = 0;
  double seconds = 0;
};

Measured measured(const std::function<ProgramRun()>& run) {
  const auto begin = std::chrono::steady_clock::now();
  test::OtherProcess other([&run](const test::OtherProcess::Tell& tell) {
    const ProgramRun made = run();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    tell(std::to_string(usage.ru_maxrss / 1024));
    tell(std::to_string(made.code) + " " + made.err);
  });
  Measured result;
  const std::string megabytes = other.nextLine();
  result.megabytes = megabytes.empty() ? -1 : std::stol(megabytes);
  result.said = other.nextLine();
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

void expectBudget(const Measured& result, const std::string& words) {
  constexpr long kMostMegabytes = 2048;
  constexpr double kMostSeconds = 120;  // under sanitizers, on a busy machine
  EXPECT_THAT(result.said, HasSubstr(words));
  EXPECT_GT(result.megabytes, 0);
  EXPECT_LT(result.megabytes, kMostMegabytes) << result.said;
  EXPECT_LT(result.seconds, kMostSeconds) << result.said;
}

TEST_F(HostileFile, BoundariesLeadToNoOtherFileServerOrDatabase) {
  test::writeFile(
      path("other.geojson"),
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"520101",)"
      R"("name":"a"},"geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,30]]]}}]})");
  for (const char* name : {"vrt_http.kml", "vrt_local.kml"})
    expectSentence(makingOf(take(name)), "is damaged");
  for (const char* name : {"vrt_pg.xml", "wfs.gml"})
    expectSentence(makingOf(take(name)), "is in no format that can be read");
  EXPECT_FALSE(std::filesystem::exists(path("made.gpkg")));
  expectSentence(makingOf("/vsicurl/http://127.0.0.1:9/boundary.geojson"), "There is no file or folder");
  expectSentence(importing(path("vrt_pg.xml")), "in no format that can be read");
}

TEST_F(HostileFile, BoundariesInGmlLeaveNothingBeside) {
  test::writeFile(
      path("b.gml"),
      R"(<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml" )"
      R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://127.0.0.1:9/x x.xsd">)"
      R"(<gml:featureMember><ogr:c><ogr:code>520101</ogr:code><ogr:name>a</ogr:name><ogr:geometryProperty>)"
      R"(<gml:Polygon srsName="EPSG:4326"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>100,30 101,30 )"
      R"(101,31 100,30</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>)"
      R"(</ogr:geometryProperty></ogr:c></gml:featureMember></ogr:FeatureCollection>)");
  const std::size_t before = m_small.folder().fileCount();
  const ProgramRun run = makingOf(path("b.gml"));
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(m_small.folder().fileCount(), before + 1);  // the workspace
}

/// What other programs took the columns for lies beside the file; it would exchange code and name.
TEST_F(HostileFile, WhatLiesBesideAGmlFileIsNotBelieved) {
  test::writeFile(path("b.gml"),
                  R"(<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" )"
                  R"(xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><ogr:c>)"
                  R"(<ogr:code>c520101</ogr:code><ogr:name>n</ogr:name><ogr:geometryProperty><gml:Polygon>)"
                  R"(<gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>100,30 101,30 101,31 100,30)"
                  R"(</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>)"
                  R"(</ogr:geometryProperty></ogr:c></gml:featureMember></ogr:FeatureCollection>)");
  const auto property = [](const std::string& name, const std::string& element) {
    return "<PropertyDefn><Name>" + name + "</Name><ElementPath>" + element +
           "</ElementPath><Type>String</Type></PropertyDefn>";
  };
  test::writeFile(path("b.gfs"),
                  "<GMLFeatureClassList><GMLFeatureClass><Name>c</Name><ElementPath>c</ElementPath>"
                  "<GeometryName>geometryProperty</GeometryName><GeometryElementPath>geometryProperty"
                  "</GeometryElementPath><GeometryType>3</GeometryType>" +
                      property("code", "name") + property("name", "code") +
                      "</GMLFeatureClass></GMLFeatureClassList>");
  const auto later = std::filesystem::last_write_time(path("b.gml")) + std::chrono::hours(1);
  std::filesystem::last_write_time(path("b.gfs"), later);
  const ProgramRun run = runLianpian(
      {"new", path("made.gpkg"), "--boundaries", path("b.gml"), "--code", "code", "--crs", "EPSG:4326"});
  ASSERT_EQ(run.code, 0) << run.err;
  const auto units = planning::Workspace::open(path("made.gpkg"), true).units(planning::Level::county);
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].code, "c520101");
}

/// GDAL would wait for a row of it for ever.
TEST_F(HostileFile, ALayerIsNoTable) {
  expectSentence(importing(take("view_loop.gpkg")), "in no format that can be read");
  test::writeFile(path("t.geojson"), collectionOf(polygonOf({{0, 0}, {1, 0}, {1, 1}, {0, 0}}, "010101")));
  expectSentence(importing(path("t.geojson")), "in no format that can be read");
}

TEST_F(HostileFile, AFileUnderTheNameOfAnotherFormatIsNamed) {
  (void)workbook("<sheetData>" + kHead + "</sheetData>");
  const std::string database = test::contentOf(workspace());
  const std::string zip = test::contentOf(path("t.xlsx"));
  const std::string page = "<!DOCTYPE html><html><body>Not found</body></html>";
  const auto expectNamed = [this](const std::string& name, const std::string& content, bool isTable,
                                  const std::string& words) {
    test::writeFile(path(name), content);
    expectSentence(isTable ? importing(path(name)) : makingOf(path(name)), words);
  };
  expectNamed("a.csv", zip, true, "is a zip file, workbook or document, although its name ends in .csv");
  expectNamed("b.csv", "%PDF-1.7\n%", true, "is a PDF document");
  expectNamed("c.csv", database, true, "is a database (SQLite, GeoPackage)");
  expectNamed("d.csv", page, true, "is a web page");
  expectNamed("e.xlsx", "%PDF-1.7\n%", true, "is a PDF document");
  expectNamed("f.xlsx", database, true, "is a database");
  expectNamed("g.ods", page, true, "is a web page");
  expectNamed("h.dbf", zip, true, "is a zip file");
  expectNamed("i.xls", "%PDF-1.7\n%", true, "is a PDF document");
  expectNamed("a.gpkg", zip, false, "is a zip file");
  expectNamed("a.geojson", page, false, "is a web page");
  expectNamed("a.json", zip, false, "is a zip file");
  expectNamed("a.shp", database, false, "is a database");
  expectNamed("a.kml", page, false, "is a web page");
  expectNamed("a.zip", database, false, "is a database");
  EXPECT_FALSE(std::filesystem::exists(path("made.gpkg")));
}

TEST_F(HostileFile, SharedBordersThatAreDamagedAreSaidAndMadeAgain) {
  for (const char* name : {"coverage_no_shell.blob", "simplify_ub.blob"}) {
    const std::string bytes = test::contentOf(dataFile(name));
    const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
    geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
        ->prepare("UPDATE coverage SET data = ?")
        ->run({geo::store::Blob(begin, begin + bytes.size())});
    const ProgramRun run = runLianpian({"audit", workspace(), "--period", "2010"});
    EXPECT_THAT(run.err, HasSubstr("they were made again from the counties' outlines")) << name;
  }
}

/// A figure of an approved round is changed behind the program's back.
TEST_F(HostileFile, HeadsThatWereKeptShowWhatWasForged) {
  const test::SurveyWorkspace survey;
  const std::string file = survey.path().string();
  test::writeFile(path("t.csv"), "code,pop\n010101,100\n");
  ASSERT_EQ(runLianpian({"import", file, path("t.csv"), "--period", "2011"}).code, 0);
  const std::vector<std::string> of{file, "--round", "2011", "--unit", "010101", "--by", "Tester"};
  for (const char* action : {"submit", "grant"}) {
    std::vector<std::string> words{"approve", action};
    words.insert(words.end(), of.begin(), of.end());
    if (std::string(action) == "grant") words.insert(words.end(), {"--role", "county"});
    const ProgramRun run = runLianpian(words);
    ASSERT_EQ(run.code, 0) << run.err;
  }
  ASSERT_EQ(runLianpian({"trail", file, "--heads", "-o", path("heads.json")}).code, 0);
  const auto check = [&] { return runLianpian({"trail", file, "--head", path("heads.json")}); };
  ProgramRun run = check();
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("0 faults"));
  geo::store::openSqlite(survey.path(), geo::store::Access::readWrite)
      ->execute("UPDATE figures SET value = 12, note = 'checked with page 3' WHERE unit = '010101'");
  run = check();
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("The figure of 010101 for pop in 2011 is not what entry"));
}

TEST_F(HostileFile, RecordsWithoutEndEnd) {
  const std::string file = take("view_loop.gpkg");
  expectSentence(runLianpian({"new", path("made.gpkg"), "--boundaries", file, "--layer", "v"}),
                 "the layer v is a view");
  const LimitForNow limit(Limit::features, 1);
  std::string members;
  for (int i = 0; i < 2; ++i)
    members +=
        "<gml:featureMember><ogr:c><ogr:geometryProperty><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>"
        "<gml:coordinates>100,30 101,30 101,31 "
        "100,30</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
        "</gml:Polygon></ogr:geometryProperty><ogr:code>5201</ogr:code></ogr:c></gml:featureMember>";
  test::writeFile(path("b.gml"),
                  "<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
                  "xmlns:gml=\"http://www.opengis.net/gml\">" +
                      members + "</ogr:FeatureCollection>");
  expectSentence(makingOf(path("b.gml")), "--limit features=N");
  const LimitForNow vertices(Limit::vertices, 3);
  test::writeFile(
      path("b.geojson"),
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"520101",)"
      R"("name":"a"},"geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,30]]]}}]})");
  expectSentence(makingOf(path("b.geojson")), "--limit vertices=N");
}

/// 4,000 points at random cross four million times.
TEST_F(HostileFile, BordersThatCrossWithoutMeasureEnd) {
  std::mt19937 chance(7);
  std::uniform_real_distribution<double> part(0, 1);
  std::vector<std::pair<double, double>> points;
  for (int i = 0; i < 4000; ++i) points.emplace_back(100 + part(chance), 30 + part(chance));
  test::writeFile(path("ring.geojson"), collectionOf(polygonOf(points, "520101")));
  expectBudget(measured([this] { return makingOf(path("ring.geojson")); }), "--limit crossings=N");

  std::vector<std::pair<double, double>> teeth;
  std::vector<std::pair<double, double>> lying;
  for (int i = 0; i < 1000; ++i)
    for (const int k : {0, 1, 1, 0}) {
      const double at = 0.0005 * (2 * i + (teeth.size() % 4 < 2 ? 0 : 1));
      teeth.emplace_back(100 + at, 30 + k);
      lying.emplace_back(100 + k, 30 + at);
    }
  test::writeFile(path("comb.geojson"),
                  collectionOf(polygonOf(teeth, "520101") + "," + polygonOf(lying, "520102")));
  expectBudget(measured([this] { return makingOf(path("comb.geojson")); }), "--limit crossings=N");
}

TEST_F(HostileFile, ATableOfNumbersThatOverflowIsDamaged) {
  expectSentence(importing(take("row_intmax.xlsx")), "is damaged");
}

TEST_F(HostileFile, FiftyMillionEmptyCellsAreNotRead) {
  std::string cells;
  constexpr int kCells = 50'000'000;
  cells.reserve(4UL * kCells);
  for (int i = 0; i < kCells; ++i) cells += "<c/>";
  (void)workbook("<sheetData>" + kHead + "<row r=\"2\">" + cells + "</row></sheetData>");
  cells = std::string();
  expectBudget(measured([this] { return importing(path("t.xlsx")); }), "--limit nodes=N");
}

TEST_F(HostileFile, OneTextSaidByManyCellsIsNotRead) {
  std::string rows = kHead;
  for (int i = 2; i < 20'002; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
  (void)workbook("<sheetData>" + rows + "</sheetData>",
                 "<sst><si><t>" + std::string(1'000'000, 'x') + "</t></si></sst>");
  expectBudget(measured([this] { return importing(path("t.xlsx")); }), "--limit text=N");
}

TEST_F(HostileFile, MergedRangesAreCounted) {
  std::string rows = kHead;
  for (int i = 2; i < 50'002; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\">" + text("A" + std::to_string(i), "abc") + "</row>";
  std::string merged;
  for (int i = 0; i < 100'000; ++i) merged += "<mergeCell ref=\"A2:A50000\"/>";
  (void)workbook("<sheetData>" + rows + "</sheetData><mergeCells>" + merged + "</mergeCells>");
  expectBudget(measured([this] { return importing(path("t.xlsx")); }), "--limit merged=N");
}

TEST_F(HostileFile, AWordMergedOverAColumnFarOutTakesNoMemory) {
  std::string rows = kHead + "<row r=\"2\">" + text("A2", "a") + text("XFD2", "word") + "</row>";
  for (int i = 3; i < 30'000; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\">" + text("A" + std::to_string(i), "abc") + "</row>";
  (void)workbook("<sheetData>" + rows +
                 R"(</sheetData><mergeCells><mergeCell ref="XFD2:XFD30000"/></mergeCells>)");
  expectBudget(measured([this] { return importing(path("t.xlsx")); }), "");
}

TEST_F(HostileFile, ATableOfTwentyThousandColumnsIsNotRead) {
  std::string names = "code";
  std::string rows;
  for (int i = 0; i < 20'000; ++i) {
    names += ",c" + std::to_string(i);
    rows += "5201\n";
  }
  test::writeFile(path("wide.csv"), names + "\n" + rows);
  expectBudget(measured([this] { return importing(path("wide.csv")); }), "--limit columns=N");
}

TEST_F(HostileFile, APartThatUnpacksToTooMuchIsNotRead) {
  const LimitForNow limit(Limit::unpacked, 2);
  (void)workbook("<sheetData>" + std::string(3'000'000, ' ') + "</sheetData>");
  expectSentence(importing(path("t.xlsx")), "--limit unpacked=N");
  const LimitForNow names(Limit::names, 2);
  expectSentence(importing(path("t.xlsx")), "--limit names=N");
}

TEST_F(HostileFile, LimitsAreRaisedByAnOption) {
  test::writeFile(path("t.csv"), "code,pop_total\n010101,1\n010102,2\n");
  const LimitForNow limit(Limit::cells, 3);
  expectSentence(importing(path("t.csv")), "--limit cells=N");
  EXPECT_THAT(runLianpian({"import", workspace(), path("t.csv"), "--period", "2010", "--dry-run", "--limit",
                           "cells=100", "--limit", "columns=5"})
                  .err,
              testing::Not(HasSubstr("limit")));
  EXPECT_EQ(geo::valueOf(Limit::cells), 100U);
  geo::setLimit(Limit::columns, 0);
  const ProgramRun wrong = runLianpian({"import", workspace(), path("t.csv"), "--limit", "sells=1"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("cells, columns"));
}

TEST_F(HostileFile, AnOutputIsNeverAnInput) {
  const std::string table = "code,pop_total\n010101,1\n";
  test::writeFile(path("t.csv"), table);
  std::filesystem::create_symlink("t.csv", path("link.csv"));
  for (const char* diff : {"t.csv", "link.csv"})
    expectSentence(
        runLianpian({"import", workspace(), path("t.csv"), "--period", "2010", "--diff", path(diff)}),
        "cannot be the output");
  EXPECT_EQ(test::contentOf(path("t.csv")), table);
  const std::string bytes = test::contentOf(workspace());
  std::filesystem::create_hard_link(workspace(), path("w.csv"));
  expectSentence(runLianpian({"summary", workspace(), "-o", path("w.csv")}), "cannot be the output");
  EXPECT_EQ(test::contentOf(workspace()), bytes);
  expectSentence(runLianpian({"new", workspace(), "--boundaries", workspace(), "--replace"}),
                 "cannot be the output");
}

TEST_F(HostileFile, ANewWorkspaceTakesALinksPlaceAndNotThatOfWhatItPointsTo) {
  test::writeFile(path("victim.gpkg"), "precious");
  std::filesystem::create_symlink("victim.gpkg", path("link.gpkg"));
  test::writeFile(path("b.geojson"),
                  collectionOf(polygonOf({{100, 30}, {101, 30}, {101, 31}, {100, 30}}, "520101")));
  std::vector<std::string> words{"new", path("link.gpkg"), "--boundaries", path("b.geojson")};
  expectSentence(runLianpian(words), "exists already");
  words.emplace_back("--replace");
  const ProgramRun run = runLianpian(words);
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_FALSE(std::filesystem::is_symlink(path("link.gpkg")));
  EXPECT_EQ(test::contentOf(path("victim.gpkg")), "precious");
}

TEST_F(HostileFile, ALockThatIsALinkIsRefused) {
  test::writeFile(path("victim.txt"), "precious");
  std::filesystem::create_symlink("victim.txt", path(".w.gpkg.lock"));
  test::writeFile(path("t.csv"), "code,a\n010101,1\n");
  expectSentence(runLianpian({"import", workspace(), path("t.csv"), "--period", "2010"}), ".w.gpkg.lock");
  EXPECT_EQ(test::contentOf(path("victim.txt")), "precious");
  EXPECT_TRUE(std::filesystem::is_symlink(path(".w.gpkg.lock")));
  EXPECT_EQ(runLianpian({"import", workspace(), "--list"}).code, 0);  // reading needs no lock
}

/// Every table that is read must be one.
TEST_F(HostileFile, AViewInPlaceOfATableIsNotFollowed) {
  for (const std::string table : {"meta", "counties", "figures", "indicators"}) {
    const test::SmallWorkspace small;
    giveFigures(small);
    ASSERT_EQ(summing(small.path().string()).code, 0);
    geo::store::openSqlite(small.path(), geo::store::Access::readWrite)
        ->execute("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE " + table +
                  " RENAME TO was_" + table + "; CREATE VIEW " + table +
                  " AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT was_" + table +
                  ".* FROM c, was_" + table);
    expectSentence(summing(small.path().string()), (table == "meta" ? "view or trigger " : "view ") + table);
  }
}

TEST_F(HostileFile, FormulasInACircleAreRefused) {
  geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
      ->execute(
          "UPDATE indicators SET formula = 'mean(b, a)', kind = 'rate' WHERE id = 'a'; "
          "UPDATE indicators SET formula = 'mean(a, b)', kind = 'rate' WHERE id = 'b'");
  expectSentence(summing(workspace()), "comes back to itself");
  planning::Workspace open = planning::Workspace::openAsPossible(workspace());
  EXPECT_TRUE(open.indicators().size() <= 2);
  EXPECT_TRUE(open.isReadOnly());
}

TEST_F(HostileFile, UnitsAboveThemselvesAreMendedAndSaid) {
  geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
      ->execute("UPDATE prefectures SET parent = code");
  const ProgramRun run = summing(workspace());
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("stood above themselves"));
}

TEST_F(HostileFile, DecimalsAreFromNoneToFifteen) {
  expectSentence(runLianpian({"tables", workspace(), "--adopt", dataFile("b_dec2.csv")}), "from 0 to 15");
  geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
      ->execute("UPDATE indicators SET decimals = 2000000000");
  expectSentence(summing(workspace()), "2000000000 decimals");
}

TEST_F(HostileFile, ANameOfFortyThousandCharactersIsNamedByItsLength) {
  test::writeFile(path("cb.csv"),
                  "id,name_zh,name_en,kind,group\nx," + std::string(40'000, 'n') + ",x,count,g\n");
  const ProgramRun run = runLianpian({"tables", workspace(), "--adopt", path("cb.csv")});
  expectSentence(run, "the text has 40000 bytes; 4000 are possible");
  EXPECT_LT(run.err.size(), 1000U);
}

TEST_F(HostileFile, AnExpressionOfThousandsOfCharactersIsQuotedInShort) {
  const std::string much(4'000, 'n');
  for (const std::string& expression : {"a < length(" + much, much, "a < " + much + "(a)"}) {
    test::writeFile(path("r.csv"),
                    "id,kind,severity,scope,expression,condition,tolerance,message_zh,message_en\n"
                    "r1,compare,error,county," +
                        expression + ",,0,规则,rule\n");
    const ProgramRun run = runLianpian({"audit", workspace(), "--period", "2010", "--rules", path("r.csv")});
    expectSentence(run, "r");
    EXPECT_LT(run.err.size(), 1000U) << run.err;
  }
}

TEST_F(HostileFile, ARuleThatTakesTooLongIsStopped) {
  std::string rules = test::contentOf(dataFile("r_instr.csv"));
  const std::string wanted = "pop_total";
  rules.replace(rules.find(wanted), wanted.size(), "a");
  test::writeFile(path("r.csv"), rules);
  const Measured result = measured([this] {
    return runLianpian({"audit", workspace(), "--period", "2010", "--rules", path("r.csv")});
  });
  expectBudget(result, "");
  EXPECT_LT(result.seconds, 10) << result.said;
}

TEST_F(HostileFile, RulesThatCannotBeAskedAreNotKept) {
  test::writeFile(path("r.csv"),
                  "id,kind,severity,scope,expression,condition,tolerance,message_zh,message_en\n"
                  "r1,compare,error,county,a < length(,,0,规则,rule\n");
  expectSentence(runLianpian({"audit", workspace(), "--period", "2010", "--rules", path("r.csv")}), "r1");
  planning::Workspace reopened = m_small.open();
  EXPECT_TRUE(planning::audit::storedRules(reopened).empty());
}

TEST_F(HostileFile, NamesCommandNoTerminal) {
  for (const char* name : {"esc.csv", "formula.csv"}) {
    const ProgramRun run = importing(dataFile(name));
    EXPECT_EQ((run.out + run.err).find_first_of("\x1b\x07"), std::string::npos) << name;
  }
}

TEST_F(HostileFile, FormulasInCsvAreMarkedWhereThatIsAskedFor) {
  geo::store::openSqlite(m_small.path(), geo::store::Access::readWrite)
      ->execute("UPDATE indicators SET name_zh = '=1+1', name_en = '@SUM(1)' WHERE id = 'a'");
  ASSERT_EQ(runLianpian({"tables", workspace(), "--codebook", path("raw.csv")}).code, 0);
  EXPECT_THAT(test::contentOf(path("raw.csv")), HasSubstr(",=1+1,"));
  ASSERT_EQ(runLianpian({"tables", workspace(), "--codebook", path("marked.csv"), "--mark-formulas"}).code,
            0);
  EXPECT_THAT(test::contentOf(path("marked.csv")), HasSubstr(",'=1+1,'@SUM(1),"));
}

}  // namespace
