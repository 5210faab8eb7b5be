#pragma once

#include <QObject>

#include <functional>

#include "app/gui/map/map_widget.h"
#include "app/gui/model/map_session.h"
#include "app/gui/window/window_actions.h"

namespace app::gui {

/// Views and selections that are kept under names: asks for the name, fills the two menus, renames and
/// forgets again.
class KeptMenus : public QObject {
  Q_OBJECT
 public:
  /// `map`: the one that is worked on now. All outlive this.
  KeptMenus(MapSession& session, WindowActions& actions, std::function<MapWidget&()> map, QWidget* window);

  void keepView();
  void keepSelection();
  /// After settings or language changed.
  void fill();

 private:
  QString askName(const QString& title, const QString& wanted) const;
  QString askWhich(const QString& title, const QStringList& names) const;
  /// Whether an entry has a new name.
  template <class Entries>
  bool rename(Entries& entries, const QString& title) const;
  void renameView();
  void renameSelection();
  void forgetView();
  void forgetSelection();

  MapSession& m_session;
  WindowActions& m_actions;
  std::function<MapWidget&()> m_map;
  QWidget* m_window;
};

}  // namespace app::gui
