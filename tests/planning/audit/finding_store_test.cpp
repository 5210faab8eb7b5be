#include "planning/audit/finding_store.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/database.h"
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

TEST_F(Findings, StandInTheLogAsTheyWereAndAsTheyAre) {
  put(1, 2);
  audit();
  explain();
  std::vector<Revision> log;
  eachRevision(m_workspace, [&log](const StoredRevision& one) {
    if (one.revision.what == "findings" && one.revision.why == "counted twice") log.push_back(one.revision);
  });
  ASSERT_EQ(log.size(), 1U);
  EXPECT_NE(log[0].before.find("open"), std::string::npos) << log[0].before;
  EXPECT_EQ(log[0].before.find("explained"), std::string::npos) << log[0].before;
  EXPECT_NE(log[0].after.find("explained"), std::string::npos) << log[0].after;
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

TEST_F(Findings, HaveAWordForEachState) {
  EXPECT_EQ(toString(FindingState::open), "open");
  EXPECT_EQ(toString(FindingState::explained), "explained");
  EXPECT_EQ(toString(FindingState::corrected), "corrected");
  EXPECT_EQ(toString(FindingState::waived), "waived");
}

TEST_F(Findings, RunsAreKeptWithWhatTheyCounted) {
  put(1, 2);
  Rule skipped = aEqualsB();
  skipped.id = "other";
  skipped.condition = "before_a > 0";
  audit({aEqualsB(), skipped});
  explain();
  put(1, 3);
  audit();
  put(2, 2);
  audit();
  const std::vector<AuditRun> runs = auditRuns(m_workspace);
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].id, 1);
  EXPECT_EQ(runs[0].period, "2010");
  EXPECT_EQ(runs[0].against, "");
  EXPECT_FALSE(runs[0].madeBy.empty());
  EXPECT_FALSE(runs[0].madeAt.empty());
  EXPECT_EQ(runs[0].figures, 2U);
  EXPECT_EQ(runs[0].rules, 1U) << "one was skipped";
  const auto counts = [&runs](std::size_t i) {
    return std::vector<std::size_t>{runs[i].found, runs[i].fresh, runs[i].reopened, runs[i].corrected};
  };
  EXPECT_EQ(counts(0), (std::vector<std::size_t>{1, 1, 0, 0}));
  EXPECT_EQ(counts(1), (std::vector<std::size_t>{1, 0, 1, 0}));
  EXPECT_EQ(counts(2), (std::vector<std::size_t>{0, 0, 0, 1}));
  EXPECT_EQ(only().run, 2) << "the last that found it";
}

TEST_F(Findings, ThatWereWaivedAreNamedInTheLogWhenTheyOpenAgain) {
  put(1, 2);
  audit();
  settleFindings(m_workspace, {only().id}, FindingState::waived, "late", "Li");
  EXPECT_EQ(only().state, FindingState::waived);
  put(1, 3);
  audit();
  std::string before, after, why;
  eachRevision(m_workspace.database(), [&](const StoredRevision& entry) {
    if (entry.revision.what != "findings") return;
    before = entry.revision.before;
    after = entry.revision.after;
    why = entry.revision.why;
  });
  EXPECT_EQ(before, "sum.ab\t010101\t2010\ta,b\ta=1; b=2\twaived\tlate\tLi\n");
  EXPECT_EQ(after, "run 2: 1 found, 0 new, 1 open again, 0 corrected");
  EXPECT_EQ(why, "audit of 2010");
}

TEST_F(Findings, WithAWordThatIsNoneAreDamage) {
  put(1, 2);
  audit();
  for (const char* change : {"UPDATE findings SET state = 'odd'", "UPDATE findings SET severity = 'odd'"}) {
    geo::store::Transaction undone(m_workspace.database());
    m_workspace.database().execute(change);
    try {
      storedFindings(m_workspace, "");
      ADD_FAILURE() << change;
    } catch (const geo::DamagedError& error) {
      EXPECT_STREQ(error.what(),
                   "The findings in the workspace have the unknown word 'odd'; restore it from a copy.");
    }
  }
}

TEST_F(Findings, OfAnotherPeriodAreLeftAlone) {
  put(1, 2);
  audit();
  Figure a = test::figure("010101", "a", 5), b = test::figure("010101", "b", 5);
  a.period = b.period = "2011";
  m_workspace.putFigures({a, b}, "test");
  EXPECT_EQ(storeFindings(m_workspace, auditPeriod(m_workspace, "2011", "2010", {aEqualsB()})).corrected, 0U);
  EXPECT_EQ(only().state, FindingState::open);
  EXPECT_TRUE(storedFindings(m_workspace, "2011").empty());
  EXPECT_EQ(auditRuns(m_workspace)[1].against, "2010");
}

TEST_F(Findings, AreLookedForInPeriodsThatHaveFiguresOfCounties) {
  EXPECT_EQ(newestPeriod(m_workspace), "");
  Figure earlier = test::figure("010101", "a", 5), later = earlier, area = earlier;
  earlier.period = "2008";
  later.period = "2012";
  area.period = "2013";
  area.unit = "area:hills";
  m_workspace.putFigures({earlier, later, test::figure("010101", "a", 5), area}, "test");
  EXPECT_EQ(newestPeriod(m_workspace), "2012");
  EXPECT_EQ(periodBefore(m_workspace, "2012"), "2010");
  EXPECT_EQ(periodBefore(m_workspace, "2011"), "2010");
  EXPECT_EQ(periodBefore(m_workspace, "2008"), "");
  for (const auto& [period, against] : {std::pair("2009", ""), std::pair("2012", "2009")}) {
    try {
      auditPeriod(m_workspace, period, against, {});
      ADD_FAILURE() << period;
    } catch (const geo::DataError& error) {
      EXPECT_STREQ(error.what(), "There are no figures of 2009 to audit; choose another period.");
    }
  }
}

TEST_F(Findings, AreJudgedByUnitsCodebookAndNeighbours) {
  const Surroundings around = surroundingsOf(m_workspace);
  EXPECT_EQ(around.units.size(), 5U) << "three counties, a prefecture, a province";
  EXPECT_EQ(around.indicators.size(), 2U);
  EXPECT_EQ(around.neighbours, (std::vector<std::pair<std::string, std::string>>{{"010101", "010102"}}));
}

namespace {

StoredFinding found(const std::string& unit, FindingState state, const std::string& rule = "sum.ab",
                    const std::string& period = "2010") {
  StoredFinding one;
  one.finding.rule = rule;
  one.finding.unit = unit;
  one.finding.period = period;
  one.state = state;
  return one;
}
std::string lineOf(const ScoreLine& line) {
  const StateCounts& n = line.counts;
  return line.key + " " + line.name + ":" + std::to_string(n.open) + std::to_string(n.explained) +
         std::to_string(n.corrected) + std::to_string(n.waived);
}
std::vector<std::string> linesOf(const std::vector<ScoreLine>& lines) {
  std::vector<std::string> texts;
  for (const ScoreLine& line : lines) texts.push_back(lineOf(line));
  return texts;
}

/// Made up: a finding in each state, three of them open, in two provinces and at a unit that nobody knows.
std::vector<StoredFinding> sixFindings() {
  return {found("010101", FindingState::explained, "a", "2011"),
          found("010102@2010", FindingState::corrected),
          found("0101", FindingState::waived),
          found("020201", FindingState::open),
          found("020201", FindingState::open, "b"),
          found("999999", FindingState::open, "b")};
}
std::vector<Unit> unitsOfTwoProvinces() {
  return {{"010101", "甲县", "", Level::county, "0101"}, {"010102", "乙县", "", Level::county, "0101"},
          {"020201", "丙县", "", Level::county, "02"},   {"0101", "甲市", "", Level::prefecture, "01"},
          {"01", "甲省", "", Level::province, ""},       {"02", "乙省", "", Level::province, ""}};
}

}  // namespace

TEST(ScoreBoard, CountsEachStateWithTheMostOpenFirst) {
  const ScoreBoard board = scoreBoard(sixFindings(), unitsOfTwoProvinces());
  using Lines = std::vector<std::string>;
  EXPECT_EQ(linesOf(board.provinces), (Lines{"02 乙省:2000", " :1000", "01 甲省:0111"}));
  EXPECT_EQ(linesOf(board.rules), (Lines{"b :2000", "sum.ab :1011", "a :0100"}));
  EXPECT_EQ(linesOf(board.periods), (Lines{"2010 :3011", "2011 :0100"}));
  EXPECT_EQ(board.provinces[2].counts.total(), 3U);
}

TEST(ScoreBoard, IsWrittenAsSheetsWithTheFindingsFirst) {
  std::vector<StoredFinding> findings{found("010102@2010", FindingState::waived)};
  findings[0].id = 7;
  findings[0].finding.severity = Severity::warning;
  findings[0].finding.indicators = {"a", "b"};
  findings[0].finding.seen = "a=1; b=2";
  findings[0].finding.expected = "a = 2";
  findings[0].finding.proposal = "a: 2";
  findings[0].explanation = "late";
  findings[0].person = "Li";
  findings[0].firstSeen = "2012-01-01";
  findings[0].lastSeen = "2012-02-01";
  AuditRun run;
  run.id = 3;
  run.period = "2010";
  run.madeBy = "Li";
  run.madeAt = "2012-01-01";
  run.figures = 10;
  run.rules = 9;
  run.found = 8;
  run.fresh = 7;
  run.reopened = 6;
  run.corrected = 5;
  const auto sheets = findingSheets(findings, unitsOfTwoProvinces(), {aEqualsB()}, {run}, false);
  std::vector<std::string> names;
  for (const geo::TableToWrite& sheet : sheets) names.push_back(sheet.name);
  EXPECT_EQ(names, (std::vector<std::string>{"findings", "provinces", "rules", "periods", "runs"}));
  using Cells = std::vector<geo::Cell>;
  EXPECT_EQ(sheets[0].rows.at(0), (Cells{std::int64_t{7}, "waived", "warning", "sum.ab", "a is not b", "2010",
                                         "甲省", "010102@2010", "乙县", "a,b", "a=1; b=2", "a = 2", "a: 2",
                                         "late", "Li", "2012-01-01", "2012-02-01"}));
  EXPECT_EQ(sheets[0].columns.size(), sheets[0].rows[0].size());
  EXPECT_EQ(sheets[1].rows.at(0),
            (Cells{"01", "甲省", std::int64_t{0}, std::int64_t{0}, std::int64_t{0}, std::int64_t{1}}));
  EXPECT_EQ(sheets[2].rows.at(0)[1], geo::Cell()) << "rules have no name";
  EXPECT_EQ(sheets[4].rows.at(0),
            (Cells{std::int64_t{3}, "2010", geo::Cell(), "Li", "2012-01-01", std::int64_t{10},
                   std::int64_t{9}, std::int64_t{8}, std::int64_t{7}, std::int64_t{6}, std::int64_t{5}}));
  EXPECT_EQ(sheets[4].columns.size(), sheets[4].rows[0].size());
}

TEST(ScoreBoard, SaysTheMessageInTheOtherLanguageWhereItLacks) {
  const auto message = [](const std::string& zh, const std::string& en, bool isChinese) {
    Rule rule = aEqualsB();
    rule.messageZh = zh;
    rule.messageEn = en;
    return findingSheets({found("999999", FindingState::open)}, {}, {rule}, {}, isChinese)[0].rows.at(0)[4];
  };
  EXPECT_EQ(message("文", "text", true), geo::Cell("文"));
  EXPECT_EQ(message("文", "text", false), geo::Cell("text"));
  EXPECT_EQ(message("", "text", true), geo::Cell("text"));
  EXPECT_EQ(message("文", "", false), geo::Cell("文"));
  const auto unknown = findingSheets({found("999999", FindingState::open)}, {}, {}, {}, true)[0].rows.at(0);
  EXPECT_EQ(unknown[4], geo::Cell()) << "of a rule that is gone";
  EXPECT_EQ(unknown[6], geo::Cell());
  EXPECT_EQ(unknown[8], geo::Cell());
}
