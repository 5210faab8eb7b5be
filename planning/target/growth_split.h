#pragma once

#include "planning/measure/sample.h"
#include "planning/target/lognormal.h"

namespace planning::target {

/// What of the change of the headcount is growth of the mean, and what change of the distribution: the mean
/// of both orders (Shapley value; Shorrocks 2013), so that both add up to the change.
struct PovertyChange {
  double total = 0;
  double growth = 0;
  double redistribution = 0;
};

/// Of two lognormals and lines; a line that moves counts as growth of the mean in its terms.
PovertyChange splitChange(const Lognormal& before, double lineBefore, const Lognormal& after,
                          double lineAfter);

/// The same of two samples of incomes: each is scaled to the mean of the other. Throws geo::DataError: a line
/// or a mean that is not above zero, and like measure::totalWeight().
PovertyChange splitChange(const measure::Sample& before, double lineBefore, const measure::Sample& after,
                          double lineAfter);

}  // namespace planning::target
