#include "planning/liaison/register_store.h"

#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "geo/store/catalogue.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register_rules.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::liaison {
namespace {

using geo::store::Database;
using geo::store::Value;

std::string tableName(const std::string& list) { return "liaison_" + list; }

template <class T>
std::string columnList() {
  return fmt::format("{}", fmt::join(fieldNames<T>(), ", "));
}

Value valueOf(bool value) { return std::int64_t{value ? 1 : 0}; }
Value valueOf(int value) { return std::int64_t{value}; }
Value valueOf(const std::optional<int>& value) { return value ? valueOf(*value) : Value(geo::store::Null{}); }
Value valueOf(const std::optional<double>& value) {
  return value ? Value(*value) : Value(geo::store::Null{});
}
Value valueOf(const std::string& value) { return value.empty() ? Value(geo::store::Null{}) : Value(value); }
template <Word T>
Value valueOf(T value) {
  return wordOf(value);
}

/// Fields of the key are told apart by the table as well; an empty one is no NULL, which is never the same.
template <class T>
std::vector<Value> valuesOf(const T& entry) {
  std::vector<Value> values;
  eachCell(entry, [&values](const char*, const auto& field) {
    Value value = valueOf(field);
    if (values.size() < kKeyFields<T> && std::holds_alternative<geo::store::Null>(value))
      value = std::string();
    values.push_back(std::move(value));
  });
  return values;
}

template <class Field>
const char* sqlTypeOf(const Field&) {
  if constexpr (std::same_as<Field, std::optional<double>>) return "{real}";
  if constexpr (std::integral<Field> || std::same_as<Field, std::optional<int>>) return "{integer}";
  return "TEXT";
}

template <class T>
geo::store::AttributeTable tableOf(const std::string& list) {
  std::string columns;
  std::size_t count = 0;
  const T form{};
  eachCell(form, [&](const char* name, const auto& field) {
    columns += fmt::format("{} {}{}, ", name, sqlTypeOf(field), count++ < kKeyFields<T> ? " NOT NULL" : "");
  });
  std::vector<std::string> key = fieldNames<T>();
  key.resize(kKeyFields<T>);
  return {tableName(list), tableName(list), "Register of liaison: " + list,
          fmt::format("{}UNIQUE ({})", columns, fmt::join(key, ", "))};
}

template <class T>
void makeTable(Database& database, const std::string& list) {
  const geo::store::AttributeTable table = tableOf<T>(list);
  geo::store::createMissing(database, {&table, 1});
}

std::vector<geo::store::AttributeTable> allTables() {
  std::vector<geo::store::AttributeTable> tables;
  const Register none;
  eachList(none, [&tables](const char* list, const auto& entries) {
    tables.push_back(tableOf<typename std::remove_cvref_t<decltype(entries)>::value_type>(list));
  });
  return tables;
}

const std::vector<geo::store::AttributeTable> kTables = allTables();
[[maybe_unused]] const bool kIsRegisterKnown = schema::declare(kTables);

void take(const geo::store::Statement& row, int column, std::string& value, const std::string&) {
  value = row.text(column);
}
void take(const geo::store::Statement& row, int column, bool& value, const std::string&) {
  value = row.integer(column) != 0;
}
void take(const geo::store::Statement& row, int column, int& value, const std::string&) {
  value = static_cast<int>(row.integer(column));
}
void take(const geo::store::Statement& row, int column, std::optional<int>& value, const std::string&) {
  if (std::holds_alternative<geo::store::Null>(row.column(column)))
    value.reset();
  else
    value = static_cast<int>(row.integer(column));
}
void take(const geo::store::Statement& row, int column, std::optional<double>& value, const std::string&) {
  value = row.real(column);
}
template <Word T>
void take(const geo::store::Statement& row, int column, T& value, const std::string& where) {
  const std::string word = row.text(column);
  const auto& words = Words<T>::kAll;
  const auto found = std::ranges::find(words, word);
  if (found == words.end())
    throw geo::DataError(
        geo::message("{} holds '{}', which is not one of {}; update the program, or mend it.", where, word,
                     fmt::format("{}", fmt::join(words, ", "))));
  value = static_cast<T>(found - words.begin());
}

template <class T>
void readList(Database& database, const std::string& list, std::vector<T>& entries) {
  if (!database.hasTable(tableName(list))) return;
  const auto row =
      database.prepare(fmt::format("SELECT {} FROM {} ORDER BY fid", columnList<T>(), tableName(list)));
  while (row->step()) {
    T& entry = entries.emplace_back();
    int column = 0;
    eachCell(entry, [&](const char* name, auto& field) {
      take(*row, column++, field, tableName(list) + "." + name);
    });
  }
}

Register readAll(Database& database) {
  Register all;
  eachList(all, [&database](const char* list, auto& entries) { readList(database, list, entries); });
  return all;
}

void runWith(geo::store::Statement& statement, const std::vector<Value>& values) {
  statement.reset();
  for (std::size_t i = 0; i < values.size(); ++i) statement.bind(static_cast<int>(i) + 1, values[i]);
  statement.step();
}

template <class T>
std::unique_ptr<geo::store::Statement> putStatement(Database& database, const std::string& list) {
  const std::vector<std::string> fields = fieldNames<T>();
  std::vector<std::string> places, changes;
  std::vector<std::string> key;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    places.emplace_back("?");
    if (i < kKeyFields<T>)
      key.push_back(fields[i]);
    else
      changes.push_back(fmt::format("{0} = excluded.{0}", fields[i]));
  }
  return database.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
                                      tableName(list), fmt::join(fields, ", "), fmt::join(places, ", "),
                                      fmt::join(key, ", "), fmt::join(changes, ", ")));
}

template <class T>
std::unique_ptr<geo::store::Statement> dropStatement(Database& database, const std::string& list) {
  std::vector<std::string> conditions;
  const std::vector<std::string> fields = fieldNames<T>();
  for (std::size_t i = 0; i < kKeyFields<T>; ++i) conditions.push_back(fields[i] + " = ?");
  return database.prepare(
      fmt::format("DELETE FROM {} WHERE {}", tableName(list), fmt::join(conditions, " AND ")));
}

std::string escaped(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (c == '\t')
      line += "\\t";
    else if (c == '\n')
      line += "\\n";
    else if (c == '\\')
      line += "\\\\";
    else
      line += c;
  }
  return line;
}

template <class T>
std::string lineOf(const std::string& list, const T& entry) {
  std::string line = list;
  eachCell(entry, [&line](const char*, const auto& field) { line += '\t' + escaped(textOf(cellOf(field))); });
  return line + '\n';
}

/// What the log says of a write.
struct Lines {
  std::string before;
  std::string after;
};

template <class T>
void writeList(Database& database, const std::string& list, const std::vector<T>& before,
               const std::vector<T>& after, Lines& lines) {
  if (before == after) return;
  makeTable<T>(database, list);
  std::map<Key, const T*> gone;
  for (const T& entry : before) gone.emplace(keyOf(entry), &entry);
  const auto put = putStatement<T>(database, list);
  for (const T& entry : after) {
    const auto stored = gone.extract(keyOf(entry));
    if (!stored.empty() && *stored.mapped() == entry) continue;
    if (!stored.empty()) lines.before += lineOf(list, *stored.mapped());
    lines.after += lineOf(list, entry);
    runWith(*put, valuesOf(entry));
  }
  const auto drop = dropStatement<T>(database, list);
  for (const auto& [key, entry] : gone) {
    lines.before += lineOf(list, *entry);
    std::vector<Value> values = valuesOf(*entry);
    values.resize(kKeyFields<T>);
    runWith(*drop, values);
  }
  database.catalogue().touch(tableName(list));
}

/// Within the caller's transaction: rows and the entry of the log.
void writeChange(Database& database, const Register& before, const Register& after,
                 const Authorship& authorship) {
  Lines lines;
  eachMember(
      [&](const char* name, auto list) { writeList(database, name, before.*list, after.*list, lines); });
  appendRevision(database,
                 {kDirectSubmission, "liaison", lines.before, lines.after, authorship.why, authorship.by});
}

}  // namespace

Register readRegister(Workspace& workspace) { return readAll(workspace.database()); }

bool editRegister(Workspace& workspace, const Authorship& authorship,
                  const std::function<void(Register&)>& edit) {
  if (workspace.isReadOnly())
    throw geo::IoError(geo::message("{} is open for reading only; its register cannot be changed.",
                                    workspace.path().string()));
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  lockChain(database, kDirectSubmission);
  const Register before = readAll(database);
  Register after = before;
  edit(after);
  if (after == before) return false;
  const std::vector<Mistake> mistakes = newMistakes(before, after, knownPlaces(workspace));
  if (!mistakes.empty()) throw geo::DataError(sentenceOf(mistakes.front()));
  writeChange(database, before, after, authorship);
  transaction.commit();
  return true;
}

void takeBack(Workspace& workspace, const Authorship& authorship, const Register& before) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  lockChain(database, kDirectSubmission);
  writeChange(database, readAll(database), before, authorship);
  transaction.commit();
}

}  // namespace planning::liaison
