#include "app/gui/window/search_connection.h"

#include <QAction>

#include <span>

#include "app/gui/map/map_widget.h"

namespace app::gui {
namespace {

void fill(SearchPopup& search, MapSession& session, WorkspaceWorker& worker) {
  QObject::connect(&worker, &WorkspaceWorker::searchLoaded, &search,
                   [&search, &session](const DocumentPointer& document, const PlaceSearchPointer& places) {
                     if (document == session.document()) search.setDocument(document, places);
                   });
  QObject::connect(&session, &MapSession::settingsChanged, &search, [&search, &session] {
    if (session.document() == nullptr) return;
    QStringList views;
    for (const planning::Bookmark& one : session.settings().bookmarks)
      views << QString::fromStdString(one.name);
    search.setBookmarks(views);
  });
}

void showChosen(SearchPopup& search, MapSession& session, RoomStack& rooms) {
  QObject::connect(&search, &SearchPopup::placeChosen, &rooms, [&session, &rooms](int unit) {
    session.selection().apply(std::span(&unit, 1), UnitSelection::Mode::replace);
    rooms.map().showUnits({unit});
  });
  QObject::connect(&search, &SearchPopup::regionChosen, &rooms,
                   [&session, &rooms](planning::Level, const std::string& code) {
                     rooms.map().showUnits(session.document()->unitsBelow(code));
                   });
  QObject::connect(&search, &SearchPopup::areaChosen, &rooms,
                   [&rooms](int area) { rooms.map().showArea(area); });
  QObject::connect(&search, &SearchPopup::indicatorChosen, &rooms, &RoomStack::showIndicator);
  QObject::connect(&search, &SearchPopup::bookmarkChosen, &rooms, [&session, &rooms](int bookmark) {
    rooms.map().showBookmark(session.settings().bookmarks.at(static_cast<std::size_t>(bookmark)));
  });
  QObject::connect(&search, &SearchPopup::commandChosen, &search,
                   [](QAction* command) { command->trigger(); });
}

}  // namespace

void connectSearch(SearchPopup& search, MapSession& session, WorkspaceWorker& worker, RoomStack& rooms) {
  fill(search, session, worker);
  showChosen(search, session, rooms);
}

}  // namespace app::gui
