#include "app/gui/window/settings_keeper.h"

#include <QEventLoop>

#include "app/gui/model/names.h"
#include "app/gui/room/unsaved_question.h"

namespace app::gui {

SettingsKeeper::SettingsKeeper(MapSession& session, WorkspaceWorker& worker, MessageBar& messages,
                               QWidget* window)
    : QObject(window), m_session(session), m_worker(worker), m_messages(messages), m_window(window) {
  constexpr int kPauseMilliseconds = 800;
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, &SettingsKeeper::keep);
  connect(&session.undoStack(), &QUndoStack::indexChanged, this, &SettingsKeeper::changed);
  connect(&worker, &WorkspaceWorker::saved, this, &SettingsKeeper::takeSaved, Qt::QueuedConnection);
  connect(&worker, &WorkspaceWorker::saveFailed, this, &SettingsKeeper::takeFailure, Qt::QueuedConnection);
}

void SettingsKeeper::start(const OpenedWorkspace& opened) {
  m_pause.stop();
  m_givenUp = -1;
  m_hasAutosave = false;
  m_isReadOnly = opened.isReadOnly;
  if (!opened.rescued) return m_messages.ask({}, {});
  m_hasAutosave = true;  // stays on the disk until it is answered
  m_messages.ask(
      tr("Edits of %1 were not saved when the program ended.").arg(localTime(opened.rescued->at)),
      {{tr("Bring them back"),
        [this, rescued = opened.rescued->settings] { m_session.restore(tr("Edits brought back"), rescued); }},
       {tr("Give them up"), [this] {
          m_hasAutosave = false;
          m_worker.discardAutosave(m_session.document());
        }}});
}

QString SettingsKeeper::leave() {
  if (m_session.document() == nullptr || !isDirty() || m_session.undoStack().index() == m_givenUp) return {};
  keep();
  return tr("Edits of %1 were not saved; they are offered when it is opened again.")
      .arg(QString::fromStdString(m_session.document()->path.filename().string()));
}

void SettingsKeeper::keepNow() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  keep();
}

void SettingsKeeper::changed() {
  if (m_session.document() != nullptr) m_pause.start();
}

void SettingsKeeper::keep() {
  if (isDirty()) {
    m_hasAutosave = true;
    m_worker.autosave(m_session.document(), m_session.settings());
  } else if (m_hasAutosave) {
    m_hasAutosave = false;
    m_worker.discardAutosave(m_session.document());
  }
}

/// What is edited while the worker writes is not saved: the mark tells up to where it is.
void SettingsKeeper::save() {
  if (m_session.document() == nullptr) return;
  if (m_worker.isOpening()) return m_messages.show(WorkspaceWorker::openingSentence());
  m_pause.stop();
  m_worker.save(m_session.document(), m_session.settings(), m_session.undoStack().index());
}

void SettingsKeeper::takeSaved(int mark, const QString& remarks) {
  m_hasAutosave = false;
  if (m_session.undoStack().index() == mark)
    m_session.undoStack().setClean();
  else
    m_pause.start();
  if (!remarks.isEmpty()) m_messages.show(remarks);
  emit saved();
}

void SettingsKeeper::takeFailure(const QString& sentence) {
  m_messages.show(sentence);
  if (isDirty()) m_pause.start();  // what was not saved is kept
}

bool SettingsKeeper::mayLeave(Leaving leaving) {
  if (m_session.document() == nullptr || !isDirty()) return true;
  if (m_worker.isOpening()) {  // nothing can be saved now
    keepNow();
    return true;
  }
  const UnsavedAnswer answer = askAboutUnsaved(m_window, tr("Save the edits of classes, views and areas?"));
  if (answer == UnsavedAnswer::stay) return false;
  m_pause.stop();
  if (answer == UnsavedAnswer::giveUp) {
    m_givenUp = m_session.undoStack().index();
    m_worker.discardAutosave(m_session.document());
    return true;
  }
  bool isSaved = false;
  QEventLoop loop;
  connect(this, &SettingsKeeper::saved, &loop, [&] {
    isSaved = true;
    loop.quit();
  });
  connect(&m_worker, &WorkspaceWorker::saveFailed, &loop, &QEventLoop::quit);
  if (leaving == Leaving::program) m_worker.stopJobs();
  save();
  loop.exec(QEventLoop::ExcludeUserInputEvents);
  return isSaved;
}

}  // namespace app::gui
