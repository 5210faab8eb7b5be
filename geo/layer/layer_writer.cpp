#include "geo/layer/layer_writer.h"

#include <cpl_string.h>
#include <fmt/format.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "geo/file/file_bytes.h"
#include "geo/file/staged_output.h"
#include "geo/gdal/gdal_session.h"
#include "geo/layer/antimeridian.h"
#include "geo/layer/antimeridian_cut.h"
#include "geo/plane/transform.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/ogr_value.h"

namespace geo {
namespace {

namespace fs = std::filesystem;
using detail::Handle;
using Geometry = Handle<OGRGeometryH, OGR_G_DestroyGeometry>;
using Srs = Handle<OGRSpatialReferenceH, OSRRelease>;

/// GeoJSON text; numbers with the fewest digits that read back to the same bits.
class GeoJsonText {
 public:
  std::string of(const LayerToWrite& layer) {
    const Transform toWgs84(layer.crs, Crs::wgs84());
    m_text = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (std::size_t i = 0; i < layer.records.size(); ++i) {
      m_text += i > 0 ? ",\n{" : "{";
      m_text += "\"type\":\"Feature\",\"properties\":{";
      properties(layer.columns, layer.records[i].cells);
      m_text += "},\"geometry\":";
      geometry(inDegrees(layer.records[i].shape, toWgs84, layer.crs.isGeographic()));
      m_text += '}';
    }
    m_text += "\n]}\n";
    return std::move(m_text);
  }

 private:
  void quoted(const std::string& text) {
    m_text += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\')
        (m_text += '\\') += c;
      else if (static_cast<unsigned char>(c) < 0x20)
        fmt::format_to(std::back_inserter(m_text), "\\u{:04x}", static_cast<unsigned>(c));
      else
        m_text += c;
    }
    m_text += '"';
  }

  void properties(const std::vector<Column>& columns, const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) m_text += ',';
      quoted(columns[i].name);
      m_text += ':';
      const Cell& cell = i < cells.size() ? cells[i] : kAbsent;
      if (const auto* text = std::get_if<std::string>(&cell))
        quoted(*text);
      else if (const auto* integer = std::get_if<std::int64_t>(&cell))
        m_text += std::to_string(*integer);
      else if (const auto* real = std::get_if<double>(&cell); real && std::isfinite(*real))
        m_text += fmt::format("{}", *real);
      else
        m_text += "null";
    }
  }

  /// A projection's inverse gives -180 to 180, whichever side the ring comes from.
  static MultiPolygon inDegrees(MultiPolygon shape, const Transform& toWgs84, bool isGeographic) {
    for (Polygon& part : shape) {
      toWgs84.forward(part.shell);
      for (Ring& hole : part.holes) toWgs84.forward(hole);
      if (!isGeographic) continueAcrossAntimeridian(part);
    }
    return cutAtAntimeridian(shape);
  }

  void ring(const Ring& points) {
    m_text += '[';
    for (std::size_t i = 0; i < points.size(); ++i)
      fmt::format_to(std::back_inserter(m_text), "{}[{},{}]", i > 0 ? "," : "", points[i].x, points[i].y);
    m_text += ']';
  }

  void polygon(const Polygon& part) {
    m_text += '[';
    ring(part.shell);
    for (const Ring& hole : part.holes) {
      m_text += ',';
      ring(hole);
    }
    m_text += ']';
  }

  void geometry(const MultiPolygon& shape) {
    if (shape.empty()) {
      m_text += "null";
      return;
    }
    m_text += shape.size() == 1 ? "{\"type\":\"Polygon\",\"coordinates\":"
                                : "{\"type\":\"MultiPolygon\",\"coordinates\":[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
      if (i > 0) m_text += ',';
      polygon(shape[i]);
    }
    m_text += shape.size() == 1 ? "}" : "]}";
  }

  inline static const Cell kAbsent;
  std::string m_text;
};

void addRing(OGRGeometryH polygon, const Ring& points) {
  Geometry ring(OGR_G_CreateGeometry(wkbLinearRing));
  if (!points.empty())
    OGR_G_SetPoints(ring.get(), static_cast<int>(points.size()), &points[0].x, sizeof(Point), &points[0].y,
                    sizeof(Point), nullptr, 0);
  OGR_G_AddGeometryDirectly(polygon, ring.release());
}

Geometry toOgr(const MultiPolygon& shape) {
  Geometry result(OGR_G_CreateGeometry(wkbMultiPolygon));
  for (const Polygon& part : shape) {
    Geometry polygon(OGR_G_CreateGeometry(wkbPolygon));
    addRing(polygon.get(), part.shell);
    for (const Ring& hole : part.holes) addRing(polygon.get(), hole);
    OGR_G_AddGeometryDirectly(result.get(), polygon.release());
  }
  return result;
}

Srs toOgr(const Crs& crs) {
  Srs srs(OSRNewSpatialReference(nullptr));
  if (OSRSetFromUserInput(srs.get(), crs.definition().c_str()) != OGRERR_NONE)
    throw CrsError(message("The coordinate reference system {} cannot be written.", crs.name()));
  OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
  return srs;
}

/// The first `most` bytes without half a UTF-8 character at the end.
std::string cutToBytes(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

/// Counts texts that are longer than a Shapefile's field can be; OGR cuts them.
void reportCutTexts(const LayerToWrite& layer, const fs::path& file, Issues& issues) {
  constexpr std::size_t kMost = 254;
  for (std::size_t i = 0; i < layer.columns.size(); ++i) {
    const auto isTooLong = [i](const LayerRecord& record) {
      const auto* text = i < record.cells.size() ? std::get_if<std::string>(&record.cells[i]) : nullptr;
      return text && text->size() > kMost;
    };
    if (const auto count = std::count_if(layer.records.begin(), layer.records.end(), isTooLong); count > 0)
      issues.push_back(
          {Issue::Severity::warning, "text.cut", file.string(),
           message("{} texts in the column '{}' were cut to 254 bytes: a Shapefile holds no more.", count,
                   layer.columns[i].name)});
  }
}

/// Names of at most ten bytes, all different.
std::vector<Column> shapefileColumns(const std::vector<Column>& columns, const fs::path& file,
                                     Issues& issues) {
  constexpr std::size_t kMost = 10;
  std::vector<Column> result;
  std::set<std::string> used;
  for (Column column : columns) {
    const std::string whole = column.name;
    column.name = cutToBytes(whole, kMost);
    for (int n = 2; !used.insert(column.name).second; ++n) {
      const std::string suffix = "_" + std::to_string(n);
      column.name = cutToBytes(whole, kMost - suffix.size()) + suffix;
    }
    if (column.name != whole)
      issues.push_back({Issue::Severity::warning, "field.name_shortened", file.string(),
                        message("The column '{}' is named '{}' in {}: a Shapefile has ten bytes for it.",
                                whole, column.name, file.string())});
    result.push_back(std::move(column));
  }
  return result;
}

class OgrWriter {
 public:
  OgrWriter(const fs::path& file, const LayerToWrite& layer, const char* driver)
      : m_file(file), m_layer(layer), m_driver(driver), m_output(file) {}

  Issues write() {
    detail::ensureGdalDrivers();
    const bool isShapefile = std::string_view(m_driver) == "ESRI Shapefile";
    Dataset dataset(GDALCreate(GDALGetDriverByName(m_driver), m_output.path().string().c_str(), 0, 0, 0,
                               GDT_Unknown, nullptr));
    check(dataset != nullptr);
    const std::string name = m_layer.name.empty() || isShapefile ? m_file.stem().string() : m_layer.name;
    const Srs srs = toOgr(m_layer.crs);
    const char* const options[] = {isShapefile ? "ENCODING=UTF-8" : "GEOMETRY_NAME=geom", nullptr};
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset.get(), name.c_str(), srs.get(),
                               isShapefile ? wkbPolygon : wkbMultiPolygon, const_cast<char**>(options));
    check(layer != nullptr);
    check(detail::createFields(
        layer, isShapefile ? shapefileColumns(m_layer.columns, m_file, m_issues) : m_layer.columns));
    check(GDALDatasetStartTransaction(dataset.get(), FALSE) == OGRERR_NONE || isShapefile);
    if (isShapefile) {  // it has no transactions and says so
      m_messages.clear();
      reportCutTexts(m_layer, m_file, m_issues);
    }
    for (const LayerRecord& record : m_layer.records) writeRecord(layer, record);
    if (!isShapefile) check(GDALDatasetCommitTransaction(dataset.get()) == OGRERR_NONE);
    dataset.reset();
    check(true);
    m_output.commit();
    if (isShapefile) removeStaleIndexes();
    return std::move(m_issues);
  }

 private:
  using Dataset = detail::Dataset;

  void writeRecord(OGRLayerH layer, const LayerRecord& record) {
    const detail::OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
    detail::setFields(feature.get(), record.cells);
    if (!record.shape.empty())
      OGR_F_SetGeometryDirectly(
          feature.get(),
          toOgr(m_layer.crs.isGeographic() ? cutAtAntimeridian(record.shape) : record.shape).release());
    check(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
  }

  void check(bool isDone) {
    if (!isDone || m_messages.hasError())
      throw IoError(message("{} cannot be written: {}.", m_file.string(), m_messages.lastError()));
  }

  /// Spatial indexes of the file that stood there before.
  void removeStaleIndexes() const {
    for (const char* extension : {".qix", ".sbn", ".sbx", ".idm", ".ind"}) {
      std::error_code error;
      fs::remove(fs::path(m_file).replace_extension(extension), error);
    }
  }

  const fs::path& m_file;
  const LayerToWrite& m_layer;
  const char* m_driver;
  detail::StagedOutput m_output;
  detail::GdalMessages m_messages;
  Issues m_issues;
};

}  // namespace

Issues writeLayer(const fs::path& file, const LayerToWrite& layer) {
  const std::string extension = file.extension().string();
  if (EQUAL(extension.c_str(), ".geojson") || EQUAL(extension.c_str(), ".json")) {
    writeBytes(file, GeoJsonText().of(layer));
    return {};
  }
  if (EQUAL(extension.c_str(), ".gpkg")) return OgrWriter(file, layer, "GPKG").write();
  if (EQUAL(extension.c_str(), ".shp")) return OgrWriter(file, layer, "ESRI Shapefile").write();
  throw IoError(message("{}: layers are written as .gpkg, .geojson or .shp.", file.string()));
}

}  // namespace geo
