#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/report/issue.h"
#include "planning/figures/codebook.h"
#include "planning/unit/unit.h"

namespace planning {

/// A number of a survey table, and how it came out of its cell.
struct SurveyValue {
  std::optional<double> value;  ///< absent: missing, and the row's flag says why
  std::string note;
  friend bool operator==(const SurveyValue&, const SurveyValue&) = default;
};

/// The numbers of a row by indicator, ascending. The names of the indicators are those of who put them: a row
/// does not keep its own.
class SurveyValues {
 public:
  struct Item {
    const std::string* id;
    SurveyValue number;
  };

  /// `id` outlives the values, and comes once; sort() follows the last.
  void put(const std::string& id, SurveyValue number) { m_items.push_back({&id, std::move(number)}); }
  void sort();
  /// In its place, also instead of another.
  void set(const std::string& id, SurveyValue number);
  /// Null where there is none.
  const SurveyValue* find(const std::string& id) const;

  std::vector<Item>::const_iterator begin() const { return m_items.begin(); }
  std::vector<Item>::const_iterator end() const { return m_items.end(); }

  friend bool operator==(const SurveyValues& a, const SurveyValues& b);

 private:
  std::vector<Item> m_items;
};

/// A row of a unit, as sums need it.
struct CountedRow {
  std::string code;
  int number = 0;  ///< of the row in the file; ascending
  const SurveyValues* values = nullptr;
};

/// A row that sums others up: 合计, 总计, Total; 小计, of the rows before it; or that of a prefecture or
/// province.
struct TotalRow {
  std::string name;
  std::string parent;  ///< code of the prefecture or province; empty: of the table, or a part of it
  bool isPart = false;
  int number = 0;  ///< of the row in the file
  SurveyValues values;
  std::vector<CountedRow> rows{};  ///< by whose sums alone it was told; empty: its name or code tells
};

/// 合计, 总计, 小计, 全国总计, Total, Subtotal: a whole name or its end.
bool isTotalName(const std::string& name);
/// What totals are called in other languages; only with figures that fit is it one.
bool isTotalWord(const std::string& name);
/// 小计, Subtotal.
bool isPartName(const std::string& name);

/// Which codes belong to a prefecture or province: by the boundaries, and for codes that they lack by the
/// first two or four of six digits.
class CodeTree {
 public:
  CodeTree(const std::vector<Unit>& counties, const std::vector<Unit>& parents);
  /// A prefecture or province that is no county as well, as 441900 东莞 is.
  bool isParent(const std::string& code) const { return m_parents.contains(code); }
  bool isBelow(const std::string& code, const std::string& parent) const;

 private:
  std::unordered_map<std::string, std::string> m_parentOf;
  std::unordered_map<std::string, bool> m_parents;
};

struct TotalsCheck {
  int agreeing = 0;           ///< sums that are those of their rows
  int notChecked = 0;         ///< because a row has no figure
  std::vector<int> compared;  ///< sums of each total that agree or differ
  /// Of each total that its figures told, those that are no sums.
  std::vector<std::vector<std::string>> others;
  geo::Issues issues;  ///< one for each sum that differs
};

/// Compares sums of counts and money with those of their rows: whole numbers to the unit, others to 0.05 %,
/// which is what rounded parts may differ by; of totals that their figures told also other sums. `totals` in
/// the order of the file.
TotalsCheck checkTotals(const std::string& source, const std::vector<TotalRow>& totals,
                        const std::vector<CountedRow>& rows, const CodeTree& tree, const Codebook& codebook);

/// Tells sums of rows by their figures: a name says nothing here, so that it holds in every language.
class SumSearch {
 public:
  SumSearch(const std::vector<CountedRow>& rows, const Codebook& codebook);

  /// The rows of units right above or right below row `number`, or all of them, whose sums the figures are:
  /// one of the figures at least, and no count or amount of money is another. It takes two rows to make a
  /// sum; empty: it is none.
  std::vector<CountedRow> rowsOf(const SurveyValues& values, int number) const;

 private:
  const std::vector<CountedRow>& m_rows;
  const Codebook& m_codebook;
  std::set<std::string> m_growing;  ///< indicators of which every row has a figure, and none a negative one
};

}  // namespace planning
