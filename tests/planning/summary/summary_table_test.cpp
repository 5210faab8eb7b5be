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

using Cells = std::vector<geo::Cell>;
geo::Cell whole(std::int64_t value) { return value; }

std::vector<std::string> columnsOf(const geo::TableToWrite& table) {
  std::vector<std::string> columns;
  for (const geo::Column& column : table.columns)
    columns.push_back(column.name + (column.type == geo::ColumnType::text      ? ":t"
                                     : column.type == geo::ColumnType::integer ? ":i"
                                                                               : ":r"));
  return columns;
}

TEST_F(SummaryOf, HasEveryColumnOfEveryGroupAgainstAnotherPeriod) {
  m_workspace.putFigures({surveyFigure("010201", "poor", 45, "2010")}, "made up");  // 25 + 50 + 45 are 120
  const geo::TableToWrite table = summaryTable(
      {summary({.level = SummaryLevel::province, .against = "2010", .indicators = {"poor", "poor_pct"}})});
  EXPECT_EQ(columnsOf(table), (std::vector<std::string>{"id:t",
                                                        "name_zh:t",
                                                        "name_en:t",
                                                        "period:t",
                                                        "members:i",
                                                        "round:t",
                                                        "state:t",
                                                        "imputed_pct:r",
                                                        "poor:i",
                                                        "poor_covered:i",
                                                        "poor_population_pct:r",
                                                        "poor_partial:i",
                                                        "poor_status:t",
                                                        "poor_before:i",
                                                        "poor_difference:i",
                                                        "poor_growth_pct:r",
                                                        "poor_pct:r",
                                                        "poor_pct_covered:i",
                                                        "poor_pct_population_pct:r",
                                                        "poor_pct_partial:r",
                                                        "poor_pct_status:t",
                                                        "poor_pct_before:r",
                                                        "poor_pct_difference:r",
                                                        "poor_pct_growth_pct:r"}));
  const geo::Cell none;
  ASSERT_EQ(table.rows.size(), 3u);
  // 030001, in no province, had no figure in 2010
  EXPECT_EQ(table.rows[0], (Cells{"",       "",       "",    "2011", whole(1), "2011", "draft", 0.0,
                                  whole(0), whole(1), 100.0, none,   none,     none,   none,    none,
                                  0.0,      whole(1), 100.0, none,   none,     none,   none,    none}));
  EXPECT_EQ(table.rows[1],
            (Cells{"01",       "甲省",   "",    "2011", whole(3), "2011",     "draft",    0.0,
                   whole(100), whole(3), 100.0, none,   none,     whole(120), whole(-20), -16.67,
                   12.5,       whole(3), 100.0, none,   none,     none,       none,       none}));
  EXPECT_EQ(table.rows[2], (Cells{"02", "丙省",   "",   "2011", whole(1),         "2011", "draft", none,
                                  none, whole(0), none, none,   "partial 0 of 1", none,   none,    none,
                                  none, whole(0), none, none,   "partial 0 of 1", none,   none,    none}));
}

TEST_F(SummaryOf, HasOfAPartialSumItsMembersAndTheirShareOfThePeople) {
  const Summary nation = summary({.level = SummaryLevel::nation, .indicators = {"poor", "income"}});
  const geo::Cell none;
  const Cells head{"nation", "", "", "2011", whole(5), "2011", "draft", 0.0};
  Cells apart = head, asked = head;
  // incomes of 800 of 1000 people: (10 x 100 + 20 x 300 + 30 x 400) / 800 is 23.75
  for (const geo::Cell& cell : {none, whole(4), geo::Cell(100.0), whole(100), geo::Cell("partial 4 of 5"),
                                none, whole(3), geo::Cell(80.0), whole(24), geo::Cell("partial 3 of 5")})
    apart.push_back(cell);
  asked = apart;
  asked[8] = whole(100);
  asked[13] = whole(24);
  EXPECT_EQ(summaryTable({nation}).rows, (std::vector<Cells>{apart}));
  EXPECT_EQ(summaryTable({nation}, {.partialInTotals = true}).rows, (std::vector<Cells>{asked}));
  EXPECT_TRUE(summaryTable({}).columns.empty());
}

TEST_F(SummaryOf, ShowsAPartialSumOfBeforeWhereItIsAskedForAndComparesItWithNothing) {
  const geo::TableToWrite table =
      summaryTable({summary({.level = SummaryLevel::nation, .against = "2010", .indicators = {"poor"}})},
                   {.partialInTotals = true});
  EXPECT_EQ(cell(table, 0, "poor"), "100");
  EXPECT_EQ(cell(table, 0, "poor_before"), "100") << "three counties of 2010";
  EXPECT_EQ(cell(table, 0, "poor_difference"), "");
  EXPECT_EQ(cell(table, 0, "poor_growth_pct"), "");
}

TEST_F(SummaryOf, ExplainsItsIndicatorsAndColumnsInItsNotes) {
  std::vector<Indicator> indicators = m_workspace.indicators();
  indicators[1].unitZh = "人";
  indicators[1].unitEn = "persons";
  indicators[1].source = "made up";
  Indicator ratio = test::indicator("ratio"), odd = test::indicator("odd"), yuan = test::indicator("yuan");
  ratio.kind = IndicatorKind::rate;
  ratio.numerator = "poor";
  ratio.denominator = "pop";
  odd.kind = IndicatorKind::mean;
  yuan.kind = IndicatorKind::money;
  indicators.insert(indicators.end(), {ratio, odd, yuan});
  m_workspace.putIndicators(indicators);
  const auto notes = [this](const std::string& against) {
    return summaryNotes(summary({.level = SummaryLevel::nation,
                                 .against = against,
                                 .indicators = {"poor", "poor_pct", "income", "ratio", "odd", "yuan"}}));
  };
  const geo::TableToWrite table = notes("2010");
  EXPECT_EQ(table.name, "notes");
  EXPECT_EQ(columnsOf(table), (std::vector<std::string>{"indicator:t", "name_zh:t", "name_en:t", "unit_zh:t",
                                                        "unit_en:t", "rule:t", "source:t"}));
  const auto line = [](const char* column, const char* sentence) {
    return Cells{column, "", "", "", "", sentence, ""};
  };
  EXPECT_EQ(
      table.rows,
      (std::vector<Cells>{
          {"poor", "指标", "poor", "人", "persons", "sum", "made up"},
          {"poor_pct", "指标", "poor_pct", "%", "%", "formula of the group's sums: share(poor, pop)", ""},
          {"income", "指标", "income", "", "", "mean weighted by pop", ""},
          {"ratio", "指标", "ratio", "", "", "ratio of sums: poor / pop", ""},
          {"odd", "指标", "odd", "", "", "not combined", ""},
          {"yuan", "指标", "yuan", "", "", "sum", ""},
          line("members", "counties that there were at the end of 2011, and those that have figures of it"),
          line("state", "the lowest state of the counties that the round asks, draft to national"),
          line("imputed_pct", "imputed figures in percent of those that went in"),
          line("…_covered", "members whose figures went in; 'members' is how many there are"),
          line("…_population_pct",
               "population of these members in percent of all whose population is known (pop)"),
          line("…_partial", "the sum of some members, where others are missing: no total"),
          line("…_difference", "2011 less 2010, where neither is partial")}));
  EXPECT_EQ(notes("").rows.size(), table.rows.size() - 1);
}

TEST_F(SummaryOf, NamesTwelveIndicatorsWhereTheOneAskedIsNotThere) {
  const auto refusal = [this] {
    try {
      (void)requireIndicator(m_workspace, "wealth");
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(),
            "There is no indicator 'wealth' in the workspace; there are: pop, poor, poor_pct, income");
  std::vector<Indicator> more;
  for (char c = 'a'; c <= 'h'; ++c) more.push_back(test::indicator(std::string(1, c)));
  m_workspace.putIndicators(more);
  const std::string twelve =
      "There is no indicator 'wealth' in the workspace; there are: pop, poor, poor_pct, income, a, b, c, d, "
      "e, "
      "f, g, h";
  EXPECT_EQ(refusal(), twelve);
  m_workspace.putIndicators({test::indicator("i")});
  EXPECT_EQ(refusal(), twelve + ", …");
  EXPECT_EQ(requireIndicator(m_workspace, "i").id, "i");
}

TEST_F(SummaryOf, TakesTheLastPeriodOfTheIndicatorsThatAreAsked) {
  m_workspace.putFigures(
      {surveyFigure("010101", "pop", 1, "2013"), surveyFigure("area:hills", "poor", 9, "2014")}, "made up");
  EXPECT_EQ(summarise(m_workspace, {.level = SummaryLevel::nation}).period, "2013");
  EXPECT_EQ(summarise(m_workspace, {.level = SummaryLevel::nation, .indicators = {"poor"}}).period, "2011");
  EXPECT_EQ(lastPeriod(m_workspace, "poor"), "2014");
  EXPECT_EQ(lastPeriod(m_workspace, "income"), "2011");
  EXPECT_EQ(lastPeriod(m_workspace, ""), "2014");
}

TEST_F(SummaryOf, HasImputedFiguresOnlyWhereThereAreNone) {
  Figure filled = surveyFigure("020101", "poor", 7), other = surveyFigure("010101", "poor", 999);
  filled.flag = other.flag = Flag::imputed;
  const Summary nation =
      summary({.level = SummaryLevel::nation, .indicators = {"poor"}, .imputed = {filled, other}});
  EXPECT_EQ(value(nation, "nation", "poor").value, 107) << "20 of 010101 stay";
  EXPECT_EQ(value(nation, "nation", "poor").imputed, 1);
  EXPECT_TRUE(value(nation, "nation", "poor").estimated);
  EXPECT_EQ(nation.states[0].imputedShare, 0.2);
  EXPECT_FALSE(
      value(summary({.level = SummaryLevel::nation, .indicators = {"poor"}}), "nation", "poor").estimated);
}

TEST_F(SummaryOf, TakesTheRoundThatAsksTheMostCountiesOfThePeriod) {
  survey::Round few = test::surveyRound(), later = few;
  few.id = "few";
  few.units = {"010101"};
  later.id = "later";
  later.period = "2012";
  survey::putRound(m_workspace, few);
  survey::putRound(m_workspace, later);
  EXPECT_EQ(summary({.level = SummaryLevel::nation}).round, "2011");
  EXPECT_EQ(summary({.level = SummaryLevel::nation, .round = "few"}).round, "few");
  EXPECT_EQ(summary({.level = SummaryLevel::nation, .period = "2010"}).round, "");
  EXPECT_FALSE(summary({.level = SummaryLevel::nation, .period = "2010"}).states[0].state);
}

TEST_F(SummaryOf, TakesTheLastOfTheRoundsThatAskAsMany) {
  survey::Round same = test::surveyRound();
  same.id = "same";
  survey::putRound(m_workspace, same);
  const std::vector<survey::Round> all = survey::rounds(m_workspace);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(summary({.level = SummaryLevel::nation}).round, all[1].id);
}

TEST_F(SummaryOf, NeedsARoundWhereOnlyApprovedFiguresAreAsked) {
  try {
    (void)summary({.level = SummaryLevel::nation, .period = "2010", .onlyApproved = true});
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "No round asks figures of 2010, so none of them are approved; leave --approved out.");
  }
}

TEST_F(SummaryOf, SaysWhichCountiesWereTakenButOfAreas) {
  EXPECT_EQ(summary({.level = SummaryLevel::nation}).counties.count, 5U);
  EXPECT_EQ(summary({.level = SummaryLevel::province}).counties.count, 5U);
  EXPECT_EQ(summary({.level = SummaryLevel::area}).counties.count, 0U);
}

}  // namespace
