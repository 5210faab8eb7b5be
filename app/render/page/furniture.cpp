#include "app/render/page/furniture.h"

#include <QPainterPath>
#include <QPen>

#include <algorithm>

#include "app/render/map/map_text.h"
#include "app/render/page/islands_inset.h"
#include "app/render/page/page_ink.h"
#include "app/render/page/page_notes.h"

namespace app::render {
namespace {

int barDecimals(const ScaleBar& bar) { return bar.kilometresPerPart() < 1 ? 2 : 0; }

}  // namespace

QSizeF scaleBarSize(const PageLayout& layout, const ScaleBar& bar) {
  const double size = layout.text(6.5);
  return {bar.lengthPoints + size * 6, size * 1.3 + 3.2 * layout.scale + size * 1.9};
}

void paintScaleBar(QPainter& painter, const PageLayout& layout, const ScaleBar& bar, const QString& ratio,
                   const QString& kilometre, QPointF topLeft) {
  const TextLook look{layout.text(6.5), false, kInk};
  const double left = topLeft.x() + look.size * 1.5, top = topLeft.y() + look.size * 1.35,
               height = 3.2 * layout.scale;
  const double part = bar.lengthPoints / bar.parts;
  painter.setPen(QPen(kInk, 0.4 * layout.scale));
  for (int i = 0; i < bar.parts; ++i) {
    painter.setBrush(i % 2 == 0 ? kInk : QColor(Qt::white));
    painter.drawRect(QRectF(left + i * part, top, part, height));
  }
  const bool allLabels = part > textWidth(number(bar.kilometres, barDecimals(bar)), look) * 1.5;
  for (int i = 0; i <= bar.parts; ++i) {
    if (i != 0 && i != bar.parts && !allLabels) continue;
    const QString text = number(i * bar.kilometresPerPart(), i == 0 ? 0 : barDecimals(bar));
    const QPointF at(left + i * part, top - look.size * 0.4);
    drawTextCentred(painter, at, text, look);
    if (i == bar.parts)
      drawText(painter, at + QPointF(textWidth(text, look) / 2 + look.size * 0.4, 0), kilometre, look);
  }
  drawText(painter, {left, top + height + look.size * 1.35}, ratio, {look.size, false, kQuiet});
}

QSizeF northArrowSize(const PageLayout& layout) { return {20 * layout.scale, 38 * layout.scale}; }

void paintNorthArrow(QPainter& painter, const PageLayout& layout, const QString& letter, double degrees,
                     QPointF topLeft) {
  const double s = layout.scale;
  const QSizeF size = northArrowSize(layout);
  painter.save();
  painter.translate(topLeft.x() + size.width() / 2, topLeft.y() + size.height() * 0.62);
  painter.rotate(degrees);
  const double h = 13 * s, w = 5.2 * s, notch = 8.5 * s;
  painter.setPen(QPen(kInk, 0.5 * s, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.setBrush(kInk);
  painter.drawPolygon(QPolygonF() << QPointF(0, -h) << QPointF(-w, h) << QPointF(0, notch));
  painter.setBrush(Qt::white);
  painter.drawPolygon(QPolygonF() << QPointF(0, -h) << QPointF(w, h) << QPointF(0, notch));
  drawTextCentred(painter, {0, -h - 3 * s}, letter, {layout.text(9), true, kInk});
  painter.restore();
}

void paintGraticuleLines(QPainter& painter, const PageLayout& layout, const Graticule& graticule) {
  painter.setPen(QPen(QColor("#d5d9da"), layout.line(0.35)));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(graticule.lines);
}

void paintFrame(QPainter& painter, const PageLayout& layout, const Graticule& graticule) {
  const double s = layout.scale, tick = 3 * s;
  const TextLook look{layout.text(5.5), false, kQuiet};
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(kInk, 0.5 * s, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(layout.mapFrame);
  painter.setPen(QPen(kInk, 1.2 * s, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(layout.outerFrame);
  const double strip = layout.mapFrame.left() - layout.outerFrame.left();
  for (const Graticule::Mark& mark : graticule.marks) {
    const bool horizontal =
        mark.side == Graticule::Mark::Side::top || mark.side == Graticule::Mark::Side::bottom;
    const double out =
        mark.side == Graticule::Mark::Side::top || mark.side == Graticule::Mark::Side::left ? -1 : 1;
    const QPointF direction = horizontal ? QPointF(0, out) : QPointF(out, 0);
    painter.setPen(QPen(kInk, 0.4 * s));
    painter.drawLine(mark.at, mark.at + direction * tick);
    const double half = textWidth(mark.text, look) / 2;
    if (horizontal) {
      const double x = mark.at.x() + half + 2.5 * s;  // beside its tick
      if (x + half > layout.mapFrame.right()) continue;
      drawTextCentred(painter, {x, mark.at.y() + out * strip / 2 + look.size * 0.36}, mark.text, look);
    } else {
      const double y = mark.at.y() - half - 2.5 * s;
      if (y - half < layout.mapFrame.top()) continue;
      painter.save();
      painter.translate(mark.at.x() + out * strip / 2 + look.size * 0.36, y);
      painter.rotate(-90);
      drawTextCentred(painter, {0, 0}, mark.text, look);
      painter.restore();
    }
  }
}

void paintHeader(QPainter& painter, const PageLayout& layout, const QString& title, const QString& subtitle) {
  double size = layout.text(22);
  while (size > layout.text(10) && textWidth(title, {size, true}) > layout.header.width()) size *= 0.95;
  const double left = layout.header.left();
  drawText(painter, {left, layout.header.top() + size * kAscent}, title, {size, true, kInk});
  drawText(painter, {left, layout.header.bottom() - layout.text(11) * 0.35}, subtitle,
           {layout.text(11), false, kQuiet});
}

void paintFooter(QPainter& painter, const PageLayout& layout, const QString& approval) {
  const TextLook look{layout.noteSize, false, kQuiet};
  double y = layout.footer.top() + look.size * kAscent;
  for (const QString& line : layout.noteLines) {
    drawText(painter, {layout.footer.left(), y}, line, look);
    y += look.size * 1.5;
  }
  if (!approval.isEmpty())
    drawTextRight(painter, {layout.footer.right(), layout.footer.top() + look.size * kAscent}, approval,
                  {layout.text(7.5), true, QColor("#8c1d18")});
}

QRectF PageFurniture::placeInPanel(const PageLayout& layout, const MapView& view, const geo::Crs& crs,
                                   double legendHeight) {
  bar = roundScaleBar(metresPerUnit(view, crs, layout.mapFrame.center()), layout.panel.width() * 0.8);
  const QSizeF barSize = scaleBarSize(layout, bar), arrow = northArrowSize(layout);
  barAt = {layout.panel.left() - layout.text(6.5) * 1.2, layout.panel.bottom() - barSize.height()};
  northAt = {layout.panel.left(), barAt.y() - arrow.height() - 6 * layout.scale};
  const double top = layout.panel.top() + legendHeight;
  return {layout.panel.left(), top, layout.panel.width(), std::max(0.0, northAt.y() - top)};
}

void PageFurniture::measure(const PageLayout& layout, const MapView& view, const geo::Crs& crs) {
  const QPointF centre = layout.mapFrame.center();
  ratio = ratioText(scaleDenominator(view, crs));
  north = northDegrees(view, crs, centre);
  graticule = makeGraticule(view, crs);
}

void PageFurniture::paint(QPainter& painter, const PageLayout& layout, const PageWords& words,
                          const QString& title, const QString& subtitle) const {
  paintScaleBar(painter, layout, bar, ratio, words.pick("公里", "km"), barAt);
  paintNorthArrow(painter, layout, words.pick("北", "N"), north, northAt);
  paintFrame(painter, layout, graticule);
  if (!layout.header.isEmpty()) paintHeader(painter, layout, title, subtitle);
  paintFooter(painter, layout, approval);
}

}  // namespace app::render
