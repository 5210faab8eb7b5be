#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "planning/liaison/register_fields.h"
#include "planning/reading/field_table.h"

/// What tells entries of the register apart. For .cpp files only.
namespace planning::liaison {

inline std::string textOf(const geo::Cell& cell) {
  return std::visit(
      [](const auto& value) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
          return {};
        else
          return fmt::format("{}", value);
      },
      cell);
}

using Key = std::vector<std::string>;

template <class T>
Key keyOf(const T& entry) {
  Key key;
  eachCell(entry, [&key](const char*, const auto& field) {
    if (key.size() < kKeyFields<T>) key.push_back(textOf(cellOf(field)));
  });
  return key;
}

inline std::string toText(const Key& key) {
  std::vector<std::string> words;
  for (const std::string& word : key)
    if (!word.empty()) words.push_back(word);
  return fmt::format("{}", fmt::join(words, " "));
}

template <class T>
std::vector<std::string> fieldNames() {
  std::vector<std::string> names;
  const T form{};
  eachCell(form, [&names](const char* name, const auto&) { names.emplace_back(name); });
  return names;
}

}  // namespace planning::liaison
