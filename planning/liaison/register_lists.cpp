#include "planning/liaison/register_lists.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "planning/liaison/entry_list.h"
#include "planning/liaison/register_rules.h"

namespace planning::liaison {
namespace {

void requireOwnColumns(const geo::Table& table, const EntryList& list) {
  const std::vector<std::string> fields = namesOf(list.form());
  for (const std::string& field : list.keyNames()) requireColumn(table, field);
  std::set<std::string> seen;
  for (const std::string& column : table.columns) {
    if (std::ranges::find(fields, column) == fields.end())
      throw geo::DataError(geo::message("{}: the list {} has no field '{}'; its fields are {}.", table.source,
                                        list.name(), column, fmt::format("{}", fmt::join(fields, ", "))));
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

class ListTaker {
 public:
  ListTaker(const EntryList& list, Register& all, ListChange& change, std::vector<std::string>& mistakes)
      : m_list(list),
        m_all(all),
        m_change(change),
        m_mistakes(mistakes),
        m_rows(list.size(all), nullptr),
        m_places(list.keys(all)) {}

  void take(const geo::Table& table, const geo::Table::Row& row) {
    const std::size_t mistakesBefore = m_mistakes.size();
    read(table, row);
    if (m_mistakes.size() > mistakesBefore) return;
    const Key key = m_list.key(m_read, 0);
    const auto [place, isNew] = m_places.emplace(key, m_list.size(m_all));
    if (isNew) {
      m_list.append(m_all, m_read, 0);
      m_rows.push_back(&row);
      ++m_change.added;
      return;
    }
    const geo::Table::Row*& earlier = m_rows[place->second];
    if (earlier != nullptr) {
      m_mistakes.push_back(geo::message("{}: {} stands in the table twice, first in row {}.",
                                        placeOf(table, row), toText(key), earlier->number));
      return;
    }
    const auto [whole, cells] = completed(table, row, m_list.fields(m_all, place->second));
    read(whole, cells);
    ++(m_list.isSame(m_read, 0, m_all, place->second) ? m_change.unchanged : m_change.changed);
    m_list.assign(m_all, place->second, m_read, 0);
    earlier = &row;
  }

  void dropOthers() {
    std::vector<bool> stays;
    for (const geo::Table::Row* const row : m_rows) stays.push_back(row != nullptr);
    m_list.keep(m_all, stays);
    m_change.removed = std::erase(m_rows, nullptr);
  }

  /// The row that an entry came from; null: none.
  const std::vector<const geo::Table::Row*>& rows() const { return m_rows; }

 private:
  void read(const geo::Table& table, const geo::Table::Row& row) {
    m_list.resize(m_read, 0);
    m_list.resize(m_read, 1);
    takeCells(table, row, m_list.places(m_read, 0), m_mistakes);
  }

  const EntryList& m_list;
  Register& m_all;
  ListChange& m_change;
  std::vector<std::string>& m_mistakes;
  Register m_read;  ///< the entry of a row, alone
  std::vector<const geo::Table::Row*> m_rows;
  std::map<Key, std::size_t> m_places;
};

}  // namespace

const std::vector<std::string>& listNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& list : entryLists()) all.emplace_back(list->name());
    return all;
  }();
  return names;
}

std::vector<std::string> keyFields(const std::string& list) { return entryList(list).keyNames(); }

std::vector<std::string> fieldWords(const std::string& list, const std::string& field, bool inChinese) {
  using Texts = std::vector<std::string>;
  Texts words;
  for (const ShownField& one : entryList(list).form()) {
    if (field != one.name) continue;
    if (std::holds_alternative<const bool*>(one.value))
      words = inChinese ? Texts{"是", "否"} : Texts{"true", "false"};
    if (const auto* const word = std::get_if<ShownWord>(&one.value)) {
      const auto& all = inChinese ? word->chinese : word->words;
      words.assign(all.begin(), all.end());
    }
  }
  return words;
}

geo::TableToWrite listTable(const Register& all, const std::string& list) {
  const EntryList& entries = entryList(list);
  geo::TableToWrite table{list, {}, {}};
  for (const ShownField& field : entries.form()) table.columns.push_back({field.name, asColumnType(field)});
  for (std::size_t i = 0; i < entries.size(all); ++i) {
    std::vector<geo::Cell>& cells = table.rows.emplace_back();
    for (const ShownField& field : entries.fields(all, i)) cells.push_back(asCell(field));
  }
  return table;
}

TakenList takeList(const Register& before, const std::string& list, const geo::Table& table,
                   const KnownPlaces& known, bool replace) {
  const EntryList& entries = entryList(list);
  TakenList taken{before, {}, {}, {}};
  const geo::Table tidy = tidied(table);
  requireOwnColumns(tidy, entries);
  ListTaker taker(entries, taken.after, taken.change, taken.mistakes);
  for (const geo::Table::Row& row : tidy.rows) taker.take(tidy, row);
  if (replace) taker.dropOthers();
  const std::vector<const geo::Table::Row*>& rows = taker.rows();
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
  const EntryList& entries = entryList(list);
  std::size_t same = 0;
  while (same < entries.size(before) && entries.key(before, same) != key) ++same;
  table.rows.front().number = static_cast<int>(same) + 1;
  return takeList(before, list, table, known, false);
}

void dropEntry(Register& all, const std::string& list, const std::vector<std::string>& key) {
  const EntryList& entries = entryList(list);
  std::vector<bool> stays;
  for (std::size_t i = 0; i < entries.size(all); ++i) stays.push_back(entries.key(all, i) != key);
  if (std::ranges::find(stays, false) == stays.end())
    throw geo::DataError(geo::message("The list {} has no entry '{}'.", list, toText(key)));
  entries.keep(all, stays);
}

}  // namespace planning::liaison
