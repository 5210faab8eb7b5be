#pragma once

#include <span>
#include <vector>

#include "app/render/frame/label_anchors.h"
#include "app/render/page/page_labels.h"

namespace app::render::frame {

struct AnchoredName {
  QString text;
  LabelAnchor anchor;
  QColor colour;
};

/// Names on a frame, placed by the map alone: while it is panned at one scale, the same names stand at the
/// same places. Areas come first, moved a little where two would collide; one that is far smaller than its
/// name, or finds no room, goes without. A unit's name stands where the unit has room for it and no area's
/// name is. `pixel`: size of a device-independent pixel in painter units.
std::vector<MapLabel> placeNames(std::span<const AnchoredName> areas, std::span<const AnchoredName> units,
                                 const MapView& view, double pixel);

}  // namespace app::render::frame
