#include "planning/summary/aggregate.h"

#include <cstdlib>

#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {

std::map<std::string, GroupValue> byGroup(const std::vector<UnitGroup>& groups,
                                          const std::string& indicator) {
  std::map<std::string, GroupValue> result;
  for (const GroupValue& value :
       aggregate(shipped::baseline().figures.all(), groups, shipped::codebook(), {indicator}))
    result.emplace(value.group, value);
  return result;
}

/// Sum of a column over rows, straight from the file; blanks are nothing.
double columnSum(const std::string& column, const std::set<std::string>* codes) {
  const geo::Table& table = shipped::baselineTable();
  std::size_t index = 0;
  while (table.columns[index] != column) ++index;
  double sum = 0;
  for (const auto& row : table.rows)
    if (!codes || codes->contains(*row.cells[0]))
      sum += row.cells[index] ? std::atof(row.cells[index]->c_str()) : 0;
  return sum;
}

std::vector<std::string> countColumns() {
  std::vector<std::string> columns;
  for (const Indicator& indicator : shipped::codebook().indicators())
    if (indicator.kind == IndicatorKind::count && indicator.formula.empty() &&
        indicator.group != "monitoring")
      columns.push_back(indicator.id);
  return columns;
}

std::vector<Unit> allUnits() {
  std::vector<Unit> units = shipped::boundaries().counties;
  for (const auto* more : {&shipped::boundaries().parents, &shipped::baseline().unitsWithoutGeometry})
    units.insert(units.end(), more->begin(), more->end());
  return units;
}

}  // namespace

TEST(Aggregate, GivesEachAreaExactlyTheSumsOfTheShippedTable) {
  const auto groups = groupByArea(shipped::linkedAreas());
  const auto published = shipped::areas();
  ASSERT_EQ(countColumns().size(), 16u);
  for (const std::string& column : countColumns()) {
    const auto values = byGroup(groups, column);
    for (const Area& area : published) {
      std::set<std::string> codes;
      for (const AreaMember& member : area.members) codes.insert(member.sourceCode);  // code_census2010
      EXPECT_EQ(values.at(area.id).value.value_or(0), columnSum(column, &codes)) << area.id << " " << column;
    }
  }
}

TEST(Aggregate, GivesTheNationExactlyTheSumsOfTheShippedTable) {
  const auto units = allUnits();
  for (const std::string& column : countColumns()) {
    EXPECT_EQ(*byGroup(groupNation(units), column).at("nation").value, columnSum(column, nullptr)) << column;
    double provinces = 0;
    for (const auto& [group, value] : byGroup(groupByProvince(units), column))
      provinces += value.value.value_or(0);
    EXPECT_EQ(provinces, columnSum(column, nullptr)) << column;
  }
}

TEST(Aggregate, StatesItsCoverage) {
  const auto values = byGroup(groupByArea(shipped::linkedAreas()), "pop_total");
  EXPECT_EQ(values.at("tibet").members, 74);
  EXPECT_EQ(values.at("tibet").covered, 73);  // 双湖 has no row
  EXPECT_EQ(values.at("wumeng").covered, 38);
}

namespace {
// Made up: two counties and a third without figures.
const char* const kBook =
    "id,name_zh,name_en,source_label_zh,unit_zh,unit_en,group,group_zh,group_en,kind,numerator,denominator,"
    "weight,formula,min,max,"
    "decimals,direction,zero_complement,zero_total,composite,source,year\n"
    "pop,,,,,,g,,,count,,,,,,,0,,,,,,\n"
    "poor,,,,,,g,,,count,,,,,,,0,,,,,,\n"
    "poor_pct,,,,%,%,g,,,rate,poor,pop,,,,,1,,,,,,\n"
    "age,,,,,,g,,,mean,,,pop,,,,1,,,,,,\n"
    "odd,,,,,,g,,,mean,,,,,,,1,,,,,,\n";

std::vector<Figure> madeUp() {
  const auto f = [](const char* unit, const char* id, double v) {
    return Figure{unit, "2010", id, v, Flag::reported, {}, {}};
  };
  return {f("a", "pop", 100), f("a", "poor", 50), f("a", "poor_pct", 50), f("a", "age", 30), f("a", "odd", 1),
          f("b", "pop", 300), f("b", "poor", 30), f("b", "poor_pct", 10), f("b", "age", 40)};
}

GroupValue madeUpValue(const char* indicator) {
  const auto book = Codebook::fromTable(support::csvTable(kBook, "made_up.csv"));
  return aggregate(madeUp(), {{"g", "", "", {"a", "b", "c"}, 3}}, book, {indicator}).at(0);
}
}  // namespace

TEST(Aggregate, TakesTheRatioOfSumsWhereNumeratorAndDenominatorAreKnown) {
  EXPECT_DOUBLE_EQ(*madeUpValue("poor_pct").value, 20);  // 80 of 400, not the mean 30
}

TEST(Aggregate, WeightsMeans) {
  const GroupValue value = madeUpValue("age");
  EXPECT_DOUBLE_EQ(*value.value, 37.5);
  EXPECT_EQ(value.covered, 2);
  EXPECT_EQ(value.members, 3);
}

TEST(Aggregate, DoesNotCombineWhatHasNoWeight) {
  EXPECT_FALSE(madeUpValue("odd").value);
  EXPECT_FALSE(madeUpValue("odd").note.empty());
}
