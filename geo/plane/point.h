#pragma once

namespace geo {

/// x = east (longitude or easting), y = north, always, in the units of the CRS that the owner states.
struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

}  // namespace geo
