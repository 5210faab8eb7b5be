#include "planning/plan/plan_comparison.h"

#include <gmock/gmock.h>

#include <utility>

#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::IsEmpty;

/// Synthetic: an entry in every list of a plan and of its outline.
Plan fullPlan() {
  Plan plan;
  plan.outline.chapters = {
      {1,
       "纲章",
       "",
       "",
       "",
       {{"纲节", "", "", {}, ""}},
       {{"1.1", ItemKind::table, "纲表", "", "", {}, ""}, {"1.2", ItemKind::map, "纲图", "", "", {}, ""}}}};
  plan.outline.targets = {test::requiredTarget("收入")};
  plan.outline.objectives = {{"减贫", "", "", ""}};
  plan.outline.steps = {{"起草", "", "", "", ""}};
  plan.counties = {"010101"};
  plan.chapters = {{1,
                    "基本",
                    "",
                    "",
                    {{"范围", "", "文"}, {"状况", "", ""}},
                    {{"1.1", ItemKind::table, "表题", "", "", {}, {{"a", "b"}, {"c", "d"}}, "", ""},
                     {"1.2", ItemKind::map, "图题", "", "", {}, {}, "", ""}}}};
  plan.targets = {{"area:hills", test::requiredTarget("a"), 7, {}, 2.5, ""}};
  plan.targets[0].what.unitZh = "人";
  plan.projects = {test::project("p1")};
  plan.space = {{{ZoneKind::keyDevelopment, "东", {"010101"}}},
                {{"城", "", "", {}, {}, {}}},
                {{"轴", {"城", "镇", "外"}}},
                {{"镇", "", "", {}, {}, {}}}};
  plan.schedule = {{"定稿", "", "", "", ""}};
  plan.figures = {{{"a", "010101", "2010"}, 3, "人", "persons", 0, "reported", "", ""}};
  plan.rounds = {{1, "一", "2012-01-01", "2012-02-01", {}}};
  plan.comments = {{1, 1, 0, "部", "2012-01-20", "改", CommentState::open, ""},
                   {2, 1, 1, "省", "2012-01-21", "增", CommentState::open, ""}};
  plan.notes = {{NoteKind::field, "2012-01-05", "甲县", "看"}};
  return plan;
}

/// What is told of a change of the full plan.
template <class Edit>
std::vector<Change> changesOf(Edit&& edit) {
  const Plan before = fullPlan();
  Plan after = before;
  edit(after);
  return compare(before, after);
}

/// Each as it would be told of the way back.
std::vector<Change> back(std::vector<Change> changes) {
  for (Change& change : changes) std::swap(change.before, change.after);
  return changes;
}

const std::vector<Change> kEverythingGone{
    {"outline, chapter 1", "chapters", "chapter 1", ""},
    {"outline, target 收入", "targets", "target 收入", ""},
    {"outline, 减贫", "objectives", "减贫", ""},
    {"outline, schedule, 起草", "steps", "schedule, 起草", ""},
    {"", "counties", "010101", ""},
    {"chapter 1", "chapters", "基本", ""},
    {"target a, area:hills", "targets", "7 / - / 2.5 人", ""},
    {"project p1", "projects", "路 (300 yuan)", ""},
    {"space, zone 东", "zones", "zone 东", ""},
    {"space, place 城", "centres", "place 城", ""},
    {"space, axis 轴", "axes", "axis 轴", ""},
    {"space, place 镇", "towns", "place 镇", ""},
    {"schedule, 定稿", "schedule", "schedule, 定稿", ""},
    {"linked figures, {figure:a@010101@2010}", "figures", "3 persons", ""},
    {"round of review 1", "rounds", "round of review 1", ""},
    {"comment 1", "comments", "部 (the whole plan): 改", ""},
    {"comment 2", "comments", "省 (chapter 1): 增", ""},
    {"note of 2012-01-05, 甲县", "notes", "看", ""}};

}  // namespace

TEST(PlanChanges, TellALostEntryOfEveryListInTheOrderOfThePlan) {
  EXPECT_EQ(compare(fullPlan(), Plan()), kEverythingGone);
}

TEST(PlanChanges, TellANewEntryOfEveryListInTheOrderOfThePlan) {
  EXPECT_EQ(compare(Plan(), fullPlan()), back(kEverythingGone));
}

TEST(PlanChanges, NameSectionsTablesMapsAndAmountsWithinTheirChapterAndProject) {
  const std::vector<Change> lost{{"outline, chapter 1, 纲节", "sections", "纲节", ""},
                                 {"outline, chapter 1, 1.1", "items", "1.1", ""},
                                 {"outline, chapter 1, 1.2", "items", "1.2", ""},
                                 {"chapter 1, 状况", "sections", "to be supplied 待补充", ""},
                                 {"chapter 1, 范围", "sections", "文", ""},
                                 {"chapter 1, map 1.2", "items", "图题", ""},
                                 {"chapter 1, table 1.1", "items", "表题", ""},
                                 {"project p1, amount of central in 2012", "amounts", "100 yuan", ""},
                                 {"project p1, amount of province in 2013", "amounts", "200 yuan", ""}};
  EXPECT_THAT(changesOf([](Plan& plan) {
                plan.outline.chapters[0].sections.clear();
                plan.outline.chapters[0].items.clear();
                plan.chapters[0].sections.clear();
                plan.chapters[0].items.clear();
                plan.projects[0].amounts.clear();
              }),
              testing::UnorderedElementsAreArray(lost));
}

TEST(PlanChanges, WriteEachKindOfFieldAsAFileHasIt) {
  EXPECT_THAT(changesOf([](Plan& plan) {
                plan.state = State::firstDraft;
                plan.outline.endYear = 2021;
                plan.outline.rangeCounties = 38;
                plan.outline.targets[0].binding = true;
                plan.targets[0].base = 0.1;
                plan.targets[0].end.reset();
                plan.space.zones[0].kind = ZoneKind::ecologicalProtection;
                plan.comments[1].state = CommentState::declined;
              }),
              ElementsAre(Change{"", "state", "outline", "first_draft"},
                          Change{"outline", "end_year", "2020", "2021"},
                          Change{"outline", "range_counties", "", "38"},
                          Change{"outline, target 收入", "binding", "false", "true"},
                          Change{"target a, area:hills", "base", "7", "0.1"},
                          Change{"target a, area:hills", "end", "2.5", ""},
                          Change{"space, zone 东", "kind", "key_development", "ecological_protection"},
                          Change{"comment 2", "state", "open", "declined"}));
}

TEST(PlanChanges, OfALinkedFigureAreToldAtItsLink) {
  EXPECT_THAT(changesOf([](Plan& plan) { plan.figures[0].value = 4; }),
              ElementsAre(Change{"linked figures, {figure:a@010101@2010}", "value", "3", "4"}));
}

TEST(PlanChanges, TellOfATextOnlyTheLinesThatDiffer) {
  const auto told = [](const std::string& before, const std::string& after) {
    Plan one = fullPlan(), other = one;
    one.chapters[0].sections[0].text = before;
    other.chapters[0].sections[0].text = after;
    const std::vector<Change> changes = compare(one, other);
    EXPECT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes.at(0).place, "chapter 1, 范围");
    EXPECT_EQ(changes.at(0).what, "text");
    return std::pair(changes.at(0).before, changes.at(0).after);
  };
  EXPECT_EQ(told("a\nb", "a\nx\nb"), std::pair(std::string(), std::string("x")));
  EXPECT_EQ(told("a\nx\ny\nb", "a\nb"), std::pair(std::string("x\ny"), std::string()));
  EXPECT_EQ(told("a", "a\na"), std::pair(std::string(), std::string("a")));
  EXPECT_EQ(told("a\nb\nc", "x\nb\nz"), std::pair(std::string("a\nb\nc"), std::string("x\nb\nz")));
  EXPECT_EQ(told("a", ""), std::pair(std::string("a"), std::string()));
}

TEST(PlanChanges, TellTheRowsOfATableThatDifferByTheirNumber) {
  EXPECT_THAT(changesOf([](Plan& plan) { plan.chapters[0].items[0].rows[1][1] = "e"; }),
              ElementsAre(Change{"chapter 1, table 1.1", "rows 2", "c | d", "c | e"}));
  EXPECT_THAT(changesOf([](Plan& plan) {
                plan.chapters[0].items[0].rows.push_back({"x", "y"});
              }),
              ElementsAre(Change{"chapter 1, table 1.1", "rows 3", "", "x | y"}));
  EXPECT_THAT(changesOf([](Plan& plan) { plan.chapters[0].items[0].rows.pop_back(); }),
              ElementsAre(Change{"chapter 1, table 1.1", "rows 2", "c | d", ""}));
}

TEST(PlanChanges, TellTheWordsOfAListThatWentAndCame) {
  EXPECT_THAT(changesOf([](Plan& plan) {
                plan.space.axes[0].places = {"城", "北", "南"};
              }),
              ElementsAre(Change{"space, axis 轴", "places", "镇, 外", "北, 南"}));
  EXPECT_THAT(changesOf([](Plan& plan) { plan.space.axes[0].places.push_back("北"); }),
              ElementsAre(Change{"space, axis 轴", "places", "", "北"}));
}

TEST(PlanChanges, TellTheWholeListWhereOnlyItsOrderChanged) {
  EXPECT_THAT(changesOf([](Plan& plan) { std::ranges::reverse(plan.space.axes[0].places); }),
              ElementsAre(Change{"space, axis 轴", "places", "城, 镇, 外", "外, 镇, 城"}));
}

TEST(PlanChanges, TakeTheLastOfThoseOfOneNameForTheOneThatIsGone) {
  Plan before = fullPlan();
  before.space.towns = {{"镇", "010101", "", {}, {}, 1}, {"镇", "010102", "", {}, {}, 2}};
  Plan after = before;
  after.space.towns.pop_back();
  EXPECT_THAT(compare(before, after), ElementsAre(Change{"space, place 镇", "towns", "place 镇", ""}));
}

TEST(PlanChanges, AreNoneBetweenEqualPlans) { EXPECT_THAT(compare(fullPlan(), fullPlan()), IsEmpty()); }
