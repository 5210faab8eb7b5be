#include "app/gui/charts/scatter_chart.h"

#include "app/gui/model/names.h"
#include "app/gui/table/unit_table_model.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kRadius = 2.6;  // of a dot

/// Four digits, whatever the size; a true minus.
QString fourDigits(double value) { return QString::number(value, 'g', 4).replace(u'-', u'−'); }

QCPRange widened(const FigureColumn& column) {
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  for (const double value : column.values)
    if (!std::isnan(value)) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  const double margin = high > low ? (high - low) * 0.04 : std::max(1.0, std::abs(high)) * 0.1;
  return {low - margin, high + margin};
}

}  // namespace

ScatterChart::ScatterChart(QWidget* parent)
    : Chart(parent), m_chooseX(new QComboBox), m_chooseY(new QComboBox) {
  for (QComboBox* const box : {m_chooseY, m_chooseX}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    header().addWidget(box, 1);
    connect(box, &QComboBox::activated, this, [this] {
      choose(m_chooseX->currentData().toString().toStdString(),
             m_chooseY->currentData().toString().toStdString());
    });
  }
}

QString ScatterChart::title() const { return tr("Scatter"); }

void ScatterChart::choose(const std::string& x, const std::string& y) {
  m_x = x;
  m_y = y;
  schedule(Due::all);
}

void ScatterChart::retranslate() {
  m_chooseX->setAccessibleName(tr("Horizontal indicator"));
  m_chooseX->setToolTip(tr("Horizontal indicator"));
  m_chooseY->setAccessibleName(tr("Vertical indicator"));
  m_chooseY->setToolTip(tr("Vertical indicator"));
}

const FigureColumn* ScatterChart::column(const std::string& id) const { return subject().column(id); }

const planning::Indicator& ScatterChart::indicator(const std::string& id) const {
  return *std::ranges::find(subject().document->indicators, id, &planning::Indicator::id);
}

void ScatterChart::chooseDefaults() {
  if (const std::string& shown = subject().theme->indicator.id; shown != m_shown) {
    if (m_x == shown) m_x = m_y;
    m_y = m_shown = shown;
  }
  const auto fits = [this](const planning::Indicator& one) {
    const FigureColumn* const figures = column(one.id);
    return figures != nullptr && figures->present > 0 && one.id != m_y;
  };
  const auto& all = subject().document->indicators;
  if (const FigureColumn* const x = column(m_x); x != nullptr && x->present > 0) return;
  // Counts mostly tell how large a unit is; something comparable says more.
  auto found = std::ranges::find_if(all, [&](const planning::Indicator& one) {
    return fits(one) && one.kind != planning::IndicatorKind::count;
  });
  if (found == all.end()) found = std::ranges::find_if(all, fits);
  m_x = found == all.end() ? m_y : found->id;
}

void ScatterChart::fillChoices() {
  for (QComboBox* const box : {m_chooseX, m_chooseY}) {
    box->clear();
    for (const planning::Indicator& one : subject().document->indicators)
      if (const FigureColumn* const figures = column(one.id); figures != nullptr && figures->present > 0)
        box->addItem(indicatorName(subject().language, one), QString::fromStdString(one.id));
    box->setCurrentIndex(box->findData(QString::fromStdString(box == m_chooseX ? m_x : m_y)));
  }
}

void ScatterChart::rebuild() {
  m_columnX = m_columnY = nullptr;
  m_fit.reset();
  if (!canShow(subject().shown())) return;
  chooseDefaults();
  fillChoices();
  if (!canShow(column(m_x)) || !canShow(column(m_y))) return;
  m_columnX = column(m_x);
  m_columnY = column(m_y);
  m_fit = planning::linearFit(m_columnX->values, m_columnY->values);
  makeStamps();
  plot().setTitles(indicatorTitle(indicator(m_x)), indicatorTitle(indicator(m_y)));
  plot().setRanges(widened(*m_columnX), widened(*m_columnY));
  int points = 0;
  for (std::size_t i = 0; i < m_columnX->values.size(); ++i) points += hasPoint(i) ? 1 : 0;
  setNote(points, m_columnX->units - points, equation(),
          {QString::fromStdString(dataText(indicator(m_x).source)),
           QString::fromStdString(dataText(indicator(m_y).source))});
}

QString ScatterChart::equation() const {
  if (!m_fit) return tr("no line fits");
  QString text = QStringLiteral("y = %1 %2 %3 x")
                     .arg(fourDigits(m_fit->intercept), QString(m_fit->slope < 0 ? u'−' : u'+'),
                          fourDigits(std::abs(m_fit->slope)));
  if (m_fit->r) text += QStringLiteral(" · r = ") + QString::number(*m_fit->r, 'f', 3).replace(u'-', u'−');
  return text;
}

bool ScatterChart::hasPoint(std::size_t unit) const {
  return m_columnX != nullptr && !std::isnan(m_columnX->values[unit]) && !std::isnan(m_columnY->values[unit]);
}

QPointF ScatterChart::place(std::size_t unit) const {
  return {plot().xAxis->coordToPixel(m_columnX->values[unit]),
          plot().yAxis->coordToPixel(m_columnY->values[unit])};
}

/// Dots are pictures: thousands of circles would take longer than a frame.
QPixmap ScatterChart::stamp(const QColor& colour, bool isPale) const {
  const ChartLook& look = plot().look();
  const double ratio = plot().devicePixelRatioF();
  const int side = static_cast<int>(std::ceil((2 * kRadius + 2) * ratio));
  QPixmap picture(side, side);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(isPale ? look.paler(look.quiet) : look.quiet, 0.8));
  painter.setBrush(isPale ? look.paler(colour) : colour);
  painter.drawEllipse(QPointF(kRadius + 1, kRadius + 1), kRadius, kRadius);
  return picture;
}

void ScatterChart::makeStamps() {
  std::vector<QColor> colours = classColours();
  colours.push_back(plot().look().quiet);
  m_stamps.clear();
  m_paleStamps.clear();
  for (const QColor& colour : colours) {
    m_stamps.push_back(stamp(colour, false));
    m_paleStamps.push_back(stamp(colour, true));
  }
}

std::size_t ScatterChart::stampOf(std::size_t unit) const {
  const int found = subject().theme->classOf[unit];
  return found < 0 ? m_stamps.size() - 1 : std::min(static_cast<std::size_t>(found), m_stamps.size() - 1);
}

void ScatterChart::paintAll(QPainter& painter, bool isPale) {
  const QPointF centre(kRadius + 1, kRadius + 1);
  for (std::size_t i = 0; m_columnX != nullptr && i < m_columnX->values.size(); ++i)
    if (hasPoint(i)) painter.drawPixmap(place(i) - centre, (isPale ? m_paleStamps : m_stamps)[stampOf(i)]);
  paintLine(painter);
}

void ScatterChart::paintSelected(QPainter& painter) {
  const QPointF centre(kRadius + 1, kRadius + 1);
  for (std::size_t i = 0; m_columnX != nullptr && i < m_columnX->values.size(); ++i)
    if (plot().isSelected(static_cast<geo::UnitIndex>(i)) && hasPoint(i))
      painter.drawPixmap(place(i) - centre, m_stamps[stampOf(i)]);
}

void ScatterChart::paintLine(QPainter& painter) const {
  if (!m_fit) return;
  const auto at = [this](double x) {
    return QPointF(plot().xAxis->coordToPixel(x),
                   plot().yAxis->coordToPixel(m_fit->intercept + m_fit->slope * x));
  };
  const QCPRange range = plot().xAxis->range();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(plot().look().ink, 1.5));
  painter.drawLine(at(range.lower), at(range.upper));
  painter.setRenderHint(QPainter::Antialiasing, false);
}

std::vector<geo::UnitIndex> ScatterChart::unitsIn(const QRectF& band) const {
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; m_columnX != nullptr && i < m_columnX->values.size(); ++i)
    if (hasPoint(i) && band.contains(place(i))) units.push_back(static_cast<geo::UnitIndex>(i));
  return units;
}

geo::UnitIndex ScatterChart::nearest(QPointF at) const {
  constexpr double kReach = 6;
  geo::UnitIndex found = geo::kOutside;
  double least = kReach;
  for (std::size_t i = 0; m_columnX != nullptr && i < m_columnX->values.size(); ++i) {
    if (!hasPoint(i)) continue;
    const QPointF way = place(i) - at;
    if (const double distance = std::hypot(way.x(), way.y()); distance < least) {
      least = distance;
      found = static_cast<geo::UnitIndex>(i);
    }
  }
  return found;
}

std::vector<geo::UnitIndex> ScatterChart::unitsAt(QPointF at) const {
  const geo::UnitIndex unit = nearest(at);
  return unit == geo::kOutside ? std::vector<geo::UnitIndex>() : std::vector{unit};
}

QString ScatterChart::tip(QPointF at) const {
  const geo::UnitIndex unit = nearest(at);
  if (unit == geo::kOutside) return {};
  QStringList lines = {nameOf(unit)};
  for (const std::string& id : {m_y, m_x})
    lines << indicatorName(subject().language, indicator(id)) + QStringLiteral(": ") +
                 figureWithUnit(subject().language, indicator(id), *column(id), unit);
  return lines.join('\n');
}

}  // namespace app::gui
