#include "geo/coverage/clean.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "geo/coverage/edge_noder.h"
#include "geo/coverage/face_graph.h"
#include "geo/coverage/face_owners.h"
#include "geo/coverage/point_snapper.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

using detail::GridPoint;
using detail::Int128;
using detail::IntegerGrid;

bool isUsable(Point p, const Crs& crs) {
  if (!std::isfinite(p.x) || !std::isfinite(p.y)) return false;
  return crs.isGeographic() ? std::abs(p.x) <= 360 && std::abs(p.y) <= 90
                            : std::abs(p.x) <= 1e9 && std::abs(p.y) <= 1e9;
}

template <class Visit>
void eachRing(const Layer& layer, Visit&& visit) {
  for (std::size_t f = 0; f < layer.features.size(); ++f)
    for (const Polygon& part : layer.features[f].shape) {
      visit(f, part.shell, false);
      for (const Ring& hole : part.holes) visit(f, hole, true);
    }
}

Int128 twiceArea(std::span<const GridPoint> ring) {
  Int128 sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const GridPoint p = ring[i];
    const GridPoint q = ring[i + 1 < ring.size() ? i + 1 : 0];
    sum += static_cast<Int128>(p.x) * q.y - static_cast<Int128>(q.x) * p.y;
  }
  return sum;
}

bool isFlat(std::span<const GridPoint> ring) {
  for (std::size_t i = 1; i + 1 < ring.size(); ++i)
    if (detail::orientation(ring[0], ring[i], ring[i + 1]) != 0) return false;
  return true;
}

class Cleaner {
 public:
  Cleaner(const Layer& layer, const CleanOptions& options, Progress* progress)
      : m_layer(layer), m_options(options), m_progress(progress) {}

  Cleaned clean() {
    collectUnits();
    const IntegerGrid grid(usableBounds());
    reportStep(m_progress, message("Cutting borders"), 0);
    detail::EdgeNoder noder;
    addRings(grid, noder);
    detail::NodedEdges edges = noder.node(m_progress);
    noteSelfCrossings(edges, grid);
    reportStep(m_progress, message("Tracing units"), 0.5);
    detail::FaceGraph graph = detail::traceFaces(edges, grid);
    graph.arcs.crs = m_layer.crs;
    edges = {};
    reportStep(m_progress, message("Closing gaps and overlaps"), 0.7);
    detail::FaceOwners owners = detail::assignFaces(graph, m_result.coverage.codes, m_options);
    std::move(owners.repairs.begin(), owners.repairs.end(), std::back_inserter(m_result.repairs));
    m_result.inputKm2 = std::move(owners.inputKm2);
    reportStep(m_progress, message("Joining borders"), 0.9);
    std::vector<std::string> codes = std::move(m_result.coverage.codes);
    m_result.coverage = dissolve(graph.arcs, owners.owner, std::move(codes));
    noteEmpty();
    std::stable_sort(m_result.repairs.begin(), m_result.repairs.end(), [](const Repair& a, const Repair& b) {
      return std::pair(a.unit, a.kind) < std::pair(b.unit, b.kind);
    });
    return std::move(m_result);
  }

 private:
  void collectUnits() {
    std::unordered_map<std::string, UnitIndex> byCode;
    for (std::size_t f = 0; f < m_layer.features.size(); ++f) {
      const Feature& feature = m_layer.features[f];
      if (feature.code.empty())
        throw DataError(message("{} has no code; give it one or leave it out.", feature.origin));
      const auto [it, isNew] = byCode.try_emplace(feature.code, static_cast<UnitIndex>(byCode.size()));
      m_unitOf.push_back(it->second);
      if (isNew) {
        m_result.coverage.codes.push_back(feature.code);
        m_result.names.push_back(feature.name);
        m_result.firstRecord.push_back(f);
      } else {
        m_result.repairs.push_back({Repair::Kind::duplicateCode,
                                    it->second,
                                    it->second,
                                    0,
                                    feature.shape.empty() ? Point{} : interiorPoint(feature.shape.front()),
                                    {}});
      }
    }
  }

  Box usableBounds() const {
    Box box;
    eachRing(m_layer, [&](std::size_t, const Ring& ring, bool) {
      for (const Point p : ring)
        if (isUsable(p, m_layer.crs)) box.add(p);
    });
    if (box.isEmpty()) box.add(Point{});
    return box;
  }

  void addRings(const IntegerGrid& grid, detail::EdgeNoder& noder) {
    detail::PointSnapper snapper(m_options.snapTolerance / grid.unit());
    std::vector<GridPoint> points;
    m_result.quantisedSource = true;
    eachRing(m_layer, [&](std::size_t f, const Ring& ring, bool isHole) {
      points.clear();
      const UnitIndex unit = m_unitOf[f];
      for (const Point p : ring) {
        if (!isUsable(p, m_layer.crs)) {
          m_result.repairs.push_back({Repair::Kind::badCoordinate, unit, kOutside, 0, {}, {}});
          continue;
        }
        const GridPoint g = grid.toGrid(p);
        if (m_result.quantisedSource && grid.toPoint(g) != p) m_result.quantisedSource = false;
        points.push_back(snapper.snap(g));
      }
      if (points.empty()) return;
      if (isFlat(points)) {
        m_result.repairs.push_back(
            {Repair::Kind::degenerateRing, unit, kOutside, 0, grid.toPoint(points.front()), {}});
        return;
      }
      if (twiceArea(points) < 0) std::reverse(points.begin(), points.end());
      noder.addRing(points, static_cast<detail::Owner>(unit) * 2 + (isHole ? 1 : 0));
    });
  }

  void noteSelfCrossings(const detail::NodedEdges& edges, const IntegerGrid& grid) {
    std::map<std::pair<detail::Owner, GridPoint>, bool> seen;
    for (const detail::SelfCrossing& crossing : edges.selfCrossings)
      if (seen.emplace(std::pair(crossing.owner / 2, crossing.where), true).second)
        m_result.repairs.push_back({Repair::Kind::selfCrossing,
                                    static_cast<UnitIndex>(crossing.owner / 2),
                                    kOutside,
                                    0,
                                    grid.toPoint(crossing.where),
                                    {}});
  }

  void noteEmpty() {
    std::vector<bool> hasArc(m_result.coverage.unitCount(), false);
    for (const Arc& arc : m_result.coverage.arcs)
      for (const UnitIndex unit : {arc.left, arc.right})
        if (unit != kOutside) hasArc[static_cast<std::size_t>(unit)] = true;
    for (std::size_t unit = 0; unit < hasArc.size(); ++unit)
      if (!hasArc[unit])
        m_result.repairs.push_back({Repair::Kind::emptyGeometry,
                                    static_cast<UnitIndex>(unit),
                                    kOutside,
                                    m_result.inputKm2[unit],
                                    {},
                                    {}});
  }

  const Layer& m_layer;
  const CleanOptions& m_options;
  Progress* m_progress;
  std::vector<UnitIndex> m_unitOf;  ///< by feature
  Cleaned m_result;
};

}  // namespace

std::string toString(Repair::Kind kind) {
  switch (kind) {
    case Repair::Kind::duplicateCode:
      return "duplicate_code";
    case Repair::Kind::selfCrossing:
      return "self_crossing";
    case Repair::Kind::degenerateRing:
      return "degenerate_ring";
    case Repair::Kind::badCoordinate:
      return "bad_coordinate";
    case Repair::Kind::overlap:
      return "overlap";
    case Repair::Kind::gapClosed:
      return "gap_closed";
    case Repair::Kind::gapKept:
      return "gap_kept";
    case Repair::Kind::splinter:
      return "splinter";
    case Repair::Kind::emptyGeometry:
      return "empty_geometry";
  }
  return {};
}

Cleaned clean(const Layer& layer, const CleanOptions& options, Progress* progress) {
  return Cleaner(layer, options, progress).clean();
}

}  // namespace geo
