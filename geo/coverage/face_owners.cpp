#include "geo/coverage/face_owners.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "geo/coverage/area.h"
#include "geo/coverage/ring_builder.h"

namespace geo::detail {
namespace {

/// Units whose rings wind around the face more often than their holes do.
std::vector<UnitIndex> claimants(const std::vector<EdgeUse>& windings) {
  std::vector<UnitIndex> result;
  for (std::size_t i = 0; i < windings.size();) {
    const Owner unit = windings[i].owner / 2;
    int shells = 0;
    int holes = 0;
    for (; i < windings.size() && windings[i].owner / 2 == unit; ++i)
      (windings[i].owner % 2 ? holes : shells) = std::abs(windings[i].count);
    if (shells > holes) result.push_back(static_cast<UnitIndex>(unit));
  }
  return result;
}

class FaceAssigner {
 public:
  FaceAssigner(const FaceGraph& graph, const std::vector<std::string>& codes, const CleanOptions& options)
      : m_graph(graph), m_codes(codes), m_options(options), m_rings(graph.arcs) {}

  FaceOwners assign() {
    measure();
    m_result.owner.assign(m_graph.faceCount(), kOutside);
    for (std::size_t f = 0; f < m_graph.faceCount(); ++f) giveToSmallest(f);
    reviveSwallowed();
    reportOverlaps();
    closeGaps();
    absorbSplinters();
    return std::move(m_result);
  }

 private:
  static std::size_t at(UnitIndex i) { return static_cast<std::size_t>(i); }

  void measure() {
    const StraightEdgeArea area(m_graph.arcs.crs);
    m_km2.assign(m_graph.faceCount(), 0);
    for (const Arc& arc : m_graph.arcs.arcs) {
      const double km2 = area.underLine(m_graph.arcs.points(arc)) / 1e6;
      if (arc.left != kOutside) m_km2[at(arc.left)] += km2;
      if (arc.right != kOutside) m_km2[at(arc.right)] -= km2;
    }
    m_claimants.resize(m_graph.faceCount());
    m_result.inputKm2.assign(m_codes.size(), 0);
    for (std::size_t f = 0; f < m_graph.faceCount(); ++f) {
      m_claimants[f] = claimants(m_graph.windings[f]);
      for (const UnitIndex unit : m_claimants[f]) m_result.inputKm2[at(unit)] += m_km2[f];
    }
  }

  bool yieldsTo(UnitIndex a, UnitIndex b) const {
    const double areaA = m_result.inputKm2[at(a)];
    const double areaB = m_result.inputKm2[at(b)];
    return areaB < areaA || (areaB == areaA && m_codes[at(b)] < m_codes[at(a)]);
  }

  void giveToSmallest(std::size_t face) {
    UnitIndex best = kOutside;
    for (const UnitIndex unit : m_claimants[face])
      if (best == kOutside || yieldsTo(best, unit)) best = unit;
    m_result.owner[face] = best;
  }

  /// A unit that lost all it claimed gets its largest piece back from a unit that has others.
  void reviveSwallowed() {
    std::vector<int> pieces(m_codes.size(), 0);
    for (const UnitIndex unit : m_result.owner)
      if (unit != kOutside) ++pieces[at(unit)];
    for (std::size_t unit = 0; unit < m_codes.size(); ++unit) {
      if (pieces[unit] > 0) continue;
      std::optional<std::size_t> best;
      for (std::size_t f = 0; f < m_graph.faceCount(); ++f) {
        const auto& all = m_claimants[f];
        if (std::find(all.begin(), all.end(), static_cast<UnitIndex>(unit)) == all.end()) continue;
        if (pieces[at(m_result.owner[f])] > 1 && (!best || m_km2[f] > m_km2[*best])) best = f;
      }
      if (!best) continue;
      --pieces[at(m_result.owner[*best])];
      m_result.owner[*best] = static_cast<UnitIndex>(unit);
      ++pieces[unit];
    }
  }

  Repair repairOf(Repair::Kind kind, UnitIndex unit, UnitIndex other,
                  std::span<const std::size_t> faces) const {
    Repair repair{kind, unit, other, 0, {}, {}};
    double largest = -1;
    for (const std::size_t face : faces) {
      MultiPolygon shape = m_rings.polygon(static_cast<UnitIndex>(face));
      repair.km2 += m_km2[face];
      if (m_km2[face] > largest && !shape.empty()) {
        largest = m_km2[face];
        repair.where = interiorPoint(shape.front());
      }
      std::move(shape.begin(), shape.end(), std::back_inserter(repair.shape));
    }
    return repair;
  }

  void reportOverlaps() {
    for (std::size_t f = 0; f < m_graph.faceCount(); ++f)
      for (const UnitIndex unit : m_claimants[f])
        if (unit != m_result.owner[f])
          m_result.repairs.push_back(
              repairOf(Repair::Kind::overlap, m_result.owner[f], unit, std::span(&f, 1)));
  }

  std::size_t root(std::size_t face) {
    while (m_parent[face] != face) face = m_parent[face] = m_parent[m_parent[face]];
    return face;
  }

  void startUnions() {
    m_parent.resize(m_graph.faceCount());
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
  }

  UnitIndex ownerOf(UnitIndex face) const { return face == kOutside ? kOutside : m_result.owner[at(face)]; }

  bool claimedBy(UnitIndex face, UnitIndex unit) const {
    if (face == kOutside) return false;
    const auto& all = m_claimants[at(face)];
    return std::find(all.begin(), all.end(), unit) != all.end();
  }

  /// Longest border first, then the smaller code.
  UnitIndex longestBorder(const std::map<UnitIndex, double>& border) const {
    UnitIndex taker = border.begin()->first;
    for (const auto& [unit, metres] : border) {
      const double best = border.at(taker);
      if (metres > best || (metres == best && m_codes[at(unit)] < m_codes[at(taker)])) taker = unit;
    }
    return taker;
  }

  struct Gap {
    std::vector<std::size_t> faces;
    double km2 = 0;
    double perimeter = 0;
    std::map<UnitIndex, double> border;  ///< metres by neighbour
    bool isOpen = false;                 ///< reaches the outside
  };

  /// Unclaimed faces that touch each other are one gap.
  std::map<std::size_t, Gap> gaps() {
    const auto isGap = [&](UnitIndex face) { return face != kOutside && m_claimants[at(face)].empty(); };
    startUnions();
    for (const Arc& arc : m_graph.arcs.arcs)
      if (isGap(arc.left) && isGap(arc.right)) m_parent[root(at(arc.left))] = root(at(arc.right));
    std::map<std::size_t, Gap> result;
    for (std::size_t f = 0; f < m_graph.faceCount(); ++f) {
      if (!isGap(static_cast<UnitIndex>(f))) continue;
      Gap& gap = result[root(f)];
      gap.faces.push_back(f);
      gap.km2 += m_km2[f];
    }
    const StraightEdgeLength length(m_graph.arcs.crs);
    for (const Arc& arc : m_graph.arcs.arcs)
      for (const auto& [mine, theirs] : {std::pair(arc.left, arc.right), std::pair(arc.right, arc.left)}) {
        if (!isGap(mine) || isGap(theirs)) continue;
        Gap& gap = result[root(at(mine))];
        if (theirs == kOutside) {
          gap.isOpen = true;
          continue;
        }
        const double metres = length.metres(m_graph.arcs.points(arc));
        gap.perimeter += metres;
        gap.border[m_result.owner[at(theirs)]] += metres;
      }
    return result;
  }

  void closeGaps() {
    for (const auto& [first, gap] : gaps()) {
      if (gap.isOpen || gap.border.empty()) continue;
      const double width = gap.perimeter > 0 ? 2e6 * gap.km2 / gap.perimeter : 0;
      const bool stays = gap.km2 >= m_options.smallestGapKm2 && width >= m_options.sliverWidthMetres;
      const UnitIndex taker = longestBorder(gap.border);
      if (!stays)
        for (const std::size_t face : gap.faces) m_result.owner[face] = taker;
      m_result.repairs.push_back(repairOf(stays ? Repair::Kind::gapKept : Repair::Kind::gapClosed,
                                          stays ? kOutside : taker, kOutside, gap.faces));
    }
  }

  struct Part {
    std::vector<std::size_t> faces;
    double km2 = 0;
    bool wasCutOff = false;              ///< borders on something its unit claimed and lost
    std::map<UnitIndex, double> border;  ///< metres by neighbour
  };

  /// Connected parts of the units as they are now.
  std::map<std::size_t, Part> parts() {
    startUnions();
    const StraightEdgeLength length(m_graph.arcs.crs);
    for (const Arc& arc : m_graph.arcs.arcs)
      if (ownerOf(arc.left) != kOutside && ownerOf(arc.left) == ownerOf(arc.right))
        m_parent[root(at(arc.left))] = root(at(arc.right));
    std::map<std::size_t, Part> result;
    for (std::size_t f = 0; f < m_graph.faceCount(); ++f) {
      if (m_result.owner[f] == kOutside) continue;
      Part& part = result[root(f)];
      part.faces.push_back(f);
      part.km2 += m_km2[f];
    }
    for (const Arc& arc : m_graph.arcs.arcs)
      for (const auto& [mine, theirs] : {std::pair(arc.left, arc.right), std::pair(arc.right, arc.left)}) {
        const UnitIndex unit = ownerOf(mine);
        if (unit == kOutside || ownerOf(theirs) == unit) continue;
        Part& part = result[root(at(mine))];
        if (part.km2 >= m_options.smallestGapKm2) continue;
        part.wasCutOff = part.wasCutOff || claimedBy(theirs, unit);
        if (ownerOf(theirs) != kOutside)
          part.border[ownerOf(theirs)] += length.metres(m_graph.arcs.points(arc));
      }
    return result;
  }

  /// Crumbs that lie beyond the neighbour who won an overlap go to a neighbour too; a unit's largest part
  /// stays.
  void absorbSplinters() {
    const std::map<std::size_t, Part> all = parts();
    std::map<UnitIndex, double> largest;
    for (const auto& [first, part] : all) {
      double& km2 = largest[m_result.owner[part.faces.front()]];
      km2 = std::max(km2, part.km2);
    }
    for (const auto& [first, part] : all) {
      const UnitIndex unit = m_result.owner[part.faces.front()];
      if (!part.wasCutOff || part.border.empty() || part.km2 >= largest[unit]) continue;
      const UnitIndex taker = longestBorder(part.border);
      for (const std::size_t face : part.faces) m_result.owner[face] = taker;
      m_result.repairs.push_back(repairOf(Repair::Kind::splinter, taker, unit, part.faces));
    }
  }

  const FaceGraph& m_graph;
  const std::vector<std::string>& m_codes;
  const CleanOptions& m_options;
  RingBuilder m_rings;
  FaceOwners m_result;
  std::vector<double> m_km2;  ///< by face
  std::vector<std::vector<UnitIndex>> m_claimants;
  std::vector<std::size_t> m_parent;
};

}  // namespace

FaceOwners assignFaces(const FaceGraph& graph, const std::vector<std::string>& codes,
                       const CleanOptions& options) {
  return FaceAssigner(graph, codes, options).assign();
}

}  // namespace geo::detail
