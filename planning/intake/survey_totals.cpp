#include "planning/intake/survey_totals.h"

#include <algorithm>
#include <array>
#include <cmath>
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

struct Range {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Sums over rows; absent where one of them has no figure.
struct Sum {
  double value = 0;
  std::size_t rows = 0;
  bool isWhole = true;
  bool isComplete = true;

  void add(const SurveyValues& row, const std::string& indicator) {
    ++rows;
    const auto found = row.find(indicator);
    if (found == row.end() || !found->second.value) {
      isComplete = false;
      return;
    }
    value += *found->second.value;
    isWhole = isWhole && *found->second.value == std::floor(*found->second.value);
  }

  bool isNear(double stated) const {
    constexpr double kRounded = 0.0005;
    constexpr double kExact = 1e-9;
    const bool whole = isWhole && stated == std::floor(stated);
    return std::abs(stated - value) <= std::abs(stated) * (whole ? kExact : kRounded);
  }
};

class Checker {
 public:
  Checker(const std::vector<TotalRow>& totals, const std::vector<std::string>& codes,
          const std::vector<SurveyValues>& values, const CodeTree& tree)
      : m_totals(totals), m_codes(codes), m_values(values), m_tree(tree) {}

  /// The first of these is the sum where none agrees.
  std::vector<Sum> sums(std::size_t total, const std::string& indicator) const {
    const TotalRow& row = m_totals[total];
    if (!row.parent.empty()) return {sumBelow(row.parent, indicator)};
    if (!row.isPart) return {sumOver({0, m_values.size()}, indicator)};
    return {sumOver({total > 0 ? m_totals[total - 1].unitsAbove : 0, row.unitsAbove}, indicator),
            sumOver({row.unitsAbove,
                     total + 1 < m_totals.size() ? m_totals[total + 1].unitsAbove : m_values.size()},
                    indicator)};
  }

 private:
  Sum sumOver(Range range, const std::string& indicator) const {
    Sum sum;
    for (std::size_t i = range.first; i < range.end; ++i) sum.add(m_values[i], indicator);
    return sum;
  }

  Sum sumBelow(const std::string& parent, const std::string& indicator) const {
    Sum sum;
    for (std::size_t i = 0; i < m_values.size(); ++i)
      if (m_tree.isBelow(m_codes[i], parent)) sum.add(m_values[i], indicator);
    return sum;
  }

  const std::vector<TotalRow>& m_totals;
  const std::vector<std::string>& m_codes;
  const std::vector<SurveyValues>& m_values;
  const CodeTree& m_tree;
};

}  // namespace

bool isPartName(const std::string& name) { return endsLikePart(foldName(name)); }

bool isTotalName(const std::string& name) {
  static constexpr std::array<std::string_view, 6> kWords{"合计", "总计", "共计", "总和", "全省", "全国"};
  const std::string plain = foldName(name);
  if (endsLikePart(plain) || plain == "total" || plain == "grandtotal" || plain == "sum") return true;
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return plain.ends_with(word); });
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
                        const std::vector<std::string>& codes, const std::vector<SurveyValues>& values,
                        const CodeTree& tree, const Codebook& codebook) {
  TotalsCheck check;
  const Checker checker(totals, codes, values, tree);
  for (std::size_t i = 0; i < totals.size(); ++i)
    for (const auto& [id, stated] : totals[i].values) {
      if (!stated.value || !isSum(codebook.find(id))) continue;
      const double value = *stated.value;
      const std::vector<Sum> sums = checker.sums(i, id);
      if (std::any_of(sums.begin(), sums.end(),
                      [&](const Sum& sum) { return sum.rows > 0 && sum.isComplete && sum.isNear(value); })) {
        ++check.agreeing;
      } else if (!sums.front().isComplete || sums.front().rows == 0) {
        ++check.notChecked;
      } else {
        check.issues.push_back({geo::Issue::Severity::warning, "survey.sum_differs",
                                geo::message("{}, row {}", source, totals[i].number),
                                geo::message("{}, row {} ({}): {} is {} there, but its {} rows add up to {}",
                                             source, totals[i].number, totals[i].name, id, value,
                                             sums.front().rows, sums.front().value)});
      }
    }
  return check;
}

}  // namespace planning
