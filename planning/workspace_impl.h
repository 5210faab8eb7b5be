#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "geo/issue.h"
#include "geo/store/database.h"
#include "planning/workspace.h"

/// Shared by the .cpp files of Workspace only.
namespace planning {

struct Workspace::Impl {
  std::filesystem::path path;
  std::unique_ptr<geo::store::Database> database;
  bool readOnly = false;
  geo::Issues issues;
};

/// An empty text is stored as NULL.
inline geo::store::Value orNull(const std::string& text) {
  return text.empty() ? geo::store::Value(geo::store::Null{}) : geo::store::Value(text);
}
inline geo::store::Value orNull(const std::optional<double>& number) {
  return number ? geo::store::Value(*number) : geo::store::Value(geo::store::Null{});
}
inline geo::store::Value orNull(const std::optional<int>& number) {
  return number ? geo::store::Value(std::int64_t{*number}) : geo::store::Value(geo::store::Null{});
}
inline std::optional<int> optionalInteger(const geo::store::Statement& row, int index) {
  if (std::holds_alternative<geo::store::Null>(row.column(index))) return std::nullopt;
  return static_cast<int>(row.integer(index));
}

void writeInfo(geo::store::Database& database, const WorkspaceInfo& info);
WorkspaceInfo readInfo(geo::store::Database& database);
std::string boundaryVersion(geo::store::Database& database);

/// Counties as given; prefectures and provinces dissolved from the coverage by the counties' parents.
void writeUnits(geo::store::Database& database, const Boundaries& boundaries, int srsId);
void writeRepairs(geo::store::Database& database, const Boundaries& boundaries, int srsId);
void writeCoverage(geo::store::Database& database, const geo::Coverage& coverage);

struct FigureColumn {
  std::string indicator;
  std::string period;  ///< the newest
  std::string name;    ///< of the column, distinct without regard to case
};
/// Of the view `county_figures`: indicators with figures, in the order of the codebook.
std::vector<FigureColumn> figureColumns(geo::store::Database& database);

/// The view `county_figures`: each county with every indicator's value of its newest period.
void rebuildCountyFigures(geo::store::Database& database);

}  // namespace planning
