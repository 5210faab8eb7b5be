#include "planning/query/linear_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace planning {
namespace {

struct Pair {
  double x = 0;
  double y = 0;
};

/// Asked of the values themselves: sums about a rounded mean may miss zero.
bool allEqual(const std::vector<Pair>& points, double Pair::*coordinate) {
  return std::ranges::all_of(points,
                             [&](const Pair& p) { return p.*coordinate == points.front().*coordinate; });
}

}  // namespace

std::optional<LinearFit> linearFit(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size()) throw std::invalid_argument("a fit needs as many y as x");
  std::vector<Pair> points;
  points.reserve(x.size());
  Pair mean;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (std::isfinite(x[i]) && std::isfinite(y[i])) {
      points.push_back({x[i], y[i]});
      mean.x += x[i];
      mean.y += y[i];
    }
  if (points.size() < 2 || allEqual(points, &Pair::x)) return std::nullopt;
  const bool isLevel = allEqual(points, &Pair::y);
  const auto n = static_cast<double>(points.size());
  mean = {mean.x / n, mean.y / n};
  // The mean is rounded; what it misses is the mean of the deviations from it.
  Pair missed;
  for (Pair& p : points) {
    p = {p.x - mean.x, p.y - mean.y};
    missed.x += p.x / n;
    missed.y += p.y / n;
  }
  double xx = 0, xy = 0, yy = 0;
  for (Pair& p : points) {
    p = {p.x - missed.x, p.y - missed.y};
    xx += p.x * p.x;
    xy += p.x * p.y;
    yy += p.y * p.y;
  }
  LinearFit fit;
  fit.n = static_cast<int>(points.size());
  fit.slope = isLevel ? 0 : xy / xx;
  fit.intercept = mean.y - fit.slope * mean.x + (missed.y - fit.slope * missed.x);
  if (!isLevel) fit.r = std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
  double squares = 0;
  for (const Pair& p : points) {
    const double rest = p.y - fit.slope * p.x;
    squares += rest * rest;
  }
  if (fit.n > 2) fit.residualDeviation = std::sqrt(squares / (n - 2));
  return fit;
}

}  // namespace planning
