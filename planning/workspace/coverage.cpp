#include "geo/coverage/clean.h"
#include "geo/coverage/simplify.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/coverage_blob.h"
#include "geo/store/levels_blob.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

/// Of the counties' layer, where the workspace's own word is lost.
geo::Crs registeredCrs(Database& database) {
  if (auto crs = database.catalogue().crsOf("counties")) return std::move(*crs);
  throw geo::DamagedError(
      geo::message("The workspace does not say its coordinate reference system any more."));
}

/// The stored polygons are clean already: nothing may be snapped or closed.
geo::Coverage cleaned(const geo::Layer& layer) {
  geo::CleanOptions options;
  options.snapTolerance = 0;
  options.smallestGapKm2 = 0;
  options.sliverWidthMetres = 0;
  geo::Coverage coverage = geo::clean(layer, options).coverage;
  geo::computeSignificance(coverage);
  return coverage;
}

void writeLevels(Database& database, std::span<const geo::LevelVertices> levels,
                 const geo::Coverage& coverage) {
  schema::makeLevelsTable(database);
  database.execute("DELETE FROM levels");
  database.prepare("INSERT INTO levels (format_version, data) VALUES (?, ?)")
      ->run({1, geo::store::encodeLevels(levels, coverage)});
}

}  // namespace

std::optional<geo::Coverage> storedCoverage(Database& database) {
  try {
    if (!database.hasTable("coverage")) return std::nullopt;
    const auto row = database.prepare("SELECT data FROM coverage");
    if (!row->step()) return std::nullopt;
    return geo::store::decodeCoverage(row->bytes(0));
  } catch (const geo::DamagedError&) {
    return std::nullopt;
  }
}

void writeCoverage(Database& database, const geo::Coverage& coverage) {
  database.execute("DELETE FROM coverage");
  database.prepare("INSERT INTO coverage (format_version, data) VALUES (?, ?)")
      ->run({1, geo::store::encodeCoverage(coverage)});
  writeLevels(database, geo::levelsOfDetail(coverage), coverage);
}

std::vector<std::string> Workspace::Impl::countyCodes() {
  std::vector<std::string> codes;
  read("counties", codes, [&] {
    const auto row = database->prepare("SELECT code FROM counties ORDER BY fid");
    while (row->step()) codes.push_back(row->text(0));
  });
  return codes;
}

geo::Crs Workspace::Impl::crs() {
  std::vector<geo::Crs> found;
  read("meta", found, [&] {
    const auto row = database->prepare("SELECT value FROM meta WHERE key = 'crs'");
    if (row->step()) found.push_back(geo::Crs::fromText(row->text(0)));
  });
  return found.empty() ? registeredCrs(*database) : found.front();
}

/// Each by itself: one outline that is damaged does not take the others along.
geo::Layer Workspace::Impl::storedPolygons() {
  geo::Layer layer;
  layer.source = "counties";
  layer.crs = crs();
  std::vector<std::int64_t> rows;
  read("counties", rows, [&] {
    const auto row = database->prepare("SELECT fid, code, name FROM counties ORDER BY fid");
    while (row->step()) {
      geo::Feature feature;
      feature.code = row->text(1);
      feature.name = row->text(2);
      feature.origin = "counties " + feature.code;
      layer.features.push_back(std::move(feature));
      rows.push_back(row->integer(0));
    }
  });
  int damaged = 0;
  const auto damage = [&] {
    if (!tolerant) throw;
    ++damaged;
  };
  const auto shape = database->prepare("SELECT geom FROM counties WHERE fid = ?");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    try {
      shape->bind(1, rows[i]);
      if (shape->step()) layer.features[i].shape = database->catalogue().decode(shape->column(0));
    } catch (const geo::DamagedError&) {
      damage();
    } catch (const geo::DataError&) {
      damage();
    }
  }
  if (damaged > 0) {
    lost.insert("counties");
    note(geo::Issue::Severity::error, "workspace.outlines_lost", "counties",
         geo::message("{} outlines of counties in {} are damaged and left out; restore the file from a copy.",
                      damaged, path.string()));
  }
  return layer;
}

geo::Coverage Workspace::coverage() {
  if (auto stored = storedCoverage(database())) {
    const std::vector<std::string> codes = m_impl->countyCodes();
    if (stored->codes == codes || m_impl->lost.contains("counties")) return std::move(*stored);
  }
  geo::Coverage rebuilt = cleaned(m_impl->storedPolygons());
  m_impl->note(geo::Issue::Severity::warning, "workspace.coverage_rebuilt", m_impl->path.string(),
               geo::message("The shared borders stored in {} were damaged or did not fit its "
                            "counties; they were made again from "
                            "the counties' outlines.",
                            m_impl->path.string()));
  if (isReadOnly() || !database().hasTable("coverage")) return rebuilt;
  m_impl->read("coverage", rebuilt.codes, [&] {  // damage may show only where the old borders are removed
    geo::store::Transaction transaction(database());
    writeCoverage(database(), rebuilt);
    transaction.commit();
  });
  return rebuilt;
}

std::vector<geo::LevelVertices> Workspace::levels(const geo::Coverage& coverage) {
  bool isStored = false;
  try {
    isStored = database().hasTable("levels");
    const auto row = isStored ? database().prepare("SELECT data FROM levels") : nullptr;
    isStored = isStored && row->step();
    if (isStored)
      if (auto levels = geo::store::decodeLevels(row->bytes(0), coverage)) return std::move(*levels);
  } catch (const geo::DamagedError&) {
    isStored = true;
  }
  std::vector<geo::LevelVertices> made = geo::levelsOfDetail(coverage);
  if (isStored)
    m_impl->note(
        geo::Issue::Severity::warning, "workspace.levels_rebuilt", m_impl->path.string(),
        geo::message("The levels of detail stored in {} were damaged or did not fit its borders; they "
                     "were made again.",
                     m_impl->path.string()));
  if (isReadOnly()) return made;
  try {
    geo::store::Transaction transaction(database());
    writeLevels(database(), made, coverage);
    transaction.commit();
  } catch (const geo::IoError& error) {  // the map can be shown without
    m_impl->note(geo::Issue::Severity::warning, "workspace.levels_not_stored", m_impl->path.string(),
                 error.what());
  }
  return made;
}

}  // namespace planning
