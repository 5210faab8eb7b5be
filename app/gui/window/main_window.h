#pragma once

#include <QMainWindow>

#include <functional>
#include <memory>

#include "app/gui/look/look.h"
#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/room/message_bar.h"
#include "app/gui/room/room.h"
#include "app/gui/search/search_popup.h"
#include "app/gui/window/file_intake.h"
#include "app/gui/window/kept_menus.h"
#include "app/gui/window/room_list.h"
#include "app/gui/window/room_stack.h"
#include "app/gui/window/settings_keeper.h"
#include "app/gui/window/status_line.h"
#include "app/gui/window/translators.h"
#include "app/gui/window/window_actions.h"
#include "app/text/language.h"

namespace app::gui {

/// Puts the parts together; does nothing itself. Knows rooms only as what every room is.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);
  /// With a workspace that is being opened already, which takes about as long as building the window, and
  /// the rooms that `maker` makes.
  explicit MainWindow(std::unique_ptr<WorkspaceWorker> worker, const RoomMaker& maker = makeRooms,
                      QWidget* parent = nullptr);
  ~MainWindow() override;

  void open(const std::filesystem::path& path);
  /// Without a question: unsaved edits are kept beside the workspace, jobs end, the workspace is whole.
  void end();
  void setLanguage(Language language);
  void setLook(Look look);

  RoomStack& rooms() { return *m_rooms; }
  /// The room of this kind, as MapRoom. @throws std::out_of_range where there is none.
  template <class Kind>
  Kind& room() {
    return m_rooms->room<Kind>();
  }
  /// What shows the room of this kind.
  template <class Kind>
  QAction& switchTo() {
    return m_rooms->switchTo(room<Kind>());
  }
  /// Of the room that is shown.
  MapWidget& map() { return m_rooms->map(); }
  MapSession& session() { return m_session; }
  SettingsKeeper& keeper() { return *m_keeper; }
  MessageBar& messages() { return *m_messages; }
  WindowActions& actions() { return *m_actions; }
  /// Everything that was asked for is on the screen.
  bool isSettled() const { return m_worker->isIdle() && m_rooms->isSettled(); }

 signals:
  void settled();
  void openFailed(const QString& sentence);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void connectWorker();
  void connectRooms();
  void connectAction(ActionId id, const std::function<void()>& slot);
  void connectActions();
  void retranslate();

  void takeWorkspace(const OpenedWorkspace& opened);
  void save();
  bool mayLeave(SettingsKeeper::Leaving leaving);
  bool mayWrite() const { return !m_worker->isOpening() && !m_keeper->isReadOnly(); }
  void updateWritable();
  void tellSettled();
  void updateStatus();
  void updateActions();
  void updateTitle();

  std::unique_ptr<WorkspaceWorker> m_worker;
  MapSession m_session;
  Translators m_translators;
  MessageBar* m_messages;
  RoomStack* m_rooms;
  SearchPopup* m_search;
  WindowActions* m_actions;
  StatusLine* m_status;
  SettingsKeeper* m_keeper;
  KeptMenus* m_kept;
  FileIntake* m_intake;
};

}  // namespace app::gui
