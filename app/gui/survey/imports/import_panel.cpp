#include "app/gui/survey/imports/import_panel.h"

#include "app/gui/survey/desk/survey_names.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
ImportPanel::ImportPanel(SurveyDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_changes(new ChangeList(this)),
      m_file(new QPushButton),
      m_period(new QLineEdit),
      m_text(new QLabel),
      m_view(new QTableView),
      m_store(new QPushButton),
      m_drop(new QPushButton),
      m_last(new QLabel),
      m_undo(new QPushButton) {
  build();
  connect(m_file, &QPushButton::clicked, this, &ImportPanel::chooseFile);
  connect(m_store, &QPushButton::clicked, this, [this] { m_desk.storeProposal(); });
  connect(m_drop, &QPushButton::clicked, this, [this] { m_desk.dropProposal(); });
  connect(m_undo, &QPushButton::clicked, this, [this] {
    if (const auto* const last = lastImport(); last != nullptr) m_desk.undoImport(last->id);
  });
  connect(&m_desk, &SurveyDesk::proposalChanged, this, &ImportPanel::takeProposal);
  connect(&m_desk, &SurveyDesk::failed, this, &ImportPanel::tell);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            if (!at.isValid()) return;
            const planning::Figure& put = m_changes->changeAt(at.row()).put;
            emit changeChosen(put.unit, put.indicator);
          });
}

void ImportPanel::build() {
  constexpr int kYearWidth = 170, kKindWidth = 130, kNameWidth = 200;
  auto* const reading = new QHBoxLayout;
  reading->addWidget(m_file);
  m_period->setFixedWidth(kYearWidth);
  reading->addWidget(m_period);
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  reading->addWidget(m_text, 1);
  m_view->setModel(m_changes);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
  m_view->horizontalHeader()->resizeSection(ChangeList::kind, kKindWidth);
  m_view->horizontalHeader()->resizeSection(ChangeList::indicator, kNameWidth);
  auto* const ending = new QHBoxLayout;
  m_last->setTextFormat(Qt::PlainText);
  ending->addWidget(m_last, 1);
  ending->addWidget(m_undo);
  ending->addSpacing(24);
  ending->addWidget(m_drop);
  ending->addWidget(m_store);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(4);
  column->addLayout(reading);
  column->addWidget(m_view, 1);
  column->addLayout(ending);
}

void ImportPanel::setSnapshot(const SnapshotPointer& snapshot) {
  m_snapshot = snapshot;
  takeProposal();
}

void ImportPanel::setLanguage(const std::string& language) {
  m_language = language;
  m_changes->setLanguage(language);
  retranslate();
  tell();
}

void ImportPanel::retranslate() {
  m_file->setText(tr("&Filled table…"));
  m_period->setAccessibleName(tr("Year of the figures"));
  m_period->setPlaceholderText(tr("Year: as the table says"));
  m_text->setAccessibleName(tr("What the table would change"));
  m_view->setAccessibleName(tr("Figures that the table would change"));
  m_store->setText(tr("S&tore these figures"));
  m_drop->setText(tr("&Leave everything as it is"));
  m_last->setAccessibleName(tr("Last import"));
  m_undo->setText(tr("&Undo the last import"));
}

const planning::forms::ImportRecord* ImportPanel::lastImport() const {
  if (m_snapshot == nullptr) return nullptr;
  const auto found = std::find_if(m_snapshot->imports.rbegin(), m_snapshot->imports.rend(),
                                  [](const auto& one) { return one.undoneAt.empty(); });
  return found == m_snapshot->imports.rend() ? nullptr : &*found;
}

void ImportPanel::chooseFile() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Filled table"), {}, tr("Tables (*.xlsx *.ods *.csv *.dbf *.txt *.tsv);;All files (*)"));
  if (!file.isEmpty()) showFile(file);
}

void ImportPanel::showFile(const QString& file) {
  m_text->setText(tr("Reading %1 …").arg(file));
  m_desk.propose(file.toStdString(), m_period->text().trimmed().toStdString());
}

void ImportPanel::takeProposal() {
  m_changes->setProposal(m_desk.proposal(), m_snapshot);
  tell();
}

void ImportPanel::tell() {
  const ProposalPointer& proposal = m_desk.proposal();
  const bool mayWrite = m_snapshot != nullptr && !m_snapshot->isReadOnly;
  m_file->setEnabled(mayWrite);
  m_period->setEnabled(mayWrite);
  m_drop->setEnabled(proposal != nullptr);
  m_store->setEnabled(mayWrite && proposal != nullptr && proposal->locked == 0);
  const auto* const last = lastImport();
  m_undo->setEnabled(mayWrite && last != nullptr);
  m_last->setText(last == nullptr ? tr("No import stands.")
                                  : tr("Import %1: %2, %3 figures, %4")
                                        .arg(last->id)
                                        .arg(QString::fromStdString(last->file),
                                             counted(static_cast<std::size_t>(last->figures)),
                                             QString::fromStdString(last->madeAt.substr(0, 10))));
  if (proposal == nullptr)
    return m_text->setText(tr("Nothing is stored before you have seen what changes and agreed."));
  const planning::FigureComparison& compared = proposal->intake.comparison;
  QString text = tr("%1: %2 new, %3 changed, %4 in conflict with approved figures, %5 as stored.")
                     .arg(QString::fromStdString(proposal->intake.file), counted(proposal->added),
                          counted(proposal->changed), counted(proposal->locked),
                          counted(compared.same + compared.annotated));
  if (proposal->isOtherwise)
    text += ' ' + tr("The table does not say its year; it is taken to be that of the round.");
  if (proposal->locked > 0) text += ' ' + tr("Approved figures change by correction orders only.");
  if (!proposal->remarks.empty())
    text +=
        ' ' + tr("%1 remarks about the table, the first: %2")
                  .arg(counted(proposal->remarks.size()), QString::fromStdString(proposal->remarks.front()));
  m_text->setText(text);
}

}  // namespace app::gui
