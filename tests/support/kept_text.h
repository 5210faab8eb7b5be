#pragma once

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <variant>

#include "geo/document/document.h"
#include "geo/store/current_user.h"
#include "geo/store/database.h"
#include "geo/table/table_writer.h"

namespace test {

/// The text without what is another each time: who writes, the moment, digests over it.
inline std::string withoutMoments(const std::string& text) {
  const std::string today = fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr)));
  const std::regex now(today + "[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{3})?Z?)?"), digest("[0-9a-f]{64}");
  std::string out = std::regex_replace(std::regex_replace(text, now, "NOW"), digest, "DIGEST");
  const std::string login = '"' + geo::store::currentUser() + "\" | \"NOW\"";  // as the log has it
  for (std::size_t at = out.find(login); at != std::string::npos; at = out.find(login, at + 1))
    out.replace(at, login.size(), "\"USER\" | \"NOW\"");
  return out;
}

/// Holds a text against tests/data/kept/NAME: whatever changes has to be meant. With LIANPIAN_KEEP in the
/// environment it is kept anew; read the difference before it is committed.
inline void expectKept(const std::string& written, const std::string& name) {
  const std::string text = withoutMoments(written);
  const std::filesystem::path file = std::filesystem::path(LIANPIAN_SOURCE_DIR) / "tests/data/kept" / name;
  if (std::getenv("LIANPIAN_KEEP") != nullptr) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return;
  }
  std::ifstream kept(file, std::ios::binary);
  ASSERT_TRUE(kept) << file;
  std::istringstream now(text);
  std::string before, line;
  for (int number = 1; std::getline(kept, before); ++number) {
    ASSERT_TRUE(std::getline(now, line)) << name << " ends before line " << number << ": " << before;
    ASSERT_EQ(line, before) << name << ", line " << number;
  }
  EXPECT_FALSE(std::getline(now, line)) << name << " goes on: " << line;
}

inline std::string textOf(const geo::Cell& cell) {
  if (const auto* word = std::get_if<std::string>(&cell)) return *word;
  if (const auto* real = std::get_if<double>(&cell)) return fmt::format("{}", *real);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  return "-";
}

inline std::string textOf(const geo::TableToWrite& table) {
  std::string text = "# " + table.name + '\n';
  for (const geo::Column& column : table.columns) text += column.name + " | ";
  text += '\n';
  for (const auto& row : table.rows) {
    for (const geo::Cell& cell : row) text += textOf(cell) + " | ";
    text += '\n';
  }
  return text;
}

/// Every word of a document and how it is set; of pictures all but the bytes.
class DocumentText {
 public:
  explicit DocumentText(const geo::Document& document) {
    line(
        "document {} \"{}\" \"{}\" header \"{}\" cover {} mark \"{}\" author \"{}\" date {} close {} words "
        "{}/{}/{}",
        document.language, document.title, document.subtitle, document.header, document.hasCover,
        document.mark, document.author, document.date, document.isClose, document.words.contents,
        document.words.table, document.words.figure);
    for (const std::string& one : document.coverLines) line("cover: {}", one);
    for (const geo::DocumentBlock& block : document.blocks)
      std::visit([this](const auto& one) { add(one); }, block);
  }
  const std::string& text() const { return m_text; }

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> form, Values&&... values) {
    m_text += fmt::format(form, std::forward<Values>(values)...) + '\n';
  }
  static std::string marked(const std::string& text, bool isMarked) {
    return isMarked ? "[[" + text + "]]" : text;
  }

  void add(const geo::DocumentHeading& one) {
    line("heading {} {} {}: {}", one.level, one.page, one.startsPage, one.text);
  }
  void add(const geo::DocumentParagraph& one) {
    std::string runs;
    for (const geo::TextRun& run : one.runs)
      runs += marked(run.isBold ? "**" + run.text + "**" : run.text, run.isMarked);
    line("paragraph {}: {}", static_cast<int>(one.kind), runs);
  }
  void add(const geo::DocumentTable& one) {
    line("table {}: {}", one.name, one.caption);
    for (const geo::DocumentTable::Column& column : one.columns)
      line("  column {} ({}) {} {}", column.head, column.unit, column.share,
           column.isNumber ? "number" : "words");
    for (const auto& row : one.rows) {
      std::string cells;
      for (const geo::DocumentCell& cell : row) cells += marked(cell.text, cell.isMarked) + " | ";
      line("  {}", cells);
    }
    line("  note: {}", one.note);
  }
  void add(const geo::DocumentPicture& one) {
    line("picture {}: {} ({} x {} mm) {} note: {}", one.name, one.caption, one.widthMm, one.heightMm,
         one.description, one.note);
  }

  std::string m_text;
};

inline std::string textOf(const geo::Document& document) { return DocumentText(document).text(); }

inline std::string textOf(const geo::store::Value& value) {
  if (const auto* blob = std::get_if<geo::store::Blob>(&value)) {
    std::string hex;
    for (const std::byte byte : *blob) hex += fmt::format("{:02x}", static_cast<int>(byte));
    return "x'" + hex + "'";
  }
  if (const auto* word = std::get_if<std::string>(&value)) return '"' + *word + '"';
  if (const auto* real = std::get_if<double>(&value)) return fmt::format("{}", *real);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
  return "null";
}

/// Every row of every table, but of those that GeoPackage and SQLite keep for themselves.
inline std::string textOf(geo::store::Database& database) {
  std::string text;
  std::vector<std::string> names;
  const auto tables = database.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE "
      "'rtree%' "
      "AND name NOT LIKE 'sqlite%' ORDER BY name");
  while (tables->step()) names.push_back(tables->text(0));
  for (const std::string& name : names) {
    text += "# " + name + '\n';
    std::vector<std::string> lines;
    const auto rows = database.prepare("SELECT * FROM \"" + name + '"');
    while (rows->step()) {
      std::string line;
      for (int i = 0; i < rows->columnCount(); ++i) line += textOf(rows->column(i)) + " | ";
      lines.push_back(line);
    }
    for (const std::string& line : lines) text += line + '\n';
  }
  return text;
}

}  // namespace test
