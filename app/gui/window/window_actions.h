#pragma once

#include <QAction>
#include <QMenu>

#include <array>
#include <vector>

#include "app/gui/room/room.h"

class QMenuBar;
class QToolBar;

namespace app::gui {

class RoomStack;

enum class ActionId {
  open,
  importFiles,
  save,
  quit,
  undo,
  redo,
  search,
  selectNone,
  keepSelection,
  pan,
  select,
  zoomBox,
  whole,
  zoomIn,
  zoomOut,
  back,
  forward,
  addBookmark,
  light,
  dark,
  chinese,
  english,
  about,
  count
};

/// What the window's actions depend on.
struct WindowState {
  bool isOpen;     ///< a workspace is shown
  bool isOpening;  ///< another one is on its way
  bool maySave;
  bool isAnySelected;
  const QUndoStack& steps;
  const MapWidget* map;  ///< null: the room that is shown has none
};

/// The window's own actions from one table: text, shortcut, icon, menu. Those of the rooms stand among them.
class WindowActions : public QObject {
  Q_OBJECT
 public:
  explicit WindowActions(QWidget* window);

  /// Once; what the rooms have is in it.
  void fill(QMenuBar& menus, QToolBar& bar, const RoomStack& rooms);
  void enable(const WindowState& state);
  void retranslate();

  QAction& operator[](ActionId id) { return *m_actions[static_cast<std::size_t>(id)]; }
  /// Filled by the window as the list changes.
  QMenu& recentFiles() { return *m_recent; }
  QMenu& bookmarks() { return *m_bookmarks; }
  QMenu& selections() { return *m_selections; }
  /// With those of the rooms, in the order of the menus.
  const QList<QAction*>& all() const { return m_all; }

 private:
  std::vector<MenuEntry> inOrder(const RoomStack& rooms);
  /// What goes below an action of its menu; null: nothing.
  QMenu* submenuAfter(const QAction& action);

  std::array<QAction*, static_cast<std::size_t>(ActionId::count)> m_actions{};
  QList<QAction*> m_all;
  std::array<QMenu*, static_cast<std::size_t>(MenuId::count)> m_menus{};
  QMenu* m_recent;
  QMenu* m_bookmarks;
  QMenu* m_selections;
};

}  // namespace app::gui
