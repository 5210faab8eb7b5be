#include "app/gui/plan/desk/plan_desk.h"

#include "app/data/shipped_data.h"
#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/gui/plan/desk/plan_rescue.h"
#include "geo/store/utc_clock.h"
#include "planning/plan/plan_review.h"
#include "planning/plan/plan_start.h"
#include "planning/workspace/workspace_transaction.h"

#include <utility>

namespace app::gui {
namespace {

namespace plan = planning::plan;

constexpr int kPauseMilliseconds = 400;

PlanSnapshotPointer read(planning::Workspace& workspace, const DocumentPointer& document,
                         const std::string& area) {
  return std::make_shared<PlanSnapshot>(workspace, document, area, geo::store::utcToday());
}

/// In the state `next`, as a version of its own; stored.
int storePlan(planning::Workspace& workspace, plan::Plan edited, std::optional<plan::State> next,
              const plan::Authorship& authorship) {
  plan::FigureLookup lookup(workspace);
  planning::WorkspaceTransaction transaction(workspace);
  if (next && *next != plan::State::approved) plan::moveTo(edited, *next);
  plan::holdFigures(edited, lookup);
  int version = plan::putPlan(workspace, edited, authorship);
  if (next == plan::State::approved) version = plan::approvePlan(workspace, edited.area, authorship);
  transaction.commit();
  return version;
}

}  // namespace

PlanDesk::PlanDesk(WorkspaceWorker& worker, PlanSession& session, QObject* parent)
    : QObject(parent), m_worker(worker), m_session(session), m_pause(this) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, [this] {
    keep();
    check();
  });
  connect(&session.undoStack(), &QUndoStack::indexChanged, this, [this] {
    if (m_session.plan() != nullptr) m_pause.start();
  });
  connect(&session, &PlanSession::refused, this, &PlanDesk::failed);
}

void PlanDesk::start(const DocumentPointer& document) {
  m_pause.stop();
  m_document = document;
  m_snapshot = nullptr;
  m_findings = nullptr;
  m_isKept = false;
  m_session.start(nullptr, 0, {});
  load({});
}

void PlanDesk::choose(const std::string& area) {
  flush();
  load(area);
}

void PlanDesk::load(const std::string& area) {
  if (m_document == nullptr) return;
  auto result = std::make_shared<PlanSnapshotPointer>();
  m_worker.ask([document = m_document, area,
                result](planning::Workspace& workspace) { *result = read(workspace, document, area); },
               this,
               [this, result](const QString& problem) {
                 if (!problem.isEmpty()) return emit failed(problem);
                 if ((*result)->document == m_document) begin(*result);
               });
}

QString PlanDesk::lockOf(const PlanSnapshot& snapshot) const {
  if (snapshot.isReadOnly) return tr("The workspace is open for reading only.");
  if (snapshot.stored != nullptr && snapshot.stored->state == plan::State::approved)
    return tr("The plan is approved and version %1 is frozen; open it for revision to amend it.")
        .arg(snapshot.version());
  return {};
}

/// With another plan, or another version that is not made of what is edited here.
void PlanDesk::begin(const PlanSnapshotPointer& snapshot) {
  m_snapshot = snapshot;
  m_findings = nullptr;
  m_isKept = snapshot->rescued.has_value();
  m_session.start(snapshot->stored, snapshot->version(), lockOf(*snapshot));
  m_pause.stop();
  emit snapshotLoaded();
  for (const geo::Issue& issue : snapshot->issues) emit failed(QString::fromStdString(issue.text));
  if (snapshot->rescued) {
    const RescuedPlan& left = *snapshot->rescued;
    m_session.edit(tr("Edits brought back"), *left.plan);
    if (m_session.isDirty())
      emit rescued(left.version == snapshot->version()
                       ? tr("Edits of %1 that were not saved are brought back.").arg(localTime(left.at))
                       : tr("Edits of %1 that were not saved are brought back. They begin from version %2, "
                            "since when version %3 was stored: compare before you save.")
                             .arg(localTime(left.at))
                             .arg(left.version)
                             .arg(snapshot->version()));
  }
  check();
}

void PlanDesk::write(const Work& work, const std::string& area, int mark) {
  if (m_document == nullptr) return;
  auto sentence = std::make_shared<QString>();
  auto result = std::make_shared<PlanSnapshotPointer>();
  m_worker.ask(
      [document = m_document, area, work, sentence, result](planning::Workspace& workspace) {
        *sentence = work(workspace);
        *result = read(workspace, document, area);
      },
      this,
      [this, mark, sentence, result](const QString& problem) {
        if (!problem.isEmpty()) {
          if (m_session.isDirty()) m_pause.start();  // what was not stored is kept
          return emit failed(problem);
        }
        const PlanSnapshotPointer& fresh = *result;
        if (fresh->document != m_document) return;
        const bool goesOn = m_session.plan() != nullptr && fresh->stored != nullptr &&
                            fresh->area == m_session.plan()->area && lockOf(*fresh) == m_session.lock();
        if (goesOn) {
          m_snapshot = fresh;
          if (mark >= 0) m_session.takeSaved(fresh->stored, fresh->version(), mark);
          m_isKept = m_session.isDirty();
          emit snapshotLoaded();
          check();
        } else {
          begin(fresh);
        }
        emit done(*sentence);
      });
}

void PlanDesk::make(const std::string& area, const std::string& language) {
  flush();
  write(
      [area, language, person = m_person](planning::Workspace& workspace) {
        const plan::Plan made = plan::startPlan(workspace, shippedOutline, area, language, person);
        return tr("The plan has %1 chapters, %2 counties and %3 linked figures to start from.")
            .arg(made.chapters.size())
            .arg(made.counties.size())
            .arg(made.figures.size());
      },
      area, -1);
}

void PlanDesk::store(const std::string& why, std::optional<plan::State> next) {
  const PlanPointer edited = m_session.plan();
  if (edited == nullptr) return;
  m_pause.stop();
  write(
      [edited, next, authorship = plan::Authorship{why, m_person}](planning::Workspace& workspace) {
        const int version = storePlan(workspace, *edited, next, authorship);
        forgetPlan(workspace, edited->area);
        return next ? tr("Stored as version %1: %2.").arg(version).arg(planStateName(*next))
                    : tr("Stored as version %1.").arg(version);
      },
      edited->area, m_session.undoStack().index());
}

void PlanDesk::giveEditsUp() {
  const PlanPointer edited = m_session.plan();
  if (edited == nullptr) return;
  m_pause.stop();
  m_session.start(m_snapshot->stored, m_snapshot->version(), m_session.lock());
  m_pause.start();
}

void PlanDesk::confirm(int circular, const std::string& receiver) {
  write(
      [circular, receiver, person = m_person](planning::Workspace& workspace) {
        plan::markReceived(workspace, circular, receiver, geo::store::utcToday(), {{}, person});
        return tr("%1 has confirmed the circular.").arg(QString::fromStdString(receiver));
      },
      m_snapshot->area, -1);
}

void PlanDesk::compare(int from, int to) {
  const PlanPointer edited = m_session.plan();
  if (edited == nullptr) return;
  auto changes = std::make_shared<std::vector<plan::Change>>();
  m_worker.ask(
      [edited, from, to, changes](planning::Workspace& workspace) {
        const auto value = [&](int version) {
          return version == 0 ? *edited : plan::loadPlan(workspace, edited->area, version);
        };
        *changes = plan::compare(value(from), value(to));
      },
      this,
      [this, from, to, area = edited->area, changes](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        if (m_session.plan() != nullptr && m_session.plan()->area == area) emit compared(from, to, *changes);
      });
}

void PlanDesk::check() {
  const PlanPointer checked = m_session.plan();
  if (checked == nullptr) return;
  auto result = std::make_shared<PlanFindingsPointer>();
  m_worker.ask(
      [checked, result](planning::Workspace& workspace) {
        *result = std::make_shared<PlanFindings>(workspace, checked);
      },
      this,
      [this, checked, result](const QString& problem) {
        if (checked != m_session.plan()) return;  // edited since: the next check is on its way
        if (!problem.isEmpty()) return emit failed(problem);
        m_findings = *result;
        emit findingsLoaded();
      });
}

void PlanDesk::flush() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  keep();
}

void PlanDesk::keep() {
  const PlanPointer edited = m_session.plan();
  if (edited == nullptr || m_snapshot == nullptr || m_snapshot->isReadOnly) return;
  const bool isDirty = m_session.isDirty();
  if (!isDirty && !m_isKept) return;
  m_isKept = isDirty;
  m_worker.ask(
      [document = m_document, edited, isDirty,
       version = m_session.version()](planning::Workspace& workspace) {
        if (workspace.path() != document->path) return;  // another one was opened meanwhile
        if (isDirty)
          keepPlan(workspace, *edited, version);
        else
          forgetPlan(workspace, edited->area);
      },
      this,
      [this](const QString& problem) {
        if (!problem.isEmpty()) emit failed(problem);
      });
}

}  // namespace app::gui
