#include "planning/share/page_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "geo/plane/transform.h"
#include "planning/share/page_text.h"

namespace planning::share {
namespace {

using geo::Point;

constexpr double kWidth = 1000;   ///< of the drawing, in its own unit
constexpr double kMargin = 0.05;  ///< around the counties
constexpr double kNear = 0.4;     ///< vertices closer than that draw the same pixel
constexpr double kFar = 12;       ///< the same of what lies outside the drawing
constexpr double kLetter = 13;    ///< height of a name

/// Standard parallels at a sixth and five sixths of the height, as the printed map has them.
std::optional<geo::Transform> projectionFor(const geo::Crs& crs, const geo::Box& box) {
  if (!crs.isGeographic() || box.isEmpty()) return std::nullopt;
  const double south = box.minY + box.height() / 6, north = box.maxY - box.height() / 6;
  const bool isConic = std::abs(south + north) > 5 && box.minY * box.maxY > 0;
  const std::string text =
      isConic
          ? fmt::format("+proj=aea +lat_1={:.2f} +lat_2={:.2f} +lat_0=0 +lon_0={:.2f}", south, north,
                        box.centre().x)
          : fmt::format("+proj=cea +lat_ts={:.2f} +lon_0={:.2f}", std::abs(box.centre().y), box.centre().x);
  return geo::Transform(crs, geo::Crs::fromText(text + " +datum=WGS84 +units=m +no_defs +type=crs"));
}

class Drawing {
 public:
  Drawing(const geo::Crs& crs, const std::vector<geo::MultiPolygon>& shapes) {
    geo::Box degrees;
    for (const geo::MultiPolygon& shape : shapes) degrees.add(geo::bounds(shape));
    m_transform = projectionFor(crs, degrees);
    for (const geo::MultiPolygon& shape : shapes)
      for (const geo::Polygon& polygon : shape)
        for (const Point p : projected(polygon.shell)) m_box.add(p);
    if (m_box.isEmpty()) m_box = {0, 0, 1, 1};
    const double margin = kMargin * std::max(m_box.width(), m_box.height());
    m_box = {m_box.minX - margin, m_box.minY - margin, m_box.maxX + margin, m_box.maxY + margin};
    m_scale = kWidth / m_box.width();
  }

  double height() const { return m_box.height() * m_scale; }

  std::string path(const geo::MultiPolygon& shape) const {
    std::string text;
    for (const geo::Polygon& polygon : shape) {
      text += ring(polygon.shell);
      for (const geo::Ring& hole : polygon.holes) text += ring(hole);
    }
    return text;
  }

  Point placed(Point p) const { return onPaper(m_transform ? m_transform->forward(p) : p); }

  /// Width of the largest part.
  double widthOf(const geo::MultiPolygon& shape) const {
    double width = 0;
    for (const geo::Polygon& polygon : shape) {
      geo::Box box;
      for (const Point p : projected(polygon.shell)) box.add(onPaper(p));
      width = std::max(width, box.width());
    }
    return width;
  }

 private:
  geo::Ring projected(geo::Ring ring) const {
    if (m_transform) m_transform->forward(std::span<Point>(ring));
    std::erase_if(ring, [](Point p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
    return ring;
  }
  Point onPaper(Point p) const { return {(p.x - m_box.minX) * m_scale, (m_box.maxY - p.y) * m_scale}; }

  std::string ring(const geo::Ring& points) const {
    std::string text;
    Point last{};
    for (const Point p : projected(points)) {
      const Point at = onPaper(p);
      const bool isInside = at.x > -kFar && at.y > -kFar && at.x < kWidth + kFar && at.y < height() + kFar;
      const double near = isInside ? kNear : kFar;
      if (!text.empty() && std::abs(at.x - last.x) < near && std::abs(at.y - last.y) < near) continue;
      text += fmt::format("{}{:.1f} {:.1f}", text.empty() ? "M" : " ", at.x, at.y);
      last = at;
    }
    return text.empty() ? text : text + "z";
  }

  std::optional<geo::Transform> m_transform;
  geo::Box m_box;
  double m_scale = 1;
};

/// Han letters are as wide as high, others about half.
double widthOfName(const std::string& name) {
  double width = 0;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80U)
      width += 0.55;
    else if (byte >= 0xC0U)
      width += 1;
  }
  return width * kLetter;
}

std::string nameAt(const Drawing& drawing, const geo::MultiPolygon& shape, Point place, const Unit& county) {
  const Both name = named(county.name, county.nameEn);
  const Point at = drawing.placed(place);
  std::string text;
  const auto add = [&](const std::string& plain, const std::string& shown, const char* language) {
    const bool hasRoom = widthOfName(plain) < drawing.widthOf(shape) * 1.05;
    text += fmt::format(R"(<text lang="{}" x="{:.1f}" y="{:.1f}"{}>{}</text>)", language, at.x,
                        at.y + kLetter / 3, hasRoom ? "" : R"( class="tight")", shown);
  };
  add(county.name.empty() ? county.nameEn : county.name, name.zh, "zh");
  add(county.nameEn.empty() ? county.name : county.nameEn, name.en, "en");
  return text;
}

}  // namespace

std::string svgMap(const geo::Coverage& coverage, const std::vector<Unit>& counties,
                   const std::vector<ProvinceOutline>& outlines) {
  const std::vector<geo::MultiPolygon> shapes = geo::polygons(coverage);
  const std::vector<Point> places = geo::labelPoints(coverage);
  const Drawing drawing(coverage.crs, shapes);
  std::string svg = fmt::format(
      R"(<svg id="map" viewBox="0 0 {:.0f} {:.0f}" role="group" aria-labelledby="map-title" data-height="{:.1f}">)",
      kWidth, drawing.height(), drawing.height());
  svg += R"(<g class="provinces" aria-hidden="true">)";
  for (const ProvinceOutline& one : outlines)
    svg += fmt::format(R"(<path d="{}"/>)", drawing.path(one.shape));
  svg += "</g><g class=\"counties\">";
  std::string names;
  for (std::size_t i = 0; i < counties.size() && i < shapes.size(); ++i) {
    if (shapes[i].empty()) continue;
    const Both name = named(counties[i].name, counties[i].nameEn);
    svg += fmt::format(R"(<path class="county" tabindex="-1" role="button" data-c="{}"{} d="{}"/>)",
                       escaped(counties[i].code), attributes(name), drawing.path(shapes[i]));
    names += nameAt(drawing, shapes[i], places[i], counties[i]);
  }
  return svg + R"(</g><g class="names" aria-hidden="true">)" + names + "</g></svg>";
}

}  // namespace planning::share
