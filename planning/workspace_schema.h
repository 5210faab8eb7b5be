#pragma once

#include <filesystem>
#include <string>

#include "geo/crs.h"
#include "geo/store/database.h"
#include "planning/unit.h"

/// The tables of a workspace; docs/workspace-format.md describes them for readers of the file.
namespace planning::schema {

inline constexpr int kFormatVersion = 1;

std::string unitTable(Level level);  ///< "counties", "prefectures", "provinces"

/// All tables, empty. Returns the number of the CRS for geometries.
int create(geo::store::Database& database, const geo::Crs& crs);

/// Default styles of all layers; labels in `language` ("zh", "en").
void putStyles(geo::store::Database& database, const std::string& language);

/// The counties or at least their borders are there: something can be shown.
bool hasUnits(geo::store::Database& database);

/// Throws IoError where the database is no workspace, or one of a newer program; DamagedError where it lacks
/// what every workspace has.
void check(geo::store::Database& database, const std::filesystem::path& path);

/// Number of the CRS of the layers.
int srsId(geo::store::Database& database);

}  // namespace planning::schema
