#include "app/gui/panel/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace app::gui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel), m_close(new QToolButton) {
  setObjectName("messageBar");
  auto* const layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 6, 6, 6);
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_close->setText(QStringLiteral("×"));
  m_close->setAutoRaise(true);
  m_close->setFocusPolicy(Qt::StrongFocus);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_close);
  connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
  retranslate();
  hide();
}

void MessageBar::show(const QString& sentence) {
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
