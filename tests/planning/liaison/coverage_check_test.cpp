#include "planning/liaison/coverage_check.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> found(const Register& all, const std::string& kind, const std::string& round = "r1",
                               const std::string& today = "2011-06-30") {
  std::vector<std::string> texts;
  for (const geo::Issue& one : checkCoverage(all, test::smallPlaces(), round, today))
    if (one.kind == "liaison." + kind) texts.push_back(one.text);
  return texts;
}

Register withSecondRound() {
  Register all = test::smallRegister();
  Round next;
  next.id = "r2";
  next.first = "2013-03-01";
  next.last = "2015-12-31";
  all.rounds.push_back(next);
  return all;
}

}  // namespace

TEST(CoverageCheck, FindsNothingWhereTwoUnitsLeadAnAreaAndTheOtherHasNoneByRule) {
  const Register all = test::smallRegister();
  for (const char* kind : {"area_without_unit", "unit_against_rule", "too_many_leads", "gap_between_rounds",
                           "not_verified", "mistake", "promise_overdue", "key_county_without_unit"})
    EXPECT_THAT(found(all, kind), IsEmpty()) << kind;
  EXPECT_THAT(found(all, "area_exempt"),
              ElementsAre("plateau 高原 has no liaison unit by rule, as the list of areas says."));
}

TEST(CoverageCheck, FindsAnAreaWhoseUnitsAreOnlyProposedOrOver) {
  Register all = test::smallRegister();
  all.promises.clear();
  all.assignments[0].state = AssignmentState::proposed;
  all.assignments[1].state = AssignmentState::handedOver;
  all.assignments[1].to = "2011-01-31";
  EXPECT_THAT(found(all, "area_without_unit"),
              ElementsAre("hills 丘陵 has no leading unit in round r1; propose one."));
}

TEST(CoverageCheck, FindsAUnitOfAnAreaThatHasNoneByRule) {
  Register all = test::smallRegister();
  all.assignments.push_back(test::assignment("mb", PlaceLevel::area, "plateau"));
  EXPECT_THAT(found(all, "unit_against_rule"), testing::SizeIs(1));
  EXPECT_THAT(found(all, "area_exempt"), IsEmpty());
}

TEST(CoverageCheck, FindsKeyCountiesAndPoorVillagesInRoundsThatAssignSuchPlaces) {
  Register all = test::smallRegister();
  EXPECT_THAT(found(all, "village_without_unit"), IsEmpty());
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010102"));
  all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101002"));
  EXPECT_THAT(
      found(all, "key_county_without_unit"),
      ElementsAre("The key county 010101 甲县 of hills has no leading unit in round r1; propose one.",
                  "The key county 020201 𠮷县 of plateau has no leading unit in round r1; propose one."));
  EXPECT_THAT(
      found(all, "village_without_unit"),
      ElementsAre("The poor village 010101001 甲村 in 010101 has no leading unit in round r1; propose one."));
}

TEST(CoverageCheck, FindsMoreLeadingUnitsThanTheRoundAllows) {
  Register all = test::smallRegister();
  all.rounds[0].mostLeads = 1;
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101"));
  EXPECT_THAT(found(all, "too_many_leads"), IsEmpty());  // two lead the area, which is right
  all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "010101"));
  EXPECT_THAT(found(all, "too_many_leads"),
              ElementsAre("010101 has 2 leading units in round r1, which allows 1; end some."));
}

TEST(CoverageCheck, FindsAGapBetweenRoundsAndAPlaceThatIsDropped) {
  Register all = withSecondRound();
  EXPECT_THAT(found(all, "gap_between_rounds", "r2"),
              ElementsAre("hills had a leading unit in round r1 and has none in round r2; propose one or say "
                          "why."));
  all.assignments.push_back(test::assignment("mb", PlaceLevel::area, "hills", "r2"));
  EXPECT_THAT(
      found(all, "gap_between_rounds", "r2"),
      ElementsAre("hills has no leading unit from 2013-01-01 to 2013-03-01, between the rounds r1 and "
                  "r2."));
  all.assignments.back().from = "2013-01-01";
  EXPECT_THAT(found(all, "gap_between_rounds", "r2"), IsEmpty());
}

TEST(CoverageCheck, FillsNoGapWithWhatIsOnlyProposedAndMissesNoneThatWas) {
  Register all = withSecondRound();
  all.assignments.push_back(test::assignment("mb", PlaceLevel::area, "hills", "r2"));
  all.assignments.back().from = "2013-01-01";
  all.assignments.back().state = AssignmentState::proposed;
  const char* const kNone =
      "hills had a leading unit in round r1 and has none in round r2; propose one or say why.";
  EXPECT_THAT(found(all, "gap_between_rounds", "r2"), ElementsAre(kNone));
  all.assignments.push_back(test::assignment("mc", PlaceLevel::area, "hills", "r2"));
  all.assignments.back().from = "2013-04-01";
  EXPECT_THAT(
      found(all, "gap_between_rounds", "r2"),
      ElementsAre("hills has no leading unit from 2013-01-01 to 2013-04-01, between the rounds r1 and "
                  "r2."))
      << "the proposed one begins earlier";
  all.assignments.resize(2);
  for (Assignment& one : all.assignments) one.state = AssignmentState::proposed;
  EXPECT_THAT(found(all, "gap_between_rounds", "r2"), IsEmpty()) << "nobody ever led it";
}

TEST(CoverageCheck, FindsAUnitThatEndedAndNamesItsSuccessor) {
  Register all = test::smallRegister();
  all.organisations[0].validTo = "2011-12-31";
  EXPECT_THAT(
      found(all, "unit_ended"),
      ElementsAre("ma 单位ma ended on 2011-12-31 and still stands for hills in round r1; hand over to mc "
                  "单位mc."));
}

TEST(CoverageCheck, FindsAUnitWithoutArea) {
  Register all = test::smallRegister();
  all.organisations.push_back(test::organisation("idle"));
  EXPECT_THAT(found(all, "unit_without_area"),
              ElementsAre(testing::StartsWith("idle 单位idle looks after no")));
}

TEST(CoverageCheck, TellsWhatIsNotVerifiedAndWhatIsOverdue) {
  Register all = test::smallRegister();
  all.assignments[0].confidence = "unverified, likely";
  all.assignments[1].confidence = "";
  EXPECT_THAT(found(all, "not_verified"),
              ElementsAre("That ma stands for hills is not verified: unverified, likely.",
                          "That mb stands for hills is not verified: it has no mark of confidence."));
  EXPECT_THAT(found(all, "promise_overdue", "r1", "2012-01-01"), testing::SizeIs(2));
}

TEST(CoverageCheck, NamesTheRoundsThereAre) {
  try {
    checkCoverage(test::smallRegister(), test::smallPlaces(), "r7", "2011-01-01");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "The register has no round 'r7'; there are r1.");
  }
  EXPECT_EQ(roundOrLast(withSecondRound(), "").id, "r2");
  EXPECT_THROW(roundOrLast(Register{}, ""), geo::DataError);
}
