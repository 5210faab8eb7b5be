#include "app/gui/charts/row_chart.h"

#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace app::gui {

RowChart::RowChart(QWidget* parent) : Chart(parent), m_scroll(new QScrollBar(Qt::Vertical)) {
  plot().yAxis->setRangeReversed(true);
  plot().yAxis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
  plot().yAxis->grid()->setVisible(false);
  plot().yAxis->setTickLength(0);
  plot().installEventFilter(this);
  body().addWidget(m_scroll);
  m_scroll->hide();
  connect(m_scroll, &QScrollBar::valueChanged, this, [this] {
    layRows();
    plot().replotAll();
  });
  connect(&plot(), &ChartPlot::resized, this, [this] {
    layRows();
    plot().replotAll();
  });
}

bool RowChart::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &plot() && event->type() == QEvent::Wheel) {
    QCoreApplication::sendEvent(m_scroll, event);
    return true;
  }
  return Chart::eventFilter(watched, event);
}

void RowChart::setRows(std::vector<Row> rows) {
  m_rows = std::move(rows);
  layRows();
}

void RowChart::layRows() {
  constexpr int kMostLabel = 130, kAir = 2;
  m_scroll->setAccessibleName(tr("Rows of the chart"));
  const QFontMetrics metrics(plot().yAxis->tickLabelFont());
  plot().layOut();
  const int fitting = std::max(1, static_cast<int>(plot().inner().height()) / (metrics.height() + kAir));
  const int count = static_cast<int>(m_rows.size());
  m_scroll->setRange(0, std::max(0, count - fitting));
  m_scroll->setPageStep(fitting);
  m_scroll->setVisible(count > fitting);
  const int first = m_scroll->value();
  // Few rows are not blown up to fill the height.
  constexpr int kFewest = 4;
  plot().yAxis->setRange(first - 0.5,
                         first + std::max(std::min(fitting, count), std::min(kFewest, fitting)) - 0.5);
  const auto ticker = plot().yAxis->ticker().staticCast<QCPAxisTickerText>();
  ticker->clear();
  for (int row = first; row < std::min(count, first + fitting); ++row)
    ticker->addTick(
        row, metrics.elidedText(m_rows[static_cast<std::size_t>(row)].label, Qt::ElideRight, kMostLabel));
}

void RowChart::scrollTo(std::size_t row) {
  const int one = static_cast<int>(row), page = m_scroll->pageStep();
  m_scroll->setValue(std::clamp(m_scroll->value(), one - page + 1, one));
}

QRectF RowChart::rowBox(std::size_t row) const {
  const auto at = static_cast<double>(row);
  const double top = plot().yAxis->coordToPixel(at - 0.5), bottom = plot().yAxis->coordToPixel(at + 0.5);
  return {plot().inner().left(), top, plot().inner().width(), bottom - top};
}

int RowChart::rowAt(double pixel) const {
  const double at = std::round(plot().yAxis->pixelToCoord(pixel));
  return at >= 0 && at < static_cast<double>(m_rows.size()) ? static_cast<int>(at) : -1;
}

std::pair<std::size_t, std::size_t> RowChart::shownRows() const {
  const QCPRange range = plot().yAxis->range();
  const auto bounded = [this](double at) {
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(m_rows.size())));
  };
  return {bounded(std::floor(range.lower + 0.5)), bounded(std::ceil(range.upper + 0.5))};
}

int RowChart::selectedUnits(std::size_t row) const {
  return static_cast<int>(std::ranges::count_if(
      m_rows[row].units, [this](geo::UnitIndex unit) { return plot().isSelected(unit); }));
}

bool RowChart::isRowSelected(std::size_t row) const {
  return std::ranges::any_of(m_rows[row].units,
                             [this](geo::UnitIndex unit) { return plot().isSelected(unit); });
}

}  // namespace app::gui
