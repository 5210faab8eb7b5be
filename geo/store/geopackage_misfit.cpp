#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/store/geopackage.h"

namespace geo::store::geopackage {
namespace {

using Names = std::set<std::string>;

std::string upper(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::toupper(c); });
  return result;
}

/// What SQLite makes of values in a column of a declared type (https://sqlite.org/datatype3.html, 3.1).
enum class Affinity { integer, text, blob, real, numeric };

Affinity affinityOf(std::string_view declared) {
  const std::string type = upper(declared);
  const auto has = [&type](const char* word) { return type.find(word) != std::string::npos; };
  if (has("INT")) return Affinity::integer;
  if (has("CHAR") || has("CLOB") || has("TEXT")) return Affinity::text;
  if (has("BLOB") || type.empty()) return Affinity::blob;
  if (has("REAL") || has("FLOA") || has("DOUB")) return Affinity::real;
  return Affinity::numeric;
}

struct DeclaredColumn {
  std::string name;
  Affinity affinity = Affinity::text;
};

struct Declared {
  std::vector<DeclaredColumn> columns;
  std::vector<Names> unique;
};

/// The words before a bracket, and between brackets, without commas.
std::vector<std::string> wordsOf(std::string_view part) {
  std::vector<std::string> words(1);
  for (const char c : part) {
    const bool isBetween = c == ' ' || c == ',' || c == '(' || c == ')';
    if (!isBetween)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Of SQL that the program itself declares: "code TEXT NOT NULL UNIQUE, n INTEGER, UNIQUE (code, n)".
Declared declaredIn(std::string_view columns) {
  Declared declared;
  while (!columns.empty()) {
    int depth = 0;
    std::size_t end = 0;
    for (; end < columns.size() && (columns[end] != ',' || depth > 0); ++end)
      depth += columns[end] == '(' ? 1 : columns[end] == ')' ? -1 : 0;
    const std::vector<std::string> words = wordsOf(columns.substr(0, end));
    columns.remove_prefix(std::min(end + 1, columns.size()));
    if (words.size() < 2) continue;
    if (words[0] == "UNIQUE") {
      declared.unique.emplace_back(words.begin() + 1, words.end());
      continue;
    }
    declared.columns.push_back({words[0], affinityOf(words[1])});
    if (std::ranges::find(words, "UNIQUE") != words.end()) declared.unique.push_back({words[0]});
  }
  return declared;
}

struct FoundColumn {
  std::string name;
  Affinity affinity = Affinity::text;
  bool mustBeFilled = false;
  bool isKey = false;
};

std::vector<FoundColumn> columnsOf(Database& database, const std::string& table) {
  std::vector<FoundColumn> columns;
  const auto row =
      database.prepare("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)");
  row->bind(1, table);
  while (row->step()) {
    const bool hasDefault = !std::holds_alternative<Null>(row->column(3));
    columns.push_back(
        {row->text(0), affinityOf(row->text(1)), row->integer(2) != 0 && !hasDefault, row->integer(4) != 0});
  }
  return columns;
}

/// Columns that together are never the same in two rows. `hasKeyIndex`: the key is not the number of the row.
std::vector<Names> uniqueIn(Database& database, const std::string& table, bool& hasKeyIndex) {
  std::vector<Names> found;
  const auto index =
      database.prepare("SELECT name, origin FROM pragma_index_list(?) WHERE \"unique\" = 1 AND partial = 0");
  const auto column = database.prepare("SELECT coalesce(name, '') FROM pragma_index_info(?)");
  index->bind(1, table);
  while (index->step()) {
    hasKeyIndex = hasKeyIndex || index->text(1) == "pk";
    column->bind(1, index->text(0));
    Names names;
    while (column->step()) names.insert(column->text(0));
    found.push_back(std::move(names));
  }
  return found;
}

using Kind = TableMisfit::Kind;

std::optional<TableMisfit> columnMisfit(const std::string& table, const std::vector<DeclaredColumn>& declared,
                                        const std::vector<FoundColumn>& found) {
  for (const DeclaredColumn& wanted : declared) {
    const auto there = std::ranges::find(found, wanted.name, &FoundColumn::name);
    if (there == found.end()) return TableMisfit{Kind::noColumn, table, wanted.name};
    // a yes or no may be declared as BOOLEAN, which stores the same whole numbers
    const bool isSame = there->affinity == wanted.affinity ||
                        (wanted.affinity == Affinity::integer && there->affinity == Affinity::numeric);
    if (!isSame) return TableMisfit{Kind::otherKind, table, wanted.name};
  }
  for (const FoundColumn& one : found) {
    const bool isKnown =
        one.isKey || std::ranges::find(declared, one.name, &DeclaredColumn::name) != declared.end();
    if (!isKnown && one.mustBeFilled) return TableMisfit{Kind::mustBeFilled, table, one.name};
  }
  return std::nullopt;
}

struct OwnTable {
  const char* name;
  const char* columns;
};
/// Other programs declare the types of these in their own ways.
constexpr std::array<OwnTable, 4> kOwnTables{
    {{"gpkg_spatial_ref_sys", "srs_name srs_id organization organization_coordsys_id definition"},
     {"gpkg_contents",
      "table_name data_type identifier description last_change min_x min_y max_x max_y srs_id"},
     {"gpkg_geometry_columns", "table_name column_name geometry_type_name srs_id z m"},
     {"layer_styles",
      "id f_table_catalog f_table_schema f_table_name f_geometry_column styleName styleQML styleSLD "
      "useAsDefault description owner ui update_time"}}};

bool isTable(Database& database, const std::string& name) {
  const auto row = database.prepare("SELECT type FROM sqlite_master WHERE name = ?");
  row->bind(1, name);
  return row->step() && row->text(0) == "table";
}

}  // namespace

std::optional<TableMisfit> GeoPackageCatalogue::misfit(const std::string& table, std::string_view columns,
                                                       bool hasShapes) {
  if (!m_database.hasTable(table)) return std::nullopt;
  if (!isTable(m_database, table)) return TableMisfit{Kind::noTable, table, {}};
  Declared declared = declaredIn(inDialect(m_database.dialect(), columns));
  const std::vector<FoundColumn> found = columnsOf(m_database, table);
  bool hasKeyIndex = false;
  const std::vector<Names> unique = uniqueIn(m_database, table, hasKeyIndex);
  const bool isNumbered = !found.empty() && found[0].name == "fid" && found[0].isKey &&
                          found[0].affinity == Affinity::integer && !hasKeyIndex &&
                          std::ranges::count(found, true, &FoundColumn::isKey) == 1;
  if (!isNumbered) return TableMisfit{Kind::noNumbers, table, "fid"};
  if (auto misfit = columnMisfit(table, declared.columns, found)) return misfit;
  const bool lacksShapes = hasShapes && std::ranges::find(found, "geom", &FoundColumn::name) == found.end();
  if (lacksShapes) return TableMisfit{Kind::noColumn, table, "geom"};
  for (const Names& wanted : declared.unique)
    if (std::ranges::find(unique, wanted) == unique.end())
      return TableMisfit{Kind::notUnique, table, *wanted.begin()};
  return std::nullopt;
}

std::optional<TableMisfit> GeoPackageCatalogue::ownMisfit() {
  for (const OwnTable& own : kOwnTables) {
    if (!m_database.hasTable(own.name)) continue;
    if (!isTable(m_database, own.name)) return TableMisfit{Kind::noTable, own.name, {}};
    const std::vector<FoundColumn> found = columnsOf(m_database, own.name);
    for (const std::string& column : wordsOf(own.columns))
      if (std::ranges::find(found, column, &FoundColumn::name) == found.end())
        return TableMisfit{Kind::noColumn, own.name, column};
  }
  return std::nullopt;
}

}  // namespace geo::store::geopackage
