#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

#include "app/gui/model/workspace_worker.h"
#include "app/gui/plan/desk/plan_findings.h"
#include "app/gui/plan/desk/plan_rescue.h"
#include "app/gui/plan/desk/plan_session.h"
#include "planning/plan/plan_comparison.h"

namespace app::gui {

/// What the plan room has done by the worker, and what came back. A moment after each edit the plan is
/// checked and kept beside the workspace. Answers by signals; what fails changes nothing and is told by
/// failed().
class PlanDesk : public QObject {
  Q_OBJECT
 public:
  /// Both outlive this.
  PlanDesk(WorkspaceWorker& worker, PlanSession& session, QObject* parent = nullptr);

  /// Begins anew with another workspace.
  void start(const DocumentPointer& document);
  /// Before another workspace takes this one's place: edits that are not saved are kept beside it, and told.
  void leave();
  /// While another workspace is being opened, as if it could only be read.
  const PlanSnapshotPointer& snapshot() const { return m_shown; }
  const PlanFindingsPointer& findings() const { return m_findings; }  ///< null: not checked yet
  /// Nothing is about to be asked.
  bool isQuiet() const { return !m_pause.isActive(); }

  /// Who works here, as versions and receipts say it.
  void setPerson(const QString& name) { m_person = name.trimmed().toStdString(); }
  const std::string& person() const { return m_person; }

  /// Unsaved edits of the plan before are kept and come back with it.
  void choose(const std::string& area);
  void make(const std::string& area, const std::string& language);
  /// The plan as it is edited, as the next version; with `next`, in that state.
  void store(const std::string& why, std::optional<planning::plan::State> next = {});
  void giveEditsUp();
  void confirm(int circular, const std::string& receiver);
  /// Versions; 0: as it is edited.
  void compare(int from, int to);
  void check();
  /// What is not kept yet is kept at once.
  void flush();

 signals:
  void snapshotLoaded();
  void findingsLoaded();
  void compared(int from, int to, const std::vector<planning::plan::Change>& changes);
  void rescued(const QString& sentence);
  void left(const QString& sentence);  ///< edits that were kept
  void done(const QString& sentence);
  void failed(const QString& sentence);

 private:
  using Work = std::function<QString(planning::Workspace&)>;
  /// Changes the workspace and reads it again; the work's sentence is told.
  void write(const Work& work, const std::string& area, int mark);
  void load(const std::string& area);
  void begin(const PlanSnapshotPointer& snapshot);
  void keep();
  PlanPlace place() const;
  void show(const PlanSnapshotPointer& snapshot);
  void takeOpening();
  QString lockOf(const PlanSnapshot& snapshot) const;

  WorkspaceWorker& m_worker;
  PlanSession& m_session;
  DocumentPointer m_document;
  PlanSnapshotPointer m_snapshot;
  PlanSnapshotPointer m_shown;
  PlanFindingsPointer m_findings;
  QTimer m_pause;  ///< after the last edit
  std::string m_person;
  bool m_isKept = false;  ///< there is a file of unsaved edits
  int m_keeping = 0;      ///< jobs that write it, not answered yet
};

}  // namespace app::gui
