#include "planning/query/selection_export.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/layer/layer_reader.h"
#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "planning/workspace/output_apart.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/kept_text.h"

using namespace planning;

namespace {

/// Made up: the two squares and the county without outline; "a" is a share, "b" a count of the same name.
class SelectionExportTest : public testing::Test {
 protected:
  SelectionExportTest() : m_workspace(m_small.open()) {
    Indicator a = test::indicator("a"), b = test::indicator("b");
    a.unitZh = a.unitEn = "%";
    a.nameEn = "Share of a";
    a.source = "made up";
    a.decimals = 1;
    m_workspace.putIndicators({a, b});
    Figure estimated = test::figure("010102", "a", 2.5);
    estimated.flag = Flag::estimated;
    estimated.note = "by halves";
    m_workspace.putFigures({test::figure("010101", "a", 12.5), estimated, test::figure("020201", "b", 7)},
                           "test");
    m_selection.units = {"010102", "010101", "020201"};
    m_selection.period = "2010";
  }
  std::filesystem::path file(const char* name) const { return m_small.folder() / name; }

  test::SmallWorkspace m_small;
  Workspace m_workspace;
  SelectionExport m_selection;
};

std::vector<std::string> row(const geo::Table& table, std::size_t index) {
  std::vector<std::string> cells;
  for (const auto& cell : table.rows.at(index).cells) cells.push_back(cell.value_or("-"));
  return cells;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_F(SelectionExportTest, HeadsColumnsByNameUnitOfMeasureAndYear) {
  m_selection.indicators = {"a"};
  exportSelection(m_workspace, m_selection, file("counties.csv"));
  const geo::Table table = geo::readTable(file("counties.csv")).table;
  EXPECT_EQ(table.columns,
            (Texts{"代码", "名称", "地市", "省份", "片区", "指标（%，2010）", "指标（%，2010）：说明"}));
  EXPECT_EQ(row(table, 0), (Texts{"010102", "乙县", "甲市", "甲省", "-", "2.5", "估算；by halves"}));
  EXPECT_EQ(row(table, 1), (Texts{"010101", "甲县", "甲市", "甲省", "-", "12.5", "-"}));
  EXPECT_EQ(row(table, 2), (Texts{"020201", "𠮷县", "-", "-", "-", "-", "-"}))
      << "what is missing stays empty";
}

TEST_F(SelectionExportTest, WritesEnglishHeadingsWhereAsked) {
  m_selection.language = "en";
  m_selection.indicators = {"a"};
  const geo::TableToWrite table = selectionTable(m_workspace, m_selection);
  EXPECT_EQ(table.columns[5].name, "Share of a (%, 2010)");
  EXPECT_EQ(std::get<std::string>(table.rows[0][6]), "estimated; by halves");
  EXPECT_EQ(std::get<std::string>(table.rows[1][1]), "Jia");
}

TEST_F(SelectionExportTest, TellsIndicatorsOfOneNameApart) {
  Indicator b = test::indicator("b");
  b.unitZh = "%";
  m_workspace.putIndicators({b});
  const geo::TableToWrite table = selectionTable(m_workspace, m_selection);
  EXPECT_EQ(table.columns[5].name, "指标（%，2010）");
  EXPECT_EQ(table.columns[7].name, "指标（%，2010） b");
}

TEST_F(SelectionExportTest, AWorkbookHasTheSourcesOnItsSecondSheetAndCodesAsText) {
  exportSelection(m_workspace, m_selection, file("counties.xlsx"));
  const geo::Table figures = geo::readTable(file("counties.xlsx")).table;
  EXPECT_EQ(row(figures, 0).front(), "010102") << "the zero in front stays";
  const geo::Table sources = geo::readTable(file("counties.xlsx"), {.sheet = "来源"}).table;
  EXPECT_EQ(sources.columns.back(), "有值单元数");
  EXPECT_EQ(row(sources, 0), (Texts{"指标", "a", "%", "2010", "-", "made up", "3", "2"}));
  EXPECT_FALSE(std::filesystem::exists(file("counties.sources.csv")));
}

TEST_F(SelectionExportTest, OtherFormatsHaveTheSourcesBesideThem) {
  for (const char* name : {"one.csv", "two.gpkg", "three.geojson"}) {
    exportSelection(m_workspace, m_selection, file(name));
    const geo::Table sources = geo::readTable(sourceFile(file(name))).table;
    EXPECT_EQ(sources.rows.size(), 2U) << name;
  }
}

TEST_F(SelectionExportTest, NeverTakesThePlaceOfTheWorkspaceOrOfWhatLiesBesideIt) {
  std::filesystem::create_symlink("w.gpkg", file("also.gpkg"));
  std::filesystem::create_hard_link(m_small.path(), file("other.sources.csv"));
  const std::string before = test::contentOf(m_small.path());
  for (const char* name : {"w.gpkg", "./w.gpkg", "also.gpkg", "other.geojson"}) {
    try {
      exportSelection(m_workspace, m_selection, file(name));
      ADD_FAILURE() << name;
    } catch (const geo::DataError& error) {
      EXPECT_NE(std::string(error.what()).find("cannot be the output"), std::string::npos) << error.what();
    }
  }
  for (const char* name : {"w.gpkg-journal", "w.gpkg-wal", ".w.gpkg.lock", ".w.gpkg.plan-1.autosave"})
    EXPECT_THROW(requireOutputApart(m_workspace, file(name)), geo::DataError) << name;
  for (const char* name : {"v.gpkg", "w.gpkg.csv", ".w.lock"})
    EXPECT_NO_THROW(requireOutputApart(m_workspace, file(name))) << name;
  EXPECT_EQ(test::contentOf(m_small.path()), before);
  EXPECT_TRUE(std::filesystem::is_symlink(file("also.gpkg")));
}

TEST_F(SelectionExportTest, LayersKeepOutlineCodeAndValues) {
  m_selection.units = {"010101", "020201"};
  for (const char* name : {"counties.gpkg", "counties.geojson"}) {
    exportSelection(m_workspace, m_selection, file(name));
    geo::LayerReadOptions options;
    options.codeField = "代码";
    const geo::LayerRead read = geo::readLayer(file(name), options);
    ASSERT_EQ(read.layer.features.size(), 2U) << name;
    EXPECT_EQ(read.layer.features[0].code, "010101") << name;
    EXPECT_EQ(geo::bounds(read.layer.features[0].shape), geo::bounds(geo::polygons(test::twoSquares())[0]))
        << name;
    EXPECT_TRUE(read.layer.features[1].shape.empty()) << name;
  }
}

TEST_F(SelectionExportTest, ByteOrderMarkIsAChoice) {
  exportSelection(m_workspace, m_selection, file("with.csv"));
  m_selection.byteOrderMark = false;
  exportSelection(m_workspace, m_selection, file("without.csv"));
  EXPECT_TRUE(test::contentOf(file("with.csv")).starts_with("\xEF\xBB\xBF"));
  EXPECT_TRUE(test::contentOf(file("without.csv")).starts_with("代码"));
}

TEST_F(SelectionExportTest, RefusesWhatCannotBeWrittenAndLeavesNothing) {
  const std::size_t before = m_small.folder().fileCount();
  EXPECT_THROW(exportSelection(m_workspace, m_selection, file("x.pdf")), geo::IoError);
  SelectionExport other = m_selection;
  other.units = {};
  EXPECT_THROW(exportSelection(m_workspace, other, file("x.csv")), geo::DataError);
  other.units = {"999999"};
  EXPECT_THROW(exportSelection(m_workspace, other, file("x.csv")), geo::DataError);
  other = m_selection;
  other.period = "1900";
  EXPECT_THROW(exportSelection(m_workspace, other, file("x.csv")), geo::DataError);
  other = m_selection;
  other.indicators = {"none"};
  EXPECT_THROW(exportSelection(m_workspace, other, file("x.csv")), geo::DataError);
  EXPECT_EQ(m_small.folder().fileCount(), before);
}

/// Every flag, a note, a mark of the source, an area with a figure of its own, a county of no prefecture.
TEST_F(SelectionExportTest, IsWholeInBothLanguages) {
  Indicator a = test::indicator("a"), c = test::indicator("c"), d = test::indicator("d");
  a.unitZh = a.unitEn = "%";
  a.nameEn = "Share of a";
  a.formula = "share(b, b)";
  c.nameZh = c.nameEn = "";
  d.nameEn = "";
  d.unitZh = "人";
  m_workspace.putIndicators({a, c, d});
  Area x;
  x.id = "x";
  x.nameZh = "某片区";
  x.nameEn = "Some area";
  x.members = {{"010101", "", "", "", "010101", "010101", false, {}, ""},
               {"020201", "", "", "", "020201", "020201", false, {}, ""}};
  m_workspace.putAreas({x});
  std::vector<Figure> figures;
  const auto add = [&](const char* unit, const char* indicator, std::optional<double> value, Flag flag,
                       const char* note) {
    figures.push_back({unit, "2010", indicator, value, flag, "", note});
  };
  add("010101", "b", std::nullopt, Flag::notCollected, "flood");
  add("010102", "b", 3, Flag::imputed, "");
  add("010101", "c", std::nullopt, Flag::suppressed, "");
  add("010102", "c", std::nullopt, Flag::notApplicable, "no village");
  add("area:x", "d", 21.5, Flag::reported, "unverified");
  m_workspace.putFigures(figures, "test");
  std::string text;
  for (const char* language : {"zh", "en"}) {
    m_selection.language = language;
    text += test::textOf(selectionTable(m_workspace, m_selection));
    exportSelection(m_workspace, m_selection, file("whole.csv"));
    text += test::contentOf(sourceFile(file("whole.csv")));
  }
  test::expectKept(text, "selection_export.txt");
}
