#include "app/gui/liaison/papers/path_line.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace app::gui {

PathLine::PathLine(Of of, QWidget* parent)
    : QWidget(parent), m_of(of), m_line(new QLineEdit), m_button(new QPushButton) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_line, 1);
  row->addWidget(m_button);
  connect(m_line, &QLineEdit::textChanged, this, &PathLine::changed);
  connect(m_button, &QPushButton::clicked, this, &PathLine::ask);
}

void PathLine::ask() {
  const QString title = m_line->accessibleName();
  const QString path = m_of == Of::folder
                           ? QFileDialog::getExistingDirectory(this, title)
                           : QFileDialog::getOpenFileName(this, title, {}, tr("Word documents (*.docx)"));
  if (!path.isEmpty()) m_line->setText(path);
}

void PathLine::setTexts(const QString& name, const QString& button) {
  m_line->setAccessibleName(name);
  m_button->setText(button);
}

std::filesystem::path PathLine::path() const { return m_line->text().trimmed().toStdString(); }

}  // namespace app::gui
