#include "planning/liaison/register_rules.h"

#include <gmock/gmock.h>

#include <functional>

#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// "field: text" of what is wrong with the small register after a change.
std::vector<std::string> wrong(const std::function<void(Register&)>& change) {
  const Register before = test::smallRegister();
  Register after = before;
  change(after);
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(before, after, test::smallPlaces()))
    texts.push_back(one.list + "." + one.field + ": " + one.text);
  return texts;
}

Round second(const std::string& first, const std::string& last) {
  Round round;
  round.id = "r2";
  round.first = first;
  round.last = last;
  return round;
}

}  // namespace

TEST(RegisterRules, TakeTwoOrganisationsOnOneArea) {
  EXPECT_THAT(mistakesIn(test::smallRegister(), test::smallPlaces()), IsEmpty());
}

TEST(RegisterRules, RefuseAnAssignmentWithoutAPlace) {
  EXPECT_THAT(wrong([](Register& all) { all.assignments[0].place.clear(); }),
              testing::Contains("assignments.place: it names no area, county, township or village"));
}

TEST(RegisterRules, RefuseAVillageThatDoesNotExist) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101003"));
      }),
      ElementsAre("assignments.place: there is no village '010101003'; add it to the list of places first"));
}

TEST(RegisterRules, RefuseAVillageWhoseNameIsAnother) {
  EXPECT_THAT(wrong([](Register& all) {
                all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101001"));
                all.assignments.back().placeName = "乙村";
              }),
              ElementsAre("assignments.place_name: 010101001 is 甲村, not 乙村"));
}

TEST(RegisterRules, RefuseACountyThatIsNotInTheWorkspaceAndSayWhereTheLandOfAFormerOneLies) {
  const auto with = [](const char* county) {
    return wrong([county](Register& all) {
      all.assignments.push_back(test::assignment("mb", PlaceLevel::county, county));
    });
  };
  EXPECT_THAT(with("999999"), ElementsAre("assignments.place: the workspace has no county '999999'"));
  EXPECT_THAT(with("010199"), ElementsAre("assignments.place: 010199 is no county of the workspace's "
                                          "boundaries; its land lies in 010101, 010102"));
  EXPECT_THAT(with("010101"), IsEmpty());
}

TEST(RegisterRules, RefuseDatesThatAreNoneOrTheWrongWayRound) {
  EXPECT_THAT(wrong([](Register& all) {
                all.assignments[0].from = "2012-06-30";
                all.assignments[0].to = "2012-05";
              }),
              ElementsAre("assignments.to_date: 2012-05 is before 2012-06-30, which from_date says"));
  EXPECT_THAT(wrong([](Register& all) { all.rounds[0].last = "soon"; }),
              testing::Contains("rounds.last: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012"));
}

TEST(RegisterRules, RefuseACountyInTwoRoundsAtOnce) {
  const auto with = [](const char* programme, const char* first) {
    return wrong([=](Register& all) {
      all.rounds.push_back(second(first, "2015"));
      all.rounds.back().programme = programme;
      all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r1"));
      all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r2"));
    });
  };
  EXPECT_THAT(
      with("", "2012-07"),
      ElementsAre("assignments.round: 010101 is in round r1 until 2012-12-31 and in round r2 from "
                  "2012-07-01: a place is in one round at a time; end the one before the other begins"));
  EXPECT_THAT(with("", "2013"), IsEmpty());
  EXPECT_THAT(with("another programme", "2012-07"), IsEmpty());
}

TEST(RegisterRules, RefuseAnAssignmentThatBeginsBehindItsRound) {
  const auto from = [](const char* day) {
    return wrong([day](Register& all) {
      all.rounds.push_back(second("2013", "2015"));
      all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r1"));
      all.assignments.back().from = day;
      all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r2"));
    });
  };
  EXPECT_THAT(from("2013-06"), ElementsAre("assignments.from_date: the round r1 is over on 2012-12-31"));
  EXPECT_THAT(from("2013-01-01"), IsEmpty());
  EXPECT_THAT(from("2012-12"), IsEmpty());
}

TEST(RegisterRules, FindTwoRoundsAtOnceBehindAShorterAssignment) {
  EXPECT_THAT(wrong([](Register& all) {
                all.rounds.push_back(second("2012-07", "2015"));
                all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r1"));
                all.assignments.push_back(test::assignment("mc", PlaceLevel::county, "010101", "r1"));
                all.assignments.back().from = "2011";
                all.assignments.back().to = "2011";
                all.assignments.back().organisation = "mb";
                all.assignments.back().role = Role::sector;
                all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101", "r2"));
              }),
              ElementsAre(HasSubstr("in round r1 until 2012-12-31 and in round r2 from 2012-07-01")));
}

TEST(RegisterRules, RefuseStatesOutOfOrder) {
  const auto move = [](AssignmentState from, AssignmentState to) {
    Register before = test::smallRegister();
    before.promises.clear();
    before.assignments[0].state = from;
    Register after = before;
    after.assignments[0].state = to;
    after.assignments[0].to = "2012-06-30";
    std::vector<std::string> texts;
    for (const Mistake& one : newMistakes(before, after, test::smallPlaces())) texts.push_back(one.text);
    return texts;
  };
  using enum AssignmentState;
  EXPECT_THAT(move(proposed, agreed), IsEmpty());
  EXPECT_THAT(move(agreed, inForce), IsEmpty());
  EXPECT_THAT(move(inForce, handedOver), IsEmpty());
  EXPECT_THAT(move(handedOver, ended), IsEmpty());
  EXPECT_THAT(move(proposed, ended), IsEmpty());
  EXPECT_THAT(move(proposed, inForce),
              ElementsAre("it is proposed and cannot become in_force; the order is proposed, agreed, "
                          "in_force, handed_over, ended"));
  EXPECT_THAT(move(inForce, proposed), ElementsAre(HasSubstr("it is in_force and cannot become proposed")));
  EXPECT_THAT(move(ended, inForce), ElementsAre(HasSubstr("it is ended and cannot become in_force")));
}

TEST(RegisterRules, RefuseToEndWhatHasOpenPromises) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.assignments[0].state = AssignmentState::ended;
        all.assignments[0].to = "2012-06-30";
      }),
      ElementsAre("assignments.state: 2 promises of it are open; hand them over or close them first"));
}

TEST(RegisterRules, RefuseAnOrganisationOutsideItsLifeAndOneThatSucceedsItself) {
  EXPECT_THAT(wrong([](Register& all) {
                all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "010101"));
                all.assignments.back().from = "2013-01-01";
              }),
              testing::Contains("assignments.from_date: ma ended on 2012-12-31"));
  EXPECT_THAT(wrong([](Register& all) { all.organisations[0].predecessor = "mc"; }),
              testing::Contains("organisations.predecessor: ma would be a successor of itself"));
  EXPECT_THAT(wrong([](Register& all) {
                all.organisations[1].id.clear();
                all.organisations[0].predecessor = "mc";
                all.organisations[2].predecessor.clear();
              }),
              testing::Not(testing::Contains(testing::HasSubstr("successor of itself"))))
      << "one without an id is nobody's predecessor";
}

TEST(RegisterRules, RefuseAnEntryThatStandsTwiceOrRefersToNothing) {
  EXPECT_THAT(wrong([](Register& all) { all.assignments.push_back(all.assignments[0]); }),
              ElementsAre("assignments.organisation: it stands in the list twice"));
  EXPECT_THAT(
      wrong([](Register& all) { all.assignments[0].round = "r9"; }),
      testing::Contains("assignments.round: there is no round 'r9'; add it to the list of rounds first"));
  EXPECT_THAT(wrong([](Register& all) { all.assignments[1].organisation = "mx"; }),
              ElementsAre("assignments.organisation: there is no organisation 'mx'; add it to the list of "
                          "organisations first"));
}

TEST(RegisterRules, CountMembersOfAGroupWithoutANameAndTakeTheKindOfNamedOnes) {
  EXPECT_THAT(wrong([](Register& all) {
                all.groups.push_back({"hills"});
                all.members.push_back({"hills", "ma", OrganisationKind::ministry, Part::convener});
                all.members.push_back({"hills", "", OrganisationKind::ministry, Part::member, 33});
              }),
              IsEmpty());
  EXPECT_THAT(
      wrong([](Register& all) {
        all.groups.push_back({"hills"});
        all.members.push_back({"hills", "ma", OrganisationKind::other, Part::convener});
        all.members.push_back({"hills", "", OrganisationKind::ministry});
        all.members.push_back({"plateau", "mb", OrganisationKind::ministry});
      }),
      ElementsAre("members.kind: ma is of the kind ministry",
                  "members.count: a member without a name needs a number from 1 up",
                  "members.area: there is no group of the area 'plateau'; add it to the list of groups "
                  "first"));
}

TEST(RegisterRules, SayEachMistakeAsOneSentence) {
  Register all = test::smallRegister();
  all.organisations[1].validTo = "never";
  EXPECT_EQ(sentenceOf(mistakesIn(all, test::smallPlaces()).at(0)),
            "The register, organisations mb, field valid_to: 'never' is no date; write it as 2012-05-31, "
            "2012-05 or 2012.");
}

TEST(RegisterRules, LeaveAMistakeAloneThatWasThereBefore) {
  Register before = test::smallRegister();
  before.assignments[1].place = "gone";
  Register after = before;
  after.organisations[1].note = "another word";
  EXPECT_THAT(newMistakes(before, after, test::smallPlaces()), IsEmpty());
}
