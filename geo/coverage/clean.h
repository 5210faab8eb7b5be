#pragma once

#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/layer/layer.h"
#include "geo/report/issue.h"
#include "geo/report/progress.h"

namespace geo {

struct CleanOptions {
  /// Vertices closer than this are one. Source units; 0: only equal ones.
  double snapTolerance = 0;
  /// Holes between units of this size and above stay (lakes, land that belongs to nobody), smaller ones are
  /// closed.
  double smallestGapKm2 = 1.0;
  /// Holes narrower than this are closed whatever their area: strips along borders that were digitised twice.
  /// Mean width = 2 x area / perimeter.
  double sliverWidthMetres = 300;
};

/// One thing done to the input, or a gap left in it.
struct Repair {
  enum class Kind {
    duplicateCode,   ///< records of one code merged into one unit
    selfCrossing,    ///< ring crossed itself or its neighbour ring of the same unit; even lobes kept
    degenerateRing,  ///< ring without area dropped
    badCoordinate,   ///< NaN, infinite or beyond the CRS: vertex dropped
    overlap,         ///< piece claimed by several units, given to `unit`, taken from `other`
    gapClosed,       ///< hole between units, given to `unit`
    gapKept,         ///< hole between units that stays
    splinter,        ///< crumb of `other` beyond an overlap that `unit` won, given to `unit`
    emptyGeometry,   ///< unit kept without geometry
  };
  Kind kind = Kind::overlap;
  UnitIndex unit = kOutside;   ///< who has it now; kOutside for gapKept
  UnitIndex other = kOutside;  ///< who lost it
  double km2 = 0;
  Point where;         ///< inside the piece, in the coverage's CRS
  MultiPolygon shape;  ///< the piece; empty for kinds without area
};

std::string toString(Repair::Kind kind);  ///< stable identifier: "overlap", "gap_closed", ...

struct Cleaned {
  Coverage coverage;                     ///< units in the order of their first record; one per code
  std::vector<std::string> names;        ///< by UnitIndex, from the first record of the code
  std::vector<std::size_t> firstRecord;  ///< by UnitIndex: index into Layer::features
  std::vector<Repair> repairs;           ///< in order of unit, kind
  std::vector<double> inputKm2;  ///< by UnitIndex: area of the input polygons (union of its records, as read)
  bool quantisedSource = false;  ///< all coordinates lay on that grid already (times a power of two)
};

/// Cleans records into a coverage in the source's own coordinates; shift the datum afterwards (equal vertices
/// stay equal). Every feature must carry a code. All work is on an integer grid with exact predicates, so the
/// result is planar by construction and the same for any number of threads. An overlap goes to the claimant
/// with the smallest own area (a small unit is never swallowed; ties: the smaller code), a gap to the unit
/// with the longest border on it. Throws GeometryError, Cancelled.
Cleaned clean(const Layer& layer, const CleanOptions& options, Progress* progress = nullptr);

}  // namespace geo
