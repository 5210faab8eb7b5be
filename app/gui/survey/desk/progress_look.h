#pragma once

#include "app/gui/room/word_look.h"
#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// What the progress map is coloured by.
enum class ProgressSubject { states, findings };

/// The map of how far counties have come.
WordLook progressLook(const SurveySnapshot& snapshot, ProgressSubject subject);

}  // namespace app::gui
