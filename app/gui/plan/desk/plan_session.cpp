#include "app/gui/plan/desk/plan_session.h"

#include <QUndoCommand>

#include <utility>

namespace app::gui {

/// Keeps both plans whole; those of neighbouring steps are one value.
class PlanStep : public QUndoCommand {
 public:
  PlanStep(PlanSession& session, const QString& text, PlanPointer after, QString gesture)
      : QUndoCommand(text),
        m_session(session),
        m_before(session.plan()),
        m_after(std::move(after)),
        m_gesture(std::move(gesture)) {}

  void undo() override { m_session.m_plan = m_before; }
  void redo() override { m_session.m_plan = m_after; }
  int id() const override { return m_gesture.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* const step = dynamic_cast<const PlanStep*>(next);
    if (step == nullptr || step->m_gesture != m_gesture) return false;
    m_after = step->m_after;
    setObsolete(*m_after == *m_before);
    return true;
  }

 private:
  PlanSession& m_session;
  PlanPointer m_before;
  PlanPointer m_after;
  QString m_gesture;
};

/// When the stack has the step, so that whoever hears it finds the plan edited, or clean.
PlanSession::PlanSession(QObject* parent) : QObject(parent) {
  connect(&m_undo, &QUndoStack::indexChanged, this, &PlanSession::changed);
}

PlanSession::~PlanSession() { m_undo.blockSignals(true); }  // it clears itself, which is no edit

void PlanSession::start(const PlanPointer& stored, int version, const QString& lock) {
  m_plan = stored;
  m_version = version;
  m_lock = lock;
  m_undo.clear();
  emit changed();
}

void PlanSession::setLock(const QString& lock) {
  if (lock == m_lock) return;
  m_lock = lock;
  emit changed();
}

void PlanSession::edit(const QString& text, planning::plan::Plan after, const QString& gesture) {
  if (m_plan == nullptr || after == *m_plan) return;
  if (!mayEdit()) return emit refused(m_lock);
  const QString marked = gesture.isEmpty() ? gesture : gesture + QString::number(m_gesture);
  m_undo.push(new PlanStep(*this, text, std::make_shared<planning::plan::Plan>(std::move(after)), marked));
}

void PlanSession::takeSaved(const PlanPointer& stored, int version, int mark) {
  m_version = version;
  endGesture();
  if (m_undo.index() != mark) return;  // edited while it was written
  m_undo.setClean();
  m_plan = stored;  // with the figures that it holds now
  emit changed();
}

}  // namespace app::gui
