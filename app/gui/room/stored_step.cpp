#include "app/gui/room/stored_step.h"

#include <QMetaObject>

#include <utility>

namespace app::gui {

StoredStep::StoredStep(const QString& text, Send back, Send again)
    : QUndoCommand(text), m_back(std::move(back)), m_again(std::move(again)) {}

void StoredStep::undo() { m_back(tr("Undone: %1").arg(text())); }

void StoredStep::redo() {
  if (!std::exchange(m_isStored, false)) m_again(text());
}

void clearSoon(QUndoStack& stack, QObject* owner, std::function<bool()> isMeant) {
  QMetaObject::invokeMethod(
      owner,
      [&stack, isMeant = std::move(isMeant)] {
        if (isMeant()) stack.clear();
      },
      Qt::QueuedConnection);
}

}  // namespace app::gui
