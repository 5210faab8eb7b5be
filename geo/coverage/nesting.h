#pragma once

#include <cstddef>
#include <vector>

#include "geo/layer/layer.h"

namespace geo {

/// A unit that others of its layer fill: a state beside its districts. Indices into Layer::features, of the
/// first record of each code.
struct Nesting {
  std::size_t outer = 0;
  std::vector<std::size_t> inner;  ///< those straight below it
};

/// Whether a layer holds units of two levels, before cleaning makes overlaps of them. A unit counts as filled
/// where at least two others lie in it and make up 90 to 110 % of its area; beside such ones also where one
/// does, to 2 %. Records of one code are one unit. Reads only what lies within each other's boxes: some
/// milliseconds for a layer of one level.
std::vector<Nesting> findNesting(const Layer& layer);

}  // namespace geo
