#include "app/gui/wizard/write_page.h"

#include "app/gui/wizard/import_draft.h"
#include "app/gui/wizard/progress_panel.h"
#include "app/render/page/page_notes.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::gui {
namespace {

QString count(std::size_t number) { return render::number(static_cast<double>(number), 0); }

}  // namespace

WritePage::WritePage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_result(new QLabel),
      m_next(new QPushButton),
      m_progress(new ProgressPanel) {
  m_result->setWordWrap(true);
  m_result->setTextFormat(Qt::PlainText);
  m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* const column = new QVBoxLayout(this);
  column->addWidget(m_result);
  column->addWidget(m_next, 0, Qt::AlignLeft);
  column->addWidget(m_progress);
  column->addWidget(problemLabel());
  column->addStretch();
  connect(m_progress, &ProgressPanel::stopped, &draft, &ImportDraft::cancel);
  connect(m_next, &QPushButton::clicked, this, &WritePage::nextWanted);
  connect(&draft, &ImportDraft::progressed, m_progress, &ProgressPanel::show);
  connect(&draft, &ImportDraft::changed, this, &WritePage::update);
  retranslate();
}

void WritePage::setRemaining(int files) {
  m_remaining = files;
  update();
}

QString WritePage::result() const { return m_result->text(); }

void WritePage::initializePage() { draft().write(); }

void WritePage::update() {
  const bool isMine = draft().step() == ImportDraft::Step::writing;
  if (isMine && draft().isBusy()) {
    m_progress->begin();
  } else {
    m_progress->end();
  }
  QString result;
  const QString file = QString::fromStdString(draft().target().string());
  if (draft().isWritten() && draft().boundaries() != nullptr) {
    const planning::Boundaries& boundaries = draft().boundaries()->boundaries;
    result = tr("The workspace %1 was made: %2 counties, %3 prefectures, %4 provinces, %5 borders.")
                 .arg(file, count(boundaries.counties.size()), count(boundaries.prefectures.size()),
                      count(boundaries.provinces.size()), count(boundaries.coverage.arcs.size()));
  } else if (draft().isWritten() && draft().figures() != nullptr) {
    const planning::FigureComparison& comparison = draft().figures()->intake.comparison;
    result = tr("The figures are in %1: %2 new, %3 with another value than before, %4 unchanged.")
                 .arg(file, count(comparison.added), count(comparison.replaced.size()),
                      count(comparison.same + comparison.annotated));
  }
  m_result->setText(result);
  m_result->setVisible(!result.isEmpty());
  m_next->setVisible(!result.isEmpty() && m_remaining > 0);
  m_next->setText(tr("Import the next file (%1 left)").arg(m_remaining));
  showProblem(isMine ? draft().problem() : QString());
  emit completeChanged();
}

bool WritePage::isComplete() const { return draft().isWritten() && !draft().isBusy(); }

void WritePage::retranslate() {
  setTitle(tr("Writing"));
  setSubTitle(tr("The file is whole or not there: stopping leaves everything as it was."));
  m_progress->retranslate();
  update();
}

}  // namespace app::gui
