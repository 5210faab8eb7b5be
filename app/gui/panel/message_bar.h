#pragma once

#include <QFrame>

#include "app/text/error_sentence.h"

class QLabel;
class QToolButton;

namespace app::gui {

/// One sentence above the map that stays until it is closed or replaced.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void show(const QString& sentence);
  void retranslate();
  QString text() const;

 private:
  QLabel* m_text;
  QToolButton* m_close;
};

/// Runs what an action does; an exception becomes a sentence in the bar.
template <class Action>
void guarded(MessageBar& bar, Action&& action) {
  try {
    action();
  } catch (const std::exception& error) {
    bar.show(QString::fromStdString(errorSentence(error)));
  }
}

}  // namespace app::gui
