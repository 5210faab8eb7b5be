#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/measure/sample.h"

namespace planning::measure {

/// Foster, Greer and Thorbecke (1984): the weighted mean of ((line - y) / line)^a over those with y < line
/// (who is at the line is not poor), for a = 0, 1, 2. Shares, 0 to 1.
struct Fgt {
  Estimate headcount;
  Estimate gap;
  Estimate severity;
};

/// `incomes` may be negative; `line` is positive. Throws geo::DataError.
Fgt fgt(const Sample& incomes, double line, const Design& design = {});

/// A group's part of the whole's indices: the groups' `share` times index add up to that of the whole.
struct FgtPart {
  std::uint32_t group = 0;
  double populationShare = 0;
  double headcount = 0;
  double gap = 0;
  double severity = 0;
};

/// By group, ascending. `groups`: one number an observation. Throws geo::DataError.
std::vector<FgtPart> fgtByGroup(const Sample& incomes, double line, std::span<const std::uint32_t> groups);

}  // namespace planning::measure
