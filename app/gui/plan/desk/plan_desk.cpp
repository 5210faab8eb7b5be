#include "app/gui/plan/desk/plan_desk.h"

#include "app/data/shipped_data.h"
#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "geo/store/utc_clock.h"
#include "planning/plan/plan_review.h"
#include "planning/plan/plan_start.h"
#include "planning/workspace/workspace_transaction.h"

#include <utility>

namespace app::gui {
namespace {

namespace plan = planning::plan;

constexpr int kPauseMilliseconds = 400;

PlanSnapshotPointer readPlans(planning::Workspace& workspace, const DocumentPointer& document,
                              const std::string& area, const WorkspaceWorker& worker) {
  auto snapshot = std::make_shared<PlanSnapshot>(workspace, document, area, geo::store::utcToday());
  snapshot->isReadOnly = worker.isReadOnly();  // a connection that only reads is for reading
  return snapshot;
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
  connect(&worker, &WorkspaceWorker::openingChanged, this, &PlanDesk::takeOpening);
}

void PlanDesk::start(const DocumentPointer& document) {
  leave();
  m_document = document;
  load({});
}

void PlanDesk::leave() {
  if (m_document != nullptr && m_session.isDirty()) {
    keep();
    emit left(tr("Edits of the plan of %1 in %2 were not saved; they are kept and come back with it.")
                  .arg(QString::fromStdString(m_session.plan()->area),
                       QString::fromStdString(m_document->path.filename().string())));
  }
  m_pause.stop();
  m_document = nullptr;
  m_snapshot = nullptr;
  m_shown = nullptr;
  m_findings = nullptr;
  m_isKept = false;
  m_session.start(nullptr, 0, {});
}

void PlanDesk::takeOpening() {
  if (m_snapshot == nullptr) return;
  show(m_snapshot);
  m_session.setLock(lockOf(*m_snapshot));
  emit snapshotLoaded();
}

void PlanDesk::show(const PlanSnapshotPointer& snapshot) {
  m_snapshot = snapshot;
  m_shown = snapshot;
  if (!m_worker.isOpening() || snapshot->isReadOnly) return;
  auto locked = std::make_shared<PlanSnapshot>(*snapshot);
  locked->isReadOnly = true;
  m_shown = locked;
}

void PlanDesk::choose(const std::string& area) {
  flush();
  load(area);
}

void PlanDesk::load(const std::string& area) {
  if (m_document == nullptr) return;
  const auto job = [document = m_document, area, &worker = m_worker](planning::Workspace& workspace,
                                                                     geo::Progress&) {
    return readPlans(workspace, document, area, worker);
  };
  const auto take = [this, document = m_document](Result<PlanSnapshotPointer> result) {
    if (document != m_document) return;
    if (!result) return emit failed(result.problem);
    begin(*result);
  };
  if (m_keeping > 0)  // what is being kept is read, too
    m_worker.ask(m_document, job, this, take);
  else
    m_worker.read(m_document, job, this, take);
}

QString PlanDesk::lockOf(const PlanSnapshot& snapshot) const {
  if (m_worker.isOpening()) return WorkspaceWorker::openingSentence();
  if (snapshot.isReadOnly) return tr("The workspace is open for reading only.");
  if (snapshot.stored != nullptr && snapshot.storedVersion != snapshot.version())
    return tr("Version %1 cannot be read, so version %2 is shown, which cannot be edited.")
        .arg(snapshot.version())
        .arg(snapshot.storedVersion);
  if (snapshot.stored != nullptr && snapshot.stored->state == plan::State::approved)
    return tr("The plan is approved and version %1 is frozen; open it for revision to amend it.")
        .arg(snapshot.version());
  return {};
}

/// With another plan, or another version that is not made of what is edited here.
void PlanDesk::begin(const PlanSnapshotPointer& snapshot) {
  show(snapshot);
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
  if (m_worker.isOpening()) {
    if (m_session.isDirty()) m_pause.start();
    return emit failed(WorkspaceWorker::openingSentence());
  }
  struct Written {
    QString sentence;
    PlanSnapshotPointer snapshot;
  };
  m_worker.ask(
      m_document,
      [document = m_document, area, work, &worker = m_worker](planning::Workspace& workspace,
                                                              geo::Progress&) {
        QString sentence = work(workspace);
        return Written{std::move(sentence), readPlans(workspace, document, area, worker)};
      },
      this,
      [this, document = m_document, mark](Result<Written> result) {
        if (!result) {
          if (document == m_document && m_session.isDirty()) m_pause.start();  // what was not stored is kept
          return emit failed(result.problem);
        }
        if (document != m_document) return;
        const PlanSnapshotPointer& fresh = result->snapshot;
        const bool goesOn = m_session.plan() != nullptr && fresh->stored != nullptr &&
                            fresh->area == m_session.plan()->area && lockOf(*fresh) == m_session.lock();
        if (goesOn) {
          show(fresh);
          if (mark >= 0) m_session.takeSaved(fresh->stored, fresh->version(), mark);
          m_isKept = m_session.isDirty();
          emit snapshotLoaded();
          check();
        } else {
          begin(fresh);
        }
        emit done(result->sentence);
      },
      AtClosing::finish);
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
      [place = place(), edited, next,
       authorship = plan::Authorship{why, m_person}](planning::Workspace& workspace) {
        const int version = storePlan(workspace, *edited, next, authorship);
        forgetPlan(place, edited->area);
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
  m_worker.read(
      m_document,
      [edited, from, to](planning::Workspace& workspace, geo::Progress&) {
        const auto value = [&](int version) {
          return version == 0 ? *edited : plan::loadPlan(workspace, edited->area, version);
        };
        return plan::compare(value(from), value(to));
      },
      this,
      [this, from, to, area = edited->area](Result<std::vector<plan::Change>> changes) {
        if (!changes) return emit failed(changes.problem);
        if (m_session.plan() != nullptr && m_session.plan()->area == area) emit compared(from, to, *changes);
      });
}

void PlanDesk::check() {
  const PlanPointer checked = m_session.plan();
  if (checked == nullptr) return;
  m_worker.read(
      m_document,
      [checked](planning::Workspace& workspace, geo::Progress&) {
        return std::make_shared<const PlanFindings>(workspace, checked);
      },
      this,
      [this, checked](Result<PlanFindingsPointer> findings) {
        if (checked != m_session.plan()) return;  // edited since: the next check is on its way
        if (!findings) return emit failed(findings.problem);
        m_findings = *findings;
        emit findingsLoaded();
      });
}

PlanPlace PlanDesk::place() const { return {m_document->path, m_worker.identityOf(m_document)}; }

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
  ++m_keeping;
  m_worker.beside(
      [place = place(), edited, isDirty, version = m_session.version()] {
        if (isDirty)
          keepPlan(place, *edited, version);
        else
          forgetPlan(place, edited->area);
      },
      this,
      [this](const QString& problem) {
        --m_keeping;
        if (!problem.isEmpty()) emit failed(problem);
      });
}

}  // namespace app::gui
