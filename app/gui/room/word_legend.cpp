#include "app/gui/room/word_legend.h"

#include "app/gui/map/legend_measure.h"
#include "app/render/page/page_notes.h"

#include <QPainter>

#include <algorithm>

namespace app::gui {
namespace {

constexpr int kCountGap = 10, kCount = 56;

}  // namespace

WordLegend::WordLegend(QWidget* parent) : QFrame(parent) {
  setObjectName("card");
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WordLegend::setLook(const QString& title, const WordLook& look) {
  m_title = title;
  m_rows = look.classes;
  if (look.others > 0) m_rows.push_back({QColor(), look.othersText, look.others});
  QStringList lines;
  for (const WordLook::Class& row : m_rows)
    lines << QStringLiteral("%1: %2").arg(row.text, render::number(row.units, 0));
  setAccessibleName(title);
  setAccessibleDescription(lines.join('\n'));
  updateGeometry();
  adjustSize();
  update();
}

QSize WordLegend::sizeHint() const {
  QFont bold = font();
  bold.setBold(true);
  int width = QFontMetrics(bold).horizontalAdvance(m_title);
  for (const WordLook::Class& row : m_rows)
    width = std::max(width, kSwatchWidth + kCountGap + fontMetrics().horizontalAdvance(row.text) + kCount);
  return {width + 2 * kLegendMargin, 2 * kLegendMargin + kPitch * (static_cast<int>(m_rows.size()) + 1)};
}

void WordLegend::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  QPainter painter(this);
  const QColor ink = palette().color(QPalette::WindowText);
  QColor quiet = ink;
  quiet.setAlphaF(0.7F);
  QRect row(kLegendMargin, kLegendMargin, width() - 2 * kLegendMargin, kPitch);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignTop, m_title);
  painter.setFont(font());
  for (const WordLook::Class& one : m_rows) {
    row.translate(0, kPitch);
    const QRect swatch(row.left(), row.center().y() - kSwatchHeight / 2, kSwatchWidth, kSwatchHeight);
    painter.fillRect(swatch, one.colour.isValid() ? one.colour : QColor(Qt::white));
    if (!one.colour.isValid()) painter.fillRect(swatch, QBrush(QColor("#9a9a9a"), Qt::BDiagPattern));
    painter.setPen(QColor("#8a857d"));
    painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    painter.setPen(ink);
    painter.drawText(row.adjusted(kSwatchWidth + kCountGap, 0, 0, 0), Qt::AlignVCenter, one.text);
    painter.setPen(quiet);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, render::number(one.units, 0));
  }
}

}  // namespace app::gui
