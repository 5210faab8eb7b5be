#include <cpl_vsi.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "geo/file/text_encoding.h"
#include "geo/gdal/gdal_session.h"
#include "geo/layer/boundary_records.h"
#include "geo/layer/geojson_scan.h"
#include "geo/layer/json_cursor.h"
#include "geo/parallel/part_run.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

constexpr vsi_l_offset kLargestWholeFile = vsi_l_offset{1} << 30;  // beyond: OGR reads in pieces

/// The file's bytes; nullopt when it is too large to hold.
std::optional<std::string> readWhole(const std::string& source) {
  const GdalMessages messages;
  const Handle<VSILFILE*, VSIFCloseL> file(VSIFOpenL(source.c_str(), "rb"));
  if (!file) throw IoError(message("{} cannot be opened; check that it exists and may be read.", source));
  VSIFSeekL(file.get(), 0, SEEK_END);
  const vsi_l_offset size = VSIFTellL(file.get());
  if (size > kLargestWholeFile) return std::nullopt;
  VSIFSeekL(file.get(), 0, SEEK_SET);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
    throw IoError(message("{} cannot be read to its end.", source));
  return bytes;
}

std::string fileName(const std::string& source) { return fs::path(source).filename().string(); }

BoundaryRecords takeScanned(GeoJsonContent content, const std::string& origin) {
  BoundaryRecords result;
  result.driver = "GeoJSON";
  result.crs = "EPSG:4326";
  result.crsIsDefault = true;
  result.fields = std::move(content.fields);
  result.records = std::move(content.records);
  for (std::size_t i = 0; i < result.records.size(); ++i)
    result.records[i].origin = origin + " #" + std::to_string(i + 1);
  return result;
}

/// What the fast way found out about a file; neither: OGR may know it.
struct Scanned {
  std::optional<BoundaryRecords> records;  ///< encodingReason only where it is not plain UTF-8
  std::optional<JsonFault> fault;
};

Scanned scanFile(const std::string& source, const std::string& origin, const LayerReadOptions& options) {
  auto bytes = readWhole(source);
  if (!bytes) return {};
  if (bytes->empty()) throw IoError(message("{} is empty.", source));
  EncodingChoice choice{"UTF-8", {}, false};
  if (options.encoding) {
    choice = givenEncoding(*options.encoding);
    if (choice.encoding != "UTF-8") bytes = toUtf8(*bytes, choice.encoding).text;
  }
  auto content = scanGeoJson(*bytes);
  // Of two bytes of GB 18030 the second one may be a backslash.
  if (!options.encoding && (content ? !content->isUtf8 : !isUtf8(*bytes))) {
    choice = chooseEncoding({*bytes}, {});
    bytes = toUtf8(*bytes, choice.encoding).text;
    content = scanGeoJson(*bytes);
  }
  if (!content) return {{}, jsonFault(*bytes)};
  Scanned result{takeScanned(std::move(*content), origin), {}};
  result.records->encodingUsed = choice.encoding;
  result.records->encodingReason = choice.reason;
  if (!options.textOnly) requireClear(choice, source);
  result.records->encodingCandidates = choice.candidates;
  return result;
}

/// OGR would guess what is meant, and read a part.
void refuseBroken(const Scanned& scanned, const std::string& source) {
  if (scanned.fault)
    throw IoError(message(
        "{} is damaged: it is no JSON any more at byte {}, in line {}; get it again or mend it there.",
        source, scanned.fault->byte, scanned.fault->line));
}

void explainEncoding(BoundaryRecords& result) {
  if (result.encodingReason.empty()) result.encodingReason = message("GeoJSON is UTF-8 by its standard.");
}

bool isGeoJsonName(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".geojson" || extension == ".json" || extension == ".GEOJSON" || extension == ".JSON";
}

struct FolderFile {
  fs::path path;
  std::string relative;  ///< for messages and order
};

struct FolderList {
  std::vector<FolderFile> files;
  std::map<std::string, std::size_t> othersByExtension;
};

FolderList listFolder(const fs::path& folder) {
  FolderList list;
  try {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      if (isGeoJsonName(entry.path()))
        list.files.push_back({entry.path(), entry.path().lexically_relative(folder).generic_string()});
      else
        ++list.othersByExtension[entry.path().extension().string()];
    }
  } catch (const fs::filesystem_error& error) {
    throw IoError(message("The folder {} cannot be read: {}.", folder.string(), error.code().message()));
  }
  std::sort(list.files.begin(), list.files.end(),
            [](const FolderFile& a, const FolderFile& b) { return a.relative < b.relative; });
  return list;
}

std::vector<std::string> placeOf(const std::string& relative) {
  std::vector<std::string> place;
  for (const fs::path& part : fs::path(relative).parent_path()) place.push_back(part.string());
  return place;
}

/// A .json file may be anything; a .geojson file must be what it says.
bool isForeignJson(const FolderFile& file) {
  if (file.path.extension() == ".geojson") return false;
  const GdalMessages messages;
  const char* const drivers[] = {"GeoJSON", "TopoJSON", "ESRIJSON", nullptr};
  return GDALIdentifyDriverEx(file.path.c_str(), GDAL_OF_VECTOR, drivers, nullptr) == nullptr;
}

BoundaryRecords readFolderFile(const FolderFile& file, const LayerReadOptions& options) {
  BoundaryRecords result;
  if (auto scanned = scanFile(file.path.string(), file.relative, options); scanned.records) {
    result = std::move(*scanned.records);
  } else if (isForeignJson(file)) {
    result.issues.push_back({Issue::Severity::warning, "file.ignored", file.relative,
                             message("{} is not GeoJSON and was left out.", file.relative)});
  } else {
    refuseBroken(scanned, file.path.string());
    result = readOgrBoundaries(file.path.string(), options, nullptr);
    for (std::size_t i = 0; i < result.records.size(); ++i)
      result.records[i].origin = file.relative + " #" + std::to_string(i + 1);
  }
  for (BoundaryRecord& record : result.records) record.place = placeOf(file.relative);
  return result;
}

/// Reads all files on a few threads; results by file, so that the order is that of the list.
class FolderRun {
 public:
  FolderRun(const FolderList& list, const LayerReadOptions& options, Progress* progress)
      : m_list(list),
        m_options(options),
        m_progress(progress),
        m_results(list.files.size()),
        m_errors(list.files.size()) {}

  std::vector<BoundaryRecords> run() {
    const std::size_t wanted = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
    runParts(std::min(wanted, m_list.files.size()), [this](std::size_t) { work(); });
    for (const std::exception_ptr& error : m_errors)
      if (error) std::rethrow_exception(error);
    return std::move(m_results);
  }

 private:
  static constexpr std::size_t kMostThreads = 4;

  void work() {
    for (;;) {
      const std::size_t i = m_next++;
      if (i >= m_list.files.size() || m_stop) return;
      try {
        if (m_progress && m_progress->isCancelled()) throw Cancelled(message("Reading was stopped."));
        m_results[i] = readFolderFile(m_list.files[i], m_options);
        if (m_progress && i % 32 == 0)
          m_progress->report(message("Reading boundaries"),
                             static_cast<double>(i) / static_cast<double>(m_list.files.size()));
      } catch (...) {
        m_errors[i] = std::current_exception();
        m_stop = true;
      }
    }
  }

  const FolderList& m_list;
  const LayerReadOptions& m_options;
  Progress* m_progress;
  std::vector<BoundaryRecords> m_results;
  std::vector<std::exception_ptr> m_errors;
  std::atomic<std::size_t> m_next{0};
  std::atomic<bool> m_stop{false};
};

/// Fields of several files by name.
class Merger {
 public:
  void add(BoundaryRecords part, const std::string& file) {
    for (Issue& issue : part.issues) m_all.issues.push_back(std::move(issue));
    if (part.driver.empty()) return;
    checkCrs(part, file);
    if (!part.encodingReason.empty() && m_all.encodingReason.empty()) {
      m_all.encodingUsed = part.encodingUsed;
      m_all.encodingReason = part.encodingReason;
      m_all.encodingCandidates = part.encodingCandidates;
    }
    std::vector<std::size_t> target;
    for (const BoundaryField& field : part.fields) target.push_back(fieldIndex(field));
    for (BoundaryRecord& record : part.records) {
      std::vector<std::optional<std::string>> values(m_all.fields.size());
      for (std::size_t i = 0; i < record.values.size(); ++i) values[target[i]] = std::move(record.values[i]);
      record.values = std::move(values);
      m_all.records.push_back(std::move(record));
    }
    ++m_files;
  }

  BoundaryRecords finish() {
    m_all.files = m_files;
    return std::move(m_all);
  }

 private:
  void checkCrs(const BoundaryRecords& part, const std::string& file) {
    if (m_files == 0) {
      m_all.crs = part.crs;
      m_all.crsIsDefault = part.crsIsDefault;
      m_all.driver = part.driver;
    } else if (m_all.crs != part.crs) {
      throw CrsError(message(
          "{} has another coordinate reference system than the files before it; a folder must have one.",
          file));
    }
  }

  std::size_t fieldIndex(const BoundaryField& field) {
    const auto [entry, isNew] = m_index.try_emplace(field.name, m_all.fields.size());
    if (isNew)
      m_all.fields.push_back(field);
    else if (m_all.fields[entry->second].type != field.type)
      m_all.fields[entry->second].type = BoundaryField::Type::text;
    return entry->second;
  }

  BoundaryRecords m_all;
  std::map<std::string, std::size_t> m_index;
  std::size_t m_files = 0;
};

void reportOthers(const FolderList& list, const fs::path& folder, Issues& issues) {
  for (const auto& [extension, count] : list.othersByExtension)
    issues.push_back({Issue::Severity::note, "file.ignored", folder.string(),
                      message("{} files of type '{}' in the folder were left out.", count, extension)});
}

}  // namespace

bool holdsGeoJson(const fs::path& folder) {
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder, error);
       entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (error) return false;
    if (isGeoJsonName(entry->path())) return true;
  }
  return false;
}

BoundaryRecords readGeoJsonBoundaries(const std::string& source, const LayerReadOptions& options,
                                      Progress* progress) {
  auto scanned = scanFile(source, fileName(source), options);
  refuseBroken(scanned, source);
  BoundaryRecords result =
      scanned.records ? std::move(*scanned.records) : readOgrBoundaries(source, options, progress);
  explainEncoding(result);
  return result;
}

BoundaryRecords readGeoJsonFolder(const fs::path& folder, const LayerReadOptions& options,
                                  Progress* progress) {
  ensureGdalDrivers();
  const FolderList list = listFolder(folder);
  if (list.files.empty())
    throw DataError(message("The folder {} holds no .geojson or .json files.", folder.string()));
  std::vector<BoundaryRecords> parts = FolderRun(list, options, progress).run();
  Merger merger;
  for (std::size_t i = 0; i < parts.size(); ++i) merger.add(std::move(parts[i]), list.files[i].relative);
  BoundaryRecords result = merger.finish();
  reportOthers(list, folder, result.issues);
  explainEncoding(result);
  return result;
}

}  // namespace geo::detail
