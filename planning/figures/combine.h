#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planning/figures/indicator.h"

namespace planning {

/// A figure of one of several parts that are combined.
struct PartFigure {
  std::optional<double> value;
  bool estimated = false;
};

struct Combined {
  std::optional<double> value;
  bool aggregated = true;              ///< false: the codebook gives no way to combine the indicator
  bool estimated = false;              ///< a figure that went in is
  int covered = 0;                     ///< parts with all figures needed
  std::vector<std::uint8_t> has = {};  ///< by part: 1 where it has them
};

/// Adds figures of several whole rows up: counts are summed, rates are the ratio of sums or a weighted mean,
/// of one row alone its own figure; missing where no part has the figures (`allNeeded`: where a part has
/// none). Formula indicators are left to derive(). `figuresOf`: of an indicator, by part, as many for every
/// indicator.
Combined combine(const Indicator& indicator, std::size_t parts,
                 const std::function<std::vector<PartFigure>(const std::string& indicator)>& figuresOf,
                 bool allNeeded);

}  // namespace planning
