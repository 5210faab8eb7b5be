#include "planning/workspace/schema.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/workspace/figure_styles.h"
#include "planning/workspace/layer_styles.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::schema {
namespace {

using geo::store::AttributeTable;
using geo::store::Database;
using geo::store::FeatureTable;

constexpr const char* kUnitColumns =
    "code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT, parent TEXT, area_km2 {real}, note TEXT, "
    "boundary_version TEXT NOT NULL, from_table {integer}";

const std::array<FeatureTable, 6> kFeatureTables{{
    {"counties", "Counties 县级单位", "Units that carry figures", "MULTIPOLYGON", kUnitColumns},
    {"prefectures", "Prefectures 地级单位", "Dissolved from the counties", "MULTIPOLYGON", kUnitColumns},
    {"provinces", "Provinces 省级单位", "Dissolved from the counties", "MULTIPOLYGON", kUnitColumns},
    {"areas", "Areas 片区", "Contiguous poor areas by their published lists", "MULTIPOLYGON",
     "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT, type TEXT, published_counties {integer}, "
     "counties_with_outline {integer}, planning_range_counties {integer}, planning_area_10k_km2 {real}, "
     "area_km2 {real}, liaison_zh TEXT, liaison_en TEXT, confidence TEXT, colour TEXT"},
    {"repairs", "Repairs 边界修复", "What cleaning did to the boundaries, one point each", "POINT",
     "kind TEXT NOT NULL, unit TEXT, other TEXT, km2 {real}"},
    {"repair_pieces", "Repaired pieces 修复图斑", "The pieces of land of the repairs that have an area",
     "MULTIPOLYGON", "repair {integer} NOT NULL, kind TEXT NOT NULL, unit TEXT, other TEXT, km2 {real}"},
}};

const std::array<AttributeTable, 9> kAttributeTables{{
    {"meta", "meta", "What the workspace says about itself", "key TEXT NOT NULL UNIQUE, value TEXT"},
    {"indicators", "indicators", "The codebook",
     "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT, unit_zh TEXT, unit_en TEXT, group_id TEXT, "
     "kind TEXT NOT NULL, numerator TEXT, denominator TEXT, weight TEXT, formula TEXT, min {real}, max "
     "{real}, "
     "decimals {integer}, direction TEXT NOT NULL, source TEXT, composite {integer} NOT NULL"},
    {"figures", "figures", "One value a unit, period and indicator",
     "unit TEXT NOT NULL, boundary_version TEXT NOT NULL, period TEXT NOT NULL, "
     "indicator TEXT NOT NULL REFERENCES indicators(id), value {real}, flag TEXT NOT NULL, source_code TEXT, "
     "note TEXT, revision {integer} NOT NULL, UNIQUE (indicator, period, boundary_version, unit)"},
    {"code_changes", "code_changes", "What became of each code of a unit, year by year",
     "old_code TEXT, old_name TEXT, level TEXT, province TEXT, prefecture TEXT, year_from TEXT, year_to "
     "TEXT, "
     "new_codes TEXT, new_names TEXT, kind TEXT"},
    {"submissions", "submissions", "Deliveries of figures; each has a chain of revisions",
     "id TEXT NOT NULL UNIQUE, unit TEXT, round TEXT, state TEXT NOT NULL"},
    {"revisions", "revisions", "Append-only log, chained by SHA-256 within a submission",
     "submission TEXT NOT NULL REFERENCES submissions(id), sequence {integer} NOT NULL, made_by TEXT NOT "
     "NULL, "
     "made_at TEXT NOT NULL, what TEXT NOT NULL, before TEXT, after TEXT, why TEXT, previous_hash TEXT NOT "
     "NULL, "
     "hash TEXT NOT NULL, UNIQUE (submission, sequence)"},
    {"area_members", "area_members", "The published list of counties of each area",
     "area TEXT NOT NULL REFERENCES areas(id), position {integer} NOT NULL, published_code TEXT, name TEXT, "
     "province TEXT, prefecture TEXT, unit TEXT, source_code TEXT, key_county {integer} NOT NULL, "
     "exit_year {integer}, note TEXT"},
    {"liaison_units", "liaison_units", "Ministries and offices that an area reports to",
     "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT"},
    {"assignments", "assignments", "Which liaison unit has which area or county",
     "liaison_unit TEXT NOT NULL REFERENCES liaison_units(id), area TEXT REFERENCES areas(id), county TEXT, "
     "round TEXT, confidence TEXT"},
}};

const std::array<AttributeTable, 5> kSettingsTables{{
    {"styles", "styles", "How the figures of an indicator become classes and colours",
     "indicator TEXT NOT NULL UNIQUE, method TEXT NOT NULL, classes {integer} NOT NULL, upper TEXT, palette "
     "TEXT NOT NULL, reversed {integer} NOT NULL"},
    {"bookmarks", "bookmarks", "Parts of the map to come back to",
     "name TEXT NOT NULL UNIQUE, longitude {real} NOT NULL, latitude {real} NOT NULL, metres_per_pixel "
     "{real} "
     "NOT NULL"},
    {"named_selections", "named_selections", "Counties kept under a name", "name TEXT NOT NULL UNIQUE"},
    {"selection_members", "selection_members", "The counties of the named selections",
     "selection TEXT NOT NULL REFERENCES named_selections(name), unit TEXT NOT NULL, UNIQUE (selection, "
     "unit)"},
    {"area_looks", "area_looks", "How an area is shown where that is not as its list says",
     "area TEXT NOT NULL UNIQUE, outlined {integer} NOT NULL, colour TEXT"},
}};

const std::array<AttributeTable, 3> kAuditTables{{
    {"audit_rules", "audit_rules", "What the audit asks of the figures",
     "id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, severity TEXT NOT NULL, scope TEXT NOT NULL, expression "
     "TEXT, condition TEXT, tolerance TEXT, message_zh TEXT, message_en TEXT"},
    {"findings", "findings", "What the audit found and what became of it",
     "rule TEXT NOT NULL, severity TEXT NOT NULL, unit TEXT NOT NULL, period TEXT NOT NULL, indicators TEXT "
     "NOT NULL, state TEXT NOT NULL, explanation TEXT, person TEXT, seen TEXT, expected TEXT, proposal TEXT, "
     "strength {real}, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, run {integer} NOT NULL, UNIQUE "
     "(period, rule, unit, indicators)"},
    {"audit_runs", "audit_runs", "Each run of the audit, for the trend",
     "period TEXT NOT NULL, against TEXT, made_by TEXT NOT NULL, made_at TEXT NOT NULL, figures {integer} "
     "NOT "
     "NULL, rules {integer} NOT NULL, found {integer} NOT NULL, fresh {integer} NOT NULL, reopened {integer} "
     "NOT NULL, corrected {integer} NOT NULL"},
}};

const geo::store::AttributeTable kMigrationsTable{
    "migrations", "migrations", "Which formats this file was brought to, when and by whom",
    "number {integer} NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL, program TEXT NOT NULL"};

/// Derived and in our own encoding, so not registered as a table for others.
constexpr const char* kCoverageTable =
    "CREATE TABLE coverage (fid {rowid}, format_version {integer} NOT NULL, data {blob} NOT NULL)";
constexpr const char* kLevelsTable =
    "CREATE TABLE levels (fid {rowid}, format_version {integer} NOT NULL, data {blob} NOT NULL)";
constexpr const char* kDerivedColumns = "format_version {integer} NOT NULL, data {blob} NOT NULL";

struct DeclaredElsewhere {
  std::vector<const AttributeTable*> attributes;
  std::vector<const FeatureTable*> features;
};
/// Filled before the program begins, by the subjects that own the tables.
DeclaredElsewhere& declaredElsewhere() {
  static DeclaredElsewhere tables;
  return tables;
}

template <class Ask>
std::optional<geo::store::TableMisfit> firstOf(const Ask& ask) {
  for (const FeatureTable& table : kFeatureTables)
    if (auto misfit = ask(table.name, table.columns, true)) return misfit;
  for (const FeatureTable* const table : declaredElsewhere().features)
    if (auto misfit = ask(table->name, table->columns, true)) return misfit;
  for (const auto& tables :
       {std::span<const AttributeTable>(kAttributeTables), std::span<const AttributeTable>(kSettingsTables),
        std::span<const AttributeTable>(kAuditTables), std::span<const AttributeTable>(&kMigrationsTable, 1)})
    for (const AttributeTable& table : tables)
      if (auto misfit = ask(table.name, table.columns, false)) return misfit;
  for (const AttributeTable* const table : declaredElsewhere().attributes)
    if (auto misfit = ask(table->name, table->columns, false)) return misfit;
  for (const char* const table : {"coverage", "levels"})
    if (auto misfit = ask(table, kDerivedColumns, false)) return misfit;
  return std::nullopt;
}

}  // namespace

std::optional<std::string> metaValue(Database& database, const char* key) {
  const auto query = database.prepare("SELECT value FROM meta WHERE key = ?");
  query->bind(1, key);
  return query->step() ? query->optionalText(0) : std::nullopt;
}

void putMeta(Database& database, const char* key, const std::string& value) {
  database
      .prepare(
          "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
          "excluded.value")
      ->run({key, value});
}

std::string unitTable(Level level) {
  switch (level) {
    case Level::prefecture:
      return "prefectures";
    case Level::province:
      return "provinces";
    case Level::county:
      break;
  }
  return "counties";
}

int create(Database& database, const geo::Crs& crs) {
  geo::store::Catalogue& catalogue = database.catalogue();
  catalogue.initialise();
  const int srs = catalogue.registerCrs(crs);
  for (const auto& table : kFeatureTables) catalogue.create(table, srs);
  for (const auto& table : kAttributeTables) catalogue.create(table);
  database.execute(geo::store::inDialect(database.dialect(), kCoverageTable));
  makeLevelsTable(database);
  makeMigrationsTable(database);
  putMeta(database, "format_version", std::to_string(kFormatVersion));
  putMeta(database, "crs", crs.definition());
  return srs;
}

void makeMigrationsTable(Database& database) { geo::store::createMissing(database, {&kMigrationsTable, 1}); }

void makeLevelsTable(Database& database) {
  if (!database.hasTable("levels")) database.execute(geo::store::inDialect(database.dialect(), kLevelsTable));
}

void makeSettingsTables(Database& database) { geo::store::createMissing(database, kSettingsTables); }

void makeAuditTables(Database& database) { geo::store::createMissing(database, kAuditTables); }

void putStyles(Database& database, const std::string& language) {
  for (const styles::LayerStyle& style : styles::defaults(language))
    if (style.layer != "county_figures" || !hasFigureStyles(database))
      database.catalogue().putStyle({style.layer, "default", style.qml, {}, true});
}

int formatOf(Database& database, const std::filesystem::path& path) {
  const std::string text = metaValue(database, "format_version").value_or("");
  int version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc() || end != text.data() + text.size() || version < 1)
    throw geo::DamagedError(geo::message(
        "{} does not say which version of the format it has; restore it from a copy.", path.string()));
  return version;
}

void check(Database& database, const std::filesystem::path& path) {
  const bool hasMeta = database.hasTable("meta");
  const bool hasFigures = database.hasTable("figures");
  if (!database.catalogue().isInitialised() && !(hasMeta && hasFigures))
    throw geo::IoError(geo::message("{} is not a workspace: it is no GeoPackage file.", path.string()));
  if (!hasMeta && !hasFigures)
    throw geo::IoError(geo::message(
        "{} is a GeoPackage but not a workspace; make one from it with 'lianpian new'.", path.string()));
  if (!hasMeta) throw geo::DamagedError(lacksTable(path, "meta"));
  const int version = formatOf(database, path);
  if (version > kFormatVersion)
    throw geo::IoError(
        geo::message("{} was made by a newer version of this program (format {}, known is {}); update "
                     "the program to open it.",
                     path.string(), version, kFormatVersion));
  for (const std::string& table : {std::string("figures"), database.catalogue().listTable()})
    if (!database.hasTable(table)) throw geo::DamagedError(lacksTable(path, table));
}

bool declare(std::span<const AttributeTable> tables) {
  for (const AttributeTable& table : tables) declaredElsewhere().attributes.push_back(&table);
  return true;
}

bool declare(const FeatureTable& table) {
  declaredElsewhere().features.push_back(&table);
  return true;
}

std::optional<geo::store::TableMisfit> firstMisfit(Database& database) {
  geo::store::Catalogue& catalogue = database.catalogue();
  if (auto own = catalogue.ownMisfit()) return own;
  return firstOf([&catalogue](const std::string& table, const std::string& columns, bool hasShapes) {
    return catalogue.misfit(table, columns, hasShapes);
  });
}

std::string misfitSentence(const std::filesystem::path& path, const geo::store::TableMisfit& misfit) {
  using geo::store::TableMisfit;
  const std::string file = path.string();
  switch (misfit.kind) {
    case TableMisfit::Kind::noTable:
      return geo::message(
          "{} has a view {} in place of a table, which is not followed; restore it from a copy.", file,
          misfit.table);
    case TableMisfit::Kind::noNumbers:
      return geo::message(
          "The rows of the table {} of {} are not numbered by its first column, fid: another program made it "
          "anew; restore the file from a copy.",
          misfit.table, file);
    case TableMisfit::Kind::noColumn:
      return geo::message(
          "The table {} of {} lacks the column {}: another program took it out; restore the file from a "
          "copy.",
          misfit.table, file, misfit.column);
    case TableMisfit::Kind::otherKind:
      return geo::message(
          "The column {} of the table {} of {} is not of the kind that it was made with; restore the file "
          "from a copy.",
          misfit.column, misfit.table, file);
    case TableMisfit::Kind::mustBeFilled:
      return geo::message(
          "The table {} of {} has a column {} of another program that may not be empty; allow that there, or "
          "take it out.",
          misfit.table, file, misfit.column);
    case TableMisfit::Kind::notUnique:
      break;
  }
  return geo::message(
      "The table {} of {} does not keep its rows apart by {} any more: another program made it anew; restore "
      "the file from a copy.",
      misfit.table, file, misfit.column);
}

bool hasUnits(Database& database) { return database.hasTable("counties") || database.hasTable("coverage"); }

int srsId(Database& database) { return database.catalogue().srsIdOf(unitTable(Level::county)).value_or(0); }

}  // namespace planning::schema
