#pragma once

#include <QTabWidget>

#include "app/gui/model/map_session.h"
#include "app/gui/plan/chapters/chapter_panel.h"
#include "app/gui/plan/chapters/overview_panel.h"
#include "app/gui/plan/chapters/plan_side.h"
#include "app/gui/plan/desk/plan_desk.h"
#include "app/gui/plan/projects/project_panel.h"
#include "app/gui/plan/targets/target_panel.h"
#include "app/gui/plan/versions/review_panel.h"
#include "app/gui/plan/versions/version_panel.h"
#include "app/gui/room/desk_room.h"

class QLineEdit;
class QPushButton;

namespace app::gui {

/// The room of the plans: an area's plan from its outline to the approved version. Reads the workspace when
/// it is seen for the first time. Edits wait for "save"; meanwhile they are kept beside the workspace.
class PlanRoom : public DeskRoom {
  Q_OBJECT
 public:
  enum Tab { overview, chapters, targets, projects, review, versions };

  /// All outlive this.
  PlanRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent = nullptr);
  ~PlanRoom() override;

  PlanDesk& desk() { return *m_desk; }
  PlanSession& plan() { return m_plan; }
  PlanSide& side() { return *m_side; }
  OverviewPanel& overviewPanel() { return *m_overview; }
  ChapterPanel& chapterPanel() { return *m_chapters; }
  TargetPanel& targetPanel() { return *m_targets; }
  ProjectPanel& projectPanel() { return *m_projects; }
  ReviewPanel& reviewPanel() { return *m_review; }
  VersionPanel& versionPanel() { return *m_versions; }
  QTabWidget& tabs() { return *m_tabs; }
  MapWidget& map() { return m_projects->map(); }

  QString id() const override { return QStringLiteral("plan"); }
  QString title() const override { return tr("&Plan room"); }
  QIcon icon() const override;
  MapWidget* activeMap() override { return &map(); }
  QUndoStack& undoStack() override { return m_plan.undoStack(); }
  bool isSettled() const override {
    return !isVisible() || (!isStale() && m_desk->isQuiet() && m_projects->isFinal());
  }
  bool isDirty() const override { return !isStale() && m_plan.isDirty(); }
  /// The plan as it is edited becomes the next version.
  void save() override;
  void keepEdits() override { m_desk->flush(); }
  /// Nothing to ask: what is kept comes back with its workspace.
  bool mayLeave() override;

  void takeWorkspace(const OpenedWorkspace& opened) override;
  void setLanguage(const std::string& language) override;

 protected:
  void load() override;
  void writableChanged() override { showHead(); }

 private:
  void build();
  QWidget* buildHead();
  void connectParts();
  void showView();
  void showHead();
  void tellRescued(const QString& sentence);
  void showChapter(int number);

  MapSession& m_session;
  PlanSession m_plan;
  PlanDesk* m_desk;
  PlanSide* m_side;
  QLabel* m_title;
  QLabel* m_personLabel;
  QLineEdit* m_person;
  QLineEdit* m_why;
  QPushButton* m_save;
  QTabWidget* m_tabs;
  OverviewPanel* m_overview;
  ChapterPanel* m_chapters;
  TargetPanel* m_targets;
  ProjectPanel* m_projects;
  ReviewPanel* m_review;
  VersionPanel* m_versions;
  std::vector<PlanPanel*> m_panels;
  std::string m_language = "zh";
};

}  // namespace app::gui
