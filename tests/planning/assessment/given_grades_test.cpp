#include "planning/assessment/given_grades.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::assessment;
using planning::liaison::CommendationState;
using planning::liaison::Register;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// "kind place: text" of what is about grades that were given.
std::vector<std::string> aboutGrades(const Register& all) {
  std::vector<std::string> texts;
  for (const geo::Issue& one : checkGivenGrades(all))
    texts.push_back(one.kind + ' ' + one.place + ": " + one.text);
  return texts;
}

}  // namespace

TEST(GivenGrades, AreHeldAgainstWhatTheEntriesGiveNow) {
  Register all = test::assessedRegister();
  EXPECT_THAT(aboutGrades(all), IsEmpty());
  all.assessmentSteps[9].score = 90;  // of mb, as by a table
  test::scoreOf(all, "ma", "plan").checked = 5;
  EXPECT_THAT(
      aboutGrades(all),
      ElementsAre("liaison.grade_changed ma: Grade of ma for 2012: good (85) was given on 2013-03-10; the "
                  "register gives fair (78) now.",
                  "liaison.grade_changed mb: Grade of mb for 2012: good (90) was given on 2013-03-10; the "
                  "register gives good (89.44) now."));
}

TEST(GivenGrades, AreHeldAgainstAVetoAndAgainstMissingScores) {
  Register all = test::assessedRegister();
  all.assessmentSteps[4].grade = "poor";  // of ma, of whom the entries say no veto
  all.assessmentSteps[4].isVetoed = true;
  test::scoreOf(all, "mb", "plan").checked.reset();
  EXPECT_THAT(
      aboutGrades(all),
      ElementsAre(HasSubstr("poor (85), vetoed was given on 2013-03-10; the register gives good (85) now"),
                  HasSubstr("good (89.44) was given on 2013-03-10; the register gives no grade now")));
}

TEST(GivenGrades, AreNamedWhereNothingCanBeWorkedOut) {
  Register all = test::assessedRegister();
  all.assessmentItems.clear();
  EXPECT_THAT(aboutGrades(all),
              ElementsAre(HasSubstr("That ma has the grade good for 2012 cannot be worked out anew: The "
                                    "register has no catalogue of 2012"),
                          HasSubstr("That mb has the grade good")));
}

TEST(GivenGrades, HinderCommendationsThatRestOnThem) {
  Register all = test::commendedRegister();
  test::scoreOf(all, "mb", "plan").checked = 11;
  EXPECT_THAT(
      aboutGrades(all),
      ElementsAre(HasSubstr("Grade of mb"),
                  "liaison.commendation_hindered mb: Nomination n2 is on_notice and rests on a grade that is "
                  "not what the register gives now: 2012: good (89.44) was given on 2013-03-10; the register "
                  "gives good (90.56) now."));
  all.commendations[1].state = CommendationState::declined;
  EXPECT_THAT(aboutGrades(all), testing::SizeIs(1));
}

TEST(GivenGrades, HinderCommendationsThatATableWouldPutOnNoticeOrApprove) {
  Register before = test::commendedRegister();
  Register after = before;
  test::scoreOf(after, "mb", "plan").checked = 1;
  EXPECT_THAT(unheldCommendations(before, after), IsEmpty()) << "what is on notice stays so, and is found";
  after.commendations[1] = test::approved("n2");
  EXPECT_THAT(unheldCommendations(before, after),
              ElementsAre("The register, commendations n2, field nomination: 2012: good (89.44) was given on "
                          "2013-03-10; the register gives fair (79.44) now."));
  after.commendations[1] = {
      "n2", CommendationState::declined, "2013-05-02", "2013-05-08", "2013-05-09", "", "withdrew"};
  EXPECT_THAT(unheldCommendations(before, after), IsEmpty());
  after = before;
  after.commendations[1] = test::approved("n2");
  EXPECT_THAT(unheldCommendations(before, after), IsEmpty()) << "its grade is what the register gives";
  before.commendations.pop_back();
  test::scoreOf(after, "mb", "plan").checked = 1;
  EXPECT_THAT(unheldCommendations(before, after), testing::SizeIs(1)) << "a new one";
}

TEST(GivenGrades, AreFoundBesideWhatIsNotCovered) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "plan").checked = 5;
  all.assignments[0].confidence = "";
  std::vector<std::string> kinds;
  for (const geo::Issue& one : checkRegister(all, test::smallPlaces(), "r1", "2011-06-30"))
    kinds.push_back(one.kind);
  EXPECT_THAT(kinds, testing::IsSupersetOf({"liaison.not_verified", "liaison.grade_changed"}));
  EXPECT_THROW(checkRegister(all, test::smallPlaces(), "r9", "2011-06-30"), geo::DataError);
}
