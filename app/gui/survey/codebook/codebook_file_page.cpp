#include "app/gui/survey/codebook/codebook_file_page.h"

#include "app/gui/survey/desk/survey_names.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace forms = planning::forms;

}  // namespace

CodebookFilePage::CodebookFilePage(CodebookDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_changes(new CodebookChanges(this)),
      m_text(new QLabel),
      m_view(new QTableView),
      m_take(new QPushButton),
      m_drop(new QPushButton) {
  constexpr int kIdWidth = 150, kFieldWidth = 110, kValueWidth = 150;
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_view->setModel(m_changes);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setWordWrap(false);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
  QHeaderView& head = *m_view->horizontalHeader();
  head.setStretchLastSection(true);
  head.resizeSection(CodebookChanges::indicator, kIdWidth);
  head.resizeSection(CodebookChanges::field, kFieldWidth);
  for (const int section : {CodebookChanges::before, CodebookChanges::after})
    head.resizeSection(section, kValueWidth);
  auto* const row = new QHBoxLayout;
  row->addStretch(1);
  row->addWidget(m_drop);
  row->addWidget(m_take);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_text);
  column->addWidget(m_view, 1);
  column->addLayout(row);
  connect(m_take, &QPushButton::clicked, this, [this] { m_desk.takeProposal(); });
  connect(m_drop, &QPushButton::clicked, this, [this] { m_desk.dropProposal(); });
  connect(&m_desk, &CodebookDesk::proposalChanged, this, &CodebookFilePage::takeProposal);
}

void CodebookFilePage::retranslate() {
  m_text->setAccessibleName(tr("What the file would change"));
  m_view->setAccessibleName(tr("Fields that the file would change"));
  m_take->setText(tr("&Take these changes over"));
  m_drop->setText(tr("&Leave the codebook as it is"));
  m_changes->retranslate();
  takeProposal();
}

void CodebookFilePage::takeProposal() {
  const auto& proposal = m_desk.proposal();
  m_changes->setProposal(proposal);
  if (proposal == nullptr) return;
  const forms::CodebookDifference& found = proposal->difference;
  const auto added = static_cast<std::size_t>(
      std::ranges::count(found.changes, std::string(), &forms::CodebookChange::field));
  QString text = tr("%1: %2 new indicators, %3 fields that change, %4 as stored, %5 only here, which stay.")
                     .arg(proposal->file, counted(added), counted(found.changes.size() - added),
                          counted(found.same), counted(found.onlyStored.size()));
  if (proposal->isRefused()) text += ' ' + tr("Mend what is marked red in the file first.");
  m_text->setText(text);
  m_take->setEnabled(!m_desk.isReadOnly() && !proposal->isRefused() && !proposal->edit.changes.empty());
}

}  // namespace app::gui
