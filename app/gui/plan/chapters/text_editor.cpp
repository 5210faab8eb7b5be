#include "app/gui/plan/chapters/text_editor.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

TextEditor::TextEditor(QWidget* parent)
    : QWidget(parent), m_editor(new QPlainTextEdit), m_page(new QTextBrowser) {
  m_editor->setUndoRedoEnabled(false);  // the plan's own steps are the way back
  m_editor->setTabChangesFocus(true);
  m_editor->installEventFilter(this);
  m_page->setOpenLinks(false);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_editor);
  across->addWidget(m_page);
  across->setSizes({400, 400});
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(across);
  connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
    if (!m_isFilling) emit edited(m_editor->toPlainText());
  });
}

void TextEditor::setText(const std::string& markup, const PageFigures& figures, const std::string& language) {
  const QString text = QString::fromStdString(markup);
  if (text != m_editor->toPlainText()) {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    const int cursor = m_editor->textCursor().position();
    m_editor->setPlainText(text);
    QTextCursor again = m_editor->textCursor();
    again.setPosition(std::min(cursor, static_cast<int>(text.size())));
    m_editor->setTextCursor(again);
  }
  const int scrolled = m_page->verticalScrollBar()->value();
  m_page->setHtml(pageHtml(markup, figures, language));
  m_page->verticalScrollBar()->setValue(scrolled);
}

void TextEditor::setEditable(bool isEditable) { m_editor->setReadOnly(!isEditable); }

void TextEditor::insert(const QString& text) { m_editor->insertPlainText(text); }

QString TextEditor::rendered() const { return m_page->toPlainText(); }

/// Undo and redo are the window's.
bool TextEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) emit left();
  if (event->type() == QEvent::ShortcutOverride) {
    auto* const key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void TextEditor::retranslate() {
  m_editor->setAccessibleName(tr("Text of the section"));
  m_editor->setPlaceholderText(tr(
      "An empty line ends a paragraph, “- ” begins an entry of a list, **bold**. Figures are put in below."));
  m_page->setAccessibleName(tr("The section as it will be read"));
}

}  // namespace app::gui
