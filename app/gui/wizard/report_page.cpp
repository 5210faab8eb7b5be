#include "app/gui/wizard/report_page.h"

#include "app/gui/wizard/import_draft.h"
#include "app/gui/wizard/import_report.h"
#include "app/gui/wizard/progress_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

/// Owned by `parent`, with its model.
QTableView* tableOf(TextRows rows, QWidget* parent) {
  auto* const view = new QTableView(parent);
  auto* const model = new TextTable(view);
  const bool endsInNumbers = rows.numbers.contains(static_cast<int>(rows.headers.size()) - 1);
  model->setRows(std::move(rows));
  view->setModel(model);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setAlternatingRowColors(true);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 6);
  view->horizontalHeader()->setStretchLastSection(!endsInNumbers);  // far from its row it is hard to read
  constexpr int kWidest = 430, kPadding = 16, kRowsMeasured = 60;
  view->horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
  view->resizeColumnsToContents();
  for (int column = 0; column < model->columnCount(); ++column)
    view->setColumnWidth(column, std::min(view->columnWidth(column) + kPadding, kWidest));
  return view;
}

}  // namespace

ReportPage::ReportPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_headline(new QLabel),
      m_sections(new QTabWidget),
      m_progress(new ProgressPanel) {
  m_headline->setWordWrap(true);
  m_headline->setObjectName("headline");
  auto* const column = new QVBoxLayout(this);
  column->addWidget(m_headline);
  column->addWidget(m_sections, 1);
  column->addWidget(m_progress);
  column->addWidget(problemLabel());
  column->addStretch();
  connect(m_progress, &ProgressPanel::stopped, &draft, &ImportDraft::cancel);
  connect(&draft, &ImportDraft::progressed, m_progress, &ProgressPanel::show);
  connect(&draft, &ImportDraft::changed, this, &ReportPage::update);
  retranslate();
}

void ReportPage::initializePage() { draft().check(); }

void ReportPage::cleanupPage() { draft().abandon(); }

void ReportPage::update() {
  if (draft().step() != ImportDraft::Step::checking) return;
  if (draft().isBusy()) {
    m_progress->begin();
  } else {
    m_progress->end();
  }
  fill();
  showProblem(draft().problem());
  emit completeChanged();
}

void ReportPage::fill() {
  std::vector<ReportSection> report;
  QString headline;
  if (draft().boundaries() != nullptr) {
    report = reportOf(*draft().boundaries());
    headline = headlineOf(*draft().boundaries());
  } else if (draft().figures() != nullptr) {
    report = reportOf(*draft().figures());
    headline = headlineOf(*draft().figures());
  }
  m_headline->setText(headline);
  m_headline->setVisible(!headline.isEmpty());
  const int shown = m_sections->currentIndex();
  while (m_sections->count() > 0) {
    QWidget* const before = m_sections->widget(0);
    m_sections->removeTab(0);
    delete before;
  }
  for (ReportSection& section : report) {
    QTableView* const view = tableOf(std::move(section.rows), m_sections);
    view->setAccessibleName(section.title);
    m_sections->addTab(view, section.title);
  }
  m_sections->setCurrentIndex(std::clamp(shown, 0, std::max(0, m_sections->count() - 1)));
  m_sections->setVisible(!report.empty());
}

bool ReportPage::isComplete() const { return draft().isChecked() && !draft().isBusy(); }

void ReportPage::retranslate() {
  setTitle(tr("What will be done"));
  setSubTitle(
      tr("The import was made as a trial: look at what matched and what was repaired. Nothing is "
         "written before you go on."));
  m_sections->setAccessibleName(tr("Report"));
  m_progress->retranslate();
  if (draft().isChecked()) fill();
}

}  // namespace app::gui
