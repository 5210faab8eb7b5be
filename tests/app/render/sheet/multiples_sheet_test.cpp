#include "app/render/sheet/multiples_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <optional>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

using testing::Contains;
using testing::ElementsAre;

/// The twelve made-up counties with made-up shares of three years, of which c02 has none in 2017 and c01 an
/// estimate in 2014.
class MultiplesSheetTest : public testing::Test {
 protected:
  MultiplesSheetTest() {
    const MapContent content = letterCountry();
    m_workspace.emplace(storedLetterCountry(m_folder.filePath("multiples.gpkg").toStdString()));
    m_workspace->putAreas(content.areas);
    planning::Indicator share;
    share.id = "share";
    share.nameEn = "Share";
    share.unitEn = "%";
    share.kind = planning::IndicatorKind::mean;
    share.decimals = 1;
    share.source = "Made up for tests.";
    planning::Indicator persons = share;
    persons.id = "persons";
    persons.kind = planning::IndicatorKind::count;
    m_workspace->putIndicators({share, persons});
    std::vector<planning::Figure> figures;
    for (const char* const year : {"2011", "2014", "2017"})
      for (std::size_t i = 0; i < content.counties.size(); ++i) {
        const std::string& code = content.counties[i].code;
        if (code == "c02" && std::string(year) == "2017") continue;
        planning::Figure figure{code, year, "share", 60.0 - 4.0 * static_cast<double>(i)};
        if (std::string(year) == "2017") *figure.value /= 2;
        if (code == "c01" && std::string(year) == "2014") figure.flag = planning::Flag::estimated;
        figures.push_back(figure);
        figure.indicator = "persons";
        figures.push_back(figure);
      }
    m_workspace->putFigures(figures, "made up for tests");
    m_request.indicator = "share";
    m_request.language = "en";
  }

  MultiplesSheet sheet(const std::vector<std::string>& periods = {"2011", "2014", "2017"}) {
    return {*m_workspace, m_request, periods};
  }

  QTemporaryDir m_folder;
  std::optional<planning::Workspace> m_workspace;
  MapRequest m_request;
};

TEST_F(MultiplesSheetTest, HasAMapOfEachYearInTheSameClassesAndScale) {
  const MultiplesSheet sheet = this->sheet();
  ASSERT_EQ(sheet.page().cells().size(), 3U);
  const PageContents& first = sheet.page().cells().front().map.contents();
  for (const MultiplesPage::Cell& cell : sheet.page().cells()) {
    EXPECT_EQ(cell.map.contents().period, cell.caption);
    EXPECT_EQ(cell.map.contents().classes.upper, first.classes.upper);
    EXPECT_NEAR(cell.map.contents().scale, first.scale, first.scale * 1e-9);
    EXPECT_TRUE(cell.map.contents().labels.empty());
  }
  EXPECT_EQ(sheet.page().title(), "Share");
  EXPECT_EQ(sheet.page().subtitle(), "%, 2011, 2014, 2017, by unit");
}

TEST_F(MultiplesSheetTest, CellsLieOnTheSheetApartFromEachOther) {
  const MultiplesSheet sheet = this->sheet();
  const QRectF page({}, sheet.page().sizePoints());
  std::vector<QRectF> boxes;
  for (const MultiplesPage::Cell& cell : sheet.page().cells()) {
    boxes.emplace_back(cell.at, cell.map.sizePoints());
    boxes.push_back(cell.captionBox);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    EXPECT_TRUE(page.contains(boxes[i])) << i;
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(boxes[i].adjusted(0.01, 0.01, -0.01, -0.01).intersects(boxes[j])) << i << ' ' << j;
  }
  EXPECT_EQ(sheet.page().maps().size(), 3U);
  EXPECT_TRUE(page.contains(sheet.page().maps().back().box));
}

TEST_F(MultiplesSheetTest, TheKeyHasRowsOfEveryMapAndNoCounts) {
  const MultiplesSheet sheet = this->sheet();
  const auto& classes = sheet.page().key().classes;
  EXPECT_EQ(std::ranges::count(classes, QString("No data"), &Legend::ClassRow::range), 1)
      << "2017 alone has a unit without a figure";
  for (const Legend::ClassRow& row : classes) EXPECT_TRUE(row.count.isEmpty()) << row.range.toStdString();
  ASSERT_EQ(sheet.page().key().groups.size(), 1U);
  EXPECT_EQ(sheet.page().key().groups.front().rows.front().text, "Estimated");
}

TEST_F(MultiplesSheetTest, ANoteOfOneMapSaysOfWhich) {
  const QStringList notes = sheet().page().notes();
  EXPECT_THAT(notes, Contains("2014: Units with estimated figures: 1."));
  EXPECT_EQ(std::ranges::count_if(notes, [](const QString& one) { return one.contains("Sources:"); }), 1);
}

TEST_F(MultiplesSheetTest, ClassesThatAreAskedForAreOfAllYears) {
  m_request.classes = "equal:2";
  const std::vector<double> upper = sheet().options().classes->upper;
  EXPECT_THAT(upper, ElementsAre(testing::DoubleEq((60 + 16.0 / 2) / 2), 60))
      << "from 8 of 2017 to 60 of 2011";
}

TEST_F(MultiplesSheetTest, TheTableOfValuesHasEveryYear) {
  const std::filesystem::path file = m_folder.filePath("facts.csv").toStdString();
  sheet().writeFacts(*m_workspace, file);
  const geo::Table table = geo::readTable(file).table;
  ASSERT_EQ(table.rows.size(), 36U);
  std::map<std::string, int> years;
  for (const geo::Table::Row& row : table.rows) ++years[row.cells[*table.column("period")].value_or("")];
  EXPECT_EQ(years["2011"], 12);
  EXPECT_EQ(years["2017"], 12) << "of the unit without a figure, too";
}

TEST_F(MultiplesSheetTest, AnAreaAloneIsDrawnLarger) {
  const double whole = sheet().page().cells().front().map.contents().scale;
  m_request.area = "west";
  const MultiplesSheet sheet = this->sheet();
  EXPECT_LT(sheet.page().cells().front().map.contents().scale, whole);
  EXPECT_EQ(sheet.page().title(), "Western hills");
}

TEST_F(MultiplesSheetTest, PassesPreflight) {
  const MultiplesSheet sheet = this->sheet();
  for (const PageFinding& finding : sheet.findings())
    EXPECT_TRUE(finding.severity == geo::Issue::Severity::note) << finding.rule << ": " << finding.text;
}

TEST_F(MultiplesSheetTest, RefusesWhatHasNoSheet) {
  EXPECT_THROW(sheet({}), geo::DataError);
  EXPECT_THROW(sheet({"2011"}), geo::DataError);
  EXPECT_THROW(sheet({"2011", "2011"}), geo::DataError);
  EXPECT_THROW(sheet({"2011", "1999"}), geo::DataError);
  m_request.paper = "80x80";
  EXPECT_THROW(sheet(), geo::DataError);
}

TEST_F(MultiplesSheetTest, RefusesCirclesWhichHaveNoOneKey) {
  m_request.indicator = "persons";
  EXPECT_THROW(sheet(), geo::DataError);
  m_request.fillTotals = true;
  EXPECT_EQ(sheet().page().cells().size(), 3U);
}

}  // namespace
}  // namespace app::render
