#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/coverage.h"

namespace geo::detail {

/// The arcs of each unit in both roles, so that rings can be walked. Refers to the coverage, which must
/// outlive it and be sound (isSound).
class RingBuilder {
 public:
  explicit RingBuilder(const Coverage& coverage);

  /// Simple rings with the unit on their left: counter-clockwise ones are shells, clockwise ones holes.
  std::vector<Ring> rings(UnitIndex unit) const;
  /// Rings put together: every hole in the smallest shell around it; the largest part first.
  MultiPolygon polygon(UnitIndex unit) const;

 private:
  /// An arc walked so that the unit lies on its left.
  struct Side {
    std::uint32_t arc;
    bool forward;
  };

  std::uint32_t from(Side side) const;
  std::uint32_t to(Side side) const;
  Point leaving(Side side) const;   ///< second vertex
  Point arriving(Side side) const;  ///< last but one vertex
  std::span<const Side> sides(UnitIndex unit) const;
  void appendRings(std::span<const Side> cycle, std::vector<Ring>& out) const;
  void appendVertices(Side side, Ring& ring) const;

  const Coverage& m_coverage;
  std::vector<std::uint32_t> m_first;  ///< by unit, into m_sides
  std::vector<Side> m_sides;
};

}  // namespace geo::detail
