#pragma once

#include <QByteArray>

#include "app/render/page/printed_page.h"

namespace app::render {

/// A page as SVG (1.1, and `paint-order` of 2), for drawing programs. Unit: the point. Its parts are groups
/// named in the page's language, which Inkscape has as layers; each line of text is one element, whose rim is
/// its stroke; shapes are paths, circles and rectangles with their own colours. Fonts are named, not
/// embedded.
QByteArray svgSheet(const PrintedPage& page);

}  // namespace app::render
