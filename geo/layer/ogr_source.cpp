#include <cpl_vsi.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "geo/file/text_encoding.h"
#include "geo/gdal/gdal_session.h"
#include "geo/gdal/shapefile_parts.h"
#include "geo/layer/boundary_records.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/table/ogr_value.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

bool hasGeometry(OGRLayerH layer) { return OGR_L_GetGeomType(layer) != wkbNone; }

OGRLayerH chooseLayer(GDALDatasetH dataset, const std::string& source, const std::string& wanted) {
  std::vector<std::string> names;
  std::vector<OGRLayerH> withGeometry;
  std::vector<std::string> namesWithGeometry;
  for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i) {
    OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
    names.emplace_back(OGR_L_GetName(layer));
    if (!wanted.empty() && names.back() == wanted) return layer;
    if (!hasGeometry(layer)) continue;
    withGeometry.push_back(layer);
    namesWithGeometry.push_back(names.back());
  }
  if (!wanted.empty() &&
      !(names.size() == 1 && EQUAL(GDALGetDriverShortName(GDALGetDatasetDriver(dataset)), "ESRI Shapefile")))
    throw DataError(message("{} has no layer '{}'; its layers are: {}.", source, wanted, joined(names)));
  if (withGeometry.empty()) throw DataError(message("{} holds no layer with polygons.", source));
  if (withGeometry.size() > 1)
    throw DataError(
        message("{} holds several layers: {}. Choose one with --layer.", source, joined(namesWithGeometry)));
  return withGeometry.front();
}

/// EPSG code where there is one, else WKT; nullopt for none and for local systems.
std::optional<std::string> crsDefinition(OGRLayerH layer) {
  OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(layer);
  if (!srs || OSRIsLocal(srs)) return std::nullopt;
  const char* authority = OSRGetAuthorityName(srs, nullptr);
  const char* code = OSRGetAuthorityCode(srs, nullptr);
  if (authority && code && EQUAL(authority, "EPSG")) return std::string("EPSG:") + code;
  char* raw = nullptr;
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  OSRExportToWktEx(srs, &raw, options);
  const Handle<char*, VSIFree> wkt(raw);
  return wkt && *wkt ? std::optional<std::string>(wkt.get()) : std::nullopt;
}

void takeRing(OGRGeometryH from, Ring& ring, BoundaryRecord& record) {
  ring.resize(static_cast<std::size_t>(OGR_G_GetPointCount(from)));
  if (ring.empty()) return;
  OGR_G_GetPoints(from, &ring[0].x, sizeof(Point), &ring[0].y, sizeof(Point), nullptr, 0);
  if (closeRing(ring)) ++record.ringsClosed;
}

void takeGeometry(OGRGeometryH geometry, BoundaryRecord& record) {
  const OGRwkbGeometryType type = wkbFlatten(OGR_G_GetGeometryType(geometry));
  const int parts = OGR_G_GetGeometryCount(geometry);
  if (type == wkbPolygon || type == wkbTriangle) {
    Polygon polygon;
    for (int i = 0; i < parts; ++i) {
      Ring ring;
      takeRing(OGR_G_GetGeometryRef(geometry, i), ring, record);
      if (i == 0)
        polygon.shell = std::move(ring);
      else if (!ring.empty())
        polygon.holes.push_back(std::move(ring));
    }
    if (!polygon.shell.empty()) record.shape.push_back(std::move(polygon));
  } else if (type == wkbMultiPolygon || type == wkbGeometryCollection || type == wkbTIN ||
             type == wkbPolyhedralSurface) {
    for (int i = 0; i < parts; ++i) takeGeometry(OGR_G_GetGeometryRef(geometry, i), record);
  } else if (type == wkbCurvePolygon || type == wkbMultiSurface) {
    const Handle<OGRGeometryH, OGR_G_DestroyGeometry> straight(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
    if (straight) takeGeometry(straight.get(), record);
  } else {
    record.hasOtherGeometry = true;
  }
}

BoundaryField::Type fieldType(OGRFieldType type) {
  switch (type) {
    case OFTString:
      return BoundaryField::Type::text;
    case OFTInteger:
    case OFTInteger64:
      return BoundaryField::Type::integer;
    case OFTReal:
      return BoundaryField::Type::real;
    default:
      return BoundaryField::Type::other;
  }
}

/// A view of a GeoPackage may make rows without end, and nothing stops the driver while it waits for one.
bool isView(GDALDatasetH dataset, OGRLayerH layer) {
  if (!EQUAL(GDALGetDriverShortName(GDALGetDatasetDriver(dataset)), "GPKG")) return false;
  std::string name;
  for (const char c : std::string_view(OGR_L_GetName(layer))) name.append(c == '\'' ? 2 : 1, c);
  const std::string sql =
      "SELECT name FROM sqlite_master WHERE type = 'view' AND lower(name) = lower('" + name + "')";
  OGRLayerH found = GDALDatasetExecuteSQL(dataset, sql.c_str(), nullptr, nullptr);
  if (found == nullptr) return true;  // not known: as careful
  const bool hasRow = static_cast<bool>(OgrFeature(OGR_L_GetNextFeature(found)));
  GDALDatasetReleaseResultSet(dataset, found);
  return hasRow;
}

/// Beside a GML file, what other programs took its columns for (.gfs) would be believed before the file
/// itself, and a schema that it names be looked for anywhere. Only the schema of its own name is read.
std::string schemaOption(const std::string& gml) {
  const std::string schema = fs::path(gml).replace_extension(".xsd").string();
  VSIStatBufL status;
  const bool isThere = VSIStatL(schema.c_str(), &status) == 0 && VSI_ISREG(status.st_mode);
  return "XSD=" + (isThere ? schema : "/no schema");
}

class OgrReader {
 public:
  OgrReader(std::string source, const LayerReadOptions& options, Progress* progress)
      : m_source(std::move(source)), m_options(options), m_progress(progress) {}

  BoundaryRecords read() {
    ensureGdalDrivers();
    const Dataset dataset = open();
    OGRLayerH layer = chooseLayer(dataset.get(), m_source, m_options.layer);
    if (m_options.textOnly && OGR_L_TestCapability(layer, OLCIgnoreFields)) {
      const char* ignored[] = {"OGR_GEOMETRY", nullptr};
      OGR_L_SetIgnoredFields(layer, ignored);
    }
    if (isView(dataset.get(), layer))
      throw DataError(
          message("{}: the layer {} is a view, not a table, and is not read; export it as a layer of "
                  "its own.",
                  m_source, OGR_L_GetName(layer)));
    m_result.crs = crsDefinition(layer);
    takeFormatsCrs();
    readFields(layer);
    m_messages.clear();
    readFeatures(layer);
    if (m_messages.hasError()) throw IoError(message("{} is damaged: {}.", m_source, m_messages.lastError()));
    if (m_hasRawText) decodeText();
    return std::move(m_result);
  }

  std::vector<std::string> layerNames() {
    ensureGdalDrivers();
    const Dataset dataset = open();
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
      OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
      if (hasGeometry(layer)) names.emplace_back(OGR_L_GetName(layer));
    }
    return names;
  }

 private:
  Dataset open() {
    std::string toOpen = m_source;
    if (EQUAL(fs::path(m_source).extension().c_str(), ".shp")) {
      m_shapefile = std::make_unique<ShapefileParts>(m_source);
      toOpen = m_shapefile->toOpen();
      m_result.issues = m_shapefile->issues();
    }
    const GDALDriverH driver = GDALIdentifyDriverEx(toOpen.c_str(), GDAL_OF_VECTOR, nullptr, nullptr);
    const bool isShapefile = driver && EQUAL(GDALGetDriverShortName(driver), "ESRI Shapefile");
    const bool isGeoJson = driver && EQUAL(GDALGetDriverShortName(driver), "GeoJSON");
    const bool isGml = driver && EQUAL(GDALGetDriverShortName(driver), "GML");
    m_hasRawText = isShapefile;
    const char* const raw[] = {"ENCODING=", nullptr};  // the driver would trust .cpg and language id
    const char* const lean[] = {"NATIVE_DATA=NO", nullptr};
    const GdalOption restore("SHAPE_RESTORE_SHX",
                             m_shapefile && m_shapefile->mustRestoreIndex() ? "YES" : "NO");
    const std::string schema = schemaOption(toOpen);
    const char* const alone[] = {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", schema.c_str(), nullptr};
    const char* const* options = isShapefile ? raw : isGeoJson ? lean : isGml ? alone : nullptr;
    Dataset dataset = openVector(toOpen, driver ? GDALGetDriverShortName(driver) : nullptr, options);
    if (!dataset) {
      if (EQUAL(fs::path(m_source).extension().c_str(), ".parquet"))
        throw IoError(
            message("{} is GeoParquet, which this program cannot read; save it as GeoPackage first, for "
                    "example in QGIS or with geopandas.",
                    m_source));
      if (!driver)
        throw IoError(message(
            "{} is in no format that can be read; use Shapefile, GeoPackage, GeoJSON, KML or FlatGeobuf.",
            m_source));
      throw IoError(message("{} is damaged: {}.", m_source, m_messages.lastError()));
    }
    m_result.driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
    return dataset;
  }

  /// GeoJSON and TopoJSON are WGS 84 by their standards, whatever a file leaves out.
  void takeFormatsCrs() {
    const bool isTopoJson = m_result.driver == "TopoJSON";
    if (isTopoJson && !m_result.crs) m_result.crs = "EPSG:4326";
    m_result.crsIsDefault = isTopoJson || (m_result.driver == "GeoJSON" && m_result.crs == "EPSG:4326");
  }

  void readFields(OGRLayerH layer) {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
      OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
      m_result.fields.push_back({OGR_Fld_GetNameRef(field), fieldType(OGR_Fld_GetType(field))});
    }
  }

  void readFeatures(OGRLayerH layer) {
    const GIntBig total = OGR_L_GetFeatureCount(layer, 0);
    const std::string name = fs::path(m_source).filename().string();
    std::size_t count = 0;
    std::size_t vertices = 0;
    while (const OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
      if (count++ % 64 == 0) reportProgress(count, total);
      requireWithin(m_source, Limit::features, count);
      BoundaryRecord record;
      record.origin = name + " #" + std::to_string(count);
      for (std::size_t i = 0; i < m_result.fields.size(); ++i)
        record.values.push_back(fieldText(feature.get(), static_cast<int>(i)));
      if (OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get())) takeGeometry(geometry, record);
      vertices += vertexCount(record.shape);
      requireWithin(m_source, Limit::vertices, vertices);
      m_result.records.push_back(std::move(record));
    }
  }

  void reportProgress(std::size_t count, GIntBig total) {
    if (!m_progress) return;
    if (m_progress->isCancelled()) throw Cancelled(message("Reading was stopped."));
    if (total > 0)
      m_progress->report(message("Reading boundaries"),
                         static_cast<double>(count) / static_cast<double>(total));
  }

  EncodingChoice chooseTextEncoding() const {
    if (m_options.encoding) return givenEncoding(*m_options.encoding);
    std::vector<std::string_view> texts;
    for (const BoundaryField& field : m_result.fields) texts.emplace_back(field.name);
    for (const BoundaryRecord& record : m_result.records)
      for (std::size_t i = 0; i < record.values.size(); ++i)
        if (record.values[i] && m_result.fields[i].type == BoundaryField::Type::text)
          texts.emplace_back(*record.values[i]);
    return chooseEncoding(texts, m_shapefile ? m_shapefile->claims() : std::vector<EncodingClaim>{});
  }

  void decodeText() {
    const EncodingChoice choice = chooseTextEncoding();
    m_result.encodingUsed = choice.encoding;
    m_result.encodingReason = choice.reason;
    if (!m_options.textOnly) requireClear(choice, m_source);
    m_result.encodingCandidates = choice.candidates;
    if (choice.claimIsWrong)
      m_result.issues.push_back({Issue::Severity::warning, "encoding.claim_wrong", m_source, choice.reason});
    std::size_t damaged = 0;
    const auto decode = [&](std::string& text) {
      Decoded decoded = toUtf8(text, choice.encoding);
      damaged += decoded.bad > 0 ? 1 : 0;
      text = std::move(decoded.text);
    };
    for (BoundaryField& field : m_result.fields) decode(field.name);
    for (BoundaryRecord& record : m_result.records)
      for (std::size_t i = 0; i < record.values.size(); ++i)
        if (record.values[i] && m_result.fields[i].type == BoundaryField::Type::text)
          decode(*record.values[i]);
    if (damaged > 0)
      m_result.issues.push_back(
          {Issue::Severity::warning, "encoding.bad_bytes", m_source,
           message("{} texts in {} hold bytes that are not {}.", damaged, m_source, choice.encoding)});
  }

  std::string m_source;
  const LayerReadOptions& m_options;
  Progress* m_progress;
  GdalMessages m_messages;
  std::unique_ptr<ShapefileParts> m_shapefile;  ///< outlives the dataset, which may lie in its memory folder
  bool m_hasRawText = false;
  BoundaryRecords m_result;
};

}  // namespace

BoundaryRecords readOgrBoundaries(const std::string& source, const LayerReadOptions& options,
                                  Progress* progress) {
  BoundaryRecords result = OgrReader(source, options, progress).read();
  if (result.encodingReason.empty())
    result.encodingReason = message("The format {} states its encoding.", result.driver);
  return result;
}

std::vector<std::string> ogrLayerNames(const std::string& source) {
  return OgrReader(source, {}, nullptr).layerNames();
}

}  // namespace geo::detail
