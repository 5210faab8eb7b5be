#include "app/gui/charts/chart_plot.h"

#include "app/render/page/page_notes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::gui {
namespace {

constexpr const char* kSelectionLayer = "selected";

QColor mixed(const QColor& a, const QColor& b, float share) {
  const auto part = [share](float x, float y) { return x + (y - x) * share; };
  return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

/// Numbers as in the rest of the window, with the decimals that the step between them needs.
class NumberTicker : public QCPAxisTicker {
 protected:
  double getTickStep(const QCPRange& range) override {
    const double step = QCPAxisTicker::getTickStep(range);
    m_decimals = step > 0 ? std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9) : 0;
    return step;
  }
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return render::number(tick, m_decimals);
  }

 private:
  int m_decimals = 0;
};

/// A content's drawing as a part of a layer of the plot.
class ContentLayer : public QCPLayerable {
 public:
  ContentLayer(ChartPlot& plot, const QString& layer, ChartContent& content, bool onlySelected)
      : QCPLayerable(&plot, layer), m_plot(plot), m_content(content), m_onlySelected(onlySelected) {}

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  QRect clipRect() const override { return m_plot.axisRect()->rect(); }
  void draw(QCPPainter* painter) override {
    if (!m_plot.reason().isEmpty()) return;
    if (!m_onlySelected)
      m_content.paintAll(*painter, m_plot.hasSelection());
    else if (m_plot.hasSelection())
      m_content.paintSelected(*painter);
  }

 private:
  ChartPlot& m_plot;
  ChartContent& m_content;
  bool m_onlySelected;
};

}  // namespace

ChartLook ChartLook::of(const QPalette& palette) {
  ChartLook look;
  look.paper = palette.color(QPalette::Base);
  look.ink = palette.color(QPalette::Text);
  look.quiet = mixed(look.ink, look.paper, 0.35F);
  look.grid = mixed(look.ink, look.paper, 0.87F);
  look.accent = palette.color(QPalette::Highlight);
  return look;
}

QColor ChartLook::paler(const QColor& colour) const { return mixed(colour, paper, 0.72F); }

ChartPlot::ChartPlot(ChartContent& content, QWidget* parent) : QCustomPlot(parent), m_content(content) {
  constexpr int kTicks = 5;
  addLayer(kSelectionLayer, layer("main"), QCustomPlot::limAbove);
  layer(kSelectionLayer)->setMode(QCPLayer::lmBuffered);
  new ContentLayer(*this, "main", content, false);  // the plot owns its layerables
  new ContentLayer(*this, kSelectionLayer, content, true);
  for (QCPAxis* const axis : {xAxis, yAxis}) {
    const QSharedPointer<QCPAxisTicker> ticker(new NumberTicker);
    ticker->setTickCount(kTicks);
    axis->setTicker(ticker);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(3);
    axis->setSubTicks(false);
    axis->setLabelPadding(2);
    axis->setTickLabelPadding(3);
  }
  axisRect()->setMinimumMargins(QMargins(8, 6, 10, 4));
  setFocusPolicy(Qt::ClickFocus);
  setMinimumSize(160, 110);
  restyle();
}

void ChartPlot::setSelection(UnitSelection* selection) { m_selection = selection; }

bool ChartPlot::isSelected(geo::UnitIndex unit) const {
  return m_selection != nullptr && static_cast<std::size_t>(unit) < m_selection->unitCount() &&
         m_selection->isSelected(unit);
}

void ChartPlot::restyle() {
  m_look = ChartLook::of(palette());
  setBackground(QBrush(m_look.paper));
  for (QCPAxis* const axis : {xAxis, yAxis}) {
    axis->setBasePen(QPen(m_look.quiet));
    axis->setTickPen(QPen(m_look.quiet));
    axis->setTickLabelColor(m_look.quiet);
    axis->setLabelColor(m_look.ink);
    QFont small = font();
    small.setPixelSize(std::max(9, fontInfo().pixelSize() - 2));
    axis->setTickLabelFont(small);
    axis->setLabelFont(small);
    axis->grid()->setPen(QPen(m_look.grid));
    axis->grid()->setZeroLinePen(Qt::NoPen);
  }
}

void ChartPlot::setTitles(const QString& x, const QString& y) {
  m_titleX = x;
  m_titleY = y;
  elideTitles();
}

void ChartPlot::elideTitles() {
  const QFontMetrics metrics(xAxis->labelFont());
  constexpr int kMargins = 60;  // the axes' numbers, about
  xAxis->setLabel(metrics.elidedText(m_titleX, Qt::ElideRight, std::max(40, width() - kMargins)));
  yAxis->setLabel(metrics.elidedText(m_titleY, Qt::ElideRight, std::max(40, height() - kMargins)));
}

void ChartPlot::setRanges(QCPRange x, QCPRange y) {
  xAxis->setRange(x);
  yAxis->setRange(y);
}

void ChartPlot::setReason(const QString& whyEmpty) {
  m_reason = whyEmpty;
  for (QCPAxis* const axis : {xAxis, yAxis}) axis->setVisible(whyEmpty.isEmpty());
}

void ChartPlot::replotAll() {
  m_isPale = hasSelection();
  replot(rpQueuedRefresh);
}

void ChartPlot::replotSelection() {
  if (m_isPale != hasSelection()) return replotAll();
  layer(kSelectionLayer)->replot();
}

bool ChartPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QCustomPlot::event(event);
  const auto* const help = static_cast<QHelpEvent*>(event);
  const bool isInside = m_reason.isEmpty() && inner().contains(help->pos());
  const QString tip = isInside ? m_content.tip(help->pos()) : QString();
  if (tip.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), tip, this);
  return true;
}

void ChartPlot::paintEvent(QPaintEvent* event) {
  QCustomPlot::paintEvent(event);
  QPainter painter(this);
  if (!m_reason.isEmpty()) {
    painter.setPen(m_look.quiet);
    painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_reason);
  }
  if (m_band.isEmpty()) return;
  QColor inside = m_look.accent;
  inside.setAlpha(40);
  painter.setPen(m_look.accent);
  painter.setBrush(inside);
  painter.drawRect(m_band);
}

void ChartPlot::resizeEvent(QResizeEvent* event) {
  elideTitles();
  QCustomPlot::resizeEvent(event);
  emit resized();
}

void ChartPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || m_selection == nullptr || !m_reason.isEmpty() ||
      !inner().contains(event->position()))
    return;
  m_press = event->position();
  m_before = m_selection->units();
}

void ChartPlot::mouseMoveEvent(QMouseEvent* event) {
  constexpr double kClick = 3;  // pixels that a hand moves in a click
  if (!m_press) return;
  const QPointF way = event->position() - *m_press;
  if (m_band.isEmpty() && way.manhattanLength() <= kClick) return;
  m_band = QRectF(*m_press, event->position()).normalized() & inner();
  if (m_band.isEmpty()) m_band.setSize({std::max(1.0, m_band.width()), std::max(1.0, m_band.height())});
  brush(event->modifiers());
  update();
}

void ChartPlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_press) return;
  const QPointF place = *m_press;
  const bool isClick = m_band.isEmpty();
  m_press.reset();
  m_band = {};
  if (isClick) click(place, event->modifiers());
  update();
}

/// The second press of two quick clicks.
void ChartPlot::mouseDoubleClickEvent(QMouseEvent* event) { mousePressEvent(event); }

void ChartPlot::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || m_selection == nullptr) return QCustomPlot::keyPressEvent(event);
  m_selection->apply(m_press ? m_before : std::vector<geo::UnitIndex>(), UnitSelection::Mode::replace);
  m_press.reset();
  m_band = {};
  update();
}

void ChartPlot::brush(Qt::KeyboardModifiers modifiers) { apply(m_content.unitsIn(m_band), modifiers); }

void ChartPlot::click(QPointF place, Qt::KeyboardModifiers modifiers) {
  apply(m_content.unitsAt(place), modifiers);
}

void ChartPlot::apply(const std::vector<geo::UnitIndex>& units, Qt::KeyboardModifiers modifiers) {
  std::vector<geo::UnitIndex> next = units;
  if (modifiers.testFlag(Qt::ControlModifier)) {
    next.insert(next.end(), m_before.begin(), m_before.end());
  } else if (modifiers.testFlag(Qt::ShiftModifier)) {
    std::ranges::sort(next);
    std::vector<geo::UnitIndex> rest;
    std::ranges::set_difference(m_before, next, std::back_inserter(rest));
    next = std::move(rest);
  }
  m_selection->apply(next, UnitSelection::Mode::replace);
}

}  // namespace app::gui
