#include "planning/boundary/boundary_import.h"

#include "geo/coverage/area.h"
#include "geo/coverage/planarity.h"
#include "geo/file/han_script.h"
#include "geo/layer/antimeridian.h"
#include "geo/parallel/part_run.h"
#include "geo/plane/datum.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/unit/unit_levels.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace planning {
namespace {

constexpr double kAreaChangeShare = 0.01;
constexpr double kShiftedGrid =
    0x1p-23;  ///< degree, 1.3 cm: what a shift leaves is rounded so that it reads back to the bit
constexpr const char* kChineseScheme = "gb2260";
constexpr const char* kNoScheme = "none";

int yearNumber(const std::string& text) {
  int year = 0;
  std::from_chars(text.data(), text.data() + text.size(), year);
  return year;
}

std::vector<NamedUnit> namedFeatures(const std::vector<geo::Feature>& features) {
  std::vector<NamedUnit> units;
  for (const geo::Feature& feature : features)
    if (!feature.code.empty()) units.push_back({feature.code, feature.name, {}, {}, 0});
  return units;
}

/// Fills the register where the codes may be Chinese ones.
std::string schemeOf(const std::vector<geo::Feature>& features, const BoundaryImportOptions& options,
                     std::vector<NamedUnit>& unitRegister) {
  const std::vector<NamedUnit> units = namedFeatures(features);
  if (options.scheme == kNoScheme || (options.scheme.empty() && !looksLikeGb2260(units))) return {};
  if (options.unitRegister) unitRegister = options.unitRegister(yearNumber(options.year));
  std::string scheme = options.scheme.empty() ? codeSchemeOf(units, unitRegister) : options.scheme;
  if (scheme.empty()) unitRegister.clear();
  return scheme;
}

/// Every feature needs a code to be kept apart; a made-up one never looks like a real one.
void makeUpCodes(std::vector<geo::Feature>& features, geo::Issues& issues) {
  int count = 0;
  for (geo::Feature& feature : features) {
    if (!feature.code.empty()) continue;
    feature.code = "no-code-" + std::to_string(++count);
    issues.push_back(
        {geo::Issue::Severity::warning, "code.made_up", feature.origin,
         geo::message("{} has no code and is kept as {}; figures cannot be matched to it by code",
                      feature.name.empty() ? feature.origin : feature.name, feature.code)});
  }
}

void shiftRepair(geo::Repair& repair) {
  repair.where = geo::gcj02ToWgs84(repair.where);
  for (geo::Polygon& polygon : repair.shape) {
    geo::gcj02ToWgs84(polygon.shell);
    for (geo::Ring& hole : polygon.holes) geo::gcj02ToWgs84(hole);
  }
}

void shiftDatum(geo::Cleaned& cleaned) {
  if (!cleaned.coverage.crs.isGeographic())
    throw geo::CrsError(
        geo::message("The datum gcj02 is one of degrees, but the boundaries are in {}; leave --datum out or "
                     "transform them first",
                     cleaned.coverage.crs.name()));
  geo::gcj02ToWgs84(cleaned.coverage.vertices);
  for (geo::Point& p : cleaned.coverage.vertices)
    p = {std::round(p.x / kShiftedGrid) * kShiftedGrid, std::round(p.y / kShiftedGrid) * kShiftedGrid};
  constexpr std::size_t kParts = 2;
  geo::runParts(kParts, [&](std::size_t part) {
    for (std::size_t i = part; i < cleaned.repairs.size(); i += kParts) shiftRepair(cleaned.repairs[i]);
  });
}

/// A shift bends what was straight: a corner near a long edge may end beyond it.
geo::Issues cleanCrossings(geo::Cleaned& cleaned, geo::CleanOptions options, geo::Progress* progress) {
  const std::size_t crossings = geo::crossingEdges(cleaned.coverage);
  if (crossings == 0) return {};
  geo::Layer layer;
  layer.crs = cleaned.coverage.crs;
  std::vector<geo::MultiPolygon> shapes = geo::polygons(cleaned.coverage);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    geo::Feature& feature = layer.features.emplace_back();
    feature.code = cleaned.coverage.codes[i];
    feature.shape = std::move(shapes[i]);
  }
  options.snapTolerance = 0;
  geo::Cleaned again = geo::clean(layer, options, progress);
  cleaned.coverage = std::move(again.coverage);
  std::erase_if(again.repairs, [](const geo::Repair& repair) {
    return repair.kind == geo::Repair::Kind::gapKept || repair.kind == geo::Repair::Kind::emptyGeometry;
  });
  const std::size_t repairs = again.repairs.size();
  std::ranges::move(again.repairs, std::back_inserter(cleaned.repairs));
  std::ranges::stable_sort(cleaned.repairs, {},
                           [](const geo::Repair& repair) { return std::pair(repair.unit, repair.kind); });
  return {{geo::Issue::Severity::note,
           "datum.borders_crossed",
           {},
           geo::message("The shift from GCJ-02 made edges cross in {} places; the borders were cleaned again "
                        "({} repairs more)",
                        crossings, repairs)}};
}

geo::Issues joinAtAntimeridian(geo::Layer& layer) {
  const geo::MeridianJoin join = geo::joinAcrossAntimeridian(layer);
  if (join.parts == 0) return {};
  return {{geo::Issue::Severity::note, "geometry.antimeridian", layer.source,
           geo::message(
               "The layer lies on both sides of the antimeridian: {} polygons were moved by 360 degrees, "
               "so that it reaches from {} to {} degrees without a break",
               join.parts, std::lround(join.west), std::lround(join.east))}};
}

/// A layer of a Chinese web map lies some hundred metres off.
geo::Issues askForDatum(const geo::Coverage& coverage, const BoundaryImportOptions& options) {
  constexpr double kMostly = 0.7;
  if (options.datum == geo::Datum::gcj02 || !coverage.crs.isGeographic() || !options.knownPlaces) return {};
  const auto evidence = datumEvidence(coverage, options.knownPlaces());
  if (!evidence || evidence->share < kMostly) return {};
  return {{geo::Issue::Severity::warning,
           "datum.looks_like_gcj02",
           {},
           geo::message("{} units lie {} m from where they are known to be, just as GCJ-02, the datum of "
                        "Chinese web maps, shifts them; give --datum gcj02 if the layer comes from one",
                        evidence->units, std::lround(evidence->metres))}};
}

/// No county is a few hundred metres wide.
void requireMetres(const geo::Issues& issues) {
  const auto degrees = std::ranges::find(issues, "crs.looks_like_degrees", &geo::Issue::kind);
  if (degrees != issues.end()) throw geo::CrsError(degrees->text);
}

void requireOutlines(const std::vector<Unit>& counties, const std::string& source) {
  if (std::ranges::none_of(counties, &Unit::hasGeometry))
    throw geo::DataError(geo::message(
        "None of the {} units of {} has an outline: their rings are empty, flat or outside the coordinate "
        "reference system.",
        counties.size(), source));
}

std::vector<AreaChange> areaChanges(const geo::Cleaned& cleaned) {
  const std::vector<double> km2 = geo::straightEdgeAreasKm2(cleaned.coverage);  // as inputKm2 is measured
  std::vector<AreaChange> changes;
  for (std::size_t i = 0; i < km2.size(); ++i) {
    const double before = cleaned.inputKm2[i];
    if (std::abs(km2[i] - before) > kAreaChangeShare * before)
      changes.push_back({cleaned.coverage.codes[i], cleaned.names[i], before, km2[i]});
  }
  std::ranges::stable_sort(changes, std::greater(), [](const AreaChange& change) {
    return std::abs(change.km2 - change.inputKm2) / std::max(change.inputKm2, 1e-9);
  });
  return changes;
}

std::vector<Unit> countiesOf(const geo::Coverage& coverage, const std::vector<std::string>& names) {
  const std::vector<double> km2 = geo::areasKm2(coverage);
  std::vector<Unit> counties(coverage.unitCount());
  for (std::size_t i = 0; i < counties.size(); ++i) {
    counties[i].code = coverage.codes[i];
    counties[i].name = names[i];
    counties[i].areaKm2 = km2[i];
    counties[i].hasGeometry = km2[i] > 0;
  }
  return counties;
}

/// Significance, then what simplifying leaves; and the counties that are measured by it. Where nothing is
/// left out, both at a time.
std::vector<Unit> rankVertices(geo::Cleaned& cleaned, const BoundaryImportOptions& options,
                               geo::Progress* progress) {
  std::vector<Unit> counties;
  geo::runParts(options.simplify ? 1 : 2, [&](std::size_t part) {
    if (part == 0)
      geo::computeSignificance(cleaned.coverage, progress);
    else
      counties = countiesOf(cleaned.coverage, cleaned.names);
  });
  if (!options.simplify) return counties;
  cleaned.coverage = geo::simplify(cleaned.coverage, *options.simplify, progress);
  return countiesOf(cleaned.coverage, cleaned.names);
}

void countRepairs(BoundaryImport& result) {
  for (const geo::Repair& repair : result.boundaries.repairs) {
    ++result.repairCounts[geo::toString(repair.kind)];
    result.repairKm2[geo::toString(repair.kind)] += repair.km2;
  }
}

WorkspaceInfo infoOf(const std::string& fileName, const BoundaryImportOptions& options,
                     const std::string& scheme, const std::vector<std::string>& names) {
  WorkspaceInfo info;
  info.title = options.title.empty() ? fileName : options.title;
  info.boundaryVersion = options.year;
  info.boundarySource = options.source.empty() ? fileName : options.source;
  info.codeScheme = scheme;
  info.language = std::ranges::any_of(names, geo::hasHan) ? "zh" : "en";
  return info;
}

/// Cleaned units with the features that they were read from, without the shapes.
std::vector<geo::Feature> featuresByUnit(const geo::Cleaned& cleaned, std::vector<geo::Feature>& features) {
  std::vector<geo::Feature> byUnit;
  for (const std::size_t record : cleaned.firstRecord) byUnit.push_back(std::move(features[record]));
  return byUnit;
}

}  // namespace

BoundaryImport importBoundaries(const std::filesystem::path& source, const BoundaryImportOptions& options,
                                geo::Progress* progress) {
  BoundaryImport result;
  result.read = geo::readLayer(source, options.read, progress);
  std::vector<geo::Feature>& features = result.read.layer.features;
  result.records = features.size();
  result.issues = std::move(result.read.issues);
  requireMetres(result.issues);
  const auto note = [&result](geo::Issues issues) {
    std::ranges::move(issues, std::back_inserter(result.issues));
  };

  std::vector<NamedUnit> unitRegister;
  const std::string scheme = schemeOf(features, options, unitRegister);
  if (scheme.empty() && options.scheme.empty() && looksLikeGb2260(namedFeatures(features)))
    result.issues.push_back(
        {geo::Issue::Severity::warning, "code.scheme_unknown", source.filename().string(),
         geo::message("The codes look like Chinese ones (GB/T 2260), but most are not known under the names "
                      "that they have here: taken as plain text; --scheme gb2260 says otherwise")});
  if (!unitRegister.empty()) note(assignCodes(features, unitRegister));
  note(keepUnitsApart(features, result.read.layer.source, result.read.codeField));
  makeUpCodes(features, result.issues);
  note(joinAtAntimeridian(result.read.layer));
  note(takeLevel(result.read.layer, options.level));

  geo::Cleaned cleaned = geo::clean(result.read.layer, options.clean, progress);
  result.quantisedSource = cleaned.quantisedSource;
  result.areaChanges = areaChanges(cleaned);
  result.verticesCleaned = cleaned.coverage.vertices.size();
  std::vector<geo::Feature> byUnit = featuresByUnit(cleaned, features);
  features.clear();
  if (options.datum == geo::Datum::gcj02) {
    shiftDatum(cleaned);
    note(cleanCrossings(cleaned, options.clean, progress));
  }
  Boundaries& boundaries = result.boundaries;
  boundaries.counties = rankVertices(cleaned, options, progress);

  geo::reportStep(progress, geo::message("Building the levels above"), 0);
  boundaries.info = infoOf(source.filename().string(), options, scheme, cleaned.names);
  requireOutlines(boundaries.counties, result.read.layer.source);
  if (scheme == kChineseScheme) note(askForDatum(cleaned.coverage, options));
  UnitLevels levels = scheme == kChineseScheme ? levelsByPrefix(boundaries.counties, byUnit, unitRegister)
                                               : levelsByParent(boundaries.counties, byUnit);
  boundaries.prefectures = std::move(levels.prefectures);
  boundaries.provinces = std::move(levels.provinces);
  boundaries.coverage = std::move(cleaned.coverage);
  if (scheme == kChineseScheme && options.complete) options.complete(boundaries);
  boundaries.repairs = std::move(cleaned.repairs);
  result.verticesKept = boundaries.coverage.vertices.size();
  countRepairs(result);
  geo::reportStep(progress, geo::message("Building the levels above"), 1);
  return result;
}

}  // namespace planning
