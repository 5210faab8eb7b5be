#pragma once

#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/search/search_popup.h"
#include "app/gui/window/room_stack.h"

namespace app::gui {

/// Fills the search from what the worker reads and the session keeps, and shows what is chosen of it on the
/// map that is looked at. All live as long as the window.
void connectSearch(SearchPopup& search, MapSession& session, WorkspaceWorker& worker, RoomStack& rooms);

}  // namespace app::gui
