#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "app/render/map/map_subject.h"
#include "geo/coverage/levels.h"

namespace app::render::frame {

/// A border at one level of detail, with its box in the plane.
struct LevelArc {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  geo::UnitIndex left = geo::kOutside;
  geo::UnitIndex right = geo::kOutside;
  geo::Box box;
};

struct Level {
  std::vector<geo::Point> vertices;  ///< in the plane
  std::vector<LevelArc> arcs;

  std::span<const geo::Point> points(const LevelArc& arc) const {
    return {vertices.data() + arc.first, arc.count};
  }
};

/// A layer in the plane at levels of detail by powers of two of significance, each made when first asked for
/// and kept.
/// Coarser levels keep the vertices of the larger significance (see geo::Coverage), so that no unit vanishes
/// and no borders cross.
class LevelSet {
 public:
  /// `whole`: all vertices, made without tolerance. `significance`: of each vertex, square metres; empty: one
  /// level only. `ready`: levels of the same vertices, as a workspace keeps them. Both outlive the set.
  LevelSet(const MapSubject& whole, std::span<const float> significance,
           std::span<const geo::LevelVertices> ready = {});
  /// The same of a subject that is left without its vertices: a large layer has many.
  LevelSet(MapSubject&& whole, std::span<const float> significance,
           std::span<const geo::LevelVertices> ready = {});

  /// The coarsest level that lacks only vertices of a significance below `tolerance` squared, in units of the
  /// plane: it is off by at most about `tolerance`.
  const Level& level(double tolerance);

  const Level& finest() const { return m_finest; }
  const geo::Box& extent() const { return m_extent; }

 private:
  LevelSet(std::vector<geo::Point> vertices, const MapSubject& whole, std::span<const float> significance,
           std::span<const geo::LevelVertices> ready);
  Level coarser(std::span<const std::uint32_t> kept) const;

  Level m_finest;
  std::span<const float> m_significance;
  std::span<const geo::LevelVertices> m_ready;
  double m_metresPerUnit;
  geo::Box m_extent;
  std::map<int, Level> m_levels;  ///< by exponent of the least significance kept
};

}  // namespace app::render::frame
