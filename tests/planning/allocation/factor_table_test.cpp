#include "planning/allocation/factor_table.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/planning/survey/survey_workspace.h"
#include "tests/support/csv_table.h"

namespace {

using namespace planning;
using namespace planning::allocation;
using support::csvTable;

TEST(ParseFactor, ReadsIndicatorWeightAndUse) {
  const auto factor = parseFactor("income:0.3:inverse");
  ASSERT_TRUE(factor);
  EXPECT_EQ(factor->id, "income");
  EXPECT_EQ(factor->weight, 0.3);
  EXPECT_EQ(factor->use, FactorUse::inverse);
  EXPECT_EQ(parseFactor("poor:7")->use, FactorUse::share);
  for (const char* const text : {"poor", "poor:", ":1", "poor:x", "poor:1:upside", "poor:1:share:2"})
    EXPECT_FALSE(parseFactor(text)) << text;
}

TEST(ReadFactors, NamesTheRowThatIsNone) {
  EXPECT_EQ(readFactors(csvTable("indicator,weight,use\npoor,7,\nincome,3,inverse\n", "p.csv")).size(), 2U);
  try {
    (void)readFactors(csvTable("indicator,weight\npoor,\n", "p.csv"));
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("p.csv, row 2"), std::string::npos) << error.what();
  }
}

TEST(CountiesOf, TakesFiguresOfTheWorkspaceAndLeavesMissingOnesMissing) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures({test::surveyFigure("010101", "poor", 20)}, "made up");
  const auto counties =
      countiesOf(workspace, requireTerritory(workspace, "0101", ""), {{"poor", 1, FactorUse::share}}, "");
  ASSERT_EQ(counties.size(), 2U);
  EXPECT_EQ(counties[0].values[0], 20);
  EXPECT_FALSE(counties[1].values[0]);
}

std::vector<FactorCounty> counties() {
  return countiesOf(csvTable("code,name,poor\nA,Aa,5\nB,,\n", "c.csv"), {{"poor", 1, FactorUse::share}});
}

TEST(CountiesOf, ReadsATableAndLeavesEmptyCellsMissing) {
  EXPECT_EQ(counties()[0].name, "Aa");
  EXPECT_EQ(counties()[0].values[0], 5);
  EXPECT_FALSE(counties()[1].values[0]);
}

TEST(ApplyMultipliers, SetsWhatIsGivenAndKeepsTheRest) {
  auto rows = counties();
  applyMultipliers(csvTable("code,multiplier,floor,cap\nB,1.5,,100\nA,,20,\n", "m.csv"), rows);
  EXPECT_EQ(rows[0].multiplier, 1);
  EXPECT_EQ(rows[0].floor, 20);
  EXPECT_EQ(rows[1].multiplier, 1.5);
  EXPECT_EQ(rows[1].cap, 100);
  EXPECT_FALSE(rows[1].floor);
}

TEST(ApplyMultipliers, RefusesOtherCountiesAndPartsOfAYuan) {
  auto rows = counties();
  for (const char* const text :
       {"code,multiplier\nC,1\n", "code,floor\nA,1.5\n", "code\nA\n", "code,cap\nA,1\nA,2\n"})
    EXPECT_THROW(applyMultipliers(csvTable(text, "m.csv"), rows), geo::DataError) << text;
}

TEST(AllocationTable, HasTheAmountsAndWhatIsMissing) {
  const Allocation divided = allocate({100, {{"poor", 1, FactorUse::share}}, 0, {}, true}, counties());
  const geo::TableToWrite table = allocationTable(divided);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(table.rows[0][2]), 100);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows[1][2]));
  EXPECT_EQ(std::get<std::string>(table.rows[1].back()), "poor");
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

}  // namespace
