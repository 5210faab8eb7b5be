#pragma once

#include <string>

#include "app/render/map/map_subject.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace app::render {

/// The content with what liaison units look after in a round in the place of its areas: one group a unit with
/// an active assignment (planning::liaison::isActive) of areas, whose members are as published, or counties,
/// in the order of the register; a county that two units look after is in both. Names say where an assignment
/// is not verified, and where the register is made up. Counties that the boundaries lack, and units that look
/// after townships or villages only, are named by an issue. An empty `round` is the one that begins last.
/// Throws DataError: no such round, nobody looks after a county in it, figures of whole areas.
MapContent contentByLiaison(MapContent content, const planning::liaison::Register& all,
                            const planning::liaison::KnownPlaces& known, const std::string& round);

}  // namespace app::render
