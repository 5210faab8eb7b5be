#include "geo/coverage/levels.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/store/sqlite_database.h"
#include "planning/survey/trail.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/planning/small_workspace.h"

#include <array>
#include <charconv>
#include <cstring>

namespace {

namespace fs = std::filesystem;
using geo::store::Value;

const std::string& soundFile() {
  static const std::string bytes = [] {
    const test::SmallWorkspace small;
    {
      planning::Workspace workspace = small.open();
      planning::Area area;
      area.id = "made-up";
      area.nameZh = "片区";
      area.members.push_back({"010101", "甲县", "甲省", "甲市", "010101", "010101", true, {}, ""});
      workspace.putAreas({area});
      workspace.putFigures({test::figure("010101", "a", 1), test::figure("010102", "b", 2)}, "made up");
    }
    return test::contentOf(small.path());
  }();
  return bytes;
}

/// Three bytes of a place, one of a length, and as many bytes that are put there; again.
std::string patched(std::string_view bytes) {
  std::string file = soundFile();
  constexpr std::size_t kHead = 4;
  while (bytes.size() > kHead) {
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < kHead; ++i) at = at << 8U | static_cast<unsigned char>(bytes[i]);
    at %= file.size();
    const auto wanted = static_cast<std::size_t>(static_cast<unsigned char>(bytes[kHead - 1]));
    bytes.remove_prefix(kHead);
    const std::size_t size = std::min({wanted, bytes.size(), file.size() - at});
    std::memcpy(file.data() + at, bytes.data(), size);
    bytes.remove_prefix(size);
  }
  return file;
}

std::string_view cut(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view front = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return front;
}

/// "n": NULL, "i12", "r1.5", "xBYTES", else a text.
Value valueOf(std::string_view text) {
  if (text == "n") return geo::store::Null{};
  const std::string_view rest = text.substr(std::min<std::size_t>(1, text.size()));
  if (text.starts_with('x')) {
    const auto* const begin = reinterpret_cast<const std::byte*>(rest.data());
    return geo::store::Blob(begin, begin + rest.size());
  }
  if (text.starts_with('i')) {
    std::int64_t number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
  }
  if (text.starts_with('r')) {
    double number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
  }
  return std::string(text);
}

std::string quoted(std::string_view name) {
  std::string result = "\"";
  for (const char c : name)
    if (c != '\0') result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

/// Lines "table TAB column TAB number of the row TAB value" change cells, "- TAB table" takes a table out.
void changeCells(const fs::path& file, std::string_view lines) {
  const auto database = geo::store::openSqlite(file, geo::store::Access::readWrite);
  database->execute("PRAGMA foreign_keys = OFF");
  while (!lines.empty()) {
    std::string_view line = cut(lines, '\n');
    const std::string table = quoted(cut(line, '\t'));
    try {
      if (table == "\"-\"") {
        database->execute("DROP TABLE " + quoted(line));
        continue;
      }
      const std::string column = quoted(cut(line, '\t'));
      const Value row = valueOf(cut(line, '\t'));
      database->prepare("UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?")
          ->run({valueOf(line), row});
    } catch (const geo::Error&) {  // no such table
    }
  }
}

void lookAround(const fs::path& file) {
  planning::Workspace workspace = planning::Workspace::openAsPossible(file);
  (void)workspace.identity();
  (void)workspace.info();
  for (const planning::Level level :
       {planning::Level::county, planning::Level::prefecture, planning::Level::province})
    (void)workspace.units(level);
  const geo::Coverage coverage = workspace.coverage();
  (void)workspace.levels(coverage);
  (void)workspace.areas();
  for (const planning::Indicator& indicator : workspace.indicators())
    for (const std::string& period : workspace.periods(indicator.id))
      (void)workspace.figures(indicator.id, period);
  (void)planning::survey::verifyTrail(workspace);
}

}  // namespace

/// A whole database ("SQLite format 3"), patches to that of a small workspace, or behind "cells" what another
/// program put into its tables; opened as far as that goes, in a folder of its own.
FUZZ_TARGET(workspace_file) {
  static const test::ScratchFolder folder;
  const fs::path file = folder / "w.gpkg";
  const geo::LimitForNow seconds(geo::Limit::seconds, 2);
  constexpr std::string_view kCells = "cells\n";
  for (const auto& entry : fs::directory_iterator(folder.path())) fs::remove_all(entry.path());
  try {
    if (bytes.starts_with(kCells)) {
      test::writeFile(file, soundFile());
      changeCells(file, bytes.substr(kCells.size()));
    } else {
      test::writeFile(file, bytes.starts_with("SQLite format 3") ? std::string(bytes) : patched(bytes));
    }
    lookAround(file);
  } catch (const geo::Error&) {
  }
}
