#include "app/gui/map/legend_histogram.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr int kBins = 52;

}  // namespace

LegendHistogram::LegendHistogram(std::vector<double> values, const planning::ClassBreaks& classes,
                                 std::vector<QColor> colours, double step)
    : m_step(step), m_upper(classes.upper), m_colours(std::move(colours)) {
  if (values.empty() || m_upper.empty()) return;
  const auto [least, most] = std::ranges::minmax(values);
  m_minimum = std::min(least, classes.minimum);
  m_maximum = std::max(most, m_upper.back());
  if (!(m_maximum > m_minimum)) {  // all equal: one bar in the middle
    m_minimum -= std::max(step, std::abs(m_minimum) / 2);
    m_maximum += std::max(step, std::abs(m_maximum) / 2);
  }
  m_counts.resize(kBins);
  for (const double value : values) {
    const double share = (value - m_minimum) / (m_maximum - m_minimum);
    ++m_counts[static_cast<std::size_t>(std::clamp(static_cast<int>(share * kBins), 0, kBins - 1))];
  }
}

double LegendHistogram::x(double value, const QRectF& in) const {
  return in.left() + (value - m_minimum) / (m_maximum - m_minimum) * in.width();
}

std::optional<int> LegendHistogram::handleAt(double at, const QRectF& in) const {
  constexpr double kReach = 6;  // pixels
  std::optional<int> nearest;
  double least = kReach;
  for (int i = 0; i < handles(); ++i)
    if (const double distance = std::abs(x(limit(i), in) - at); distance <= least) {
      least = distance;
      nearest = i;
    }
  return nearest;
}

std::vector<double> LegendHistogram::moved(int handle, double value) const {
  const auto i = static_cast<std::size_t>(handle);
  const double low = i == 0 ? m_minimum : m_upper[i - 1], high = m_upper[i + 1];
  double wanted = std::round(value / m_step) * m_step;
  if (wanted <= low) wanted = (std::floor(low / m_step) + 1) * m_step;
  if (wanted >= high) wanted = (std::ceil(high / m_step) - 1) * m_step;
  std::vector<double> result = m_upper;
  if (wanted > low && wanted < high) result[i] = wanted;  // else there is no step between the neighbours
  return result;
}

std::vector<double> LegendHistogram::dragged(int handle, double at, const QRectF& in) const {
  return moved(handle, m_minimum + (at - in.left()) / in.width() * (m_maximum - m_minimum));
}

std::vector<double> LegendHistogram::nudged(int handle, int steps) const {
  return moved(handle, limit(handle) + steps * m_step);
}

void LegendHistogram::paint(QPainter& painter, const QRectF& in, const QPalette& palette,
                            int activeHandle) const {
  if (isEmpty()) return;
  const int most = std::ranges::max(m_counts);
  const double width = in.width() / kBins, step = (m_maximum - m_minimum) / kBins;
  for (int i = 0; i < kBins; ++i) {
    const int count = m_counts[static_cast<std::size_t>(i)];
    if (count == 0) continue;
    // Square root: the few far-off counties are the ones that matter.
    const double height = std::max(1.0, std::sqrt(static_cast<double>(count) / most) * in.height());
    const auto place = std::ranges::lower_bound(m_upper, m_minimum + (i + 0.5) * step);
    const auto one = std::min<std::size_t>(static_cast<std::size_t>(place - m_upper.begin()),
                                           m_colours.empty() ? 0 : m_colours.size() - 1);
    painter.fillRect(QRectF(in.left() + i * width, in.bottom() - height, std::max(1.0, width - 0.6), height),
                     m_colours.empty() ? palette.color(QPalette::Mid) : m_colours[one]);
  }
  painter.setPen(palette.color(QPalette::Mid));
  painter.drawLine(in.bottomLeft(), in.bottomRight());
  for (int i = 0; i < handles(); ++i) {
    const double at = std::round(x(limit(i), in)) + 0.5;
    const QColor colour = palette.color(i == activeHandle ? QPalette::Highlight : QPalette::WindowText);
    painter.setPen(QPen(colour, i == activeHandle ? 2 : 1));
    painter.drawLine(QPointF(at, in.top()), QPointF(at, in.bottom() + 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(at, in.bottom() + 5), 3, 3);
    painter.setBrush(Qt::NoBrush);
  }
}

}  // namespace app::gui
