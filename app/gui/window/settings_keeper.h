#pragma once

#include <QObject>
#include <QTimer>

#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/room/message_bar.h"

namespace app::gui {

/// Sees to it that no edit is lost: saves, keeps unsaved edits beside the workspace a moment after each,
/// offers those that an ended program left, asks before a window with unsaved edits closes.
class SettingsKeeper : public QObject {
  Q_OBJECT
 public:
  /// All outlive this.
  SettingsKeeper(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* window);

  /// After the session started with the workspace's settings.
  void start(const OpenedWorkspace& opened);
  bool isReadOnly() const { return m_isReadOnly; }
  void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }  ///< damage was found meanwhile
  bool isDirty() const { return !m_session.undoStack().isClean(); }
  /// Before the session starts with another workspace: edits made while that was opened are kept beside the
  /// one that is left. The sentence that says so; empty: there are none.
  QString leave();
  /// What is not kept yet is kept at once.
  void keepNow();
  void save();
  enum class Leaving { workspace, program };
  /// False: the user wants to stay. Saves, or gives edits up, as the user answers; leaving the program, a
  /// save does not wait for jobs that can be stopped.
  bool mayLeave(Leaving leaving);

 signals:
  void saved();

 private:
  void changed();
  void keep();
  void takeSaved(int mark, const QString& remarks);
  void takeFailure(const QString& sentence);

  MapSession& m_session;
  WorkspaceWorker& m_worker;
  MessageBar& m_messages;
  QWidget* m_window;
  QTimer m_pause;  ///< after the last edit
  bool m_isReadOnly = true;
  bool m_hasAutosave = false;
  int m_givenUp = -1;  ///< where the user gave the edits up, as an index of the way back
};

}  // namespace app::gui
