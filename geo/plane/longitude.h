#pragma once

#include <cmath>

namespace geo {

/// The same meridian from -180 to 180, as maps and other programs write it; what is in that range stays.
inline double ordinaryLongitude(double degrees) {
  return std::abs(degrees) > 180 ? std::remainder(degrees, 360) : degrees;
}

}  // namespace geo
