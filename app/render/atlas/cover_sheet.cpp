#include "app/render/atlas/cover_sheet.h"

#include <QPainter>

#include <utility>

#include "app/render/map/map_text.h"
#include "app/render/page/furniture.h"

namespace app::render {

CoverSheet::CoverSheet(SheetFrame frame, std::vector<QColor> colours, QStringList lines)
    : m_frame(std::move(frame)),
      m_layout(makeLayout(m_frame.page, 0, m_frame.notes, m_frame.approval)),
      m_colours(std::move(colours)),
      m_lines(std::move(lines)) {}

void CoverSheet::paint(QPainter& painter) const {
  const QColor ink("#222222"), quiet("#555555");
  const double left = m_layout.outerFrame.left(), width = m_layout.outerFrame.width();
  double y = m_layout.outerFrame.top() + m_layout.outerFrame.height() * 0.24;
  const auto put = [&](const QString& words, const TextLook& look, double step) {
    for (const QString& line : wrapped(words, look, width)) {
      drawText(painter, {left, y}, line, look);
      y += look.size * step;
    }
  };
  put(m_frame.title, {m_layout.text(40), true, ink}, 1.25);
  y -= m_layout.text(12);
  put(m_frame.subtitle, {m_layout.text(16), false, quiet}, 1.4);
  constexpr double kBand = 10;
  const double each = m_colours.empty() ? 0 : width / static_cast<double>(m_colours.size());
  for (std::size_t i = 0; i < m_colours.size(); ++i)
    painter.fillRect(QRectF(left + each * static_cast<double>(i), y, each, m_layout.text(kBand)),
                     m_colours[i]);
  y += m_layout.text(kBand) + m_layout.text(26);
  for (const QString& line : m_lines) put(line, {m_layout.text(12), false, ink}, 1.6);
  paintFooter(painter, m_layout, m_frame.approval);
}

}  // namespace app::render
