#include "planning/liaison/register_store.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::HasSubstr;

std::vector<planning::StoredRevision> entries(planning::Workspace& workspace) {
  std::vector<planning::StoredRevision> all;
  planning::eachRevision(workspace, [&all](const planning::StoredRevision& one) {
    if (one.revision.what == "liaison") all.push_back(one);
  });
  return all;
}

}  // namespace

TEST(RegisterStore, ReadsBackWhatWasWrittenInItsOrder) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open(true);
  EXPECT_EQ(readRegister(workspace), test::smallRegister());
}

TEST(RegisterStore, IsEmptyWhereNothingWasStoredAndMakesTablesWithTheirFirstRow) {
  const test::SmallWorkspace small;
  planning::Workspace workspace = small.open();
  EXPECT_EQ(readRegister(workspace), Register{});
  EXPECT_FALSE(workspace.database().hasTable("liaison_organisations"));
  editRegister(workspace, {"synthetic"},
               [](Register& all) { all.organisations.push_back(test::organisation("m")); });
  EXPECT_TRUE(workspace.database().hasTable("liaison_organisations"));
  EXPECT_FALSE(workspace.database().hasTable("liaison_promises"));
  EXPECT_TRUE(workspace.database().catalogue().entry("liaison_organisations").has_value());
}

TEST(RegisterStore, WritesOneEntryOfTheLogWithTheLinesThatWentAndCame) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  editRegister(workspace, {"a reason", planning::Person("甲")}, [](Register& all) {
    all.organisations[1].note = "tab\tand line\nend";
    all.places.pop_back();
    all.promises.push_back(test::promise("p3", "mb", "010101"));
  });
  const auto log = entries(workspace);
  ASSERT_EQ(log.size(), 2u);
  EXPECT_EQ(log[1].revision.before,
            "organisations\tmb\t单位mb\tUnit mb\tministry\t\t\t\t\t\t\t\n"
            "places\t010101002\tvillage\t乙村\t010101\tfalse\t\n");
  EXPECT_EQ(log[1].revision.after,
            "organisations\tmb\t单位mb\tUnit mb\tministry\t\t\t\t\t\t\ttab\\tand line\\nend\n"
            "promises\tp3\tmb\tcounty\t010101\tr1\tsynthetic "
            "promise\t\t\t\t2011-03-01\t2011-12-31\topen\t\t\t\t\n");
  EXPECT_EQ(log[1].revision.why, "a reason");
  EXPECT_THAT(log[1].by, HasSubstr("甲"));
  EXPECT_TRUE(planning::survey::verifyTrail(workspace).faults.empty());
}

TEST(RegisterStore, WritesNothingWhereNothingChanges) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  EXPECT_FALSE(editRegister(workspace, {"nothing"}, [](Register&) {}));
  EXPECT_EQ(entries(workspace).size(), 1u);
}

TEST(RegisterStore, StoresNothingOfAChangeThatIsRefused) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  try {
    editRegister(workspace, {"wrong"}, [](Register& all) {
      all.organisations[1].note = "stays out";
      all.assignments[0].place = "nowhere";
    });
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "The register, assignments ma area nowhere r1 lead, field place: the workspace has no area "
                 "'nowhere'.");
  }
  EXPECT_EQ(readRegister(workspace), test::smallRegister());
  EXPECT_EQ(entries(workspace).size(), 1u);
}

TEST(RegisterStore, TakesBackALetterThatRulesWouldKeep) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  editRegister(workspace, {"entered"}, [](Register& all) {
    all.letters = {{"2011-1", LetterKind::assignment, "2011-03-01", "ma", "ma", "r1", "", "who is where"}};
  });
  EXPECT_THROW(editRegister(workspace, {"gone"}, [](Register& all) { all.letters.clear(); }), geo::DataError);
  takeBack(workspace, {"its file could not be written"}, test::smallRegister());
  EXPECT_EQ(readRegister(workspace), test::smallRegister());
  EXPECT_EQ(entries(workspace).size(), 3u);
  EXPECT_TRUE(planning::survey::verifyTrail(workspace).faults.empty());
}

TEST(RegisterStore, RefusesToChangeAWorkspaceThatIsOpenForReading) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open(true);
  EXPECT_THROW(editRegister(workspace, {"x"}, [](Register& all) { all.places.clear(); }), geo::IoError);
}

TEST(RegisterStore, NamesTableAndFieldOfAWordThatItDoesNotKnow) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  workspace.database().execute("UPDATE liaison_assignments SET role = 'patron'");
  try {
    readRegister(workspace);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "liaison_assignments.role holds 'patron', which is not one of lead, sector, local, "
                 "coordinating; update the program, or mend it.");
  }
}
