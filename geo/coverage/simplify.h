#pragma once

#include <optional>

#include "geo/coverage/coverage.h"
#include "geo/report/progress.h"

namespace geo {

/// Fills Coverage::significance: Visvalingam & Whyatt (1993) effective areas in square metres, made monotone,
/// in one removal order over all arcs. A vertex is removed only while the triangle with its two neighbours
/// holds no other vertex and no two arcs fall together, so that every threshold gives a valid coverage with
/// every unit. O(n log n); about a microsecond a vertex.
void computeSignificance(Coverage& coverage, Progress* progress = nullptr);

struct SimplifyOptions {
  std::optional<double> toleranceMetres;  ///< drops vertices whose effective area is below tolerance² / 2
  std::optional<double>
      keepShare;  ///< 0..1 of the vertices that are not nodes; exactly one of the two is set
};

/// Needs significance (computes it where absent). The result carries the significance of the vertices that
/// stay.
Coverage simplify(const Coverage& coverage, const SimplifyOptions& options, Progress* progress = nullptr);

}  // namespace geo
