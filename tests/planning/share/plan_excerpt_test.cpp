#include "planning/share/plan_excerpt.h"

#include <gmock/gmock.h>

#include "planning/share/package_page.h"
#include "planning/share/package_plans.h"
#include "tests/planning/share/planted_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class PlanExcerptTest : public test::PlantedWorkspace {
 protected:
  /// "ma" looks after hills as a whole; its plan and list are `counties`.
  void giveHills(const std::vector<std::string>& counties, const plan::Plan& plan) {
    Workspace workspace = open();
    std::vector<Area> areas = test::plantedAreas();
    if (counties.size() == 1) areas[0].members.resize(1);
    workspace.putAreas(areas);
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments[0] = test::assignment("ma", liaison::PlaceLevel::area, "hills");
      all.assignments[1] = test::assignment("mb", liaison::PlaceLevel::county, "CANARYCODE2");
    });
    test::storePlan(workspace, plan);
  }

  /// Everything in it is of 010101 or of the whole of hills, but for what the tests plant.
  static plan::Plan wholePlan() {
    plan::Plan plan = test::plantedPlan();
    plan.counties = {"010101"};
    plan.targets = {test::plannedTarget("area:hills", 30.5), test::plannedTarget("010101", 12.25)};
    plan.projects = {test::plannedProject("p1", "village road", "010101", 3000000),
                     test::plannedProject("p9", "one for all", "", 9000000)};
    plan.chapters[0].titleZh = "基本情况";
    plan.chapters[0].sections = {
        {"范围", "Scope", "- first {figure:a@010101@2011}\n- second {figure:a@area:hills@2011}"},
        {"邻县", "Neighbours", "beside CANARYNAME2"},
        {"数值", "Figures", "CANARYTEXT {figure:a@CANARYCODE2@2011}"},
        {"全国", "Nation", "CANARYNATION {figure:a@0@2011}"}};
    plan::Item table;
    table.id = "1.1";
    table.titleZh = "分县";
    table.columns = {"county", "a"};
    table.rows = {{"甲县", "{figure:a@010101@2011}"}};
    plan::Item ofOthers = table;
    ofOthers.id = "1.2";
    ofOthers.rows.push_back({"CANARYROW", "{figure:a@CANARYCODE2@2011}"});
    plan.chapters[0].items = {table, ofOthers};
    plan.figures = {test::plannedFigure("010101", 41.5),
                    test::plannedFigure("CANARYCODE2", test::kCanaryFigure),
                    test::plannedFigure("area:hills", 55.25)};
    plan.figures[2].flag = "estimated";
    plan.figures[2].note = "CANARYFIGURENOTE";
    return plan;
  }

  std::vector<PlanExcerpt> written() const {
    Workspace package = Workspace::open(file(), true);
    return packagePlans(package);
  }
  std::string page() const {
    Workspace package = Workspace::open(file(), true);
    return pageOf(package);
  }
  void expectNoCanary() const {
    for (const std::string& text : {bytes(), page()}) {
      EXPECT_EQ(text.find("CANARY"), std::string::npos) << text.substr(text.find("CANARY"), 60);
      for (const std::string& value : test::bytesOf(test::kCanaryFigure))
        EXPECT_EQ(text.find(value), std::string::npos);
      EXPECT_EQ(text.find("8675309"), std::string::npos);
      EXPECT_EQ(text.find("8,675,309"), std::string::npos);
    }
  }
  static std::vector<std::string> kindsOf(const geo::Issues& issues) {
    std::vector<std::string> kinds;
    for (const geo::Issue& one : issues) kinds.push_back(one.kind);
    return kinds;
  }
};

}  // namespace

TEST_F(PlanExcerptTest, OfOneCountyHasItsTargetsAndProjectsAndNothingOfTheArea) {
  const PackageReport made = write();
  ASSERT_EQ(made.plans.size(), 1u);
  EXPECT_FALSE(made.plans[0].isWhole);
  EXPECT_THAT(kindsOf(made.issues), ElementsAre("share.plan_names_others", "share.plan_in_part"));
  EXPECT_THAT(made.issues[0].text, HasSubstr("hills, project p2 is left out: it names CANARYNAME1"));
  const std::vector<PlanExcerpt> plans = written();
  ASSERT_EQ(plans.size(), 1u);
  const PlanExcerpt& plan = plans[0];
  EXPECT_EQ(plan.area, "hills");
  EXPECT_EQ(plan.titleZh, "丘陵规划");
  EXPECT_FALSE(plan.isWhole);
  ASSERT_EQ(plan.targets.size(), 1u);
  EXPECT_EQ(plan.targets[0].unit, "010101");
  EXPECT_EQ(plan.targets[0].end, 12.25);
  EXPECT_EQ(plan.targets[0].note, "");
  ASSERT_EQ(plan.projects.size(), 1u);
  EXPECT_EQ(plan.projects[0].id, "p1");
  EXPECT_EQ(plan.projects[0].amounts, test::plantedPlan().projects[0].amounts);
  EXPECT_THAT(plan.texts, IsEmpty());
  expectNoCanary();
}

TEST_F(PlanExcerptTest, IsOfTheNewestApprovedVersionAndNeverOfADraft) {
  write();
  ASSERT_EQ(written().size(), 1u);
  EXPECT_EQ(written()[0].version, 1);  // the second is a draft
  {
    Workspace workspace = open();
    plan::Plan plan = test::plantedPlan();
    plan.projects[0].title = "better road";
    test::storePlan(workspace, plan);
  }
  write();
  EXPECT_EQ(written()[0].version, 3);
  EXPECT_EQ(written()[0].projects[0].title, "better road");
}

TEST_F(PlanExcerptTest, OfAnAreaThatItLooksAfterHasEverythingButWhatNamesOthers) {
  giveHills({"010101"}, wholePlan());
  const PackageReport made = write();
  EXPECT_THAT(kindsOf(made.issues),
              ElementsAre("share.plan_names_others", "share.plan_figure_of_others",
                          "share.plan_figure_of_others", "share.plan_figure_of_others"));
  const std::vector<PlanExcerpt> plans = written();
  ASSERT_EQ(plans.size(), 1u);
  EXPECT_TRUE(plans[0].isWhole);
  EXPECT_EQ(plans[0].targets.size(), 2u);
  EXPECT_EQ(plans[0].projects.size(), 2u);
  ASSERT_EQ(plans[0].texts.size(), 2u);
  EXPECT_EQ(plans[0].texts[0].chapterZh, "基本情况");
  EXPECT_EQ(plans[0].texts[0].text, "- first 41.5000\n- second 55.2500（估计；规划中有附注）");
  EXPECT_TRUE(plans[0].texts[1].isTable);
  EXPECT_EQ(plans[0].texts[1].text, "county\ta\n甲县\t41.5000");
  expectNoCanary();
}

TEST_F(PlanExcerptTest, OfAnAreaWhosePlanGoesBeyondItIsInPart) {
  plan::Plan plan = wholePlan();
  plan.counties.push_back("CANARYCODE1");  // of the planning range, on nobody's list
  plan.targets[0] = test::plannedTarget("area:hills", test::kCanaryFigure);
  plan.projects[1].title = "CANARYFORALL";
  giveHills({"010101"}, plan);
  write();
  const std::vector<PlanExcerpt> plans = written();
  ASSERT_EQ(plans.size(), 1u);
  EXPECT_FALSE(plans[0].isWhole);
  EXPECT_EQ(plans[0].targets.size(), 1u);
  EXPECT_EQ(plans[0].projects.size(), 1u);
  expectNoCanary();
}

TEST_F(PlanExcerptTest, IsNotThereForAVillage) {
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments[0] = test::assignment("ma", liaison::PlaceLevel::village, "010101001");
      all.promises.erase(all.promises.begin());
    });
  }
  const PackageReport made = write();
  EXPECT_THAT(made.plans, IsEmpty());
  EXPECT_THAT(written(), IsEmpty());
  EXPECT_THAT(page(), Not(HasSubstr("规划摘录")));
}

TEST_F(PlanExcerptTest, IsOnThePageInBothLanguagesAndSaysThatItIsAPart) {
  write();
  const std::string text = page();
  for (const char* word : {"规划摘录", "From the plans", "丘陵规划", "Plan of the hills", "village road",
                           "3,000,000", "12.25", "指标甲", "Indicator a", "规划还涉及本单位不联系的县",
                           "The plan is also for counties that this unit does not look after"})
    EXPECT_THAT(text, HasSubstr(word));
}
