#include "geo/table/xlsx_file.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "geo/file/xml_check.h"
#include "geo/file/zip_archive.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/table/xlsx_formats.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

/// Name without the prefix of its namespace.
std::string_view localName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children())
    if (localName(one) == name) return one;
  return {};
}

const char* attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    const std::string_view full = one.name();
    if (full.substr(full.find(':') + 1) == name) return one.value();
  }
  return "";
}

/// 0 where it is none.
std::size_t numberOf(const char* text) {
  std::size_t number = 0;
  std::from_chars(text, text + std::strlen(text), number);
  return number;
}

bool isOn(const char* value) { return std::string_view(value) == "1" || std::string_view(value) == "true"; }

/// Texts of a string with formatted runs; how it is pronounced (rPh) is no part of it.
std::string textOf(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& part : item.children()) {
    if (localName(part) == "t") text += part.child_value();
    if (localName(part) == "r") text += child(part, "t").child_value();
  }
  return text;
}

struct CellPlace {
  int row = 0;
  int column = 0;
};

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

/// "AB12"; zeros where it is none.
CellPlace parsePlace(std::string_view text) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && place.column < kMostColumns; ++i)
    place.column = place.column * 26 + (text[i] - 'A' + 1);
  std::from_chars(text.data() + i, text.data() + text.size(), place.row);
  return place.column > kMostColumns || place.row > kMostRows ? CellPlace{} : place;
}

constexpr std::size_t kSignature = 4;

std::string beginOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(kSignature, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  return head;
}

/// By column; of several cells in one place the last one stays.
void order(std::vector<SheetCell>& cells) {
  const auto before = [](const SheetCell& a, const SheetCell& b) { return a.column < b.column; };
  const auto isSame = [](const SheetCell& a, const SheetCell& b) { return a.column == b.column; };
  if (!std::is_sorted(cells.begin(), cells.end(), before))
    std::stable_sort(cells.begin(), cells.end(), before);
  cells.erase(cells.begin(), std::unique(cells.rbegin(), cells.rend(), isSame).base());
}

}  // namespace

struct XlsxFile::Impl {
  explicit Impl(const fs::path& file) : path(file) {
    refuseOle(beginOf(file));
    archive.emplace(file);
    readParts();
  }
  Impl(std::string bytes, const fs::path& file) : path(file) {
    refuseOle(bytes);
    archive.emplace(std::move(bytes), file);
    readParts();
  }

  void refuseOle(std::string_view bytes) const {
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
      throw IoError(message(
          "{} is protected by a password or an old .xls under another name; save it as XLSX without a "
          "password.",
          path.string()));
  }

  void readParts() {
    readWorkbook();
    readStrings();
    readStyles();
  }

  [[noreturn]] void failDamaged(const std::string& part) const {
    throw IoError(
        message("{} is damaged: its part {} cannot be read; save it anew or as CSV.", path.string(), part));
  }

  /// Root element; empty where the part is absent.
  pugi::xml_node load(pugi::xml_document& document, const std::string& part) {
    std::optional<std::string> bytes = archive->read(part);
    if (!bytes) return {};
    checkXml(*bytes, path.string());
    const auto result = document.load_buffer(bytes->data(), bytes->size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!result) failDamaged(part);
    return document.document_element();
  }

  void readWorkbook() {
    pugi::xml_document relationsText;
    std::map<std::string, std::string> parts;
    for (const pugi::xml_node& one : load(relationsText, "xl/_rels/workbook.xml.rels").children()) {
      const std::string target = attribute(one, "Target");
      parts[attribute(one, "Id")] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    pugi::xml_document workbookText;
    const pugi::xml_node workbook = load(workbookText, "xl/workbook.xml");
    if (!workbook) failDamaged("xl/workbook.xml");
    since1904 = isOn(attribute(child(workbook, "workbookPr"), "date1904"));
    for (const pugi::xml_node& sheet : child(workbook, "sheets").children()) {
      std::string id;
      for (const pugi::xml_attribute& one : sheet.attributes())
        if (std::string_view(one.name()).ends_with(":id")) id = one.value();
      const std::string_view state = attribute(sheet, "state");
      names.push_back({attribute(sheet, "name"), state == "hidden" || state == "veryHidden"});
      sheetParts.push_back(parts[id]);
    }
  }

  void readStrings() {
    pugi::xml_document document;
    for (const pugi::xml_node& item : load(document, "xl/sharedStrings.xml").children())
      if (localName(item) == "si") strings.push_back(textOf(item));
  }

  void readStyles() {
    pugi::xml_document document;
    const pugi::xml_node styles = load(document, "xl/styles.xml");
    std::map<std::size_t, NumberFormat> codes;
    for (const pugi::xml_node& one : child(styles, "numFmts").children())
      codes[numberOf(attribute(one, "numFmtId"))] = numberFormat(attribute(one, "formatCode"));
    for (const pugi::xml_node& one : child(styles, "cellXfs").children()) {
      const std::size_t id = numberOf(attribute(one, "numFmtId"));
      const auto own = codes.find(id);
      formats.push_back(own == codes.end() ? builtInFormat(id) : own->second);
    }
  }

  /// "=B2+C2", of a formula whose result was never stored: a program wrote it that does not calculate.
  static std::string formulaText(const pugi::xml_node& cell) {
    const pugi::xml_node formula = child(cell, "f");
    return formula ? "=" + std::string(formula.child_value()) : std::string();
  }

  std::string cellText(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return textOf(child(cell, "is"));
    std::string stored = child(cell, "v").child_value();
    if (stored.empty()) return type == "str" ? std::string() : formulaText(cell);
    if (type == "s") {
      const std::size_t index = numberOf(stored.c_str());
      if (index >= strings.size()) failDamaged("xl/sharedStrings.xml");
      return strings[index];
    }
    if (type == "b") return isOn(stored.c_str()) ? "TRUE" : "FALSE";
    if (!type.empty() && type != "n") return stored;  // text of a formula, error, date as text
    const std::size_t style = numberOf(attribute(cell, "s"));
    return formattedNumber(stored, style < formats.size() ? formats[style] : NumberFormat{}, since1904);
  }

  /// Few texts of a workbook may be said by many cells.
  void countText(std::size_t bytes) {
    textBytes += bytes;
    if (textBytes > valueOf(Limit::text) << 20U) failLimit(path.string(), Limit::text);
  }

  SheetRow readRow(const pugi::xml_node& node, int number, const std::string& part) {
    SheetRow row{number, isOn(attribute(node, "hidden")), {}};
    int column = 0;
    for (const pugi::xml_node& cell : node.children()) {
      const CellPlace place = parsePlace(attribute(cell, "r"));
      column = place.column > 0 ? place.column : column + 1;
      if (column > kMostColumns) failDamaged(part);
      std::string text = cellText(cell);
      if (text.empty()) continue;
      countText(text.size());
      row.cells.push_back({static_cast<std::size_t>(column) - 1, std::move(text)});
    }
    order(row.cells);
    return row;
  }

  fs::path path;
  std::optional<ZipArchive> archive;
  std::vector<Name> names;
  std::vector<std::string> sheetParts;
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;
  bool since1904 = false;
  std::size_t textBytes = 0;
};

XlsxFile::XlsxFile(const fs::path& path) : m_impl(std::make_unique<Impl>(path)) {}
XlsxFile::XlsxFile(std::string bytes, const fs::path& path)
    : m_impl(std::make_unique<Impl>(std::move(bytes), path)) {}
XlsxFile::~XlsxFile() = default;

const fs::path& XlsxFile::path() const { return m_impl->path; }

const std::vector<XlsxFile::Name>& XlsxFile::sheets() const { return m_impl->names; }

Sheet XlsxFile::read(std::size_t sheet) {
  pugi::xml_document document;
  const std::string& part = m_impl->sheetParts.at(sheet);
  const pugi::xml_node root = m_impl->load(document, part);
  if (!root) m_impl->failDamaged(part);
  Sheet result;
  int number = 0;
  for (const pugi::xml_node& node : child(root, "sheetData").children()) {
    const std::size_t stated = numberOf(attribute(node, "r"));
    if (stated > kMostRows || (stated == 0 && number == kMostRows)) m_impl->failDamaged(part);
    number = stated > 0 ? static_cast<int>(stated) : number + 1;
    SheetRow row = m_impl->readRow(node, number, part);
    if (!row.cells.empty()) result.rows.push_back(std::move(row));
  }
  for (const pugi::xml_node& node : child(root, "mergeCells").children()) {
    if (result.merged.size() == valueOf(Limit::merged)) failLimit(path().string(), Limit::merged);
    const std::string_view range = attribute(node, "ref");
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const CellPlace from = parsePlace(range.substr(0, colon));
    const CellPlace to = parsePlace(range.substr(colon + 1));
    if (from.row > 0 && to.row >= from.row && to.column >= from.column)
      result.merged.push_back({from.row, from.column, to.row, to.column});
  }
  return result;
}

}  // namespace geo::detail
