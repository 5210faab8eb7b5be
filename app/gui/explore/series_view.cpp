#include "app/gui/explore/series_view.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <set>

namespace app::gui {

SeriesView::SeriesView(QWidget* parent) : QWidget(parent) { hide(); }

void SeriesView::setSeries(const planning::Indicator& indicator, std::vector<SeriesLine> lines,
                           const std::string& shown) {
  m_indicator = indicator;
  m_lines = std::move(lines);
  m_shown = shown;
  std::set<std::string> periods;
  for (const SeriesLine& line : m_lines)
    for (const SeriesLine::Point& point : line.points) periods.insert(point.period);
  m_periods.assign(periods.begin(), periods.end());
  setVisible(m_periods.size() > 1);
  describe();
  update();
}

void SeriesView::setLanguage(const std::string& language) {
  m_language = language;
  describe();
  update();
}

/// What the picture says, for those who hear it.
void SeriesView::describe() {
  setAccessibleName(tr("%1 over the years").arg(indicatorName(m_language, m_indicator)));
  QStringList lines;
  for (const SeriesLine& line : m_lines) {
    QStringList values;
    for (const SeriesLine::Point& point : line.points)
      values << QStringLiteral("%1: %2").arg(
          QString::fromStdString(point.period),
          point.value ? render::number(*point.value, m_indicator.decimals) : QStringLiteral("—"));
    lines << line.name + QStringLiteral(" ") + values.join(QStringLiteral(", "));
  }
  setAccessibleDescription(lines.join('\n'));
  setToolTip(lines.join('\n'));
}

QSize SeriesView::sizeHint() const { return {260, 150 + 18 * static_cast<int>(m_lines.size())}; }

void SeriesView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int row = fontMetrics().height() + 2;
  QString title = indicatorName(m_language, m_indicator);
  if (const QString unit = indicatorUnit(m_language, m_indicator); !unit.isEmpty())
    title += QStringLiteral(" (%1)").arg(unit);
  painter.drawText(QRect(8, 4, width() - 16, row), Qt::AlignLeft,
                   fontMetrics().elidedText(title, Qt::ElideRight, width() - 16));
  double most = 0;
  for (const SeriesLine& line : m_lines)
    for (const SeriesLine::Point& point : line.points) most = std::max(most, point.value.value_or(0));
  if (m_periods.size() < 2 || !(most > 0)) return;
  const int legend = row * static_cast<int>(m_lines.size());
  const QRectF plot(12, row + 20, width() - 24, height() - 2 * row - legend - 30);
  const auto x = [&](std::size_t i) {
    return plot.left() + static_cast<double>(i) / static_cast<double>(m_periods.size() - 1) * plot.width();
  };
  const auto y = [&](double value) { return plot.bottom() - value / most * plot.height(); };
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  for (std::size_t i = 0; i < m_periods.size(); ++i) {
    const bool isShown = m_periods[i] == m_shown;
    if (isShown) painter.drawLine(QPointF(x(i), plot.top()), QPointF(x(i), plot.bottom()));
    if (i != 0 && i + 1 != m_periods.size() && !isShown) continue;
    const int flags = i == 0 ? Qt::AlignLeft : i + 1 == m_periods.size() ? Qt::AlignRight : Qt::AlignHCenter;
    const double left = i == 0 ? x(i) - 2 : i + 1 == m_periods.size() ? x(i) - 58 : x(i) - 30;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(left, plot.bottom() + 2, 60, row), flags, QString::fromStdString(m_periods[i]));
    painter.setPen(palette().color(QPalette::Mid));
  }
  double legendTop = plot.bottom() + row + 4;
  for (const SeriesLine& line : m_lines) {
    QPainterPath path;
    bool connects = false;
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.colour);
    for (const SeriesLine::Point& point : line.points) {
      const auto at =
          static_cast<std::size_t>(std::ranges::find(m_periods, point.period) - m_periods.begin());
      if (!point.value) {
        connects = false;
        continue;
      }
      const QPointF place(x(at), y(*point.value));
      connects ? path.lineTo(place) : path.moveTo(place);
      connects = true;
      if (point.unverified) painter.setBrush(palette().color(QPalette::Base));
      painter.setPen(QPen(line.colour, 1.2));
      painter.drawEllipse(place, 2.6, 2.6);
      painter.setBrush(line.colour);
      if (point.period != m_shown) continue;
      painter.setPen(palette().color(QPalette::WindowText));
      painter.drawText(QRectF(place.x() - 40, place.y() - row - 3, 80, row), Qt::AlignHCenter,
                       render::number(*point.value, m_indicator.decimals));
    }
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, QPen(line.colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(14, legendTop + row / 2.0), QPointF(32, legendTop + row / 2.0));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(38, legendTop, width() - 46, row), Qt::AlignLeft | Qt::AlignVCenter, line.name);
    legendTop += row;
  }
}

}  // namespace app::gui
