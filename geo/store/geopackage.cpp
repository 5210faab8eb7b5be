#include "geo/store/geopackage.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/store/utc_clock.h"

namespace geo::store::geopackage {
namespace {

constexpr const char* kListTable = "gpkg_contents";
constexpr std::int64_t kApplicationId = 0x47504B47;  // "GPKG"
constexpr int kUserVersion = 10300;
constexpr int kFirstOwnSrsId = 100000;

constexpr const char* kHeaderTables = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
)sql";

constexpr const char* kStyleColumns =
    "f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column "
    "TEXT(256), "
    "styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner "
    "TEXT(30), "
    "ui TEXT(30), update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))";

void insertSrs(Database& database, const std::string& name, int id, const std::string& organization,
               const std::string& definition) {
  database
      .prepare(
          "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, "
          "definition) "
          "VALUES (?, ?, ?, ?, ?)")
      ->run({name, id, organization, id, definition});
}

void registerContents(Database& database, const std::string& name, const char* dataType,
                      const std::string& title, const std::string& description, int srsId) {
  database
      .prepare(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (table_name) DO UPDATE SET identifier = "
          "excluded.identifier, "
          "description = excluded.description, last_change = excluded.last_change, srs_id = excluded.srs_id")
      ->run({name, dataType, title, description, repeatableNow(), srsId});
}

void registerGeometry(Database& database, const FeatureTable& table, int srsId) {
  registerContents(database, table.name, "features", table.title, table.description, srsId);
  database
      .prepare(
          "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
          "VALUES (?, 'geom', ?, ?, 0, 0) ON CONFLICT (table_name, column_name) DO UPDATE SET srs_id = "
          "excluded.srs_id")
      ->run({table.name, table.geometryType, srsId});
}

void createStyleTable(Database& database) {
  database.execute(
      fmt::format("CREATE TABLE layer_styles (id {}, {})", database.dialect().rowid, kStyleColumns));
  registerContents(database, "layer_styles", "attributes", "layer_styles", "Styles as QGIS stores them", 0);
}

}  // namespace

void GeoPackageCatalogue::initialise() {
  m_database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
  m_database.execute(fmt::format("PRAGMA user_version = {}", kUserVersion));
  m_database.execute(kHeaderTables);
  insertSrs(m_database, "Undefined cartesian SRS", -1, "NONE", "undefined");
  insertSrs(m_database, "Undefined geographic SRS", 0, "NONE", "undefined");
  insertSrs(m_database, "WGS 84 geodetic", 4326, "EPSG", Crs::wgs84().toWkt());
  createStyleTable(m_database);
}

bool GeoPackageCatalogue::isInitialised() {
  const auto query = m_database.prepare("PRAGMA application_id");
  return query->step() && query->integer(0) == kApplicationId && m_database.hasTable(kListTable);
}

std::string GeoPackageCatalogue::listTable() const { return kListTable; }

int GeoPackageCatalogue::registerCrs(const Crs& crs) {
  const std::string definition = crs.toWkt();
  if (crs.epsg() > 0) {
    const auto known = m_database.prepare("SELECT 1 FROM gpkg_spatial_ref_sys WHERE srs_id = ?");
    known->bind(1, crs.epsg());
    if (!known->step()) insertSrs(m_database, crs.name(), crs.epsg(), "EPSG", definition);
    return crs.epsg();
  }
  const auto same = m_database.prepare(
      "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE srs_id >= 100000 AND organization = 'NONE' AND "
      "definition = ?");
  same->bind(1, definition);
  if (same->step()) return static_cast<int>(same->integer(0));
  const auto last =
      m_database.prepare("SELECT max(srs_id) FROM gpkg_spatial_ref_sys WHERE organization = 'NONE'");
  last->step();
  const int id = std::max(kFirstOwnSrsId, static_cast<int>(last->integer(0)) + 1);
  insertSrs(m_database, crs.name(), id, "NONE", definition);
  return id;
}

std::optional<int> GeoPackageCatalogue::srsIdOf(std::string_view table) {
  const auto query = m_database.prepare("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?");
  query->bind(1, std::string(table));
  if (!query->step()) return std::nullopt;
  return static_cast<int>(query->integer(0));
}

std::optional<Crs> GeoPackageCatalogue::crsOf(std::string_view table) {
  const auto query = m_database.prepare(
      "SELECT s.definition FROM gpkg_spatial_ref_sys s JOIN gpkg_geometry_columns g ON g.srs_id = s.srs_id "
      "WHERE g.table_name = ?");
  query->bind(1, std::string(table));
  if (!query->step()) return std::nullopt;
  return Crs::fromText(query->text(0));
}

void GeoPackageCatalogue::create(const FeatureTable& table, int srsId) {
  const std::string columns = inDialect(m_database.dialect(), table.columns);
  m_database.execute(fmt::format("CREATE TABLE {} (fid {}, {}, geom {})", table.name,
                                 m_database.dialect().rowid, columns, table.geometryType));
  registerGeometry(m_database, table, srsId);
}

void GeoPackageCatalogue::create(const AttributeTable& table) {
  const std::string columns = inDialect(m_database.dialect(), table.columns);
  m_database.execute(
      fmt::format("CREATE TABLE {} (fid {}, {})", table.name, m_database.dialect().rowid, columns));
  registerContents(m_database, table.name, "attributes", table.title, table.description, 0);
}

void GeoPackageCatalogue::showView(const FeatureTable& view, int srsId) {
  registerGeometry(m_database, view, srsId);
}

void GeoPackageCatalogue::touch(std::string_view table) {
  m_database.prepare("UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?")
      ->run({repeatableNow(), std::string(table)});
}

void GeoPackageCatalogue::touch(std::string_view table, const Box& extent) {
  const auto bound = [&](double value) { return extent.isEmpty() ? Value(Null{}) : Value(value); };
  m_database
      .prepare(
          "UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE "
          "table_name = ?")
      ->run({repeatableNow(), bound(extent.minX), bound(extent.minY), bound(extent.maxX), bound(extent.maxY),
             std::string(table)});
}

std::optional<CatalogueEntry> GeoPackageCatalogue::entry(std::string_view table) {
  const auto query = m_database.prepare(
      "SELECT last_change, min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?");
  query->bind(1, std::string(table));
  if (!query->step()) return std::nullopt;
  CatalogueEntry entry{query->text(0), {}};
  const auto minX = query->real(1), minY = query->real(2), maxX = query->real(3), maxY = query->real(4);
  if (minX && minY && maxX && maxY) entry.extent = {*minX, *minY, *maxX, *maxY};
  return entry;
}

std::int64_t GeoPackageCatalogue::highestNumber(std::string_view table) {
  if (!m_database.hasTable("sqlite_sequence")) return 0;
  const auto query = m_database.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?");
  query->bind(1, std::string(table));
  return query->step() ? query->integer(0) : 0;
}

std::vector<std::string> GeoPackageCatalogue::tables() {
  std::vector<std::string> names;
  const auto query = m_database.prepare(
      "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY "
      "table_name");
  while (query->step()) names.push_back(query->text(0));
  return names;
}

void GeoPackageCatalogue::putStyle(const LayerStyle& style) {
  if (!m_database.hasTable("layer_styles")) createStyleTable(m_database);
  m_database.prepare("DELETE FROM layer_styles WHERE f_table_name = ? AND styleName = ?")
      ->run({style.table, style.name});
  const auto other =
      m_database.prepare("SELECT 1 FROM layer_styles WHERE f_table_name = ? AND useAsDefault = 1");
  other->bind(1, style.table);
  const bool isDefault = style.isDefault && !other->step();
  // QGIS looks for an empty schema, not for NULL.
  m_database
      .prepare(
          "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
          "styleName, "
          "styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) "
          "VALUES ('', '', ?, 'geom', ?, ?, '', ?, ?, '', NULL, ?)")
      ->run(
          {style.table, style.name, style.qml, std::int64_t{isDefault}, style.description, repeatableNow()});
}

std::vector<LayerStyle> GeoPackageCatalogue::styles(std::string_view table) {
  std::vector<LayerStyle> styles;
  const auto row = m_database.prepare(
      "SELECT styleName, styleQML, description, CASE WHEN useAsDefault THEN 1 ELSE 0 END FROM layer_styles "
      "WHERE f_table_name = ? ORDER BY id");
  row->bind(1, std::string(table));
  while (row->step())
    styles.push_back({std::string(table), row->text(0), row->text(1), row->text(2), row->integer(3) != 0});
  return styles;
}

void GeoPackageCatalogue::removeStyles(std::string_view table, std::string_view description) {
  m_database.prepare("DELETE FROM layer_styles WHERE f_table_name = ? AND substr(description, 1, ?) = ?")
      ->run({std::string(table), static_cast<std::int64_t>(description.size()), std::string(description)});
}

}  // namespace geo::store::geopackage
