#include "geo/coverage/area.h"

#include <geodesic.h>

#include <cmath>
#include <numbers>

#include "geo/parallel/part_run.h"
#include "geo/plane/transform.h"

namespace geo {
namespace {

constexpr double kRadian = std::numbers::pi / 180;
constexpr double kLongEdge = 0.1;  ///< degrees; above it the mid-latitude formula is not good enough

double flattening(const Crs& crs) { return crs.inverseFlattening() > 0 ? 1 / crs.inverseFlattening() : 0; }

geod_geodesic ellipsoid(const Crs& crs) {
  geod_geodesic result;
  geod_init(&result, crs.semiMajorMetres(), flattening(crs));
  return result;
}

/// Geographic copy of the coordinates of a projected coverage, and the CRS they are in.
struct Geographic {
  Crs crs;
  std::vector<Point> copy;
  std::span<const Point> vertices;
};

Geographic toGeographic(const Coverage& coverage) {
  Geographic result{coverage.crs, {}, coverage.vertices};
  if (coverage.crs.isGeographic()) return result;
  result.crs = Crs::wgs84();
  result.copy = coverage.vertices;
  Transform(coverage.crs, result.crs).forward(result.copy);
  result.vertices = result.copy;
  return result;
}

/// m² between the equator and the geodesics of one line, positive eastwards.
double geodesicAreaUnder(const geod_geodesic& g, std::span<const Point> line) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    double area = 0;
    geod_geninverse(&g, line[i].y, line[i].x, line[i + 1].y, line[i + 1].x, nullptr, nullptr, nullptr,
                    nullptr, nullptr, nullptr, &area);
    sum += area;
  }
  return sum;
}

}  // namespace

StraightEdgeArea::StraightEdgeArea(const Crs& crs)
    : m_geographic(crs.isGeographic()), m_factor(crs.metresPerUnit() * crs.metresPerUnit()) {
  if (!m_geographic) return;
  const double f = flattening(crs);
  m_e2 = f * (2 - f);
  m_factor = crs.semiMajorMetres() * crs.semiMajorMetres() / 2 * kRadian;
}

double StraightEdgeArea::q(double latitude) const {
  const double s = std::sin(latitude * kRadian);
  if (m_e2 <= 0) return 2 * s;
  const double e = std::sqrt(m_e2);
  return (1 - m_e2) * (s / (1 - m_e2 * s * s) + std::atanh(e * s) / e);
}

double StraightEdgeArea::underLine(std::span<const Point> line) const {
  if (line.empty()) return 0;
  double sum = 0;
  const auto height = [this](Point p) { return m_geographic ? q(p.y) : p.y; };
  double previous = height(line[0]);
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const double next = height(line[i + 1]);
    double mean = (previous + next) / 2;
    if (m_geographic && std::abs(line[i + 1].y - line[i].y) > 0.05)
      mean = (previous + 4 * q((line[i].y + line[i + 1].y) / 2) + next) / 6;
    sum -= (line[i + 1].x - line[i].x) * mean;
    previous = next;
  }
  return sum * m_factor;
}

double StraightEdgeArea::km2(const MultiPolygon& shape) const {
  double sum = 0;
  for (const Polygon& part : shape) {
    sum += std::abs(underLine(part.shell));
    for (const Ring& hole : part.holes) sum -= std::abs(underLine(hole));
  }
  return sum / 1e6;
}

StraightEdgeLength::StraightEdgeLength(const Crs& crs) : m_crs(crs) {
  const double f = flattening(crs);
  m_e2 = f * (2 - f);
}

double StraightEdgeLength::metres(std::span<const Point> line) const {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) sum += metres(line[i], line[i + 1]);
  return sum;
}

double StraightEdgeLength::metres(Point a, Point b) const {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  if (!m_crs.isGeographic()) return std::hypot(dx, dy) * m_crs.metresPerUnit();
  if (std::abs(dx) + std::abs(dy) > kLongEdge) {
    const geod_geodesic g = ellipsoid(m_crs);
    double result = 0;
    geod_inverse(&g, a.y, a.x, b.y, b.x, &result, nullptr, nullptr);
    return result;
  }
  const double latitude = (a.y + b.y) / 2 * kRadian;
  const double w2 = 1 - m_e2 * std::sin(latitude) * std::sin(latitude);
  const double n = m_crs.semiMajorMetres() / std::sqrt(w2);  // radius of curvature in the prime vertical
  const double m = n * (1 - m_e2) / w2;                      // and in the meridian
  return std::hypot(n * std::cos(latitude) * dx, m * dy) * kRadian;
}

std::vector<double> straightEdgeAreasKm2(const Coverage& coverage) {
  const StraightEdgeArea area(coverage.crs);
  std::vector<double> km2(coverage.unitCount(), 0);
  for (const Arc& arc : coverage.arcs) {
    const double share = area.underLine(coverage.points(arc)) / 1e6;
    if (arc.left != kOutside) km2[static_cast<std::size_t>(arc.left)] += share;
    if (arc.right != kOutside) km2[static_cast<std::size_t>(arc.right)] -= share;
  }
  return km2;
}

std::vector<double> areasKm2(const Coverage& coverage) {
  const Geographic geographic = toGeographic(coverage);
  const geod_geodesic g = ellipsoid(geographic.crs);
  std::vector<double> under(coverage.arcs.size());
  constexpr std::size_t kParts = 2;
  runParts(kParts, [&](std::size_t from) {
    for (std::size_t i = from; i < under.size(); i += kParts)
      under[i] =
          geodesicAreaUnder(g, geographic.vertices.subspan(coverage.arcs[i].first, coverage.arcs[i].count));
  });
  std::vector<double> result(coverage.unitCount(), 0);
  for (std::size_t i = 0; i < under.size();
       ++i) {  // in the arcs' order: the same sum for any number of threads
    const Arc& arc = coverage.arcs[i];
    if (arc.left != kOutside) result[static_cast<std::size_t>(arc.left)] -= under[i] / 1e6;
    if (arc.right != kOutside) result[static_cast<std::size_t>(arc.right)] += under[i] / 1e6;
  }
  return result;
}

std::vector<double> arcLengthsKm(const Coverage& coverage) {
  const Geographic geographic = toGeographic(coverage);
  const StraightEdgeLength length(geographic.crs);
  std::vector<double> result(coverage.arcs.size(), 0);
  for (std::size_t k = 0; k < result.size(); ++k)
    result[k] =
        length.metres(geographic.vertices.subspan(coverage.arcs[k].first, coverage.arcs[k].count)) / 1000;
  return result;
}

}  // namespace geo
