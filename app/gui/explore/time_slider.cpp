#include "app/gui/explore/time_slider.h"

#include "app/gui/look/icons.h"

#include <QHBoxLayout>

#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace app::gui {

TimeSlider::TimeSlider(QWidget* parent)
    : QFrame(parent), m_play(new QToolButton), m_slider(new QSlider(Qt::Horizontal)), m_label(new QLabel) {
  constexpr int kMilliseconds = 900;
  setObjectName("card");
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 12, 4);
  m_play->setCheckable(true);
  m_play->setAutoRaise(true);
  m_slider->setTickPosition(QSlider::TicksBelow);
  m_slider->setPageStep(1);
  m_slider->setMinimumWidth(150);
  row->addWidget(m_play);
  row->addWidget(m_slider, 1);
  row->addWidget(m_label);
  m_clock.setInterval(kMilliseconds);
  connect(&m_clock, &QTimer::timeout, this, &TimeSlider::next);
  connect(m_play, &QToolButton::toggled, this, &TimeSlider::play);
  connect(m_slider, &QSlider::valueChanged, this, [this](int at) {
    showPeriod();
    emit periodChosen(m_periods[static_cast<std::size_t>(at)]);
  });
  retranslate();
  hide();
}

void TimeSlider::setPeriods(const std::vector<std::string>& periods, const std::string& shown) {
  if (periods != m_periods) m_play->setChecked(false);
  m_periods = periods;
  const QSignalBlocker quiet(m_slider);
  m_slider->setRange(0, std::max(0, static_cast<int>(periods.size()) - 1));
  const auto found = std::ranges::find(periods, shown);
  if (found != periods.end()) m_slider->setValue(static_cast<int>(found - periods.begin()));
  setVisible(periods.size() > 1);
  showPeriod();
}

void TimeSlider::showPeriod() {
  const auto at = static_cast<std::size_t>(m_slider->value());
  m_label->setText(at < m_periods.size() ? QString::fromStdString(m_periods[at]) : QString());
}

void TimeSlider::play(bool on) {
  if (on)
    m_clock.start();
  else
    m_clock.stop();
  retranslate();
}

void TimeSlider::next() {
  m_slider->setValue(m_slider->value() == m_slider->maximum() ? m_slider->minimum() : m_slider->value() + 1);
}

void TimeSlider::retranslate() {
  const QString text = m_play->isChecked() ? tr("Stop") : tr("Play the years");
  m_play->setIcon(lineIcon(m_play->isChecked() ? "pause" : "play"));
  m_play->setToolTip(text);
  m_play->setAccessibleName(text);
  m_slider->setAccessibleName(tr("Year"));
  m_label->setAccessibleName(tr("Year shown"));
}

}  // namespace app::gui
