#include "geo/table/workbook_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <pugixml.hpp>
#include <string>

#include "geo/file/zip_archive.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

std::size_t childrenOf(const pugi::xml_node& parent, const char* name) {
  const auto children = parent.children(name);
  return static_cast<std::size_t>(std::distance(children.begin(), children.end()));
}

std::size_t cellsOf(const pugi::xml_document& sheet) {
  std::size_t cells = 0;
  for (const pugi::xml_node& row : sheet.child("worksheet").child("sheetData").children("row"))
    cells += childrenOf(row, "c");
  return cells;
}

bool hasAllStrings(const pugi::xml_document& strings) {
  const pugi::xml_node table = strings.child("sst");
  return childrenOf(table, "si") == table.attribute("uniqueCount").as_ullong();
}

bool isPlain(const std::string& name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

}  // namespace

void requireWholeWorkbook(const std::filesystem::path& written, const std::vector<std::size_t>& cells,
                          const std::filesystem::path& target) {
  ZipArchive archive(written);
  const auto require = [&target](bool isWhole) {
    if (!isWhole)
      throw IoError(message(
          "{} could not be written whole; see whether the disk is full or its folder allows large files.",
          target.string()));
  };
  const std::vector<std::string> names = archive.names();
  for (std::size_t i = 0; i < cells.size(); ++i)
    require(std::ranges::count(names, fmt::format("xl/worksheets/sheet{}.xml", i + 1)) == 1);
  for (const std::string& name : names) {
    if (!isPlain(name)) continue;
    pugi::xml_document part;
    const std::string bytes = archive.read(name).value_or("");
    require(part.load_buffer(bytes.data(), bytes.size()).status == pugi::status_ok);
    if (name == "xl/sharedStrings.xml") require(hasAllStrings(part));
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (name == fmt::format("xl/worksheets/sheet{}.xml", i + 1)) require(cellsOf(part) == cells[i]);
  }
}

}  // namespace geo::detail
