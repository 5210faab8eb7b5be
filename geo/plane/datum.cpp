#include "geo/plane/datum.h"

#include <cmath>
#include <numbers>

#include "geo/parallel/part_run.h"

namespace geo {
namespace {

constexpr double kSemiMajor = 6378245.0;  // Krasovsky 1940
constexpr double kEccentricitySquared = 0.00669342162296594323;
constexpr double kPi = std::numbers::pi;

bool isShifted(Point p) { return p.x >= 72.004 && p.x <= 137.8347 && p.y >= 0.8293 && p.y <= 55.8271; }

/// What both directions of the shift have in common, in the formula's pseudo metres.
double shortWaves(double x) { return (20 * std::sin(6 * kPi * x) + 20 * std::sin(2 * kPi * x)) * 2 / 3; }

double northing(double x, double y, double waves) {
  double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x));
  metres += waves;
  metres += (20 * std::sin(kPi * y) + 40 * std::sin(kPi * y / 3)) * 2 / 3;
  metres += (160 * std::sin(kPi * y / 12) + 320 * std::sin(kPi * y / 30)) * 2 / 3;
  return metres;
}

double easting(double x, double y, double waves) {
  double metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x));
  metres += waves;
  metres += (20 * std::sin(kPi * x) + 40 * std::sin(kPi * x / 3)) * 2 / 3;
  metres += (150 * std::sin(kPi * x / 12) + 300 * std::sin(kPi * x / 30)) * 2 / 3;
  return metres;
}

Point shift(Point p) {
  const double latitude = p.y * kPi / 180;
  const double sine = std::sin(latitude);
  const double square = 1 - kEccentricitySquared * sine * sine;
  const double root = std::sqrt(square);
  const double meridianRadius = kSemiMajor * (1 - kEccentricitySquared) / (square * root);
  const double parallelRadius = kSemiMajor / root * std::cos(latitude);
  const double x = p.x - 105;
  const double y = p.y - 35;
  const double waves = shortWaves(x);
  return {easting(x, y, waves) / parallelRadius * 180 / kPi,
          northing(x, y, waves) / meridianRadius * 180 / kPi};
}

}  // namespace

Point wgs84ToGcj02(Point wgs84) {
  if (!isShifted(wgs84)) return wgs84;
  const Point by = shift(wgs84);
  return {wgs84.x + by.x, wgs84.y + by.y};
}

Point gcj02ToWgs84(Point gcj02) {
  if (!isShifted(gcj02)) return gcj02;
  constexpr int kMostSteps = 20;  // each step gains about two digits; five are usual
  constexpr double kStep = 1e-10;
  Point wgs84 = gcj02;
  for (int i = 0; i < kMostSteps; ++i) {
    const Point by = shift(wgs84);
    const Point next{gcj02.x - by.x, gcj02.y - by.y};
    const double step = std::max(std::abs(next.x - wgs84.x), std::abs(next.y - wgs84.y));
    wgs84 = next;
    if (step < kStep) break;
  }
  return wgs84;
}

void gcj02ToWgs84(std::span<Point> points) {
  constexpr std::size_t kWorthAThread = 10000;
  const std::size_t parts = points.size() < kWorthAThread ? 1 : 2;
  runParts(parts, [&](std::size_t part) {
    const std::size_t from = points.size() * part / parts;
    const std::size_t to = points.size() * (part + 1) / parts;
    for (Point& point : points.subspan(from, to - from)) point = gcj02ToWgs84(point);
  });
}

}  // namespace geo
