#include "app/gui/charts/histogram_chart.h"

#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::gui {

HistogramChart::HistogramChart(QWidget* parent) : Chart(parent) { plot().xAxis->grid()->setVisible(false); }

QString HistogramChart::title() const { return tr("Histogram"); }

void HistogramChart::rebuild() {
  const FigureColumn* const column = subject().shown();
  m_bins.reset();
  m_binOf.clear();
  m_counts.clear();
  if (!canShow(column)) return;
  m_bins = planning::histogramBins(column->values);
  for (const double value : column->values) m_binOf.push_back(std::isnan(value) ? -1 : m_bins->binOf(value));
  m_counts = countUnits(false);
  int most = 0;
  for (const std::vector<int>& bin : m_counts)
    most = std::max(most, std::accumulate(bin.begin(), bin.end(), 0));
  const planning::Indicator& indicator = subject().theme->indicator;
  plot().setTitles(indicatorTitle(indicator), tr("Units"));
  const double margin = m_bins->width * 0.4;
  plot().setRanges({m_bins->first - margin, m_bins->lower(m_bins->count) + margin}, {0, most * 1.06});
  setNote(column->present, column->units - column->present, {},
          {QString::fromStdString(dataText(indicator.source))});
}

HistogramChart::Counts HistogramChart::countUnits(bool onlySelected) const {
  const std::size_t classes = classColours().size() + 1;
  Counts counts(static_cast<std::size_t>(m_bins->count), std::vector<int>(classes, 0));
  const std::vector<int>& classOf = subject().theme->classOf;
  for (std::size_t i = 0; i < m_binOf.size(); ++i) {
    if (m_binOf[i] < 0 || (onlySelected && !plot().isSelected(static_cast<geo::UnitIndex>(i)))) continue;
    const std::size_t one =
        classOf[i] < 0 ? classes - 1 : std::min(static_cast<std::size_t>(classOf[i]), classes - 1);
    ++counts[static_cast<std::size_t>(m_binOf[i])][one];
  }
  return counts;
}

/// From `from` to `to` units up; of one that holds any at least a line.
QRectF HistogramChart::barBox(int bin, int from, int to) const {
  const QCPAxis &x = *plot().xAxis, &y = *plot().yAxis;
  const double left = x.coordToPixel(m_bins->lower(bin)), right = x.coordToPixel(m_bins->lower(bin + 1));
  const double bottom = y.coordToPixel(from), top = y.coordToPixel(to);
  const double gap = right - left > 4 ? 1 : 0;
  return {left + gap / 2, std::min(top, bottom - 1), right - left - gap, std::max(1.0, bottom - top)};
}

void HistogramChart::paintBars(QPainter& painter, const Counts& counts, bool isPale) const {
  const ChartLook& look = plot().look();
  painter.setPen(Qt::NoPen);
  for (std::size_t bin = 0; bin < counts.size(); ++bin) {
    int from = 0;
    for (std::size_t one = 0; one < counts[bin].size(); ++one) {
      if (counts[bin][one] == 0) continue;
      const QColor colour = one < classColours().size() ? classColours()[one] : look.quiet;
      const QRectF box = barBox(static_cast<int>(bin), from, from + counts[bin][one]);
      painter.fillRect(box, isPale ? look.paler(colour) : colour);
      from += counts[bin][one];
    }
    if (from == 0) continue;
    painter.setPen(isPale ? look.grid : look.quiet);  // light classes would be lost on the paper
    painter.drawRect(barBox(static_cast<int>(bin), 0, from).adjusted(0, 0, -1, 0));
    painter.setPen(Qt::NoPen);
  }
}

void HistogramChart::paintAll(QPainter& painter, bool isPale) {
  painter.setPen(QPen(plot().look().quiet, 1, Qt::DashLine));
  const QRectF inner = plot().inner();
  const std::vector<double>& limits = subject().theme->classes.upper;
  for (std::size_t i = 0; i + 1 < limits.size(); ++i) {
    const double x = plot().xAxis->coordToPixel(limits[i]);
    painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()));
  }
  paintBars(painter, m_counts, isPale);
}

void HistogramChart::paintSelected(QPainter& painter) { paintBars(painter, countUnits(true), false); }

int HistogramChart::binAt(double pixel) const {
  if (!m_bins) return -1;
  const double at = std::floor((plot().xAxis->pixelToCoord(pixel) - m_bins->first) / m_bins->width);
  return at >= 0 && at < m_bins->count ? static_cast<int>(at) : -1;
}

std::vector<geo::UnitIndex> HistogramChart::unitsIn(const QRectF& band) const {
  std::vector<geo::UnitIndex> units;
  if (!m_bins) return units;
  std::vector<bool> isHit(static_cast<std::size_t>(m_bins->count));
  for (int bin = 0; bin < m_bins->count; ++bin) {
    const QRectF column = barBox(bin, 0, 1);
    isHit[static_cast<std::size_t>(bin)] = column.left() <= band.right() && column.right() >= band.left();
  }
  for (std::size_t i = 0; i < m_binOf.size(); ++i)
    if (m_binOf[i] >= 0 && isHit[static_cast<std::size_t>(m_binOf[i])])
      units.push_back(static_cast<geo::UnitIndex>(i));
  return units;
}

std::vector<geo::UnitIndex> HistogramChart::unitsAt(QPointF place) const {
  const int bin = binAt(place.x());
  if (bin < 0) return {};
  const std::vector<int>& counts = m_counts[static_cast<std::size_t>(bin)];
  constexpr double kReach = 4;  // a bar of one unit is a line
  const QRectF bar = barBox(bin, 0, std::accumulate(counts.begin(), counts.end(), 0));
  if (place.y() < bar.top() - kReach) return {};
  return unitsIn(QRectF(place, QSizeF(0, 0)));
}

QString HistogramChart::tip(QPointF place) const {
  const int bin = binAt(place.x());
  if (bin < 0) return {};
  int units = 0, selected = 0;
  for (std::size_t i = 0; i < m_binOf.size(); ++i) {
    if (m_binOf[i] != bin) continue;
    ++units;
    if (plot().isSelected(static_cast<geo::UnitIndex>(i))) ++selected;
  }
  const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(m_bins->width) - 1e-9)), 0, 9);
  return tr("%1 to %2: %3 units, %4 of them selected")
      .arg(render::number(m_bins->lower(bin), decimals), render::number(m_bins->lower(bin + 1), decimals),
           render::number(units, 0), render::number(selected, 0));
}

}  // namespace app::gui
