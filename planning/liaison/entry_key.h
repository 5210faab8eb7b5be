#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <string>
#include <vector>

#include "planning/liaison/entry_fields.h"

/// What tells entries of the register apart. For .cpp files only.
namespace planning::liaison {

using Key = std::vector<std::string>;

/// Of the first fields, so many.
inline Key keyOf(const std::vector<ShownField>& fields, std::size_t count) {
  Key key;
  for (std::size_t i = 0; i < count; ++i) key.push_back(asText(fields[i]));
  return key;
}

template <class T>
Key keyOf(const T& entry) {
  return keyOf(fieldsOf(entry), kKeyFields<T>);
}

inline std::string toText(const Key& key) {
  std::vector<std::string> words;
  for (const std::string& word : key)
    if (!word.empty()) words.push_back(word);
  return fmt::format("{}", fmt::join(words, " "));
}

inline std::vector<std::string> namesOf(const std::vector<ShownField>& fields) {
  std::vector<std::string> names;
  for (const ShownField& field : fields) names.emplace_back(field.name);
  return names;
}

}  // namespace planning::liaison
