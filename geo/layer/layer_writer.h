#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"
#include "geo/report/issue.h"
#include "geo/table/cell.h"

namespace geo {

struct LayerRecord {
  std::vector<Cell> cells;  ///< by column; the rest is absent
  MultiPolygon shape;       ///< may be empty: written without geometry
};

struct LayerToWrite {
  std::string name;  ///< of the layer in a GeoPackage; empty: the file's stem
  Crs crs = Crs::wgs84();
  std::vector<Column> columns;
  std::vector<LayerRecord> records;
};

/// Writes .gpkg, .geojson, .json or .shp by extension. GeoJSON is written in WGS 84, whatever the layer's
/// CRS. Degrees are from -180 to 180: what lies beyond is cut at the antimeridian. All or nothing: what stood
/// there before is replaced when the new file is whole, side files of a Shapefile included. Returns what the
/// format could not hold (names of Shapefile columns shortened to ten bytes). Throws IoError (read-only
/// folder, full disk, unknown extension), CrsError.
Issues writeLayer(const std::filesystem::path& file, const LayerToWrite& layer);

}  // namespace geo
