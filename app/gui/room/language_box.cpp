#include "app/gui/room/language_box.h"

#include <QSignalBlocker>

namespace app::gui {

LanguageBox::LanguageBox(QWidget* parent) : QComboBox(parent) {
  connect(this, &QComboBox::currentIndexChanged, this, [this] { m_own = currentData().toString(); });
}

void LanguageBox::setWindowLanguage(const std::string& language) {
  const QSignalBlocker blocker(this);
  const QString shown = m_own.isEmpty() ? QString::fromStdString(language) : m_own;
  clear();
  addItem(tr("Chinese"), QStringLiteral("zh"));
  addItem(tr("English"), QStringLiteral("en"));
  setCurrentIndex(shown == QStringLiteral("en") ? 1 : 0);
}

std::string LanguageBox::language() const { return currentData().toString().toStdString(); }

}  // namespace app::gui
