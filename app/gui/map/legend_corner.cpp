#include "app/gui/map/legend_corner.h"

#include "app/gui/map/map_widget.h"

#include <QEvent>

#include <algorithm>

namespace app::gui {
namespace {

constexpr int kCornerGap = 14;

}  // namespace

LegendCorner::LegendCorner(QWidget& legend, MapWidget& map) : QObject(&legend), m_legend(legend), m_map(map) {
  map.installEventFilter(this);
  connect(&map, &MapWidget::frameShown, this, &LegendCorner::choose);
}

void LegendCorner::place() {
  m_legend.adjustSize();
  m_legend.move(rectIn(m_corner).topLeft());
}

bool LegendCorner::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QObject::eventFilter(watched, event);
}

QRect LegendCorner::rectIn(Qt::Corner corner) const {
  const bool isLeft = corner == Qt::BottomLeftCorner || corner == Qt::TopLeftCorner;
  const bool isTop = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
  const int right = std::max(kCornerGap, m_map.width() - m_legend.width() - kCornerGap);
  const int bottom = std::max(kCornerGap, m_map.height() - m_legend.height() - kCornerGap);
  return {QPoint(isLeft ? kCornerGap : right, isTop ? kCornerGap : bottom), m_legend.size()};
}

int LegendCorner::hidden(const QRect& rect) const {
  constexpr int kStep = 8;
  int count = 0;
  for (int y = rect.top(); y <= rect.bottom(); y += kStep)
    for (int x = rect.left(); x <= rect.right(); x += kStep)
      count += m_map.unitAt(QPointF(x, y)) != geo::kOutside ? 1 : 0;
  return count;
}

/// A corner is left only where that is worth the unrest: for one that hides less than half as much.
void LegendCorner::choose() {
  if (!m_map.showsWhole() || !m_map.isFinal() || !m_legend.isVisible()) return;
  int least = hidden(rectIn(m_corner));
  Qt::Corner best = m_corner;
  for (const Qt::Corner other :
       {Qt::BottomLeftCorner, Qt::BottomRightCorner, Qt::TopLeftCorner, Qt::TopRightCorner}) {
    const int there = hidden(rectIn(other));
    if (2 * there >= least) continue;
    least = there;
    best = other;
  }
  if (best == m_corner) return;
  m_corner = best;
  place();
}

}  // namespace app::gui
