#include "planning/intake/survey_totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>

#include "geo/report/message.h"
#include "planning/reading/place_name.h"

namespace planning {
namespace {

bool endsLikePart(const std::string& plain) {
  return plain.ends_with("小计") || plain == "subtotal" || plain == "sub-total";
}

std::string_view belowOf(std::string_view parent) {
  if (parent.size() == 6 && parent.ends_with("0000")) return parent.substr(0, 2);
  if (parent.size() == 6 && parent.ends_with("00")) return parent.substr(0, 4);
  return {};
}

bool isSum(const Indicator* indicator) {
  return indicator != nullptr &&
         (indicator->kind == IndicatorKind::count || indicator->kind == IndicatorKind::money);
}

/// Rows with a number in between.
struct Range {
  int after = 0;
  int before = std::numeric_limits<int>::max();
};

/// Sums over rows; absent where one of them has no figure.
struct Sum {
  double value = 0;
  std::size_t rows = 0;
  bool isWhole = true;
  bool isComplete = true;

  void add(const SurveyValues& row, const std::string& indicator) {
    ++rows;
    const SurveyValue* const found = row.find(indicator);
    if (found == nullptr || !found->value) {
      isComplete = false;
      return;
    }
    value += *found->value;
    isWhole = isWhole && *found->value == std::floor(*found->value);
  }

  bool isAbove(double stated) const { return value > stated && !isNear(stated); }

  bool isNear(double stated) const {
    constexpr double kRounded = 0.0005;
    constexpr double kExact = 1e-9;
    const bool whole = isWhole && stated == std::floor(stated);
    return std::abs(stated - value) <= std::abs(stated) * (whole ? kExact : kRounded);
  }
};

class Checker {
 public:
  Checker(const std::vector<TotalRow>& totals, const std::vector<CountedRow>& rows, const CodeTree& tree)
      : m_totals(totals), m_rows(rows), m_tree(tree) {}

  /// The first of these is the sum where none agrees.
  std::vector<Sum> sums(std::size_t total, const std::string& indicator) const {
    const TotalRow& row = m_totals[total];
    if (!row.rows.empty()) return {sumOf(row.rows, indicator)};
    if (!row.parent.empty()) return {sumBelow(row.parent, indicator)};
    if (!row.isPart) return {sumOver({}, indicator)};
    Range above{0, row.number};
    Range below{row.number};
    if (total > 0) above.after = m_totals[total - 1].number;
    if (total + 1 < m_totals.size()) below.before = m_totals[total + 1].number;
    return {sumOver(above, indicator), sumOver(below, indicator)};
  }

 private:
  static Sum sumOf(const std::vector<CountedRow>& rows, const std::string& indicator) {
    Sum sum;
    for (const CountedRow& row : rows) sum.add(*row.values, indicator);
    return sum;
  }

  Sum sumOver(Range range, const std::string& indicator) const {
    Sum sum;
    for (const CountedRow& row : m_rows)
      if (row.number > range.after && row.number < range.before) sum.add(*row.values, indicator);
    return sum;
  }

  Sum sumBelow(const std::string& parent, const std::string& indicator) const {
    Sum sum;
    for (const CountedRow& row : m_rows)
      if (m_tree.isBelow(row.code, parent)) sum.add(*row.values, indicator);
    return sum;
  }

  const std::vector<TotalRow>& m_totals;
  const std::vector<CountedRow>& m_rows;
  const CodeTree& m_tree;
};

/// Grows a run of rows, away from one that may be its sum, and asks after each whether it is.
class SumFinder {
 public:
  SumFinder(const SurveyValues& values, const Codebook& codebook, const std::set<std::string>& growing) {
    for (const auto& [id, stated] : values) {
      if (!stated.value) continue;
      const bool mustAgree = isSum(codebook.find(*id));
      m_parts.push_back({id, *stated.value, mustAgree, mustAgree && growing.contains(*id), {}});
    }
  }

  /// The first rows of which it is the sum; empty where there are none.
  template <class Iterator>
  std::vector<CountedRow> rowsIn(Iterator begin, Iterator end) {
    for (Part& part : m_parts) part.sum = {};
    std::size_t rows = 0;
    for (Iterator row = begin; row != end; ++row) {
      for (Part& part : m_parts) part.sum.add(*row->values, *part.indicator);
      if (++rows > 1 && agrees()) return {begin, std::next(row)};
      if (isPassed()) return {};
    }
    return {};
  }

 private:
  struct Part {
    const std::string* indicator;
    double stated;
    bool mustAgree;
    bool onlyGrows;
    Sum sum;
  };

  /// With more rows it can only be further off.
  bool isPassed() const {
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const Part& part) { return part.onlyGrows && part.sum.isAbove(part.stated); });
  }

  bool agrees() const {
    bool any = false;
    for (const Part& part : m_parts) {
      if (!part.sum.isComplete) continue;
      const bool near = part.sum.isNear(part.stated);
      if (!near && part.mustAgree) return false;
      any = any || (near && part.stated != 0);
    }
    return any;
  }

  std::vector<Part> m_parts;
};

}  // namespace

void SurveyValues::sort() {
  const auto isBefore = [](const Item& a, const Item& b) { return *a.id < *b.id; };
  if (!std::is_sorted(m_items.begin(), m_items.end(), isBefore))
    std::sort(m_items.begin(), m_items.end(), isBefore);
}

void SurveyValues::set(const std::string& id, SurveyValue number) {
  const auto found =
      std::lower_bound(m_items.begin(), m_items.end(), id,
                       [](const Item& item, const std::string& wanted) { return *item.id < wanted; });
  if (found != m_items.end() && *found->id == id)
    found->number = std::move(number);
  else
    m_items.insert(found, {&id, std::move(number)});
}

const SurveyValue* SurveyValues::find(const std::string& id) const {
  const auto found =
      std::lower_bound(m_items.begin(), m_items.end(), id,
                       [](const Item& item, const std::string& wanted) { return *item.id < wanted; });
  return found != m_items.end() && *found->id == id ? &found->number : nullptr;
}

bool operator==(const SurveyValues& a, const SurveyValues& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const SurveyValues::Item& one, const SurveyValues::Item& other) {
                      return *one.id == *other.id && one.number == other.number;
                    });
}

bool isPartName(const std::string& name) { return endsLikePart(foldName(name)); }

bool isTotalName(const std::string& name) {
  static constexpr std::array<std::string_view, 6> kWords{"合计", "总计", "共计", "总和", "全省", "全国"};
  const std::string plain = foldName(name);
  if (endsLikePart(plain) || plain == "total" || plain == "grandtotal" || plain == "sum") return true;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return plain.ends_with(word); });
}

bool isTotalWord(const std::string& name) {
  static constexpr std::array<std::string_view, 32> kWords{
      "total",  "totalgeral", "totalgeneral", "totalgénéral", "totale", "totals",   "razem",    "ogółem",
      "suma",   "summe",      "insgesamt",    "gesamt",       "итого",  "всего",    "разом",    "усього",
      "celkem", "spolu",      "ukupno",       "toplam",       "jumlah", "ensemble", "总数",     "合計",
      "計",     "総数",       "합계",         "총계",         "계",     "المجموع",  "الإجمالي", "कुल"};
  return isTotalName(name) ||
         std::find(kWords.begin(), kWords.end(), std::string_view(foldName(name))) != kWords.end();
}

CodeTree::CodeTree(const std::vector<Unit>& counties, const std::vector<Unit>& parents) {
  for (const Unit& parent : parents) {
    m_parents.emplace(parent.code, true);
    m_parentOf.emplace(parent.code, parent.parent);
  }
  for (const Unit& county : counties) {
    m_parents.erase(county.code);
    m_parentOf[county.code] = county.parent;
  }
}

bool CodeTree::isBelow(const std::string& code, const std::string& parent) const {
  auto above = m_parentOf.find(code);
  if (above == m_parentOf.end()) {
    const std::string_view head = belowOf(parent);
    return !head.empty() && code.size() == parent.size() && code.starts_with(head) && code != parent;
  }
  for (int levels = 0; levels < 3 && above != m_parentOf.end(); ++levels) {
    if (above->second == parent) return true;
    above = m_parentOf.find(above->second);
  }
  return false;
}

TotalsCheck checkTotals(const std::string& source, const std::vector<TotalRow>& totals,
                        const std::vector<CountedRow>& rows, const CodeTree& tree, const Codebook& codebook) {
  TotalsCheck check;
  const Checker checker(totals, rows, tree);
  check.compared.assign(totals.size(), 0);
  check.others.resize(totals.size());
  for (std::size_t i = 0; i < totals.size(); ++i)
    for (const auto& [id, stated] : totals[i].values) {
      const bool mayBeNone = !totals[i].rows.empty();  // a mean beside the count that tells the sum
      const bool mustAgree = isSum(codebook.find(*id));
      if (!stated.value || !(mustAgree || mayBeNone)) continue;
      const double value = *stated.value;
      const std::vector<Sum> sums = checker.sums(i, *id);
      if (std::any_of(sums.begin(), sums.end(),
                      [&](const Sum& sum) { return sum.rows > 0 && sum.isComplete && sum.isNear(value); })) {
        ++check.agreeing;
        ++check.compared[i];
        continue;
      }
      if (mayBeNone) check.others[i].push_back(fmt::format("{} {}", *id, value));
      if (!mustAgree) continue;
      if (!sums.front().isComplete || sums.front().rows == 0) {
        ++check.notChecked;
      } else {
        ++check.compared[i];
        check.issues.push_back({geo::Issue::Severity::warning, "survey.sum_differs",
                                geo::message("{}, row {}", source, totals[i].number),
                                geo::message("{}, row {} ({}): {} is {} there, but its {} rows add up to {}",
                                             source, totals[i].number, totals[i].name, *id, value,
                                             sums.front().rows, sums.front().value)});
      }
    }
  return check;
}

SumSearch::SumSearch(const std::vector<CountedRow>& rows, const Codebook& codebook)
    : m_rows(rows), m_codebook(codebook) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const CountedRow& row : rows)
    for (const auto& [id, number] : *row.values)
      if (number.value.value_or(-1) >= 0) ++counts[*id];
  for (const auto& [id, count] : counts)
    if (count == rows.size()) m_growing.insert(id);
}

std::vector<CountedRow> SumSearch::rowsOf(const SurveyValues& values, int number) const {
  SumFinder finder(values, m_codebook, m_growing);
  const auto below = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                      [](const CountedRow& row, int wanted) { return row.number < wanted; });
  auto found = finder.rowsIn(below, m_rows.end());
  if (found.empty()) found = finder.rowsIn(std::make_reverse_iterator(below), m_rows.rend());
  if (found.empty()) found = finder.rowsIn(m_rows.begin(), m_rows.end());
  return found;
}

}  // namespace planning
