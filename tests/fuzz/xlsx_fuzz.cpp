#include "geo/report/error.h"
#include "geo/table/xlsx_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/stored_zip.h"

namespace {

/// A workbook of its sheet, shared strings, styles and list of sheets; those that are empty are left out.
std::string workbook(std::string_view bytes) {
  const std::vector<std::string> given = fuzz::parts(bytes, 4);
  std::vector<std::pair<std::string, std::string>> entries{
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>)"},
      {"xl/worksheets/sheet1.xml", given[0]},
      {"xl/workbook.xml",
       given[3].empty() ? R"(<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>)" : given[3]}};
  if (!given[1].empty()) entries.emplace_back("xl/sharedStrings.xml", given[1]);
  if (!given[2].empty()) entries.emplace_back("xl/styles.xml", given[2]);
  return fuzz::storedZip(entries);
}

}  // namespace

/// A whole file, or the parts of one.
FUZZ_TARGET(xlsx) {
  try {
    geo::detail::XlsxFile file(bytes.starts_with("PK") ? std::string(bytes) : workbook(bytes), "fuzz.xlsx");
    const geo::TableRead read = geo::detail::readXlsx(file, {});
    for (const geo::Table::Row& row : read.table.rows)
      FUZZ_REQUIRE(row.cells.size() == read.table.columns.size());
  } catch (const geo::Error&) {
  }
}
