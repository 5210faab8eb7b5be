#pragma once

#include <QColor>

#include <array>

namespace app::render {

/// Red, green, blue in proportion to light, 0..1 (IEC 61966-2-1).
using LinearRgb = std::array<double, 3>;

LinearRgb toLinear(const QColor& colour);
/// What lies outside 0..1 is cut off.
QColor fromLinear(const LinearRgb& light);

/// CIE 1931 luminance relative to white, 0..1.
double luminance(const LinearRgb& light);

/// CIE 1976 L*a*b* for the white of D65.
struct Lab {
  double l = 0;
  double a = 0;
  double b = 0;
};

Lab toLab(const QColor& colour);
QColor fromLab(const Lab& lab);

/// Straight between two colours in L*a*b*; `share` 0 gives `from`, 1 gives `to`.
QColor mixed(const QColor& from, const QColor& to, double share);

/// Colour difference of CIE 1976: 2.3 is just noticeable (Sharma 2003).
double difference(const QColor& one, const QColor& other);

}  // namespace app::render
