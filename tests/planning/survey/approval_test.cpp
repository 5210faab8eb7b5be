#include "planning/survey/approval.h"
#include "geo/store/database.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>

#include "geo/report/error.h"
#include "planning/survey/correction.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using test::SurveyWorkspace;

using States = std::map<std::string, State>;

constexpr std::array<State, 6> kStates{State::draft,      State::submitted, State::county,
                                       State::prefecture, State::province,  State::national};
constexpr std::array<Role, 4> kRoles{Role::county, Role::prefecture, Role::province, Role::national};

/// Synthetic: a round that asks the three counties of province 01 only.
Round threeCounties() {
  Round round = surveyRound();
  round.id = "three";
  round.units = {"010101", "010102", "010201"};
  return round;
}

States statesOf(Workspace& workspace, const Round& round) {
  States states;
  for (const std::string& unit : round.units) states[unit] = stateOf(workspace, round.id, unit);
  return states;
}

/// Which counties a unit of a level stands for, written down by hand; empty: it is no unit of that level.
std::vector<std::string> standsFor(Role role, const std::string& unit) {
  static const std::map<std::pair<Role, std::string>, std::vector<std::string>> kTree{
      {{Role::county, "010101"}, {"010101"}},
      {{Role::county, "010102"}, {"010102"}},
      {{Role::county, "010201"}, {"010201"}},
      {{Role::prefecture, "0101"}, {"010101", "010102"}},
      {{Role::prefecture, "0102"}, {"010201"}},
      {{Role::province, "01"}, {"010101", "010102", "010201"}},
      {{Role::national, "nation"}, {"010101", "010102", "010201"}}};
  const auto found = kTree.find({role, unit});
  return found == kTree.end() ? std::vector<std::string>{} : found->second;
}

/// What an action makes of states, told apart from the program's way: absent where it has to be refused.
using Oracle = std::function<std::optional<States>(const States&)>;

std::optional<States> expectedApproval(const States& states, Role role, const std::string& unit) {
  const std::vector<std::string> counties = standsFor(role, unit);
  const int after = static_cast<int>(role) + 2;
  States result = states;
  bool changes = false;
  for (const std::string& county : counties) {
    if (static_cast<int>(states.at(county)) < after - 1) return std::nullopt;
    if (static_cast<int>(states.at(county)) == after - 1) {
      result[county] = static_cast<State>(after);
      changes = true;
    }
  }
  return changes ? std::optional(result) : std::nullopt;
}

std::optional<States> expectedSubmission(const States& states, const std::string& unit) {
  if (!states.contains(unit) || states.at(unit) != State::draft) return std::nullopt;
  States result = states;
  result[unit] = State::submitted;
  return result;
}

/// Level by level, as docs/survey-approval.md has it.
std::optional<States> expectedReturn(const States& states, Role role, const std::string& unit) {
  const State turn = static_cast<State>(static_cast<int>(role) + 1);
  States result = states;
  const bool isCounty = states.contains(unit);
  const bool isPrefecture = !standsFor(Role::prefecture, unit).empty();
  const bool isProvince = !standsFor(Role::province, unit).empty();
  if (!isCounty && !(isPrefecture && role >= Role::province) && !(isProvince && role == Role::national))
    return std::nullopt;
  const auto counties = standsFor(isCounty       ? Role::county
                                  : isPrefecture ? Role::prefecture
                                                 : Role::province,
                                  unit);
  for (const std::string& county : counties)
    if (states.at(county) != turn) return std::nullopt;
  const std::string prefecture = unit.substr(0, 4);
  for (auto& [county, state] : result) {
    const bool isMeant = std::ranges::find(counties, county) != counties.end();
    if (isMeant)
      state = isCounty ? State::draft : isPrefecture ? State::county : State::prefecture;
    else if (isCounty && county.starts_with(prefecture) && role > Role::prefecture &&
             state >= State::prefecture)
      state = State::county;
    else if ((isCounty || isPrefecture) && role == Role::national && state >= State::province)
      state = State::prefecture;
  }
  return result;
}

/// A role returns units of the levels below it; the county its own.
bool isBelow(Role role, const std::string& unit) {
  if (!standsFor(Role::county, unit).empty()) return true;
  return (role >= Role::province && !standsFor(Role::prefecture, unit).empty()) ||
         (role == Role::national && !standsFor(Role::province, unit).empty());
}

/// Runs the action on every combination of three children's states, each undone again. A unit that the role
/// has nothing to do with is refused in any state: there the three go together.
void tryAllStates(Workspace& workspace, const std::function<void(Workspace&)>& act, const Oracle& oracle,
                  const std::string& what, bool isUnitOfRole) {
  const Round round = threeCounties();
  for (const State a : kStates)
    for (const State b : kStates)
      for (const State c : kStates) {
        if (!isUnitOfRole && (a != b || b != c)) continue;
        const States before{{"010101", a}, {"010102", b}, {"010201", c}};
        geo::store::Transaction undone(workspace.database());
        for (const auto& [unit, state] : before) {
          const std::string id = submissionId("three", unit);
          putChainState(workspace.database(), id, toString(state));
          if (state != State::draft)
            appendRevision(workspace.database(), {id, "approve", "", toString(state), "made up"});
        }
        const std::optional<States> expected = oracle(before);
        std::optional<States> got;
        try {
          act(workspace);
          got = statesOf(workspace, round);
        } catch (const geo::DataError&) {
        }
        ASSERT_EQ(got, expected) << what << " in " << toString(a) << ' ' << toString(b) << ' ' << toString(c);
      }
}

const std::vector<std::string> kUnits{"010101", "010102", "010201", "0101", "0102", "01", "nation", "02"};

class ApprovalOrder : public testing::Test {
 protected:
  void SetUp() override {
    putRound(m_workspace, threeCounties());
    putSubmittedFigures(m_workspace, threeCounties(),
                        {surveyFigure("010101", "pop", 1), surveyFigure("010102", "pop", 1),
                         surveyFigure("010201", "pop", 1)},
                        "form");
  }
  SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

TEST_F(ApprovalOrder, RefusesEveryApprovalBeforeAllChildrenHaveTheirs) {
  for (const Role role : kRoles)
    for (const std::string& unit : kUnits)
      tryAllStates(
          m_workspace,
          [&](Workspace& workspace) {
            approve(workspace, {"three", {unit}, role, "Tester", ""});
          },
          [&](const States& states) { return expectedApproval(states, role, unit); },
          toString(role) + " approves " + unit, !standsFor(role, unit).empty());
}

TEST_F(ApprovalOrder, SubmitsFromDraftOnly) {
  for (const std::string& unit : kUnits)
    tryAllStates(
        m_workspace,
        [&](Workspace& workspace) {
          submit(workspace, {"three", {unit}, Role::county, "Tester", ""});
        },
        [&](const States& states) { return expectedSubmission(states, unit); }, "submits " + unit,
        !standsFor(Role::county, unit).empty());
}

TEST_F(ApprovalOrder, ReturnsOnlyWhatIsAtItsTurnAndLeavesNoParentApprovedWithoutItsChildren) {
  for (const Role role : kRoles)
    for (const std::string& unit : kUnits)
      tryAllStates(
          m_workspace,
          [&](Workspace& workspace) {
            giveBack(workspace, {"three", {unit}, role, "Tester", "why"});
          },
          [&](const States& states) { return expectedReturn(states, role, unit); },
          toString(role) + " returns " + unit, isBelow(role, unit));
}

Decision decision(Role role, std::vector<std::string> units) {
  return {"2011", std::move(units), role, "Tester", ""};
}

void putEverything(Workspace& workspace) {
  std::vector<Figure> figures;
  for (const std::string& unit : surveyRound().units)
    for (const std::string id : {"pop", "poor", "income"}) figures.push_back(surveyFigure(unit, id, 10));
  putSubmittedFigures(workspace, surveyRound(), figures, "forms");
}

void approveUpTo(Workspace& workspace, Role highest) {
  submit(workspace, decision(Role::county, {kEveryUnit}));
  for (const Role role : kRoles)
    if (role <= highest) approve(workspace, decision(role, {kEveryUnit}));
}

TEST(Approval, GoesFromDraftToTheNationLevelByLevel) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  EXPECT_EQ(submit(workspace, decision(Role::county, {"010101"})),
            (std::vector<StateChange>{{"010101", State::draft, State::submitted}}));
  EXPECT_THROW(approve(workspace, decision(Role::national, {kNation})), geo::DataError);
  submit(workspace, decision(Role::county, {"010102", "010201", "020101", "030001"}));
  for (const Role role : kRoles) EXPECT_EQ(approve(workspace, decision(role, {kEveryUnit})).size(), 5u);
  for (const std::string& unit : surveyRound().units)
    EXPECT_EQ(stateOf(workspace, "2011", unit), State::national);
}

TEST(Approval, TreatsACountyWithoutPrefectureAsOneInItself) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  approveUpTo(workspace, Role::county);
  approve(workspace, decision(Role::prefecture, {"030001"}));
  approve(workspace, decision(Role::province, {"030001"}));
  EXPECT_EQ(stateOf(workspace, "2011", "030001"), State::province);
}

TEST(Approval, ReturnsTwoCountiesOfOnePrefectureAtOnce) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  approveUpTo(workspace, Role::prefecture);
  Decision back = decision(Role::province, {"010101", "010102"});
  back.comment = "page two is missing";
  giveBack(workspace, back);
  EXPECT_EQ(stateOf(workspace, "2011", "010101"), State::draft);
  EXPECT_EQ(stateOf(workspace, "2011", "010102"), State::draft);
  EXPECT_EQ(stateOf(workspace, "2011", "010201"), State::prefecture);
}

TEST(Approval, KeepsTheCommentOfAReturnAndTheNamesInTheTrail) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  approveUpTo(workspace, Role::county);
  Decision back = decision(Role::prefecture, {"010101"});
  EXPECT_THROW(giveBack(workspace, back), geo::DataError) << "no comment";
  back.comment = "poor is larger than pop";
  giveBack(workspace, back);
  const auto row = workspace.database().prepare(
      "SELECT what, before, after, why, made_by FROM revisions WHERE submission = '2011/010101' ORDER BY "
      "sequence DESC LIMIT 1");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(0), "return");
  EXPECT_EQ(row->text(1), "county");
  EXPECT_EQ(row->text(2), "draft");
  EXPECT_EQ(row->text(3), "poor is larger than pop");
  EXPECT_TRUE(row->text(4).starts_with("Tester"));
  row->reset();
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010101", "poor", 9)}, "unlocked again");
}

TEST(Approval, RefusesAnOpenErrorOfTheAuditUntilItIsExplained) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  submit(workspace, decision(Role::county, {kEveryUnit}));
  workspace.database().execute(
      "CREATE TABLE findings (fid INTEGER PRIMARY KEY, rule TEXT, unit TEXT, period TEXT, state TEXT, "
      "severity TEXT)");
  workspace.database().execute(
      "INSERT INTO findings (rule, unit, period, state, severity) VALUES ('sum', '010101', '2011', 'open', "
      "'error'), ('odd', '010102', '2011', "
      "'open', 'warning'), ('sum', '010201', '2010', 'open', 'error')");
  EXPECT_THROW(approve(workspace, decision(Role::county, {"010101"})), geo::DataError);
  approve(workspace, decision(Role::county, {"010102", "010201"}));
  workspace.database().execute("UPDATE findings SET state = 'explained' WHERE unit = '010101'");
  approve(workspace, decision(Role::county, {"010101"}));
}

TEST(Approval, RefusesAPrefectureForAnOpenErrorOfItsOwn) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  submit(workspace, decision(Role::county, {kEveryUnit}));
  workspace.database().execute(
      "CREATE TABLE findings (fid INTEGER PRIMARY KEY, rule TEXT, unit TEXT, period TEXT, state TEXT, "
      "severity TEXT)");
  workspace.database().execute(
      "INSERT INTO findings (rule, unit, period, state, severity) VALUES ('whole', '0101', '2011', 'open', "
      "'error')");
  approve(workspace, decision(Role::county, {kEveryUnit}));  // the counties have none
  try {
    approve(workspace, decision(Role::prefecture, {"0102", "0101"}));
    FAIL() << "was approved";
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what())
                  .find("0101 cannot be approved: the audit finding of rule whole for 0101 is open"),
              std::string::npos)
        << error.what();
  }
  EXPECT_EQ(stateOf(workspace, "2011", "010101"), State::county);
  EXPECT_EQ(stateOf(workspace, "2011", "010201"), State::county) << "all units or none";
  approve(workspace, decision(Role::prefecture, {"0102", "0201"}));
  workspace.database().execute("UPDATE findings SET state = 'explained'");
  EXPECT_EQ(approve(workspace, decision(Role::prefecture, {"0101"})).size(), 2u);
}

TEST(Approval, ChangesAllUnitsOrNone) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010101", "pop", 1)}, "form");
  EXPECT_THROW(submit(workspace, decision(Role::county, {"010101", "010102"})), geo::DataError)
      << "010102 has no figure";
  EXPECT_EQ(stateOf(workspace, "2011", "010101"), State::draft);
  EXPECT_EQ(missingIndicators(workspace, surveyRound(), "010101"),
            (std::vector<std::string>{"poor", "income"}));
  EXPECT_THROW(submit(workspace, decision(Role::prefecture, {"010101"})), geo::DataError);
  EXPECT_THROW(submit(workspace, {"2011", {"010101"}, Role::county, "", ""}), geo::DataError);
}

template <class Work>
std::string refusal(Work&& work) {
  try {
    work();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

TEST(Roles, HaveWordsThatComeBack) {
  const std::array<std::string, 4> words{"county", "prefecture", "province", "national"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(toString(kRoles[i]), words[i]);
    EXPECT_EQ(parseRole(words[i]), kRoles[i]);
  }
  EXPECT_EQ(parseRole("nation"), std::nullopt);
}

TEST(RoundTrees, KnowTheCountiesUnderEachUnitAndTheUnitAboveEach) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const RoundTree tree(workspace, surveyRound());
  using Codes = std::vector<std::string>;
  EXPECT_EQ(tree.units(Role::county), surveyRound().units);
  EXPECT_EQ(tree.units(Role::prefecture), (Codes{"0101", "0102", "0201", "030001"}));
  EXPECT_EQ(tree.units(Role::province), (Codes{"01", "02", "030001"}));
  EXPECT_EQ(tree.units(Role::national), Codes{kNation});
  EXPECT_EQ(tree.counties(Role::province, "01"), (Codes{"010101", "010102", "010201"}));
  EXPECT_TRUE(tree.counties(Role::province, "0101").empty());
  EXPECT_EQ(tree.unitAbove(Role::prefecture, "020101"), "0201");
  EXPECT_EQ(tree.unitAbove(Role::province, "030001"), "030001") << "stands in that place by itself";
}

TEST(Approval, SaysWhyItIsRefused) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const auto submitted = [&](const Decision& one) { return refusal([&] { submit(workspace, one); }); };
  const auto approved = [&](const Decision& one) { return refusal([&] { approve(workspace, one); }); };
  EXPECT_EQ(submitted(decision(Role::county, {"010101"})),
            "010101 has no figure that round 2011 asks; import its table first.");
  putEverything(workspace);
  Decision nobody = decision(Role::county, {"010101"});
  nobody.by = Person();
  EXPECT_EQ(submitted(nobody), "Nobody is named who decides; give a name with --by.");
  EXPECT_EQ(submitted(decision(Role::county, {})), "No unit is named; give its code.");
  EXPECT_EQ(submitted(decision(Role::province, {"01"})),
            "Only the county itself submits its figures, not the province level.");
  EXPECT_EQ(submitted(decision(Role::county, {"999999"})),
            "Round 2011 asks nobody under '999999' at county level; check the code.");
  submit(workspace, decision(Role::county, {"010101"}));
  EXPECT_EQ(submitted(decision(Role::county, {"010101"})),
            "010101 was submitted already: it is in state submitted.");
  EXPECT_EQ(approved(decision(Role::prefecture, {"0101"})),
            "0101 cannot be approved at prefecture level: 010101 is in state submitted, not county (2 of 2 "
            "counties are not).");
  approve(workspace, decision(Role::county, {"010101"}));
  EXPECT_EQ(approved(decision(Role::prefecture, {"0101"})),
            "0101 cannot be approved at prefecture level: 010102 is in state draft, not county (1 of 2 "
            "counties are not).");
  EXPECT_EQ(approved(decision(Role::county, {"010101"})), "010101 is approved at county level already.");
}

TEST(Approval, SaysWhyNothingIsReturned) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  approveUpTo(workspace, Role::county);
  const auto returned = [&](Role role, const std::string& unit, const std::string& comment = "why") {
    Decision back = decision(role, {unit});
    back.comment = comment;
    return refusal([&] { giveBack(workspace, back); });
  };
  EXPECT_EQ(returned(Role::prefecture, "010101", " \t\n"),
            "A submission is returned with a comment that says why; give one.");
  EXPECT_EQ(returned(Role::prefecture, "999999"), "Round 2011 asks nobody under '999999'; check the code.");
  EXPECT_EQ(returned(Role::prefecture, "0101"),
            "0101 cannot be returned at prefecture level; only a level above it returns it.");
  EXPECT_EQ(returned(Role::province, "010101"),
            "010101 cannot be returned at province level: 010101 is in state county, not prefecture.");
  EXPECT_EQ(returned(Role::prefecture, "010101"), "");
}

TEST(Approval, TakesBackWhatTheUnitsAboveApprovedAndSaysOfWhom) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  approveUpTo(workspace, Role::prefecture);
  Decision back = decision(Role::province, {"010101"});
  back.comment = "page two is missing";
  EXPECT_EQ(giveBack(workspace, back),
            (std::vector<StateChange>{{"010101", State::prefecture, State::draft},
                                      {"010102", State::prefecture, State::county}}));
  std::map<std::string, std::string> reasons;
  eachRevision(workspace.database(), [&](const StoredRevision& entry) {
    if (entry.revision.what == "return") reasons[entry.revision.submission] = entry.revision.why;
  });
  EXPECT_EQ(reasons, (std::map<std::string, std::string>{
                         {"2011/010101", "page two is missing"},
                         {"2011/010102", "010101 was returned: page two is missing"}}));
}

TEST(Approval, NotesWhenACountyAnsweredUntilItIsReturned) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  const auto answered = [&workspace] {
    return !roundStatus(workspace, "2011", "2011-01-01")[0].answeredAt.empty();
  };
  EXPECT_FALSE(answered());
  submit(workspace, decision(Role::county, {"010101"}));
  EXPECT_TRUE(answered());
  EXPECT_FALSE(!roundStatus(workspace, "2011", "2011-01-01")[1].answeredAt.empty());
  approve(workspace, decision(Role::county, {"010101"}));
  EXPECT_TRUE(answered());
  Decision back = decision(Role::prefecture, {"010101"});
  back.comment = "why";
  giveBack(workspace, back);
  EXPECT_FALSE(answered());
}

TEST(Approval, MissesOfARoundThatAsksEverythingWhatIsNotComputed) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.id = "all";
  round.indicators.clear();
  putRound(workspace, round);
  using Ids = std::vector<std::string>;
  EXPECT_EQ(missingIndicators(workspace, round, "010101"), (Ids{"pop", "poor", "income"}));
  Figure reason = surveyFigure("010101", "poor", 0);
  reason.value.reset();
  reason.flag = Flag::notCollected;
  putSubmittedFigures(workspace, round, {reason, surveyFigure("010102", "pop", 1)}, "form");
  EXPECT_EQ(missingIndicators(workspace, round, "010101"), (Ids{"pop", "income"})) << "one says why";
  round.period = "2010";
  EXPECT_EQ(missingIndicators(workspace, round, "010102"), (Ids{"pop", "poor", "income"}));
}

CorrectionRequest request(const std::string& unit, double poor) {
  return {"2011", unit, "the form had two figures swapped", "Tester", {surveyFigure(unit, "poor", poor)}};
}

TEST(Correction, ChangesLockedFiguresAndWhatIsComputedFromThemButNotTheState) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010101", "poor_pct", 100)}, "computed");
  approveUpTo(workspace, Role::province);
  const CorrectionOrder order = correct(workspace, request("010101", 2));
  EXPECT_EQ(order.number, 1);
  ASSERT_EQ(order.before.size(), 2u);
  EXPECT_EQ(order.before[0].figure, surveyFigure("010101", "poor", 10));
  EXPECT_EQ(workspace.figures("poor", "2011").at("010101").value, 2);
  EXPECT_EQ(workspace.figures("poor_pct", "2011").at("010101").value, 20) << "2 of 10";
  EXPECT_EQ(stateOf(workspace, "2011", "010101"), State::province);
  EXPECT_EQ(correct(workspace, request("010102", 3)).number, 2);
  const auto orders = correctionOrders(workspace, "2011");
  ASSERT_EQ(orders.size(), 2u);
  EXPECT_EQ(orders[0].reason, "the form had two figures swapped");
  EXPECT_EQ(orders[0].before, order.before);
}

TEST(Correction, IsRefusedWithoutReasonOrLockOrChange) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putEverything(workspace);
  EXPECT_THROW(correct(workspace, request("010101", 2)), geo::DataError) << "still in draft";
  approveUpTo(workspace, Role::county);
  CorrectionRequest silent = request("010101", 2);
  silent.reason = "  ";
  EXPECT_THROW(correct(workspace, silent), geo::DataError);
  CorrectionRequest nobody = request("010101", 2);
  nobody.by = Person();
  EXPECT_THROW(correct(workspace, nobody), geo::DataError);
  EXPECT_THROW(correct(workspace, request("010101", 10)), geo::DataError) << "as it is already";
  CorrectionRequest other = request("010101", 2);
  other.figures[0].unit = "010102";
  EXPECT_THROW(correct(workspace, other), geo::DataError);
  EXPECT_TRUE(correctionOrders(workspace, "").empty());
  EXPECT_EQ(workspace.figures("poor", "2011").at("010101").value, 10);
}

}  // namespace
