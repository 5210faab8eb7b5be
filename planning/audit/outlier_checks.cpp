#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "planning/audit/checks.h"

namespace planning::audit {
namespace {

/// One distribution over counties, on the scale on which it is judged.
struct Sample {
  std::vector<std::string> indicators;
  std::vector<std::size_t> rows;
  std::vector<double> values;
};

/// Of an expression: log of what is above 0, which is all that a ratio of counts can be judged by.
Sample ratioSample(const Quantities& quantities, const Rule& rule) {
  Sample sample{quantities.indicatorsIn(rule.expression), {}, {}};
  const auto values = quantities.values(rule, rule.expression);
  for (const std::size_t row : quantities.rows(rule))
    if (values[row] && *values[row] > 0) {
      sample.rows.push_back(row);
      sample.values.push_back(std::log(*values[row]));
    }
  return sample;
}

std::vector<Sample> samplesOf(const Frame& frame, const Quantities& quantities, const Rule& rule) {
  if (!isList(frame, rule.expression)) return {ratioSample(quantities, rule)};
  std::vector<Sample> samples;
  const std::vector<std::size_t> rows = quantities.rows(rule);
  for (const std::size_t column : listedColumns(frame, rule.expression)) {
    frame.ask();
    const Scale scale(*frame.indicator[column]);
    Sample sample{{frame.now.indicators()[column]}, {}, {}};
    for (const std::size_t row : rows)
      if (const auto& value = frame.now.column(column)[row]) {
        sample.rows.push_back(row);
        sample.values.push_back(scale(*value));
      }
    samples.push_back(std::move(sample));
  }
  return samples;
}

/// Reports every row whose strength is above 1.
std::size_t judge(const Sample& sample, const Rule& rule, Findings& out,
                  const std::function<double(std::size_t)>& strength) {
  for (std::size_t i = 0; i < sample.rows.size(); ++i)
    if (const double one = strength(i); one > 1)
      out.add(rule, sample.rows[i], sample.indicators).strength = one * rule.tolerance;
  return sample.rows.size();
}

/// Value less the median of its neighbours' values; rows with fewer than three neighbours are left out.
Sample residuals(const Frame& frame, const Sample& sample,
                 const std::vector<std::vector<std::size_t>>& neighbours) {
  constexpr std::size_t kFewest = 3;
  std::vector<std::optional<double>> byRow(frame.now.units().size());
  for (std::size_t i = 0; i < sample.rows.size(); ++i) byRow[sample.rows[i]] = sample.values[i];
  Sample result{sample.indicators, {}, {}};
  for (std::size_t i = 0; i < sample.rows.size(); ++i) {
    std::vector<double> around;
    for (const std::size_t neighbour : neighbours[sample.rows[i]])
      if (byRow[neighbour]) around.push_back(*byRow[neighbour]);
    if (around.size() < kFewest) continue;
    result.rows.push_back(sample.rows[i]);
    result.values.push_back(sample.values[i] - median(std::move(around)));
  }
  return result;
}

std::size_t judgeByZ(const Sample& sample, const Rule& rule, Findings& out) {
  const auto spread = spreadOf(sample.values);
  if (!spread) return 0;
  return judge(sample, rule, out, [&](std::size_t i) {
    return std::abs(modifiedZ(sample.values[i], *spread)) / rule.tolerance;
  });
}

}  // namespace

std::size_t checkOutlier(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out) {
  std::size_t judged = 0;
  for (const Sample& sample : samplesOf(frame, quantities, rule)) {
    frame.ask();
    judged += judgeByZ(sample, rule, out);
  }
  return judged;
}

std::size_t checkBox(const Frame& frame, const Quantities& quantities, const Rule& rule, Findings& out) {
  std::size_t judged = 0;
  for (const Sample& sample : samplesOf(frame, quantities, rule)) {
    frame.ask();
    const auto fences = adjustedBox(sample.values, rule.tolerance);
    if (!fences) continue;
    const double middle = median(sample.values);
    judged += judge(sample, rule, out, [&](std::size_t i) {
      const double value = sample.values[i];
      const double fence = value < middle ? fences->lower : fences->upper;
      return fence == middle ? 0 : (value - middle) / (fence - middle);
    });
  }
  return judged;
}

std::size_t checkNeighbours(const Frame& frame, const Quantities& quantities, const Rule& rule,
                            Findings& out) {
  std::vector<std::vector<std::size_t>> neighbours(frame.now.units().size());
  for (const auto& [a, b] : frame.surroundings.neighbours) {
    const auto rowA = frame.now.row(a), rowB = frame.now.row(b);
    if (!rowA || !rowB) continue;
    neighbours[*rowA].push_back(*rowB);
    neighbours[*rowB].push_back(*rowA);
  }
  std::size_t judged = 0;
  for (const Sample& sample : samplesOf(frame, quantities, rule)) {
    frame.ask();
    judged += judgeByZ(residuals(frame, sample, neighbours), rule, out);
  }
  return judged;
}

std::size_t checkDigits(const Frame& frame, const Rule& rule, Findings& out) {
  constexpr double kSmallest = 100, kFewest = 50;
  std::size_t judged = 0;
  for (const std::size_t column : listedColumns(frame, rule.expression)) {
    frame.ask();
    std::map<std::string, std::array<double, 10>> digits;
    for (const std::size_t row : frame.counties) {
      const auto& value = frame.now.column(column)[row];
      if (value && *value >= kSmallest && !frame.province[row].empty())
        ++digits[frame.province[row]][static_cast<std::size_t>(std::fmod(std::floor(*value), 10))];
    }
    for (const auto& [province, counts] : digits) {
      double total = 0, chiSquare = 0;
      for (const double count : counts) total += count;
      if (total < kFewest) continue;
      ++judged;
      for (const double count : counts)
        chiSquare += (count - total / 10) * (count - total / 10) / (total / 10);
      if (chiSquare <= rule.tolerance) continue;
      const auto most = std::ranges::max_element(counts) - counts.begin();
      Finding& finding = out.addUnit(rule, province,
                                     fmt::format("{}: {} x {} / {}", frame.now.indicators()[column], most,
                                                 counts[static_cast<std::size_t>(most)], total));
      finding.indicators = {frame.now.indicators()[column]};
      finding.strength = chiSquare;
    }
  }
  return judged;
}

}  // namespace planning::audit
