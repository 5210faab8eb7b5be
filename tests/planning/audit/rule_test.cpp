#include "planning/audit/rule.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/audit/expression.h"
#include "tests/planning/shipped_data.h"

using namespace planning::audit;

namespace {

constexpr const char* kHead = "id,kind,severity,scope,expression,condition,tolerance,message_zh,message_en\n";

std::string refusalOf(const std::string& row) {
  try {
    (void)parseRules(support::csvTable(kHead + row, "rules.csv"));
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(AuditRules, ThatShipAreReadAndWrittenBackTheSame) {
  const std::vector<Rule> rules = parseRules(shipped::table("audit_rules.csv"));
  EXPECT_EQ(rules.size(), 60U);
  EXPECT_EQ(parseRules(ruleTable(rules)), rules);
}

TEST(AuditRules, NameOnlyIndicatorsOfTheCodebook) {
  for (const Rule& rule : parseRules(shipped::table("audit_rules.csv")))
    for (const std::string& text : {rule.expression, rule.condition})
      for (std::string name : namesIn(text)) {
        if (name.starts_with("before_")) name = name.substr(7);
        const bool isWord = name == "is" || name == "null" || name == "counts" || name == "rates";
        EXPECT_TRUE(isWord || shipped::codebook().find(name)) << rule.id << ": " << name;
      }
}

TEST(AuditRules, AreRefusedWithRowAndField) {
  EXPECT_NE(
      refusalOf("a,guess,error,all,x = 1,,0,文,text\n").find("rules.csv, row 2, column \"kind\": 'guess'"),
      std::string::npos);
  EXPECT_NE(refusalOf("a,compare,fatal,all,x = 1,,0,文,text\n").find("\"severity\""), std::string::npos);
  EXPECT_NE(refusalOf("a,compare,error,town,x = 1,,0,文,text\n").find("\"scope\""), std::string::npos);
  EXPECT_NE(refusalOf("a,compare,error,all,x + 1,,0,文,text\n").find("no comparison"), std::string::npos);
  EXPECT_NE(refusalOf("a,compare,error,all,x = 1,,-1,文,text\n").find("no tolerance"), std::string::npos);
  EXPECT_NE(refusalOf("a,compare,error,all,x = 1,,0,,\n").find("needs a message"), std::string::npos);
  EXPECT_NE(refusalOf("a,code,error,all,,,0,文,\na,code,error,all,,,0,文,\n").find("row 3, column \"id\""),
            std::string::npos);
}

TEST(AuditRules, HaveAWordForEachKindSeverityAndScope) {
  const std::vector<std::pair<RuleKind, std::string>> kinds{{RuleKind::present, "present"},
                                                            {RuleKind::finite, "finite"},
                                                            {RuleKind::range, "range"},
                                                            {RuleKind::compare, "compare"},
                                                            {RuleKind::hierarchy, "hierarchy"},
                                                            {RuleKind::growth, "growth"},
                                                            {RuleKind::signChange, "sign_change"},
                                                            {RuleKind::swappedColumns, "swapped_columns"},
                                                            {RuleKind::swappedRows, "swapped_rows"},
                                                            {RuleKind::copiedPeriod, "copied_period"},
                                                            {RuleKind::copiedUnit, "copied_unit"},
                                                            {RuleKind::outlier, "outlier"},
                                                            {RuleKind::box, "box"},
                                                            {RuleKind::neighbours, "neighbours"},
                                                            {RuleKind::code, "code"},
                                                            {RuleKind::doubled, "doubled"},
                                                            {RuleKind::missingUnit, "missing_unit"},
                                                            {RuleKind::digits, "digits"}};
  for (const auto& [kind, word] : kinds) EXPECT_EQ(toString(kind), word);
  EXPECT_EQ(toString(Severity::error), "error");
  EXPECT_EQ(toString(Severity::warning), "warning");
  EXPECT_EQ(toString(Severity::hint), "hint");
  EXPECT_EQ(toString(Scope::all), "all");
  EXPECT_EQ(toString(Scope::county), "county");
  EXPECT_EQ(toString(Scope::prefecture), "prefecture");
  EXPECT_EQ(toString(Scope::province), "province");
}

TEST(AuditRules, NeedAnExpressionUnlessTheirKindLooksAtAllFigures) {
  for (const char* kind : {"code", "doubled", "missing_unit", "swapped_rows", "copied_period", "copied_unit",
                           "finite", "range", "swapped_columns"})
    EXPECT_EQ(refusalOf(std::string("a,") + kind + ",error,all,,,0,文,\n"), "") << kind;
  for (const char* kind :
       {"present", "compare", "hierarchy", "growth", "sign_change", "outlier", "box", "neighbours", "digits"})
    EXPECT_EQ(
        refusalOf(std::string("a,") + kind + ",error,all,,,0,文,\n"),
        "rules.csv, row 2, column \"expression\" is empty; a rule of this kind needs figures to look at.")
        << kind;
}

TEST(AuditRules, NeedAnIdAMessageAndAToleranceThatIsANumber) {
  EXPECT_NE(refusalOf(",code,error,all,,,0,文,\n").find("'' is empty or taken"), std::string::npos);
  EXPECT_EQ(refusalOf("a,code,error,all,,,0,,text\n"), "");
  EXPECT_EQ(refusalOf("a,code,error,all,,,0,文,\n"), "");
  EXPECT_EQ(refusalOf("a,code,error,all,,,,文,\n"), "") << "no tolerance is 0";
  for (const char* tolerance : {"much", "-0.1", "-1%", "—"})
    EXPECT_NE(refusalOf(std::string("a,code,error,all,,,") + tolerance + ",文,\n").find("is no tolerance"),
              std::string::npos)
        << tolerance;
}

TEST(AuditRules, KeepTheirNumbersInATable) {
  Rule rule;
  rule.id = "a";
  rule.expression = "x = y";
  rule.tolerance = 0.07;
  rule.relative = true;
  rule.messageEn = "text";
  Rule other = rule;
  other.id = "b";
  other.relative = false;
  other.tolerance = 2.5;
  const geo::Table table = ruleTable({rule, other});
  EXPECT_EQ(table.rows[0].number, 2);  // behind the row of names
  EXPECT_EQ(table.rows[1].cells[6], "2.5");
  EXPECT_EQ(table.rows[1].cells[7], std::nullopt);
  EXPECT_EQ(parseRules(table), (std::vector<Rule>{rule, other}));
}

TEST(AuditRules, TakeAShareAsTolerance) {
  const auto rules =
      parseRules(support::csvTable(kHead + std::string("a,compare,error,all,x = y,,2%,文,\n"), "r"));
  EXPECT_TRUE(rules[0].relative);
  EXPECT_DOUBLE_EQ(rules[0].tolerance, 0.02);
}

TEST(Expression, IsSplitAtItsOnlyComparison) {
  const auto split = splitComparison("a + b <= max(c, d >= 1)");
  ASSERT_TRUE(split);
  EXPECT_EQ(split->left, "a + b");
  EXPECT_EQ(split->comparison, Comparison::lessEqual);
  EXPECT_EQ(split->right, "max(c, d >= 1)");
  EXPECT_FALSE(splitComparison("a = b = c"));
  EXPECT_FALSE(splitComparison("a ="));
  EXPECT_FALSE(splitComparison("a + b"));
}

TEST(Expression, IsLinearWhereItIsASumOfMultiples) {
  const auto form = linearForm("a + 2 * b - c / 4 + b - 5");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->terms, (std::vector<std::pair<std::string, double>>{{"a", 1}, {"b", 3}, {"c", -0.25}}));
  EXPECT_EQ(form->constant, -5);
  EXPECT_FALSE(linearForm("a * b"));
  EXPECT_FALSE(linearForm("a / b"));
  EXPECT_FALSE(linearForm("max(a, b)"));
  EXPECT_FALSE(linearForm("a +"));
}

TEST(Expression, TakesTheSignOfAConstantWhereverItStands) {
  EXPECT_EQ(linearForm("-5 + a")->constant, -5);
  EXPECT_EQ(linearForm("+5 - a")->constant, 5);
  EXPECT_EQ(linearForm("a - 2 + 7")->constant, 5);
  EXPECT_EQ(linearForm("a + 7 - 2 * 3 / 4")->constant, 5.5);
  EXPECT_FALSE(linearForm("-a - 3 * -b")) << "one sign a term";
  const auto negative = linearForm(" - 4 * a");
  ASSERT_TRUE(negative);
  EXPECT_EQ(negative->terms, (std::vector<std::pair<std::string, double>>{{"a", -4}}));
}

TEST(Expression, IsNoLinearFormWhereItDividesByZero) {
  EXPECT_FALSE(linearForm("a / 0"));
  EXPECT_FALSE(linearForm("a + 1 / 0.0"));
  EXPECT_EQ(linearForm("a / 8 / 2")->terms[0].second, 0.0625);
}

TEST(Expression, SubtractsConstantsAndForgetsWhatCancels) {
  const LinearForm rest = difference(*linearForm("a + b + 7"), *linearForm("b - 2 * c + 9"));
  EXPECT_EQ(rest.terms, (std::vector<std::pair<std::string, double>>{{"a", 1}, {"c", 2}}));
  EXPECT_EQ(rest.constant, -2);
}

TEST(Expression, DoesNotLookForComparisonsInQuotes) {
  for (const std::string& left : {std::string("mark('a<b')"), std::string("'a<b'"), std::string("\"a=b\""),
                                  std::string("'it is \"<\"'"), std::string("'('"), std::string("\")\"")}) {
    const auto split = splitComparison(left + " >= 1");
    ASSERT_TRUE(split) << left;
    EXPECT_EQ(split->left, left);
    EXPECT_EQ(split->comparison, Comparison::greaterEqual);
    EXPECT_EQ(split->right, "1");
  }
  EXPECT_FALSE(splitComparison("'a < b'"));
}

TEST(Expression, FindsEachNameOnceAndNoneInQuotesOrNumbers) {
  EXPECT_EQ(namesIn("pop >= 'rural' + 2e5 * poor_1 - pop + _x"),
            (std::vector<std::string>{"pop", "poor_1", "_x"}));
  EXPECT_EQ(namesIn("'a' b 'c' d"), (std::vector<std::string>{"b", "d"}));
  EXPECT_EQ(namesIn("3x + y"), (std::vector<std::string>{"y"})) << "3x is no name";
}
