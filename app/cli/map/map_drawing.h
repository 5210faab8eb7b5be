#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/verb/report.h"
#include "app/render/page/map_page.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// What the options of `map` say; empty means: the workspace or the page decides.
struct MapRequest {
  std::string indicator;
  std::string period;
  std::string area;            ///< id or name
  std::string classes;         ///< METHOD:K, of the values drawn; empty: as the workspace shows the indicator
  std::string palette;         ///< empty: likewise
  bool fillTotals = false;     ///< counts and money as fills
  bool otherWayRound = false;  ///< colours
  bool strict = false;         ///< a warning of preflight keeps the map from being written
  std::filesystem::path facts;  ///< table of every value drawn; empty: none
  std::string paper = "A3";     ///< or "500x700", mm
  std::string orientation;      ///< "portrait", "landscape"; empty: as the land lies
  double scale = 0;             ///< denominator; 0: the largest round one that fits
  std::string title;
  std::string approvalNumber;
  std::string language;
  int dpi = 300;
};

struct DrawnMap {
  std::vector<std::filesystem::path> files;
  std::string indicator;
  std::string period;
  std::string area;
  std::vector<double> upperLimits;  ///< of the classes
  double minimum = 0;
  bool ofAreas = false;
  int members = 0;  ///< of the layer or area, drawn or not
  int units = 0;
  int unitsWithoutData = 0;
  int unlabelledUnits = 0;
  geo::Issues issues;
};

/// Lays one page out, holds it against the rules of preflight and writes it into each file by its ending
/// (.pdf, .svg, .png). Class breaks are those of the whole layer, also on the page of one area. Needs an
/// OffscreenGui. Throws DataError (also of preflight), IoError.
DrawnMap drawMap(planning::Workspace& workspace, const MapRequest& request,
                 const std::vector<std::filesystem::path>& files);

Json toJson(const DrawnMap& drawn);

/// How the request has pages of this content; classes are set. Throws DataError.
render::PageOptions pageOptions(const render::MapContent& content, const MapRequest& request);

}  // namespace app::cli
