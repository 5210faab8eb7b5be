#pragma once

#include <cstdint>
#include <vector>

#include "geo/coverage/coverage.h"

namespace geo {

/// Answers which unit a point lies in, by a ray through an index of the arcs' segments. Refers to the
/// coverage, which must outlive it. Building O(vertices), a query about the number of segments in one row of
/// the index.
class UnitLocator {
 public:
  explicit UnitLocator(const Coverage& coverage);

  /// kOutside where no unit is. A point exactly on a border belongs to one of its two units.
  UnitIndex unitAt(Point p) const;

 private:
  const Coverage& m_coverage;
  Box m_bounds;
  struct Segment {
    Point a, b;
    UnitIndex left, right;
  };
  std::vector<Segment> m_segments;
  std::vector<std::uint32_t> m_rowStart;
  std::vector<std::uint32_t> m_rowSegments;
  double m_rowHeight = 1;
};

}  // namespace geo
