#include "app/render/page/page_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/render/map/map_text.h"

namespace app::render {

std::optional<QSizeF> parsePaperMm(const std::string& text) {
  constexpr double kLeast = 80, kMost = 5000;
  const QStringList sides = QString::fromStdString(text).split('x', Qt::KeepEmptyParts, Qt::CaseInsensitive);
  if (sides.size() != 2) return std::nullopt;
  bool isWidth = false, isHeight = false;
  const QSizeF size(sides[0].toDouble(&isWidth), sides[1].toDouble(&isHeight));
  const auto isSide = [](double mm) { return mm >= kLeast && mm <= kMost; };
  return isWidth && isHeight && isSide(size.width()) && isSide(size.height()) ? std::optional(size)
                                                                              : std::nullopt;
}

std::optional<Paper> parsePaper(const std::string& text) {
  if (text.size() != 2 || (text[0] != 'A' && text[0] != 'a')) return std::nullopt;
  switch (text[1]) {
    case '4':
      return Paper::a4;
    case '3':
      return Paper::a3;
    case '2':
      return Paper::a2;
    case '1':
      return Paper::a1;
    case '0':
      return Paper::a0;
    default:
      return std::nullopt;
  }
}

QSizeF paperPoints(Paper paper, bool landscape) {
  // ISO 216, millimetres.
  constexpr std::array<std::array<double, 2>, 5> kMillimetres = {
      {{210, 297}, {297, 420}, {420, 594}, {594, 841}, {841, 1189}}};
  const auto& size = kMillimetres[static_cast<std::size_t>(paper)];
  const QSizeF points(size[0] * 72 / 25.4, size[1] * 72 / 25.4);
  return landscape ? points.transposed() : points;
}

double pageScale(QSizeF page) {
  const QSizeF a3 = paperPoints(Paper::a3, true);
  return std::hypot(page.width(), page.height()) / std::hypot(a3.width(), a3.height());
}

namespace {

/// Margins and what stands above the map, points.
struct Sheet {
  QSizeF page;
  double scale = 1;
  double margin = 0;
  double above = 0;   ///< upper margin
  double below = 0;   ///< lower margin
  double header = 0;  ///< its height
  double strip = 0;   ///< for the degree labels
};

PageLayout cut(const Sheet& sheet, double panelWidth, const QStringList& notes, const QString& approval) {
  PageLayout layout;
  layout.page = sheet.page;
  layout.scale = sheet.scale;
  const double s = layout.scale, margin = sheet.margin;
  layout.noteSize = layout.text(6.5);
  const TextLook noteLook{layout.noteSize};
  const double width = sheet.page.width() - 2 * margin;
  const double approvalWidth =
      approval.isEmpty() ? 0 : textWidth(approval, {layout.text(7.5), true}) + 24 * s;
  for (const QString& note : notes) layout.noteLines += wrapped(note, noteLook, width - approvalWidth);
  const double footerHeight =
      static_cast<double>(std::max<qsizetype>(1, layout.noteLines.size())) * layout.noteSize * 1.5;
  layout.header = QRectF(margin, sheet.above, width, sheet.header);
  layout.footer = QRectF(margin, sheet.page.height() - sheet.below - footerHeight, width, footerHeight);
  const double top = layout.header.bottom() + (sheet.header > 0 ? 6 * s : 0),
               bottom = layout.footer.top() - 8 * s;
  layout.outerFrame = QRectF(margin, top, width - (panelWidth > 0 ? panelWidth + 20 * s : 0), bottom - top);
  layout.mapFrame = layout.outerFrame.adjusted(sheet.strip, sheet.strip, -sheet.strip, -sheet.strip);
  if (panelWidth > 0)
    layout.panel = QRectF(layout.outerFrame.right() + 20 * s, top, panelWidth, bottom - top);
  return layout;
}

}  // namespace

PageLayout makeLayout(QSizeF page, double panelWidth, const QStringList& notes, const QString& approval) {
  const double s = pageScale(page), margin = 30 * s;
  return cut({page, s, margin, margin * 0.8, margin * 0.75, 50 * s, std::max(9.0, 11 * s)}, panelWidth, notes,
             approval);
}

PageLayout makePictureLayout(QSizeF picture, double panelWidth, const QStringList& notes,
                             const QString& approval) {
  const double s = kPictureScale;
  return cut({picture, s, 2 * s, 2 * s, 2 * s, 0, std::max(9.0, 11 * s)}, panelWidth, notes, approval);
}

PageLayout makeCellLayout(QSizeF cell, double scale) {
  PageLayout layout;
  layout.page = cell;
  layout.scale = scale;
  layout.outerFrame = layout.mapFrame = QRectF({}, cell);
  return layout;
}

}  // namespace app::render
