#pragma once

#include "geo/plane/crs.h"
#include "geo/plane/point.h"

namespace geo {

/// Size of a picture whose pixels are words 0xffRRGGBB, row by row from the top.
struct PictureSize {
  int width = 0, height = 0;  ///< pixels
  double dotsPerInch = 0;
};

/// Rows that are compressed together where a format does that: who adds them in multiples of it has no part
/// compressed twice.
inline constexpr int kRowsTogether = 64;

/// Where a picture lies, in units of the CRS.
struct PicturePlace {
  Crs crs;
  Point upperLeft;         ///< corner of the picture
  double pixelWidth = 0;   ///< to the east
  double pixelHeight = 0;  ///< to the south
};

}  // namespace geo
