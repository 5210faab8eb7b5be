#include "planning/survey/correction.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/survey/approval.h"
#include "tests/planning/survey/survey_workspace.h"
#include "tests/planning/workspace/touched_chains.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using testing::ElementsAre;
using testing::IsEmpty;

/// Made up: 010101 and 010102 are approved by the county, with 10 of everything and the rate computed.
class Corrections : public testing::Test {
 protected:
  Corrections() {
    std::vector<Figure> figures;
    for (const char* unit : {"010101", "010102"}) {
      for (const char* id : {"pop", "poor", "income"}) figures.push_back(surveyFigure(unit, id, 10));
      figures.push_back(surveyFigure(unit, "poor_pct", 100));
    }
    putSubmittedFigures(m_workspace, surveyRound(), figures, "forms");
    const Decision decision{"2011", {"010101", "010102"}, Role::county, "Tester", ""};
    submit(m_workspace, decision);
    approve(m_workspace, decision);
  }
  static CorrectionRequest request(std::vector<Figure> figures) {
    return {"2011", "010101", "swapped", "Tester", std::move(figures)};
  }
  std::string refusal(const CorrectionRequest& asked) {
    try {
      correct(m_workspace, asked);
    } catch (const geo::DataError& error) {
      EXPECT_THAT(correctionOrders(m_workspace, ""), IsEmpty());
      return error.what();
    }
    return "";
  }
  /// Indicator and value, "-" for none.
  static std::vector<std::string> told(const std::vector<LoggedFigure>& figures) {
    std::vector<std::string> said;
    for (const LoggedFigure& one : figures)
      said.push_back(one.figure.indicator + " " +
                     (one.figure.value ? std::to_string(static_cast<int>(*one.figure.value)) : "-"));
    return said;
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST_F(Corrections, KeepWhatWasAndWhatIsWithReasonNameAndEntry) {
  const CorrectionOrder order = correct(m_workspace, request({surveyFigure("010101", "poor", 2)}));
  EXPECT_EQ(order.number, 1);
  EXPECT_EQ(order.round, "2011");
  EXPECT_EQ(order.unit, "010101");
  EXPECT_EQ(order.reason, "swapped");
  EXPECT_THAT(order.by, testing::StartsWith("Tester"));
  EXPECT_THAT(told(order.before), testing::UnorderedElementsAre("poor 10", "poor_pct 100"));
  EXPECT_THAT(told(order.after), testing::UnorderedElementsAre("poor 2", "poor_pct 20"));
  const auto row =
      m_workspace.database().prepare("SELECT submission, what, why, made_at FROM revisions WHERE fid = ?");
  row->bind(1, order.revision);
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->text(0), "2011/010101");
  EXPECT_EQ(row->text(1), "correction 1");
  EXPECT_EQ(row->text(2), "swapped");
  EXPECT_EQ(row->text(3), order.at);
}

TEST_F(Corrections, ComeBackByNumberAndByRound) {
  correct(m_workspace, request({surveyFigure("010101", "poor", 2)}));
  CorrectionRequest other = request({surveyFigure("010102", "income", 3)});
  other.unit = "010102";
  correct(m_workspace, other);
  const std::vector<CorrectionOrder> orders = correctionOrders(m_workspace, "");
  ASSERT_EQ(orders.size(), 2u);
  EXPECT_EQ(orders[0].number, 1);
  EXPECT_EQ(orders[1].number, 2);
  EXPECT_EQ(orders[1].unit, "010102");
  EXPECT_THAT(told(orders[1].before), ElementsAre("income 10"));
  EXPECT_THAT(told(orders[1].after), ElementsAre("income 3"));
  EXPECT_EQ(correctionOrders(m_workspace, "2011").size(), 2u);
  EXPECT_THAT(correctionOrders(m_workspace, "2012"), IsEmpty());
}

TEST_F(Corrections, AreNoneInAWorkspaceWithoutRounds) {
  const test::SmallWorkspace small;
  Workspace workspace = small.open();
  EXPECT_THAT(correctionOrders(workspace, ""), IsEmpty());
}

TEST_F(Corrections, TakeTheValueOfWhatCanNoLongerBeComputed) {
  Figure gone = surveyFigure("010101", "poor", 0);
  gone.value.reset();
  gone.flag = Flag::notCollected;
  const CorrectionOrder order = correct(m_workspace, request({gone}));
  EXPECT_THAT(told(order.after), testing::UnorderedElementsAre("poor -", "poor_pct -"));
  const Figure rate = m_workspace.figures("poor_pct", "2011").at("010101");
  EXPECT_EQ(rate.value, std::nullopt);
  EXPECT_EQ(rate.flag, Flag::notCollected);
  EXPECT_EQ(rate.note, "cannot be computed any more");
  EXPECT_EQ(m_workspace.figures("poor_pct", "2011").at("010102").value, 100);
}

TEST_F(Corrections, ComputeNothingThatWasNotStoredOrIsCorrectedItself) {
  EXPECT_THAT(told(correct(m_workspace, request({surveyFigure("010101", "poor", 2),
                                                 surveyFigure("010101", "poor_pct", 7)}))
                       .after),
              testing::UnorderedElementsAre("poor 2", "poor_pct 7"));
  EXPECT_THAT(told(correct(m_workspace, request({surveyFigure("010101", "income", 3)})).after),
              ElementsAre("income 3"));
  m_workspace.database().execute("DELETE FROM figures WHERE indicator = 'poor_pct'");
  EXPECT_THAT(told(correct(m_workspace, request({surveyFigure("010101", "poor", 4)})).after),
              ElementsAre("poor 4"));
}

TEST_F(Corrections, SayWhyTheyAreRefused) {
  const std::vector<Figure> poor{surveyFigure("010101", "poor", 2)};
  CorrectionRequest asked = request(poor);
  asked.unit = "010201";
  EXPECT_EQ(refusal(asked),
            "010201 in round 2011 is in state draft: its figures are not locked and need no "
            "correction order.");
  asked = request(poor);
  asked.reason = " \t\n";
  EXPECT_EQ(refusal(asked), "A correction order says why; give a reason.");
  asked = request(poor);
  asked.by = Person();
  EXPECT_EQ(refusal(asked), "Nobody is named who decides; give a name with --by.");
  EXPECT_EQ(refusal(request({surveyFigure("010102", "poor", 2)})),
            "A correction of 010101 for 2011 cannot change a figure of 010102 for 2011.");
  EXPECT_EQ(refusal(request({surveyFigure("010101", "poor", 2, "2010")})),
            "A correction of 010101 for 2011 cannot change a figure of 010101 for 2010.");
  EXPECT_EQ(refusal(request({surveyFigure("010101", "poor", 10)})),
            "The correction of 010101 changes nothing; the figures are so already.");
  m_workspace.putIndicators({test::indicator("more")});
  EXPECT_EQ(refusal(request({surveyFigure("010101", "more", 1)})),
            "Round 2011 does not ask more, which there is a figure of for 010101.");
}

TEST_F(Corrections, OfARoundThatAsksEverythingMayBeOfAnyIndicator) {
  Round round = surveyRound();
  round.id = "all";
  round.period = "2012";
  round.indicators.clear();
  round.units = {"010101"};
  putRound(m_workspace, round);
  putSubmittedFigures(m_workspace, round, {surveyFigure("010101", "pop", 1, "2012")}, "form");
  const Decision decision{"all", {"010101"}, Role::county, "Tester", ""};
  submit(m_workspace, decision);
  approve(m_workspace, decision);
  CorrectionRequest asked = request({surveyFigure("010101", "income", 3, "2012")});
  asked.round = "all";
  EXPECT_THAT(told(correct(m_workspace, asked).after), ElementsAre("income 3"));
}

TEST_F(Corrections, HoldTheChainOfTheirNumbersFirst) {
  const test::TouchedChains touched(m_workspace.database());
  correct(m_workspace, request({surveyFigure("010101", "poor", 2)}));
  ASSERT_FALSE(touched.chains.empty());
  EXPECT_EQ(touched.chains.front(), "direct");
  EXPECT_THAT(touched.chains, testing::Contains("2011/010101"));
}
