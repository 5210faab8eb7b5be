#pragma once

#include <filesystem>
#include <span>

#include "app/render/page/map_page.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// A row for each member of what the page shows, drawn or not: code, name, state, indicator, value, unit,
/// year, flag, whether it is verified, class, note, source, and the entry of the log that stored it. The
/// table adds up to the legend. Of a change also the two values that it is made from, and source and entry of
/// the earlier one. Of several contents of one indicator the rows of each, one below the other. .csv or .xlsx
/// by the ending. Throws geo::IoError.
void writeMapFacts(planning::Workspace& workspace, std::span<const MapContent> contents,
                   const PageOptions& options, const std::filesystem::path& file);

}  // namespace app::render
