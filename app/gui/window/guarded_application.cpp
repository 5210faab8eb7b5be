#include "app/gui/window/guarded_application.h"

#include "app/text/error_sentence.h"

#include <QEvent>
#include <QLabel>

#include <exception>
#include <iostream>
#include <stdexcept>

namespace app::gui {

namespace {

/// Names come from foreign files, and Qt takes a text that looks like HTML for HTML. Asked once, before a
/// label has its text.
void showPlainly(QObject* receiver, const QEvent& event) {
  if (event.type() != QEvent::Polish) return;
  auto* const label = qobject_cast<QLabel*>(receiver);
  if (label != nullptr && label->textFormat() == Qt::AutoText) label->setTextFormat(Qt::PlainText);
}

}  // namespace

bool GuardedApplication::notify(QObject* receiver, QEvent* event) {
  try {
    showPlainly(receiver, *event);
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
