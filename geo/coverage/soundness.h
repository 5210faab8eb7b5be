#pragma once

#include "geo/coverage/coverage.h"

namespace geo {

/// Whether whatever walks the arcs comes to an end and stays within them: every arc has its own vertices,
/// all finite; nodes lie where their arcs begin and end; the sides differ, are units, and close to rings
/// around each unit that have it inside. Crossings are not looked for. O(vertices).
bool isSound(const Coverage& coverage);

}  // namespace geo
