#include "app/gui/wizard/progress_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace app::gui {

std::optional<double> secondsLeft(double secondsInStage, double done) {
  constexpr double kLeastSeconds = 1, kLeastDone = 0.03;
  if (secondsInStage < kLeastSeconds || done < kLeastDone || done > 1) return std::nullopt;
  return secondsInStage * (1 - done) / done;
}

ProgressPanel::ProgressPanel(QWidget* parent)
    : QWidget(parent),
      m_stage(new QLabel),
      m_bar(new QProgressBar),
      m_left(new QLabel),
      m_stop(new QPushButton) {
  constexpr int kSteps = 1000;
  m_bar->setRange(0, kSteps);
  m_bar->setTextVisible(false);
  m_left->setObjectName("quiet");
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->addWidget(m_stage, 0, 0);
  grid->addWidget(m_left, 0, 1, Qt::AlignRight);
  grid->addWidget(m_bar, 1, 0, 1, 2);
  grid->addWidget(m_stop, 0, 2, 2, 1, Qt::AlignBottom);
  grid->setColumnStretch(0, 1);
  connect(m_stop, &QPushButton::clicked, this, [this] {
    m_stop->setEnabled(false);
    emit stopped();
  });
  retranslate();
  hide();
}

void ProgressPanel::begin() {
  m_stageName.clear();
  m_stage->setText(tr("Starting …"));
  m_left->clear();
  m_bar->setValue(0);
  m_stop->setEnabled(true);
  setVisible(true);
}

void ProgressPanel::show(const QString& stage, double done) {
  if (stage != m_stageName) {
    m_stageName = stage;
    m_firstDone = done;
    m_sinceStage.start();
  }
  m_stage->setText(tr("%1 …").arg(stage));
  m_bar->setValue(static_cast<int>(std::lround(done * m_bar->maximum())));
  const double part = m_firstDone < 1 ? (done - m_firstDone) / (1 - m_firstDone) : 1;
  const auto left = secondsLeft(static_cast<double>(m_sinceStage.elapsed()) / 1000, part);
  m_left->setText(left ? tr("about %1 s left in this step").arg(std::ceil(*left)) : QString());
}

void ProgressPanel::end() { hide(); }

void ProgressPanel::retranslate() {
  m_stop->setText(tr("Stop"));
  m_stop->setAccessibleName(tr("Stop the work"));
  m_bar->setAccessibleName(tr("Progress"));
}

}  // namespace app::gui
