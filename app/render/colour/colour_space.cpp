#include "app/render/colour/colour_space.h"

#include <algorithm>
#include <cmath>

namespace app::render {
namespace {

/// Rows of the matrix from linear sRGB to XYZ, of the white of D65 (IEC 61966-2-1).
constexpr std::array<LinearRgb, 3> kToXyz{{{0.4124564, 0.3575761, 0.1804375},
                                           {0.2126729, 0.7151522, 0.0721750},
                                           {0.0193339, 0.1191920, 0.9503041}}};
constexpr std::array<LinearRgb, 3> kFromXyz{{{3.2404542, -1.5371385, -0.4985314},
                                             {-0.9692660, 1.8760108, 0.0415560},
                                             {0.0556434, -0.2040259, 1.0572252}}};
constexpr std::array<double, 3> kWhite{0.95047, 1.0, 1.08883};

constexpr double kDelta = 6.0 / 29;

double dot(const LinearRgb& a, const std::array<double, 3>& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

double root(double t) {
  return t > kDelta * kDelta * kDelta ? std::cbrt(t) : t / (3 * kDelta * kDelta) + 4.0 / 29;
}

double cube(double f) { return f > kDelta ? f * f * f : 3 * kDelta * kDelta * (f - 4.0 / 29); }

double decoded(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

int encoded(double light) {
  const double channel = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  return static_cast<int>(std::lround(255 * std::clamp(channel, 0.0, 1.0)));
}

}  // namespace

LinearRgb toLinear(const QColor& colour) {
  return {decoded(colour.red() / 255.0), decoded(colour.green() / 255.0), decoded(colour.blue() / 255.0)};
}

QColor fromLinear(const LinearRgb& light) {
  return {encoded(light[0]), encoded(light[1]), encoded(light[2])};
}

double luminance(const LinearRgb& light) { return dot(kToXyz[1], light); }

Lab toLab(const QColor& colour) {
  const LinearRgb light = toLinear(colour);
  const double x = root(dot(kToXyz[0], light) / kWhite[0]);
  const double y = root(dot(kToXyz[1], light) / kWhite[1]);
  const double z = root(dot(kToXyz[2], light) / kWhite[2]);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QColor fromLab(const Lab& lab) {
  const double y = (lab.l + 16) / 116;
  const std::array<double, 3> xyz{kWhite[0] * cube(y + lab.a / 500), kWhite[1] * cube(y),
                                  kWhite[2] * cube(y - lab.b / 200)};
  return fromLinear({dot(kFromXyz[0], xyz), dot(kFromXyz[1], xyz), dot(kFromXyz[2], xyz)});
}

QColor mixed(const QColor& from, const QColor& to, double share) {
  const Lab a = toLab(from), b = toLab(to);
  return fromLab({std::lerp(a.l, b.l, share), std::lerp(a.a, b.a, share), std::lerp(a.b, b.b, share)});
}

double difference(const QColor& one, const QColor& other) {
  const Lab a = toLab(one), b = toLab(other);
  return std::hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

}  // namespace app::render
