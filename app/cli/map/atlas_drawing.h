#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/map/map_drawing.h"
#include "app/render/atlas/atlas_groups.h"
#include "geo/report/progress.h"

namespace app::cli {

struct DrawnAtlas {
  struct Entry {
    std::string kind;  ///< "cover", "contents", "whole", "map", "tables"
    std::string area;  ///< id; empty: of all
    std::string title;
    int page = 0;  ///< as printed, from 1
  };
  std::string indicator;
  std::string period;
  int pages = 0;
  int maps = 0;
  std::vector<Entry> entries;
  geo::Issues issues;  ///< of all pages; each says of which
};

/// Lays out every page, holds each against preflight and writes all as one .pdf, all or nothing.
/// `request.area` is not heeded. Needs an OffscreenGui. Throws DataError (also of preflight, with the page),
/// IoError, Cancelled.
DrawnAtlas drawAtlas(planning::Workspace& workspace, const MapRequest& request, render::AtlasBy by,
                     const std::filesystem::path& file, geo::Progress& progress);

Json toJson(const DrawnAtlas& drawn);

}  // namespace app::cli
