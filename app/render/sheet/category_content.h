#pragma once

#include <optional>
#include <string>

#include "app/render/map/map_subject.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// What a map of categories colours the units by.
enum class CategoryBy { keyCounty, area, exitYear, liaison };
std::string toString(CategoryBy by);  ///< "key-county", "area", "exit-year", "liaison"
/// Throws DataError, naming those that there are.
CategoryBy requireCategoryBy(const std::string& word);

/// A map without figures, of what the lists of areas say of their members (key county or not, which area, the
/// year of exit) or of which liaison units look after a county in the round that begins last. Units outside
/// of the lists are no part of it. A unit that stands for several members which differ, or that lies in
/// several areas, has no category; that, members without a unit, and the origin are told by notes of the page
/// and by issues; a county that several liaison units look after together is of a category of its own. Throws
/// DataError: no areas, no years of exit, nobody looks after a county.
MapContent categoryContent(planning::Workspace& workspace, CategoryBy by);

}  // namespace app::render
