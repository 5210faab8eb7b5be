#include "geo/layer/coordinate_check.h"

#include <fmt/format.h>

#include <cmath>

#include "geo/plane/box.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

constexpr double kMillion = 1e6;
constexpr double kMercatorEdge = 20037509;  ///< metres from the prime meridian to the antimeridian
constexpr double kMostDegrees = 360;

bool isDegrees(Point p) { return std::abs(p.x) <= kMostDegrees && std::abs(p.y) <= 90; }

struct Places {
  std::size_t points = 0;
  std::size_t beyond = 0;         ///< that are no degrees
  std::size_t beyondSwapped = 0;  ///< of those, that would be none if swapped either
  Box box;
};

void lookAt(const Ring& ring, Places& places) {
  for (const Point p : ring) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
    ++places.points;
    places.box.add(p);
    if (isDegrees(p)) continue;
    ++places.beyond;
    if (!isDegrees({p.y, p.x})) ++places.beyondSwapped;
  }
}

Places placesOf(const std::vector<BoundaryRecord>& records) {
  Places places;
  for (const BoundaryRecord& record : records)
    for (const Polygon& part : record.shape) {
      lookAt(part.shell, places);
      for (const Ring& hole : part.holes) lookAt(hole, places);
    }
  return places;
}

std::string rangeOf(const Box& box) {
  return fmt::format("x {:.6g}..{:.6g}, y {:.6g}..{:.6g}", box.minX, box.maxX, box.minY, box.maxY);
}

struct System {
  std::string name;
  std::string option;  ///< for --crs
};

/// Eastings of the Chinese grids begin with the number of their zone: 13 to 23 of six degrees, 25 to 45 of
/// three. Where Web Mercator has the same numbers (zones 13 to 15) it is the likelier one.
std::optional<System> gaussKruegerOf(const Box& box) {
  constexpr int kFirstSure = 16;
  constexpr int kLast = 45;
  const double prefix = std::floor(box.minX / kMillion);
  if (!(prefix >= kFirstSure && prefix <= kLast)) return std::nullopt;  // nor beyond an integer
  const int zone = static_cast<int>(prefix);
  const double west = box.minX - zone * kMillion;
  const double east = box.maxX - zone * kMillion;
  if (zone == 24 || west < 1e5 || east > 9e5 || box.minY < 0 || box.maxY > 1e7) return std::nullopt;
  const int epsg = zone < 24 ? 4478 + zone : 4488 + zone;
  return System{fmt::format("CGCS2000 / Gauss-Kruger {}", zone), fmt::format("EPSG:{}", epsg)};
}

System systemOf(const Box& box) {
  if (const auto grid = gaussKruegerOf(box)) return *grid;
  if (box.minX >= 1e5 && box.maxX <= 9e5 && box.minY >= 0 && box.maxY <= 1e7)
    return {"UTM, Gauss-Kruger", "EPSG:32650"};
  if (std::max(-box.minX, box.maxX) <= kMercatorEdge && std::max(-box.minY, box.maxY) <= kMercatorEdge)
    return {"Web Mercator", "EPSG:3857"};
  return {"?", "EPSG:3857"};
}

}  // namespace

std::optional<std::string> whyNotOf(const Crs& crs, const std::vector<BoundaryRecord>& records,
                                    const std::string& source) {
  const Places places = placesOf(records);
  if (places.points == 0) return std::nullopt;
  if (!crs.isGeographic()) {
    if (places.beyond > 0) return std::nullopt;
    return message(
        "The coordinates of {} ({}) look like degrees, but its system is said to be {}; if they are degrees, "
        "give --crs EPSG:4326.",
        source, rangeOf(places.box), crs.name());
  }
  if (places.beyond * 100 >= places.points && places.beyondSwapped == 0)
    return message(
        "Longitude and latitude of {} seem to be swapped ({}): no place has such a latitude. Swap them "
        "first, "
        "for example with 'Swap X and Y coordinates' of QGIS.",
        source, rangeOf(places.box));
  if (places.beyond * 2 <= places.points) return std::nullopt;
  const System system = systemOf(places.box);
  return message(
      "The coordinates of {} ({}) are no degrees, but its system is said to be {}; they look like metres of "
      "a "
      "projection ({}). Give the right system with --crs, for example --crs {}.",
      source, rangeOf(places.box), crs.name(), system.name, system.option);
}

}  // namespace geo::detail
