#pragma once

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "app/render/map/print_limits.h"
#include "app/render/page/map_page.h"

namespace app::render {

inline constexpr double kPointsPerMm = 72 / 25.4;

/// The sheet cut into its parts; points from the upper left corner.
struct PageLayout {
  QSizeF page;
  double scale = 1;  ///< of texts and widths: diagonal against A3's
  QRectF header;
  QRectF outerFrame;  ///< around the strip with the degree labels
  QRectF mapFrame;
  QRectF panel;  ///< beside the map; empty where the legend stands on the map
  QRectF footer;
  QStringList noteLines;
  double noteSize = 6.5;

  /// Sizes in points at A3.
  double text(double size) const { return std::max(kLeastText, size * scale); }
  /// Of islands, which have to stand beside their own: a sheet smaller than A3 has no room for more than 5,
  /// and preflight says so.
  double islandText() const { return scale < 1 ? 5 : text(5); }
  /// Likewise widths of lines.
  double line(double width) const { return std::max(kLeastLine, width * scale); }
};

QSizeF paperPoints(Paper paper, bool landscape);

/// `panelWidth` 0: the map takes the whole width. `rightWidth`: kept free at the right end of the footer.
PageLayout makeLayout(QSizeF page, double panelWidth, const QStringList& notes, const QString& approval);

/// Of a picture in a document, which has its caption there: no margins, no header.
PageLayout makePictureLayout(QSizeF picture, double panelWidth, const QStringList& notes,
                             const QString& approval);
/// All map.
PageLayout makeCellLayout(QSizeF cell, double scale);
inline constexpr double kPictureScale = 0.72;

/// 1 for A3.
double pageScale(QSizeF page);

}  // namespace app::render
