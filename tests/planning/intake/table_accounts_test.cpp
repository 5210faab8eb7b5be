#include <gtest/gtest.h>

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>
#include <random>

#include "tests/planning/intake/tables_of_offices.h"

// Every row and cell of a table is stored or named. Tables are made up by seed, from rows of every kind.

using namespace planning;

namespace {

constexpr int kColumns = 3;

/// A table and what has to come of it.
struct MadeTable {
  std::string text = "code,name,count a,count b,share\n";
  int rows = 0;
  std::map<std::pair<std::string, int>, double> stored;  ///< unit and column -> value
  int sums = 0;
  int remarks = 0;
  int leftOut = 0;
  int duplicates = 0;
  int conflicting = 0;
  int words = 0;
  int marks = 0;
  int blanks = 0;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : m_random(seed), m_isClean(chance(2)) {}

  MadeTable make(const test::CodesAndNames& units) {
    bool isFirst = true;
    for (const auto& [code, name] : units) {
      if (!isFirst && chance(10)) remark();
      if (chance(8)) stranger();
      unit(code, name);
      isFirst = false;
    }
    sum();
    for (int i = below(3); i > 0; --i) remark();
    return std::move(m_table);
  }

 private:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
  bool chance(int oneIn) { return below(oneIn) == 0; }

  void line(const std::string& text) {
    m_table.text += text + "\n";
    ++m_table.rows;
  }

  /// The cell's text; `value` where it is a number.
  std::string cell(int column, std::optional<double>& value) {
    switch (m_isClean && column < 2 ? 11 : below(12)) {
      case 0:
        ++m_table.blanks;
        return "";
      case 1:
        ++m_table.marks;
        return "—";
      case 2:
        ++m_table.words;
        return chance(2) ? "约300" : "inf";
      default:
        break;
    }
    // Far apart, so that no row is by chance the sum of others.
    m_scale = m_scale % 40 + 1;
    value = column == 2 ? below(1000) / 8.0 : std::ldexp(1.0, m_scale % 30) + 1000.0 * m_table.rows;
    if (column < 2) m_sums[static_cast<std::size_t>(column)] += *value;
    return fmt::format("{:.15g}", *value);
  }

  void unit(const std::string& code, const std::string& name) {
    std::string text = code + "," + name;
    std::vector<std::optional<double>> values(kColumns);
    const int words = m_table.words, marks = m_table.marks, blanks = m_table.blanks;
    const auto sums = m_sums;
    for (int i = 0; i < kColumns; ++i) text += "," + cell(i, values[static_cast<std::size_t>(i)]);
    line(text);
    const int addedWords = m_table.words - words, addedMarks = m_table.marks - marks,
              addedBlanks = m_table.blanks - blanks;
    if (chance(12)) {  // the same once more
      line(text);
      ++m_table.duplicates;
      m_table.words += addedWords;
      m_table.marks += addedMarks;
      m_table.blanks += addedBlanks;
    } else if (chance(12)) {  // another figure
      line(code + "," + name + ",1,2,3");
      m_table.conflicting += 2;
      m_sums = sums;
      return;
    }
    for (int i = 0; i < kColumns; ++i) {
      if (values[static_cast<std::size_t>(i)])
        m_table.stored[{code, i}] = *values[static_cast<std::size_t>(i)];
      else if (i < 2)
        m_isWhole = false;
    }
  }

  void stranger() {
    line(fmt::format("X{},nowhere {},{},,", m_table.rows, m_table.rows, 700001 + 13 * m_table.rows));
    m_table.blanks += 2;
    ++m_table.leftOut;
  }

  void remark() {
    static constexpr const char* kRemarks[] = {"注：数据来源于统计局,,,,",
                                               "Prepared by: ×××,,Checked by: ×××,,", ",Northern part,,,",
                                               "Source,,—,,"};
    line(kRemarks[below(4)]);
    ++m_table.remarks;
  }

  void sum() {
    if (!m_isWhole || m_sums[0] == 0) return;
    const bool isNamed = chance(2);
    line(fmt::format(",{},{:.15g},{:.15g},", isNamed ? "合计" : "Ensemble", m_sums[0], m_sums[1]));
    if (!isNamed) ++m_table.blanks;  // only its figures tell that it is a sum
    ++m_table.sums;
  }

  std::mt19937 m_random;
  MadeTable m_table;
  bool m_isClean;  ///< every count is there, so that a sum can be
  int m_scale = 0;
  std::array<double, 2> m_sums{};
  bool m_isWhole = true;
};

}  // namespace

TEST(TableAccounts, WhatIsStoredAndWhatIsNamedAreTheWholeTable) {
  const test::OfficeWorkspace made(test::acre(), false);
  Workspace workspace = made.open();
  SurveyAttachment options = test::ofYear("2010");
  options.kinds = {{"count a", IndicatorKind::count}, {"count b", IndicatorKind::count}};
  int sums = 0, strangers = 0, conflicts = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const MadeTable table = Maker(seed).make(test::acre());
    SCOPED_TRACE(fmt::format("seed {}\n{}", seed, table.text));
    const forms::Intake intake = made.prepareText(workspace, "t.csv", table.text, options);
    const SurveyReport& report = intake.parts.front().found.report;
    std::map<std::pair<std::string, int>, double> stored;
    for (const Figure& figure : intake.prepared.survey.figures) {
      const int column = figure.indicator == "count a" ? 0 : figure.indicator == "count b" ? 1 : 2;
      if (figure.value) stored[{figure.unit, column}] = *figure.value;
    }
    ASSERT_EQ(stored, table.stored);
    ASSERT_EQ(report.rows, table.rows);
    ASSERT_EQ(report.totalRows, table.sums);
    ASSERT_EQ(test::said(intake, "survey.sum_row").size(), static_cast<std::size_t>(table.sums));
    ASSERT_EQ(report.remarkRows, table.remarks);
    ASSERT_EQ(test::said(intake, "survey.remark_row").size(), static_cast<std::size_t>(table.remarks));
    ASSERT_EQ(report.rowsLeftOut, table.leftOut);
    ASSERT_EQ(report.unmatchedRows.size(), static_cast<std::size_t>(table.leftOut));
    ASSERT_EQ(report.duplicateRows, table.duplicates);
    ASSERT_EQ(report.conflictingRows, table.conflicting);
    ASSERT_EQ(report.textInNumbers, table.words);
    ASSERT_EQ(test::said(intake, "survey.text_in_number").size(), static_cast<std::size_t>(table.words));
    ASSERT_EQ(report.missingMarks, table.marks);
    ASSERT_EQ(report.blanks, table.blanks);
    ASSERT_TRUE(intake.prepared.survey.unitsWithoutGeometry.empty());
    sums += table.sums;
    strangers += table.leftOut;
    conflicts += table.conflicting;
  }
  EXPECT_GT(sums, 0);
  EXPECT_GT(strangers, 200);
  EXPECT_GT(conflicts, 100);
}
