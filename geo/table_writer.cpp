#include "geo/table_writer.h"

#include "geo/detail/gdal_session.h"
#include "geo/error.h"
#include "geo/file_bytes.h"
#include "geo/message.h"

#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

namespace geo {
namespace {

std::optional<double> asNumber(const std::string& text) {
  const bool isCode = text.size() > 1 && text[0] == '0' && text[1] != '.';
  double value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (isCode || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

/// The first column names the rows and stays text: a code is no number.
bool isNumberColumn(const Table& table, std::size_t column) {
  bool hasValue = false;
  for (const Table::Row& row : table.rows) {
    const auto& cell = row.cells[column];
    if (cell && !asNumber(*cell)) return false;
    hasValue = hasValue || cell.has_value();
  }
  return hasValue && column > 0;
}

std::string csvCell(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

void addColumns(OGRLayerH layer, const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const OGRFieldType type = isNumberColumn(table, i) ? OFTReal : OFTString;
    const std::unique_ptr<std::remove_pointer_t<OGRFieldDefnH>, detail::Closer<OGR_Fld_Destroy>> field(
        OGR_Fld_Create(table.columns[i].c_str(), type));
    OGR_L_CreateField(layer, field.get(), 1);
  }
}

void addRows(OGRLayerH layer, const Table& table) {
  const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
  for (const Table::Row& row : table.rows) {
    const detail::OgrFeature feature(OGR_F_Create(definition));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      const int index = static_cast<int>(i);
      if (OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, index)) == OFTReal)
        OGR_F_SetFieldDouble(feature.get(), index, asNumber(*row.cells[i]).value());
      else
        OGR_F_SetFieldString(feature.get(), index, row.cells[i]->c_str());
    }
    if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) return;  // said by GdalMessages
  }
}

/// The driver wants a file whose name ends in .xlsx, so it gets one in memory.
std::string toXlsx(const Table& table) {
  constexpr const char* kFile = "/vsimem/lianpian-table.xlsx";
  detail::ensureGdalDrivers();
  const detail::GdalMessages messages;
  const GDALDriverH driver = GDALGetDriverByName("XLSX");
  detail::Dataset dataset(driver ? GDALCreate(driver, kFile, 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
  if (!dataset) throw IoError(message("This machine's GDAL cannot write xlsx; write .csv instead"));
  const OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), "lianpian", nullptr, wkbNone, nullptr);
  addColumns(layer, table);
  addRows(layer, table);
  dataset.reset();

  vsi_l_offset size = 0;
  const std::unique_ptr<GByte, detail::Closer<VSIFree>> bytes(VSIGetMemFileBuffer(kFile, &size, 1));
  if (!bytes || messages.hasError())
    throw IoError(message("The table could not be made: {}", messages.lastError()));
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace

std::string toCsv(const Table& table) {
  std::string text;
  const auto add = [&text](std::size_t index, const std::string& cell) {
    text += (index == 0 ? "" : ",") + csvCell(cell);
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) add(i, table.columns[i]);
  text += '\n';
  for (const Table::Row& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) add(i, row.cells[i].value_or(""));
    text += '\n';
  }
  return text;
}

void writeTable(const Table& table, const std::filesystem::path& file) {
  writeBytes(file, file.extension() == ".xlsx" ? toXlsx(table) : "\xEF\xBB\xBF" + toCsv(table));
}

}  // namespace geo
