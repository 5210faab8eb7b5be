#include "planning/audit/finding_store.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/audit/audit.h"
#include "planning/audit/score_board.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"

using namespace planning;
using namespace planning::audit;

// Synthetic: a workspace of three counties, with one rule a = b.

namespace {

Rule aEqualsB() {
  Rule rule;
  rule.id = "sum.ab";
  rule.expression = "a = b";
  rule.messageZh = "甲不等于乙";
  rule.messageEn = "a is not b";
  return rule;
}

class Findings : public testing::Test {
 protected:
  void put(double a, double b) {
    m_workspace.putFigures({test::figure("010101", "a", a), test::figure("010101", "b", b)}, "test");
  }
  AuditRun audit(const std::vector<Rule>& rules = {aEqualsB()}) {
    return storeFindings(m_workspace, auditPeriod(m_workspace, "2010", "", rules));
  }
  StoredFinding only() {
    const auto all = storedFindings(m_workspace, "2010");
    EXPECT_EQ(all.size(), 1U);
    return all.at(0);
  }
  void explain() { settleFindings(m_workspace, {only().id}, FindingState::explained, "counted twice", "Li"); }

  test::SmallWorkspace m_file;
  Workspace m_workspace = m_file.open();
};

}  // namespace

TEST_F(Findings, AreNewOnceAndOpenUntilTheyAreSettled) {
  put(1, 2);
  EXPECT_EQ(audit().fresh, 1U);
  EXPECT_EQ(audit().fresh, 0U);
  EXPECT_EQ(only().state, FindingState::open);
  EXPECT_EQ(only().finding.seen, "a=1; b=2");
  EXPECT_EQ(only().run, 2);
}

TEST_F(Findings, ChangeNoFigure) {
  put(1, 2);
  audit();
  explain();
  EXPECT_EQ(m_workspace.figures("a", "2010").at("010101").value, 1);
  EXPECT_EQ(m_workspace.figures("b", "2010").at("010101").value, 2);
}

TEST_F(Findings, KeepTheirExplanationWhileTheValueIsTheSame) {
  put(1, 2);
  audit();
  explain();
  EXPECT_EQ(audit().reopened, 0U);
  EXPECT_EQ(only().state, FindingState::explained);
  EXPECT_EQ(only().explanation, "counted twice");
  EXPECT_EQ(only().person, "Li");
}

TEST_F(Findings, OpenAgainWhereTheValueIsAnother) {
  put(1, 2);
  audit();
  explain();
  put(1, 3);
  EXPECT_EQ(audit().reopened, 1U);
  EXPECT_EQ(only().state, FindingState::open);
  EXPECT_EQ(only().explanation, "");
}

TEST_F(Findings, AreCorrectedWhereTheRuleHoldsAndOpenWhereItBreaksAgain) {
  put(1, 2);
  audit();
  put(2, 2);
  EXPECT_EQ(audit().corrected, 1U);
  EXPECT_EQ(only().state, FindingState::corrected);
  put(1, 2);
  EXPECT_EQ(audit().reopened, 1U);
  EXPECT_EQ(only().state, FindingState::open);
}

TEST_F(Findings, OfARuleThatWasNotAskedStayAsTheyAre) {
  put(1, 2);
  audit();
  EXPECT_EQ(audit({}).corrected, 0U);
  EXPECT_EQ(only().state, FindingState::open);
}

TEST_F(Findings, AreSettledOnlyWithReasonPersonAndAnOpenFinding) {
  put(1, 2);
  audit();
  const std::int64_t id = only().id;
  EXPECT_THROW(settleFindings(m_workspace, {id}, FindingState::waived, "", "Li"), geo::DataError);
  EXPECT_THROW(settleFindings(m_workspace, {id}, FindingState::waived, "late", ""), geo::DataError);
  EXPECT_THROW(settleFindings(m_workspace, {id, id + 1}, FindingState::waived, "late", "Li"), geo::DataError);
  EXPECT_EQ(only().state, FindingState::open);
  put(2, 2);
  audit();
  EXPECT_THROW(explain(), geo::DataError);
}

TEST_F(Findings, LeaveAWholeChainOfRevisionsThatNamesThem) {
  put(1, 2);
  audit();
  explain();
  EXPECT_FALSE(firstBrokenRevision(m_workspace.database()));
  const auto row = m_workspace.database().prepare(
      "SELECT after FROM revisions WHERE what = 'findings' ORDER BY fid DESC LIMIT 1");
  ASSERT_TRUE(row->step());
  EXPECT_NE(row->text(0).find("sum.ab\t010101\t2010\ta,b\ta=1; b=2\texplained\tcounted twice\tLi"),
            std::string::npos);
}

TEST_F(Findings, AreCountedByProvinceRuleAndPeriod) {
  put(1, 2);
  audit();
  const auto units = surroundingsOf(m_workspace).units;
  const ScoreBoard board = scoreBoard(storedFindings(m_workspace, ""), units);
  ASSERT_EQ(board.provinces.size(), 1U);
  EXPECT_EQ(board.provinces[0].key, "01");
  EXPECT_EQ(board.provinces[0].counts.open, 1U);
  EXPECT_EQ(board.rules.at(0).key, "sum.ab");
  EXPECT_EQ(board.periods.at(0).key, "2010");
}

TEST_F(Findings, OfAThousandAreAllKept) {  // no limit on their number
  std::vector<Figure> figures;
  for (int i = 0; i < 1000; ++i)
    for (const char* id : {"a", "b"})
      figures.push_back(test::figure(std::to_string(100000 + i), id, *id == 'a' ? i : i + 1));
  m_workspace.putFigures(figures, "test");
  audit();
  EXPECT_EQ(storedFindings(m_workspace, "2010").size(), 1000U);
}

TEST_F(Findings, OfOneRuleAboutOneUnitAreSaidTogether) {
  AuditReport report;
  report.period = "2010";
  for (const char* seen : {"9 = 010102", "8 = 020201"}) {
    Finding finding;
    finding.rule = "row.copied_unit";
    finding.unit = "010101";
    finding.period = "2010";
    finding.seen = seen;
    report.findings.push_back(finding);
  }
  EXPECT_EQ(storeFindings(m_workspace, report).found, 1U);
  EXPECT_EQ(only().finding.seen, "9 = 010102 | 8 = 020201");
}

TEST_F(Findings, NeedNoTablesToBeAskedFor) {
  EXPECT_TRUE(storedFindings(m_workspace, "").empty());
  EXPECT_TRUE(auditRuns(m_workspace).empty());
  EXPECT_TRUE(storedRules(m_workspace).empty());
}

TEST_F(Findings, RulesOfTheWorkspaceAreReplacedById) {
  Rule rule = aEqualsB();
  putRules(m_workspace, {rule});
  rule.tolerance = 5;
  Rule other = rule;
  other.id = "sum.other";
  putRules(m_workspace, {rule, other});
  EXPECT_EQ(storedRules(m_workspace), (std::vector<Rule>{rule, other}));
}
