#include "planning/plan/plan_start.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/plan/plan_store.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Counts how often the outline that ships is asked for.
class PlanStart : public testing::Test {
 protected:
  Plan start(const std::string& area = "hills", const std::string& language = "en") {
    const auto outline = [this] {
      ++m_asked;
      return test::smallOutline();
    };
    return startPlan(m_workspace, outline, area, language, "甲");
  }
  std::vector<std::string> logged() {
    std::vector<std::string> entries;
    planning::eachRevision(m_workspace.database(), [&](const planning::StoredRevision& entry) {
      if (entry.revision.what.starts_with("plan ") || entry.revision.what.starts_with("outline "))
        entries.push_back(entry.revision.what + ": " + entry.revision.why);
    });
    return entries;
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  int m_asked = 0;
};

}  // namespace

TEST_F(PlanStart, StoresTheOutlineThatShipsAndTheDraftThatFollowsIt) {
  const Plan draft = start();
  EXPECT_EQ(draft, m_small.draft());
  EXPECT_EQ(loadPlan(m_workspace, "hills", 1), draft);
  EXPECT_EQ(loadOutline(m_workspace, "test", 1), test::smallOutline());
  EXPECT_THAT(logged(),
              ElementsAre("outline test 1: The outline that ships", "plan hills 1: A plan to start from"));
  EXPECT_EQ(documents(m_workspace, "plan").at(0).by.substr(0, 3), "甲");
  EXPECT_EQ(documents(m_workspace, "outline").at(0).by.substr(0, 3), "甲");
  EXPECT_EQ(m_asked, 1);
}

TEST_F(PlanStart, FollowsTheNewestOutlineOfTheWorkspace) {
  Outline outline = test::smallOutline();
  putOutline(m_workspace, outline, {});
  outline.deadline = "2012-12-31";
  putOutline(m_workspace, outline, {});
  EXPECT_EQ(start().outline.deadline, "2012-12-31");
  EXPECT_EQ(m_asked, 0);
  EXPECT_EQ(documents(m_workspace, "outline").size(), 2u);
}

TEST_F(PlanStart, WritesInTheLanguageAsked) {
  EXPECT_EQ(start("hills", "zh").chapters[0].items[0].columns[1], "县");
}

TEST_F(PlanStart, RefusesAnAreaThatHasAPlan) {
  start();
  try {
    start();
    ADD_FAILURE() << "a second plan";
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("has a plan of 'hills' already"));
  }
  EXPECT_EQ(documents(m_workspace, "plan").size(), 1u);
}

TEST_F(PlanStart, StoresNothingForAnAreaThatIsNotThere) {
  EXPECT_THROW(start("plains"), geo::DataError);
  EXPECT_THAT(documents(m_workspace, "outline"), IsEmpty());
  EXPECT_THAT(logged(), IsEmpty());
}
