#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/plane/box.h"
#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"
#include "geo/store/database.h"

namespace geo::store {

/// Columns of a feature table are `fid`, these, and `geom` last, so that reading the others does not read
/// through the shapes; see inDialect for {integer} and {real}.
struct FeatureTable {
  std::string name;
  std::string title;  ///< unique in the database
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

/// How programs that show maps draw a layer, as QGIS reads it (QML).
struct LayerStyle {
  std::string table;
  std::string name;  ///< distinct within the table
  std::string qml;
  std::string description;
  bool isDefault = true;  ///< unless a style of another name is: somebody chose that one elsewhere
};

/// What the catalogue says of one table or view.
struct CatalogueEntry {
  std::string lastChange;  ///< ISO time, UTC
  Box extent;              ///< empty: no features, or none that anybody measured
};

/// Why a table that is there cannot be read and written as it is declared.
struct TableMisfit {
  enum class Kind {
    noTable,       ///< a view
    noNumbers,     ///< `fid`, the first column, does not number its rows
    noColumn,      ///< it lacks one
    otherKind,     ///< a column holds values of another kind
    mustBeFilled,  ///< a column that is not declared takes no row without a value
    notUnique,     ///< values that tell its rows apart may be there twice
  };
  Kind kind = Kind::noTable;
  std::string table;
  std::string column;  ///< empty: the table
};

/// The second half of a backend's port: everything by which other programs (QGIS, GDAL) find the tables, and
/// how shapes lie in a column. SQL elsewhere names no table of the backend's own. Errors as of Database;
/// every change belongs to the transaction of its database. Tables are named by the program, never by a user.
class Catalogue {
 public:
  virtual ~Catalogue() = default;

  /// In an empty database, before the first table.
  virtual void initialise() = 0;
  /// The database was initialised by a catalogue of this kind.
  virtual bool isInitialised() = 0;
  /// Of the backend's own, the one that lists the tables: to be named in reports of damage.
  virtual std::string listTable() const = 0;

  /// Number by which shapes refer to the CRS: its EPSG code, or one from 100000 on.
  virtual int registerCrs(const Crs& crs) = 0;
  virtual std::optional<int> srsIdOf(std::string_view table) = 0;  ///< absent: no layer
  virtual std::optional<Crs> crsOf(std::string_view table) = 0;

  virtual void create(const FeatureTable& table, int srsId) = 0;
  virtual void create(const AttributeTable& table) = 0;
  /// Shows a view as a layer: its first column is named OGC_FID and numbers its rows, one is named `geom`;
  /// again: updates.
  virtual void showView(const FeatureTable& view, int srsId) = 0;

  /// After rows changed: time of change and, for features, the extent (empty: no features).
  virtual void touch(std::string_view table) = 0;
  virtual void touch(std::string_view table, const Box& extent) = 0;
  virtual std::optional<CatalogueEntry> entry(std::string_view table) = 0;
  /// The largest `fid` that a row of the table ever had, also one that is gone; 0: none.
  virtual std::int64_t highestNumber(std::string_view table) = 0;
  /// Names of the tables and layers that it lists, in their order by name.
  virtual std::vector<std::string> tables() = 0;

  /// The first one; absent: it fits, or there is no such table. `columns` as declared, `hasShapes`: and
  /// `geom`. Further columns are nobody's concern unless they have to be filled.
  virtual std::optional<TableMisfit> misfit(const std::string& table, std::string_view columns,
                                            bool hasShapes) = 0;
  /// The same of the backend's own tables.
  virtual std::optional<TableMisfit> ownMisfit() = 0;

  virtual void putStyle(const LayerStyle& style) = 0;  ///< replaces an earlier one of its name
  virtual std::vector<LayerStyle> styles(std::string_view table) = 0;
  /// Those whose description begins so.
  virtual void removeStyles(std::string_view table, std::string_view description) = 0;

  /// For a column `geom`. An empty shape is Null: a unit without geometry.
  virtual Value encode(const MultiPolygon& shape, int srsId) const = 0;
  virtual Value encode(Point point, int srsId) const = 0;
  /// Polygons of such a column; empty for Null. Throws DataError where the value is no such shape.
  virtual MultiPolygon decode(const Value& geometry) const = 0;
};

/// Those that are not there yet.
void createMissing(Database& database, std::span<const AttributeTable> tables);

}  // namespace geo::store
