#include "app/gui/window/guarded_application.h"

#include "app/text/error_sentence.h"

#include <exception>
#include <iostream>
#include <stdexcept>

namespace app::gui {

bool GuardedApplication::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception& error) {
    say(QString::fromStdString(errorSentence(error)));
  } catch (...) {
    say(QString::fromStdString(errorSentence(std::runtime_error("unknown exception"))));
  }
  return true;
}

void GuardedApplication::say(const QString& sentence) const {
  if (m_tell)
    m_tell(sentence);
  else
    std::cerr << "lianpian: " << sentence.toStdString() << '\n';
}

}  // namespace app::gui
