#pragma once

#include <span>
#include <vector>

#include "app/render/frame/level_set.h"
#include "geo/coverage/coverage.h"

namespace app::render::frame {

/// Where a name belongs: the pole of inaccessibility of what it names, and how far from there its nearest
/// border is. Units of the plane; NaN where there is no geometry.
struct LabelAnchor {
  geo::Point at;
  double clearance = 0;
};

/// Anchors of groups of units; `groupOf` is by unit, -1: none. `plane` is the layer in the plane of `crs`.
/// About a microsecond a vertex.
std::vector<LabelAnchor> labelAnchors(const geo::Coverage& coverage, std::span<const geo::UnitIndex> groupOf,
                                      int groups, const Level& plane, const geo::Crs& crs);

}  // namespace app::render::frame
