#include "planning/liaison/register_store.h"

#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "geo/store/catalogue.h"
#include "planning/liaison/entry_list.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register_rules.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::liaison {
namespace {

using geo::store::Database;
using geo::store::Value;

std::string tableName(const EntryList& list) { return fmt::format("liaison_{}", list.name()); }

Value valueOf(const std::string& value) { return value.empty() ? Value(geo::store::Null{}) : Value(value); }
Value valueOf(bool value) { return std::int64_t{value ? 1 : 0}; }
Value valueOf(int value) { return std::int64_t{value}; }
Value valueOf(double value) { return value; }
template <class T>
Value valueOf(const std::optional<T>& value) {
  return value ? valueOf(*value) : Value(geo::store::Null{});
}

Value valueOf(const ShownField& field) {
  return std::visit(
      [](const auto& value) -> Value {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, ShownWord>)
          return std::string(value.words[value.number]);
        else
          return valueOf(*value);
      },
      field.value);
}

/// Fields of the key are told apart by the table as well; an empty one is no NULL, which is never the same.
std::vector<Value> valuesOf(const std::vector<ShownField>& entry, std::size_t keyFields) {
  std::vector<Value> values;
  for (const ShownField& field : entry) {
    Value value = valueOf(field);
    if (values.size() < keyFields && std::holds_alternative<geo::store::Null>(value)) value = std::string();
    values.push_back(std::move(value));
  }
  return values;
}

const char* sqlTypeOf(const ShownField& field) {
  if (std::holds_alternative<const std::optional<double>*>(field.value)) return "{real}";
  if (std::holds_alternative<const std::string*>(field.value) ||
      std::holds_alternative<ShownWord>(field.value))
    return "TEXT";
  return "{integer}";
}

geo::store::AttributeTable tableOf(const EntryList& list) {
  const std::vector<ShownField> form = list.form();
  std::string columns;
  for (std::size_t i = 0; i < form.size(); ++i)
    columns +=
        fmt::format("{} {}{}, ", form[i].name, sqlTypeOf(form[i]), i < list.keyFields() ? " NOT NULL" : "");
  return {tableName(list), tableName(list), fmt::format("Register of liaison: {}", list.name()),
          fmt::format("{}UNIQUE ({})", columns, fmt::join(list.keyNames(), ", "))};
}

std::vector<geo::store::AttributeTable> allTables() {
  std::vector<geo::store::AttributeTable> tables;
  for (const auto& list : entryLists()) tables.push_back(tableOf(*list));
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
void take(const geo::store::Statement& row, int column, const WordPlace& place, const std::string& where) {
  const std::string word = row.text(column);
  const auto found = std::ranges::find(place.words, word);
  if (found == place.words.end())
    throw geo::DataError(
        geo::message("{} holds '{}', which is not one of {}; update the program, or mend it.", where, word,
                     fmt::format("{}", fmt::join(place.words, ", "))));
  place.set(place.value, static_cast<std::size_t>(found - place.words.begin()));
}

void takeRow(const geo::store::Statement& row, const std::string& table,
             const std::vector<FieldPlace>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    std::visit(
        [&](const auto& value) {
          const std::string where = table + "." + fields[i].name;
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, WordPlace>)
            take(row, static_cast<int>(i), value, where);
          else
            take(row, static_cast<int>(i), *value, where);
        },
        fields[i].value);
}

void readList(Database& database, const EntryList& list, Register& all) {
  const std::string table = tableName(list);
  if (!database.hasTable(table)) return;
  const auto row = database.prepare(
      fmt::format("SELECT {} FROM {} ORDER BY fid", fmt::join(namesOf(list.form()), ", "), table));
  while (row->step()) {
    const std::size_t entry = list.size(all);
    list.resize(all, entry + 1);
    takeRow(*row, table, list.places(all, entry));
  }
}

Register readAll(Database& database) {
  Register all;
  for (const auto& list : entryLists()) readList(database, *list, all);
  return all;
}

void runWith(geo::store::Statement& statement, const std::vector<Value>& values) {
  statement.reset();
  for (std::size_t i = 0; i < values.size(); ++i) statement.bind(static_cast<int>(i) + 1, values[i]);
  statement.step();
}

std::unique_ptr<geo::store::Statement> putStatement(Database& database, const EntryList& list) {
  const std::vector<std::string> fields = namesOf(list.form());
  std::vector<std::string> places, changes;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    places.emplace_back("?");
    if (i >= list.keyFields()) changes.push_back(fmt::format("{0} = excluded.{0}", fields[i]));
  }
  return database.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
                                      tableName(list), fmt::join(fields, ", "), fmt::join(places, ", "),
                                      fmt::join(list.keyNames(), ", "), fmt::join(changes, ", ")));
}

std::unique_ptr<geo::store::Statement> dropStatement(Database& database, const EntryList& list) {
  std::vector<std::string> conditions;
  for (const std::string& field : list.keyNames()) conditions.push_back(field + " = ?");
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

std::string lineOf(const EntryList& list, const std::vector<ShownField>& entry) {
  std::string line = list.name();
  for (const ShownField& field : entry) line += '\t' + escaped(asText(field));
  return line + '\n';
}

/// What the log says of a write.
struct Lines {
  std::string before;
  std::string after;
};

void writeList(Database& database, const EntryList& list, const Register& before, const Register& after,
               Lines& lines) {
  const geo::store::AttributeTable table = tableOf(list);
  geo::store::createMissing(database, {&table, 1});
  std::map<Key, std::size_t> gone = list.keys(before);
  const auto put = putStatement(database, list);
  for (std::size_t i = 0; i < list.size(after); ++i) {
    const std::vector<ShownField> entry = list.fields(after, i);
    const auto stored = gone.extract(keyOf(entry, list.keyFields()));
    if (!stored.empty() && list.isSame(before, stored.mapped(), after, i)) continue;
    if (!stored.empty()) lines.before += lineOf(list, list.fields(before, stored.mapped()));
    lines.after += lineOf(list, entry);
    runWith(*put, valuesOf(entry, list.keyFields()));
  }
  const auto drop = dropStatement(database, list);
  for (const auto& [key, i] : gone) {
    const std::vector<ShownField> entry = list.fields(before, i);
    lines.before += lineOf(list, entry);
    std::vector<Value> values = valuesOf(entry, list.keyFields());
    values.resize(list.keyFields());
    runWith(*drop, values);
  }
  database.catalogue().touch(tableName(list));
}

/// Within the caller's transaction: rows and the entry of the log.
void writeChange(Database& database, const Register& before, const Register& after,
                 const Authorship& authorship) {
  Lines lines;
  for (const auto& list : entryLists())
    if (!list->isSame(before, after)) writeList(database, *list, before, after, lines);
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
