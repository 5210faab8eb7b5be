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

TEST(ReadFactors, TakesTheColumnsAsTheyAre) {
  const auto factors =
      readFactors(csvTable("indicator,weight,use\npoor,7,share\nincome,3.5,inverse\n", "p.csv"));
  ASSERT_EQ(factors.size(), 2U);
  EXPECT_EQ(factors[0].id, "poor");
  EXPECT_EQ(factors[0].weight, 7);
  EXPECT_EQ(factors[0].use, FactorUse::share);
  EXPECT_EQ(factors[1].weight, 3.5);
  EXPECT_EQ(factors[1].use, FactorUse::inverse);
  EXPECT_EQ(readFactors(csvTable("indicator,weight\npoor,7\n", "p.csv")).at(0).use, FactorUse::share);
  for (const char* row : {",7,\n", "poor,,\n", "poor,7,more\n"})
    EXPECT_THROW(readFactors(csvTable(std::string("indicator,weight,use\n") + row, "p.csv")), geo::DataError)
        << row;
}

TEST(PeriodOf, IsTheOneAskedOrTheLastThatAFactorHas) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures(
      {test::surveyFigure("010101", "poor", 20, "2009"), test::surveyFigure("010101", "pop", 20, "2010"),
       test::surveyFigure("010101", "income", 20, "2012")},
      "made up");
  const std::vector<Factor> factors{{"poor", 1, FactorUse::share}, {"pop", 1, FactorUse::share}};
  EXPECT_EQ(periodOf(workspace, factors, ""), "2010");
  EXPECT_EQ(periodOf(workspace, factors, "2008"), "2008");
}

TEST(CountiesOf, OfAnAreaGoByItsList) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  Area hills;
  hills.id = "hills";
  hills.nameZh = "丘陵";
  for (const char* code : {"020101", "010101"}) {
    AreaMember member;
    member.publishedCode = member.unit = code;
    hills.members.push_back(member);
  }
  workspace.putAreas({hills});
  workspace.putFigures({test::surveyFigure("020101", "poor", 20), test::surveyFigure("010102", "poor", 30)},
                       "made up");
  const auto rows = countiesOf(workspace, requireTerritory(workspace, "", "hills"),
                               {{"poor", 1, FactorUse::share}}, "2011");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].code, "010101");
  EXPECT_EQ(rows[0].name, "甲一县");
  EXPECT_EQ(rows[0].key, "010101");
  EXPECT_FALSE(rows[0].values[0]);
  EXPECT_EQ(rows[1].code, "020101");
  EXPECT_EQ(rows[1].values[0], 20);
}

TEST(RequireMembers, NamesACountyThatTakesNoPart) {
  Territory territory;
  territory.counties = {"A", "C"};
  auto rows = counties();
  rows.pop_back();
  EXPECT_NO_THROW(requireMembers(rows, territory));
  try {
    requireMembers(counties(), territory);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "B is none of the 2 counties that take part; check its code.");
  }
}

TEST(ApplyMultipliers, SaysWhatItRefuses) {
  const auto refused = [](const char* text) {
    auto rows = counties();
    try {
      applyMultipliers(csvTable(text, "m.csv"), rows);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refused("code\nA\n"), "m.csv has none of the columns multiplier, floor and cap.");
  EXPECT_EQ(refused("code,cap\nC,1\n"), "m.csv, row 2: C takes no part in the allocation.");
  EXPECT_EQ(refused("code,cap\nA,1\nA,2\n"), "m.csv, row 3: A stands in the table twice.");
  EXPECT_EQ(refused("code,floor\nA,1.5\n"),
            "m.csv, row 2, column \"floor\": 1.5 is no amount in whole yuan.");
  EXPECT_EQ(refused("code,cap\nA,1\n"), "");
}

TEST(AllocationTable, HasEachStepOfAnAmount) {
  const std::vector<FactorCounty> rows{{"A", "Aa", {30}, 1, {}, {}}, {"B", "Bb", {10}, 2, 50, 60}};
  const Allocation divided = allocate({100, {{"poor", 5, FactorUse::share}}, 0, {}, false}, rows);
  const geo::TableToWrite table = allocationTable(divided);
  std::vector<std::string> names;
  for (const geo::Column& column : table.columns) names.push_back(column.name);
  EXPECT_EQ(names, (std::vector<std::string>{"code", "name", "amount", "poor", "poor_share_pct",
                                             "poor_points", "multiplier", "score", "score_share_pct",
                                             "before_bounds", "floor", "cap", "bound", "missing"}));
  // scores 0.75 and 0.25 x 2: 60 and 40 of 100; B's floor of 50 leaves 50
  EXPECT_EQ(table.rows.at(0),
            (std::vector<geo::Cell>{"A", "Aa", std::int64_t{50}, 30.0, 75.0, 75.0, 1.0, 75.0, 60.0, 60.0,
                                    std::int64_t{0}, geo::Cell(), "", geo::Cell()}));
  EXPECT_EQ(table.rows.at(1),
            (std::vector<geo::Cell>{"B", "Bb", std::int64_t{50}, 10.0, 25.0, 25.0, 2.0, 50.0, 40.0, 40.0,
                                    std::int64_t{50}, std::int64_t{60}, "floor", geo::Cell()}));
}

TEST(ExplanationTable, NumbersTheLinesOfEachCounty) {
  const std::vector<FactorCounty> rows{{"A", "Aa", {30}, 1, {}, {}}, {"B", "Bb", {10}, 1, {}, {}}};
  const Allocation divided = allocate({100, {{"poor", 5, FactorUse::share}}, 0, {}, false}, rows);
  const geo::TableToWrite table = explanationTable(divided);
  EXPECT_EQ(table.name, "explanation");
  ASSERT_EQ(table.rows.size(), 10U);  // five each
  EXPECT_EQ(table.rows[4], (std::vector<geo::Cell>{"A", "Aa", std::int64_t{5}, "amount: 75"}));
  EXPECT_EQ(table.rows[5][0], geo::Cell("B"));
  EXPECT_EQ(table.rows[5][2], geo::Cell(std::int64_t{1}));
}

TEST(AllocationTable, NamesEachCountyThatIsLeftOutAndWhatItLacks) {
  const std::vector<FactorCounty> rows{
      {"A", "Aa", {30, 1}, 1, {}, {}}, {"B", "Bb", {{}, 2}, 1, {}, {}}, {"C", "Cc", {{}, {}}, 1, {}, {}}};
  const Allocation divided =
      allocate({100, {{"poor", 5, FactorUse::share}, {"income", 5, FactorUse::inverse}}, 0, {}, true}, rows);
  const geo::TableToWrite table = allocationTable(divided);
  ASSERT_EQ(table.columns.size(), 17U);
  ASSERT_EQ(table.rows.size(), 3U);
  std::vector<geo::Cell> second(17), third(17);
  second[0] = "B", second[1] = "Bb", second[16] = "poor";
  third[0] = "C", third[1] = "Cc", third[16] = "poor, income";
  EXPECT_EQ(table.name, "allocation");
  EXPECT_EQ(table.rows[1], second);
  EXPECT_EQ(table.rows[2], third);
  std::vector<geo::ColumnType> types;
  for (const geo::Column& column : table.columns) types.push_back(column.type);
  using enum geo::ColumnType;
  EXPECT_EQ(types, (std::vector<geo::ColumnType>{text, text, integer, real, real, real, real, real, real,
                                                 real, real, real, real, integer, integer, text, text}));
}

TEST(AllocationTable, RoundsToSixDecimals) {
  const std::vector<FactorCounty> rows{{"A", "Aa", {1}, 1, {}, {}}, {"B", "Bb", {2}, 1, {}, {}}};
  const Allocation divided = allocate({100, {{"poor", 5, FactorUse::share}}, 0, {}, false}, rows);
  EXPECT_EQ(allocationTable(divided).rows.at(0),
            (std::vector<geo::Cell>{"A", "Aa", std::int64_t{33}, 1.0, 33.333333, 33.333333, 1.0, 33.333333,
                                    33.333333, 33.333333, std::int64_t{0}, geo::Cell(), "", geo::Cell()}));
}

TEST(AllocationTable, SaysWhichCapHolds) {
  const std::vector<FactorCounty> rows{{"A", "Aa", {3}, 1, {}, 50}, {"B", "Bb", {1}, 1, {}, {}}};
  const Allocation divided = allocate({100, {{"poor", 5, FactorUse::share}}, 0, {}, false}, rows);
  const geo::TableToWrite table = allocationTable(divided);
  EXPECT_EQ(table.rows.at(0).at(11), geo::Cell(std::int64_t{50}));
  EXPECT_EQ(table.rows.at(0).at(12), geo::Cell("cap"));
}

TEST(ApplyMultipliers, TakesAmountsUpToTheLargestTotal) {
  const auto floorOf = [](const std::string& text) {
    auto rows = counties();
    applyMultipliers(csvTable("code,floor\nA," + text + "\n", "m.csv"), rows);
    return rows[0].floor;
  };
  EXPECT_EQ(floorOf("9007199254740992"), std::int64_t{9007199254740992});  // 2^53
  EXPECT_EQ(floorOf("-9007199254740992"), std::int64_t{-9007199254740992});
  EXPECT_EQ(floorOf(""), std::nullopt);
  EXPECT_THROW(floorOf("9007199254740994"), geo::DataError);
  EXPECT_THROW(floorOf("-9007199254740994"), geo::DataError);
}

TEST(ApplyMultipliers, LeavesFloorAndCapOfTheTableBeforeWhereThereAreNone) {
  auto rows = counties();
  rows[0].multiplier = 3;
  rows[0].floor = 5;
  applyMultipliers(csvTable("code,cap\nA,7\n", "m.csv"), rows);
  EXPECT_EQ(rows[0].multiplier, 3);
  EXPECT_EQ(rows[0].floor, 5);
  EXPECT_EQ(rows[0].cap, 7);
  applyMultipliers(csvTable("code,multiplier\nA,\n", "m.csv"), rows);
  EXPECT_EQ(rows[0].multiplier, 1);  // given as empty
}

TEST(CountiesOf, TakesOfEachFactorTheLastPeriodThatItHas) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures(
      {test::surveyFigure("010101", "poor", 20, "2009"), test::surveyFigure("010101", "poor", 19, "2010"),
       test::surveyFigure("010101", "pop", 200, "2011")},
      "made up");
  const std::vector<Factor> factors{{"poor", 1, FactorUse::share}, {"pop", 1, FactorUse::share}};
  const auto values = [&](const std::string& period) {
    return countiesOf(workspace, requireTerritory(workspace, "010101", ""), factors, period).at(0).values;
  };
  EXPECT_EQ(values(""), (std::vector<std::optional<double>>{19, 200}));
  EXPECT_EQ(values("2009"), (std::vector<std::optional<double>>{20, std::nullopt}));
}

}  // namespace
