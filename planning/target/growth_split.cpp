#include "planning/target/growth_split.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/measure/poverty.h"

namespace planning::target {
namespace {

/// `mixed(mean, shape)`: headcount with mean and line of one year and the distribution of another; 0 before,
/// 1 after.
template <class Mixed>
PovertyChange split(Mixed&& mixed) {
  const double start = mixed(0, 0);
  const double end = mixed(1, 1);
  const double onlyGrowth = mixed(1, 0);
  const double onlyShape = mixed(0, 1);
  return {end - start, (onlyGrowth - start + end - onlyShape) / 2,
          (onlyShape - start + end - onlyGrowth) / 2};
}

double requireMean(const measure::Sample& sample) {
  const double mean = measure::weightedMean(sample).value;
  if (mean <= 0) throw geo::DataError(geo::message("The mean income is {}; it must be above zero.", mean));
  return mean;
}

}  // namespace

PovertyChange splitChange(const Lognormal& before, double lineBefore, const Lognormal& after,
                          double lineAfter) {
  return split([&](int mean, int shape) {
    return Lognormal{(mean == 0 ? before : after).mean, (shape == 0 ? before : after).sigma}.headcount(
        mean == 0 ? lineBefore : lineAfter);
  });
}

PovertyChange splitChange(const measure::Sample& before, double lineBefore, const measure::Sample& after,
                          double lineAfter) {
  const double meanBefore = requireMean(before);
  const double meanAfter = requireMean(after);
  return split([&](int mean, int shape) {
    // incomes scaled to another mean are poor below a line that is scaled back
    const double line = mean == 0 ? lineBefore : lineAfter;
    const double scale = (shape == 0 ? meanBefore : meanAfter) / (mean == 0 ? meanBefore : meanAfter);
    return measure::fgt(shape == 0 ? before : after, mean == shape ? line : line * scale).headcount.value;
  });
}

}  // namespace planning::target
