#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "planning/audit/checks.h"

namespace planning::audit {
namespace {

constexpr std::size_t kFewestFigures = 8;
constexpr double kOdd = 4;  ///< |z| of a figure that does not fit

std::vector<std::size_t> reportedColumns(const Frame& frame) { return listedColumns(frame, "*"); }

/// Of the figures that can be compared: the share that does not fit the period before of `other`.
struct Misfit {
  std::size_t figures = 0;
  std::size_t odd = 0;
  double share() const { return figures == 0 ? 0 : static_cast<double>(odd) / static_cast<double>(figures); }
};

Misfit misfit(const ChangeModel& model, const std::vector<std::size_t>& columns, std::size_t row,
              std::size_t other) {
  Misfit result;
  for (const std::size_t column : columns)
    if (const auto z = model.scoreAgainst(row, other, column)) {
      ++result.figures;
      if (std::abs(*z) > kOdd) ++result.odd;
    }
  return result;
}

/// A number that two counties do not share by chance.
bool isDistinctive(double value, bool isCount) {
  constexpr double kFourDigits = 1000;
  return std::abs(isCount ? value : std::round(value * 100)) >= kFourDigits;
}

}  // namespace

std::size_t checkCopiedPeriod(const Frame& frame, const Rule& rule, Findings& out) {
  const std::vector<std::size_t> columns = reportedColumns(frame);
  std::size_t judged = 0;
  for (std::size_t row = 0; row < frame.now.units().size(); ++row) {
    frame.ask();
    if (!frame.rowBefore[row] || !frame.isIn(rule, row)) continue;
    std::size_t figures = 0, same = 0;
    for (const std::size_t column : columns) {
      const auto& now = frame.now.column(column)[row];
      const auto before = frame.valueBefore(row, column);
      if (!now || !before || (*now == 0 && *before == 0)) continue;
      ++figures;
      if (*now == *before) ++same;
    }
    if (figures < kFewestFigures) continue;
    ++judged;
    if (static_cast<double>(same) <= rule.tolerance * static_cast<double>(figures)) continue;
    Finding& finding = out.addUnit(rule, frame.now.units()[row],
                                   fmt::format("{}/{} = {}", same, figures, frame.before->period()));
    finding.strength = static_cast<double>(same);
  }
  return judged;
}

std::size_t checkCopiedUnit(const Frame& frame, const Rule& rule, Findings& out) {
  constexpr std::size_t kMostHolders = 4;  // a number that many have tells nothing
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
  for (const std::size_t column : reportedColumns(frame)) {
    std::unordered_map<double, std::vector<std::size_t>> holders;
    for (const std::size_t row : frame.counties)
      if (const auto& value = frame.now.column(column)[row];
          value && isDistinctive(*value, frame.isCount(column)))
        holders[*value].push_back(row);
    for (const auto& [value, rows] : holders) {
      frame.ask();
      if (rows.size() > kMostHolders) continue;
      for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = a + 1; b < rows.size(); ++b) ++shared[{rows[a], rows[b]}];
    }
  }
  for (const auto& [rows, count] : shared) {
    frame.ask();
    if (static_cast<double>(count) < rule.tolerance) continue;
    const std::string& other = frame.now.units()[rows.first];
    Finding& finding =
        out.addUnit(rule, frame.now.units()[rows.second], fmt::format("{} = {}", count, other));
    finding.strength = static_cast<double>(count);
  }
  return frame.counties.size();
}

std::size_t checkSwappedRows(const Frame& frame, ChangeModel& model, const Rule& rule, Findings& out) {
  const std::vector<std::size_t> columns = reportedColumns(frame);
  std::size_t judged = 0;
  std::vector<std::size_t> suspects;
  std::vector<double> own(frame.now.units().size());
  for (const std::size_t row : frame.counties) {
    frame.ask();
    if (!frame.rowBefore[row]) continue;
    const Misfit result = misfit(model, columns, row, row);
    if (result.figures < kFewestFigures) continue;
    ++judged;
    own[row] = result.share();
    if (own[row] >= rule.tolerance) suspects.push_back(row);
  }
  for (std::size_t i = 0; i < suspects.size(); ++i)
    for (std::size_t j = i + 1; j < suspects.size(); ++j) {
      frame.ask();
      const std::size_t a = suspects[i], b = suspects[j];
      const double exchanged =
          std::max(misfit(model, columns, a, b).share(), misfit(model, columns, b, a).share());
      if (exchanged >= rule.tolerance || exchanged > 0.5 * std::min(own[a], own[b])) continue;
      for (const auto& [row, other] : {std::pair{a, b}, std::pair{b, a}}) {
        model.isTaken[row] = true;
        const std::string& otherCode = frame.now.units()[other];
        Finding& finding = out.addUnit(rule, frame.now.units()[row], otherCode);
        finding.expected = otherCode;
        finding.strength = own[row];
      }
    }
  return judged;
}

}  // namespace planning::audit
