#include "app/gui/look/palette_preview.h"

#include <QPainter>

#include <algorithm>

namespace app::gui {
namespace {

constexpr int kPreviewMargin = 10, kPreviewGap = 10, kSwatch = 22;

}  // namespace

PalettePreview::PalettePreview(QWidget* parent) : QWidget(parent) { retranslate(); }

void PalettePreview::setColours(const std::vector<QColor>& colours) {
  m_colours = colours;
  updateGeometry();
  update();
}

void PalettePreview::retranslate() {
  static_assert(render::kVisions.size() == 5);
  m_labels = {tr("As it is"), tr("Without red cones (protanopia)"), tr("Without green cones (deuteranopia)"),
              tr("Without blue cones (tritanopia)"), tr("In shades of grey")};
  setAccessibleName(tr("The colours as others see them"));
  updateGeometry();
  update();
}

int PalettePreview::labelWidth() const {
  int width = 0;
  for (const QString& label : m_labels) width = std::max(width, fontMetrics().horizontalAdvance(label));
  return width;
}

int PalettePreview::rowHeight() const { return fontMetrics().height() + kPreviewGap; }

QSize PalettePreview::sizeHint() const {
  return {2 * kPreviewMargin + labelWidth() + kPreviewGap + kSwatch * static_cast<int>(m_colours.size()),
          2 * kPreviewMargin + rowHeight() * static_cast<int>(m_labels.size())};
}

void PalettePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int left = kPreviewMargin + labelWidth() + kPreviewGap;
  int top = kPreviewMargin;
  for (std::size_t row = 0; row < m_labels.size(); ++row) {
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(kPreviewMargin, top, labelWidth(), rowHeight()), Qt::AlignVCenter, m_labels[row]);
    for (std::size_t i = 0; i < m_colours.size(); ++i)
      painter.fillRect(left + static_cast<int>(i) * kSwatch, top + kPreviewGap / 4, kSwatch,
                       rowHeight() - kPreviewGap / 2, render::simulate(m_colours[i], render::kVisions[row]));
    top += rowHeight();
  }
}

}  // namespace app::gui
