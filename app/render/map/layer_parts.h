#pragma once

#include <vector>

#include "app/render/map/map_subject.h"
#include "geo/coverage/coverage.h"
#include "geo/plane/box.h"

namespace app::render {

/// Units that lie together, far from the rest of their layer.
struct LayerPart {
  std::vector<char> has;  ///< by unit
  std::size_t units = 0;
  geo::Box box;  ///< in degrees
};

/// The parts of a geographic layer that a page shows apart; the first, with the most units, is the map
/// itself. Units whose boxes come within 3 degrees of each other are in one part. Empty where there is one
/// part only, where the others are more than six or hold more than a third of the units, or where the map
/// would not become smaller by 30 % without them.
std::vector<LayerPart> distantParts(const geo::Coverage& coverage);

/// Takes everything else out of a subject; parts share no border.
void keepUnits(MapSubject& subject, const std::vector<char>& units);

}  // namespace app::render
