#include "planning/intake/import_log.h"

#include <algorithm>
#include <array>
#include <optional>

#include "geo/store/catalogue.h"
#include "geo/store/current_user.h"
#include "geo/store/sha256.h"
#include "geo/store/utc_clock.h"
#include "planning/reading/json_value.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::forms {
namespace {

constexpr const char* kImports = "imports";
constexpr const char* kMappings = "form_mappings";

const std::array<geo::store::AttributeTable, 2> kTables{{
    {kImports, kImports, "Tables that were imported, and what they changed",
     "id {integer} NOT NULL UNIQUE, file TEXT NOT NULL, sha256 TEXT NOT NULL, period TEXT NOT NULL, round "
     "TEXT, made_at TEXT NOT NULL, made_by TEXT NOT NULL, table_rows {integer} NOT NULL, figures {integer} "
     "NOT NULL, first_revision {integer} NOT NULL, last_revision {integer} NOT NULL, columns TEXT, before "
     "TEXT, undone_at TEXT, undo_revision {integer}, last_undo_revision {integer}"},
    {kMappings, kMappings, "What the columns of a table were taken for",
     "form TEXT NOT NULL UNIQUE, columns TEXT NOT NULL"},
}};

[[maybe_unused]] const bool kAreImportTablesKnown = schema::declare(kTables);

std::string toText(const std::map<std::string, std::string>& columns) {
  JsonValue json{JsonValue::Object()};
  for (const auto& [column, indicator] : columns) json.set(validUtf8(column), validUtf8(indicator));
  return json.dump();
}

std::map<std::string, std::string> fromText(const std::string& text) {
  std::map<std::string, std::string> columns;
  const std::optional<JsonValue> json = JsonValue::read(text);
  if (json && json->object() != nullptr)
    for (const auto& [column, indicator] : *json->object())
      if (indicator.text() != nullptr) columns.emplace(column, *indicator.text());
  return columns;
}

std::string formInOrder(const std::vector<std::string>& columns) {
  std::string names;
  for (const std::string& column : columns) names += std::to_string(column.size()) + ':' + column;
  return geo::store::sha256(names);
}

/// Tables with the same column names are of one form, in whatever order.
std::string formOf(std::vector<std::string> columns) {
  std::ranges::sort(columns);
  return formInOrder(columns);
}

}  // namespace

std::vector<ImportRecord> imports(Workspace& workspace) {
  std::vector<ImportRecord> records;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable(kImports)) return records;
  const auto row = database.prepare(
      "SELECT id, file, sha256, period, round, made_at, made_by, table_rows, figures, first_revision, "
      "last_revision, "
      "columns, before, undone_at, undo_revision, last_undo_revision FROM imports ORDER BY id");
  while (row->step())
    records.push_back({row->integer(0), row->text(1), row->text(2), row->text(3), row->text(4), row->text(5),
                       row->text(6), static_cast<int>(row->integer(7)), static_cast<int>(row->integer(8)),
                       row->integer(9), row->integer(10), fromText(row->text(11)), row->text(12),
                       row->text(13), row->integer(14), row->integer(15)});
  return records;
}

std::int64_t recordImport(Workspace& workspace, ImportRecord record) {
  geo::store::Database& database = workspace.database();
  geo::store::createMissing(database, kTables);
  lockChain(database, kDirectSubmission);
  record.id =
      database
          .prepare(
              "INSERT INTO imports (id, file, sha256, period, round, made_at, made_by, table_rows, figures, "
              "first_revision, last_revision, columns, before) SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, "
              "?, "
              "?, ?, ?, ?, ?, ?, ? FROM imports RETURNING id")
          ->insert({record.file, record.sha256, record.period, orNull(record.round), geo::store::utcNow(),
                    geo::store::currentUser(), std::int64_t{record.rows}, std::int64_t{record.figures},
                    record.firstRevision, record.lastRevision, toText(record.columns),
                    orNull(record.before)});
  database.catalogue().touch(kImports);
  return record.id;
}

std::map<std::string, std::string> rememberedColumns(Workspace& workspace,
                                                     const std::vector<std::string>& columns) {
  if (!workspace.database().hasTable(kMappings)) return {};
  for (const std::string& form :
       {formOf(columns), formInOrder(columns)}) {  // the second: of earlier versions
    const auto row = workspace.database().prepare("SELECT columns FROM form_mappings WHERE form = ?");
    row->bind(1, form);
    if (row->step()) return fromText(row->text(0));
  }
  return {};
}

void rememberColumns(Workspace& workspace, const std::vector<std::string>& columns,
                     const std::map<std::string, std::string>& choice) {
  geo::store::Database& database = workspace.database();
  geo::store::createMissing(database, kTables);
  database
      .prepare(
          "INSERT INTO form_mappings (form, columns) VALUES (?, ?) ON CONFLICT (form) DO UPDATE SET columns "
          "= "
          "excluded.columns")
      ->run({formOf(columns), toText(choice)});
  database.catalogue().touch(kMappings);
}

}  // namespace planning::forms
