#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "planning/audit/checks.h"

namespace planning::audit {
namespace {

/// What a figure has to fit after an exchange.
constexpr double kFits = 3;
/// The less conspicuous of two exchanged figures differs by this much at least.
constexpr double kDiffers = 2;

int signOf(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

struct Odd {
  std::size_t column;
  double value;
  double z;
};

/// Figures of a county that do not fit the period before well.
std::vector<Odd> oddFigures(const Frame& frame, const ChangeModel& model, std::size_t row,
                            const std::vector<std::size_t>& columns) {
  std::vector<Odd> odd;
  for (const std::size_t column : columns)
    if (const auto z = model.score(row, column); z && std::abs(*z) > kDiffers)
      odd.push_back({column, *frame.now.column(column)[row], *z});
  return odd;
}

/// How well two figures fit in each other's place: the larger |z|; absent where it cannot be said.
std::optional<double> misfitExchanged(const ChangeModel& model, std::size_t row, const Odd& a, const Odd& b) {
  const auto za = model.scoreOf(row, a.column, b.value), zb = model.scoreOf(row, b.column, a.value);
  if (!za || !zb) return std::nullopt;
  return std::max(std::abs(*za), std::abs(*zb));
}

}  // namespace

std::size_t checkGrowth(const Frame& frame, const ChangeModel& model, const Rule& rule, Findings& out) {
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression))
    for (const std::size_t row : frame.counties) {
      frame.ask();
      const auto z = model.score(row, column);
      if (!z || model.isTaken[row]) continue;
      ++judged;
      if (std::abs(*z) <= rule.tolerance) continue;
      Finding& finding = out.add(rule, row, {frame.now.indicators()[column]});
      finding.expected = fmt::format("~ {}", numberText(*model.expected(row, column)));
      finding.strength = std::abs(*z);
    }
  return judged;
}

std::size_t checkSignChange(const Frame& frame, const Rule& rule, Findings& out) {
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression))
    for (const std::size_t row : frame.counties) {
      frame.ask();
      const auto& now = frame.now.column(column)[row];
      const auto before = frame.valueBefore(row, column);
      if (!now || !before) continue;
      ++judged;
      const double larger = std::max(std::abs(*now), std::abs(*before));
      if (signOf(*now) == signOf(*before) || larger < rule.tolerance) continue;
      Finding& finding = out.add(rule, row, {frame.now.indicators()[column]});
      finding.expected = fmt::format("~ {}", numberText(*before));
      finding.strength = larger;
    }
  return judged;
}

std::size_t checkSwappedColumns(const Frame& frame, const ChangeModel& model, const Rule& rule,
                                Findings& out) {
  const std::vector<std::size_t> columns = listedColumns(frame, rule.expression);
  std::size_t judged = 0;
  for (const std::size_t row : frame.counties) {
    frame.ask();
    if (model.isTaken[row] || !frame.rowBefore[row]) continue;
    ++judged;
    const std::vector<Odd> odd = oddFigures(frame, model, row, columns);
    struct {
      std::size_t a = 0, b = 0;
      double misfit = kFits;
    } best;
    for (std::size_t a = 0; a < odd.size(); ++a)
      for (std::size_t b = a + 1; b < odd.size(); ++b) {
        if (std::max(std::abs(odd[a].z), std::abs(odd[b].z)) <= rule.tolerance) continue;
        const auto misfit = misfitExchanged(model, row, odd[a], odd[b]);
        if (misfit && *misfit < best.misfit) best = {a, b, *misfit};
      }
    if (best.misfit >= kFits) continue;
    const Odd &a = odd[best.a], &b = odd[best.b];
    const std::string &idA = frame.now.indicators()[a.column], &idB = frame.now.indicators()[b.column];
    Finding& finding = out.add(rule, row, {idA, idB});
    finding.expected = fmt::format("{}={}; {}={}", idA, numberText(b.value), idB, numberText(a.value));
    finding.strength = std::max(std::abs(a.z), std::abs(b.z));
  }
  return judged;
}

}  // namespace planning::audit
