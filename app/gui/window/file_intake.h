#pragma once

#include <QObject>

#include <filesystem>

#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/room/message_bar.h"
#include "app/gui/window/recent_files.h"

class QDragEnterEvent;
class QDropEvent;
class QMenu;

namespace app::gui {

/// How files come into the window: chosen in a dialog, one of those opened last, dropped onto it, or through
/// the wizard.
class FileIntake : public QObject {
  Q_OBJECT
 public:
  /// All outlive this; `recent` is filled here.
  FileIntake(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QMenu& recent,
             QWidget* window);

  void choose();
  /// The wizard; without files it asks for them.
  void importFiles(const QStringList& files);
  void takeDrag(QDragEnterEvent& event) const;
  /// A workspace is opened; anything else is for the wizard, which says what it cannot take.
  void takeDrop(QDropEvent& event);
  /// It was opened, and is the first of the last ones.
  void remember(const std::filesystem::path& path);

 signals:
  void workspaceChosen(const std::filesystem::path& path);

 private:
  void fillRecent();

  MapSession& m_session;
  WorkspaceWorker& m_worker;
  MessageBar& m_messages;
  QMenu& m_recentMenu;
  QWidget* m_window;
  RecentFiles m_recent;
};

}  // namespace app::gui
