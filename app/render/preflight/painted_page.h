#pragma once

#include <QColor>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

#include "app/render/page/printed_page.h"

namespace app::render {

/// What a page puts on paper, whoever laid it out; points from the upper left corner.
struct PaintedPage {
  struct Text {
    QString text;  ///< what follows on one line in one look
    QRectF box;    ///< upright, also of turned text: from the ascent to the descent of Han and Latin letters
    double size = 0;
    QColor ink;
    QColor ground;    ///< of the fill below its middle, or of its rim
    QString missing;  ///< characters for which no installed font has a glyph
    QString lent;     ///< characters that another font than the page's lends
  };
  struct Stroke {
    QRectF box;
    double width = 0;
    QColor colour;
  };

  QSizeF size;
  std::vector<Text> texts;
  std::vector<Stroke> strokes;  ///< lines that are seen; white rims of texts are none
};

/// Paints the page on a device that draws nothing and notes all. Needs a QGuiApplication.
PaintedPage paintedPage(const PrintedPage& page);

}  // namespace app::render
