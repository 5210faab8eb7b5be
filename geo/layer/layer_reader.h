#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/layer/layer.h"
#include "geo/plane/datum.h"
#include "geo/report/progress.h"
#include "geo/table/table.h"

namespace geo {

struct LayerReadOptions {
  std::string layer;                     ///< of a source with several; empty: the only one
  std::optional<std::string> codeField;  ///< absent: guessed from content and reported
  std::optional<std::string> nameField;
  std::optional<std::string> parentField;  ///< never guessed
  std::optional<std::string> encoding;     ///< overrides what .cpg, LDID and content say
  std::optional<std::string> crs;  ///< for a source that has none, or only its format's, or an impossible one
  bool textOnly = false;           ///< leaves shapes unread where the format allows it; previewLayer()
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
/// to the bit. Throws IoError (missing, truncated), DataError (no polygons, no such field, ambiguous layer,
/// encoding unclear), CrsError (none given, or degrees that the coordinates cannot be; the issue
/// crs.looks_like_degrees is the reverse).
LayerRead readLayer(const std::filesystem::path& source, const LayerReadOptions& options,
                    Progress* progress = nullptr);

/// What readLayer() would find, for a user who is to choose fields and encoding first.
struct LayerPreview {
  std::string driver;
  std::string crs;            ///< name of the coordinate reference system; empty: the source has none
  bool crsIsDefault = false;  ///< the format's own, such as GeoJSON's; LayerReadOptions::crs counts
  std::string encodingUsed;
  std::string encodingReason;
  std::string encodingCandidates;  ///< with samples, where it is not clear: readLayer() will ask for it
  bool encodingIsOpen = false;     ///< the format leaves it to the reader: LayerReadOptions::encoding counts
  Table table;              ///< fields of the first records; a GeoJSON id is the column "id (feature id)"
  std::size_t records = 0;  ///< of the whole source
  std::size_t files = 1;
  std::string codeField;  ///< found by content; empty: none, or several that differ
  std::string nameField;
  Issues issues;
};

/// Reads the texts of all records and keeps the first `mostRows`. Fields of `options` are not looked at.
/// Throws as readLayer() does but for codes, coordinate reference system and kind of shapes.
LayerPreview previewLayer(const std::filesystem::path& source, const LayerReadOptions& options,
                          std::size_t mostRows, Progress* progress = nullptr);

/// What LayerReadOptions::layer may be: layers with shapes, or boundary files in a zip. Empty where the
/// format has one layer without a name. Throws IoError, DataError.
std::vector<std::string> layerNames(const std::filesystem::path& source);

}  // namespace geo
