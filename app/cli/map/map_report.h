#pragma once

#include "app/cli/verb/json_value.h"
#include "app/render/sheet/atlas_book.h"
#include "app/render/sheet/map_sheet.h"
#include "app/render/sheet/multiples_sheet.h"

namespace app::cli {

/// What stands on a map, for a report.
Json toJson(const render::MapSheet& sheet);
Json toJson(const render::MultiplesSheet& sheet);

Json toJson(const render::DrawnAtlas& drawn);

/// Of those on the map.
int unitsWithoutData(const render::PageContents& contents);

}  // namespace app::cli
