#include "app/render/page/scale_bar.h"

#include <cmath>

#include "geo/plane/transform.h"

namespace app::render {
namespace {

constexpr double kRadians = 3.14159265358979323846 / 180;

/// From a to b in metres east and north, both near each other.
geo::Point groundStep(geo::Point a, geo::Point b) {
  const geo::Crs wgs84 = geo::Crs::wgs84();
  const double semiMajor = wgs84.semiMajorMetres(), flattening = 1 / wgs84.inverseFlattening();
  const double eccentricity2 = flattening * (2 - flattening);
  const double latitude = (a.y + b.y) / 2 * kRadians;
  const double w = 1 - eccentricity2 * std::sin(latitude) * std::sin(latitude);
  const double primeVertical = semiMajor / std::sqrt(w);
  const double meridian = semiMajor * (1 - eccentricity2) / (w * std::sqrt(w));
  return {(b.x - a.x) * kRadians * primeVertical * std::cos(latitude), (b.y - a.y) * kRadians * meridian};
}

geo::Point groundStep(const MapView& view, const geo::Crs& crs, QPointF from, QPointF to) {
  const geo::Transform toDegrees(crs, geo::Crs::wgs84());
  return groundStep(toDegrees.forward(view.toMap(from)), toDegrees.forward(view.toMap(to)));
}

}  // namespace

double metresPerUnit(const MapView& view, const geo::Crs& crs, QPointF at) {
  const geo::Point step = groundStep(view, crs, at - QPointF(0.5, 0), at + QPointF(0.5, 0));
  return std::hypot(step.x, step.y);
}

double scaleDenominator(const MapView& view, const geo::Crs& crs) {
  constexpr double kPointsPerMetre = 72 / 0.0254;
  return metresPerUnit(view, crs, view.target.center()) * kPointsPerMetre;
}

double roundScale(double denominator) {
  const double power = std::pow(10, std::floor(std::log10(denominator)));
  const double step = denominator / power < 2 ? 0.05 : 0.1;
  constexpr double kRounding = 1e-9;  // what is round stays
  return std::ceil(denominator / power / step - kRounding) * step * power;
}

double familyScale(double denominator) {
  constexpr double kFamily[] = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
  constexpr double kRounding = 1e-9;  // what is of the family stays
  const double power = std::pow(10, std::floor(std::log10(denominator)));
  for (const double step : kFamily)
    if (denominator <= step * power * (1 + kRounding)) return step * power;
  return 10 * power;
}

double northDegrees(const MapView& view, const geo::Crs& crs, QPointF at) {
  const geo::Point up = groundStep(view, crs, at + QPointF(0, 0.5), at - QPointF(0, 0.5));
  return -std::atan2(up.x, up.y) / kRadians;
}

ScaleBar roundScaleBar(double metresPerUnit, double most) {
  const double mostKm = most * metresPerUnit / 1000;
  const double power = std::pow(10, std::floor(std::log10(mostKm)));
  const double lead = mostKm / power;
  ScaleBar bar;
  bar.kilometres = (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
  bar.parts = lead >= 5 ? 5 : lead >= 2 ? 4 : 2;
  bar.lengthPoints = bar.kilometres * 1000 / metresPerUnit;
  return bar;
}

}  // namespace app::render
