#pragma once

#include <cstdint>

#include "geo/report/progress.h"

namespace planning {

class Workspace;

/// What several connections to one workspace need to know of each other, where its backend knows it.
bool canBeWatched(Workspace& workspace);
/// Another number than before once another connection has committed meanwhile: what was read in between may
/// be of two states. Precondition: canBeWatched().
std::int64_t commitMark(Workspace& workspace);
/// From now on its statements ask `progress` now and then whether to stop, and throw geo::Cancelled; null: no
/// longer. Nothing where it cannot be watched. A transaction in which that happens is to be undone.
void stopBy(Workspace& workspace, const geo::Progress* progress);

}  // namespace planning
