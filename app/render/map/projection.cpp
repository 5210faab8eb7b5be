#include "app/render/map/projection.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::render {
namespace {

// Degrees to half a degree: a map's standard parallels are for people to read.
double roundedHalf(double degrees) { return std::round(degrees * 2) / 2; }

std::string latitude(double degrees) {
  return fmt::format("{:g}°{}", std::abs(degrees), degrees < 0 ? "S" : "N");
}
std::string longitude(double degrees) {
  degrees -= std::round(degrees / 360) * 360;
  return fmt::format("{:g}°{}", std::abs(degrees), degrees < 0 ? "W" : "E");
}

MapProjection albers(double south, double north, double origin, double meridian) {
  MapProjection projection;
  projection.crs = geo::Crs::fromText(fmt::format(
      "+proj=aea +lat_1={} +lat_2={} +lat_0={} +lon_0={} +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs "
      "+type=crs",
      south, north, origin, meridian));
  projection.nameZh = fmt::format("阿尔伯斯等积圆锥投影，标准纬线 {}、{}，中央经线 {}", latitude(south),
                                  latitude(north), longitude(meridian));
  projection.nameEn =
      fmt::format("Albers equal-area conic projection, standard parallels {} and {}, central meridian {}",
                  latitude(south), latitude(north), longitude(meridian));
  return projection;
}

MapProjection cylindrical(double trueLatitude, double meridian) {
  MapProjection projection;
  projection.crs = geo::Crs::fromText(
      fmt::format("+proj=cea +lat_ts={} +lon_0={} +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs +type=crs",
                  trueLatitude, meridian));
  projection.nameZh =
      fmt::format("等积圆柱投影，标准纬线 ±{:g}°，中央经线 {}", trueLatitude, longitude(meridian));
  projection.nameEn =
      fmt::format("Cylindrical equal-area projection, standard parallels ±{:g}°, central meridian {}",
                  trueLatitude, longitude(meridian));
  return projection;
}

}  // namespace

MapProjection chinaProjection() { return albers(25, 47, 0, 105); }

MapProjection equalAreaProjection(const geo::Box& degrees, std::optional<double> meridian) {
  const double centre = meridian.value_or(degrees.centre().x);
  const double middle = roundedHalf(centre);
  const double span = degrees.height();
  const bool smallArea = span < 3;
  const auto rounded = [smallArea](double value) {
    return smallArea ? std::round(value * 20) / 20 : roundedHalf(value);
  };
  const double south = rounded(degrees.minY + span / 6);
  const double north = rounded(degrees.minY + span * 5 / 6);
  if (std::abs(south + north) < 5 || degrees.minY * degrees.maxY < 0) {
    return cylindrical(rounded(std::max(std::abs(degrees.minY), std::abs(degrees.maxY)) * 2 / 3), middle);
  }
  return albers(south, north, 0, smallArea ? std::round(centre * 20) / 20 : middle);
}

double landMeridian(const geo::Coverage& geographic) {
  constexpr double kRadian = std::numbers::pi / 180;
  double area = 0;
  double moment = 0;  // by Green's theorem on the sphere's cylinder: x and the sine of the latitude
  for (const geo::Arc& arc : geographic.arcs) {
    const double sign = arc.right == geo::kOutside ? 1 : arc.left == geo::kOutside ? -1 : 0;
    const auto points = geographic.points(arc);
    for (std::size_t i = 0; sign != 0 && i + 1 < points.size(); ++i) {
      const double height = sign * (std::sin(points[i + 1].y * kRadian) - std::sin(points[i].y * kRadian));
      const double a = points[i].x;
      const double b = points[i + 1].x;
      area += (a + b) / 2 * height;
      moment += (a * a + a * b + b * b) / 6 * height;
    }
  }
  const geo::Box box = geographic.bounds();
  if (area <= 0 || box.isEmpty()) return 0;
  return std::clamp(moment / area, std::min(box.maxX - 180, box.minX + 180),
                    std::max(box.maxX - 180, box.minX + 180));
}

MapProjection chooseProjection(const geo::Coverage& layer, const geo::Box& extent, bool wholeChina) {
  constexpr double kWide = 20;
  const bool isWhole = extent == layer.bounds();
  if (!layer.crs.isGeographic() || wholeChina || !isWhole || extent.width() <= kWide)
    return chooseProjection(layer.crs, extent, wholeChina);
  return equalAreaProjection(extent, landMeridian(layer));
}

MapProjection chooseProjection(const geo::Crs& layer, const geo::Box& extent, bool wholeChina) {
  if (!layer.isGeographic()) return {layer, "坐标系：" + layer.name(), "Coordinate system: " + layer.name()};
  return wholeChina ? chinaProjection() : equalAreaProjection(extent);
}

}  // namespace app::render
