#pragma once

#include <optional>
#include <string>

#include "app/render/map/map_subject.h"

namespace app::render {

/// What has a page of its own in an atlas.
enum class AtlasBy { area, province, prefecture, liaison };
std::optional<AtlasBy> parseAtlasBy(
    const std::string& word);  ///< "area", "province", "prefecture", "liaison"
std::string toString(AtlasBy by);

/// A county as a member of a group.
planning::AreaMember memberOf(const planning::Unit& county);
/// Throws DataError where the figures are those of whole areas, which cannot be drawn by anything else.
void requireCounties(const MapContent& content);

/// The content with what has a page in the place of its areas: provinces or prefectures with every unit
/// of the boundaries that lies in them, by code; those that lie in none are not in the atlas and
/// named by an issue. Not for liaison units (contentByLiaison()). Throws DataError: there are none; figures
/// of whole areas, which cannot be drawn by province or prefecture.
MapContent contentBy(MapContent content, AtlasBy by);

}  // namespace app::render
