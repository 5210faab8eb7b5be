#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geo/plane/box.h"
#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"

namespace geo {

/// Index of a unit in a Coverage, or kOutside.
using UnitIndex = std::int32_t;
inline constexpr UnitIndex kOutside = -1;

/// One border, stored once: vertices [first, first + count) of Coverage::vertices, walked from `startNode` to
/// `endNode` with unit `left` on the left and `right` on the right; the two always differ. A closed arc has
/// startNode == endNode and repeats its first vertex at its end.
struct Arc {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  UnitIndex left = kOutside;
  UnitIndex right = kOutside;
  std::uint32_t startNode = 0;
  std::uint32_t endNode = 0;

  friend bool operator==(const Arc&, const Arc&) = default;
};

/// A planar partition: units that share arcs. Arcs meet only in nodes; the vertices of a node are equal to
/// the bit in every arc. Plain value; everything derived from it is a free function below or in the header of
/// its subject.
struct Coverage {
  Crs crs = Crs::wgs84();
  std::vector<std::string> codes;  ///< of the units, by UnitIndex; a unit may own no arc (it has no geometry)
  std::vector<Point> vertices;
  std::vector<Arc> arcs;
  std::uint32_t nodeCount = 0;

  /// Per vertex, in removal order of simplification: vertices with a larger significance stay longer, nodes
  /// are infinite. Square metres (effective area). Empty until computed by simplify.h. Keeping all vertices
  /// >= any threshold gives a coverage without crossings in which every unit is left.
  std::vector<float> significance;

  std::size_t unitCount() const { return codes.size(); }
  std::span<const Point> points(const Arc& arc) const { return {vertices.data() + arc.first, arc.count}; }
  Box bounds() const;

  friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// Polygons of every unit, valid, shells counter-clockwise; empty for a unit without arcs. O(vertices).
std::vector<MultiPolygon> polygons(const Coverage& coverage);

/// Merges units: `group[unit]` is the new unit or kOutside; keeps the arcs whose two sides differ in group
/// and joins them at nodes where only two are left. `groupCodes` names the new units. O(arcs + kept
/// vertices).
Coverage dissolve(const Coverage& coverage, std::span<const UnitIndex> group,
                  std::vector<std::string> groupCodes);

/// km² on the ellipsoid of the coverage's CRS, each border a geodesic between its vertices (PROJ's geodesic,
/// Karney 2013), by unit; a projected coverage is measured through WGS 84. Units without arcs have 0. About a
/// microsecond a vertex.
std::vector<double> areasKm2(const Coverage& coverage);

/// Km of every arc on the ellipsoid (see StraightEdgeLength in area.h).
std::vector<double> arcLengthsKm(const Coverage& coverage);

/// Interior points for labels: pole of inaccessibility of each unit's largest part, measured in metres with
/// the longitudes shrunk by the cosine of the part's latitude, to 1 % of the part's extent. NaN for a unit
/// without arcs.
std::vector<Point> labelPoints(const Coverage& coverage);

}  // namespace geo
