#include "app/gui/wizard/import_page.h"

#include <QLabel>

namespace app::gui {

ImportPage::ImportPage(ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent), m_draft(draft), m_problem(new QLabel(this)) {
  m_problem->setObjectName("problem");
  m_problem->setWordWrap(true);
  m_problem->setTextFormat(Qt::PlainText);
  m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_problem->hide();
}

QString ImportPage::problem() const { return m_problem->text(); }

void ImportPage::showProblem(const QString& sentence) {
  m_problem->setText(sentence);
  m_problem->setAccessibleName(sentence);
  m_problem->setVisible(!sentence.isEmpty());
}

}  // namespace app::gui
