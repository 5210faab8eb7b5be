#include "planning/survey/round.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/stored_years.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using test::SurveyWorkspace;

void setState(Workspace& workspace, const std::string& unit, State state) {
  workspace.database()
      .prepare("UPDATE submissions SET state = ? WHERE id = ?")
      ->run({toString(state), submissionId("2011", unit)});
}

TEST(Round, IsReadBackAsItWasStoredWithEverySubmissionInDraft) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  EXPECT_EQ(rounds(workspace), std::vector<Round>{surveyRound()});
  for (const std::string& unit : surveyRound().units)
    EXPECT_EQ(stateOf(workspace, "2011", unit), State::draft);
  EXPECT_THROW(stateOf(workspace, "2011", "999999"), geo::DataError);
  EXPECT_EQ(findRound(workspace, "2012"), std::nullopt);
}

TEST(Round, AddsItsTablesToAWorkspaceThatHasNone) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  EXPECT_TRUE(rounds(workspace).empty());
  workspace.putFigures({test::figure("010101", "a", 1)}, "before any round");
  putRound(workspace, {"r", "", "", "2011", "", "", {}, {"010101"}});
  EXPECT_EQ(rounds(workspace).size(), 1u);
}

TEST(Round, RefusesWhatTheWorkspaceDoesNotKnow) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const auto refused = [&workspace](auto change) {
    Round round = surveyRound();
    round.id = "2012";
    change(round);
    EXPECT_THROW(putRound(workspace, round), geo::DataError);
  };
  refused([](Round& round) { round.id = ""; });
  refused([](Round& round) { round.id = "a/b"; });
  refused([](Round& round) { round.period = ""; });
  refused([](Round& round) { round.deadline = "2011-02-29"; });
  refused([](Round& round) { round.deadline = "end of year"; });
  refused([](Round& round) { round.units = {}; });
  refused([](Round& round) { round.units = {"010101", "010101"}; });
  refused([](Round& round) { round.units = {"110101"}; });
  refused([](Round& round) { round.indicators = {"wealth"}; });
  EXPECT_EQ(rounds(workspace).size(), 1u);
}

TEST(Round, KeepsItsQuestionsOnceASubmissionHasLeftDraft) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.units.pop_back();
  putRound(workspace, round);
  EXPECT_THROW(stateOf(workspace, "2011", "030001"), geo::DataError);
  setState(workspace, "010101", State::submitted);
  round.deadline = "2012-01-31";
  putRound(workspace, round);
  EXPECT_EQ(findRound(workspace, "2011")->deadline, "2012-01-31");
  round.indicators.pop_back();
  EXPECT_THROW(putRound(workspace, round), geo::DataError);
}

TEST(Round, KeepsACountyThatHasFiguresInItAlready) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("030001", "pop", 5)}, "form");
  Round round = surveyRound();
  round.units.pop_back();
  EXPECT_THROW(putRound(workspace, round), geo::DataError);
}

TEST(Round, StoresFiguresInTheChainOfTheirSubmission) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putSubmittedFigures(workspace, surveyRound(),
                      {surveyFigure("010101", "pop", 100), surveyFigure("010102", "pop", 50.5)}, "form");
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010101", "pop", 101)}, "typing error");
  const auto row = workspace.database().prepare(
      "SELECT sequence, before, after, why FROM revisions WHERE submission = '2011/010101' ORDER BY fid");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(2), "010101\t2011\tpop\t100\treported\t\t\n");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 2);
  EXPECT_EQ(row->text(1), "010101\t2011\tpop\t100\treported\t\t\t4\n");
  EXPECT_EQ(row->text(2), "010101\t2011\tpop\t101\treported\t\t\n");
  EXPECT_EQ(row->text(3), "typing error");
  EXPECT_FALSE(row->step());
  row->reset();
  EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);
}

TEST(Round, RefusesFiguresThatItDoesNotAskAndStoresNone) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const Round round = surveyRound();
  Round fewer = round;
  fewer.id = "fewer";
  fewer.indicators = {"pop"};
  fewer.units = {"010101"};
  putRound(workspace, fewer);
  const Figure good = surveyFigure("010101", "pop", 1);
  EXPECT_THROW(putSubmittedFigures(workspace, fewer, {good, surveyFigure("010102", "pop", 1)}, ""),
               geo::DataError);
  EXPECT_THROW(putSubmittedFigures(workspace, fewer, {good, surveyFigure("010101", "income", 1)}, ""),
               geo::DataError);
  EXPECT_THROW(putSubmittedFigures(workspace, fewer, {good, surveyFigure("010101", "pop", 1, "2010")}, ""),
               geo::DataError);
  EXPECT_TRUE(workspace.allFigures("2011").empty());
  putSubmittedFigures(workspace, fewer, {good, surveyFigure("010101", "poor_pct", 1)}, "computed is welcome");
  EXPECT_EQ(workspace.allFigures("2011").size(), 2u);
}

class RoundLock : public testing::TestWithParam<State> {};

TEST_P(RoundLock, HoldsFiguresFastFromCountyLevelOn) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010101", "pop", 100)}, "form");
  setState(workspace, "010101", GetParam());
  const std::vector<Figure> other{surveyFigure("010101", "pop", 101)};
  if (GetParam() >= State::county) {
    EXPECT_THROW(putSubmittedFigures(workspace, surveyRound(), other, ""), geo::DataError);
    EXPECT_THROW(workspace.putFigures(other, ""), geo::DataError);
    EXPECT_THROW(workspace.putFigures({surveyFigure("010101", "poor_pct", 7)}, ""), geo::DataError);
    EXPECT_EQ(workspace.figures("pop", "2011").at("010101").value, 100);
  } else {
    putSubmittedFigures(workspace, surveyRound(), other, "");
    EXPECT_EQ(workspace.figures("pop", "2011").at("010101").value, 101);
  }
  workspace.putFigures({surveyFigure("010101", "pop", 7, "2010"), surveyFigure("010102", "pop", 7)},
                       "others");
}

INSTANTIATE_TEST_SUITE_P(States, RoundLock,
                         testing::Values(State::draft, State::submitted, State::county, State::prefecture,
                                         State::province, State::national));

TEST(RoundLock, LetsTheSameFiguresBeStoredAgainAndNamesUnitRoundAndState) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const std::vector<Figure> figures{surveyFigure("010101", "pop", 100)};
  putSubmittedFigures(workspace, surveyRound(), figures, "form");
  setState(workspace, "010101", State::prefecture);
  workspace.putFigures(figures, "again");
  try {
    workspace.putFigures({surveyFigure("010101", "pop", 1)}, "");
    FAIL() << "stored";
  } catch (const geo::DataError& error) {
    const std::string sentence = error.what();
    for (const char* word : {"010101", "2011", "prefecture", "pop"})
      EXPECT_NE(sentence.find(word), std::string::npos) << sentence;
  }
}

TEST(RoundStatus, SaysWhoWasSentWhatWhoAnsweredAndWhoIsOverdue) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  markSent(workspace, "2011", {"010101", "010102"}, "01.xlsx", "Ding Yi");
  setState(workspace, "010102", State::submitted);
  workspace.database().execute(
      "UPDATE round_units SET answered_at = '2012-01-02T08:00:00.000Z' WHERE unit = '010102'");
  const auto before = roundStatus(workspace, "2011", "2011-12-31T23:59:59.000Z");
  const auto after = roundStatus(workspace, "2011", "2012-01-01");
  EXPECT_EQ(after[0].sentWhat, "01.xlsx");
  EXPECT_EQ(after[0].sentBy, "Ding Yi");
  EXPECT_FALSE(after[0].sentAt.empty());
  EXPECT_TRUE(after[2].sentAt.empty());
  EXPECT_TRUE(std::ranges::none_of(before, &UnitStatus::isOverdue));
  EXPECT_TRUE(after[0].isOverdue);
  EXPECT_FALSE(after[1].isOverdue);
  EXPECT_TRUE(after[1].isLate);
  EXPECT_FALSE(after[0].isLate) << "not answered yet";
  workspace.database().execute(
      "UPDATE round_units SET answered_at = '2011-12-31T23:59:59.999Z' WHERE unit = '010102'");
  EXPECT_FALSE(roundStatus(workspace, "2011", "2012-01-01")[1].isLate) << "on the last day";
  EXPECT_THROW(markSent(workspace, "2011", {"999999"}, "x", ""), geo::DataError);
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

TEST(Round, AsksTheCountiesOfUnitsAboveThemOrAll) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  using Words = std::vector<std::string>;
  const auto asked = [&workspace](const Words& words) { return countiesToAsk(workspace, "2011", words); };
  EXPECT_EQ(asked({"0101"}), (Words{"010101", "010102"}));
  EXPECT_EQ(asked({"01"}), (Words{"010101", "010102", "010201"}));
  EXPECT_EQ(asked({"020101", "0102"}), (Words{"010201", "020101"})) << "in the order of the boundaries";
  EXPECT_EQ(asked({kEveryCounty}), surveyRound().units);
  EXPECT_EQ(asked({"01", "999999"}), (Words{"010101", "010102", "010201", "999999"}));
  EXPECT_EQ(asked({kEveryCounty, "999999"}).back(), "999999");
  EXPECT_TRUE(asked({}).empty());
}

TEST(Round, KnowsTheCountiesThatLieInUnits) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  using Codes = std::vector<std::string>;
  EXPECT_EQ(countiesWithin(workspace, "2011", {"020101", "010101"}), (Codes{"010101", "020101"}));
  EXPECT_TRUE(countiesWithin(workspace, "2011", {"999999"}).empty());
  EXPECT_TRUE(countiesWithin(workspace, "2011", {}).empty());
}

TEST(Round, FindsAmongTheCountiesThatItAsksOnly) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.units = {"010102", "010201"};
  using Codes = std::vector<std::string>;
  EXPECT_EQ(countiesAsked(workspace, round, {"01"}), (Codes{"010102", "010201"}));
  EXPECT_EQ(countiesAsked(workspace, round, {"0101"}), (Codes{"010102"}));
  EXPECT_EQ(countiesAsked(workspace, round, {"010101"}), (Codes{"010101"})) << "not asked: it stays";
  EXPECT_EQ(countiesAsked(workspace, round, {kEveryCounty}), (Codes{"010102", "010201"}));
}

TEST(Round, CallsACountyByTheNameOfItsYearOrItsCode) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.units = {"010101", "888888@2011"};
  const auto counties = askedCounties(workspace, round);
  ASSERT_EQ(counties.size(), 2u);
  EXPECT_EQ(counties.at("010101").code, "010101");
  EXPECT_EQ(counties.at("010101").name, "甲一县");
  EXPECT_EQ(counties.at("888888@2011").code, "888888");
  EXPECT_EQ(counties.at("888888@2011").name, "");
}

TEST(Round, SaysWhatItRefuses) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  const auto refused = [&workspace](auto change) {
    Round round = surveyRound();
    round.id = "2012";
    change(round);
    return refusal([&] { putRound(workspace, round); });
  };
  EXPECT_EQ(refused([](Round& round) { round.id = "a/b"; }),
            "A round needs a short name without '/'; 'a/b' is none.");
  EXPECT_EQ(refused([](Round& round) { round.period.clear(); }),
            "Round 2012 has no period; give the year of its figures.");
  EXPECT_EQ(refused([](Round& round) { round.deadline = "soon"; }),
            "The deadline 'soon' of round 2012 is no date; write it as 2011-12-31.");
  EXPECT_EQ(refused([](Round& round) { round.units.clear(); }), "Round 2012 asks no county; name some.");
  EXPECT_EQ(
      refused([](Round& round) { round.indicators.push_back("pop"); }),
      "Round 2012 asks the indicator 'pop', which the codebook does not have or the round names twice.");
  EXPECT_EQ(
      refused([](Round& round) { round.units.push_back("010102"); }),
      "Round 2012 asks the county '010102', which the workspace does not have or the round names twice.");
  EXPECT_EQ(refused([](Round& round) { round.deadline.clear(); }), "");
}

TEST(Round, SaysWhatItCannotChangeAnyMore) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("030001", "pop", 5)}, "form");
  Round round = surveyRound();
  round.units.pop_back();
  EXPECT_EQ(refusal([&] { putRound(workspace, round); }),
            "Round 2011 cannot leave out 030001, which has figures in it already; keep the county.");
  round = surveyRound();
  round.nameZh = "改";
  round.nameEn = "Renamed";
  setState(workspace, "010102", State::submitted);
  putRound(workspace, round);
  EXPECT_EQ(findRound(workspace, "2011")->nameEn, "Renamed");
  round.previousPeriod = "2009";
  EXPECT_EQ(refusal([&] { putRound(workspace, round); }),
            "Round 2011 has begun (010102 is in state submitted): only its names and its deadline can be "
            "changed; make another round for other questions.");
}

TEST(Round, KeepsTheOrderOfItsCounties) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  std::ranges::reverse(round.units);
  putRound(workspace, round);
  EXPECT_EQ(findRound(workspace, "2011")->units, round.units);
  EXPECT_EQ(roundStatus(workspace, "2011", "2011-01-01").at(0).unit, "030001");
  EXPECT_EQ(submissionId("2011", "030001"), "2011/030001");
}

TEST(Round, SaysWhichFiguresItDoesNotAsk) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.id = "few";
  round.indicators = {"pop"};
  round.units = {"010101"};
  putRound(workspace, round);
  const auto refused = [&](const Figure& figure) {
    return refusal([&] { putSubmittedFigures(workspace, round, {figure}, ""); });
  };
  EXPECT_EQ(refused(surveyFigure("010101", "pop", 1, "2010")),
            "Round few asks figures of 2011, but one of 010101 is of 2010.");
  EXPECT_EQ(refused(surveyFigure("010102", "pop", 1)), "Round few does not ask the county 010102.");
  EXPECT_EQ(refused(surveyFigure("010101", "income", 1)),
            "Round few does not ask income, which there is a figure of for 010101.");
}

TEST(Round, TakesFiguresOfATableToTheRoundThatWasMadeLast) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round later = surveyRound();
  later.id = "later";
  later.indicators = {"pop"};
  later.units = {"010101"};
  putRound(workspace, later);
  putFiguresByRound(workspace,
                    {surveyFigure("010101", "pop", 1), surveyFigure("010101", "income", 2),
                     surveyFigure("010102", "pop", 3), surveyFigure("010101", "pop", 4, "2010"),
                     surveyFigure("010101", "poor_pct", 5)},
                    "table");
  std::vector<std::string> chains;
  eachRevision(workspace.database(), [&](const StoredRevision& entry) {
    if (entry.revision.what == "figures") chains.push_back(entry.revision.submission);
  });
  std::ranges::sort(chains);
  EXPECT_EQ(chains, (std::vector<std::string>{"2011/010101", "2011/010102", "direct", "later/010101"}));
  const auto in = [&workspace](const std::string& chain) {
    const auto row = workspace.database().prepare("SELECT after FROM revisions WHERE submission = ?");
    row->bind(1, chain);
    return row->step() ? row->text(0) : std::string();
  };
  EXPECT_EQ(in("later/010101"),
            "010101\t2011\tpoor_pct\t5\treported\t\t\n010101\t2011\tpop\t1\treported\t\t\n")
      << "with what is computed of the population";
  EXPECT_EQ(in("2011/010101"), "010101\t2011\tincome\t2\treported\t\t\n");
  EXPECT_EQ(in("2011/010102"), "010102\t2011\tpop\t3\treported\t\t\n");
}

TEST(Round, WithAnApprovalAtAnyLevelIsKnown) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  setState(workspace, "010101", State::submitted);
  EXPECT_TRUE(roundsWithApproval(workspace).empty());
  setState(workspace, "010101", State::county);
  setState(workspace, "010102", State::national);
  EXPECT_EQ(roundsWithApproval(workspace), std::set<std::string>{"2011"});
}

TEST(RoundStatus, OfARoundWithoutDeadlineIsNeverLate) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  Round round = surveyRound();
  round.deadline.clear();
  putRound(workspace, round);
  workspace.database().execute("UPDATE round_units SET answered_at = '2099-01-01T00:00:00.000Z'");
  for (const UnitStatus& unit : roundStatus(workspace, "2011", "2099-01-01")) {
    EXPECT_FALSE(unit.isOverdue);
    EXPECT_FALSE(unit.isLate);
  }
}

TEST(RoundStatus, LogsWhatWasSentInTheChainOfEachCounty) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  markSent(workspace, "2011", {"010101", "010102"}, "form.xlsx", "Ding Yi");
  std::vector<std::string> sent;
  eachRevision(workspace.database(), [&](const StoredRevision& entry) {
    if (entry.revision.what == "sent")
      sent.push_back(entry.revision.submission + " " + entry.revision.before + entry.revision.after);
  });
  EXPECT_EQ(sent, (std::vector<std::string>{"2011/010101 form.xlsx", "2011/010102 form.xlsx"}));
  EXPECT_THROW(markSent(workspace, "2011", {"010201", "999999"}, "x", ""), geo::DataError);
  EXPECT_EQ(roundStatus(workspace, "2011", "2011-01-01").at(2).sentWhat, "") << "all or none";
}

}  // namespace

namespace {

/// Made up: 010102 was 子县 with the code 010108 until 2011, 010101 came into being in 2005 of 丑县, and
/// 010201 became 寅县 in 2013.
Workspace withYears(const SurveyWorkspace& made) {
  Workspace workspace = made.open();
  putYears(workspace, {{"010101", "甲一县", "010101", {"010101"}, "0101", 2005, std::nullopt, false},
                       {"010102", "甲二县", "010102", {"010102"}, "0101", 2012, std::nullopt, false},
                       {"010108", "子县", "010102", {"010102"}, "0101", std::nullopt, 2011, false},
                       {"010109", "丑县", "", {"010101"}, "0101", std::nullopt, 2004, false},
                       {"010201", "乙一县", "010201", {"010201"}, "0102", std::nullopt, 2012, false},
                       {"010209", "寅县", "", {"010201"}, "0102", 2013, std::nullopt, false}});
  return workspace;
}

Round roundOf(const std::string& year, std::vector<std::string> units) {
  return {"of " + year, "", "", year, "", "", {"pop"}, std::move(units)};
}

}  // namespace

TEST(RoundOfItsYear, CallsCountiesAsTheyWereCalledThen) {
  const SurveyWorkspace made;
  Workspace workspace = withYears(made);
  const auto before = askedCounties(workspace, roundOf("2011", {"010102", "010201"}));
  EXPECT_EQ(before.size(), 2u);
  EXPECT_EQ(before.at("010102").code, "010108");
  EXPECT_EQ(before.at("010102").name, "子县");
  EXPECT_EQ(before.at("010201").name, "乙一县");
  const auto after = askedCounties(workspace, roundOf("2012", {"010102"}));
  EXPECT_EQ(after.at("010102").code, "010102");
  EXPECT_EQ(after.at("010102").name, "甲二县");
  using Codes = std::vector<std::string>;
  EXPECT_EQ(countiesAsked(workspace, roundOf("2011", {"010102"}), {"010108"}), (Codes{"010102"}));
  EXPECT_EQ(countiesAsked(workspace, roundOf("2012", {"010102"}), {"010108"}), (Codes{"010108"}));
  EXPECT_EQ(countiesToAsk(workspace, "2011", {"010108"}), (Codes{"010102"}));
}

TEST(RoundOfItsYear, SaysWhatTheLandOfACountyWasInThen) {
  const SurveyWorkspace made;
  Workspace workspace = withYears(made);
  EXPECT_EQ(refusal([&] {
              putRound(workspace, roundOf("2004", {"020101", "010101"}));
            }),
            "There was no county 010101 甲一县 at the end of 2004; its land was in: 010109 丑县.");
  EXPECT_EQ(refusal([&] { putRound(workspace, roundOf("2014", {"010201"})); }),
            "There was no county 010201 乙一县 at the end of 2014; its land was in: 010209 寅县.");
  EXPECT_EQ(refusal([&] { putRound(workspace, roundOf("2013", {"010201"})); }), "")
      << "it was there in the year before";
  EXPECT_EQ(refusal([&] { putRound(workspace, roundOf("2005", {"010101"})); }), "");
}

TEST(RoundOfItsYear, AddsCountiesThatTheBoundariesDoNotHave) {
  const SurveyWorkspace made;
  Workspace workspace = withYears(made);
  putRound(workspace, roundOf("2004", {"010109", "010102"}));
  std::vector<Unit> added;
  for (const Unit& unit : workspace.units(Level::county))
    if (unit.fromTable) added.push_back(unit);
  EXPECT_EQ(added, (std::vector<Unit>{{"010109", "丑县", "", Level::county, "0101", 0, false,
                                       "county of 2004: not one of the boundaries", true}}));
}

TEST(RoundOfItsYear, KeepsTheCountiesThatItAskedBefore) {
  const SurveyWorkspace made;
  Workspace workspace = made.open();
  putYears(workspace, {{"010101", "甲一县", "010101", {"010101"}, "0101", 2015, std::nullopt, false}});
  Round renamed = surveyRound();
  renamed.nameEn = "The first";
  EXPECT_EQ(refusal([&] { putRound(workspace, renamed); }), "");
  EXPECT_EQ(requireRound(workspace, "2011"), renamed);
  renamed.id = "another";
  EXPECT_NE(refusal([&] { putRound(workspace, renamed); }), "") << "which never asked 010101";
}
