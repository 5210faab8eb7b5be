#include "app/gui/panel/message_bar.h"

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
  connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
  retranslate();
  hide();
}

void MessageBar::show(const QString& sentence) { ask(sentence, {}); }

void MessageBar::ask(const QString& sentence, const std::vector<Answer>& answers) {
  for (QToolButton* const old : m_answers) old->deleteLater();
  m_answers.clear();
  for (const Answer& answer : answers) {
    auto* const button = new QToolButton;
    button->setText(answer.text);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->insertWidget(m_row->count() - 1, button);
    m_answers.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, chosen = answer.chosen] {
      hide();
      chosen();
    });
  }
  m_text->setText(sentence);
  setVisible(!sentence.isEmpty());
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::retranslate() {
  m_close->setToolTip(tr("Close"));
  m_close->setAccessibleName(tr("Close the message"));
  m_text->setAccessibleName(tr("Message"));
}

}  // namespace app::gui
