#include "planning/query/unit_summary.h"

#include <algorithm>
#include <cmath>

#include "planning/areas/area_list.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/shipped_data.h"
#include "tests/planning/survey/survey_workspace.h"

using namespace planning;

namespace {

Indicator made(const std::string& id, IndicatorKind kind, const std::string& numerator = {},
               const std::string& denominator = {}, const std::string& weight = {}) {
  Indicator one;
  one.id = id;
  one.kind = kind;
  one.numerator = numerator;
  one.denominator = denominator;
  one.weight = weight;
  one.unitEn = kind == IndicatorKind::rate ? "%" : "";
  return one;
}

Figure of(const std::string& unit, const std::string& indicator, double value,
          const std::string& source = {}) {
  return {unit, "2010", indicator, value, Flag::reported, source, {}};
}

Unit unit(const std::string& code, Level level, const std::string& parent) {
  Unit one;
  one.code = one.name = code;
  one.level = level;
  one.parent = parent;
  return one;
}

/// Made up. Province P (prefecture F) has a and b, province Q has c and d; d was merged from the rows d@2010
/// and e. Area "x" has a and c.
UnitSummary::Input madeUp() {
  UnitSummary::Input input;
  input.units = {
      unit("a", Level::county, "F"),     unit("b", Level::county, "F"),      unit("c", Level::county, "Q"),
      unit("d", Level::county, "Q"),     unit("d@2010", Level::county, "Q"), unit("e", Level::county, "Q"),
      unit("F", Level::prefecture, "P"), unit("P", Level::province, ""),     unit("Q", Level::province, "")};
  Area x;
  x.id = "x";
  x.members = {{"a", "", "", "", "a", "a", false, {}, ""}, {"c", "", "", "", "c", "c", false, {}, ""}};
  input.areas = {x};
  input.indicators = {made("pop", IndicatorKind::count),
                      made("poor", IndicatorKind::count),
                      made("poor_pct", IndicatorKind::rate, "poor", "pop"),
                      made("age", IndicatorKind::mean, {}, {}, "pop"),
                      made("incidence", IndicatorKind::rate),
                      made("unused", IndicatorKind::count)};
  input.figures = {of("a", "pop", 100),
                   of("a", "poor", 50),
                   of("a", "poor_pct", 50),
                   of("a", "age", 30),
                   of("b", "pop", 300),
                   of("b", "poor", 30),
                   of("b", "poor_pct", 10),
                   of("b", "age", 40),
                   of("c", "pop", 600),
                   of("c", "age", 50),
                   of("d", "pop", 30, "d+e"),
                   of("d", "poor", 6, "d+e"),
                   of("d@2010", "pop", 10, "d"),
                   of("d@2010", "poor", 1, "d"),
                   of("e", "pop", 20),
                   of("e", "poor", 5),
                   of("area:x", "incidence", 21.5)};
  return input;
}

const GroupValue& valueOf(const UnitSummary& summary, const std::vector<GroupValue>& values,
                          const std::string& indicator) {
  const auto found = std::ranges::find(summary.indicators(), indicator, &Indicator::id);
  return values.at(static_cast<std::size_t>(found - summary.indicators().begin()));
}

double sumOf(const UnitSummary& summary, const std::vector<std::string>& units,
             const std::string& indicator) {
  return valueOf(summary, summary.sum(units), indicator).value.value_or(-1);
}

UnitComparison comparisonOf(const UnitSummary& summary, const std::string& unit,
                            const std::string& indicator) {
  const auto rows = summary.compare(unit);
  return *std::ranges::find_if(rows,
                               [&](const UnitComparison& one) { return one.indicator->id == indicator; });
}

const UnitSummary& shippedSummary() {
  static const UnitSummary kSummary = [] {
    UnitSummary::Input input{shipped::baseline().figures.all(), shipped::boundaries().counties,
                             shipped::linkedAreas(), shipped::codebook().indicators()};
    for (const auto* more : {&shipped::boundaries().parents, &shipped::baseline().unitsWithoutGeometry})
      input.units.insert(input.units.end(), more->begin(), more->end());
    return UnitSummary(std::move(input));
  }();
  return kSummary;
}

}  // namespace

TEST(UnitSummary, ListsTheIndicatorsThatHaveFiguresInTheOrderOfTheCodebook) {
  const UnitSummary summary(madeUp());
  std::vector<std::string> ids;
  for (const Indicator& indicator : summary.indicators()) ids.push_back(indicator.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"pop", "poor", "poor_pct", "age", "incidence"}));
}

TEST(UnitSummary, AddsCountsAndTakesTheRatioOfSums) {
  const UnitSummary summary(madeUp());
  EXPECT_DOUBLE_EQ(sumOf(summary, {"a", "b"}, "pop"), 400);
  EXPECT_DOUBLE_EQ(sumOf(summary, {"a", "b"}, "poor_pct"), 20) << "80 of 400, not the mean 30";
  EXPECT_DOUBLE_EQ(sumOf(summary, {"a", "b"}, "age"), 37.5) << "weighted by population";
}

TEST(UnitSummary, SaysHowManyOfTheUnitsHaveTheFigures) {
  const UnitSummary summary(madeUp());
  const auto values = summary.sum(std::vector<std::string>{"a", "c", "nowhere"});
  EXPECT_EQ(valueOf(summary, values, "pop").covered, 2);
  EXPECT_EQ(valueOf(summary, values, "poor").covered, 1);
  EXPECT_EQ(valueOf(summary, values, "poor").members, 3);
}

TEST(UnitSummary, CountsAMergedUnitByItsRowsAndNoRowTwice) {
  const UnitSummary summary(madeUp());
  EXPECT_DOUBLE_EQ(sumOf(summary, {"d"}, "pop"), 30);
  EXPECT_DOUBLE_EQ(sumOf(summary, {"d", "e", "e"}, "pop"), 30) << "e is a part of d";
  const auto values = summary.sum(std::vector<std::string>{"d", "e", "e"});
  EXPECT_EQ(valueOf(summary, values, "pop").members, 2);
  EXPECT_EQ(valueOf(summary, values, "pop").covered, 2);
  EXPECT_DOUBLE_EQ(sumOf(summary, {"d"}, "poor_pct"), 20);
}

TEST(UnitSummary, DoesNotSumWhatWasEstimatedFromAPart) {
  UnitSummary::Input input = madeUp();
  input.figures.push_back(of("f", "age", 60, "part:c"));
  input.figures.push_back(of("g", "pop", 7, "e+part:c"));
  const UnitSummary summary(std::move(input));
  const auto values = summary.sum(std::vector<std::string>{"a", "f", "g"});
  EXPECT_DOUBLE_EQ(valueOf(summary, values, "pop").value.value_or(-1), 100);
  EXPECT_EQ(valueOf(summary, values, "pop").members, 3);
  EXPECT_EQ(valueOf(summary, values, "pop").covered, 1);
}

TEST(UnitSummary, NothingSelectedHasNoValues) {
  const UnitSummary summary(madeUp());
  for (const GroupValue& value : summary.sum({})) {
    EXPECT_FALSE(value.value);
    EXPECT_EQ(value.members, 0);
  }
}

TEST(UnitSummary, SetsAUnitBesideItsAreaItsProvinceAndTheNation) {
  const UnitSummary summary(madeUp());
  const UnitComparison one = comparisonOf(summary, "a", "poor_pct");
  EXPECT_DOUBLE_EQ(one.own->value.value_or(-1), 50);
  EXPECT_DOUBLE_EQ(one.area->value.value_or(-1), 50) << "c has no number of poor";
  EXPECT_DOUBLE_EQ(one.province->value.value_or(-1), 20);
  EXPECT_NEAR(one.nation->value.value_or(-1), 100.0 * 86 / 430, 1e-12) << "a, b and the rows of d";
}

TEST(UnitSummary, AUnitInNoAreaHasNoneBesideIt) {
  const UnitSummary summary(madeUp());
  EXPECT_EQ(comparisonOf(summary, "b", "pop").area, nullptr);
  EXPECT_NE(comparisonOf(summary, "b", "pop").province, nullptr);
  const UnitComparison stranger = comparisonOf(summary, "nowhere", "pop");
  EXPECT_EQ(stranger.own, nullptr);
  EXPECT_EQ(stranger.province, nullptr);
  EXPECT_DOUBLE_EQ(stranger.nation->value.value_or(-1), 1030);
}

TEST(UnitSummary, TakesThePublishedFigureOfAnAreaWhereMembersHaveNone) {
  const UnitSummary summary(madeUp());
  const UnitComparison one = comparisonOf(summary, "a", "incidence");
  EXPECT_EQ(one.own, nullptr);
  EXPECT_EQ(one.area->value, 21.5);
  EXPECT_FALSE(one.nation->value);
  EXPECT_FALSE(one.nation->note.empty());
}

TEST(UnitSummary, TakesThePublishedFigureWithItsFlagAndNoteAndOnlyWhereThereIsNoSum) {
  UnitSummary::Input input = madeUp();
  input.figures.back().flag = Flag::estimated;
  input.figures.back().note = "about";
  input.figures.push_back(of("area:x", "pop", 1));
  Area empty;
  empty.id = "y";
  input.areas.push_back(empty);
  const UnitSummary summary(std::move(input));
  const GroupValue& published = valueOf(summary, *summary.ofArea("x"), "incidence");
  EXPECT_EQ(published.value, 21.5);
  EXPECT_EQ(published.note, "about");
  EXPECT_TRUE(published.estimated);
  EXPECT_EQ(valueOf(summary, *summary.ofArea("x"), "pop").value, 700) << "of a and c";
  ASSERT_NE(summary.ofArea("y"), nullptr);
  EXPECT_FALSE(valueOf(summary, *summary.ofArea("y"), "incidence").value);
  EXPECT_EQ(summary.ofArea("z"), nullptr);
  EXPECT_EQ(summary.ofProvince(""), nullptr);
  EXPECT_NE(summary.ofProvince("Q"), nullptr);
}

TEST(UnitSummary, SelectingEveryCountyGivesTheNationsTotals) {
  std::vector<std::string> all;
  for (const Unit& county : shipped::boundaries().counties) all.push_back(county.code);
  for (const Unit& row : shipped::baseline().unitsWithoutGeometry) all.push_back(row.code);
  const UnitSummary& summary = shippedSummary();
  const auto values = summary.sum(all);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(values[i].value, summary.ofNation()[i].value) << values[i].indicator;
    EXPECT_EQ(values[i].covered, summary.ofNation()[i].covered) << values[i].indicator;
  }
}

TEST(UnitSummary, AgreesWithTheSumsByAreaOfTheShippedTable) {
  const UnitSummary& summary = shippedSummary();
  const auto groups = groupByArea(shipped::linkedAreas());
  std::vector<std::string> ids;
  for (const Indicator& indicator : summary.indicators()) ids.push_back(indicator.id);
  const auto expected = aggregate(shipped::baseline().figures.all(), groups, shipped::codebook(), ids);
  std::size_t at = 0;
  for (const UnitGroup& group : groups)
    for (const GroupValue& value : *summary.ofArea(group.id)) EXPECT_EQ(value.value, expected[at++].value);
  EXPECT_EQ(at, expected.size());
}

// 010201 has no figure of poor, 030001 lies in no province.
TEST(UnitSummary, OfAWorkspaceSumsItsAreasProvincesAndAll) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures({test::surveyFigure("010101", "pop", 100), test::surveyFigure("010102", "pop", 300),
                        test::surveyFigure("010201", "pop", 50), test::surveyFigure("020101", "pop", 7),
                        test::surveyFigure("010101", "poor", 20), test::surveyFigure("010102", "poor", 60),
                        test::surveyFigure("010101", "pop", 9, "2010")},
                       "made up");
  workspace.putAreas({{.id = "hills",
                       .nameZh = "丘陵",
                       .nameEn = "Hills",
                       .colour = "#112233",
                       .members = {{.publishedCode = "010102", .unit = "010102", .sourceCode = "010102"},
                                   {.publishedCode = "020101", .unit = "020101", .sourceCode = "020101"}}}});
  const UnitSummary summary = UnitSummary::load(workspace, "2011");
  ASSERT_NE(summary.ofArea("hills"), nullptr);
  ASSERT_NE(summary.ofProvince("01"), nullptr);
  EXPECT_EQ(summary.ofArea("plains"), nullptr);
  EXPECT_EQ(valueOf(summary, *summary.ofArea("hills"), "pop").value, 307);
  EXPECT_EQ(valueOf(summary, *summary.ofProvince("01"), "pop").value, 450);
  EXPECT_EQ(valueOf(summary, *summary.ofProvince("02"), "pop").value, 7);
  EXPECT_EQ(valueOf(summary, summary.ofNation(), "pop").value, 457);
  EXPECT_EQ(valueOf(summary, *summary.ofProvince("01"), "poor").covered, 2);
  EXPECT_EQ(valueOf(summary, *summary.ofProvince("01"), "poor").members, 3);
  EXPECT_EQ(UnitSummary::load(workspace, "2010").ofNation().front().value, 9);
}
