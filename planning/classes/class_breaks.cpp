#include "planning/classes/class_breaks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/classes/class_breaks_detail.h"

namespace planning {
namespace {

constexpr std::array<std::pair<ClassMethod, const char*>, 10> kMethodNames{
    {{ClassMethod::fisherJenks, "jenks"},
     {ClassMethod::quantile, "quantile"},
     {ClassMethod::equalInterval, "equal"},
     {ClassMethod::manual, "manual"},
     {ClassMethod::headTail, "headtail"},
     {ClassMethod::maximumBreaks, "maxbreaks"},
     {ClassMethod::stdMean, "stdmean"},
     {ClassMethod::boxPlot, "boxplot"},
     {ClassMethod::pretty, "pretty"},
     {ClassMethod::geometric, "geometric"}}};

/// Of ascending values. Rounding must not carry it out of them: a mean of equal values is that value.
double meanOf(std::span<const double> sorted) {
  const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
  return std::clamp(mean, sorted.front(), sorted.back());
}

double squaresAbout(std::span<const double> values, double centre) {
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [&](double sum, double v) { return sum + (v - centre) * (v - centre); });
}

[[noreturn]] void failMethod(const std::string& text) {
  throw geo::DataError(
      geo::message("\"{}\" is not a way to make classes; write jenks:5, quantile:5, equal:5, pretty:5, "
                   "geometric:5, maxbreaks:5, headtail, stdmean, boxplot or manual:10,20,30",
                   text));
}

}  // namespace

double quantileOf(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<double> sortedValues(std::span<const double> values, int k) {
  if (k < 1) throw geo::DataError(geo::message("classes must be one or more, not {}", k));
  if (values.empty()) throw geo::DataError(geo::message("there are no values to make classes of"));
  if (!std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); }))
    throw geo::DataError(geo::message("a value is not a finite number: no classes can be made"));
  constexpr double kLargest = 1e300;  // the limits between larger ones would not be numbers
  if (!std::all_of(values.begin(), values.end(), [](double v) { return std::abs(v) <= kLargest; }))
    throw geo::DataError(geo::message("a value is beyond {}: no classes can be made", kLargest));
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

std::optional<std::vector<double>> parseLimits(std::string_view text) {
  std::vector<double> limits;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    double limit = 0;
    const auto [stop, error] = std::from_chars(at, end, limit);
    if (error != std::errc{} || (stop != end && (*stop != ',' || stop + 1 == end))) return std::nullopt;
    limits.push_back(limit);
    at = stop == end ? end : stop + 1;
  }
  return limits;
}

ClassBreaks classesOf(ClassMethod method, const std::vector<double>& sorted, std::vector<double> upper) {
  upper.erase(std::unique(upper.begin(), upper.end()), upper.end());
  ClassBreaks breaks;
  breaks.method = method;
  breaks.minimum = sorted.front();
  breaks.upper = std::move(upper);
  auto from = sorted.begin();
  double within = 0;
  for (const double bound : breaks.upper) {
    const auto to = std::upper_bound(from, sorted.end(), bound);
    breaks.counts.push_back(static_cast<int>(to - from));
    if (to != from) {
      const std::span<const double> members(&*from, static_cast<std::size_t>(to - from));
      within += squaresAbout(members, meanOf(members));
    }
    from = to;
  }
  const double total = squaresAbout(sorted, meanOf(sorted));
  breaks.goodness = total > 0 ? 1 - within / total : 1;
  return breaks;
}

std::string toString(ClassMethod method) {
  for (const auto& [value, name] : kMethodNames)
    if (value == method) return name;
  return {};
}

std::optional<ClassMethod> parseClassMethod(const std::string& text) {
  for (const auto& [value, name] : kMethodNames)
    if (text == name) return value;
  return std::nullopt;
}

std::optional<int> ClassBreaks::classOf(double value) const {
  if (upper.empty() || std::isnan(value) || value > upper.back()) return std::nullopt;
  if (value < minimum && method != ClassMethod::manual) return std::nullopt;
  return static_cast<int>(std::lower_bound(upper.begin(), upper.end(), value) - upper.begin());
}

ClassBreaks quantile(std::span<const double> values, int k) {
  const auto sorted = sortedValues(values, k);
  std::vector<double> upper;
  for (int i = 1; i <= k; ++i) upper.push_back(quantileOf(sorted, static_cast<double>(i) / k));
  return classesOf(ClassMethod::quantile, sorted, std::move(upper));
}

ClassBreaks equalInterval(std::span<const double> values, int k) {
  const auto sorted = sortedValues(values, k);
  const double width = (sorted.back() - sorted.front()) / k;
  std::vector<double> upper;
  for (int i = 1; i < k; ++i) upper.push_back(sorted.front() + i * width);
  upper.push_back(sorted.back());
  return classesOf(ClassMethod::equalInterval, sorted, std::move(upper));
}

ClassBreaks manualBreaks(std::span<const double> values, std::vector<double> upper) {
  const auto sorted = sortedValues(values, 1);
  if (upper.empty() || std::adjacent_find(upper.begin(), upper.end(), std::greater_equal<>()) != upper.end())
    throw geo::DataError(geo::message("class bounds must ascend"));
  return classesOf(ClassMethod::manual, sorted, std::move(upper));
}

ClassBreaks headTail(std::span<const double> values) {
  const auto sorted = sortedValues(values, 1);
  std::vector<double> upper;
  auto from = sorted.begin();
  while (sorted.end() - from > 1 && *from != sorted.back()) {
    const double mean = meanOf({&*from, static_cast<std::size_t>(sorted.end() - from)});
    upper.push_back(mean);
    from = std::upper_bound(from, sorted.end(), mean);
  }
  upper.push_back(sorted.back());
  return classesOf(ClassMethod::headTail, sorted, std::move(upper));
}

ClassBreaks maximumBreaks(std::span<const double> values, int k) {
  auto sorted = sortedValues(values, k);
  std::vector<double> distinct = sorted;
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  std::vector<std::size_t> gaps(distinct.size() - 1);
  std::iota(gaps.begin(), gaps.end(), std::size_t{0});
  std::stable_sort(gaps.begin(), gaps.end(), [&](std::size_t a, std::size_t b) {
    return distinct[a + 1] - distinct[a] > distinct[b + 1] - distinct[b];
  });
  gaps.resize(std::min(gaps.size(), static_cast<std::size_t>(k - 1)));
  std::sort(gaps.begin(), gaps.end());
  std::vector<double> upper;
  for (const std::size_t gap : gaps) upper.push_back((distinct[gap] + distinct[gap + 1]) / 2);
  upper.push_back(sorted.back());
  return classesOf(ClassMethod::maximumBreaks, sorted, std::move(upper));
}

ClassBreaks stdMean(std::span<const double> values) {
  const auto sorted = sortedValues(values, 1);
  const double mean = meanOf(sorted);
  const double freedom = static_cast<double>(sorted.size()) - 1;
  const double deviation = freedom > 0 ? std::sqrt(squaresAbout(sorted, mean) / freedom) : 0;
  std::vector<double> upper;
  for (const double times : {-2.0, -1.0, 1.0, 2.0})
    if (const double bound = mean + times * deviation; bound < sorted.back()) upper.push_back(bound);
  upper.push_back(sorted.back());
  return classesOf(ClassMethod::stdMean, sorted, std::move(upper));
}

ClassBreaks boxPlot(std::span<const double> values) {
  const auto sorted = sortedValues(values, 1);
  const double low = quantileOf(sorted, 0.25);
  const double high = quantileOf(sorted, 0.75);
  const double fence = 1.5 * (high - low);
  std::vector<double> upper{low - fence, low, quantileOf(sorted, 0.5), high, high + fence};
  if (sorted.back() > upper.back()) upper.push_back(sorted.back());
  return classesOf(ClassMethod::boxPlot, sorted, std::move(upper));
}

ClassBreaks geometric(std::span<const double> values, int k) {
  const auto sorted = sortedValues(values, k);
  if (sorted.front() <= 0)
    throw geo::DataError(geo::message(
        "Limits in geometric progression need values above 0, and the smallest is {}; choose another way to "
        "make classes.",
        sorted.front()));
  std::vector<double> upper;
  for (int i = 1; i < k; ++i)
    upper.push_back(sorted.front() * std::pow(sorted.back() / sorted.front(), static_cast<double>(i) / k));
  upper.push_back(sorted.back());
  return classesOf(ClassMethod::geometric, sorted, std::move(upper));
}

ClassBreaks withinValues(const ClassBreaks& breaks, std::span<const double> values) {
  const auto sorted = sortedValues(values, 1);
  std::vector<double> upper;
  for (const double limit : breaks.upper)
    if (limit >= sorted.front() && (upper.empty() || upper.back() < sorted.back()))
      upper.push_back(std::min(limit, sorted.back()));
  return classesOf(breaks.method, sorted, std::move(upper));
}

ClassBreaks classBreaks(std::span<const double> values, const std::string& text) {
  const std::size_t colon = text.find(':');
  const auto method = parseClassMethod(text.substr(0, colon));
  if (!method) failMethod(text);
  const auto numbers = colon == std::string::npos
                           ? std::vector<double>{5}
                           : parseLimits(text.substr(colon + 1)).value_or(std::vector<double>{});
  if (numbers.empty()) failMethod(text);
  if (*method == ClassMethod::manual) {
    if (colon == std::string::npos) failMethod(text);
    return manualBreaks(values, numbers);
  }
  if (numbers.size() != 1 || numbers[0] != std::floor(numbers[0]) || numbers[0] < 1 || numbers[0] > 100)
    failMethod(text);
  return classBreaks(values, *method, static_cast<int>(numbers[0]));
}

ClassBreaks classBreaks(std::span<const double> values, ClassMethod method, int k) {
  switch (method) {
    case ClassMethod::fisherJenks:
      return fisherJenks(values, k);
    case ClassMethod::quantile:
      return quantile(values, k);
    case ClassMethod::equalInterval:
      return equalInterval(values, k);
    case ClassMethod::headTail:
      return headTail(values);
    case ClassMethod::maximumBreaks:
      return maximumBreaks(values, k);
    case ClassMethod::stdMean:
      return withinValues(stdMean(values), values);
    case ClassMethod::boxPlot:
      return withinValues(boxPlot(values), values);
    case ClassMethod::pretty:
      return withinValues(pretty(values, k), values);
    case ClassMethod::geometric:
      return geometric(values, k);
    case ClassMethod::manual:
      break;
  }
  throw std::invalid_argument("manual classes need their limits");
}

}  // namespace planning
