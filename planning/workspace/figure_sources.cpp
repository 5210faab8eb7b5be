#include "planning/workspace/figure_sources.h"

#include <fmt/format.h>

#include <vector>

#include "geo/store/catalogue.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

const geo::store::AttributeTable kTable{
    "figure_sources", "figure_sources", "Where the figures of entries of the log come from",
    "first_revision {integer} NOT NULL, last_revision {integer} NOT NULL, source TEXT NOT NULL"};

[[maybe_unused]] const bool kIsFigureSourcesKnown = schema::declare({&kTable, 1});

/// Of a row f of the figures.
constexpr const char* kSourceOfFigure =
    "(SELECT s.source FROM figure_sources s WHERE f.revision BETWEEN s.first_revision AND s.last_revision "
    "ORDER BY "
    "s.fid DESC LIMIT 1)";

struct Sources {
  std::vector<std::string> named;  ///< the most figures first
  bool areAllNamed = true;
};

Sources sourcesIn(Database& database, const std::string& indicator, const std::string& period) {
  Sources sources;
  const auto row = database.prepare(fmt::format(
      "SELECT {} AS source, count(*) AS figures FROM figures f WHERE f.indicator = ? AND f.period = ? AND "
      "f.boundary_version = ? GROUP BY source ORDER BY figures DESC, source",
      kSourceOfFigure));
  row->bind(1, indicator);
  row->bind(2, period);
  row->bind(3, boundaryVersion(database));
  while (row->step()) {
    if (row->text(0).empty())
      sources.areAllNamed = false;
    else
      sources.named.push_back(row->text(0));
  }
  return sources;
}

}  // namespace

void noteFigureSource(Workspace& workspace, std::int64_t after, const std::string& source) {
  const std::int64_t last = lastRevision(workspace);
  if (source.empty() || last <= after) return;
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  geo::store::createMissing(database, {&kTable, 1});
  database.prepare("INSERT INTO figure_sources (first_revision, last_revision, source) VALUES (?, ?, ?)")
      ->run({after + 1, last, source});
  database.catalogue().touch(kTable.name);
  transaction.commit();
}

std::string figureSource(Workspace& workspace, const Indicator& indicator, const std::string& period) {
  constexpr std::size_t kSourcesShown = 3;
  Sources sources;
  sources.areAllNamed = false;
  if (workspace.database().hasTable(kTable.name))
    sources = sourcesIn(workspace.database(), indicator.id, period);
  if ((!sources.areAllNamed || sources.named.empty()) && !indicator.source.empty())
    sources.named.push_back(indicator.source);
  if (sources.named.empty()) return workspace.info().figureSource;
  std::string text;
  for (std::size_t i = 0; i < sources.named.size() && i < kSourcesShown; ++i)
    text += (i == 0 ? "" : "; ") + sources.named[i];
  return sources.named.size() > kSourcesShown ? text + "; …" : text;
}

std::map<std::string, FigureOrigin> figureOrigins(Workspace& workspace, const Indicator& indicator,
                                                  const std::string& period) {
  Database& database = workspace.database();
  const bool areNamed = database.hasTable(kTable.name);
  const auto row = database.prepare(
      fmt::format("SELECT f.unit, f.revision, {} FROM figures f WHERE f.indicator = ? AND f.period = ? AND "
                  "f.boundary_version = ?",
                  areNamed ? kSourceOfFigure : "NULL"));
  row->bind(1, indicator.id);
  row->bind(2, period);
  row->bind(3, boundaryVersion(database));
  std::map<std::string, FigureOrigin> origins;
  while (row->step())
    origins[row->text(0)] = {row->text(2).empty() ? indicator.source : row->text(2), row->integer(1)};
  return origins;
}

}  // namespace planning
