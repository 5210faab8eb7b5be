#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "geo/plane/crs.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/unit/unit.h"

/// The tables of a workspace; docs/workspace-format.md describes them for readers of the file.
namespace planning::schema {

/// Of the tables; the steps to it are in migrations.h. tests/data/formats holds a workspace of each number.
inline constexpr int kFormatVersion = 2;

std::string unitTable(Level level);  ///< "counties", "prefectures", "provinces"

/// What the workspace says about itself under `key`; absent where it says nothing.
std::optional<std::string> metaValue(geo::store::Database& database, const char* key);
void putMeta(geo::store::Database& database, const char* key, const std::string& value);

/// All tables, empty. Returns the number of the CRS for geometries.
int create(geo::store::Database& database, const geo::Crs& crs);

/// The table of the migrations that a file went through, where it is lacking: from format 2 on.
void makeMigrationsTable(geo::store::Database& database);

/// The table of the derived levels of detail, where it is lacking.
void makeLevelsTable(geo::store::Database& database);

/// The tables of what a user set up in the window, where they are lacking: no part of format 1.
void makeSettingsTables(geo::store::Database& database);

/// The tables of the audit, where they are lacking: no part of format 1.
void makeAuditTables(geo::store::Database& database);

/// Default styles of all layers but those that show an indicator's classes; labels in `language` ("zh",
/// "en").
void putStyles(geo::store::Database& database, const std::string& language);

/// The counties or at least their borders are there: something can be shown.
bool hasUnits(geo::store::Database& database);

/// The number of the format that the file says it has. Throws DamagedError where it says none.
int formatOf(geo::store::Database& database, const std::filesystem::path& path);

/// Throws IoError where the database is no workspace, or one of a newer program; DamagedError where it lacks
/// what every workspace has.
void check(geo::store::Database& database, const std::filesystem::path& path);

/// For tables that are made when first needed: firstMisfit() asks for them, too. They outlive the program.
/// Returns true, so that it can be asked for where they are declared.
bool declare(std::span<const geo::store::AttributeTable> tables);
bool declare(const geo::store::FeatureTable& table);

/// The first of all tables that another program left in a state in which they cannot be read or written. The
/// rest of the file may be sound.
std::optional<geo::store::TableMisfit> firstMisfit(geo::store::Database& database);
/// Sentence of the DamagedError; what, in which table and column, what to do.
std::string misfitSentence(const std::filesystem::path& path, const geo::store::TableMisfit& misfit);

/// Number of the CRS of the layers.
int srsId(geo::store::Database& database);

}  // namespace planning::schema
