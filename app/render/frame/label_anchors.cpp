#include "app/render/frame/label_anchors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "geo/plane/transform.h"

namespace app::render::frame {
namespace {

double distance(geo::Point p, geo::Point a, geo::Point b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

std::vector<LabelAnchor> labelAnchors(const geo::Coverage& coverage, std::span<const geo::UnitIndex> groupOf,
                                      int groups, const Level& plane, const geo::Crs& crs) {
  std::vector<std::string> names(static_cast<std::size_t>(groups));
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = std::to_string(i);
  std::vector<geo::Point> poles = geo::labelPoints(geo::dissolve(coverage, groupOf, std::move(names)));
  geo::Transform(coverage.crs, crs).forward(poles);
  std::vector<LabelAnchor> anchors;
  for (const geo::Point& pole : poles) anchors.push_back({pole, std::numeric_limits<double>::infinity()});
  const auto group = [&](geo::UnitIndex unit) {
    return unit == geo::kOutside ? -1 : groupOf[static_cast<std::size_t>(unit)];
  };
  for (const LevelArc& arc : plane.arcs) {
    const auto points = plane.points(arc);
    const geo::UnitIndex left = group(arc.left), right = group(arc.right);
    if (left == right) continue;
    for (const geo::UnitIndex side : {left, right}) {
      if (side < 0) continue;
      LabelAnchor& anchor = anchors[static_cast<std::size_t>(side)];
      const geo::Box& box = arc.box;
      const double away = std::hypot(std::max({box.minX - anchor.at.x, 0.0, anchor.at.x - box.maxX}),
                                     std::max({box.minY - anchor.at.y, 0.0, anchor.at.y - box.maxY}));
      if (!(away < anchor.clearance)) continue;
      for (std::size_t i = 1; i < points.size(); ++i)
        anchor.clearance = std::min(anchor.clearance, distance(anchor.at, points[i - 1], points[i]));
    }
  }
  for (LabelAnchor& anchor : anchors)
    if (!std::isfinite(anchor.at.x) || !std::isfinite(anchor.clearance)) {
      anchor.at = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
      anchor.clearance = 0;
    }
  return anchors;
}

}  // namespace app::render::frame
