#include "app/gui/window/job_line.h"

#include <cmath>

namespace app::gui {

JobLine::JobLine(WorkspaceWorker& worker, QStatusBar& bar)
    : QObject(&bar), m_progress(new QProgressBar), m_stop(new QToolButton) {
  constexpr int kWidth = 260;
  m_progress->setFixedWidth(kWidth);
  m_stop->setFocusPolicy(Qt::StrongFocus);
  bar.addPermanentWidget(m_progress);
  bar.addPermanentWidget(m_stop);
  hide();
  connect(&worker, &WorkspaceWorker::progressed, this, &JobLine::show, Qt::QueuedConnection);
  connect(&worker, &WorkspaceWorker::idle, this, &JobLine::hide, Qt::QueuedConnection);
  connect(m_stop, &QToolButton::clicked, &worker, &WorkspaceWorker::stopJobs);
}

void JobLine::show(const QString& stage, double done) {
  constexpr int kWhole = 100;
  m_progress->setAccessibleName(tr("How far the work is"));
  m_progress->setFormat(tr("%1: %2 %").arg(stage, QStringLiteral("%p")));
  m_progress->setValue(static_cast<int>(std::lround(done * kWhole)));
  m_stop->setText(tr("Stop"));
  m_stop->setToolTip(tr("Stops the work; nothing is changed"));
  m_progress->show();
  m_stop->show();
}

void JobLine::hide() {
  m_progress->hide();
  m_stop->hide();
}

}  // namespace app::gui
