#pragma once

#include <QAction>
#include <QMenu>

#include <array>
#include <functional>

class QMenuBar;
class QToolBar;

namespace app::gui {

enum class ActionId {
  open,
  importFiles,
  save,
  exportSelection,
  copyMap,
  quit,
  undo,
  redo,
  search,
  selectNone,
  keepSelection,
  mapRoom,
  surveyRoom,
  planRoom,
  pan,
  select,
  zoomBox,
  whole,
  zoomIn,
  zoomOut,
  back,
  forward,
  addBookmark,
  oneMap,
  twoMaps,
  fourMaps,
  details,
  figures,
  light,
  dark,
  chinese,
  english,
  about,
  count
};

enum class MenuId { file, edit, view, maps, language, help, count };

/// The window's actions from one table: text, shortcut, icon, menu.
class WindowActions : public QObject {
  Q_OBJECT
 public:
  explicit WindowActions(QWidget* window);

  void fill(QMenuBar& menus, QToolBar& bar);
  void retranslate();

  QAction& operator[](ActionId id) { return *m_actions[static_cast<std::size_t>(id)]; }
  QMenu& menu(MenuId id) { return *m_menus[static_cast<std::size_t>(id)]; }
  /// Filled by the window as the list changes.
  QMenu& recentFiles() { return *m_recent; }
  QMenu& bookmarks() { return *m_bookmarks; }
  QMenu& selections() { return *m_selections; }
  const std::array<QAction*, static_cast<std::size_t>(ActionId::count)>& all() const { return m_actions; }

 private:
  std::array<QAction*, static_cast<std::size_t>(ActionId::count)> m_actions{};
  std::array<QMenu*, static_cast<std::size_t>(MenuId::count)> m_menus{};
  QMenu* m_recent;
  QMenu* m_bookmarks;
  QMenu* m_selections;
};

}  // namespace app::gui
