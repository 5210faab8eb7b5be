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

/// "field: sentence" of what is refused, "field? sentence" of what is asked.
std::vector<std::string> said(const CodebookView& view, const Indicator* before, const CodebookEntry& given) {
  std::vector<std::string> lines;
  for (const FieldRemark& one : entryRemarks(view, before, given))
    lines.push_back(one.field + (one.isQuestion ? "? " : ": ") + one.text);
  return lines;
}
using Lines = std::vector<std::string>;

TEST(CodebookChecks, SayWhatIsWrongWithAnId) {
  const auto ofId = [](const std::string& id) { return said(madeView(), nullptr, fresh(id)); };
  EXPECT_EQ(ofId(""), Lines{"id: Give an id, such as tapwater_pct."});
  EXPECT_EQ(ofId("a-b"), Lines{"id: An id is made of Latin letters, digits and _, a letter first."});
  EXPECT_EQ(ofId("_a"), Lines{"id: An id is made of Latin letters, digits and _, a letter first."});
  EXPECT_EQ(ofId("level"), Lines{"id: Rules of the audit use 'level' for something else."});
  EXPECT_EQ(ofId("before_x"), Lines{"id: Rules of the audit use 'before_x' for something else."});
  EXPECT_EQ(ofId("Poor_PCT"),
            Lines{"id: The codebook has poor_pct already; change that one, or choose another id."});
  for (const char* id : {"A", "z9", "Z_", "a0"}) EXPECT_EQ(ofId(id), Lines{}) << id;
}

TEST(CodebookChecks, SayWhatIsWrongWithNamesAndGroups) {
  const CodebookView view = madeView();
  const auto ofPop = [&view](auto&& change) {
    CodebookEntry entry = stored(view, "pop");
    change(entry);
    return said(view, view.find("pop"), entry);
  };
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.nameZh = e.indicator.nameEn = ""; }),
            Lines{"name_zh: Give a name, in Chinese or in English."});
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.nameEn = ""; }), Lines{}) << "one is enough";
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.nameEn = "income"; }),
            Lines{"name_en? income has this name too; an import by name takes the first of them."});
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.source = "a\nb"; }),
            Lines{"source: Leave out the tab or line break."});
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.group = e.group.id = ""; }),
            Lines{"group: Give the group an id, or leave its names out."});
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.indicator.group = "", e.group = {}; }), Lines{});
  EXPECT_EQ(ofPop([](CodebookEntry& e) {
              e.indicator.group = "new", e.group = {"new", "", ""};
            }),
            Lines{"group_zh: The group new is new: give it a name."});
  EXPECT_EQ(ofPop([](CodebookEntry& e) {
              e.indicator.group = "new", e.group = {"new", "", "New"};
            }),
            Lines{});
  EXPECT_EQ(ofPop([](CodebookEntry& e) { e.group.nameEn = "Persons"; }),
            Lines{"group_zh? The group people gets other names, for all its indicators."});
}

TEST(CodebookChecks, SayWhatIsWrongWithTheRuleOfAggregation) {
  const CodebookView view = madeView();
  const auto of = [&view](const std::string& id, auto&& change) {
    CodebookEntry entry = stored(view, id);
    change(entry.indicator);
    return said(view, view.find(id), entry);
  };
  EXPECT_EQ(
      of("pop", [](Indicator& one) { one.numerator = "poor", one.denominator = "poor"; }),
      (Lines{"numerator: Only a rate has a numerator.", "denominator: Only a rate has a denominator."}));
  EXPECT_EQ(of("poor_pct", [](Indicator& one) { one.numerator = ""; }),
            Lines{"numerator: A rate has numerator and denominator, or neither and a weight."});
  EXPECT_EQ(of("poor_pct", [](Indicator& one) { one.numerator = one.denominator = ""; }), Lines{});
  EXPECT_EQ(of("pop", [](Indicator& one) { one.weight = "poor"; }),
            Lines{"weight: Counts and amounts of money are summed, without a weight."});
  EXPECT_EQ(of("pop", [](Indicator& one) { one.kind = IndicatorKind::money, one.weight = "poor"; }),
            Lines{"weight: Counts and amounts of money are summed, without a weight."});
  EXPECT_EQ(of("pop", [](Indicator& one) { one.kind = IndicatorKind::money, one.unitZh = one.unitEn = ""; }),
            Lines{"unit_zh: An amount of money has a unit, with the year of its prices."});
  EXPECT_EQ(of("pop", [](Indicator& one) { one.kind = IndicatorKind::money, one.unitZh = ""; }), Lines{});
  EXPECT_EQ(of("poor_pct", [](Indicator& one) { one.denominator = "pop++poor"; }),
            Lines{"denominator: Between two + there is no indicator."});
  EXPECT_EQ(of("poor_pct", [](Indicator& one) { one.numerator = "poor_pct"; }),
            Lines{"numerator: poor_pct cannot be a part of itself."});
  EXPECT_EQ(
      of("poor_pct", [](Indicator& one) { one.numerator = "nobody", one.denominator = "pop + none"; }),
      (Lines{"numerator? The codebook has no nobody; without it there are no values for groups of units.",
             "denominator? The codebook has no none; without it there are no values for groups of "
             "units."}));
  EXPECT_EQ(of("income", [](Indicator& one) { one.weight = "nobody"; }),
            Lines{"weight? The codebook has no nobody; without it there are no values for groups of units."});
  EXPECT_EQ(of("poor_pct", [](Indicator& one) { one.denominator = "pop+none+"; }),
            Lines{"denominator: Between two + there is no indicator."})
      << "what is refused goes before what is asked";
}

TEST(CodebookChecks, SayWhatIsWrongWithAFormula) {
  const CodebookView view = madeView();
  const auto of = [&view](const std::string& id, const std::string& formula) {
    CodebookEntry entry = stored(view, id);
    entry.indicator.formula = formula;
    return said(view, view.find(id), entry);
  };
  EXPECT_EQ(of("poor_pct", "poor / pop"),
            Lines{"formula: Write share(a, b+c), mean(a, b, c) or rest(a, b) with ids."});
  EXPECT_EQ(of("poor_pct", "share(poor, nobody)"), Lines{"formula: The codebook has no nobody."});
  EXPECT_EQ(of("poor_pct", "share(poor_pct, pop)"),
            Lines{"formula: The formula comes back to poor_pct by way of poor_pct."});
  EXPECT_EQ(of("poor", "rest(pop, poor_pct)"),
            Lines{"formula: The formula comes back to poor by way of poor_pct."});
  EXPECT_EQ(of("poor", "rest(pop, income)"), Lines{});
  EXPECT_EQ(of("poor", ""), Lines{});
}

TEST(CodebookChecks, SayWhichFiguresAreOutsideARangeThatChanges) {
  CodebookView view = madeView();
  view.uses["pop"].figures = 2;
  view.uses["pop"].least = 5;
  view.uses["pop"].greatest = 50;
  const auto of = [&view](std::optional<double> min, std::optional<double> max) {
    CodebookEntry entry = stored(view, "pop");
    entry.indicator.min = min;
    entry.indicator.max = max;
    return said(view, view.find("pop"), entry);
  };
  const std::string outside = " Stored figures are 5 – 50; those outside stay, and the audit will find them.";
  EXPECT_EQ(of(5, 50), Lines{});
  EXPECT_EQ(of(6, 50), Lines{"min?" + outside});
  EXPECT_EQ(of(5, 49), Lines{"max?" + outside});
  EXPECT_EQ(of(6, 49), (Lines{"min?" + outside, "max?" + outside}));
  EXPECT_EQ(of(7, 7).size(), 2U) << "a range of one value";
  EXPECT_EQ(of(8, 7).at(0), "max: The greatest value allowed is smaller than the least.");
  EXPECT_EQ(of({}, 3), Lines{"max?" + outside});
  EXPECT_EQ(of(60, {}), Lines{"min?" + outside});
  view.indicators[0].min = 6;
  EXPECT_EQ(of(6, {}), Lines{}) << "as it was";
  view.uses.clear();
  EXPECT_EQ(of(60, 70), Lines{});
}

TEST(CodebookChecks, SayWhatBecomesOfStoredFigures) {
  CodebookView view = madeView();
  view.uses["pop"].figures = 2;
  CodebookEntry entry = stored(view, "pop");
  entry.indicator.unitZh = "万人";
  entry.indicator.unitEn = "10 000 persons";
  entry.indicator.kind = IndicatorKind::mean;
  entry.indicator.formula = "rest(poor, income)";
  EXPECT_EQ(said(view, view.find("pop"), entry),
            (Lines{"unit_zh? 2 figures are stored; they are not converted into another unit.",
                   "unit_en? 2 figures are stored; they are not converted into another unit.",
                   "kind? 2 figures are stored; their values for areas and provinces will be others.",
                   "formula? 2 figures are stored; they stay as they are until they are made again."}));
  view.uses["pop"].approvedIn = {"2008", "2009", "2010", "2011"};
  const std::string held =
      ": Round 2008, 2009, 2010 and 1 more has approved figures of it, which this would change in meaning; "
      "make another indicator.";
  EXPECT_EQ(said(view, view.find("pop"), entry),
            (Lines{"unit_zh" + held, "unit_en" + held, "kind" + held, "formula" + held}));
  view.uses["pop"].figures = 0;
  EXPECT_EQ(said(view, view.find("pop"), entry), Lines{});
}

TEST(CodebookKeptReasons, AreSaidOneAtATimeWithThreeNames) {
  CodebookView view = madeView();
  IndicatorUse& use = view.uses["poor_pct"];
  const auto reason = [&view] { return reasonToKeep(view, "poor_pct").value_or(""); };
  EXPECT_EQ(reason(), "");
  use.plans = {"hills 1", "hills 2", "hills 3"};
  EXPECT_EQ(reason(), "poor_pct stays: plans name it (hills 1, hills 2, hills 3).");
  use.rounds = {"a", "b", "c", "d", "e"};
  EXPECT_EQ(reason(), "poor_pct stays: round a, b, c and 2 more asks it.");
  use.rules = {"r1"};
  EXPECT_EQ(reason(), "poor_pct stays: rules of the audit name it (r1).");
  use.indicators = {"x"};
  EXPECT_EQ(reason(), "poor_pct stays: x would be without it; change that first.");
  use.figures = 3;
  EXPECT_EQ(reason(), "poor_pct stays: 3 figures of it are stored.");
}

TEST(CodebookFields, SayWhichTextsAreNoNumbersOrWords) {
  const auto read = [](const std::string& field, const std::string& text) {
    CodebookFields fields = fieldsOf(test::indicator("a"));
    for (auto& [name, value] : fields)
      if (name == field) value = text;
    std::vector<FieldRemark> remarks;
    (void)readFields(fields, remarks);
    return remarks.empty() ? std::string() : remarks.at(0).field + ": " + remarks.at(0).text;
  };
  EXPECT_EQ(read("min", "many"), "min: 'many' is no number; write it with digits.");
  EXPECT_EQ(read("max", "5%"), "max: '5%' is no number; write it with digits.");
  EXPECT_EQ(read("kind", "total"), "kind: 'total' is none of the words known here.");
  EXPECT_EQ(read("direction", "up"), "direction: 'up' is none of the words known here.");
  for (const char* decimals : {"-1", "16", "1.5"})
    EXPECT_EQ(read("decimals", decimals), "decimals: Decimals are a whole number from 0 to 15.") << decimals;
  for (const char* decimals : {"", "0", "15"}) EXPECT_EQ(read("decimals", decimals), "") << decimals;
}

TEST(CodebookFields, HaveEachPartOfAnEntryInTheOrderOfTheTable) {
  const Indicator one{"id", "名", "name", "元", "yuan", "g", IndicatorKind::rate,      "n",
                      "d",  "w",  "f",    0.5,  99,     2,   Direction::higherIsWorse, "src",
                      true};
  const CodebookFields expected{{"id", "id"},       {"name_zh", "名"},   {"name_en", "name"},
                                {"unit_zh", "元"},  {"unit_en", "yuan"}, {"group", "g"},
                                {"kind", "rate"},   {"numerator", "n"},  {"denominator", "d"},
                                {"weight", "w"},    {"formula", "f"},    {"min", "0.5"},
                                {"max", "99"},      {"decimals", "2"},   {"direction", "higher_is_worse"},
                                {"composite", "1"}, {"source", "src"}};
  EXPECT_EQ(fieldsOf(one), expected);
  std::vector<FieldRemark> remarks;
  EXPECT_EQ(readFields(expected, remarks), one);
}

TEST(CodebookViews, HaveWhatRefersToEachIndicator) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures({test::surveyFigure("010101", "income", 7), test::surveyFigure("010102", "income", 3),
                        test::surveyFigure("010101", "income", 5, "2010")},
                       "made up for tests");
  audit::Rule both = rule("income >= 0");
  both.condition = "before_pop > 1";
  const CodebookView view = codebookView(workspace, {both});
  EXPECT_EQ(view.use("income").figures, 3U);
  EXPECT_EQ(view.use("income").least, 3);
  EXPECT_EQ(view.use("income").greatest, 7);
  EXPECT_EQ(view.use("income").rules, Lines{"r1"});
  EXPECT_EQ(view.use("pop").rules, Lines{"r1"});
  EXPECT_EQ(view.use("pop").indicators, (Lines{"poor_pct", "income"}));
  EXPECT_EQ(view.use("poor").indicators, Lines{"poor_pct"});
  EXPECT_EQ(view.use("nobody").figures, 0U);
  EXPECT_EQ(summandsOf("a + b+"), (Lines{"a", "b", ""}));
  Indicator one = test::indicator("x");
  one.numerator = "n";
  one.denominator = "d+c";
  one.weight = "w";
  one.formula = "share(n, b)";
  EXPECT_EQ(namedBy(one), (Lines{"b", "c", "d", "n", "w"}));
  one.formula = "none";
  EXPECT_EQ(namedBy(one), (Lines{"c", "d", "n", "w"}));
}

TEST(CodebookEdit, LeavesTheWholeEntryBeforeAndAfterInTheLog) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const CodebookView view = codebookView(workspace, {});
  CodebookEntry given = stored(view, "income");
  given.indicator.decimals = 1;
  given.indicator.group = given.group.id = "money";
  given.group.nameZh = "收入";
  given.group.nameEn = "Income";
  applyEdit(workspace, editOf(view, "income", given), {}, "made up for tests", Person{"Li"});
  Revision last;
  eachRevision(workspace.database(), [&](const StoredRevision& entry) {
    if (entry.revision.what == "codebook") last = entry.revision;
  });
  EXPECT_EQ(last.before, "income\t收入\tincome\t元\tyuan\t\tmean\t\t\tpop\t\t0\t\t0\tnone\t0\t\t\t\n");
  EXPECT_EQ(last.after,
            "income\t收入\tincome\t元\tyuan\tmoney\tmean\t\t\tpop\t\t0\t\t1\tnone\t0\t\t收入\tIncome\n");
  EXPECT_EQ(last.why, "made up for tests");
}

TEST(CodebookEdit, SaysWhichFieldOfWhichEntryIsRefused) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const CodebookView view = codebookView(workspace, {});
  const auto refused = [&](const CodebookEdit& edit) {
    try {
      applyEdit(workspace, edit, {}, "made up for tests");
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CodebookEntry given = stored(view, "income");
  given.indicator.max = -1;
  EXPECT_EQ(refused(editOf(view, "income", given)),
            "The codebook entry income, field max: The greatest value allowed is smaller than the least.");
  EXPECT_EQ(refused(takingOut(view, "poor")), "poor stays: poor_pct would be without it; change that first.");
  EXPECT_TRUE(editOf(view, "income", stored(view, "income")).changes.empty());
  EXPECT_TRUE(takingOut(view, "nobody").changes.empty());
  given = stored(view, "income");
  given.indicator.decimals = 3;
  const CodebookEdit once = editOf(view, "income", given);
  EXPECT_EQ(refused(once), "");
  EXPECT_EQ(refused(once),
            "The codebook entry income is not any more what it was; look at it again, then change it.");
}

TEST(CodebookEdit, KeepsNoNamesOfGroupsThatHaveNone) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const auto change = [&](const IndicatorGroup& group) {
    const CodebookView view = codebookView(workspace, {});
    CodebookEntry given = stored(view, "income");
    given.indicator.decimals = given.indicator.decimals == 0 ? 1 : 0;
    given.indicator.group = group.id;
    given.group = group;
    applyEdit(workspace, editOf(view, "income", given), {}, "made up for tests");
    return indicatorGroups(workspace);
  };
  EXPECT_TRUE(change({"", "", ""}).empty());
  using Groups = std::vector<IndicatorGroup>;
  EXPECT_EQ(change({"money", "", "Money"}), (Groups{{"money", "", "Money"}}));
  EXPECT_EQ(change({"money", "", ""}), (Groups{{"money", "", "Money"}})) << "without names they stay";
  EXPECT_TRUE(change({"", "", ""}).empty()) << "the last entry of the group went";
}

}  // namespace
