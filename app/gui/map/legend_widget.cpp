#include "app/gui/map/legend_widget.h"

#include "app/gui/map/frame_renderer.h"
#include "app/gui/map/legend_measure.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <set>
#include <string>

namespace app::gui {
namespace {

constexpr int kLegendWidth = 232, kHistogram = 48, kBelowHistogram = 14;

}  // namespace

LegendWidget::LegendWidget(QWidget* parent) : QFrame(parent) {
  setObjectName("card");
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  hide();
}

void LegendWidget::setTheme(const ThemePointer& theme, const DocumentPointer& document) {
  m_theme = theme;
  m_document = document;
  rebuild();
}

void LegendWidget::setLanguage(const std::string& language) {
  m_language = language;
  rebuild();
}

void LegendWidget::rebuild() {
  setAccessibleName(tr("Legend"));
  setAccessibleDescription(tr("Up and Down choose a limit between two classes, Left and Right move it."));
  m_rows.clear();
  m_histogram = {};
  setVisible(m_theme != nullptr);
  if (m_theme == nullptr) return;
  const planning::Indicator& indicator = m_theme->indicator;
  m_title = indicatorName(m_language, indicator);
  m_subtitle = QString::fromStdString(m_theme->period);
  if (const QString unit = indicatorUnit(m_language, indicator); !unit.isEmpty())
    m_subtitle += QStringLiteral(" · ") + unit;
  if (m_theme->ofAreas) m_subtitle += QStringLiteral(" · ") + tr("by area");
  m_subtitle += QStringLiteral(" · ") + methodName(m_theme->classes.method);
  const render::MapStyle style = screenStyle(m_theme.get(), 1);
  m_histogram = LegendHistogram(m_theme->values, m_theme->classes, style.classColours,
                                std::pow(10, -indicator.decimals));
  if (m_handle >= m_histogram.handles()) m_handle = -1;
  const QStringList labels = render::classLabels(m_theme->classes, indicator.decimals);
  for (int i = 0; i < labels.size(); ++i)
    m_rows.push_back({style.classColours[static_cast<std::size_t>(i)], labels[i], countOf(i)});
  if (const int beyond = countOf(render::kOffScale); beyond > 0)
    m_rows.push_back({style.offScale, tr("outside the classes"), beyond});
  if (const int none = countOf(render::kNoData); none > 0)
    m_rows.push_back(
        {style.noData, m_theme->ofAreas ? tr("no figure of an area") : tr("no data"), none, true});
  updateGeometry();
  adjustSize();
  update();
}

/// Units with a polygon; of figures of areas each area once.
int LegendWidget::countOf(int wanted) const {
  int units = 0;
  std::set<std::string> areas;
  for (std::size_t i = 0; i < m_theme->classOf.size(); ++i) {
    const planning::Unit& unit = m_document->content.counties[i];
    if (m_theme->classOf[i] != wanted || !unit.hasGeometry) continue;
    ++units;
    if (const auto figure = m_theme->figures.find(unit.code); figure != m_theme->figures.end())
      areas.insert(figure->second.sourceCode);
  }
  return m_theme->ofAreas && wanted != render::kNoData ? static_cast<int>(areas.size()) : units;
}

int LegendWidget::titleHeight() const {
  QFont bold = font();
  bold.setBold(true);
  return QFontMetrics(bold)
      .boundingRect(QRect(0, 0, kLegendWidth - 2 * kLegendMargin, 200), Qt::TextWordWrap, m_title)
      .height();
}

QRectF LegendWidget::histogramRect() const {
  return {kLegendMargin + 1.0, kLegendMargin + titleHeight() + kPitch + 6.0,
          kLegendWidth - 2.0 * kLegendMargin - 2, kHistogram};
}

int LegendWidget::histogramHeight() const { return m_isCompact ? 0 : kHistogram + kBelowHistogram; }

void LegendWidget::setCompact(bool compact) {
  if (compact == m_isCompact) return;
  m_isCompact = compact;
  updateGeometry();
  update();
}

int LegendWidget::fullHeight() const {
  return 2 * kLegendMargin + titleHeight() + kPitch + 8 + kHistogram + kBelowHistogram +
         kPitch * static_cast<int>(m_rows.size());
}

QSize LegendWidget::sizeHint() const {
  return {kLegendWidth, fullHeight() - (kHistogram + kBelowHistogram - histogramHeight())};
}

QString LegendWidget::limitText(int handle) const {
  return render::number(m_histogram.limit(handle), m_theme->indicator.decimals);
}

void LegendWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || m_handle < 0) return;
  m_isDragging = true;
}

void LegendWidget::mouseMoveEvent(QMouseEvent* event) {
  const QRectF box = histogramRect();
  if (m_isDragging) {
    emit limitsMoved(m_histogram.dragged(m_handle, event->position().x(), box), false);
    return;
  }
  const bool isOver = box.adjusted(-6, -2, 6, kBelowHistogram).contains(event->position());
  const int handle =
      isOver && !m_isCompact ? m_histogram.handleAt(event->position().x(), box).value_or(-1) : -1;
  if (handle == m_handle) return;
  m_handle = handle;
  if (handle < 0) {
    unsetCursor();
    setToolTip({});
  } else {
    setCursor(Qt::SplitHCursor);
    setToolTip(tr("Limit %1: drag it").arg(limitText(handle)));
  }
  update();
}

void LegendWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_isDragging) return;
  m_isDragging = false;
  emit limitsMoved(m_histogram.dragged(m_handle, event->position().x(), histogramRect()), true);
}

void LegendWidget::keyPressEvent(QKeyEvent* event) {
  const int last = m_histogram.handles() - 1;
  if (last < 0) return QFrame::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Up:
      m_handle = m_handle <= 0 ? last : m_handle - 1;
      return update();
    case Qt::Key_Down:
      m_handle = m_handle >= last ? 0 : m_handle + 1;
      return update();
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (m_handle < 0) m_handle = 0;
      emit limitsMoved(m_histogram.nudged(m_handle, event->key() == Qt::Key_Left ? -1 : 1), true);
      return;
    default:
      QFrame::keyPressEvent(event);
  }
}

void LegendWidget::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  QPainter painter(this);
  const QRect inner = rect().adjusted(kLegendMargin, kLegendMargin, -kLegendMargin, -kLegendMargin);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  QRect used;
  painter.drawText(inner, Qt::TextWordWrap, m_title, &used);
  painter.setFont(font());
  const QColor ink = palette().color(QPalette::WindowText);
  QColor quiet = ink;
  quiet.setAlphaF(0.7F);
  painter.setPen(quiet);
  QRect row(inner.left(), used.bottom() + 2, inner.width(), kPitch);
  painter.drawText(row, Qt::AlignVCenter, m_subtitle);
  if (!m_isCompact) m_histogram.paint(painter, histogramRect(), palette(), m_handle);
  if (m_isDragging && m_handle >= 0) {
    painter.setPen(ink);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, limitText(m_handle));
  }
  row.translate(0, kPitch + 4 + histogramHeight());
  for (const Row& one : m_rows) {
    const QRect swatch(row.left(), row.center().y() - kSwatchHeight / 2, kSwatchWidth, kSwatchHeight);
    painter.fillRect(swatch, one.colour);
    if (one.hatched) painter.fillRect(swatch, QBrush(QColor("#9a9a9a"), Qt::BDiagPattern));
    painter.setPen(QColor("#8a857d"));
    painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    painter.setPen(ink);
    painter.drawText(row.adjusted(kSwatchWidth + 10, 0, 0, 0), Qt::AlignVCenter, one.text);
    painter.setPen(quiet);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, render::number(one.units, 0));
    row.translate(0, kPitch);
  }
}

}  // namespace app::gui
