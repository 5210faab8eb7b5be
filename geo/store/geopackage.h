#pragma once

#include <string>
#include <string_view>

#include "geo/plane/box.h"
#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"
#include "geo/store/database.h"

/// GeoPackage 1.3 (OGC 12-128r17) on an open SQLite database: what makes the file open in QGIS and GDAL as it
/// is. No spatial index: docs/decisions/0002-no-spatial-index.md.
namespace geo::store::geopackage {

/// Columns of a feature table are `fid`, these, and `geom` last, so that reading the others does not read
/// through the shapes; see inDialect for {integer} and {real}.
struct FeatureTable {
  std::string name;
  std::string title;  ///< unique in the file
  std::string description;
  std::string geometryType;  ///< "MULTIPOLYGON", "POINT"
  std::string columns;       ///< SQL without table constraints: "code TEXT NOT NULL UNIQUE, name TEXT"
};

struct AttributeTable {
  std::string name;
  std::string title;
  std::string description;
  std::string columns;  ///< after `fid`
};

/// Header tables of an empty database.
void initialise(Database& database);
bool isGeoPackage(Database& database);

/// Number by which geometries refer to the CRS: its EPSG code, or one from 100000 on.
int registerCrs(Database& database, const Crs& crs);

void createFeatureTable(Database& database, const FeatureTable& table, int srsId);
void createAttributeTable(Database& database, const AttributeTable& table);

/// Registers a view whose first column is named OGC_FID and numbers its rows, with a column `geom`; again:
/// updates.
void registerFeatureView(Database& database, const FeatureTable& view, int srsId);

/// After rows changed: time of change and, for features, the extent (empty: no features).
void touch(Database& database, std::string_view table);
void touch(Database& database, std::string_view table, const Box& extent);

struct Style {
  std::string table;
  std::string name;  ///< distinct within the table
  std::string qml;
  std::string description;
  bool isDefault = true;  ///< unless a style of another name is: somebody chose that one in QGIS
};

/// Stores a style in layer_styles, where QGIS finds it; replaces an earlier one of its name.
void setStyle(Database& database, const Style& style);

/// GeoPackageBinary, little-endian, with envelope. An empty shape is Null: a unit without geometry.
Value encode(const MultiPolygon& shape, int srsId);
Value encode(Point point, int srsId);

/// Polygons of a geometry column; empty for Null. Throws DataError where the bytes are no such geometry.
MultiPolygon decode(const Value& geometry);

}  // namespace geo::store::geopackage
