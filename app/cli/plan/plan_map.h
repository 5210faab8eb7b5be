#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/cli/verb/report.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// What the options of `plan map` say.
struct StructureRequest {
  std::string area;
  int version = 0;  ///< 0: the newest
  std::string language;
  std::string paper = "A3";
  std::optional<double> pictureMillimetres;  ///< instead of a page
  int dpi = 300;
  bool strict = false;  ///< a warning of preflight keeps the map from being written
};

struct DrawnStructure {
  int counties = 0;
  int zones = 0;
  int centres = 0;
  int axes = 0;
  int towns = 0;
  geo::Issues issues;
};

/// Draws the spatial structure of a plan into a file by its ending (.pdf, .svg, .png, .tif). Needs an
/// OffscreenGui. Throws UsageError for a plan without one; DataError (also of preflight), IoError.
DrawnStructure drawStructure(planning::Workspace& workspace, const StructureRequest& request,
                             const std::filesystem::path& file);

Json toJson(const DrawnStructure& drawn);

}  // namespace app::cli
