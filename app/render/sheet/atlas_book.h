#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/render/atlas/atlas_groups.h"
#include "app/render/sheet/map_request.h"
#include "geo/report/issue.h"
#include "geo/report/progress.h"

namespace app::render {

/// What lies in an atlas that was written.
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

/// How an atlas is made, and where it goes.
struct AtlasOrder {
  AtlasBy by = AtlasBy::area;
  std::string round = {};       ///< of liaison units; empty: the one that begins last
  bool strict = false;          ///< a warning of preflight is an error
  std::filesystem::path file;   ///< .pdf
  std::filesystem::path facts;  ///< table of every value in it (map_facts.h); empty: none
  PdfPurpose purpose = {};
};

/// Lays out every page, holds each against preflight and writes all as one .pdf, all or nothing.
/// `request.area` is not heeded. Needs a QGuiApplication. Throws DataError (also of preflight, with the
/// page), IoError, Cancelled.
DrawnAtlas drawAtlas(planning::Workspace& workspace, const MapRequest& request, const AtlasOrder& order,
                     geo::Progress& progress);

}  // namespace app::render
