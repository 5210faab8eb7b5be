#pragma once

#include <optional>
#include <string>

#include "app/render/map/map_subject.h"

namespace app::render {

/// What has a page of its own in an atlas.
enum class AtlasBy { area, province, prefecture };
std::optional<AtlasBy> parseAtlasBy(const std::string& word);  ///< "area", "province", "prefecture"
std::string toString(AtlasBy by);

/// The content with what has a page in the place of its areas: provinces or prefectures with every unit
/// of the boundaries that lies in them, by code; those that lie in none are not in the atlas and
/// named by an issue. Throws DataError: there are none; figures of whole areas, which cannot be drawn by
/// province or prefecture.
MapContent contentBy(MapContent content, AtlasBy by);

}  // namespace app::render
