#include "geo/store/row_filter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "geo/report/error.h"

/// Expressions over a small made-up table.
namespace {

using geo::Cell;
using geo::ColumnType;
using geo::store::ExpressionFault;
using geo::store::RowFilter;
using Kind = ExpressionFault::Kind;
using Rows = std::vector<std::size_t>;
using Numbers = std::vector<std::optional<double>>;

/// code, name, x, n: the second row ends early, the third is longer than the columns.
RowFilter madeFilter() {
  return RowFilter({{"code", ColumnType::text},
                    {"name", ColumnType::text},
                    {"x", ColumnType::real},
                    {"n", ColumnType::integer}},
                   {{std::string("01"), std::string("Ashe"), 1.5, std::int64_t{3}},
                    {std::string("02"), std::string("Surry")},
                    {std::string("10"), {}, -2.0, std::int64_t{0}, std::string("beyond")}});
}

Rows rowsOf(const std::string& expression) {
  const RowFilter::Answer answer = madeFilter().ask(expression);
  EXPECT_FALSE(answer.fault) << expression << ": " << (answer.fault ? answer.fault->word : "");
  return answer.rows;
}

/// "kind at word", kinds by their numbers; "-" where no place is known.
std::string faultOf(const std::string& expression) {
  const RowFilter::Answer answer = madeFilter().ask(expression);
  EXPECT_TRUE(answer.rows.empty()) << expression;
  if (!answer.fault) return "none";
  const std::string at = answer.fault->at ? std::to_string(*answer.fault->at) : "-";
  return std::to_string(static_cast<int>(answer.fault->kind)) + ' ' + at + ' ' + answer.fault->word;
}

TEST(RowFilter, GivesTheRowsThatSatisfyAnExpression) {
  EXPECT_EQ(rowsOf("1 = 1"), (Rows{0, 1, 2}));
  EXPECT_EQ(rowsOf("x > 0"), Rows{0});
  EXPECT_EQ(rowsOf("x < 0"), Rows{2});
  EXPECT_EQ(rowsOf("not x > 0"), Rows{2}) << "nothing is true of an absent cell";
  EXPECT_EQ(rowsOf("x is null"), Rows{1}) << "a row that ends early has none";
  EXPECT_EQ(rowsOf("n is null"), Rows{1});
  EXPECT_EQ(rowsOf("name is null"), Rows{2});
  EXPECT_EQ(rowsOf("code = '01'"), Rows{0});
  EXPECT_EQ(rowsOf("code = 1"), Rows{}) << "a code is text";
  EXPECT_EQ(rowsOf("code between '02' and '10'"), (Rows{1, 2}));
  EXPECT_EQ(rowsOf("N = 3 or NAME = 'Surry'"), (Rows{0, 1})) << "names without case";
  EXPECT_EQ(rowsOf("\"x\" in (1.5, -2)"), (Rows{0, 2}));
  EXPECT_EQ(rowsOf("name like 'a%'"), Rows{0});
  EXPECT_EQ(rowsOf("name glob '*r*'"), Rows{1});
  EXPECT_EQ(rowsOf("n / 2 = 1.5"), Rows{0}) << "whole numbers are divided as numbers";
  EXPECT_EQ(rowsOf("case when x > 0 then 1 else 0 end"), Rows{0});
  EXPECT_EQ(rowsOf("1 = 1 -- and no more"), (Rows{0, 1, 2})) << "a comment ends with the line";
  EXPECT_EQ(rowsOf("\t x > 0\r\n"), Rows{0});
}

TEST(RowFilter, KnowsTheFunctionsOfOneRow) {
  for (const char* expression :
       {"abs(x) = 2", "round(x, 0) = -2", "length(code) = 2 and x < 0", "lower(code) = '10'",
        "upper(code) = '10'", "substr(code, 1, 1) = '1'", "substring(code, 1, 1) = '1'",
        "instr(code, '0') = 2", "trim(code || ' ') = '10'", "code like '1_'", "code glob '1?'",
        "coalesce(name, 'none') = 'none'", "ifnull(name, 'none') = 'none'", "nullif(code, '10') is null",
        "iif(x < 0, 1, 0)", "min(x, 0) = -2", "max(x, -1) = -1", "replace(code, '1', '2') = '20'"})
    EXPECT_EQ(rowsOf(expression), Rows{2}) << expression;
}

TEST(RowFilter, GivesWhatAnExpressionIsInEachRow) {
  EXPECT_EQ(madeFilter().values("x * 2").values, (Numbers{3.0, std::nullopt, -4.0}));
  EXPECT_EQ(madeFilter().values("n + 1").values, (Numbers{4.0, std::nullopt, 1.0}));
  EXPECT_EQ(madeFilter().values("7").values, (Numbers{7.0, 7.0, 7.0})) << "a whole number";
  EXPECT_EQ(madeFilter().values("name").values, (Numbers{std::nullopt, std::nullopt, std::nullopt}))
      << "a text is none";
  EXPECT_EQ(madeFilter().values("x > 0").values, (Numbers{1.0, std::nullopt, 0.0}));
  const RowFilter::Values wrong = madeFilter().values("y");
  ASSERT_TRUE(wrong.fault);
  EXPECT_EQ(*wrong.fault, (ExpressionFault{Kind::unknownColumn, 0, "y"}));
  EXPECT_TRUE(wrong.values.empty());
}

TEST(RowFilter, SaysWhereAnExpressionStumbles) {
  EXPECT_EQ(faultOf(""), "0 - ");
  EXPECT_EQ(faultOf(" \t\r\n"), "0 - ");
  EXPECT_EQ(faultOf("x > > 1"), "1 4 >");
  EXPECT_EQ(faultOf("x >"), "1 3 ") << "at its end";
  EXPECT_EQ(faultOf("(x > 1"), "1 6 ");
  EXPECT_EQ(faultOf("x > 1)"), "1 5 )");
  EXPECT_EQ(faultOf(") or (x > 1"), "1 0 )");
  EXPECT_EQ(faultOf("(x > 1)) or (x < 1"), "1 7 )");
  EXPECT_EQ(faultOf(std::string("x\0> 1", 6)), "1 1 ");
  EXPECT_EQ(faultOf("nope > 1"), "2 0 nope");
  EXPECT_EQ(faultOf("x > nope"), "2 4 nope");
  EXPECT_EQ(faultOf("x > \"no column\""), "2 4 no column") << "no text";
  EXPECT_EQ(faultOf("x > nofunction(1)"), "3 4 nofunction");
  EXPECT_EQ(faultOf("1 /*(*/) ; (2"), "1 10 ;") << "two statements";
  EXPECT_EQ(faultOf("x = 'open").substr(0, 2), "5 ");
}

TEST(RowFilter, RunsNothingElse) {
  for (const char* function : {"typeof", "hex", "count", "sum", "date", "char"})
    EXPECT_EQ(faultOf(std::string(function) + "(x) > 1").substr(0, 2), "4 ") << function;
  EXPECT_EQ(faultOf("sqlite_version() > '1'").substr(0, 2), "4 ");
  const RowFilter::Answer answer = madeFilter().ask("x > random()");
  ASSERT_TRUE(answer.fault);
  EXPECT_EQ(answer.fault->kind, Kind::notAllowed);
  EXPECT_EQ(answer.fault->word, "random");
  for (const char* expression : {"x in (select 1)", "exists (select 1)", "x > (select max(x) from units)",
                                 "x in (select rowid from sqlite_master)", "x in sqlite_master"})
    EXPECT_EQ(faultOf(expression).substr(0, 2), "4 ") << expression;
  EXPECT_EQ(rowsOf("name <> ')' and name <> '\"('"), (Rows{0, 1})) << "within a text";
}

TEST(RowFilter, SaysWhatStopsItOnTheWay) {
  const RowFilter::Answer answer = madeFilter().ask("code <> '10' or abs(-9223372036854775807 - 1) > 0");
  ASSERT_TRUE(answer.fault);
  EXPECT_EQ(answer.fault->kind, Kind::other);
  EXPECT_EQ(answer.fault->word, "integer overflow");
  EXPECT_FALSE(answer.fault->at);
  EXPECT_TRUE(answer.rows.empty()) << "also those that came before";
  const RowFilter::Values values = madeFilter().values("abs(-9223372036854775807 - 1)");
  ASSERT_TRUE(values.fault);
  EXPECT_TRUE(values.values.empty());
}

TEST(RowFilter, HasLimitsOfTextsPatternsAndLength) {
  const RowFilter filter({{"name", ColumnType::text}}, {{std::string(256, 'x')}});
  const std::string large = "replace(name, 'x', '" + std::string(256, 'a') + "')";
  EXPECT_FALSE(filter.ask("length(" + large + ") = 65536").fault);
  EXPECT_EQ(filter.ask("length(" + large + ") = 65536").rows, Rows{0});
  EXPECT_TRUE(filter.ask("length(" + large + " || 'a') > 0").fault) << "one more";
  EXPECT_FALSE(filter.ask("name like '" + std::string(256, 'x') + "'").fault);
  EXPECT_TRUE(filter.ask("name like '" + std::string(257, 'x') + "'").fault);
  EXPECT_FALSE(filter.ask("1 = 1" + std::string(9'995, ' ')).fault);
  const auto longer = filter.ask("1 = 1" + std::string(9'996, ' ')).fault;
  ASSERT_TRUE(longer);
  EXPECT_EQ(*longer, (ExpressionFault{Kind::other, 10'000, "longer than 10000 characters"}));
}

TEST(RowFilter, TakesNineteenHundredColumnsOfDifferentNames) {
  std::vector<geo::Column> columns;
  for (int i = 0; i < 1900; ++i) columns.push_back({"c" + std::to_string(i), ColumnType::real});
  std::vector<Cell> row(1900, Cell(1.0));
  row.back() = 2.0;
  EXPECT_EQ(RowFilter(columns, {row}).ask("c1899 = 2 and c0 = 1").rows, Rows{0});
  columns.push_back({"one more", ColumnType::real});
  try {
    const RowFilter filter(columns, {});
    FAIL() << "was taken";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "A table of 1901 columns cannot be searched by expressions; 1900 are possible.");
  }
  try {
    const RowFilter filter({{"x", ColumnType::real}, {"X", ColumnType::real}}, {});
    FAIL() << "was taken";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "The table cannot be searched by expressions: duplicate column name: X.");
  }
}

TEST(RowFilter, TakesAnyNameForAColumn) {
  const RowFilter filter({{"a \"b\"", ColumnType::real}, {"县", ColumnType::text}},
                         {{1.0, std::string("甲")}});
  EXPECT_EQ(filter.ask("\"a \"\"b\"\"\" = 1 and 县 = '甲'").rows, Rows{0});
}

}  // namespace
