#pragma once

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/reading/field_json.h"
#include "planning/reading/table_columns.h"

/// Values of named fields as rows of a table and back, a column a field. For .cpp files only.
namespace planning {

/// Of a row: a list has no cell.
template <class T>
concept FieldList = requires(T& x) {
  x.push_back(typename T::value_type{});
}
&&!std::same_as<T, std::string>;
template <class T>
concept Word = std::is_enum_v<T>;
template <class T>
concept Whole = std::integral<T> && !std::same_as<T, bool>;

/// The fields of a row; those of a record within it stand beside its own.
template <class T, class Visit>
void eachCell(T& row, Visit&& visit) {
  eachField(row, [&visit](const char* name, auto& field) {
    using Field = std::remove_cvref_t<decltype(field)>;
    if constexpr (Record<Field>)
      eachCell(field, visit);
    else if constexpr (!FieldList<Field>)
      visit(name, field);
  });
}

inline geo::Cell cellOf(const std::string& value) { return value.empty() ? geo::Cell{} : geo::Cell{value}; }
inline geo::Cell cellOf(bool value) { return std::string(value ? "true" : "false"); }
inline geo::Cell cellOf(Whole auto value) { return static_cast<std::int64_t>(value); }
template <Word T>
geo::Cell cellOf(T value) {
  return wordOf(value);
}
template <class T>
geo::Cell cellOf(const std::optional<T>& value) {
  return value ? cellOf(*value) : geo::Cell{};
}
inline geo::Cell cellOf(const std::optional<double>& value) {
  return value ? geo::Cell{*value} : geo::Cell{};
}

template <class Field>
geo::ColumnType columnTypeOf() {
  if constexpr (std::same_as<Field, std::optional<double>>) return geo::ColumnType::real;
  if constexpr (Whole<Field> || std::same_as<Field, std::optional<int>>) return geo::ColumnType::integer;
  return geo::ColumnType::text;
}

/// A row an entry, a column a field; numbers as they are, absent ones empty.
template <class Row>
geo::TableToWrite tableOf(const std::string& name, const std::vector<Row>& rows) {
  geo::TableToWrite table{name, {}, {}};
  const Row form{};
  eachCell(form, [&table](const char* column, const auto& field) {
    table.columns.push_back({column, columnTypeOf<std::remove_cvref_t<decltype(field)>>()});
  });
  for (const Row& row : rows) {
    std::vector<geo::Cell>& cells = table.rows.emplace_back();
    eachCell(row, [&cells](const char*, const auto& field) { cells.push_back(cellOf(field)); });
  }
  return table;
}

/// Reads one cell after the other; knows where it is. Throws geo::DataError that names file, row and field.
class CellReader {
 public:
  CellReader(const geo::Table& table, const geo::Table::Row& row) : m_table(table), m_row(row) {}

  void take(const char* name, std::string& value) const { value = text(name); }
  void take(const char* name, bool& value) const {
    const std::string& cell = text(name);
    value = cell == "true" || cell == "是";
    if (!value && cell != "false" && cell != "否")
      fail(name, geo::message("'{}' is neither true nor false", cell));
  }
  void take(const char* name, Whole auto& value) const {
    if (!parsed(text(name), value)) fail(name, geo::message("'{}' is no whole number", text(name)));
  }
  template <Whole T>
  void take(const char* name, std::optional<T>& value) const {
    value.reset();
    if (!text(name).empty()) take(name, value.emplace());
  }
  void take(const char* name, std::optional<double>& value) const {
    value.reset();
    if (text(name).empty()) return;
    if (!parsed(text(name), value.emplace())) fail(name, geo::message("'{}' is no number", text(name)));
  }
  /// By its word, or by the Chinese one where the enumeration has them (`Words<T>::kChinese`).
  template <Word T>
  void take(const char* name, T& value) const {
    if constexpr (requires { Words<T>::kChinese; })
      value = static_cast<T>(wordNumber(name, Words<T>::kAll, Words<T>::kChinese));
    else
      value = static_cast<T>(wordNumber(name, Words<T>::kAll, {}));
  }
  /// Which of the words, or else of the Chinese ones, the cell is.
  std::size_t wordNumber(const char* name, std::span<const std::string_view> words,
                         std::span<const std::string_view> chinese) const {
    for (const auto& each : {words, chinese})
      if (const auto found = std::ranges::find(each, text(name)); found != each.end())
        return static_cast<std::size_t>(found - each.begin());
    fail(name, geo::message("'{}' is not one of {}", text(name), fmt::format("{}", fmt::join(words, ", "))));
  }

  const std::string& text(const char* name) const { return cellText(m_row, requireColumn(m_table, name)); }

  [[noreturn]] void fail(const char* name, const std::string& what) const {
    throw geo::DataError(geo::message("{}, field {}: {}.", placeOf(m_table, m_row), name, what));
  }

 private:
  template <class T>
  static bool parsed(const std::string& cell, T& value) {
    const char* const end = cell.data() + cell.size();
    const auto [stop, error] = std::from_chars(cell.data(), end, value);
    if constexpr (std::floating_point<T>)
      if (!std::isfinite(value)) return false;
    return error == std::errc() && stop == end;
  }

  const geo::Table& m_table;
  const geo::Table::Row& m_row;
};

}  // namespace planning
