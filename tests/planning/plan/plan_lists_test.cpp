#include "planning/plan/plan_lists.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "planning/plan/plan_comparison.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Synthetic plan with something in every table.
Plan fullPlan() {
  Plan one;
  one.targets = {{"area:hills", test::requiredTarget("a"), 7, {}, 2.5, "a note, with a comma"},
                 {"010101", test::requiredTarget("a"), 3, 2, 1, {}}};
  one.projects = {test::project("p-1"), test::project("p-2", "")};
  one.projects[1].quantity.reset();
  one.space.zones = {{ZoneKind::keyDevelopment, "一", {"010101", "010102"}},
                     {ZoneKind::ecologicalProtection, "二", {}}};
  one.space.centres = {{"城", "010101", "核心", 0.5, -0.25, {}}};
  one.space.towns = {{"镇", "010102", "", {}, {}, 30000}};
  one.space.axes = {{"轴", {"城", "镇"}}, {"空", {}}};
  one.notes = {{NoteKind::field, "2011-05-06", "甲县", "first line\nsecond \"line\""}};
  return one;
}

class EveryPlanList : public testing::TestWithParam<std::string> {};

geo::Table asRead(const Plan& plan, const std::string& name, const std::string& file) {
  const test::ScratchFolder folder;
  geo::writeTable(folder / file, planListTable(plan, name), {.byteOrderMark = true});
  return geo::readTable(folder / file, {.namesRow = 1, .firstRow = 2}).table;
}

geo::Table small(std::vector<std::string> columns,
                 std::vector<std::vector<std::optional<std::string>>> rows) {
  geo::Table table{"x.csv", std::move(columns), {}};
  int number = 1;
  for (auto& cells : rows) table.rows.push_back({++number, std::move(cells)});
  return table;
}

std::string mistake(const std::string& name, const geo::Table& table) {
  Plan plan = fullPlan();
  try {
    putPlanList(plan, name, table);
  } catch (const geo::DataError& error) {
    EXPECT_EQ(plan, fullPlan());
    return error.what();
  }
  return {};
}

}  // namespace

TEST_P(EveryPlanList, ComesBackAsItWentOutAsCsv) {
  Plan plan = fullPlan();
  putPlanList(plan, GetParam(), asRead(plan, GetParam(), "t.csv"));
  EXPECT_EQ(plan, fullPlan());
}

TEST_P(EveryPlanList, ComesBackAsItWentOutAsAWorkbook) {
  Plan plan = fullPlan();
  putPlanList(plan, GetParam(), asRead(plan, GetParam(), "t.xlsx"));
  EXPECT_EQ(plan, fullPlan());
}

TEST_P(EveryPlanList, IsRefusedWithAColumnThatIsUnknown) {
  geo::Table table = asRead(fullPlan(), GetParam(), "t.csv");
  table.columns.push_back("colour");
  EXPECT_THAT(mistake(GetParam(), table), HasSubstr("the table " + GetParam() + " has no field 'colour'"));
}

TEST_P(EveryPlanList, IsEmptyWhereItsTableIs) {
  Plan plan = fullPlan();
  geo::Table table = asRead(plan, GetParam(), "t.csv");
  ASSERT_FALSE(planListTable(plan, GetParam()).rows.empty());
  table.rows.clear();
  putPlanList(plan, GetParam(), table);
  EXPECT_TRUE(planListTable(plan, GetParam()).rows.empty());
}

INSTANTIATE_TEST_SUITE_P(Lists, EveryPlanList, testing::ValuesIn(planListNames()),
                         [](const auto& tested) { return tested.param; });

TEST(PlanLists, NamesFileRowAndFieldOfACellThatIsWrong) {
  const auto columns = std::vector<std::string>{"project", "source", "year", "yuan"};
  EXPECT_EQ(mistake("amounts",
                    small(columns, {{"p-1", "central", "2012", "100"}, {"p-1", "central", "2013", "1.5"}})),
            "x.csv, row 3, field yuan: '1.5' is no whole number.");
  EXPECT_EQ(mistake("amounts", small(columns, {{"p-9", "central", "2012", "100"}})),
            "x.csv, row 2, field project: the plan has no project 'p-9'.");
  EXPECT_EQ(mistake("amounts", small(columns, {{"p-1", "central", std::nullopt, "1"}})),
            "x.csv, row 2, field year: '' is no whole number.");
  EXPECT_THAT(mistake("zones", small({"kind", "name", "county"}, {{"desert", "一", "010101"}})),
              HasSubstr("row 2, field kind: 'desert' is not one of key_development"));
  EXPECT_THAT(
      mistake("places", small({"list", "name", "county", "level", "longitude", "latitude", "population"},
                              {{"town", "镇", "", "", "1,5", "", ""}})),
      HasSubstr("row 2, field longitude: '1,5' is no number"));
}

TEST(PlanLists, RefusesAMissingColumnAndOneThatStandsTwice) {
  EXPECT_THAT(mistake("zones", small({"kind", "name"}, {})), HasSubstr("\"county\" is missing"));
  EXPECT_THAT(mistake("zones", small({"kind", "name", "county", "name"}, {})),
              HasSubstr("'name' stands there twice"));
}

TEST(PlanLists, RefusesAProjectThatStandsTwice) {
  geo::Table table = asRead(fullPlan(), "projects", "t.csv");
  table.rows.push_back(table.rows.front());
  table.rows.back().number = 4;
  EXPECT_THAT(mistake("projects", table), HasSubstr("row 4: p-1 stands in the table twice"));
}

TEST(PlanLists, KeepsTheAmountsOfProjectsThatStayAndDropsThoseOfProjectsThatGo) {
  Plan plan = fullPlan();
  geo::Table table = asRead(plan, "projects", "t.csv");
  table.rows.pop_back();
  putPlanList(plan, "projects", table);
  ASSERT_EQ(plan.projects.size(), 1u);
  EXPECT_EQ(plan.projects[0].amounts, fullPlan().projects[0].amounts);
}

TEST(PlanLists, SaysWhichTablesThereAre) {
  EXPECT_THAT(mistake("roads", {}),
              HasSubstr("there are targets, projects, amounts, places, axes, zones, notes"));
}

TEST(PlanLists, RefusesAPlaceThatIsNeitherCentreNorTownAndAProjectWithoutId) {
  EXPECT_EQ(
      mistake("places", small({"list", "name", "county", "level", "longitude", "latitude", "population"},
                              {{"village", "镇", "", "", "", "", ""}})),
      "x.csv, row 2, field list: 'village' is not one of centre, town.");
  geo::Table table = asRead(fullPlan(), "projects", "t.csv");
  table.rows[0].cells[0].reset();
  EXPECT_THAT(mistake("projects", table), HasSubstr("row 2, field id: it is empty"));
}

TEST(PlanLists, RefusesATargetThatStandsTwice) {
  geo::Table table = asRead(fullPlan(), "targets", "t.csv");
  table.rows.push_back(table.rows.front());
  table.rows.back().number = 4;
  EXPECT_THAT(mistake("targets", table), HasSubstr("row 4: area:hills, a stands in the table twice"));
}

TEST(PlanLists, JoinsRowsOfOneZoneOrAxisWhereTheFirstStands) {
  Plan plan = fullPlan();
  putPlanList(plan, "zones",
              small({"kind", "name", "county"}, {{"ecological_protection", "二", "010103"},
                                                 {"key_development", "一", ""},
                                                 {"key_development", "二", "010104"},
                                                 {"ecological_protection", "二", "010101"}}));
  EXPECT_THAT(plan.space.zones, ElementsAre(Zone{ZoneKind::ecologicalProtection, "二", {"010103", "010101"}},
                                            Zone{ZoneKind::keyDevelopment, "一", {}},
                                            Zone{ZoneKind::keyDevelopment, "二", {"010104"}}));
  putPlanList(plan, "axes", small({"name", "place"}, {{"轴", "城"}, {"空", ""}, {"轴", "镇"}}));
  EXPECT_THAT(plan.space.axes, ElementsAre(Axis{"轴", {"城", "镇"}}, Axis{"空", {}}));
}

TEST(PlanLists, PutsAmountsInThePlaceOfAllThatThereWere) {
  Plan plan = fullPlan();
  putPlanList(plan, "amounts", small({"project", "source", "year", "yuan"}, {{"p-2", "loan", "2014", "5"}}));
  EXPECT_THAT(plan.projects[0].amounts, IsEmpty());
  EXPECT_THAT(plan.projects[1].amounts, ElementsAre(Amount{"loan", 2014, 5}));
}

TEST(PlanLists, KeepsFieldsOfANewerProgramWithTheEntryOfTheSameKey) {
  Plan plan = fullPlan();
  const auto mark = [](planning::OtherFields& others) { others.json = "{\"x\":1}"; };
  mark(plan.targets[1].others);
  mark(plan.targets[1].what.others);
  mark(plan.projects[0].others);
  mark(plan.projects[0].amounts[1].others);
  mark(plan.space.zones[1].others);
  mark(plan.space.centres[0].others);
  mark(plan.space.towns[0].others);
  mark(plan.space.axes[0].others);
  mark(plan.notes[0].others);
  const Plan before = plan;
  for (const std::string& name : planListNames()) putPlanList(plan, name, asRead(plan, name, "t.csv"));
  EXPECT_EQ(plan, before);
}

TEST(PlanLists, GivesAListOfNoNameToNobody) {
  EXPECT_THROW((void)planListTable(fullPlan(), "roads"), geo::DataError);
}

TEST(PlanLists, ChangesAreToldOfTheTargetTheyAreOfEvenWhereTwoHaveOneTitle) {
  Plan before = fullPlan();
  before.targets.resize(1);
  before.targets.push_back(before.targets[0]);
  before.targets[1].what.indicator = "b";  // the title stays
  Plan after = before;
  after.targets[1].end = 9;
  const auto changes = compare(before, after);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].what, "end");
  EXPECT_EQ(changes[0].after, "9");
}

TEST(PlanLists, EntriesOfOneNameAreComparedInTheirOrder) {
  Plan plan = fullPlan();
  plan.space.towns = {{"镇", "010101", "", {}, {}, 1}, {"镇", "010102", "", {}, {}, 2}};
  EXPECT_THAT(compare(plan, plan), IsEmpty());
  Plan after = plan;
  after.space.towns[1].population = 3;
  ASSERT_EQ(compare(plan, after).size(), 1u);
  EXPECT_EQ(compare(plan, after)[0].before, "2");
}
