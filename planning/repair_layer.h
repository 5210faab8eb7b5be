#pragma once

#include <filesystem>

#include "planning/workspace.h"

namespace planning {

/// Every repair as a feature of the layer "repairs" of a new GeoPackage: kind, code of the unit that has the
/// piece now, of the one that lost it, km², place. A repair without area has no geometry. Replaces an
/// existing file. Throws IoError.
void writeRepairs(const std::filesystem::path& file, const Boundaries& boundaries);

}  // namespace planning
