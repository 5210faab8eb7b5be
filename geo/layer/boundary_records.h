#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/file/text_encoding.h"
#include "geo/layer/layer_reader.h"
#include "geo/plane/polygon.h"
#include "geo/report/issue.h"

namespace geo::detail {

struct BoundaryField {
  enum class Type { text, integer, real, other };
  std::string name;
  Type type = Type::text;
};

/// One feature before anyone knows which field is the code.
struct BoundaryRecord {
  std::vector<std::optional<std::string>>
      values;                            ///< by field; shorter than the fields where the rest is absent
  std::optional<std::string> featureId;  ///< GeoJSON's own "id" member
  std::vector<std::string> place;
  std::string origin;
  MultiPolygon shape;
  bool hasOtherGeometry = false;  ///< points or lines, which are not in `shape`
  std::size_t ringsClosed = 0;    ///< rings whose first point had to be repeated

  const std::optional<std::string>& value(std::size_t field) const {
    static const std::optional<std::string> kAbsent;
    return field < values.size() ? values[field] : kAbsent;
  }
};

/// What every kind of source is read into.
struct BoundaryRecords {
  std::string driver;
  std::optional<std::string> crs;  ///< definition; nullopt where the source has none
  bool crsIsDefault = false;       ///< `crs` is what the format's standard says, not what the file says
  std::string encodingUsed = "UTF-8";
  std::string encodingReason;
  std::string encodingCandidates;  ///< of a preview: not clear, it may be one of these
  std::vector<BoundaryField> fields;
  std::vector<BoundaryRecord> records;
  std::size_t files = 1;
  Issues issues;
};

/// Repeats the first point at the end where it is missing; true when it was.
bool closeRing(Ring& ring);

/// A file as GDAL names it (also inside a zip).
BoundaryRecords readOgrBoundaries(const std::string& source, const LayerReadOptions& options,
                                  Progress* progress);

/// Of the layers that may hold polygons.
std::vector<std::string> ogrLayerNames(const std::string& source);

/// One GeoJSON file; through OGR where it is more than a plain collection of polygons.
BoundaryRecords readGeoJsonBoundaries(const std::string& source, const LayerReadOptions& options,
                                      Progress* progress);

/// All .geojson and .json files under a folder, by path. Throws DataError when there are none.
BoundaryRecords readGeoJsonFolder(const std::filesystem::path& folder, const LayerReadOptions& options,
                                  Progress* progress);
bool holdsGeoJson(const std::filesystem::path& folder);

}  // namespace geo::detail
