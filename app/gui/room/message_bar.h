#pragma once

#include <QFrame>

#include <functional>
#include <vector>

#include "app/text/error_sentence.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace app::gui {

/// A sentence above the room that stays until it is closed or replaced, and a question that stays until it is
/// answered or closed.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);

  struct Answer {
    QString text;
    std::function<void()> chosen;
  };

  void show(const QString& sentence);  ///< empty: nothing to say any more
  /// A question with its answers as buttons; any of them ends it. Empty: no question any more.
  void ask(const QString& question, const std::vector<Answer>& answers);
  void retranslate();
  QString text() const;  ///< all that is shown
  QString sentence() const { return m_sentence; }

 private:
  void showText();

  QString m_sentence;
  QString m_question;
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
