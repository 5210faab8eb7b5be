#include "planning/survey/round.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "planning/workspace/revision_log.h"
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

}  // namespace
