#include "app/gui/window/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace app::gui {

Translators::~Translators() { remove(); }

void Translators::remove() {
  QCoreApplication::removeTranslator(&m_window);
  QCoreApplication::removeTranslator(&m_qt);
}

void Translators::install(Language language) {
  installLanguage(language);
  remove();
  if (language != Language::chinese) return;
  if (m_window.load(":/i18n/lianpian_zh_CN.qm")) QCoreApplication::installTranslator(&m_window);
  if (m_qt.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qt);
}

}  // namespace app::gui
