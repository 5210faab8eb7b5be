#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/register_fields.h"
#include "planning/reading/field_table.h"

/// The fields of an entry as values of a few kinds, so that tables, storage and log are compiled once and not
/// for each field of each list. For .cpp files only.
namespace planning::liaison {

/// A word of an enumeration: its number among the words.
struct ShownWord {
  std::span<const std::string_view> words;
  std::span<const std::string_view> chinese;  ///< empty where it has none
  std::size_t number = 0;
  friend bool operator==(const ShownWord& a, const ShownWord& b) { return a.number == b.number; }
};

struct ShownField {
  const char* name;
  std::variant<const std::string*, const bool*, const int*, const std::optional<int>*,
               const std::optional<double>*, ShownWord>
      value;
};

/// Where a word goes.
struct WordPlace {
  std::span<const std::string_view> words;
  std::span<const std::string_view> chinese;
  void* value = nullptr;
  void (*set)(void* value, std::size_t number) = nullptr;
};

struct FieldPlace {
  const char* name;
  std::variant<std::string*, bool*, int*, std::optional<int>*, std::optional<double>*, WordPlace> value;
};

template <Word T>
constexpr std::span<const std::string_view> chineseOf() {
  if constexpr (requires { Words<T>::kChinese; })
    return Words<T>::kChinese;
  else
    return {};
}

template <class T>
ShownField shownField(const char* name, const T& value) {
  if constexpr (Word<T>)
    return {name, ShownWord{Words<T>::kAll, chineseOf<T>(), static_cast<std::size_t>(value)}};
  else
    return {name, &value};
}

template <class T>
FieldPlace fieldPlace(const char* name, T& value) {
  if constexpr (Word<T>)
    return {name, WordPlace{Words<T>::kAll, chineseOf<T>(), &value, [](void* to, std::size_t number) {
                              *static_cast<T*>(to) = static_cast<T>(number);
                            }}};
  else
    return {name, &value};
}

// not inline: a vector that may grow is much code for each field of each list
void addField(std::vector<ShownField>& fields, const ShownField& field);
void addField(std::vector<FieldPlace>& fields, const FieldPlace& field);

/// In the order of register_fields.h; they live as long as the entry.
template <class T>
std::vector<ShownField> fieldsOf(const T& entry) {
  std::vector<ShownField> fields;
  eachCell(entry,
           [&fields](const char* name, const auto& field) { addField(fields, shownField(name, field)); });
  return fields;
}
template <class T>
std::vector<FieldPlace> placesOf(T& entry) {
  std::vector<FieldPlace> fields;
  eachCell(entry, [&fields](const char* name, auto& field) { addField(fields, fieldPlace(name, field)); });
  return fields;
}

geo::Cell asCell(const ShownField& field);
/// The same as text; empty where it is absent.
std::string asText(const ShownField& field);
geo::ColumnType asColumnType(const ShownField& field);
bool isSame(const std::vector<ShownField>& a, const std::vector<ShownField>& b);

/// Both are of the same field of entries of one kind.
void setField(const FieldPlace& field, const ShownField& value);
/// Throws geo::DataError that names file, row and field.
void takeCell(const CellReader& reader, const FieldPlace& field);

}  // namespace planning::liaison
