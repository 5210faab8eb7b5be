#include "app/gui/room/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace app::gui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_row(new QHBoxLayout(this)), m_text(new QLabel), m_close(new QToolButton) {
  setObjectName("messageBar");
  m_row->setContentsMargins(12, 6, 6, 6);
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_close->setText(QStringLiteral("×"));
  m_close->setAutoRaise(true);
  m_close->setFocusPolicy(Qt::StrongFocus);
  m_row->addWidget(m_text, 1);
  m_row->addWidget(m_close);
  connect(m_close, &QToolButton::clicked, this, [this] {
    m_sentence.clear();
    ask({}, {});
  });
  retranslate();
  hide();
}

void MessageBar::show(const QString& sentence) {
  m_sentence = sentence;
  showText();
}

void MessageBar::ask(const QString& question, const std::vector<Answer>& answers) {
  for (QToolButton* const old : m_answers) old->deleteLater();
  m_answers.clear();
  for (const Answer& answer : answers) {
    auto* const button = new QToolButton;
    button->setText(answer.text);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->insertWidget(m_row->count() - 1, button);
    m_answers.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, chosen = answer.chosen] {
      ask({}, {});
      chosen();
    });
  }
  m_question = question;
  showText();
}

void MessageBar::showText() {
  const bool hasBoth = !m_sentence.isEmpty() && !m_question.isEmpty();
  m_text->setText(hasBoth ? m_sentence + '\n' + m_question : m_sentence + m_question);
  setVisible(!m_text->text().isEmpty());
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::retranslate() {
  m_close->setToolTip(tr("Close"));
  m_close->setAccessibleName(tr("Close the message"));
  m_text->setAccessibleName(tr("Message"));
}

}  // namespace app::gui
