#include "geo/layer/layer_reader.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "geo/file/content_kind.h"
#include "geo/file/regular_file.h"
#include "geo/file/text_encoding.h"
#include "geo/gdal/gdal_session.h"
#include "geo/layer/boundary_records.h"
#include "geo/layer/code_column.h"
#include "geo/layer/coordinate_check.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

namespace fs = std::filesystem;
using detail::BoundaryField;
using detail::BoundaryRecord;
using detail::BoundaryRecords;
using detail::FieldChoice;

bool isGeoJson(const fs::path& path) { return hasExtension(path, ".geojson") || hasExtension(path, ".json"); }

/// The boundary file or file geodatabase that an entry of a zip is, or is a part of.
std::optional<std::string> boundaryFileOf(const std::string& entry) {
  if (entry.starts_with("__MACOSX")) return std::nullopt;
  const fs::path path(entry);
  fs::path folder;
  for (const fs::path& part : path) {
    folder /= part;
    if (hasExtension(part, ".gdb") && (folder != path || entry.ends_with('/'))) return folder.string();
  }
  const bool isBoundary = hasExtension(path, ".shp") || hasExtension(path, ".gpkg") || isGeoJson(path) ||
                          hasExtension(path, ".kml") || hasExtension(path, ".fgb") ||
                          hasExtension(path, ".tab") || hasExtension(path, ".gml");
  return isBoundary ? std::optional(entry) : std::nullopt;
}

/// The boundary files in a zip, as GDAL names them.
std::vector<std::string> entriesOfZip(const fs::path& zip) {
  const detail::GdalMessages messages;
  const std::string root = "/vsizip/" + fs::absolute(zip).string();
  const detail::Handle<char**, CSLDestroy> names(VSIReadDirRecursive(root.c_str()));
  if (!names) throw IoError(message("{} is not a zip file or is damaged.", zip.string()));
  std::vector<std::string> found;
  for (char** name = names.get(); *name; ++name)
    if (const auto entry = boundaryFileOf(*name);
        entry && (found.empty() || found.back() != root + "/" + *entry))
      found.push_back(root + "/" + *entry);
  if (found.empty()) throw DataError(message("{} holds no boundary file.", zip.string()));
  return found;
}

std::string stemOf(const std::string& path) { return fs::path(path).stem().string(); }

/// The one boundary file in a zip.
std::string entryOfZip(const fs::path& zip, const std::string& wantedLayer) {
  const std::vector<std::string> found = entriesOfZip(zip);
  std::string list;
  for (const std::string& entry : found) {
    if (!wantedLayer.empty() && stemOf(entry) == wantedLayer) return entry;
    list += (list.empty() ? "" : ", ") + stemOf(entry);
  }
  if (found.size() > 1)
    throw DataError(message("{} holds several layers: {}. Choose one with --layer.", zip.string(), list));
  return found.front();
}

/// The .shp that is meant by another file of its set, or by a folder that holds one.
fs::path shapefileOf(const fs::path& source) {
  std::error_code error;
  if (fs::is_directory(source, error)) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(source, error))
      if (hasExtension(entry.path(), ".shp")) found.push_back(entry.path());
    return found.size() == 1 ? found.front() : source;
  }
  const bool isSideFile =
      hasExtension(source, ".dbf") || hasExtension(source, ".shx") || hasExtension(source, ".prj");
  const fs::path shp = fs::path(source).replace_extension(".shp");
  return isSideFile && fs::exists(shp, error) ? shp : source;
}

void checkThere(const fs::path& source) {
  std::error_code error;
  if (!fs::exists(source, error)) throw IoError(message("There is no file or folder {}.", source.string()));
  if (!fs::is_directory(source, error)) requireRegularFile(source);
  if (!fs::is_empty(source, error)) return;
  if (fs::is_directory(source, error)) throw DataError(message("The folder {} is empty.", source.string()));
  throw IoError(message("{} is empty.", source.string()));
}

/// A file under the name of another format is named before its reader stumbles over it.
void checkContent(const fs::path& source) {
  const std::pair<const char*, ContentKind> formats[] = {
      {".gpkg", ContentKind::sqlite}, {".zip", ContentKind::zip},   {".geojson", ContentKind::other},
      {".json", ContentKind::other},  {".kml", ContentKind::other}, {".gml", ContentKind::other},
      {".shp", ContentKind::other},   {".dbf", ContentKind::other}, {".shx", ContentKind::other},
      {".fgb", ContentKind::other},   {".tab", ContentKind::other}, {".mif", ContentKind::other}};
  for (const auto& [extension, kind] : formats)
    if (hasExtension(source, extension)) requireContent(source, kind);
}

BoundaryRecords readRecords(const fs::path& source, const LayerReadOptions& options, Progress* progress) {
  detail::ensureGdalDrivers();
  std::error_code error;
  checkThere(source);
  if (fs::is_directory(source, error) && (!source.has_extension() || detail::holdsGeoJson(source))) {
    if (detail::holdsGeoJson(source)) return detail::readGeoJsonFolder(source, options, progress);
    return detail::readOgrBoundaries(shapefileOf(source).string(), options, progress);
  }
  if (!fs::is_directory(source, error)) checkContent(source);
  std::string toRead = shapefileOf(source).string();
  LayerReadOptions inner = options;
  if (hasExtension(source, ".zip")) {
    toRead = entryOfZip(source, options.layer);
    if (stemOf(toRead) == options.layer) inner.layer.clear();
  }
  if (isGeoJson(toRead)) return detail::readGeoJsonBoundaries(toRead, inner, progress);
  return detail::readOgrBoundaries(toRead, inner, progress);
}

class LayerBuilder {
 public:
  LayerBuilder(BoundaryRecords records, const fs::path& source, const LayerReadOptions& options)
      : m_records(std::move(records)), m_source(source.string()), m_options(options) {
    m_read.driver = m_records.driver;
    m_read.encodingUsed = m_records.encodingUsed;
    m_read.encodingReason = m_records.encodingReason;
    m_read.files = m_records.files;
    m_read.issues = std::move(m_records.issues);
    m_read.layer.source = m_source;
  }

  LayerRead build() {
    if (m_records.records.empty()) throw DataError(message("{} has no features.", m_source));
    dropOtherGeometry();
    m_read.layer.crs = chooseCrs();
    const FieldChoice code = detail::chooseCodeField(m_records, m_options.codeField, m_source);
    const FieldChoice name = detail::chooseNameField(m_records, code, m_options.nameField, m_source);
    FieldChoice parent;
    if (m_options.parentField)
      parent = detail::namedField(m_records, *m_options.parentField, "--parent", m_source);
    m_read.codeField = code.label;
    m_read.nameField = name.label;
    reportFields(code, name);
    std::vector<std::string> codes = readCodes(code);
    std::vector<std::string> parents = readCodes(parent);
    for (std::size_t i = 0; i < m_records.records.size(); ++i) addFeature(i, codes, parents, name);
    reportMissing(code);
    return std::move(m_read);
  }

 private:
  void add(Issue::Severity severity, const char* kind, std::string place, std::string text) {
    m_read.issues.push_back({severity, kind, std::move(place), std::move(text)});
  }

  /// Records that are points or lines are left out; a layer of nothing else is an error.
  void dropOtherGeometry() {
    auto& records = m_records.records;
    const bool hasPolygons =
        std::any_of(records.begin(), records.end(), [](const BoundaryRecord& r) { return !r.shape.empty(); });
    if (!hasPolygons)
      throw DataError(message("{} holds no polygons (only points, lines or empty geometries).", m_source));
    for (const BoundaryRecord& record : records)
      if (record.hasOtherGeometry)
        add(Issue::Severity::warning, "geometry.not_polygon", record.origin,
            message("{} holds points or lines, which were left out.", record.origin));
    std::erase_if(records, [](const BoundaryRecord& r) { return r.hasOtherGeometry && r.shape.empty(); });
  }

  /// What the source says, unless only its format does, or the coordinates say that it cannot be.
  Crs chooseCrs() {
    if (!m_records.crs && !m_options.crs)
      throw CrsError(message(
          "{} does not say its coordinate reference system; give it with --crs, for example --crs EPSG:4326.",
          m_source));
    Crs crs = Crs::fromText(m_records.crs ? *m_records.crs : *m_options.crs);
    auto misfit = detail::whyNotOf(crs, m_records.records, m_source);
    if (m_records.crs && m_options.crs)
      if (const Crs given = Crs::fromText(*m_options.crs); !(given == crs)) {
        if (m_records.crsIsDefault || misfit) {
          add(Issue::Severity::note, "crs.overruled", m_source,
              message("{} was taken as {}, as --crs says, and not as {}.", m_source, given.name(),
                      crs.name()));
          crs = given;
          misfit = detail::whyNotOf(crs, m_records.records, m_source);
        } else {
          add(Issue::Severity::warning, "crs.option_ignored", m_source,
              message("{} states its own coordinate reference system {}; --crs was not used.", m_source,
                      crs.name()));
        }
      }
    if (misfit && crs.isGeographic()) throw CrsError(*misfit);
    if (misfit) add(Issue::Severity::error, "crs.looks_like_degrees", m_source, *misfit);
    return crs;
  }

  void reportFields(const FieldChoice& code, const FieldChoice& name) {
    if (code.isGuessed)
      add(Issue::Severity::note, "field.code_guessed", code.label,
          message("Codes are taken from the field '{}'.", code.label));
    if (name.isGuessed)
      add(Issue::Severity::note, "field.name_guessed", name.label,
          message("Names are taken from the field '{}'.", name.label));
    if (name.isNone())
      add(Issue::Severity::warning, "field.no_name", m_source,
          message("No field of {} looks like a name; choose one with --name.", m_source));
  }

  /// Codes of all records as text; "" where absent. Reports repairs.
  std::vector<std::string> readCodes(const FieldChoice& column) {
    std::vector<std::string> codes(m_records.records.size());
    if (column.isNone()) return codes;
    const auto type = column.field ? m_records.fields[*column.field].type : BoundaryField::Type::text;
    const bool isNumeric = type == BoundaryField::Type::integer || type == BoundaryField::Type::real;
    std::size_t repaired = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const auto& value = column.of(m_records.records[i]);
      if (!value) continue;
      detail::CleanCode code = detail::cleanCode(*value);
      if (!code.text.empty() && (isNumeric || code.wasNumber)) ++repaired;
      codes[i] = std::move(code.text);
    }
    if (repaired > 0)
      add(Issue::Severity::note, "code.numeric_repaired", column.label,
          message("{} codes in the field '{}' were numbers and were made text.", repaired, column.label));
    restoreZeros(codes, column);
    return codes;
  }

  void restoreZeros(std::vector<std::string>& codes, const FieldChoice& column) {
    std::vector<std::string> filled;
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(filled),
                 [](const std::string& c) { return !c.empty(); });
    const auto width = filled.empty() ? std::nullopt : detail::widthBeforeLostZeros(filled);
    if (!width) return;
    std::size_t restored = 0;
    for (std::string& code : codes)
      if (!code.empty() && code.size() < *width) {
        code.insert(0, *width - code.size(), '0');
        ++restored;
      }
    add(Issue::Severity::warning, "code.zeros_restored", column.label,
        message("{} codes in the field '{}' had lost a leading zero; all have {} digits now.", restored,
                column.label, *width));
  }

  void addFeature(std::size_t i, std::vector<std::string>& codes, std::vector<std::string>& parents,
                  const FieldChoice& name) {
    BoundaryRecord& record = m_records.records[i];
    Feature feature;
    feature.code = std::move(codes[i]);
    feature.parentCode = std::move(parents[i]);
    if (const auto& text = name.of(record)) feature.name = detail::trimmed(*text);
    feature.place = std::move(record.place);
    feature.origin = std::move(record.origin);
    feature.shape = std::move(record.shape);
    m_ringsClosed += record.ringsClosed;
    m_read.vertices += vertexCount(feature.shape);
    m_read.layer.features.push_back(std::move(feature));
  }

  void reportMissing(const FieldChoice& code) {
    for (const Feature& feature : m_read.layer.features) {
      if (feature.code.empty())
        add(Issue::Severity::warning, "code.missing", feature.origin,
            message("{} ({}) has no code in '{}'.", feature.name, feature.origin, code.label));
      if (feature.shape.empty())
        add(Issue::Severity::warning, "geometry.empty", feature.origin,
            message("{} {} ({}) has an empty geometry.", feature.code, feature.name, feature.origin));
    }
    if (m_ringsClosed > 0)
      add(Issue::Severity::note, "geometry.ring_closed", m_source,
          message("{} rings did not end where they began and were closed.", m_ringsClosed));
  }

  BoundaryRecords m_records;
  std::string m_source;
  const LayerReadOptions& m_options;
  std::size_t m_ringsClosed = 0;
  LayerRead m_read;
};

/// Label of the field that holds codes; empty where the user has to say it.
std::string guessedCodeField(const BoundaryRecords& records, const std::string& source) {
  try {
    return detail::chooseCodeField(records, std::nullopt, source).label;
  } catch (const DataError&) {
    return {};
  }
}

Table firstRows(const BoundaryRecords& records, const std::string& source, std::size_t mostRows) {
  const std::vector<FieldChoice> columns = detail::allColumns(records);
  Table table;
  table.source = source;
  for (const FieldChoice& column : columns) table.columns.push_back(column.label);
  for (std::size_t i = 0; i < std::min(mostRows, records.records.size()); ++i) {
    Table::Row row{static_cast<int>(i) + 1, {}};
    for (const FieldChoice& column : columns) row.cells.push_back(column.of(records.records[i]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

LayerRead readLayer(const fs::path& source, const LayerReadOptions& options, Progress* progress) {
  LayerRead read = LayerBuilder(readRecords(source, options, progress), source, options).build();
  reportStep(progress, message("Reading boundaries"), 1);
  return read;
}

LayerPreview previewLayer(const fs::path& source, const LayerReadOptions& options, std::size_t mostRows,
                          Progress* progress) {
  LayerReadOptions lean = options;
  lean.textOnly = true;
  BoundaryRecords records = readRecords(source, lean, progress);
  if (records.records.empty()) throw DataError(message("{} has no features.", source.string()));
  LayerPreview preview;
  preview.driver = records.driver;
  if (records.crs) preview.crs = Crs::fromText(*records.crs).name();
  preview.crsIsDefault = records.crsIsDefault;
  preview.encodingUsed = records.encodingUsed;
  preview.encodingReason = records.encodingReason;
  preview.encodingCandidates = records.encodingCandidates;
  preview.encodingIsOpen = records.driver == "ESRI Shapefile" || records.driver == "GeoJSON";
  preview.table = firstRows(records, source.string(), mostRows);
  preview.records = records.records.size();
  preview.files = records.files;
  preview.codeField = guessedCodeField(records, source.string());
  FieldChoice code;
  if (!preview.codeField.empty())
    code = detail::namedField(records, preview.codeField, "--code", source.string());
  preview.nameField = detail::chooseNameField(records, code, std::nullopt, source.string()).label;
  preview.issues = std::move(records.issues);
  return preview;
}

std::vector<std::string> layerNames(const fs::path& source) {
  detail::ensureGdalDrivers();
  checkThere(source);
  std::string toRead = shapefileOf(source).string();
  std::error_code error;
  if (fs::is_directory(source, error) && detail::holdsGeoJson(source)) return {};
  if (hasExtension(source, ".zip")) {
    const std::vector<std::string> entries = entriesOfZip(source);
    std::vector<std::string> stems;
    for (const std::string& entry : entries) stems.push_back(stemOf(entry));
    if (entries.size() > 1) return stems;
    toRead = entries.front();
  }
  return isGeoJson(toRead) ? std::vector<std::string>{} : detail::ogrLayerNames(toRead);
}

}  // namespace geo
