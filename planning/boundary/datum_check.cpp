#include "planning/boundary/datum_check.h"

#include "geo/plane/datum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <unordered_map>
#include <utility>

namespace planning {
namespace {

constexpr std::size_t kFewest = 20;
constexpr double kSameArea = 0.05;
constexpr double kFarthest = 0.02;
constexpr double kMetresPerDegree = 111320;

/// Area and first moments by Green's theorem, about a point nearby.
struct Moments {
  double area = 0;
  double x = 0;
  double y = 0;

  void add(std::span<const geo::Point> line, geo::Point about, double sign) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const geo::Point a{line[i].x - about.x, line[i].y - about.y};
      const geo::Point b{line[i + 1].x - about.x, line[i + 1].y - about.y};
      const double cross = sign * (a.x * b.y - b.x * a.y);
      area += cross / 2;
      x += cross * (a.x + b.x) / 6;
      y += cross * (a.y + b.y) / 6;
    }
  }
  KnownPlace place(const std::string& code, geo::Point about) const {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (area <= 0) return {code, {kNone, kNone}, 0};
    return {code, {about.x + x / area, about.y + y / area}, area};
  }
};

std::vector<KnownPlace> placesOf(const geo::Coverage& coverage) {
  const geo::Point about = coverage.bounds().centre();
  std::vector<Moments> moments(coverage.unitCount());
  for (const geo::Arc& arc : coverage.arcs)
    for (const auto& [unit, sign] : {std::pair(arc.left, 1.0), std::pair(arc.right, -1.0)})
      if (unit != geo::kOutside)
        moments[static_cast<std::size_t>(unit)].add(coverage.points(arc), about, sign);
  std::vector<KnownPlace> places;
  for (std::size_t i = 0; i < moments.size(); ++i)
    places.push_back(moments[i].place(coverage.codes[i], about));
  return places;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

KnownPlace knownPlaceOf(const std::string& code, const geo::MultiPolygon& shape) {
  if (shape.empty() || shape.front().shell.empty()) return Moments{}.place(code, {});
  const geo::Point about = shape.front().shell.front();
  Moments moments;
  for (const geo::Polygon& part : shape) {
    moments.add(part.shell, about, geo::signedArea(part.shell) < 0 ? -1 : 1);
    for (const geo::Ring& hole : part.holes) moments.add(hole, about, geo::signedArea(hole) < 0 ? 1 : -1);
  }
  return moments.place(code, about);
}

std::optional<DatumEvidence> datumEvidence(const geo::Coverage& coverage,
                                           const std::vector<KnownPlace>& known) {
  std::unordered_map<std::string, const KnownPlace*> byCode;
  for (const KnownPlace& place : known)
    if (place.areaDegrees2 > 0) byCode.emplace(place.code, &place);
  std::vector<double> shares;
  std::vector<double> metres;
  for (const KnownPlace& unit : placesOf(coverage)) {
    const auto found = byCode.find(unit.code);
    if (unit.areaDegrees2 <= 0 || found == byCode.end()) continue;
    const KnownPlace& place = *found->second;
    const double dx = unit.centroid.x - place.centroid.x;
    const double dy = unit.centroid.y - place.centroid.y;
    if (std::abs(unit.areaDegrees2 / place.areaDegrees2 - 1) > kSameArea || std::hypot(dx, dy) > kFarthest)
      continue;
    const geo::Point shifted = geo::wgs84ToGcj02(place.centroid);
    const double sx = shifted.x - place.centroid.x;
    const double sy = shifted.y - place.centroid.y;
    if (sx == 0 && sy == 0) continue;
    shares.push_back((dx * sx + dy * sy) / (sx * sx + sy * sy));
    metres.push_back(std::hypot(dx * std::cos(place.centroid.y * std::numbers::pi / 180), dy) *
                     kMetresPerDegree);
  }
  if (shares.size() < kFewest) return std::nullopt;
  const std::size_t units = shares.size();
  return DatumEvidence{median(std::move(shares)), median(std::move(metres)), units};
}

}  // namespace planning
