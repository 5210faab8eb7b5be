#include "planning/liaison/register_lists.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "planning/liaison/entry_key.h"
#include "planning/liaison/register_rules.h"

namespace planning::liaison {
namespace {

[[noreturn]] void failList(const std::string& list) {
  throw geo::DataError(geo::message("The register has no list '{}'; there are {}.", list,
                                    fmt::format("{}", fmt::join(listNames(), ", "))));
}

template <class R, class Visit>
void withList(R& all, const std::string& list, Visit&& visit) {
  bool isThere = false;
  eachList(all, [&](const char* name, auto& entries) {
    if (list != name) return;
    isThere = true;
    visit(entries);
  });
  if (!isThere) failList(list);
}

void requireOwnColumns(const geo::Table& table, const std::string& list,
                       const std::vector<std::string>& fields, std::size_t keyFields) {
  for (std::size_t i = 0; i < keyFields; ++i) requireColumn(table, fields[i]);
  std::set<std::string> seen;
  for (const std::string& column : table.columns) {
    if (std::ranges::find(fields, column) == fields.end())
      throw geo::DataError(geo::message("{}: the list {} has no field '{}'; its fields are {}.", table.source,
                                        list, column, fmt::format("{}", fmt::join(fields, ", "))));
    if (!seen.insert(column).second)
      throw geo::DataError(geo::message("{}: the column '{}' stands there twice.", table.source, column));
  }
}

std::optional<std::string> trimmed(const std::optional<std::string>& cell) {
  if (!cell) return std::nullopt;
  constexpr const char* kBlanks = " \t\r\n";
  const std::size_t first = cell->find_first_not_of(kBlanks);
  if (first == std::string::npos) return std::nullopt;
  return cell->substr(first, cell->find_last_not_of(kBlanks) - first + 1);
}

/// Rows without any text are left out.
geo::Table tidied(const geo::Table& table) {
  geo::Table tidy{table.source, table.columns, {}};
  for (const geo::Table::Row& row : table.rows) {
    geo::Table::Row& kept = tidy.rows.emplace_back(geo::Table::Row{row.number, {}});
    bool isEmpty = true;
    for (const auto& cell : row.cells) {
      kept.cells.push_back(trimmed(cell));
      isEmpty = isEmpty && !kept.cells.back();
    }
    if (isEmpty) tidy.rows.pop_back();
  }
  return tidy;
}

/// Takes the cells that are not empty; says what is wrong with those that are wrong.
void takeCells(const geo::Table& table, const geo::Table::Row& row, const std::vector<FieldPlace>& fields,
               std::vector<std::string>& mistakes) {
  const CellReader reader(table, row);
  for (const FieldPlace& field : fields) {
    try {
      if (findColumn(table, field.name) && !reader.text(field.name).empty()) takeCell(reader, field);
    } catch (const geo::DataError& error) {
      mistakes.emplace_back(error.what());
    }
  }
}

template <class T>
T entryOf(const geo::Table& table, const geo::Table::Row& row, std::vector<std::string>& mistakes) {
  T entry{};
  takeCells(table, row, placesOf(entry), mistakes);
  return entry;
}

/// The row with every column of the list; those that the table does not have as the entry has them.
std::pair<geo::Table, geo::Table::Row> completed(const geo::Table& table, const geo::Table::Row& row,
                                                 const std::vector<ShownField>& entry) {
  geo::Table whole{table.source, namesOf(entry), {}};
  geo::Table::Row cells{row.number, {}};
  for (const ShownField& field : entry) {
    const auto column = findColumn(table, field.name);
    cells.cells.emplace_back(column ? cellText(row, *column) : asText(field));
  }
  return {std::move(whole), std::move(cells)};
}

template <class T>
class ListTaker {
 public:
  ListTaker(std::vector<T>& entries, ListChange& change, std::vector<std::string>& mistakes)
      : m_entries(entries), m_change(change), m_mistakes(mistakes), m_rows(entries.size(), nullptr) {
    for (std::size_t i = 0; i < entries.size(); ++i) m_places.emplace(keyOf(entries[i]), i);
  }

  void take(const geo::Table& table, const geo::Table::Row& row) {
    const std::size_t mistakesBefore = m_mistakes.size();
    T entry = entryOf<T>(table, row, m_mistakes);
    if (m_mistakes.size() > mistakesBefore) return;
    const Key key = keyOf(entry);
    const auto [place, isNew] = m_places.emplace(key, m_entries.size());
    if (isNew) {
      m_entries.push_back(std::move(entry));
      m_rows.push_back(&row);
      ++m_change.added;
      return;
    }
    if (m_rows[place->second] != nullptr) {
      m_mistakes.push_back(geo::message("{}: {} stands in the table twice, first in row {}.",
                                        placeOf(table, row), toText(key), m_rows[place->second]->number));
      return;
    }
    T& stored = m_entries[place->second];
    const auto [whole, cells] = completed(table, row, fieldsOf(stored));
    entry = entryOf<T>(whole, cells, m_mistakes);
    ++(entry == stored ? m_change.unchanged : m_change.changed);
    stored = std::move(entry);
    m_rows[place->second] = &row;
  }

  void dropOthers() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
      if (m_rows[i] == nullptr) continue;
      if (kept != i) m_entries[kept] = std::move(m_entries[i]);
      m_rows[kept++] = m_rows[i];
    }
    m_change.removed = m_entries.size() - kept;
    m_entries.resize(kept);
    m_rows.resize(kept);
  }

  /// The row that an entry came from; null: none.
  const std::vector<const geo::Table::Row*>& rows() const { return m_rows; }

 private:
  std::vector<T>& m_entries;
  ListChange& m_change;
  std::vector<std::string>& m_mistakes;
  std::vector<const geo::Table::Row*> m_rows;
  std::map<Key, std::size_t> m_places;
};

}  // namespace

const std::vector<std::string>& listNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    const Register form;
    eachList(form, [&all](const char* list, const auto&) { all.emplace_back(list); });
    return all;
  }();
  return names;
}

std::vector<std::string> keyFields(const std::string& list) {
  std::vector<std::string> fields;
  const Register form;
  withList(form, list, [&fields](const auto& entries) {
    using T = typename std::remove_cvref_t<decltype(entries)>::value_type;
    fields = fieldNames<T>();
    fields.resize(kKeyFields<T>);
  });
  return fields;
}

std::vector<std::string> fieldWords(const std::string& list, const std::string& field, bool inChinese) {
  using Texts = std::vector<std::string>;
  Texts words;
  const Register form;
  withList(form, list, [&](const auto& entries) {
    const typename std::remove_cvref_t<decltype(entries)>::value_type entry{};
    for (const ShownField& one : fieldsOf(entry)) {
      if (field != one.name) continue;
      if (std::holds_alternative<const bool*>(one.value))
        words = inChinese ? Texts{"是", "否"} : Texts{"true", "false"};
      if (const auto* const word = std::get_if<ShownWord>(&one.value)) {
        const auto& all = inChinese ? word->chinese : word->words;
        words.assign(all.begin(), all.end());
      }
    }
  });
  return words;
}

geo::TableToWrite listTable(const Register& all, const std::string& list) {
  geo::TableToWrite table{list, {}, {}};
  withList(all, list, [&table](const auto& entries) {
    const typename std::remove_cvref_t<decltype(entries)>::value_type form{};
    for (const ShownField& field : fieldsOf(form)) table.columns.push_back({field.name, asColumnType(field)});
    for (const auto& entry : entries) {
      std::vector<geo::Cell>& cells = table.rows.emplace_back();
      for (const ShownField& field : fieldsOf(entry)) cells.push_back(asCell(field));
    }
  });
  return table;
}

TakenList takeList(const Register& before, const std::string& list, const geo::Table& table,
                   const KnownPlaces& known, bool replace) {
  TakenList taken{before, {}, {}, {}};
  const geo::Table tidy = tidied(table);
  std::vector<const geo::Table::Row*> rows;
  withList(taken.after, list, [&](auto& entries) {
    using T = typename std::remove_cvref_t<decltype(entries)>::value_type;
    requireOwnColumns(tidy, list, fieldNames<T>(), kKeyFields<T>);
    ListTaker<T> taker(entries, taken.change, taken.mistakes);
    for (const geo::Table::Row& row : tidy.rows) taker.take(tidy, row);
    if (replace) taker.dropOthers();
    rows = taker.rows();
  });
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i] != nullptr) taken.rows.push_back(i);
  for (const Mistake& mistake : newMistakes(before, taken.after, known)) {
    const geo::Table::Row* const row =
        mistake.list == list && mistake.entry < rows.size() ? rows[mistake.entry] : nullptr;
    taken.mistakes.push_back(
        row == nullptr ? sentenceOf(mistake)
                       : geo::message("{}, field {}: {}.", placeOf(tidy, *row), mistake.field, mistake.text));
  }
  return taken;
}

TakenList takeEntry(const Register& before, const std::string& list,
                    const std::vector<std::pair<std::string, std::string>>& fields,
                    const KnownPlaces& known) {
  geo::Table table{list, {}, {{0, {}}}};
  for (const auto& [name, text] : fields) {
    table.columns.push_back(name);
    table.rows.front().cells.emplace_back(text);
  }
  Key key;
  for (const std::string& field : keyFields(list))
    key.push_back(cellText(table.rows.front(), requireColumn(table, field)));
  withList(before, list, [&](const auto& entries) {
    const auto same = std::ranges::find_if(entries, [&key](const auto& one) { return keyOf(one) == key; });
    table.rows.front().number = static_cast<int>(same - entries.begin()) + 1;
  });
  return takeList(before, list, table, known, false);
}

void dropEntry(Register& all, const std::string& list, const std::vector<std::string>& key) {
  withList(all, list, [&](auto& entries) {
    if (std::erase_if(entries, [&key](const auto& one) { return keyOf(one) == key; }) == 0)
      throw geo::DataError(geo::message("The list {} has no entry '{}'.", list, toText(key)));
  });
}

}  // namespace planning::liaison
