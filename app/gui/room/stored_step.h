#pragma once

#include <QCoreApplication>
#include <QUndoStack>

#include <functional>

namespace app::gui {

/// A step that is stored already when it is pushed; to go back or forth, it is sent to the workspace again.
class StoredStep : public QUndoCommand {
  Q_DECLARE_TR_FUNCTIONS(app::gui::StoredStep)
 public:
  using Send = std::function<void(const QString& told)>;  ///< what it does, for the log and for the user
  StoredStep(const QString& text, Send back, Send again);

  void undo() override;
  void redo() override;

 private:
  Send m_back;
  Send m_again;
  bool m_isStored = true;
};

/// Once the stack has ended the step that it is in, if `isMeant` then: what was sent could not be stored.
void clearSoon(QUndoStack& stack, QObject* owner, std::function<bool()> isMeant);

}  // namespace app::gui
