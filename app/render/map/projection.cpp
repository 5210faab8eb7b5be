#include "app/render/map/projection.h"

#include <fmt/format.h>

#include <cmath>

namespace app::render {
namespace {

// Degrees to half a degree: a map's standard parallels are for people to read.
double roundedHalf(double degrees) { return std::round(degrees * 2) / 2; }

std::string latitude(double degrees) {
  return fmt::format("{:g}°{}", std::abs(degrees), degrees < 0 ? "S" : "N");
}
std::string longitude(double degrees) {
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

MapProjection equalAreaProjection(const geo::Box& degrees) {
  const double meridian = roundedHalf(degrees.centre().x);
  const double span = degrees.height();
  const bool smallArea = span < 3;
  const auto rounded = [smallArea](double value) {
    return smallArea ? std::round(value * 20) / 20 : roundedHalf(value);
  };
  const double south = rounded(degrees.minY + span / 6);
  const double north = rounded(degrees.minY + span * 5 / 6);
  if (std::abs(south + north) < 5 || degrees.minY * degrees.maxY < 0) {
    return cylindrical(rounded(std::max(std::abs(degrees.minY), std::abs(degrees.maxY)) * 2 / 3), meridian);
  }
  return albers(south, north, 0, smallArea ? std::round(degrees.centre().x * 20) / 20 : meridian);
}

MapProjection chooseProjection(const geo::Crs& layer, const geo::Box& extent, bool wholeChina) {
  if (!layer.isGeographic()) return {layer, "坐标系：" + layer.name(), "Coordinate system: " + layer.name()};
  return wholeChina ? chinaProjection() : equalAreaProjection(extent);
}

}  // namespace app::render
