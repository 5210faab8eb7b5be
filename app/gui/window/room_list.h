#pragma once

#include "app/gui/room/room.h"

namespace app::gui {

/// The rooms of the program: the one place that names them.
Rooms makeRooms(const RoomContext& context);

}  // namespace app::gui
