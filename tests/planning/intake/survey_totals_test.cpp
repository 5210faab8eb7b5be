#include "planning/intake/survey_totals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

// Figures are made up.

using namespace planning;

namespace {

const std::string kPop = "pop", kPoor = "poor", kRate = "rate";

SurveyValues valuesOf(std::vector<std::pair<const std::string*, std::optional<double>>> numbers) {
  SurveyValues values;
  for (const auto& [id, number] : numbers) values.put(*id, {number, ""});
  values.sort();
  return values;
}

Codebook book() {
  Indicator pop, poor, rate;
  pop.id = kPop;
  poor.id = kPoor;
  poor.kind = IndicatorKind::money;
  rate.id = kRate;
  rate.kind = IndicatorKind::rate;
  return Codebook::fromIndicators({pop, poor, rate});
}

/// Rows 2, 3, ... with these populations.
class Rows {
 public:
  explicit Rows(const std::vector<std::optional<double>>& pops) {
    for (const auto& pop : pops) m_values.push_back(valuesOf({{&kPop, pop}}));
    for (std::size_t i = 0; i < m_values.size(); ++i)
      rows.push_back({"U" + std::to_string(i), static_cast<int>(i) + 2, &m_values[i]});
  }
  std::vector<CountedRow> rows;

 private:
  std::vector<SurveyValues> m_values;
};

bool isSum(const std::vector<std::optional<double>>& pops, double sum, int number) {
  const Rows rows(pops);
  const Codebook codebook = book();
  return !SumSearch(rows.rows, codebook).rowsOf(valuesOf({{&kPop, sum}}), number).empty();
}

/// Codes of the rows whose sum it is.
std::string rowsOf(const std::vector<std::optional<double>>& pops, double sum, int number) {
  const Rows rows(pops);
  const Codebook codebook = book();
  std::string codes;
  for (const CountedRow& row : SumSearch(rows.rows, codebook).rowsOf(valuesOf({{&kPop, sum}}), number))
    codes += row.code;
  return codes;
}

}  // namespace

TEST(SurveyValues, AreFoundAndReplacedInTheirPlace) {
  SurveyValues values = valuesOf({{&kRate, 3}, {&kPoor, 2}});
  EXPECT_EQ(values.find(kPop), nullptr);
  ASSERT_NE(values.find(kPoor), nullptr);
  EXPECT_EQ(values.find(kPoor)->value, 2);
  values.set(kPop, {1, "added"});
  values.set(kPoor, {7, "other"});
  std::vector<std::string> ids;
  for (const auto& [id, number] : values) ids.push_back(*id + " " + number.note);
  EXPECT_EQ(ids, (std::vector<std::string>{"poor other", "pop added", "rate "}));
  EXPECT_EQ(values.find(kPoor)->value, 7);
  EXPECT_EQ(values.find("zzz"), nullptr);
}

TEST(SurveyValues, AreEqualWithTheSameNumbersAndNotes) {
  const SurveyValues values = valuesOf({{&kPop, 1}, {&kPoor, 2}});
  EXPECT_EQ(values, valuesOf({{&kPoor, 2}, {&kPop, 1}}));
  EXPECT_FALSE(values == valuesOf({{&kPop, 1}}));
  EXPECT_FALSE(values == valuesOf({{&kPop, 1}, {&kRate, 2}}));
  EXPECT_FALSE(values == valuesOf({{&kPop, 1}, {&kPoor, 3}}));
  EXPECT_FALSE(values == valuesOf({{&kPop, 1}, {&kPoor, std::nullopt}}));
  SurveyValues noted = values;
  noted.set(kPop, {1, "a note"});
  EXPECT_FALSE(values == noted);
}

TEST(TotalNames, AreWholeOrEndAName) {
  for (const char* name : {"合计", "总 计", "全县共计", "总和", "全省", "全国", "Total", "GRAND TOTAL", "sum",
                           "小计", "本页小计", "Subtotal", "Sub-total"})
    EXPECT_TRUE(isTotalName(name)) << name;
  for (const char* name : {"", "合计数", "totals", "Total population", "Summe", "part", "全县"})
    EXPECT_FALSE(isTotalName(name)) << name;
  for (const char* name : {"小计", "本页小计", "Subtotal", "Sub-total", "SUB TOTAL"})
    EXPECT_TRUE(isPartName(name)) << name;
  for (const char* name : {"合计", "total", "小计数", ""}) EXPECT_FALSE(isPartName(name)) << name;
}

TEST(TotalNames, OfOtherLanguagesAreWholeWords) {
  for (const char* name :
       {"合计",   "Total geral", "Total general", "Total général", "Totale", "Totals",   "Razem",    "Ogółem",
        "Suma",   "Summe",       "Insgesamt",     "Gesamt",        "Итого",  "Всего",    "Разом",    "Усього",
        "Celkem", "Spolu",       "Ukupno",        "Toplam",        "Jumlah", "Ensemble", "总数",     "合計",
        "計",     "総数",        "합계",          "총계",          "계",     "المجموع",  "الإجمالي", "कुल"})
    EXPECT_TRUE(isTotalWord(name)) << name;
  for (const char* name : {"", "Summe der", "Ensemble A", "Alba"}) EXPECT_FALSE(isTotalWord(name)) << name;
}

TEST(CodeTree, KnowsWhatLiesBelowByTheBoundariesOrElseByTheDigits) {
  const auto unit = [](const char* code, Level level, const char* parent) {
    return Unit{code, "", "", level, parent, 1, true, ""};
  };
  const CodeTree tree(
      {unit("520101", Level::county, "520100"), unit("520102", Level::county, "520200"),
       unit("520300", Level::county, "520000"), unit("520104", Level::county, "")},
      {unit("520100", Level::prefecture, "520000"), unit("520200", Level::prefecture, "520000"),
       unit("520300", Level::prefecture, "520000"), unit("520000", Level::province, "")});
  EXPECT_TRUE(tree.isParent("520100"));
  EXPECT_TRUE(tree.isParent("520000"));
  EXPECT_FALSE(tree.isParent("520300")) << "it is a county as well";
  EXPECT_FALSE(tree.isParent("520101"));
  EXPECT_TRUE(tree.isBelow("520101", "520100"));
  EXPECT_TRUE(tree.isBelow("520101", "520000"));
  EXPECT_FALSE(tree.isBelow("520101", "520200"));
  EXPECT_TRUE(tree.isBelow("520102", "520200")) << "whatever its digits say";
  EXPECT_FALSE(tree.isBelow("520102", "520100"));
  EXPECT_FALSE(tree.isBelow("520104", "520100")) << "of no prefecture";
  EXPECT_TRUE(tree.isBelow("520300", "520000"));
  EXPECT_TRUE(tree.isBelow("520199", "520100")) << "not in the boundaries: by its digits";
  EXPECT_TRUE(tree.isBelow("520199", "520000"));
  EXPECT_FALSE(tree.isBelow("520199", "520200"));
  EXPECT_FALSE(tree.isBelow("5201991", "520100"));
  EXPECT_FALSE(tree.isBelow("520199", "520199"));
  EXPECT_FALSE(tree.isBelow("530000", "530000")) << "not below itself";
  EXPECT_FALSE(tree.isBelow("530100", "530100"));
  EXPECT_FALSE(tree.isBelow("520199", "52")) << "no code of six digits";
  EXPECT_FALSE(tree.isBelow("520199", "520111"));
}

TEST(SumSearch, TakesRowsRightAboveOrBelowOrAll) {
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 3, 1)) << "the two below";
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 12, 6)) << "the two above";
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 6, 5)) << "the two above row 5, though a row of a unit has that number";
  EXPECT_FALSE(isSum({1, 2, 4, 8}, 10, 6)) << "8 and 2 are no neighbours";
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 15, 4)) << "all, from the middle";
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 12, 4)) << "what stands below row 4: 4 and 8";
  EXPECT_TRUE(isSum({1, 2, 4, 8}, 3, 4)) << "what stands above it: 1 and 2";
  EXPECT_FALSE(isSum({1, 2, 4, 8}, 8, 6)) << "one row makes no sum";
  EXPECT_FALSE(isSum({1, 2, 4, 8}, 13, 4));
  EXPECT_FALSE(isSum({}, 1, 4));
}

TEST(SumSearch, SaysWhichRowsTheyAre) {
  EXPECT_EQ(rowsOf({1, 2, 4, 8}, 7, 1), "U0U1U2");
  EXPECT_EQ(rowsOf({1, 2, 4, 8}, 12, 6), "U3U2") << "from the sum on upwards";
  EXPECT_EQ(rowsOf({1, 2, 4, 8}, 15, 4), "U0U1U2U3");
  EXPECT_EQ(rowsOf({1, 2, 4, 8}, 13, 4), "");
}

TEST(SumSearch, GoesOnOnlyWhileItCanStillFit) {
  EXPECT_FALSE(isSum({5, 6, -8, 7}, 4, 1)) << "rows 2 to 4 and a last one are 10; 3 of them are 3";
  EXPECT_TRUE(isSum({5, 6, -8, 7}, 3, 1)) << "beyond 3 and back, as one of them is negative";
  EXPECT_TRUE(isSum({5, 6, -8, 7}, 10, 1));
  EXPECT_FALSE(isSum({5, 6, std::nullopt, 7}, 18, 1)) << "nothing is known behind a row without figure";
  EXPECT_TRUE(isSum({5, 6, std::nullopt, 7}, 11, 1));
  EXPECT_FALSE(isSum({0, 0, 7}, 0, 1)) << "0 says nothing";
}

TEST(SumSearch, AllowsForRoundedPartsOnly) {
  EXPECT_FALSE(isSum({1000, 2000, 7}, 3001, 1)) << "whole numbers to the unit";
  EXPECT_TRUE(isSum({1000.5, 2000, 7}, 3002, 1)) << "1.5 of 3002";
  EXPECT_FALSE(isSum({1000.5, 2000, 7}, 3002.5, 1)) << "2 of 3002.5 are more than 0.05 %";
  EXPECT_TRUE(isSum({1000, 2000, 7}, 3000.5, 1)) << "the sum is rounded otherwise";
}

TEST(SumSearch, NeedsEveryCountToAgreeAndNoRate) {
  const SurveyValues one = valuesOf({{&kPop, 1}, {&kPoor, 10}, {&kRate, 5}}),
                     two = valuesOf({{&kPop, 2}, {&kPoor, 20}, {&kRate, 6}}),
                     three = valuesOf({{&kPop, 9}, {&kPoor, 90}, {&kRate, 7}});
  const std::vector<CountedRow> rows{{"A", 2, &one}, {"B", 3, &two}, {"C", 4, &three}};
  const Codebook codebook = book();
  const SumSearch search(rows, codebook);
  const auto isFound = [&](const SurveyValues& values, int number) {
    return !search.rowsOf(values, number).empty();
  };
  EXPECT_TRUE(isFound(valuesOf({{&kPop, 3}, {&kPoor, 30}, {&kRate, 5.5}}), 1));
  EXPECT_FALSE(isFound(valuesOf({{&kPop, 3}, {&kPoor, 31}}), 1));
  EXPECT_FALSE(isFound(valuesOf({{&kPop, 4}, {&kPoor, 30}}), 1));
  EXPECT_TRUE(isFound(valuesOf({{&kPop, 3}, {&kPoor, std::nullopt}}), 1)) << "what it lacks says nothing";
  EXPECT_TRUE(isFound(valuesOf({{&kRate, 11}}), 1)) << "a sum of rates too where nothing else is there";
  EXPECT_FALSE(isFound(valuesOf({{&kPop, 4}, {&kRate, 11}}), 1));
}

TEST(TotalsCheck, TellsWhatAgreesWhatDiffersAndWhatCannotBeCompared) {
  const Rows rows({10, 20, 30, 40});
  const CodeTree tree({}, {});
  const auto total = [](const char* name, int number, std::optional<double> pop, bool isPart) {
    TotalRow row;
    row.name = name;
    row.number = number;
    row.isPart = isPart;
    row.values = valuesOf({{&kPop, pop}, {&kPoor, 1}, {&kRate, 5}});
    return row;
  };
  const TotalsCheck check =
      checkTotals("t.csv",
                  {total("all", 1, 100, false), total("first", 4, 30, true), total("second", 6, 71, true),
                   total("blank", 7, std::nullopt, false)},
                  rows.rows, tree, book());
  EXPECT_EQ(check.agreeing, 2) << "all, and rows 2 and 3 above row 4";
  EXPECT_EQ(check.notChecked, 4) << "no row has any poor";
  EXPECT_EQ(check.compared, (std::vector<int>{1, 1, 1, 0}));
  ASSERT_EQ(check.issues.size(), 1U);
  EXPECT_EQ(check.issues[0].kind, "survey.sum_differs");
  EXPECT_EQ(check.issues[0].place, "t.csv, row 6");
  EXPECT_EQ(check.issues[0].text, "t.csv, row 6 (second): pop is 71 there, but its 1 rows add up to 40");
}

TEST(TotalsCheck, TakesForAPartTheRowsUpToItsNeighbours) {
  const Rows rows({1, 2, 4, 8, 16});
  const CodeTree tree({}, {});
  const auto part = [](int number, double pop) {
    TotalRow row;
    row.isPart = true;
    row.number = number;
    row.values = valuesOf({{&kPop, pop}});
    return row;
  };
  const auto agreeing = [&](const std::vector<TotalRow>& totals) {
    return checkTotals("t", totals, rows.rows, tree, book()).agreeing;
  };
  // rows 2 to 6; a part at 4 is made of 2 and 3, or of 5 and 6; the row of its own number is of neither
  EXPECT_EQ(agreeing({part(4, 3)}), 1);
  EXPECT_EQ(agreeing({part(4, 24)}), 1);
  EXPECT_EQ(agreeing({part(4, 7)}), 0);
  EXPECT_EQ(agreeing({part(4, 28)}), 0);
  EXPECT_EQ(agreeing({part(1, 1), part(3, 28)}), 2) << "up to the next one, and to the end";
  EXPECT_EQ(agreeing({part(1, 31), part(3, 28)}), 1) << "not beyond the next one";
  EXPECT_EQ(agreeing({part(3, 1), part(5, 4)}), 2);
  EXPECT_EQ(agreeing({part(3, 1), part(5, 5)}), 1) << "not the rows above the part before";
}

TEST(TotalsCheck, ComparesWhatItsFiguresToldWithTheRowsThatItWasToldBy) {
  const SurveyValues one = valuesOf({{&kPop, 1}, {&kPoor, 10}, {&kRate, 5}}),
                     two = valuesOf({{&kPop, 2}, {&kPoor, std::nullopt}, {&kRate, 6}}),
                     three = valuesOf({{&kPop, 9}, {&kPoor, 90}, {&kRate, 7}});
  const std::vector<CountedRow> rows{{"A", 2, &one}, {"B", 3, &two}, {"C", 4, &three}};
  TotalRow total;
  total.number = 5;
  total.rows = {rows[0], rows[1]};
  total.values = valuesOf({{&kPop, 3}, {&kPoor, 30}, {&kRate, 11}});
  TotalRow mean = total;
  mean.number = 6;
  mean.values = valuesOf({{&kPop, 3}, {&kRate, 5.5}});
  const TotalsCheck check = checkTotals("t.csv", {total, mean}, rows, CodeTree({}, {}), book());
  EXPECT_EQ(check.agreeing, 3) << "both populations and the rates of the first";
  EXPECT_EQ(check.notChecked, 1) << "row B has no poor";
  EXPECT_EQ(check.compared, (std::vector<int>{2, 1}));
  EXPECT_EQ(check.others, (std::vector<std::vector<std::string>>{{"poor 30"}, {"rate 5.5"}}));
  EXPECT_TRUE(check.issues.empty());
}
