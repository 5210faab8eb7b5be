#pragma once

#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "planning/share/package_content.h"
#include "planning/unit/unit.h"

/// The map of the page for a browser. For .cpp files of this folder only.
namespace planning::share {

/// An SVG in the plane of an equal-area projection of its own counties, drawn from what the package holds and
/// from nothing else: provinces as outlines, each county a path with its code, and its name where it has
/// room.
std::string svgMap(const geo::Coverage& coverage, const std::vector<Unit>& counties,
                   const std::vector<ProvinceOutline>& outlines);

}  // namespace planning::share
