#include "app/render/page/legend.h"

#include <QPainter>
#include <QPen>

#include <algorithm>

#include "app/render/map/map_text.h"
#include "app/render/page/page_ink.h"
#include "app/render/page/page_notes.h"

namespace app::render {
namespace {

/// Lays rows below each other; measures without a painter and draws with one.
class Column {
 public:
  Column(QPainter* painter, const Legend& legend, QPointF at, double width)
      : m_painter(painter), m_legend(legend), m_start(at), m_at(at), m_width(width) {}

  double height() const { return m_at.y() - m_start.y(); }
  double widest() const { return m_widest; }

  void heading(const QString& text) {
    if (text.isEmpty()) return;
    const TextLook look{m_legend.text(8.5), true, kInk};
    advance(look.size * 0.3);
    put(0, look.size * kAscent, text, look);
    advance(look.size * 1.45);
  }

  void quiet(const QString& text) {
    if (text.isEmpty()) return;
    const TextLook look{m_legend.text(6.5), false, kQuiet};
    put(0, look.size * kAscent, text, look);
    advance(look.size * 1.6);
  }

  void space(double points) { advance(points * m_legend.scale); }

  void classRow(const Legend::ClassRow& row) {
    const double pitch = rowPitch(), h = pitch * 0.78;
    if (m_painter && row.colour.isValid()) {
      const QRectF box(m_at.x(), m_at.y() + (pitch - h) / 2, swatchWidth(), h);
      m_painter->setPen(Qt::NoPen);
      m_painter->setBrush(row.colour);
      m_painter->drawRect(box);
      if (row.hatched) hatch(box);
      m_painter->setPen(QPen(QColor("#8a857d"), m_legend.line(0.35)));
      m_painter->setBrush(Qt::NoBrush);
      m_painter->drawRect(box);
    }
    rowText(row.range, row.count);
  }

  void symbolRow(const Legend::SymbolRow& row) {
    if (m_painter) {
      const double pitch = rowPitch(), h = pitch * 0.78;
      m_painter->save();
      row.paint(*m_painter, QRectF(m_at.x(), m_at.y() + (pitch - h) / 2, swatchWidth(), h));
      m_painter->restore();
    }
    rowText(row.text, row.count);
  }

  void lineRow(const Legend::LineRow& row) {
    if (m_painter) {
      const double y = m_at.y() + rowPitch() / 2;
      const QPointF a(m_at.x(), y), b(m_at.x() + swatchWidth(), y);
      m_painter->setPen(QPen(row.colour, row.width, Qt::SolidLine, Qt::FlatCap));
      m_painter->drawLine(a, b);
    }
    rowText(row.text, row.count);
  }

  void sumRow(const Legend::Sum& row) {
    constexpr double kWidestInSizes = 15;
    const TextLook look{m_legend.text(7.5), row.isOwn, kInk};
    const double baseline = rowPitch() / 2 + look.size * 0.36;
    const QStringList lines = wrapped(row.text, look, look.size * kWidestInSizes);
    for (const QString& line : lines) {
      put(0, baseline, line, look);
      if (&line == &lines.front()) putCount(textWidth(line, look), baseline, row.value, look);
      advance(&line == &lines.back() ? rowPitch() : look.size * 1.2);
    }
  }

  void histogram(const Legend::Histogram& shown) {
    const TextLook look{m_legend.text(6.5), false, kQuiet};
    const double height = m_legend.text(7.5) * 5;
    if (m_painter) bars(shown, QRectF(m_at, QSizeF(m_width, height)));
    advance(height + look.size * 0.2);
    put(0, look.size * kAscent, shown.least, look);
    putCount(textWidth(shown.least, look), look.size * kAscent, shown.most, look);
    advance(look.size * 1.3);
    for (const QString& line : wrapped(shown.note, look, look.size * 22)) {
      put(0, look.size * kAscent, line, look);
      advance(look.size * 1.25);
    }
  }

  /// Circles that stand on one line, each with its value beside its top, or above the next value.
  void circleKey(const std::vector<double>& values, int decimals) {
    if (values.empty()) return;
    const TextLook look{m_legend.text(7), false, kInk};
    const double lineHeight = look.size * 1.25;
    const double largest = symbolRadius(m_legend.style, values.front());
    advance(std::max(2 * largest, lineHeight * static_cast<double>(values.size())) + look.size * 0.6);
    const double x = 2 * largest + look.size * 0.9;
    if (m_painter)
      for (const double value : values)
        paintSymbol(*m_painter, m_legend.style, m_at + QPointF(largest, -symbolRadius(m_legend.style, value)),
                    value);
    double room = 0;  // baselines count upwards from the foot of the circles
    for (std::size_t i = values.size(); i-- > 0;) {
      const double top = 2 * symbolRadius(m_legend.style, values[i]);
      const double baseline = std::max(room, top - look.size * 0.36);
      room = baseline + lineHeight;
      put(x, -baseline, number(values[i], decimals), look);
      if (m_painter) {
        m_painter->setPen(QPen(kQuiet, m_legend.line(0.3)));
        m_painter->drawLine(QPointF(m_at.x() + largest, m_at.y() - top),
                            m_at + QPointF(x - look.size * 0.3, -baseline - look.size * 0.36));
      }
    }
    advance(look.size * 0.9);
  }

 private:
  double swatchWidth() const { return m_legend.text(8) * 2.4; }
  /// As of the page: small sheets have larger letters than their scale says, but no more room.
  double rowPitch() const { return std::max(m_legend.text(7.5) * 1.35, 7.5 * m_legend.scale * 1.62); }
  void advance(double dy) { m_at.ry() += dy; }

  void bars(const Legend::Histogram& shown, const QRectF& box) {
    double most = 0;
    for (const auto& bar : shown.bars) most = std::max({most, bar.own, bar.all});
    const double width = box.width() / static_cast<double>(shown.bars.size());
    QPolygonF all;
    for (std::size_t i = 0; i < shown.bars.size(); ++i) {
      const Legend::Histogram::Bar& bar = shown.bars[i];
      const double left = box.left() + static_cast<double>(i) * width;
      const auto level = [&](double share) { return box.bottom() - share / most * box.height(); };
      if (bar.own > 0) {
        m_painter->setPen(QPen(QColor("#8a857d"), m_legend.line(0.35)));
        m_painter->setBrush(bar.colour);
        m_painter->drawRect(QRectF(QPointF(left, level(bar.own)), QPointF(left + width, box.bottom())));
      }
      all << QPointF(left, level(bar.all)) << QPointF(left + width, level(bar.all));
    }
    m_painter->setBrush(Qt::NoBrush);
    m_painter->setPen(QPen(kInk, m_legend.line(0.6), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->drawPolyline(all);
    m_painter->setPen(QPen(kQuiet, m_legend.line(0.35)));
    m_painter->drawLine(box.bottomLeft(), box.bottomRight());
  }

  void put(double x, double baseline, const QString& text, const TextLook& look) {
    m_widest = std::max(m_widest, x + textWidth(text, look));
    if (m_painter) drawText(*m_painter, m_at + QPointF(x, baseline), text, look);
  }

  void rowText(const QString& text, const QString& count) {
    constexpr double kWidestInSizes = 19;
    const TextLook look{m_legend.text(7.5), false, kInk}, countLook{m_legend.text(7), false, kQuiet};
    const double x = swatchWidth() + look.size * 0.8;
    const double baseline = rowPitch() / 2 + look.size * 0.36;
    const QStringList lines = wrapped(text, look, look.size * kWidestInSizes);
    for (const QString& line : lines) {
      put(x, baseline, line, look);
      if (&line == &lines.front() && !count.isEmpty())
        putCount(x + textWidth(line, look), baseline, count, countLook);
      advance(&line == &lines.back() ? rowPitch() : look.size * 1.2);
    }
  }

  void putCount(double textEnd, double baseline, const QString& count, const TextLook& look) {
    const double width = textWidth(count, look);
    m_widest = std::max(m_widest, textEnd + look.size * 1.7 + width);
    if (m_painter) drawText(*m_painter, m_at + QPointF(m_width - width, baseline), count, look);
  }

  void hatch(const QRectF& box) {
    QPainterPath shape;
    shape.addRect(box);
    paintPattern(*m_painter, shape, {PatternKind::rising, m_legend.style.hatch}, m_legend.style.hatchSpacing,
                 m_legend.style.hatchWidth);
  }

  QPainter* m_painter;
  const Legend& m_legend;
  QPointF m_start;
  QPointF m_at;
  double m_width;
  double m_widest = 0;
};

void classesAndLines(Column& column, const Legend& legend) {
  for (const QString& line : legend.title) column.heading(line);
  column.quiet(legend.subtitle);
  column.circleKey(legend.circles, legend.circleDecimals);
  for (const auto& row : legend.classes) column.classRow(row);
  if (!legend.method.isEmpty()) {
    column.space(3);
    column.quiet(legend.method);
  }
  for (const Legend::Group& group : legend.groups) {
    if (&group != legend.groups.data()) column.space(3);
    column.heading(group.title);
    for (const auto& row : group.rows) column.symbolRow(row);
  }
  if (legend.lines.empty()) return;
  column.space(3);
  column.heading(legend.linesTitle);
  for (const auto& row : legend.lines) column.lineRow(row);
}

void areas(Column& column, const Legend& legend) {
  if (legend.areas.empty()) return;
  column.heading(legend.areasTitle);
  for (const auto& row : legend.areas) column.lineRow(row);
}

/// Below the keys of areas.
void figures(Column& column, const Legend& legend) {
  if (!legend.sums.empty()) {
    if (!legend.areas.empty()) column.space(4);
    column.heading(legend.sumsTitle);
    for (const Legend::Sum& row : legend.sums) column.sumRow(row);
    column.quiet(legend.sumsNote);
  }
  if (!legend.histogram) return;
  column.space(4);
  column.heading(legend.histogram->title);
  column.histogram(*legend.histogram);
}

constexpr double kBetweenColumns = 22;
constexpr double kBetweenBlocks = 10;

struct Columns {
  double first = 0, second = 0, firstHeight = 0, secondHeight = 0;
};

Columns measured(const Legend& legend) {
  Column first(nullptr, legend, {}, 0), second(nullptr, legend, {}, 0);
  classesAndLines(first, legend);
  areas(second, legend);
  figures(second, legend);
  return {first.widest(), second.widest(), first.height(), second.height()};
}

}  // namespace

double legendColumnWidth(const Legend& legend) {
  const Columns columns = measured(legend);
  return std::max(columns.first, columns.second);
}

QSizeF legendSize(const Legend& legend, LegendFlow flow) {
  const Columns c = measured(legend);
  const bool both = c.secondHeight > 0;
  if (flow == LegendFlow::beside)
    return {c.first + (both ? kBetweenColumns * legend.scale + c.second : 0),
            std::max(c.firstHeight, c.secondHeight)};
  return {std::max(c.first, c.second),
          c.firstHeight + (both ? kBetweenBlocks * legend.scale + c.secondHeight : 0)};
}

void paintLegend(QPainter& painter, const Legend& legend, LegendFlow flow, QPointF topLeft) {
  painter.save();
  const Columns c = measured(legend);
  const bool beside = flow == LegendFlow::beside;
  const double widest = std::max(c.first, c.second);
  Column first(&painter, legend, topLeft, beside ? c.first : widest);
  classesAndLines(first, legend);
  const QPointF next = beside ? QPointF(c.first + kBetweenColumns * legend.scale, 0)
                              : QPointF(0, c.firstHeight + kBetweenBlocks * legend.scale);
  Column second(&painter, legend, topLeft + next, beside ? c.second : widest);
  areas(second, legend);
  figures(second, legend);
  painter.restore();
}

}  // namespace app::render
