#include "app/gui/charts/box_chart.h"

#include "app/gui/model/names.h"
#include "app/render/map/map_content.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kDot = 1.8;

}  // namespace

BoxChart::BoxChart(QWidget* parent) : RowChart(parent) {}

QString BoxChart::title() const { return tr("Boxes by area"); }

void BoxChart::rebuild() {
  m_column = subject().shown();
  m_boxes.clear();
  if (!canShow(m_column)) {
    m_column = nullptr;
    return setRows({});
  }
  const auto& areas = subject().document->content.areas;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < areas.size(); ++i)
    rows.push_back(
        {nameIn(subject().language, areas[i].nameZh, areas[i].nameEn), {}, render::areaColour(areas[i], i)});
  rows.push_back({areas.empty() ? tr("All units") : tr("Other units"), {}, plot().look().quiet});
  for (std::size_t i = 0; i < m_column->values.size(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    const int area = subject().document->areaOf(unit);
    if (m_column->hasValue(unit))
      rows[area < 0 ? areas.size() : static_cast<std::size_t>(area)].units.push_back(unit);
  }
  std::erase_if(rows, [](const Row& row) { return row.units.empty(); });
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  for (const Row& row : rows) {
    std::vector<double> values;
    for (const geo::UnitIndex unit : row.units) values.push_back(m_column->value(unit));
    m_boxes.push_back(planning::boxSummary(values).value());
    low = std::min(low, m_boxes.back().minimum);
    high = std::max(high, m_boxes.back().maximum);
  }
  const planning::Indicator& indicator = subject().theme->indicator;
  plot().setTitles(indicatorTitle(indicator), {});
  const double margin = high > low ? (high - low) * 0.03 : std::max(1.0, std::abs(high)) * 0.1;
  plot().xAxis->setRange(low - margin, high + margin);
  setRows(std::move(rows));
  setNote(m_column->present, static_cast<int>(m_column->values.size()) - m_column->present,
          tr("whiskers to 1.5 interquartile ranges"), {QString::fromStdString(dataText(indicator.source))});
}

double BoxChart::pixelOf(geo::UnitIndex unit) const {
  return plot().xAxis->coordToPixel(m_column->value(unit));
}

QPointF BoxChart::dotOf(geo::UnitIndex unit, std::size_t row) const {
  constexpr unsigned kSpread = 2654435761U, kSteps = 1024;  // Knuth's multiplicative hash
  const double share =
      static_cast<double>((static_cast<unsigned>(unit) * kSpread >> 8) % kSteps) / kSteps - 0.5;
  const QRectF all = rowBox(row);
  return {pixelOf(unit), all.center().y() + share * all.height() * 0.6};
}

void BoxChart::paintBox(QPainter& painter, std::size_t row, bool isPale) const {
  const planning::BoxSummary& box = m_boxes[row];
  const ChartLook& look = plot().look();
  const QColor line = isPale ? look.paler(rows()[row].colour) : rows()[row].colour;
  QColor inside = line;
  inside.setAlphaF(0.35F);
  const QRectF all = rowBox(row);
  const double middle = all.center().y(), half = std::max(2.0, all.height() * 0.34);
  const auto x = [this](double value) { return plot().xAxis->coordToPixel(value); };
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(line, 1.2));
  painter.drawLine(QPointF(x(box.lowerWhisker), middle), QPointF(x(box.lowerQuartile), middle));
  painter.drawLine(QPointF(x(box.upperQuartile), middle), QPointF(x(box.upperWhisker), middle));
  for (const double end : {box.lowerWhisker, box.upperWhisker})
    painter.drawLine(QPointF(x(end), middle - half / 2), QPointF(x(end), middle + half / 2));
  const QRectF body(QPointF(x(box.lowerQuartile), middle - half),
                    QPointF(x(box.upperQuartile), middle + half));
  painter.setBrush(inside);
  painter.drawRect(body);
  painter.setPen(QPen(isPale ? look.paler(look.ink) : look.ink, 2));
  painter.drawLine(QPointF(x(box.median), body.top()), QPointF(x(box.median), body.bottom()));
  painter.setPen(QPen(line, 1));
  painter.setBrush(Qt::NoBrush);
  for (const geo::UnitIndex unit : rows()[row].units)
    if (const double value = m_column->value(unit); value < box.lowerWhisker || value > box.upperWhisker)
      painter.drawEllipse(QPointF(pixelOf(unit), middle), kDot, kDot);
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void BoxChart::paintAll(QPainter& painter, bool isPale) {
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row) paintBox(painter, row, isPale);
}

void BoxChart::paintSelected(QPainter& painter) {
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row)
    for (const geo::UnitIndex unit : rows()[row].units) {
      if (!plot().isSelected(unit)) continue;
      const QPointF at = dotOf(unit, row);
      painter.fillRect(QRectF(at.x() - kDot, at.y() - kDot, 2 * kDot, 2 * kDot), rows()[row].colour);
    }
}

std::vector<geo::UnitIndex> BoxChart::unitsIn(const QRectF& band) const {
  std::vector<geo::UnitIndex> units;
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row) {
    if (!rowBox(row).intersects(band)) continue;
    for (const geo::UnitIndex unit : rows()[row].units)
      if (const double x = pixelOf(unit); x >= band.left() && x <= band.right()) units.push_back(unit);
  }
  return units;
}

std::vector<geo::UnitIndex> BoxChart::unitsAt(QPointF place) const {
  const int found = rowAt(place.y());
  if (found < 0) return {};
  const auto row = static_cast<std::size_t>(found);
  const planning::BoxSummary& box = m_boxes[row];
  const double value = plot().xAxis->pixelToCoord(place.x());
  if (value >= box.lowerQuartile && value <= box.upperQuartile) return rows()[row].units;
  constexpr double kReach = 3;
  std::vector<geo::UnitIndex> units;
  for (const geo::UnitIndex unit : rows()[row].units)
    if (std::abs(pixelOf(unit) - place.x()) <= kReach) units.push_back(unit);
  return units;
}

QString BoxChart::tip(QPointF place) const {
  const int found = rowAt(place.y());
  if (found < 0) return {};
  const auto row = static_cast<std::size_t>(found);
  const planning::BoxSummary& box = m_boxes[row];
  const int decimals = subject().theme->indicator.decimals;
  const auto text = [decimals](double value) { return render::number(value, decimals); };
  return rows()[row].label + u'\n' +
         tr("%1 units, %2 of them selected")
             .arg(render::number(box.n, 0), render::number(selectedUnits(row), 0)) +
         u'\n' +
         tr("median %1, quartiles %2 and %3")
             .arg(text(box.median), text(box.lowerQuartile), text(box.upperQuartile)) +
         u'\n' + tr("from %1 to %2").arg(text(box.minimum), text(box.maximum));
}

}  // namespace app::gui
