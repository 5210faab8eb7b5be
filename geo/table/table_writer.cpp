#include "geo/table/table_writer.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <atomic>
#include <span>
#include <type_traits>

#include "geo/file/file_bytes.h"
#include "geo/gdal/gdal_session.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/formula_marks.h"
#include "geo/table/ogr_value.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

std::atomic<bool> g_marksFormulas{false};

bool isLikeFormula(const Cell& cell) {
  const auto* const text = std::get_if<std::string>(&cell);
  return text != nullptr && !text->empty() &&
         std::string_view("=+-@\t\r\n").find(text->front()) != std::string_view::npos;
}

void appendCsv(std::string& text, const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

std::string cellText(const Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::monostate>)
          return {};
        else if constexpr (std::is_same_v<Value, std::string>)
          return value;
        else
          return fmt::format("{}", value);
      },
      cell);
}

/// A file name in memory that nobody else has, removed at the end.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& extension) {
    static std::atomic<unsigned> counter{0};
    m_path = "/vsimem/table_" + std::to_string(counter++) + extension;
  }
  ~MemoryFile() { VSIUnlink(m_path.c_str()); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  const char* path() const { return m_path.c_str(); }
  std::string_view bytes() const {
    vsi_l_offset size = 0;
    const GByte* data = VSIGetMemFileBuffer(m_path.c_str(), &size, FALSE);
    return {reinterpret_cast<const char*>(data), data ? static_cast<std::size_t>(size) : 0};
  }

 private:
  std::string m_path;
};

/// By way of memory: the driver does not notice that a disk is full.
void writeXlsx(const fs::path& file, std::span<const TableToWrite> tables) {
  detail::ensureGdalDrivers();
  const MemoryFile memory(".xlsx");
  detail::GdalMessages messages;
  const auto check = [&](bool isDone) {
    if (!isDone || messages.hasError())
      throw IoError(message("{} cannot be written: {}.", file.string(), messages.lastError()));
  };
  detail::Dataset dataset(
      GDALCreate(GDALGetDriverByName("XLSX"), memory.path(), 0, 0, 0, GDT_Unknown, nullptr));
  check(dataset != nullptr);
  for (const TableToWrite& table : tables) {
    const std::string name = table.name.empty() ? file.stem().string() : table.name;
    OGRLayerH layer = GDALDatasetCreateLayer(dataset.get(), name.c_str(), nullptr, wkbNone, nullptr);
    check(layer != nullptr);
    check(detail::createFields(layer, table.columns));
    for (const std::vector<Cell>& row : table.rows) {
      const detail::OgrFeature feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
      detail::setFields(feature.get(), row);
      check(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
  }
  dataset.reset();  // the driver writes here
  check(!memory.bytes().empty());
  writeBytes(file, memory.bytes());
}

}  // namespace

void markFormulas(bool isOn) { g_marksFormulas = isOn; }

std::string toCsv(const TableToWrite& table) {
  std::string text;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) text += ',';
    const std::string& name = table.columns[i].name;
    appendCsv(text, (g_marksFormulas && isLikeFormula(name) ? "'" : "") + name);
  }
  text += "\r\n";
  for (const std::vector<Cell>& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) text += ',';
      if (i < row.size())
        appendCsv(text, (g_marksFormulas && isLikeFormula(row[i]) ? "'" : "") + cellText(row[i]));
    }
    text += "\r\n";
  }
  return text;
}

void writeTable(const fs::path& file, const TableToWrite& table, const TableWriteOptions& options) {
  const std::string extension = file.extension().string();
  if (EQUAL(extension.c_str(), ".csv"))
    writeBytes(file, (options.byteOrderMark ? "\xEF\xBB\xBF" : "") + toCsv(table));
  else if (EQUAL(extension.c_str(), ".xlsx"))
    writeXlsx(file, {&table, 1});
  else
    throw IoError(message("{}: tables are written as .csv or .xlsx.", file.string()));
}

void writeWorkbook(const fs::path& file, std::span<const TableToWrite> sheets) { writeXlsx(file, sheets); }

}  // namespace geo
