#include "planning/summary/summary_table.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "planning/intake/key_counties.h"
#include "planning/survey/approval.h"
#include "tests/planning/survey/survey_workspace.h"
#include "tests/support/csv_table.h"

namespace {

using namespace planning;
using test::surveyFigure;
using test::SurveyWorkspace;

/// Synthetic figures of 2010 and 2011; 020101 did not answer in 2011, 030001 has no income.
void fill(Workspace& workspace) {
  std::vector<Indicator> indicators = test::surveyIndicators();
  indicators[0].group = "population";
  workspace.putIndicators(indicators);
  workspace.putFigures(
      {surveyFigure("010101", "pop", 100), surveyFigure("010101", "poor", 20),
       surveyFigure("010101", "income", 10), surveyFigure("010102", "pop", 300),
       surveyFigure("010102", "poor", 30), surveyFigure("010102", "income", 20),
       surveyFigure("010201", "pop", 400), surveyFigure("010201", "poor", 50),
       surveyFigure("010201", "income", 30), surveyFigure("030001", "pop", 200),
       surveyFigure("030001", "poor", 0), surveyFigure("010101", "poor", 25, "2010"),
       surveyFigure("010102", "poor", 50, "2010"), surveyFigure("010201", "poor", 25, "2010")},
      "made up");
  workspace.putAreas({{.id = "hills",
                       .nameZh = "丘陵",
                       .nameEn = "Hills",
                       .publishedCounties = 2,
                       .colour = "#112233",
                       .members = {{.publishedCode = "010101", .unit = "010101", .sourceCode = "gone"},
                                   {.publishedCode = "020101", .unit = "020101"}}}});
}

const std::vector<std::string> kAll{"pop", "poor", "poor_pct", "income"};

class SummaryOf : public testing::Test {
 protected:
  void SetUp() override { fill(m_workspace); }
  Summary summary(SummaryOptions options) {
    if (options.period.empty()) options.period = "2011";
    return summarise(m_workspace, options);
  }
  static GroupValue value(const Summary& summary, const std::string& group, const std::string& indicator) {
    for (const GroupValue& one : summary.values)
      if (one.group == group && one.indicator == indicator) return one;
    ADD_FAILURE() << "no value of " << indicator << " for " << group;
    return {};
  }
  static std::string cell(const geo::TableToWrite& table, std::size_t row, const std::string& column) {
    const auto found = std::ranges::find(table.columns, column, &geo::Column::name);
    const geo::Cell& cell = table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) return fmt::format("{}", *real);
    return "";
  }

  SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

TEST_F(SummaryOf, AddsUpEachIndicatorByItsOwnRuleOnEveryLevel) {
  const Summary province = summary({.level = SummaryLevel::province, .indicators = kAll});
  EXPECT_EQ(value(province, "01", "pop").value, 800);
  EXPECT_EQ(value(province, "01", "poor_pct").value, 12.5) << "100 of 800, not the mean of 20, 10 and 12.5";
  EXPECT_EQ(value(province, "01", "income").value, (10 * 100 + 20 * 300 + 30 * 400) / 800.0);
  const Summary prefecture = summary({.level = SummaryLevel::prefecture});
  EXPECT_EQ(value(prefecture, "0101", "poor").value, 50);
  const Summary nation = summary({.level = SummaryLevel::nation});
  EXPECT_EQ(value(nation, "nation", "pop").value, 1000);
}

TEST_F(SummaryOf, StatesMembersAndShareOfPopulation) {
  const Summary nation = summary({.level = SummaryLevel::nation});
  const GroupValue income = value(nation, "nation", "income");
  EXPECT_EQ(income.covered, 3);
  EXPECT_EQ(income.members, 5);
  EXPECT_DOUBLE_EQ(*income.populationShare, 0.8) << "030001 with 200 of 1000 people is not in it";
  EXPECT_EQ(nation.population, "pop");
}

TEST_F(SummaryOf, NeverShowsThePartialSumAsTotalUnlessAsked) {
  const std::vector<Summary> provinces{summary({.level = SummaryLevel::nation, .indicators = {"poor"}})};
  const geo::TableToWrite table = summaryTable(provinces);
  EXPECT_EQ(cell(table, 0, "poor"), "");
  EXPECT_EQ(cell(table, 0, "poor_partial"), "100");
  EXPECT_EQ(cell(table, 0, "poor_status"), "partial 4 of 5");
  EXPECT_EQ(cell(table, 0, "poor_population_pct"), "100");
  const geo::TableToWrite asked = summaryTable(provinces, {.partialInTotals = true});
  EXPECT_EQ(cell(asked, 0, "poor"), "100");
  EXPECT_EQ(cell(asked, 0, "poor_status"), "partial 4 of 5");
  const geo::TableToWrite whole =
      summaryTable({summary({.level = SummaryLevel::prefecture, .indicators = {"poor"}})});
  const auto row = std::ranges::find_if(
      whole.rows, [](const auto& cells) { return cells.front() == geo::Cell(std::string("0101")); });
  ASSERT_NE(row, whole.rows.end());
  const auto at = static_cast<std::size_t>(row - whole.rows.begin());
  EXPECT_EQ(cell(whole, at, "poor"), "50");
  EXPECT_EQ(cell(whole, at, "poor_partial"), "");
  EXPECT_EQ(cell(whole, at, "poor_status"), "");
}

TEST_F(SummaryOf, HasFiguresWithTheDecimalsOfTheirIndicator) {
  m_workspace.putFigures({surveyFigure("010102", "pop", 200)}, "made up");
  const geo::TableToWrite table =
      summaryTable({summary({.level = SummaryLevel::prefecture, .indicators = {"poor_pct"}})});
  EXPECT_EQ(cell(table, 1, "id"), "0101");
  EXPECT_EQ(cell(table, 1, "poor_pct"), "16.67") << "50 of 300";
}

TEST_F(SummaryOf, ComparesWithAnotherPeriodWhereBothAreWhole) {
  const Summary both =
      summary({.level = SummaryLevel::province, .against = "2010", .indicators = {"poor", "pop"}});
  const geo::TableToWrite table = summaryTable({both});
  std::size_t first = 0;
  while (both.groups.at(first).id != "01") ++first;
  EXPECT_EQ(cell(table, first, "poor_before"), "100");
  EXPECT_EQ(cell(table, first, "poor_difference"), "0");
  EXPECT_EQ(cell(table, first, "poor_growth_pct"), "0");
  EXPECT_EQ(cell(table, first, "pop_difference"), "") << "there is no population of 2010";
  GroupValue now{"g", "i", 30, 2, 2}, before{"g", "i", 40, 2, 2};
  EXPECT_EQ(compare(now, before).difference, -10);
  EXPECT_EQ(compare(now, before).growthPercent, -25);
  before.covered = 1;
  EXPECT_FALSE(compare(now, before).difference) << "a partial sum is compared with nothing";
  before = {"g", "i", 0, 2, 2};
  EXPECT_EQ(compare(now, before).difference, 30);
  EXPECT_FALSE(compare(now, before).growthPercent);
}

TEST_F(SummaryOf, FindsMembersOfAreasUnderTheirUnitInARound) {
  const Summary areas = summary({.level = SummaryLevel::area});
  EXPECT_EQ(value(areas, "hills", "pop").value, 100) << "sourceCode has no row, the unit has";
  EXPECT_EQ(value(areas, "hills", "pop").covered, 1);
  EXPECT_EQ(value(areas, "hills", "pop").members, 2);
}

TEST_F(SummaryOf, SplitsTheNationInsideAndOutsideTheAreas) {
  const Summary inside = summary({.level = SummaryLevel::inside});
  const Summary nation = summary({.level = SummaryLevel::nation});
  ASSERT_EQ(inside.groups.size(), 2u);
  EXPECT_EQ(value(inside, "inside", "pop").value, 100);
  EXPECT_EQ(*value(inside, "inside", "pop").value + *value(inside, "outside", "pop").value,
            *value(nation, "nation", "pop").value);
}

TEST_F(SummaryOf, SumsKeyCountiesOfAListApartInEveryPeriod) {
  const geo::Table list = support::csvTable(
      "code,county_zh,province_zh,in_680,is_key592,exit_year,code_census2010\n"
      "010101,甲一县,甲省,0,1,,010101\n"
      "010201,乙一县,甲省,0,1,,010201\n"
      "010102,甲二县,甲省,1,0,,010102\n",
      "list.csv");
  SummaryOptions options{.level = SummaryLevel::key, .indicators = {"poor"}};
  EXPECT_THROW(summarise(m_workspace, options), geo::DataError) << "no list";
  options.keyCounties = loadKeyCounties(list, m_workspace, CodeHistory());
  EXPECT_EQ(options.keyCounties->members.size(), 2u);
  const Summary key = summary(options);
  EXPECT_EQ(value(key, "key", "poor").value, 70);
  EXPECT_FALSE(value(key, "key", "poor").isPartial());
  EXPECT_EQ(value(key, "other", "poor").value, 30);
  const std::vector<Summary> periods = summariseEveryPeriod(m_workspace, options);
  ASSERT_EQ(periods.size(), 2u);
  const geo::TableToWrite table = summaryTable(periods);
  EXPECT_EQ(cell(table, 0, "period"), "2010");
  EXPECT_EQ(cell(table, 0, "poor"), "50");
  EXPECT_EQ(cell(table, 2, "period"), "2011");
  EXPECT_EQ(cell(table, 2, "poor"), "70");
}

TEST_F(SummaryOf, SaysRoundStateAndShareOfImputedFigures) {
  using survey::Role;
  for (const char* const unit : {"010101", "010102"})
    survey::submit(m_workspace, {"2011", {unit}, Role::county, {"A"}, ""});
  survey::approve(m_workspace, {"2011", {"010101"}, Role::county, {"A"}, ""});
  Figure imputed = surveyFigure("020101", "pop", 50);
  imputed.flag = Flag::imputed;
  m_workspace.putFigures({imputed}, "made up");
  const geo::TableToWrite table =
      summaryTable({summary({.level = SummaryLevel::prefecture, .indicators = {"pop"}})});
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    EXPECT_EQ(cell(table, row, "round"), "2011");
    if (cell(table, row, "id") == "0101") {
      EXPECT_EQ(cell(table, row, "state"), "submitted") << "the lower of submitted and county";
      EXPECT_EQ(cell(table, row, "imputed_pct"), "0");
    }
  }
  const Summary nation = summary({.level = SummaryLevel::nation, .indicators = {"pop"}});
  EXPECT_EQ(nation.states[0].state, survey::State::draft);
  EXPECT_EQ(nation.states[0].imputedShare, 0.2) << "one figure of five";
}

TEST_F(SummaryOf, TakesApprovedCountiesOnly) {
  survey::submit(m_workspace, {"2011", {"010101"}, survey::Role::county, {"A"}, ""});
  survey::approve(m_workspace, {"2011", {"010101"}, survey::Role::county, {"A"}, ""});
  const Summary nation =
      summary({.level = SummaryLevel::nation, .indicators = {"pop"}, .onlyApproved = true});
  EXPECT_EQ(value(nation, "nation", "pop").value, 100);
  EXPECT_EQ(value(nation, "nation", "pop").covered, 1);
  EXPECT_THROW(summary({.level = SummaryLevel::nation, .period = "2010", .onlyApproved = true}),
               geo::DataError)
      << "no round asks figures of 2010";
}

TEST_F(SummaryOf, TakesOnlyTheCountiesOfARound) {
  survey::Round few = test::surveyRound();
  few.id = "few";
  few.units = {"010101", "010102"};
  survey::putRound(m_workspace, few);
  const Summary nation = summary({.level = SummaryLevel::nation, .indicators = {"pop"}, .round = "few"});
  EXPECT_EQ(value(nation, "nation", "pop").value, 400);
  EXPECT_EQ(value(nation, "nation", "pop").members, 2);
}

TEST_F(SummaryOf, NeverWeightsByFiguresOfAnotherYear) {
  m_workspace.putFigures({surveyFigure("010101", "income", 10, "2012")}, "made up");
  const Summary nation = summary({.level = SummaryLevel::nation, .period = "2012", .indicators = {"income"}});
  EXPECT_FALSE(value(nation, "nation", "income").value.has_value());
  EXPECT_EQ(value(nation, "nation", "income").note,
            "pop has no figures of 2012 to weight it by: not combined");
}

TEST_F(SummaryOf, TellsTheRuleOfEachIndicatorInItsNotes) {
  const Summary nation = summary({.level = SummaryLevel::nation, .indicators = kAll});
  const geo::TableToWrite notes = summaryNotes(nation);
  EXPECT_EQ(cell(notes, 0, "rule"), "sum");
  EXPECT_EQ(cell(notes, 2, "rule"), "formula of the group's sums: share(poor, pop)");
  EXPECT_EQ(cell(notes, 3, "rule"), "mean weighted by pop");
}

}  // namespace
