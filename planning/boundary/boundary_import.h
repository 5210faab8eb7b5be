#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/coverage/clean.h"
#include "geo/coverage/simplify.h"
#include "geo/layer/layer_reader.h"
#include "geo/report/progress.h"
#include "planning/boundary/datum_check.h"
#include "planning/boundary/unit_records.h"
#include "planning/unit/code_match.h"
#include "planning/workspace/boundaries.h"

namespace planning {

struct BoundaryImportOptions {
  geo::LayerReadOptions read;
  geo::CleanOptions clean;
  geo::Datum datum = geo::Datum::asFile;
  LevelChoice level = LevelChoice::refuse;
  std::optional<geo::SimplifyOptions> simplify;
  std::string year;    ///< of the boundaries; empty: unknown
  std::string title;   ///< empty: the source's name
  std::string source;  ///< sentence for maps; empty: the source's name
  /// Units that exist in a year (0: unknown), with names and places. Asked once, and only for codes that look
  /// like Chinese ones: tells whether they are, gives features without a code theirs and names the
  /// prefectures. May be empty.
  std::function<std::vector<NamedUnit>(int year)> unitRegister;
  /// Where such units lie. Asked for degrees that are not said to be GCJ-02: whether they look like it. May
  /// be empty.
  std::function<std::vector<KnownPlace>()> knownPlaces;
  std::string scheme;  ///< of the codes: "gb2260", "none"; empty: recognised (codeSchemeOf)
  /// Fills in what is known of Chinese units beside the layer: names, and who was there in which year. May be
  /// empty.
  std::function<void(Boundaries&)> complete;
};

/// A unit whose cleaned area is more than 1 % off what was read.
struct AreaChange {
  std::string unit;
  std::string name;
  double inputKm2 = 0;
  double km2 = 0;
};

/// Ready for Workspace::create(), and all that has to be said about it.
struct BoundaryImport {
  Boundaries boundaries;
  geo::LayerRead read;  ///< its features are left out
  std::size_t records = 0;
  std::size_t verticesCleaned = 0;
  std::size_t verticesKept = 0;             ///< after simplification
  std::map<std::string, int> repairCounts;  ///< toString(Repair::Kind) -> repairs
  std::map<std::string, double> repairKm2;
  std::vector<AreaChange> areaChanges;  ///< the largest share first
  bool quantisedSource = false;
  geo::Issues issues;
};

/// Reads, gives codes, keeps units of one code apart, joins what the antimeridian cuts, takes one level,
/// cleans in the source's own coordinates, shifts the datum (and cleans again where that made borders cross),
/// simplifies, measures, builds the levels above. A feature without any code keeps its geometry under a
/// made-up code ("no-code-1") and is reported. Throws what reading and cleaning throw; CrsError for gcj02 on
/// projected coordinates; DataError for two levels without a choice, and where no unit has an outline.
BoundaryImport importBoundaries(const std::filesystem::path& source, const BoundaryImportOptions& options,
                                geo::Progress* progress = nullptr);

}  // namespace planning
