#include "app/gui/explore/map_room_actions.h"

#include "app/gui/look/icons.h"
#include "app/gui/room/action_text.h"

#include <QActionGroup>

namespace app::gui {
namespace {

struct RoomActionRow {
  MapRoomActions::Id id;
  MenuId menu;
  const char* text;
  QKeySequence keys;
  const char* icon;
  bool separatorBefore = false;
};

/// In the order of the menus.
const std::vector<RoomActionRow>& roomActionRows() {
  using enum MapRoomActions::Id;
  static const std::vector<RoomActionRow> table = {
      {exportSelection, MenuId::file, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&Export the selection…"),
       QKeySequence("Ctrl+E"), "export"},
      {copyMap, MenuId::file, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&Copy the map as a picture"),
       QKeySequence("Ctrl+Shift+C"), "copy"},
      {oneMap, MenuId::window, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&One map"),
       QKeySequence("Alt+1"), "one-map"},
      {twoMaps, MenuId::window, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&Two maps"),
       QKeySequence("Alt+2"), "two-maps"},
      {fourMaps, MenuId::window, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&Four maps"),
       QKeySequence("Alt+4"), "four-maps"},
      {details, MenuId::window, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "&Details at the right"),
       QKeySequence("F8"), "details", true},
      {figures, MenuId::window, QT_TRANSLATE_NOOP("app::gui::MapRoomActions", "Table and &charts below"),
       QKeySequence("F9"), "table"},
  };
  return table;
}

}  // namespace

MapRoomActions::MapRoomActions(QObject* parent) : QObject(parent) {
  for (const RoomActionRow& row : roomActionRows()) {
    auto* const made = new QAction(lineIcon(row.icon), QString(), this);
    made->setShortcut(row.keys);
    m_actions[static_cast<std::size_t>(row.id)] = made;
  }
  auto* const maps = new QActionGroup(this);
  for (const Id id : {Id::oneMap, Id::twoMaps, Id::fourMaps}) maps->addAction(&(*this)[id]);
  for (const Id id : {Id::oneMap, Id::twoMaps, Id::fourMaps, Id::details, Id::figures})
    (*this)[id].setCheckable(true);
  for (const Id id : {Id::oneMap, Id::details}) (*this)[id].setChecked(true);
}

std::vector<MenuEntry> MapRoomActions::entries() const {
  std::vector<MenuEntry> entries;
  for (const RoomActionRow& row : roomActionRows())
    entries.push_back({m_actions[static_cast<std::size_t>(row.id)], row.menu, row.separatorBefore});
  return entries;
}

void MapRoomActions::enable(bool isOpen, bool isAnySelected) {
  (*this)[Id::exportSelection].setEnabled(isAnySelected);
  for (const Id id : {Id::copyMap, Id::twoMaps, Id::fourMaps}) (*this)[id].setEnabled(isOpen);
}

void MapRoomActions::retranslate() {
  for (const RoomActionRow& row : roomActionRows()) setActionText((*this)[row.id], tr(row.text));
}

}  // namespace app::gui
