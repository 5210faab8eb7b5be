#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <QTranslator>

#include <memory>

#include "app/gui/explore/map_room.h"
#include "app/gui/look/look.h"
#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/plan/plan_room.h"
#include "app/gui/room/message_bar.h"
#include "app/gui/search/search_popup.h"
#include "app/gui/survey/survey_room.h"
#include "app/gui/window/kept_menus.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/settings_keeper.h"
#include "app/gui/window/status_line.h"
#include "app/gui/window/window_actions.h"
#include "app/text/language.h"

namespace app::gui {

/// Puts the parts together; does nothing itself.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);
  /// With a workspace that is being opened already, which takes about as long as building the window.
  explicit MainWindow(std::unique_ptr<WorkspaceWorker> worker, QWidget* parent = nullptr);
  ~MainWindow() override;

  void open(const std::filesystem::path& path);
  /// Without a question: unsaved edits are kept beside the workspace, jobs end, the workspace is whole.
  void end();
  void setLanguage(Language language);
  void setLook(Look look);

  MapRoom& room() { return *m_room; }
  SurveyRoom& survey() { return *m_survey; }
  PlanRoom& plan() { return *m_plan; }
  /// Of the room that is shown.
  MapWidget& map();
  MapSession& session() { return m_session; }
  SettingsKeeper& keeper() { return *m_keeper; }
  MessageBar& messages() { return *m_messages; }
  WindowActions& actions() { return *m_actions; }
  /// Everything that was asked for is on the screen.
  bool isSettled() const {
    return m_worker->isIdle() && m_room->isFinal() && m_survey->isFinal() && m_plan->isFinal();
  }

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
  void connectActions();
  void connectRooms();
  void showRoom(QWidget& room);
  bool isPlanShown() const { return m_rooms->currentWidget() == m_plan; }
  /// Of what the room that is shown edits.
  QUndoStack& undoStack();
  void connectSearch();
  void connectAction(ActionId id, const std::function<void()>& slot);
  void retranslate();

  void takeWorkspace(const OpenedWorkspace& opened);
  void tellSettled();
  void applySettings();
  void exportSelected();
  void updateStatus();
  void updateActions();
  void updateTitle();
  void copyMap();
  void fillRecent();
  void chooseFile();
  void importFiles(const QStringList& files);
  void showAbout();

  std::unique_ptr<WorkspaceWorker> m_worker;
  MapSession m_session;
  QTranslator m_translator;
  QTranslator m_qtTranslator;
  MessageBar* m_messages;
  MapRoom* m_room;
  SurveyRoom* m_survey;
  PlanRoom* m_plan;
  QStackedWidget* m_rooms;
  SearchPopup* m_search;
  WindowActions* m_actions;
  StatusLine* m_status;
  SettingsKeeper* m_keeper;
  KeptMenus* m_kept;
  RecentFiles m_recent;
};

}  // namespace app::gui
