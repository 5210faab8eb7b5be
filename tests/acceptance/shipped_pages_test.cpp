// What `lianpian demo` makes of the data that ships, checked from outside: LIANPIAN_DEMO names its folder.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/render/map/map_content.h"
#include "app/render/page/map_page.h"
#include "app/render/sheet/map_sheet.h"
#include "geo/table/table_reader.h"
#include "planning/areas/area_report.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/tool_output.h"

namespace {

using app::render::fontsNotEmbedded;
using app::render::MapContent;
using app::render::MapPage;
using app::render::outputOf;
using app::render::PageContents;
using app::render::Paper;

std::filesystem::path demo() { return std::getenv("LIANPIAN_DEMO"); }

const MapContent& content() {
  static const MapContent kContent = [] {
    auto workspace = planning::Workspace::open(demo() / "china-2010.gpkg", true);
    return app::render::loadContent(workspace, "deprivation_index", "2010");
  }();
  return kContent;
}

/// Lines of one label may stand apart in the text, so it is compared without white space.
QString unspaced(QString text) { return text.remove(QRegularExpression("\\s")); }

QString textOf(const std::filesystem::path& pdf) {
  const auto text = outputOf("pdftotext", {"-enc", "UTF-8", QString::fromStdString(pdf.string()), "-"});
  return text ? unspaced(*text) : QString();
}

std::string cell(const geo::Table& table, const geo::Table::Row& row, const std::string& column) {
  const auto at = table.column(column);
  if (!at) {
    ADD_FAILURE() << table.source << " has no column " << column;
    return {};
  }
  return *at < row.cells.size() ? row.cells[*at].value_or("") : "";
}

geo::Table shipped(const char* name) {
  return geo::readTable(std::filesystem::path(LIANPIAN_SHAPEFILES) / name).table;
}

/// Counties as published in 2012, in the order of the list; that each area is one piece, another tool found
/// too.
TEST(ShippedAreas, AreFourteenOfThePublishedSizesEachInOnePiece) {
  const auto reports = planning::reportAreas(content().areas, content().counties, content().coverage);
  std::vector<int> counties;
  for (const planning::AreaReport& report : reports) {
    counties.push_back(report.counties);
    EXPECT_TRUE(report.isContiguous()) << report.nameZh << ' ' << report.pieces;
  }
  EXPECT_EQ(counties, (std::vector<int>{61, 75, 64, 38, 80, 56, 19, 33, 20, 36, 23, 74, 77, 24}));
}

TEST(ShippedPages, NationalMapHasAllFourteenAreaNames) {
  const QString text = textOf(demo() / "poverty-map.pdf");
  ASSERT_EQ(content().areas.size(), 14u);
  for (const planning::Area& area : content().areas)
    EXPECT_TRUE(text.contains(QString::fromStdString(area.nameZh))) << area.nameZh;
}

TEST(ShippedPages, EachAreaMapHasItsNameEveryCountyLabelAndItsFonts) {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("area.pdf").toStdString();
  for (const planning::Area& area : content().areas) {
    const MapPage page(content(), {.area = area.id});
    exportPdf(page, file);
    const QString text = textOf(file);
    EXPECT_TRUE(text.contains(QString::fromStdString(area.nameZh))) << area.nameZh;
    int counties = 0;
    for (const PageContents::Label& label : page.contents().labels) {
      if (label.kind != PageContents::Kind::countyName) continue;
      ++counties;
      for (const QString& line : label.text.split('\n'))  // beside a line of another label, perhaps
        EXPECT_TRUE(text.contains(unspaced(line))) << area.id << ' ' << line.toStdString();
    }
    EXPECT_GE(counties + page.contents().unlabelledUnits, page.contents().subjectUnits) << area.id;
    EXPECT_GT(counties * 10, page.contents().subjectUnits * 9) << area.id;
    const auto fonts = outputOf("pdffonts", {QString::fromStdString(file.string())});
    EXPECT_EQ(fontsNotEmbedded(fonts.value_or("")), QStringList()) << area.id;
  }
}

TEST(ShippedPages, EachAreaMapNamesEveryCountyInsideOrWithALine) {
  for (const char* language : {"zh", "en"}) {
    int names = 0, withLine = 0;
    for (const planning::Area& area : content().areas) {
      const MapPage page(content(), {.language = language, .area = area.id, .paper = Paper::a4});
      EXPECT_EQ(page.contents().unlabelledUnits, 0) << area.id << ' ' << language;
      for (const PageContents::Label& label : page.contents().labels) {
        if (label.kind != PageContents::Kind::countyName) continue;
        ++names;
        withLine += label.hasLeader ? 1 : 0;
        EXPECT_GE(label.sizePoints, 6) << area.id << ' ' << label.text.toStdString();
        EXPECT_TRUE(label.hasLeader || label.inside > 0.95)
            << area.id << ' ' << label.text.toStdString() << ' ' << label.inside;
      }
    }
    EXPECT_LT(withLine * 4, names) << language;  // most stand inside
  }
}

/// All words of a page.
QString wordsOf(const PageContents& page) {
  QStringList words{page.title, page.subtitle};
  words += page.notes;
  words += page.marks;
  for (const PageContents::Label& label : page.labels) words << label.text;
  for (const PageContents::LegendRow& row : page.legend) words << row.text;
  for (const auto& [text, value] : page.sums) words << text;
  return words.join('\n');
}

void expectOneLanguage(const PageContents& page, const std::string& language, const std::string& what) {
  static const QRegularExpression kHan(QStringLiteral("\\p{Han}")),
      kSentence("[A-Za-z]{2,} [a-z]+ [A-Za-z]+");
  const auto other = (language == "en" ? kHan : kSentence).match(wordsOf(page));
  EXPECT_FALSE(other.hasMatch()) << what << ' ' << language << ": " << other.captured().toStdString();
}

/// Of fills: whether the classes grow darker from low to high.
bool isDarkAtTheEnd(const PageContents& page) {
  const auto isClass = [](const PageContents::LegendRow& row) { return row.classIndex >= 0; };
  const auto first = std::ranges::find_if(page.legend, isClass);
  const auto last = std::find_if(page.legend.rbegin(), page.legend.rend(), isClass);
  return qGray(last->colour.rgb()) < qGray(first->colour.rgb());
}

/// What the codebook says, beside what stands on the page.
void expectPage(const PageContents& page, const geo::Table& codebook, const geo::Table::Row& indicator,
                const std::string& language) {
  const std::string id = cell(codebook, indicator, "id"), year = cell(codebook, indicator, "year");
  const bool zh = language == "zh";
  const auto said = [&](const char* inChinese, const char* inEnglish) {
    return QString::fromStdString(cell(codebook, indicator, zh ? inChinese : inEnglish));
  };
  const QString head = page.title + ' ' + page.subtitle;
  EXPECT_TRUE(head.contains(said("name_zh", "name_en"))) << id << ' ' << head.toStdString();
  EXPECT_TRUE(page.subtitle.contains(said("unit_zh", "unit_en"))) << id << ' ' << page.subtitle.toStdString();
  EXPECT_TRUE(head.contains(page.period)) << id;
  EXPECT_GE(page.period.toStdString(), year.substr(0, 4)) << id;
  EXPECT_LE(page.period.toStdString(), year.substr(year.size() - 4)) << id;
  const bool ofAreas = cell(codebook, indicator, "level") == "area";
  EXPECT_EQ(page.facts.ofAreas, ofAreas) << id;
  EXPECT_TRUE(page.subtitle.contains(ofAreas ? (zh ? "分片区" : "by area") : (zh ? "分县" : "by county")))
      << id << ' ' << page.subtitle.toStdString();
  const bool isCensus = cell(codebook, indicator, "source").find("population census") != std::string::npos;
  const QString notes = page.notes.join('\n');
  EXPECT_EQ(notes.contains(zh ? "人口普查" : "population census"), isCensus) << id << notes.toStdString();
  EXPECT_EQ(notes.contains(zh ? "贫困监测报告" : "Poverty Monitoring Report"), !isCensus)
      << id << notes.toStdString();
  EXPECT_EQ(page.areCircles, cell(codebook, indicator, "kind") == "count") << id;
  if (!page.areCircles) {
    EXPECT_EQ(isDarkAtTheEnd(page), cell(codebook, indicator, "direction") != "higher_is_better") << id;
  }
}

TEST(ShippedPages, EveryIndicatorsPageTellsWhatItShows) {
  auto workspace = planning::Workspace::open(demo() / "china-2010.gpkg", true);
  const geo::Table codebook = shipped("codebook.csv");
  EXPECT_GE(codebook.rows.size(), 40U);
  for (const geo::Table::Row& indicator : codebook.rows)
    for (const std::string language : {"zh", "en"}) {
      app::render::MapRequest request;
      request.indicator = cell(codebook, indicator, "id");
      request.paper = "A4";
      request.language = language;
      const app::render::MapSheet sheet(workspace, request);
      expectPage(sheet.page().contents(), codebook, indicator, language);
      expectOneLanguage(sheet.page().contents(), language, request.indicator);
      for (const auto& finding : sheet.findings())
        EXPECT_NE(finding.severity, geo::Issue::Severity::error) << request.indicator << ' ' << finding.text;
    }
}

TEST(ShippedPages, PagesOfAreasAreOfOneLanguageAndHaveSums) {
  auto workspace = planning::Workspace::open(demo() / "china-2010.gpkg", true);
  for (const planning::Area& area : content().areas)
    for (const std::string language : {"zh", "en"}) {
      app::render::MapRequest request;
      request.indicator = "no_tapwater_pct";
      request.area = area.id;
      request.language = language;
      const app::render::MapSheet sheet(workspace, request);
      expectOneLanguage(sheet.page().contents(), language, area.id);
      EXPECT_GE(sheet.page().contents().sums.size(), 3U) << area.id;
    }
}

TEST(ShippedPages, LegendOfEachAreaAddsUpToItsPublishedCounties) {
  for (const planning::Area& area : content().areas) {
    const MapPage page(content(), {.area = area.id, .paper = Paper::a4});
    int sum = 0;
    for (const PageContents::LegendRow& row : page.contents().legend) sum += row.units;
    EXPECT_EQ(sum, static_cast<int>(area.members.size())) << area.id;
  }
}

/// 5.5 points: what a wall map is read at from near.
TEST(ShippedPages, A0NamesMostCountiesAndEveryProvince) {
  app::render::PageOptions options;
  options.paper = Paper::a0;
  const MapPage page(content(), options);
  std::set<QString> provinces;
  for (const PageContents::Label& label : page.contents().labels) {
    EXPECT_GE(label.sizePoints, 5.5 - 1e-9) << label.text.toStdString();
    if (label.kind == PageContents::Kind::provinceName) provinces.insert(label.text);
  }
  EXPECT_EQ(provinces.size(), 34U);
  EXPECT_GE(page.contents().subjectUnits - page.contents().unlabelledUnits, 2600);
}

TEST(ShippedPages, NoNameLiesOverAnIslandOfTheSouthChinaSea) {
  for (const char* language : {"zh", "en"})
    for (const Paper paper : {Paper::a4, Paper::a3, Paper::a0}) {
      const MapPage page(content(), {.language = language, .paper = paper});
      EXPECT_EQ(page.contents().namesOverIslands.join(", ").toStdString(), "")
          << language << ' ' << static_cast<int>(paper);
      EXPECT_EQ(page.contents().islands.size(), 8u);
      for (const geo::Issue& issue : page.issues()) EXPECT_NE(issue.kind, "map.island_covered") << language;
    }
}

TEST(ShippedPages, EveryPdfOfTheDemoHasItsFonts) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(demo())) {
    if (entry.path().extension() != ".pdf") continue;
    ++files;
    const auto fonts = outputOf("pdffonts", {QString::fromStdString(entry.path().string())});
    EXPECT_EQ(fontsNotEmbedded(fonts.value_or("")), QStringList()) << entry.path();
  }
  EXPECT_GE(files, 3);
}

/// Whole numbers only: their sums are exact.
TEST(ShippedPages, AreaSummaryEqualsTheSumsOfTheShippedTable) {
  const geo::Table summary = geo::readTable(demo() / "area-summary.csv").table;
  const geo::Table baseline = shipped("baseline_2010_counties.csv"), codebook = shipped("codebook.csv");
  std::map<std::string, std::string> areaOf;
  const geo::Table members = shipped("area_counties.csv");
  for (const geo::Table::Row& row : members.rows)
    areaOf[cell(members, row, "code_census2010")] = cell(members, row, "area");

  int columns = 0;
  for (const geo::Table::Row& indicator : codebook.rows) {
    const std::string id = cell(codebook, indicator, "id");
    if (cell(codebook, indicator, "kind") != "count" || !baseline.column(id)) continue;
    ++columns;
    std::map<std::string, long> sums;
    std::set<std::string> blank{"tibet"};  // 双湖 has no row of its own in the table
    for (const geo::Table::Row& row : baseline.rows) {
      const auto area = areaOf.find(cell(baseline, row, "code"));
      const std::string value = cell(baseline, row, id);
      if (area != areaOf.end() && !value.empty()) sums[area->second] += std::stol(value);
      if (area != areaOf.end() && value.empty()) blank.insert(area->second);
    }
    EXPECT_EQ(sums.size(), 14u) << id;
    for (const geo::Table::Row& row : summary.rows) {
      const std::string area = cell(summary, row, "id");
      const bool isPartial = !cell(summary, row, id + "_status").empty();
      EXPECT_TRUE(!isPartial || blank.contains(area)) << area << ' ' << id;
      EXPECT_TRUE(isPartial || area != "tibet") << id;
      EXPECT_EQ(cell(summary, row, isPartial ? id + "_partial" : id), std::to_string(sums[area]))
          << area << ' ' << id;
      EXPECT_EQ(cell(summary, row, isPartial ? id : id + "_partial"), "") << area << ' ' << id;
    }
  }
  EXPECT_GE(columns, 15);
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  return RUN_ALL_TESTS();
}
