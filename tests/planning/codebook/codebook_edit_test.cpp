#include "planning/codebook/codebook_edit.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "planning/codebook/codebook_table.h"
#include "planning/survey/approval.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/forms/forms_workspace.h"
#include "tests/planning/shipped_data.h"

namespace {

using namespace planning;
using namespace planning::forms;

/// The synthetic codebook pop, poor, poor_pct = share(poor, pop), income (weighted by pop), with names.
CodebookView madeView() {
  CodebookView view{test::measuredIndicators(), {{"people", "人", "People"}}, {}};
  view.indicators[0].group = "people";
  for (const Indicator& one : view.indicators)
    for (const std::string& id : namedBy(one)) view.uses[id].indicators.push_back(one.id);
  return view;
}

CodebookEntry stored(const CodebookView& view, const std::string& id) {
  return {*view.find(id), view.group(view.find(id)->group)};
}

CodebookEntry fresh(const std::string& id) {
  CodebookEntry entry;
  entry.indicator = test::indicator(id);
  entry.indicator.nameZh = "新指标";
  return entry;
}

/// "field" of what is refused, "field?" of what is asked, in their order.
std::string remarked(const CodebookView& view, const Indicator* before, const CodebookEntry& given) {
  std::string fields;
  for (const FieldRemark& one : entryRemarks(view, before, given))
    fields += (fields.empty() ? "" : " ") + one.field + (one.isQuestion ? "?" : "");
  return fields;
}

std::string changed(const std::string& id, void (*change)(CodebookEntry&), CodebookView view = madeView()) {
  CodebookEntry entry = stored(view, id);
  change(entry);
  return remarked(view, view.find(id), entry);
}

int entriesOfTheLog(Workspace& workspace) {
  const auto row = workspace.database().prepare("SELECT COUNT(*) FROM revisions WHERE what = 'codebook'");
  row->step();
  return static_cast<int>(row->integer(0));
}

audit::Rule rule(const std::string& expression) {
  return {"r1",
          audit::RuleKind::compare,
          audit::Severity::error,
          audit::Scope::county,
          expression,
          "",
          0,
          false,
          "规则",
          "rule"};
}

TEST(CodebookChecks, AcceptEveryEntryThatShips) {
  CodebookView view;
  for (const char* file : {"codebook.csv", "plan_codebook.csv", "village_codebook.csv"}) {
    const auto book = Codebook::fromTable(shipped::table(file));
    view.indicators.insert(view.indicators.end(), book.indicators().begin(), book.indicators().end());
    view.groups.insert(view.groups.end(), book.groups().begin(), book.groups().end());
  }
  ASSERT_EQ(view.indicators.size(), 140U);
  for (const Indicator& one : view.indicators)
    EXPECT_EQ(remarked(view, &one, {one, view.group(one.group)}), "") << one.id;
}

TEST(CodebookChecks, AskANewEntryForAnIdThatRulesAndColumnsCanUse) {
  const CodebookView view = madeView();
  for (const char* id : {"", "1st", "per cent", "人口", "before_pop", "code", "POP"})
    EXPECT_EQ(remarked(view, nullptr, fresh(id)), "id") << id;
  EXPECT_EQ(remarked(view, nullptr, fresh("pop_rural")), "");
}

TEST(CodebookChecks, AskForANameAndTellOneThatAnotherEntryHas) {
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.nameZh = e.indicator.nameEn = ""; }),
            "name_zh");
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.nameZh = "贫困人口"; }), "name_zh?");
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.nameZh = "a\tb"; }), "name_zh");
}

TEST(CodebookChecks, KeepTheRuleOfAggregationToTheKind) {
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.weight = "poor"; }), "weight");
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.numerator = "poor"; }), "numerator");
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.denominator = ""; }), "denominator");
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.denominator = "pop+"; }), "denominator");
  EXPECT_EQ(changed("income", [](CodebookEntry& e) { e.indicator.weight = "income"; }), "weight");
  EXPECT_EQ(changed("income", [](CodebookEntry& e) { e.indicator.weight = "nobody"; }), "weight?")
      << "the means of groups are then missing, and it says so";
  EXPECT_EQ(changed("income",
                    [](CodebookEntry& e) {
                      e.indicator.kind = IndicatorKind::money;
                      e.indicator.weight = e.indicator.unitZh = e.indicator.unitEn = "";
                    }),
            "unit_zh");
}

TEST(CodebookChecks, FollowAFormulaToItsOperands) {
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.formula = "poor / pop"; }), "formula");
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.formula = "share(poor, nobody)"; }),
            "formula");
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.formula = "share(poor_pct, pop)"; }),
            "formula");
  EXPECT_EQ(changed("poor", [](CodebookEntry& e) { e.indicator.formula = "rest(pop, poor_pct)"; }), "formula")
      << "poor_pct is computed from poor";
  EXPECT_EQ(changed("poor_pct", [](CodebookEntry& e) { e.indicator.formula = "share(poor, pop+pop)"; }), "");
}

TEST(CodebookChecks, RefuseARangeThatHoldsNothingAndTellFiguresOutsideIt) {
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.indicator.max = -1; }), "max");
  CodebookView view = madeView();
  view.uses["pop"].figures = 2;
  view.uses["pop"].least = 5;
  view.uses["pop"].greatest = 50;
  EXPECT_EQ(changed(
                "pop", [](CodebookEntry& e) { e.indicator.min = 10, e.indicator.max = 50; }, view),
            "min?");
}

TEST(CodebookChecks, RefuseWhatANewGroupLacks) {
  EXPECT_EQ(changed("pop",
                    [](CodebookEntry& e) {
                      e.indicator.group = e.group.id = "new", e.group.nameZh = "", e.group.nameEn = "";
                    }),
            "group_zh");
  EXPECT_EQ(changed("pop", [](CodebookEntry& e) { e.group.nameZh = "人口"; }), "group_zh?");
}

TEST(CodebookFields, ComeBackAsTheEntryAndTellWhatIsNoNumber) {
  for (const Indicator& one : shipped::codebook().indicators()) {
    std::vector<FieldRemark> remarks;
    EXPECT_EQ(readFields(fieldsOf(one), remarks), one);
    EXPECT_TRUE(remarks.empty()) << one.id;
  }
  CodebookFields fields = fieldsOf(test::indicator("a"));
  for (auto& [field, text] : fields) {
    if (field == "min") text = "many";
    if (field == "decimals") text = "1.5";
    if (field == "kind") text = "total";
  }
  std::vector<FieldRemark> remarks;
  (void)readFields(fields, remarks);
  ASSERT_EQ(remarks.size(), 3U);
  EXPECT_EQ(remarks[0].field, "kind");
  EXPECT_EQ(remarks[1].field, "min");
  EXPECT_EQ(remarks[2].field, "decimals");
}

TEST(CodebookEdit, IsOneEntryOfTheLogAndGoesBackToTheSameCodebook) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const CodebookView before = codebookView(workspace, {});
  CodebookEntry given = stored(before, "income");
  given.indicator.nameEn = "Income per person";
  given.indicator.group = given.group.id = "money";
  given.group.nameZh = "收入";
  const CodebookEdit done = applyEdit(workspace, editOf(before, "income", given), {}, "made up for tests");
  EXPECT_EQ(entriesOfTheLog(workspace), 1);
  EXPECT_EQ(codebookView(workspace, {}).find("income")->nameEn, "Income per person");
  EXPECT_EQ(codebookView(workspace, {}).group("money").nameZh, "收入");
  applyEdit(workspace, done.reversed(), {}, "back");
  EXPECT_EQ(entriesOfTheLog(workspace), 2);
  EXPECT_EQ(workspace.indicators(), before.indicators);
  EXPECT_TRUE(indicatorGroups(workspace).empty()) << "the group came with the entry";
  EXPECT_FALSE(firstBrokenRevision(workspace.database()));
}

TEST(CodebookEdit, PutsBackWhatWasTakenOutWhereItStood) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const std::vector<Indicator> before = workspace.indicators();
  const CodebookEdit done =
      applyEdit(workspace, takingOut(codebookView(workspace, {}), "poor_pct"), {}, "made up for tests");
  EXPECT_EQ(workspace.indicators().size(), 3U);
  applyEdit(workspace, done.reversed(), {}, "back");
  EXPECT_EQ(workspace.indicators(), before);
}

TEST(CodebookEdit, DoesNotOverwriteWhatAnotherHandChanged) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const CodebookView seen = codebookView(workspace, {});
  CodebookEntry mine = stored(seen, "pop"), theirs = mine;
  mine.indicator.decimals = 1;
  theirs.indicator.decimals = 2;
  applyEdit(workspace, editOf(seen, "pop", theirs), {}, "theirs");
  EXPECT_THROW(applyEdit(workspace, editOf(seen, "pop", mine), {}, "mine"), geo::DataError);
  EXPECT_EQ(workspace.indicators()[0].decimals, 2);
  EXPECT_EQ(entriesOfTheLog(workspace), 1);
}

TEST(CodebookEdit, LooksAtEntriesThatComeTogetherAsTheyWouldBe) {
  const CodebookView view = madeView();
  CodebookEntry urban = fresh("urban"), share = fresh("urban_pct");
  share.indicator.nameZh = "城镇比重";
  share.indicator.formula = "share(urban, pop)";
  EXPECT_EQ(editRemarks(view, {{{std::nullopt, share}}, {}}).size(), 1U) << "urban is not there";
  EXPECT_TRUE(editRemarks(view, {{{std::nullopt, share}, {std::nullopt, urban}}, {}}).empty());
}

/// What keeps an entry in the codebook, each alone.
class CodebookKept : public testing::Test {
 protected:
  std::string reason(const std::string& id) {
    return reasonToKeep(codebookView(m_workspace, m_rules), id).value_or("");
  }
  void expectRefused(const std::string& id) {
    const std::vector<Indicator> before = m_workspace.indicators();
    const CodebookEdit edit = takingOut(codebookView(m_workspace, m_rules), id);
    EXPECT_THROW(applyEdit(m_workspace, edit, m_rules, "made up for tests"), geo::DataError);
    EXPECT_EQ(m_workspace.indicators(), before);
  }

  test::FormsWorkspace m_made;
  Workspace m_workspace = m_made.open();
  std::vector<audit::Rule> m_rules;
};

TEST_F(CodebookKept, ByFigures) {
  EXPECT_EQ(reason("income"), "");
  m_workspace.putFigures({test::surveyFigure("010101", "income", 5)}, "made up for tests");
  EXPECT_EQ(reason("income"), "income stays: 1 figures of it are stored.");
  expectRefused("income");
}

TEST_F(CodebookKept, ByAFormulaAndAWeight) {
  EXPECT_EQ(reason("poor"), "poor stays: poor_pct would be without it; change that first.");
  EXPECT_EQ(reason("pop"), "pop stays: poor_pct, income would be without it; change that first.");
  expectRefused("pop");
}

TEST_F(CodebookKept, ByARuleOfTheAudit) {
  m_rules = {rule("income >= before_income")};
  EXPECT_EQ(reason("income"), "income stays: rules of the audit name it (r1).");
  expectRefused("income");
  m_rules = {rule("income_pct >= 0")};
  EXPECT_EQ(reason("income"), "") << "another name that begins like it";
}

TEST_F(CodebookKept, ByARound) {
  survey::putRound(m_workspace, test::surveyRound());
  EXPECT_EQ(reason("income"), "income stays: round 2011 asks it.");
  expectRefused("income");
}

TEST_F(CodebookKept, ByAPlanThatNamesItAsATextOfItsOwn) {
  geo::store::Database& database = m_workspace.database();
  database.execute(
      "CREATE TABLE plan_documents (fid INTEGER PRIMARY KEY, name TEXT, version INTEGER, document TEXT)");
  database.execute("INSERT INTO plan_documents (name, version, document) VALUES ('a', 1, '{\"income\":1}')");
  EXPECT_EQ(reason("income"), "") << "a key of the JSON";
  database.execute(
      "INSERT INTO plan_documents (name, version, document) VALUES ('a', 2, '{\"income\":[\"income\"]}')");
  EXPECT_EQ(reason("income"), "income stays: plans name it (a 2).");
}

TEST_F(CodebookKept, InItsMeaningByStoredAndByApprovedFigures) {
  survey::putRound(m_workspace, test::surveyRound());
  survey::putSubmittedFigures(
      m_workspace, test::surveyRound(),
      {test::surveyFigure("010101", "pop", 100), test::surveyFigure("010101", "poor", 10),
       test::surveyFigure("010101", "income", 5)},
      "made up for tests");
  const auto change = [](CodebookEntry& e) {
    e.indicator.unitZh = "万元";
    e.indicator.kind = IndicatorKind::rate;
  };
  EXPECT_EQ(changed("income", change, codebookView(m_workspace, {})), "unit_zh? kind?");
  const survey::Decision decision{"2011", {"010101"}, survey::Role::county, "Tester", ""};
  survey::submit(m_workspace, decision);
  survey::approve(m_workspace, decision);
  EXPECT_EQ(changed("income", change, codebookView(m_workspace, {})), "unit_zh kind");
  EXPECT_EQ(
      changed(
          "income", [](CodebookEntry& e) { e.indicator.nameEn = "Income"; }, codebookView(m_workspace, {})),
      "");
}

}  // namespace
