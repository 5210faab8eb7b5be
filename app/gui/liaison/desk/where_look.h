#pragma once

#include "app/gui/liaison/desk/liaison_snapshot.h"
#include "app/gui/room/word_look.h"

namespace app::gui {

/// Counties by the leading units that look after them: themselves, else their area, else places in them.
/// The units with most counties have colours of their own.
WordLook whereLook(const LiaisonSnapshot& snapshot, const std::string& language);

/// What the map says of a county where the mouse points at it, a line each.
QStringList whereLines(const LiaisonSnapshot& snapshot, const std::string& language, geo::UnitIndex unit);

}  // namespace app::gui
