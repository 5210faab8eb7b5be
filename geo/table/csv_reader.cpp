#include "geo/table/csv_reader.h"

#include <string_view>

#include "geo/file/text_encoding.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/table/csv_text.h"
#include "geo/table/grid_table.h"

namespace geo::detail {
namespace {

EncodingChoice csvEncoding(const std::string& bytes, const TableReadOptions& options) {
  if (options.encoding) return givenEncoding(*options.encoding);
  const std::string reason = message("The file begins with a byte order mark.");
  if (bytes.rfind("\xEF\xBB\xBF", 0) == 0) return {"UTF-8", reason, false};
  if (bytes.rfind("\xFF\xFE", 0) == 0) return {"UTF-16LE", reason, false};
  if (bytes.rfind("\xFE\xFF", 0) == 0) return {"UTF-16BE", reason, false};
  return chooseEncoding({bytes}, {});
}

}  // namespace

TableRead readCsv(std::string bytes, const std::filesystem::path& source, const TableReadOptions& options) {
  TableRead read;
  read.driver = "CSV";
  read.encodingIsOpen = true;
  read.table.source = source.filename().string();
  const EncodingChoice encoding = csvEncoding(bytes, options);
  read.encodingUsed = encoding.encoding;
  read.encodingReason = encoding.reason;
  if (!options.isPreview) requireClear(encoding, read.table.source);
  read.encodingCandidates = encoding.candidates;
  const Decoded decoded = toUtf8(bytes, encoding.encoding);
  bytes = std::string();  // a large file is not kept twice
  if (decoded.bad > 0)
    read.issues.push_back(
        {Issue::Severity::warning, "encoding.bad_bytes", read.table.source,
         message("{} characters in {} are not {}.", decoded.bad, read.table.source, encoding.encoding)});
  std::string_view text = decoded.text;
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.remove_prefix(3);
  if (text.find('\0') != std::string_view::npos)
    throw DataError(message("{} is not a text table; save it as CSV, XLSX or ODS.", source.string()));
  const bool namesSeparator = text.size() > 4 && text.rfind("sep=", 0) == 0 && text[4] != '\r' &&
                              text[4] != '\n';  // a line that Excel understands
  const char separator = namesSeparator ? text[4] : detectSeparator(text);
  read.separator = separator;
  GridToTable grid(read, options);
  std::size_t cells = 0;
  eachCsvRow(text, separator, source.string(), [&](CsvRow&& row) {
    if (namesSeparator && row.line == 1) return;
    cells += row.cells.size();
    requireWithin(source.filename().string(), Limit::cells, cells);
    grid.add(row.line, row.cells);
  });
  grid.finish();
  return read;
}

}  // namespace geo::detail
