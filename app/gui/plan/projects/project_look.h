#pragma once

#include "app/gui/plan/desk/plan_snapshot.h"
#include "app/gui/room/word_look.h"

namespace app::gui {

/// What the map of tasks is coloured by.
enum class ProjectSubject { money, count };

/// Counties of the plan shaded by the money or the number of their tasks; tasks of the whole area are in
/// none. Money in four classes of as many counties each.
WordLook projectLook(const planning::plan::Plan& plan, const MapDocument& document, ProjectSubject subject);

}  // namespace app::gui
