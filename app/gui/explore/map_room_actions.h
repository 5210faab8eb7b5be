#pragma once

#include <QAction>

#include <array>
#include <vector>

#include "app/gui/room/room.h"

namespace app::gui {

/// What the map room has in the window's menus: its views, and what is taken out of it.
class MapRoomActions : public QObject {
  Q_OBJECT
 public:
  enum class Id { exportSelection, copyMap, oneMap, twoMaps, fourMaps, details, figures, count };

  explicit MapRoomActions(QObject* parent);

  QAction& operator[](Id id) { return *m_actions[static_cast<std::size_t>(id)]; }
  std::vector<MenuEntry> entries() const;
  void enable(bool isOpen, bool isAnySelected);
  void retranslate();

 private:
  std::array<QAction*, static_cast<std::size_t>(Id::count)> m_actions{};
};

}  // namespace app::gui
