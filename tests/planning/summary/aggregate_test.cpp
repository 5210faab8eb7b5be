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

namespace {

/// The made-up figures in one group of three, with shares of the population.
GroupValue sharedValue(std::vector<Figure> figures, const char* indicator, const char* population = "pop") {
  const auto book = Codebook::fromTable(support::csvTable(kBook, "made_up.csv"));
  const FigureTable table(figures, book);
  return aggregate(table, {{"g", "", "", {"a", "b", "c"}, 3}}, {indicator}, population).at(0);
}

std::string lineOf(const UnitGroup& group) {
  std::string line =
      group.id + "|" + group.nameZh + "|" + group.nameEn + "|" + std::to_string(group.members) + ":";
  for (const std::string& key : group.keys) line += " " + key;
  return line;
}
std::vector<std::string> linesOf(const std::vector<UnitGroup>& groups) {
  std::vector<std::string> lines;
  for (const UnitGroup& group : groups) lines.push_back(lineOf(group));
  return lines;
}
using GroupLines = std::vector<std::string>;

/// Synthetic: two prefectures in one province, and a county that lies in neither.
std::vector<Unit> fewUnits() {
  return {{"010101", "甲县", "Jia", Level::county, "0101"},
          {"010201", "乙县", "Yi", Level::county, "0102"},
          {"010202", "丙县", "Bing", Level::county, "0102"},
          {"999999", "丁县", "Ding", Level::county, ""},
          {"0101", "甲市", "Jia City", Level::prefecture, "01"},
          {"0102", "乙市", "Yi City", Level::prefecture, "01"},
          {"01", "甲省", "Jia Province", Level::province, ""}};
}

}  // namespace

TEST(Aggregate, SaysWhatThePeopleOfTheCoveredMembersAreOfAll) {
  const GroupValue poor = sharedValue(madeUp(), "poor"), odd = sharedValue(madeUp(), "odd");
  EXPECT_EQ(poor.group, "g");
  EXPECT_EQ(poor.indicator, "poor");
  EXPECT_EQ(poor.value, 80);
  EXPECT_EQ(poor.populationShare, 1);
  EXPECT_EQ(poor.note, "");
  EXPECT_FALSE(poor.estimated);
  EXPECT_EQ(poor.imputed, 0);
  EXPECT_EQ(odd.note, "the codebook names no weight for it: not combined");
  std::vector<Figure> fewer = madeUp();
  std::erase_if(fewer, [](const Figure& figure) { return figure.unit == "b" && figure.indicator == "poor"; });
  EXPECT_EQ(sharedValue(fewer, "poor").populationShare, 0.25) << "100 of 400";
  EXPECT_EQ(sharedValue(fewer, "poor").covered, 1);
  EXPECT_EQ(sharedValue(fewer, "poor", "").populationShare, std::nullopt);
  std::vector<Figure> none = madeUp();
  std::erase_if(none, [](const Figure& figure) { return figure.indicator == "pop"; });
  EXPECT_EQ(sharedValue(none, "poor").populationShare, std::nullopt);
  EXPECT_EQ(sharedValue(none, "age").note, "pop has no figures of 2010 to weight it by: not combined");
  std::erase_if(none, [](const Figure& figure) { return figure.indicator == "age"; });
  EXPECT_EQ(sharedValue(none, "age").note, "no member has the figures");
  EXPECT_EQ(sharedValue(none, "age").covered, 0);
}

TEST(Aggregate, CountsWhatIsImputedAndTellsWhatIsEstimated) {
  for (const Flag flag : {Flag::estimated, Flag::imputed}) {
    std::vector<Figure> figures = madeUp();
    for (Figure& figure : figures)
      if (figure.unit == "a" && figure.indicator == "poor") figure.flag = flag;
    const GroupValue poor = sharedValue(figures, "poor");
    EXPECT_TRUE(poor.estimated);
    EXPECT_EQ(poor.imputed, flag == Flag::imputed ? 1 : 0);
    EXPECT_FALSE(sharedValue(figures, "pop").estimated);
    EXPECT_EQ(sharedValue(figures, "pop").imputed, 0);
  }
  std::vector<Figure> empty = madeUp();
  empty[1].flag = Flag::imputed;
  empty[1].value.reset();
  EXPECT_EQ(sharedValue(empty, "poor").imputed, 0) << "without a value nothing was imputed";
}

TEST(Aggregate, TakesTheMeanOfTheGroupsOwnParts) {
  const auto book = Codebook::fromTable(support::csvTable(
      std::string(kBook) + "both,,,,,,g,,,mean,,,,\"mean(poor_pct, age)\",,,1,,,,,,\n", "made_up.csv"));
  std::vector<Figure> figures = madeUp();
  figures.push_back({"a", "2010", "both", 40, Flag::reported, {}, {}});
  const auto ofBoth = [&] {
    return aggregate(FigureTable(figures, book), {{"g", "", "", {"a", "b", "c"}, 3}}, {"both"}, "pop").at(0);
  };
  EXPECT_EQ(ofBoth().value, (20 + 37.5) / 2) << "of 80 of 400 and the weighted mean";
  EXPECT_EQ(ofBoth().covered, 1);
  EXPECT_EQ(ofBoth().members, 3);
  EXPECT_EQ(ofBoth().populationShare, 0.25);
  EXPECT_FALSE(ofBoth().estimated);
  figures[3].flag = Flag::estimated;  // the age of a
  EXPECT_TRUE(ofBoth().estimated);
}

TEST(Aggregate, CountsTheMembersOfAGroupWithoutPublishedNumberByTheirKeys) {
  const auto book = Codebook::fromTable(support::csvTable(kBook, "made_up.csv"));
  std::vector<Figure> figures = madeUp();
  figures.push_back({"d", "2010", "pop", 400, Flag::reported, "a+b", {}});  // composed of others
  const FigureTable table(figures, book);
  const auto members = [&](std::vector<std::string> keys, int published) {
    return aggregate(table, {{"g", "", "", std::move(keys), published}}, {"pop"}, "").at(0);
  };
  EXPECT_EQ(members({"a", "b", "c"}, 0).members, 3);
  EXPECT_EQ(members({"a", "a", "b"}, 0).members, 2) << "each once";
  EXPECT_EQ(members({"a", "a", "b"}, 0).value, 400);
  EXPECT_EQ(members({"a", "b", "d"}, 0).members, 2) << "what is composed is no member of its own";
  EXPECT_EQ(members({"a", "b"}, 7).members, 7);
  EXPECT_TRUE(members({"a", "b"}, 7).isPartial());
  EXPECT_FALSE(members({"a", "b"}, 2).isPartial());
  EXPECT_TRUE(aggregate(table, {{"g", "", "", {"a"}, 1}}, {"nobody"}, "").empty());
}

TEST(Aggregate, GroupsCountiesByTheUnitsAboveThem) {
  EXPECT_EQ(
      linesOf(groupByPrefecture(fewUnits())),
      (GroupLines{"|||0: 999999", "0101|甲市|Jia City|0: 010101", "0102|乙市|Yi City|0: 010201 010202"}));
  EXPECT_EQ(linesOf(groupByProvince(fewUnits())),
            (GroupLines{"|||0: 999999", "01|甲省|Jia Province|0: 010101 010201 010202"}));
  EXPECT_EQ(linesOf(groupNation(fewUnits())), GroupLines{"nation|||0: 010101 010201 010202 999999"});
}

TEST(Aggregate, GroupsAreasUnderTheKeysThatTheirFiguresHave) {
  const auto book = Codebook::fromTable(support::csvTable(kBook, "made_up.csv"));
  const auto figure = [](const char* unit) { return Figure{unit, "2010", "pop", 1, Flag::reported, {}, {}}; };
  const FigureTable table({figure("S1"), figure("S2@2010"), figure("U3"), figure("010202"), figure("U1")},
                          book);
  Area area;
  area.id = "hills";
  area.nameZh = "丘陵";
  area.nameEn = "Hills";
  area.members = {{"1", "", "", "", "U1", "S1", false, {}, ""},
                  {"2", "", "", "", "U2", "S2", false, {}, ""},
                  {"3", "", "", "", "U3", "S3", false, {}, ""},
                  {"4", "", "", "", "U4", "", false, {}, ""}};
  EXPECT_EQ(linesOf(groupByArea({area})), GroupLines{"hills|丘陵|Hills|4: S1 S2 S3"});
  EXPECT_EQ(linesOf(groupByArea({area}, table)), GroupLines{"hills|丘陵|Hills|4: S1 S2@2010 U3"});
  area.members = {{"1", "", "", "", "010202", "", false, {}, ""}, {"2", "", "", "", "U9", "", false, {}, ""}};
  EXPECT_EQ(linesOf(groupInside({area, area}, fewUnits(), table)),
            (GroupLines{"inside|片区内|Inside the areas|4: 010202 010202",
                        "outside|片区外|Outside the areas|0: 010101 010201 999999"}));
  EXPECT_EQ(linesOf(groupKeyCounties(area, fewUnits(), table)),
            (GroupLines{"key|丘陵|Hills|2: 010202", "other|其他县|Other counties|0: 010101 010201 999999"}));
}

TEST(Aggregate, MeasuresPeopleByTheFirstCountOfTheGroupPopulation) {
  const std::string head = std::string(kBook).substr(0, std::string(kBook).find('\n') + 1);
  const auto found = [&head](const std::string& rows) {
    return populationIndicator(Codebook::fromTable(support::csvTable(head + rows, "made_up.csv")));
  };
  const std::string share = "share,,,,,,population,,,rate,poor,pop,,,,,1,,,,,,\n",
                    pop = "pop,,,,,,population,,,count,,,,,,,0,,,,,,\n",
                    rural = "rural,,,,,,population,,,count,,,,,,,0,,,,,,\n",
                    other = "other,,,,,,g,,,count,,,,,,,0,,,,,,\n";
  EXPECT_EQ(found(other + share + pop + rural), "pop");
  EXPECT_EQ(found(rural + pop), "rural");
  EXPECT_EQ(found(other + share), "");
}

TEST(Aggregate, CountsNoPeopleOfAMemberWhosePopulationIsNotKnown) {
  std::vector<Figure> figures = madeUp();
  figures.push_back({"c", "2010", "poor", 5, Flag::reported, {}, {}});
  const GroupValue poor = sharedValue(figures, "poor");
  EXPECT_EQ(poor.covered, 3);
  EXPECT_EQ(poor.populationShare, 1);
}
