#pragma once

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "app/render/map_page.h"

namespace app::render {

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

  /// Sizes in points at A3; never below 5.
  double text(double size) const { return std::max(5.0, size * scale); }
};

QSizeF paperPoints(Paper paper, bool landscape);

struct LayoutRequest {
  QSizeF page;  ///< points
  double scale = 1;
  double panelWidth = 0;  ///< 0: the map takes the whole width
  QStringList notes;
  QString approval;  ///< kept free for at the right end of the footer
  bool hasHeader = true;
};
PageLayout makeLayout(const LayoutRequest& request);

/// 1 for A3.
double pageScale(QSizeF page);

}  // namespace app::render
