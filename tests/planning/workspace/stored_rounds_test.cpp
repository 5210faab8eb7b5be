#include "planning/workspace/stored_rounds.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/survey/figure_states.h"
#include "planning/survey/round.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyRound;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr const char* kText =
    "id\t2011\nname_zh\t第一轮\nname_en\tFirst\nperiod\t2011\nprevious_period\t2010\ndeadline\t2011-12-31\n"
    "indicators\tpop poor income\nunits\t010101 010102 010201 020101 030001\n";

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

Round roundOf(const std::string& id, std::vector<std::string> indicators, std::vector<std::string> units) {
  Round round;
  round.id = id;
  round.period = "2011";
  round.indicators = std::move(indicators);
  round.units = std::move(units);
  return round;
}

/// Synthetic.
class StoredRounds : public testing::Test {
 protected:
  void decide(const std::string& chain, const std::string& what, const std::string& after) {
    appendRevision(m_workspace.database(), {chain, what, "", after, "made up"});
  }
  void put(const std::string& chain, State state) {
    putChainState(m_workspace.database(), chain, toString(state));
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST(RoundTexts, HaveALineAField) {
  EXPECT_EQ(roundText(surveyRound()), kText);
  EXPECT_EQ(roundText({}),
            "id\t\nname_zh\t\nname_en\t\nperiod\t\nprevious_period\t\ndeadline\t\nindicators\t\nunits\t\n");
}

TEST(RoundTexts, AreReadBackInWhateverOrder) {
  EXPECT_EQ(parseRoundText(kText), surveyRound());
  EXPECT_EQ(parseRoundText("period\t2011\nunits\t 01  02 \nid\tr\nindicators\t"),
            roundOf("r", {}, {"01", "02"}));
  EXPECT_EQ(parseRoundText("no tab\nid\tr\nperiod\t2011\nid\tother\nunits\t01"), roundOf("r", {}, {"01"}))
      << "the first of two goes";
  Round tabbed = roundOf("r", {}, {});
  tabbed.nameEn = "a\tb";
  EXPECT_EQ(parseRoundText("id\tr\nperiod\t2011\nname_en\ta\tb\n"), tabbed);
}

TEST(RoundTexts, WithoutIdOrPeriodAreNone) {
  for (const char* const text :
       {"", "id\tr\n", "period\t2011\n", "id\t\nperiod\t2011\n", "id\tr\nperiod\t\n", "\n"})
    EXPECT_EQ(parseRoundText(text), std::nullopt) << text;
}

TEST(StateWords, ComeBackAndOthersAreRefused) {
  for (const auto& [state, word] :
       std::vector<std::pair<State, std::string>>{{State::draft, "draft"},
                                                  {State::submitted, "submitted"},
                                                  {State::county, "county"},
                                                  {State::prefecture, "prefecture"},
                                                  {State::province, "province"},
                                                  {State::national, "national"}}) {
    EXPECT_EQ(toString(state), word);
    EXPECT_EQ(parseState(word), state);
  }
  EXPECT_EQ(refusal([] { (void)parseState("open"); }),
            "A submission has the unknown state 'open'; correct it in the workspace.");
}

TEST(StateWords, AreThoseOfTheEntriesThatChangeIt) {
  for (const char* const what : {"submit", "approve", "return"}) EXPECT_TRUE(changesState(what)) << what;
  for (const char* const what : {"", "sent", "figures", "round", "approved"})
    EXPECT_FALSE(changesState(what)) << what;
}

TEST_F(StoredRounds, AreFoundByTheirIds) {
  const Round second = roundOf("a", {}, {"030001", "010101"});
  putRound(m_workspace, second);
  EXPECT_EQ(rounds(m_workspace), (std::vector<Round>{surveyRound(), second})) << "as they were made";
  EXPECT_EQ(findRound(m_workspace, "a"), second);
  EXPECT_EQ(findRound(m_workspace, ""), std::nullopt);
  EXPECT_EQ(requireRound(m_workspace, "2011"), surveyRound());
  EXPECT_EQ(refusal([this] { (void)requireRound(m_workspace, "2012"); }),
            "There is no round '2012' in the workspace; there are: 2011, a");
  const test::SmallWorkspace small;
  Workspace without = small.open();
  EXPECT_EQ(refusal([&without] { (void)requireRound(without, "2012"); }),
            small.path().string() + " has no survey rounds; make one with 'lianpian round'.");
}

TEST_F(StoredRounds, HaveTheStatesOfTheirOwnSubmissions) {
  for (const char* const id : {"201", "20110", "2011a"}) putRound(m_workspace, roundOf(id, {}, {"010101"}));
  put("201/010101", State::province);
  put("20110/010101", State::county);
  put("2011a/010101", State::national);
  put("2011/010102", State::submitted);
  EXPECT_THAT(
      roundStates(m_workspace, "2011"),
      ElementsAre(Pair("010101", State::draft), Pair("010102", State::submitted),
                  Pair("010201", State::draft), Pair("020101", State::draft), Pair("030001", State::draft)));
  EXPECT_THAT(roundStates(m_workspace, "201"), ElementsAre(Pair("010101", State::province)));
  EXPECT_THAT(roundStates(m_workspace, "20110"), ElementsAre(Pair("010101", State::county)));
  EXPECT_THAT(roundStates(m_workspace, "2"), IsEmpty());
}

TEST_F(StoredRounds, AreInTheLogAsTheyWereLastPut) {
  EXPECT_THAT(loggedRounds(m_workspace), ElementsAre(Pair("2011", surveyRound())));
  Round changed = surveyRound();
  changed.deadline = "2012-01-31";
  putRound(m_workspace, changed);
  const Round second = roundOf("a", {"pop"}, {"030001"});
  putRound(m_workspace, second);
  decide(kDirectSubmission, "round", "garbage");
  m_workspace.database().execute("UPDATE rounds SET period = '1999'");
  EXPECT_THAT(loggedRounds(m_workspace), ElementsAre(Pair("2011", changed), Pair("a", second)));
}

TEST_F(StoredRounds, HaveInTheLogTheStatesThatWereDecidedLast) {
  putRound(m_workspace, roundOf("20110", {}, {"010101"}));
  EXPECT_THAT(loggedStates(m_workspace, "2011"), IsEmpty());
  decide("20110/010101", "approve", "national");
  decide("2011/010101", "submit", "submitted");
  decide("2011/010101", "approve", "county");
  decide("2011/010101", "sent", "form.xlsx");
  decide("2011/010102", "submit", "submitted");
  decide("2011/010102", "return", "draft");
  put("2011/010101", State::national);
  EXPECT_THAT(loggedStates(m_workspace, "2011"),
              ElementsAre(Pair("010101", State::county), Pair("010102", State::draft)));
}

TEST_F(StoredRounds, AskWhatFormulasMakeOfWhatTheyAsk) {
  Indicator half = test::indicator("half"), other = test::indicator("other");
  half.formula = "share(poor_pct, income)";
  other.formula = "share(income, income)";
  m_workspace.putIndicators({half, other});
  using Ids = std::set<std::string>;
  EXPECT_EQ(askedAndComputed(m_workspace, roundOf("r", {"pop"}, {})), (Ids{"half", "pop", "poor_pct"}))
      << "and what is made of these in turn";
  EXPECT_EQ(askedAndComputed(m_workspace, roundOf("r", {"income"}, {})), (Ids{"half", "income", "other"}));
  EXPECT_EQ(askedAndComputed(m_workspace, roundOf("r", {}, {})), Ids{}) << "everything";
}

TEST_F(StoredRounds, SayOfAFigureTheStateThatHasComeFurthest) {
  putRound(m_workspace, roundOf("few", {"poor"}, {"010101", "010102"}));
  putRound(m_workspace, roundOf("all", {}, {"010101"}));
  put("2011/010101", State::county);
  put("few/010101", State::province);
  put("all/010101", State::submitted);
  put("few/010102", State::draft);
  put("2011/010102", State::draft);
  const FigureStates states(m_workspace);
  const auto answer = [&states](const std::string& unit, const std::string& period,
                                const std::string& indicator) {
    const FigureStates::Answer* const found = states.find(unit, period, indicator);
    return found == nullptr ? std::string("none") : found->round + " " + toString(found->state);
  };
  EXPECT_EQ(answer("010101", "2011", "poor"), "few province");
  EXPECT_EQ(answer("010101", "2011", "poor_pct"), "few province") << "computed of the poor";
  EXPECT_EQ(answer("010101", "2011", "pop"), "2011 county");
  EXPECT_EQ(answer("010101", "2011", "another"), "all submitted");
  EXPECT_EQ(answer("010102", "2011", "poor"), "2011 draft") << "of two alike the first one";
  EXPECT_EQ(answer("010102", "2011", "another"), "none");
  EXPECT_EQ(answer("999999", "2011", "pop"), "none");
  EXPECT_EQ(answer("010101", "2010", "pop"), "none");
}
