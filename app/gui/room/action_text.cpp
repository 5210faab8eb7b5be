#include "app/gui/room/action_text.h"

#include <QAction>

namespace app::gui {

QString plainText(const QString& text) {
  QString plain = text;
  if (const auto mnemonic = plain.indexOf(QStringLiteral("(&")); mnemonic > 0) plain.truncate(mnemonic);
  return plain.remove('&');
}

void setActionText(QAction& action, const QString& text) {
  action.setText(text);
  action.setIconText(plainText(text));
  QString tip = QString(text).remove('&').remove(QStringLiteral("…"));
  if (!action.shortcut().isEmpty())
    tip += QStringLiteral(" (%1)").arg(action.shortcut().toString(QKeySequence::NativeText));
  action.setToolTip(tip);
}

}  // namespace app::gui
