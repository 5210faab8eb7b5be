#include "geo/clean.h"
#include "geo/error.h"
#include "geo/message.h"
#include "geo/simplify.h"
#include "geo/store/coverage_blob.h"
#include "geo/store/geopackage.h"
#include "planning/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

std::optional<geo::Coverage> storedCoverage(Database& database) {
  if (!database.hasTable("coverage")) return std::nullopt;
  const auto row = database.prepare("SELECT data FROM coverage");
  if (!row->step()) return std::nullopt;
  return geo::store::decodeCoverage(row->bytes(0));
}

std::vector<std::string> countyCodes(Database& database) {
  const auto row = database.prepare("SELECT code FROM counties ORDER BY fid");
  std::vector<std::string> codes;
  while (row->step()) codes.push_back(row->text(0));
  return codes;
}

geo::Layer storedPolygons(Database& database) {
  geo::Layer layer;
  layer.source = "counties";
  const auto crs = database.prepare("SELECT value FROM meta WHERE key = 'crs'");
  if (crs->step()) layer.crs = geo::Crs::fromText(crs->text(0));
  const auto row = database.prepare("SELECT code, name, geom FROM counties ORDER BY fid");
  while (row->step()) {
    geo::Feature feature;
    feature.code = row->text(0);
    feature.name = row->text(1);
    feature.origin = "counties " + feature.code;
    feature.shape = geo::store::geopackage::decode(row->column(2));
    layer.features.push_back(std::move(feature));
  }
  return layer;
}

/// The stored polygons are clean already: nothing may be snapped or closed.
geo::Coverage rebuiltCoverage(Database& database) {
  geo::CleanOptions options;
  options.snapTolerance = 0;
  options.smallestGapKm2 = 0;
  options.sliverWidthMetres = 0;
  geo::Coverage coverage = geo::clean(storedPolygons(database), options).coverage;
  geo::computeSignificance(coverage);
  return coverage;
}

}  // namespace

void writeCoverage(Database& database, const geo::Coverage& coverage) {
  database.execute("DELETE FROM coverage");
  database.prepare("INSERT INTO coverage (format_version, data) VALUES (?, ?)")
      ->run({1, geo::store::encodeCoverage(coverage)});
}

geo::Coverage Workspace::coverage() {
  if (auto stored = storedCoverage(database()); stored && stored->codes == countyCodes(database()))
    return std::move(*stored);
  geo::Coverage rebuilt = rebuiltCoverage(database());
  m_impl->issues.push_back({geo::Issue::Severity::warning, "workspace.coverage_rebuilt",
                            m_impl->path.string(),
                            geo::message("The shared borders stored in {} were damaged or did not fit its "
                                         "counties; they were made again from "
                                         "the counties' outlines.",
                                         m_impl->path.string())});
  if (!m_impl->readOnly && database().hasTable("coverage")) {
    geo::store::Transaction transaction(database());
    writeCoverage(database(), rebuilt);
    transaction.commit();
  }
  return rebuilt;
}

}  // namespace planning
