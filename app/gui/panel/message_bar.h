#pragma once

#include <QFrame>

#include <functional>
#include <vector>

#include "app/text/error_sentence.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace app::gui {

/// One sentence above the map that stays until it is closed or replaced, perhaps with what can be done about
/// it.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);

  struct Answer {
    QString text;
    std::function<void()> chosen;
  };

  void show(const QString& sentence);
  /// A question with its answers as buttons; any of them closes it.
  void ask(const QString& sentence, const std::vector<Answer>& answers);
  void retranslate();
  QString text() const;

 private:
  QHBoxLayout* m_row;
  std::vector<QToolButton*> m_answers;
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
