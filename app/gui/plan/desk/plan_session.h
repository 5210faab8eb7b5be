#pragma once

#include <QObject>
#include <QUndoStack>

#include "app/gui/plan/desk/plan_snapshot.h"

namespace app::gui {

/// The plan that is being edited, and the way back through its edits.
class PlanSession : public QObject {
  Q_OBJECT
 public:
  explicit PlanSession(QObject* parent = nullptr);
  ~PlanSession() override;

  /// Begins anew with a stored version: nothing to undo. Null: no plan. `lock`: why it cannot be edited;
  /// empty: it can.
  void start(const PlanPointer& stored, int version, const QString& lock);

  /// The plan and the way back stay.
  void setLock(const QString& lock);

  const PlanPointer& plan() const { return m_plan; }
  int version() const { return m_version; }  ///< that the edits begin from
  QUndoStack& undoStack() { return m_undo; }
  bool isDirty() const { return !m_undo.isClean(); }
  bool mayEdit() const { return m_plan != nullptr && m_lock.isEmpty(); }
  const QString& lock() const { return m_lock; }

  /// One step that can be undone. An equal plan is no step. Steps of one `gesture` (not empty) that follow
  /// each other become one. What may not be edited stays as it is: refused().
  void edit(const QString& text, planning::plan::Plan after, const QString& gesture = {});
  /// The next step is one of its own, whatever its gesture.
  void endGesture() { ++m_gesture; }
  /// The state at `mark` (an index of the stack) is stored now, as `version`.
  void takeSaved(const PlanPointer& stored, int version, int mark);

 signals:
  void changed();
  void refused(const QString& sentence);

 private:
  friend class PlanStep;
  PlanPointer m_plan;
  int m_version = 0;
  QString m_lock;
  QUndoStack m_undo;
  int m_gesture = 0;
};

}  // namespace app::gui
