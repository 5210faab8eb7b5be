#pragma once

#include "geo/plane/point.h"
#include "geo/plane/polygon.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"

/// GeoPackage 1.3 (OGC 12-128r17): what makes the file open in QGIS and GDAL as it is. No spatial index:
/// docs/decisions/0002-no-spatial-index.md.
namespace geo::store::geopackage {

/// GeoPackageBinary, little-endian, with envelope.
Value encode(const MultiPolygon& shape, int srsId);
Value encode(Point point, int srsId);
MultiPolygon decode(const Value& geometry);
/// Of any kind of geometry; absent where it is empty or damaged.
std::optional<Box> extentOf(std::span<const std::byte> geometry);

/// On an open SQLite database, which outlives it.
class GeoPackageCatalogue final : public Catalogue {
 public:
  explicit GeoPackageCatalogue(Database& database) : m_database(database) {}

  void initialise() override;
  bool isInitialised() override;
  std::string listTable() const override;
  int registerCrs(const Crs& crs) override;
  std::optional<int> srsIdOf(std::string_view table) override;
  std::optional<Crs> crsOf(std::string_view table) override;
  void create(const FeatureTable& table, int srsId) override;
  void create(const AttributeTable& table) override;
  void showView(const FeatureTable& view, int srsId) override;
  void touch(std::string_view table) override;
  void touch(std::string_view table, const Box& extent) override;
  std::optional<CatalogueEntry> entry(std::string_view table) override;
  std::int64_t highestNumber(std::string_view table) override;
  std::vector<std::string> tables() override;
  std::optional<TableMisfit> misfit(const std::string& table, std::string_view columns,
                                    bool hasShapes) override;
  std::optional<TableMisfit> ownMisfit() override;
  void putStyle(const LayerStyle& style) override;
  std::vector<LayerStyle> styles(std::string_view table) override;
  void removeStyles(std::string_view table, std::string_view description) override;
  Value encode(const MultiPolygon& shape, int srsId) const override;
  Value encode(Point point, int srsId) const override;
  MultiPolygon decode(const Value& geometry) const override;

 private:
  Database& m_database;
};

}  // namespace geo::store::geopackage
