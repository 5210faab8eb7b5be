#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "planning/audit/checks.h"
#include "planning/audit/expression.h"

namespace planning::audit {
namespace {

/// How far two sides are beyond what the comparison allows; not above 0: they hold.
double excess(Comparison comparison, double left, double right) {
  switch (comparison) {
    case Comparison::less:
    case Comparison::lessEqual:
      return left - right;
    case Comparison::greater:
    case Comparison::greaterEqual:
      return right - left;
    case Comparison::equal:
      break;
  }
  return std::abs(left - right);
}

bool isStrict(Comparison comparison) {
  return comparison == Comparison::less || comparison == Comparison::greater;
}

/// What sums of rounded numbers lose in the last bits is no difference.
double slack(const Rule& rule, double left, double right) {
  const double larger = std::max(std::abs(left), std::abs(right));
  return (rule.relative ? rule.tolerance * larger : rule.tolerance) + 1e-12 * larger;
}

const char* signText(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return "<";
    case Comparison::lessEqual:
      return "<=";
    case Comparison::greater:
      return ">";
    case Comparison::greaterEqual:
      return ">=";
    case Comparison::equal:
      break;
  }
  return "=";
}

}  // namespace

std::size_t checkPresent(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out) {
  const std::vector<std::size_t> rows = quantities.rows(rule);
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression)) {
    frame.ask();
    const FigureGrid::Column& values = frame.now.column(column);
    const auto have = std::ranges::count_if(rows, [&](std::size_t row) { return values[row].has_value(); });
    if (static_cast<double>(have) < rule.tolerance * static_cast<double>(rows.size())) continue;
    judged += rows.size();
    for (const std::size_t row : rows)
      if (!values[row]) out.add(rule, row, {frame.now.indicators()[column]});
  }
  return judged;
}

std::size_t checkFinite(const Frame& frame, const Rule& rule, Findings& out) {
  for (const FigureGrid::Place& place : frame.now.notFinite())
    out.addUnit(rule, place.unit, place.indicator + "=?").indicators = {place.indicator};
  return frame.now.figureCount() + frame.now.notFinite().size();
}

std::size_t checkRange(const Frame& frame, const Rule& rule, Findings& out) {
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression)) {
    frame.ask();
    const Indicator& indicator = *frame.indicator[column];
    if (!indicator.min && !indicator.max) continue;
    const FigureGrid::Column& values = frame.now.column(column);
    for (std::size_t row = 0; row < values.size(); ++row) {
      if (!values[row] || !frame.isIn(rule, row)) continue;
      ++judged;
      const double below = indicator.min ? *indicator.min - *values[row] : 0;
      const double above = indicator.max ? *values[row] - *indicator.max : 0;
      if (std::max(below, above) <= rule.tolerance) continue;
      Finding& finding = out.add(rule, row, {indicator.id});
      finding.expected = below > rule.tolerance ? fmt::format(">= {}", *indicator.min)
                                                : fmt::format("<= {}", *indicator.max);
      finding.strength = std::max(below, above);
    }
  }
  return judged;
}

std::size_t checkCompare(const Quantities& quantities, const Rule& rule, Findings& out) {
  const auto sides = splitComparison(rule.expression).value();
  const auto left = quantities.values(rule, sides.left), right = quantities.values(rule, sides.right);
  const std::vector<std::string> indicators = quantities.indicatorsIn(rule.expression);
  std::size_t judged = 0;
  for (const std::size_t row : quantities.rows(rule)) {
    if (!left[row] || !right[row]) continue;
    ++judged;
    const double beyond = excess(sides.comparison, *left[row], *right[row]);
    const double allowed = slack(rule, *left[row], *right[row]);
    if (beyond <= allowed && !(isStrict(sides.comparison) && beyond >= 0)) continue;
    Finding& finding = out.add(rule, row, indicators);
    finding.expected =
        fmt::format("{} {} {}", sides.left, signText(sides.comparison), numberText(*right[row]));
    finding.strength = beyond / std::max({std::abs(*left[row]), std::abs(*right[row]), 1e-300});
  }
  return judged;
}

std::size_t checkHierarchy(const Frame& frame, const Rule& rule, Findings& out) {
  const bool byProvince = rule.scope == Scope::province;
  std::unordered_map<std::string_view, std::vector<std::size_t>> children;
  for (const std::size_t row : frame.counties) {
    const std::string& parent = byProvince ? frame.province[row] : frame.prefecture[row];
    if (!parent.empty()) children[parent].push_back(row);
  }
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression)) {
    frame.ask();
    if (!frame.isCount(column)) continue;
    const FigureGrid::Column& values = frame.now.column(column);
    for (std::size_t row = 0; row < values.size(); ++row) {
      frame.ask();
      const auto below = children.find(frame.now.units()[row]);
      if (!values[row] || !frame.isIn(rule, row) || below == children.end()) continue;
      double sum = 0;
      bool isWhole = true;
      for (const std::size_t child : below->second) {
        isWhole = isWhole && values[child];
        sum += values[child].value_or(0);
      }
      ++judged;
      const double beyond = isWhole ? std::abs(sum - *values[row]) : sum - *values[row];
      if (beyond <= slack(rule, sum, *values[row])) continue;
      Finding& finding = out.add(rule, row, {frame.now.indicators()[column]});
      finding.expected = numberText(sum);
      finding.strength = beyond / std::max(sum, *values[row]);
    }
  }
  return judged;
}

}  // namespace planning::audit
