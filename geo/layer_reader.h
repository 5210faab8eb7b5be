#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "geo/datum.h"
#include "geo/layer.h"
#include "geo/progress.h"

namespace geo {

struct LayerReadOptions {
  std::string layer;                     ///< of a source with several; empty: the only one
  std::optional<std::string> codeField;  ///< absent: guessed from content and reported
  std::optional<std::string> nameField;
  std::optional<std::string> parentField;  ///< never guessed
  std::optional<std::string> encoding;     ///< overrides what .cpg, LDID and content say
  std::optional<std::string> crs;          ///< for a source that has none
};

/// What was read and how: which fields, which encoding and why, what was repaired or could not be used.
struct LayerRead {
  Layer layer;
  std::string driver;  ///< OGR's name of the format
  std::string encodingUsed;
  std::string encodingReason;  ///< sentence
  std::string codeField;
  std::string nameField;
  std::size_t files = 1;
  std::size_t vertices = 0;
  Issues issues;
};

/// Reads polygons from any OGR vector source, a zip of one, or a folder of GeoJSON files (read in parallel,
/// in the order of their paths; sub-folder names become Feature::place). Coordinates stay the source's own,
/// to the bit. Throws IoError (missing, truncated), DataError (no polygons, no such field, ambiguous layer),
/// CrsError (none given).
LayerRead readLayer(const std::filesystem::path& source, const LayerReadOptions& options,
                    Progress* progress = nullptr);

}  // namespace geo
