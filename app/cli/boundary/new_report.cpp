#include "app/cli/boundary/new_report.h"

#include "app/text/kind_names.h"
#include "geo/report/message.h"
#include "planning/boundary/boundary_layers.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

std::size_t unitsWithoutGeometry(const planning::BoundaryImport& imported) {
  std::size_t count = 0;
  for (const planning::Unit& unit : imported.boundaries.counties) count += unit.hasGeometry ? 0 : 1;
  return count;
}

Json codeAndName(const geo::Coverage& coverage, geo::UnitIndex unit) {
  if (unit == geo::kOutside) return nullptr;
  return coverage.codes[static_cast<std::size_t>(unit)];
}

Json repairList(const planning::Boundaries& boundaries) {
  Json list = Json::array();
  for (const geo::Repair& repair : boundaries.repairs)
    list.push_back({{"kind", geo::toString(repair.kind)},
                    {"unit", codeAndName(boundaries.coverage, repair.unit)},
                    {"other", codeAndName(boundaries.coverage, repair.other)},
                    {"km2", repair.km2},
                    {"x", planning::repairPlace(boundaries.coverage, repair).x},
                    {"y", repair.where.y}});
  return list;
}

Json repairSums(const planning::BoundaryImport& imported) {
  Json sums = Json::object();
  for (const auto& [kind, count] : imported.repairCounts)
    sums[kind] = {{"count", count}, {"km2", imported.repairKm2.at(kind)}};
  return sums;
}

}  // namespace

Json toJson(const planning::BoundaryImport& imported) {
  const planning::Boundaries& boundaries = imported.boundaries;
  Json changes = Json::array();
  for (const planning::AreaChange& change : imported.areaChanges)
    changes.push_back(
        {{"unit", change.unit}, {"name", change.name}, {"input_km2", change.inputKm2}, {"km2", change.km2}});
  Json withoutGeometry = Json::array();
  for (const planning::Unit& unit : boundaries.counties)
    if (!unit.hasGeometry) withoutGeometry.push_back({{"unit", unit.code}, {"name", unit.name}});
  return {{"source",
           {{"driver", imported.read.driver},
            {"files", imported.read.files},
            {"records", imported.records},
            {"vertices", imported.read.vertices},
            {"crs", boundaries.coverage.crs.name()},
            {"encoding", imported.read.encodingUsed},
            {"encoding_reason", imported.read.encodingReason},
            {"code_field", imported.read.codeField},
            {"name_field", imported.read.nameField},
            {"quantised", imported.quantisedSource}}},
          {"code_scheme", boundaries.info.codeScheme},
          {"counties", boundaries.counties.size()},
          {"prefectures", boundaries.prefectures.size()},
          {"provinces", boundaries.provinces.size()},
          {"borders", boundaries.coverage.arcs.size()},
          {"vertices_cleaned", imported.verticesCleaned},
          {"vertices_stored", imported.verticesKept},
          {"without_geometry", withoutGeometry},
          {"repair_sums", repairSums(imported)},
          {"area_changes", changes},
          {"repairs", repairList(boundaries)},
          {"issues", toJson(imported.issues)}};
}

void print(std::ostream& out, const planning::BoundaryImport& imported) {
  const planning::Boundaries& boundaries = imported.boundaries;
  out << geo::message("Read: {} records with {} vertices ({}, {} files)", thousands(imported.records),
                      thousands(imported.read.vertices), imported.read.driver, thousands(imported.read.files))
      << '\n';
  if (!imported.read.encodingUsed.empty())
    out << geo::message("Text: {} ({})", imported.read.encodingUsed, imported.read.encodingReason) << '\n';
  out << geo::message("Fields: code {}, name {}", imported.read.codeField, imported.read.nameField) << '\n';
  out << geo::message("Units: {} counties, {} prefectures, {} provinces; {} without geometry",
                      thousands(boundaries.counties.size()), boundaries.prefectures.size(),
                      boundaries.provinces.size(), unitsWithoutGeometry(imported))
      << '\n';
  out << geo::message("Stored: {} borders with {} vertices, each border once",
                      thousands(boundaries.coverage.arcs.size()), thousands(imported.verticesKept))
      << '\n';
  if (!imported.repairCounts.empty()) out << geo::message("Repairs:") << '\n';
  for (const auto& [kind, count] : imported.repairCounts)
    out << fmt::format("  {}: {}, {:.3f} km²\n", kindName(kind), count, imported.repairKm2.at(kind));
  if (!imported.areaChanges.empty())
    out << geo::message("{} units changed their area by more than 1 %; --json lists them",
                        imported.areaChanges.size())
        << '\n';
  if (!imported.issues.empty()) out << geo::message("Notes:") << '\n';
  printIssues(out, imported.issues);
}

}  // namespace app::cli
