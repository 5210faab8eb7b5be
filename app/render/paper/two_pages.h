#pragma once

#include <cstddef>
#include <functional>

#include "geo/document/document.h"

namespace app::render {

/// What there is room for on two pages, of which the second begins with the first heading that starts one.
struct TwoPageRoom {
  double pictureMm = 0;     ///< height of the picture
  std::size_t rows = 0;     ///< of the list that may be shown in part
  bool isTwoPages = false;  ///< false: not even with the smallest picture and no row
};

/// Lays the document out with a picture of this height and so many rows, until it fits: the most rows, then
/// the tallest picture. Each page keeps a line free, as other programs break lines elsewhere. `make`: with a
/// picture of nothing. Needs a QGuiApplication.
TwoPageRoom roomOnTwoPages(
    const std::function<geo::Document(const geo::DocumentPicture& picture, std::size_t rows)>& make,
    std::size_t mostRows);

/// Of pictures in a text of 156 mm.
inline constexpr double kPictureWidthMm = 152;

}  // namespace app::render
