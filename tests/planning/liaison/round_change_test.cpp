#include "planning/liaison/round_change.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

Round next() {
  Round round;
  round.id = "r2";
  round.first = "2013";
  round.last = "2015";
  return round;
}

HandOver railways() {
  return {"ma", PlaceLevel::area, "hills", "r1", Role::lead, "mc", "2012-06-30", "letter 9", "reform"};
}

template <class Act>
std::string refusal(Act&& act) {
  try {
    act();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(RoundChange, ProposesAnewWhatWasInForceWithTheSuccessorOfAUnitThatIsGone) {
  Register all = test::smallRegister();
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101"));
  all.assignments.back().state = AssignmentState::ended;
  all.assignments.back().to = "2011";
  all.assignments[0].basis = "letter 1";
  addNextRound(all, next(), "r1");
  ASSERT_EQ(all.assignments.size(), 5u);
  EXPECT_EQ(all.assignments[3].organisation, "mc");
  EXPECT_EQ(all.assignments[4].organisation, "mb");
  for (std::size_t i = 3; i < 5; ++i) {
    EXPECT_EQ(all.assignments[i].state, AssignmentState::proposed);
    EXPECT_EQ(all.assignments[i].round, "r2");
    EXPECT_EQ(all.assignments[i].basis, "");
  }
  EXPECT_EQ(all.assignments[3].confidence, "");  // what was verified was another unit
  EXPECT_THAT(newMistakes(test::smallRegister(), all, test::smallPlaces()), IsEmpty());
}

TEST(RoundChange, RefusesARoundThatIsThereAndOneWithoutDates) {
  Register all = test::smallRegister();
  Round round = next();
  round.id = "r1";
  EXPECT_EQ(refusal([&] { addNextRound(all, round, "r1"); }),
            "The register has a round 'r1' already; choose another id.");
  round = next();
  round.last.clear();
  EXPECT_EQ(refusal([&] { addNextRound(all, round, "r1"); }),
            "Round r2 needs its first and last day; write them as 2012-05-31.");
  EXPECT_EQ(refusal([&] { addNextRound(all, next(), "r0"); }),
            "The register has no round 'r0'; there are r1.");
  EXPECT_EQ(all, test::smallRegister());
}

TEST(RoundChange, TellsWhatIsKeptNewGoneAndOfAnotherUnit) {
  Register all = test::smallRegister();
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010101"));
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010102"));
  addNextRound(all, next(), "r1");
  all.assignments.pop_back();
  all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101001", "r2"));
  const geo::TableToWrite table = compareRounds(all, "r1", "r2");
  std::vector<std::string> lines;
  for (const auto& row : table.rows) {
    std::string line;
    for (const geo::Cell& cell : row)
      line += (line.empty() ? "" : "|") + (cell.index() == 0 ? std::string() : std::get<std::string>(cell));
    lines.push_back(line);
  }
  EXPECT_THAT(lines, ElementsAre("other_unit|area|hills|lead|ma, mb|mb, mc", "kept|county|010101|lead|mb|mb",
                                 "gone|county|010102|lead|mb|", "new|village|010101001|lead||mb"));
}

TEST(RoundChange, HandsOverWithThePromisesThatAreOpen) {
  Register all = test::smallRegister();
  all.organisations[2].validFrom = "2012-07-01";
  all.promises[1].state = PromiseState::done;
  all.promises[1].closedOn = "2011-06-01";
  all.promises.push_back(test::promise("p3", "mb", "010101"));
  const Register before = all;
  EXPECT_THAT(handOver(all, test::smallPlaces(), railways()), ElementsAre("p1"));
  EXPECT_EQ(all.assignments[0].state, AssignmentState::handedOver);
  EXPECT_EQ(all.assignments[0].to, "2012-06-30");
  EXPECT_EQ(all.assignments[0].reason, "reform");
  const Assignment& taken = all.assignments.back();
  EXPECT_EQ(taken.organisation, "mc");
  EXPECT_EQ(taken.state, AssignmentState::inForce);
  EXPECT_EQ(taken.from, "2012-07-01");
  EXPECT_EQ(taken.basis, "letter 9");
  EXPECT_EQ(taken.confidence, "");
  EXPECT_EQ(all.promises[0].organisation, "mc");
  EXPECT_EQ(all.promises[0].carriedFrom, "ma");
  EXPECT_EQ(all.promises[1].organisation, "ma");
  EXPECT_EQ(all.promises[2].organisation, "mb");
  EXPECT_THAT(newMistakes(before, all, test::smallPlaces()), IsEmpty());
}

TEST(RoundChange, RefusesAHandOverThatCannotBeAndChangesNothing) {
  Register all = test::smallRegister();
  const auto refused = [&all](auto change) {
    HandOver one = railways();
    change(one);
    const std::string text = refusal([&] { handOver(all, test::smallPlaces(), one); });
    EXPECT_EQ(all, test::smallRegister());
    return text;
  };
  EXPECT_EQ(refused([](HandOver& one) { one.organisation = "mc"; }),
            "The register has no assignment of mc to area hills in round r1 as lead.");
  EXPECT_EQ(refused([](HandOver& one) { one.successor = "mx"; }),
            "The register has no organisation 'mx'; there are ma, mb, mc.");
  EXPECT_EQ(refused([](HandOver& one) { one.successor = "mb"; }),
            "mb has the same place, round and role already.");
  EXPECT_EQ(refused([](HandOver& one) { one.day = "2009-12-31"; }),
            "The assignment of ma to hills in round r1 begins on 2010-01-01; it cannot end on 2009-12-31.");
  EXPECT_EQ(refused([](HandOver& one) { one.day = ""; }), "'' is no date; write it as 2012-05-31.");
  all.assignments[0].state = AssignmentState::agreed;
  EXPECT_EQ(
      refusal([&] { handOver(all, test::smallPlaces(), railways()); }),
      "The assignment of ma to hills in round r1 is agreed; only one that is in_force can be handed over.");
}

TEST(RoundChange, MovesAnAssignmentOnAndAsksAnEndForItsReason) {
  Register all = test::smallRegister();
  all.assignments[1].state = AssignmentState::agreed;
  StateChange change{"mb",         PlaceLevel::area, "hills", "r1", Role::lead, AssignmentState::inForce,
                     "2010-03-01", "letter 2",       ""};
  moveAssignment(all, change);
  EXPECT_EQ(all.assignments[1].state, AssignmentState::inForce);
  EXPECT_EQ(all.assignments[1].from, "2010-03-01");
  change.state = AssignmentState::ended;
  change.day = "2011-03-01";
  EXPECT_EQ(refusal([&] { moveAssignment(all, change); }),
            "The assignment of mb to hills in round r1 cannot end without a reason.");
  change.reason = "merged";
  all.assignments[1].to = "2012-06-30";  // as it was planned
  moveAssignment(all, change);
  EXPECT_EQ(all.assignments[1].to, "2011-03-01");
  change.state = AssignmentState::handedOver;
  EXPECT_EQ(refusal([&] { moveAssignment(all, change); }),
            "The assignment of mb to hills in round r1 is handed over to somebody; say to whom.");
}

TEST(RoundChange, KeepsBasisAndReasonOfAnAssignmentWhereNoOthersAreSaid) {
  Register all = test::smallRegister();
  Assignment& one = all.assignments[1];
  one.state = AssignmentState::handedOver;
  one.to = "2011-06-30";
  one.basis = "letter 1";
  one.reason = "merged";
  StateChange change{
      "mb", PlaceLevel::area, "hills", "r1", Role::lead, AssignmentState::ended, "2011-09-30", "", ""};
  moveAssignment(all, change);
  EXPECT_EQ(one.state, AssignmentState::ended);
  EXPECT_EQ(one.to, "2011-06-30") << "it was handed over then";
  EXPECT_EQ(one.basis, "letter 1");
  EXPECT_EQ(one.reason, "merged");
  change.basis = "letter 2";
  change.reason = "closed";
  moveAssignment(all, change);
  EXPECT_EQ(one.basis, "letter 2");
  EXPECT_EQ(one.reason, "closed");
}

TEST(RoundChange, ComparesRoundsThatAreThere) {
  const Register all = test::smallRegister();
  EXPECT_EQ(refusal([&] { compareRounds(all, "r0", "r1"); }),
            "The register has no round 'r0'; there are r1.");
  EXPECT_EQ(refusal([&] { compareRounds(all, "r1", "r2"); }),
            "The register has no round 'r2'; there are r1.");
  const geo::TableToWrite table = compareRounds(all, "r1", "r1");
  EXPECT_EQ(table.name, "changes");
  std::vector<std::string> names;
  for (const geo::Column& column : table.columns) {
    names.push_back(column.name);
    EXPECT_EQ(column.type, geo::ColumnType::text);
  }
  EXPECT_THAT(names, ElementsAre("change", "level", "place", "role", "unit_before", "unit_after"));
  EXPECT_EQ(table.rows,
            (std::vector<std::vector<geo::Cell>>{{"kept", "area", "hills", "lead", "ma, mb", "ma, mb"}}));
}

TEST(RoundChange, ProposesTheLastHeirOfAUnitThatIsGoneBeforeTheRound) {
  Register all = test::smallRegister();
  all.organisations[0].validTo = "2012-12-31";
  all.organisations.push_back(test::organisation("md"));
  all.organisations[2].validTo = "2013-01-01";
  all.organisations[3].predecessor = "mc";
  all.assignments[0].placeName = "丘陵";
  all.assignments[0].role = Role::sector;
  all.assignments[1].placeName = "丘陵";
  all.assignments[1].note = "not carried on";
  addNextRound(all, next(), "r1");
  ASSERT_EQ(all.assignments.size(), 4u);
  Assignment heir{"mc", PlaceLevel::area, "hills", "r2", Role::sector},
      same{"mb", PlaceLevel::area, "hills", "r2"};
  heir.placeName = same.placeName = "丘陵";
  heir.source = same.source = "round r1";
  same.confidence = "verified: synthetic";
  EXPECT_EQ(all.assignments[2], heir) << "mc is there on the first day";
  EXPECT_EQ(all.assignments[3], same);
  EXPECT_EQ(all.rounds.back(), next());
  all = test::smallRegister();
  all.organisations[2].validTo = "2012-12-31";
  all.organisations.push_back(test::organisation("md"));
  all.organisations[3].predecessor = "mc";
  addNextRound(all, next(), "r1");
  EXPECT_EQ(all.assignments[2].organisation, "md");
}

TEST(RoundChange, HandsOverTheWholeAssignmentButItsNotes) {
  Register all = test::smallRegister();
  Assignment& was = all.assignments[0];
  was.placeName = "丘陵";
  was.to = "2012-12-31";
  was.basis = "letter 1";
  was.source = "a table";
  was.note = "noted";
  const Assignment before = was;
  handOver(all, test::smallPlaces(), railways());
  Assignment ended = before, taken = before;
  ended.state = AssignmentState::handedOver;
  ended.to = "2012-06-30";
  ended.reason = "reform";
  taken.organisation = "mc";
  taken.from = "2012-07-01";
  taken.to = taken.confidence = taken.source = taken.note = "";
  taken.basis = "letter 9";
  EXPECT_EQ(all.assignments[0], ended);
  EXPECT_EQ(all.assignments.back(), taken);
  all.promises[0].carriedFrom = "mz";
  HandOver back{"mc", PlaceLevel::area, "hills", "r1", Role::lead, "mb", "2012-07-01", "", ""};
  std::erase_if(all.assignments, [](const Assignment& one) { return one.organisation == "mb"; });
  EXPECT_THAT(handOver(all, test::smallPlaces(), back), ElementsAre("p1", "p2"));
  EXPECT_EQ(all.promises[0].carriedFrom, "mz") << "who had made it first";
  EXPECT_EQ(all.promises[1].carriedFrom, "ma");
}

TEST(RoundChange, TakesAnAssignmentIntoForceFromItsDayOrThatOfTheRound) {
  Register all = test::smallRegister();
  all.assignments[1].state = AssignmentState::agreed;
  StateChange change{"mb", PlaceLevel::area, "hills", "r1", Role::lead, AssignmentState::inForce, "", "", ""};
  moveAssignment(all, change);
  EXPECT_EQ(all.assignments[1].state, AssignmentState::inForce);
  EXPECT_EQ(all.assignments[1].from, "");
  change.day = "soon";
  EXPECT_EQ(refusal([&] { moveAssignment(all, change); }), "'soon' is no date; write it as 2012-05-31.");
  change.state = AssignmentState::ended;
  change.reason = "merged";
  change.day = "2009-12-31";
  EXPECT_EQ(refusal([&] { moveAssignment(all, change); }),
            "The assignment of mb to hills in round r1 begins on 2010-01-01; it cannot end on 2009-12-31.");
  change.day = "2010-01-01";
  moveAssignment(all, change);
  EXPECT_EQ(all.assignments[1].to, "2010-01-01");
}
