#include "geo/table/table_reader.h"

#include <cpl_string.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "geo/file/content_kind.h"
#include "geo/file/file_bytes.h"
#include "geo/file/text_encoding.h"
#include "geo/gdal/gdal_session.h"
#include "geo/gdal/shapefile_parts.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/csv_reader.h"
#include "geo/table/dbf_numbers.h"
#include "geo/table/grid_table.h"
#include "geo/table/ogr_value.h"
#include "geo/table/xlsx_file.h"
#include "geo/table/xlsx_reader.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

/// Everything that OGR reads; spreadsheets as a grid of text without a header of their own.
class OgrTable {
 public:
  OgrTable(const fs::path& source, const TableReadOptions& options) : m_source(source), m_options(options) {
    m_read.table.source = source.filename().string();
  }

  TableRead read() {
    detail::ensureGdalDrivers();
    m_isDbf = hasExtension(m_source, ".dbf");
    if (m_isDbf) detail::checkDbf(m_source.string());
    const detail::Dataset dataset = open();
    m_isSheet = m_read.driver == "ODS" || m_read.driver == "XLS";
    OGRLayerH layer = chooseSheet(dataset.get());
    auto rows = readRows(layer);
    if (m_isDbf) keepOddNumbers(rows);
    if (m_messages.hasError())
      throw IoError(message("{} is damaged: {}.", m_source.string(), m_messages.lastError()));
    m_read.encodingIsOpen = m_isDbf;
    m_isDbf ? takeRaw(std::move(rows), layer) : takeUtf8(rows, layer);
    return std::move(m_read);
  }

 private:
  struct RawRow {
    int number = 0;
    std::vector<std::string> cells;
  };

  detail::Dataset open() {
    const detail::GdalOption options[] = {{"OGR_ODS_FIELD_TYPES", "STRING"},
                                          {"OGR_ODS_HEADERS", "DISABLE"},
                                          {"OGR_XLS_FIELD_TYPES", "STRING"},
                                          {"OGR_XLS_HEADERS", "DISABLE"}};
    static_cast<void>(options);
    const char* const raw[] = {"ENCODING=", nullptr};  // the driver would trust .cpg and language id
    detail::Dataset dataset;
    if (const char* const driver = driverOfTables())
      dataset = detail::openVector(m_source.string(), driver, m_isDbf ? raw : nullptr);
    if (!dataset)
      throw IoError(message("{} is damaged or in no format that can be read; use CSV, XLSX, ODS or DBF.",
                            m_source.string()));
    m_read.driver = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
    if (GDALDatasetGetLayerCount(dataset.get()) > 0) touch(dataset.get());
    return dataset;
  }

  /// Null for formats of layers: a view in a database makes rows without end, and nothing stops a driver
  /// while it waits for one.
  const char* driverOfTables() const {
    if (m_isDbf) return "ESRI Shapefile";
    const GDALDriverH driver = GDALIdentifyDriverEx(m_source.c_str(), GDAL_OF_VECTOR, nullptr, nullptr);
    const char* const name = driver == nullptr ? "" : GDALGetDriverShortName(driver);
    for (const char* const known : {"ODS", "XLS"})
      if (EQUAL(name, known)) return known;
    return nullptr;
  }

  /// Spreadsheet drivers parse a sheet at its first use, when the options must still be set.
  static void touch(GDALDatasetH dataset) {
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i)
      OGR_L_GetLayerDefn(GDALDatasetGetLayer(dataset, i));
  }

  OGRLayerH chooseSheet(GDALDatasetH dataset) {
    const int count = GDALDatasetGetLayerCount(dataset);
    std::string names;
    OGRLayerH wanted = nullptr;
    for (int i = 0; i < count; ++i) {
      OGRLayerH layer = GDALDatasetGetLayer(dataset, i);
      if (m_options.sheet == OGR_L_GetName(layer)) wanted = layer;
      if (count > 1) m_read.sheets.emplace_back(OGR_L_GetName(layer));
      names += (names.empty() ? "" : ", ") + std::string(OGR_L_GetName(layer));
    }
    if (wanted) return wanted;
    if (count == 0) throw DataError(message("{} is empty.", m_source.string()));
    if (!m_options.sheet.empty() && !m_isDbf)
      throw DataError(
          message("{} has no sheet '{}'; its sheets are: {}.", m_source.string(), m_options.sheet, names));
    OGRLayerH first = GDALDatasetGetLayer(dataset, 0);
    if (count > 1)
      m_read.issues.push_back({Issue::Severity::note, "table.first_sheet", m_read.table.source,
                               message("{} has several sheets ({}); '{}' is used.", m_read.table.source,
                                       names, OGR_L_GetName(first))});
    return first;
  }

  std::vector<RawRow> readRows(OGRLayerH layer) const {
    std::vector<RawRow> rows;
    const int columns = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
    while (const detail::OgrFeature feature{OGR_L_GetNextFeature(layer)}) {
      RawRow row{static_cast<int>(OGR_F_GetFID(feature.get())) + (m_isDbf ? 1 : 0), {}};
      for (int i = 0; i < columns; ++i)
        row.cells.push_back(detail::fieldText(feature.get(), i).value_or(std::string()));
      rows.push_back(std::move(row));
    }
    return rows;
  }

  /// As they stand there, so that whoever reads the table refuses and names them.
  void keepOddNumbers(std::vector<RawRow>& rows) const {
    std::size_t row = 0;
    for (const detail::OddDbfNumber& odd : detail::oddDbfNumbers(m_source)) {
      const int number = static_cast<int>(odd.record) + 1;
      while (row < rows.size() && rows[row].number < number) ++row;
      if (row < rows.size() && rows[row].number == number && odd.field < rows[row].cells.size())
        rows[row].cells[odd.field] = odd.text;
    }
  }

  static std::vector<std::string> fieldNames(OGRLayerH layer) {
    std::vector<std::string> names;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i)
      names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i)));
    return names;
  }

  void takeUtf8(const std::vector<RawRow>& rows, OGRLayerH layer) {
    m_read.encodingUsed = "UTF-8";
    m_read.encodingReason = message("The format {} states its encoding.", m_read.driver);
    detail::GridToTable grid(m_read, m_options);
    if (!m_isSheet) grid.add(0, fieldNames(layer));
    for (const RawRow& row : rows) grid.add(row.number, row.cells);
    grid.finish();
  }

  void takeRaw(std::vector<RawRow> rows, OGRLayerH layer) {
    rows.insert(rows.begin(), RawRow{0, fieldNames(layer)});
    std::vector<std::string_view> texts;
    for (const RawRow& row : rows) texts.insert(texts.end(), row.cells.begin(), row.cells.end());
    const std::string path = m_source.string();
    const detail::EncodingChoice choice =
        m_options.encoding
            ? detail::givenEncoding(*m_options.encoding)
            : detail::chooseEncoding(texts, detail::dbfEncodingClaims(path, detail::sibling(path, ".cpg")));
    m_read.encodingUsed = choice.encoding;
    m_read.encodingReason = choice.reason;
    if (!m_options.isPreview) detail::requireClear(choice, m_read.table.source);
    m_read.encodingCandidates = choice.candidates;
    if (choice.claimIsWrong)
      m_read.issues.push_back(
          {Issue::Severity::warning, "encoding.claim_wrong", m_read.table.source, choice.reason});
    detail::GridToTable grid(m_read, m_options);
    for (RawRow& row : rows) {
      for (std::string& cell : row.cells) cell = detail::toUtf8(cell, choice.encoding).text;
      grid.add(row.number, row.cells);
    }
    grid.finish();
  }

  fs::path m_source;
  const TableReadOptions& m_options;
  detail::GdalMessages m_messages;
  bool m_isDbf = false;
  bool m_isSheet = false;
  TableRead m_read;
};

}  // namespace

namespace {

TableRead readXlsxFile(const fs::path& source, const TableReadOptions& options) {
  detail::XlsxFile file(source);
  return detail::readXlsx(file, options);
}

/// The first record of a workbook of before 1997: 9, then its version. Text may begin with a tab, too.
bool beginsAsBiff(std::string_view bytes) {
  return bytes.size() > 1 && bytes[0] == '\x09' &&
         (bytes[1] == '\x00' || bytes[1] == '\x02' || bytes[1] == '\x04' || bytes[1] == '\x08');
}

/// Markup, or the archive of a page ("MIME-Version: 1.0"), in bytes or in UTF-16.
bool isWebPage(const std::string& bytes) {
  constexpr std::size_t kEnough = 64;
  std::string text = bytes.substr(0, kEnough);
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F || c <= ' '; });
  return text.starts_with('<') || text.starts_with("MIME-Version:");
}

/// What is called .xls may be anything that a spreadsheet opens.
std::optional<TableRead> readByContent(const fs::path& source, const TableReadOptions& options) {
  if (hasExtension(source, ".et"))
    throw IoError(
        message("{} is a table of WPS Office; open it there and save it as XLSX.", source.string()));
  if (!hasExtension(source, ".xls")) return std::nullopt;
  const ContentKind kind = contentKindOf(source);
  const bool isReadable =
      kind == ContentKind::oldOffice || kind == ContentKind::zip || kind == ContentKind::webPage;
  if (!isReadable) requireContent(source, ContentKind::other);
  std::string bytes = readBytes(source);
  if (bytes.starts_with("\xD0\xCF\x11\xE0") || beginsAsBiff(bytes)) return std::nullopt;
  if (bytes.starts_with("PK")) return readXlsxFile(source, options);
  if (isWebPage(bytes))
    throw IoError(
        message("{} is a web page under the name of a workbook; open it in a spreadsheet and save it as "
                "XLSX.",
                source.string()));
  return detail::readCsv(std::move(bytes), source, options);
}

}  // namespace

TableRead readTable(const fs::path& source, const TableReadOptions& options) {
  std::error_code error;
  if (!fs::is_regular_file(source, error)) throw IoError(message("There is no file {}.", source.string()));
  if (fs::file_size(source, error) == 0) throw IoError(message("{} is empty.", source.string()));
  for (const char* extension : {".csv", ".tsv", ".txt"})
    if (hasExtension(source, extension)) {
      requireContent(source, ContentKind::other);
      return detail::readCsv(readBytes(source), source, options);
    }
  for (const char* extension : {".xlsx", ".xlsm"})
    if (hasExtension(source, extension)) {
      // an old workbook, or one with a password, has a sentence of its own
      if (contentKindOf(source) != ContentKind::oldOffice) requireContent(source, ContentKind::zip);
      return readXlsxFile(source, options);
    }
  if (hasExtension(source, ".ods")) requireContent(source, ContentKind::zip);
  if (hasExtension(source, ".dbf")) requireContent(source, ContentKind::other);
  if (auto read = readByContent(source, options)) return std::move(*read);
  return OgrTable(source, options).read();
}

}  // namespace geo
