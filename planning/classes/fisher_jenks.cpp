#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "planning/classes/class_breaks.h"
#include "planning/classes/class_breaks_detail.h"

namespace planning {
namespace {

/// Groups of equal values with running sums, so that the squared deviations of any run are had in O(1).
class Runs {
 public:
  explicit Runs(const std::vector<double>& sorted) {
    // Sums are taken about the median: far from zero the difference of squares would lose its digits.
    m_origin = sorted[sorted.size() / 2];
    m_weight.push_back(0);
    m_sum.push_back(0);
    m_square.push_back(0);
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i;
      while (end < sorted.size() && sorted[end] == sorted[i]) ++end;
      const auto n = static_cast<long double>(end - i);
      const long double x = static_cast<long double>(sorted[i]) - m_origin;
      m_value.push_back(sorted[i]);
      m_weight.push_back(m_weight.back() + n);
      m_sum.push_back(m_sum.back() + n * x);
      m_square.push_back(m_square.back() + n * x * x);
      i = end;
    }
  }

  std::size_t size() const { return m_value.size(); }
  double value(std::size_t i) const { return m_value[i]; }

  /// Squared deviations of groups [from, to) from their mean.
  double cost(std::size_t from, std::size_t to) const {
    const long double n = m_weight[to] - m_weight[from];
    const long double sum = m_sum[to] - m_sum[from];
    return static_cast<double>(std::max(0.0L, m_square[to] - m_square[from] - sum * sum / n));
  }

 private:
  long double m_origin = 0;
  std::vector<double> m_value;
  std::vector<long double> m_weight;
  std::vector<long double> m_sum;
  std::vector<long double> m_square;
};

struct Layer {
  const Runs& runs;
  const std::vector<double>& previous;  ///< least cost of the first i groups in one class less
  std::vector<double>& current;
  std::vector<std::size_t>& start;  ///< where the last class begins
};

/// The best start of the last class never moves back as the end moves on (Wu 1991): split at the middle,
/// search only between the neighbours' answers.
void solve(Layer& layer, std::size_t low, std::size_t high, std::size_t from, std::size_t to) {
  if (low > high) return;
  const std::size_t end = low + (high - low) / 2;
  double best = std::numeric_limits<double>::infinity();
  std::size_t bestStart = from;
  for (std::size_t begin = from; begin <= std::min(to, end - 1); ++begin) {
    const double cost = layer.previous[begin] + layer.runs.cost(begin, end);
    if (cost < best) {
      best = cost;
      bestStart = begin;
    }
  }
  layer.current[end] = best;
  layer.start[end] = bestStart;
  if (end > low) solve(layer, low, end - 1, from, bestStart);
  solve(layer, end + 1, high, bestStart, to);
}

}  // namespace

ClassBreaks fisherJenks(std::span<const double> values, int k) {
  const std::vector<double> sorted = sortedValues(values, k);
  const Runs runs(sorted);
  const std::size_t n = runs.size();
  const std::size_t classes = std::min(static_cast<std::size_t>(k), n);
  std::vector<std::vector<std::size_t>> starts(classes, std::vector<std::size_t>(n + 1, 0));
  std::vector<double> previous(n + 1, std::numeric_limits<double>::infinity());
  for (std::size_t end = 1; end <= n; ++end) previous[end] = runs.cost(0, end);
  for (std::size_t c = 1; c < classes; ++c) {
    std::vector<double> current(n + 1, std::numeric_limits<double>::infinity());
    Layer layer{runs, previous, current, starts[c]};
    solve(layer, c + 1, n, c, n - 1);
    previous = std::move(current);
  }
  std::vector<double> upper(classes);
  std::size_t end = n;
  for (std::size_t c = classes; c-- > 0;) {
    upper[c] = runs.value(end - 1);
    end = starts[c][end];
  }
  return classesOf(ClassMethod::fisherJenks, sorted, std::move(upper));
}

}  // namespace planning
