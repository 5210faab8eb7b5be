#pragma once

#include <cstddef>

#include "geo/coverage/coverage.h"

namespace geo {

/// How many pairs of edges cross or touch other than in a common end. 0 for what clean() makes; moving its
/// vertices (a datum shift bends what was straight) may cross them. Looked at on clean()'s grid.
std::size_t crossingEdges(const Coverage& coverage);

}  // namespace geo
