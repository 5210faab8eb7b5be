#include "geo/store/sqlite_guard.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "geo/report/limits.h"
#include "geo/store/geopackage.h"
#include "geo/store/sqlite_handles.h"

namespace geo::store {
namespace {

constexpr int kStepsBetweenQuestions = 5000;  // of the virtual machine: well under a millisecond

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::string textAt(sqlite3_stmt* row, int column) {
  const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  return text == nullptr ? std::string() : text;
}

enum class Side { minX, maxX, minY, maxY };

std::optional<Box> extentOf(sqlite3_value* value) {
  if (sqlite3_value_type(value) != SQLITE_BLOB) return std::nullopt;
  const auto* const bytes = static_cast<const std::byte*>(sqlite3_value_blob(value));
  return geopackage::extentOf({bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))});
}

template <Side side>
void giveSide(sqlite3_context* context, int, sqlite3_value** values) {
  const std::optional<Box> box = extentOf(values[0]);
  if (!box) return sqlite3_result_null(context);
  switch (side) {
    case Side::minX:
      return sqlite3_result_double(context, box->minX);
    case Side::maxX:
      return sqlite3_result_double(context, box->maxX);
    case Side::minY:
      return sqlite3_result_double(context, box->minY);
    case Side::maxY:
      return sqlite3_result_double(context, box->maxY);
  }
}

void giveIsEmpty(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
  sqlite3_result_int(context, extentOf(values[0]) ? 0 : 1);
}

/// Those that the triggers of a GeoPackage's spatial index call (OGC 12-128r17, annex F.3).
void registerFunctions(sqlite3* connection) {
  using Function = void (*)(sqlite3_context*, int, sqlite3_value**);
  static constexpr std::array<std::pair<const char*, Function>, 5> kFunctions{{
      {"ST_MinX", giveSide<Side::minX>},
      {"ST_MaxX", giveSide<Side::maxX>},
      {"ST_MinY", giveSide<Side::minY>},
      {"ST_MaxY", giveSide<Side::maxY>},
      {"ST_IsEmpty", giveIsEmpty},
  }};
  for (const auto& [name, function] : kFunctions)
    sqlite3_create_function_v2(connection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               nullptr, function, nullptr, nullptr, nullptr);
}

bool keepsIndex(std::string_view table) {
  return table.starts_with("rtree_") || table == "gpkg_ogr_contents";
}

/// Of the standard and of GDAL. One that raises may make a row vanish without a word, so it may stand only on
/// tables that we do not write.
bool isOfGeoPackage(std::string_view name, std::string_view table, std::string_view sql) {
  const bool isOfIndex = name.starts_with("rtree_") || name.starts_with("trigger_insert_feature_count_") ||
                         name.starts_with("trigger_delete_feature_count_");
  if (isOfIndex) return sql.find("raise") == std::string_view::npos;
  const bool isWritten =
      table == "gpkg_contents" || table == "gpkg_geometry_columns" || table == "gpkg_spatial_ref_sys";
  return name.starts_with("gpkg_") && table.starts_with("gpkg_") && !isWritten;
}

}  // namespace

void SqliteGuard::install(sqlite3* connection, bool isForReading, bool isSalvage) {
  constexpr int kDeepestTrigger = 10, kLongestPattern = 1000;
  const std::uint64_t bytes = std::min<std::uint64_t>(valueOf(Limit::value) << 20U, 2'000'000'000);
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, static_cast<int>(bytes));
  sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, kDeepestTrigger);
  sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, kLongestPattern);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (!isSalvage) sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (isForReading) sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  registerFunctions(connection);
  sqlite3_set_authorizer(connection, &SqliteGuard::ask, this);
  sqlite3_progress_handler(connection, kStepsBetweenQuestions, &SqliteGuard::tick, this);
}

bool SqliteGuard::readSchema(sqlite3* connection) {
  m_views.clear();
  m_triggers.clear();
  m_foreignTrigger.clear();
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(
          connection, "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')",
          -1, &raw, nullptr) != SQLITE_OK)
    return false;
  const StatementHandle row(raw);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
    const std::string name = textAt(raw, 1);
    const bool isView = textAt(raw, 0) == "view";
    (isView ? m_views : m_triggers).insert(lowered(name));
    if (!isView && !isOfGeoPackage(lowered(name), lowered(textAt(raw, 2)), lowered(textAt(raw, 3))))
      m_foreignTrigger = name;
  }
  return code == SQLITE_DONE;
}

void SqliteGuard::allowIndex(sqlite3* connection) const {
  if (!m_triggers.empty()) sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr);
}

int SqliteGuard::ask(void* self, int action, const char* first, const char*, const char*,
                     const char* source) {
  return static_cast<SqliteGuard*>(self)->allow(action, first, source);
}

/// `source` is also the name of a part of our own statement (WITH), hence the question which names are known.
int SqliteGuard::allow(int action, const char* first, const char* source) {
  if (source == nullptr) return SQLITE_OK;
  const std::string name = lowered(source);
  bool isAllowed = !m_views.contains(name);
  if (isAllowed && m_triggers.contains(name)) {
    const bool isWrite = action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
    isAllowed = action == SQLITE_READ || action == SQLITE_SELECT || action == SQLITE_FUNCTION ||
                (isWrite && first != nullptr && keepsIndex(lowered(first)));
  }
  if (isAllowed) return SQLITE_OK;
  m_refused = source;
  return SQLITE_DENY;
}

int SqliteGuard::tick(void* self) { return static_cast<SqliteGuard*>(self)->mayGoOn(); }

int SqliteGuard::mayGoOn() {
  if (m_progress != nullptr && m_progress->isCancelled()) return 1;
  const auto now = std::chrono::steady_clock::now();
  if (!m_since) m_since = now;
  m_ranOutOfTime = now - *m_since > std::chrono::seconds(valueOf(Limit::seconds));
  return m_ranOutOfTime ? 1 : 0;
}

}  // namespace geo::store
