#include "geo/table/xlsx_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/grid_table.h"

namespace geo::detail {
namespace {

/// The sheet that is asked for, or the first that is shown.
std::size_t chooseSheet(const std::vector<XlsxFile::Name>& sheets, const std::string& wanted, TableRead& read,
                        const std::filesystem::path& source) {
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    (sheets[i].isHidden ? read.hiddenSheets : read.sheets).push_back(sheets[i].text);
    const bool fits = wanted.empty() ? !sheets[i].isHidden : sheets[i].text == wanted;
    if (fits && !chosen) chosen = i;
  }
  const std::string names = fmt::format("{}", fmt::join(read.sheets, ", "));
  if (!chosen && wanted.empty()) throw DataError(message("{} is empty.", source.string()));
  if (!chosen)
    throw DataError(message("{} has no sheet '{}'; its sheets are: {}.", source.string(), wanted, names));
  if (wanted.empty() && read.sheets.size() > 1)
    read.issues.push_back({Issue::Severity::note, "table.first_sheet", read.table.source,
                           message("{} has several sheets ({}); '{}' is used.", read.table.source, names,
                                   sheets[*chosen].text)});
  if (read.sheets.size() == 1) read.sheets.clear();
  return *chosen;
}

}  // namespace

TableRead readXlsx(XlsxFile& file, const TableReadOptions& options) {
  TableRead read;
  read.driver = "XLSX";
  read.encodingUsed = "UTF-8";
  read.encodingReason = message("The format {} states its encoding.", read.driver);
  read.table.source = file.path().filename().string();
  Sheet sheet = file.read(chooseSheet(file.sheets(), options.sheet, read, file.path()));
  GridToTable grid(read, options);
  for (SheetRow& row : sheet.rows) {
    grid.add(row.number, std::move(row.cells));
    read.hiddenRows += row.isHidden && row.number > options.namesRow ? 1 : 0;
  }
  for (const MergedCells& cells : sheet.merged) grid.merge(cells);
  if (read.hiddenRows > 0)
    read.issues.push_back({Issue::Severity::note, "table.hidden_rows", read.table.source,
                           message("{}: {} rows are hidden in the sheet; they were read like the others.",
                                   read.table.source, read.hiddenRows)});
  grid.finish();
  return read;
}

}  // namespace geo::detail
