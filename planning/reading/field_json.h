#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <exception>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "geo/report/issue.h"
#include "geo/report/message.h"
#include "planning/reading/json_value.h"
#include "planning/reading/other_fields.h"

/// Values of named fields as JSON and back, one rule for all documents (docs/decisions/0017-formats-grow.md).
/// For .cpp files only.
namespace planning {

/// The words of an enumeration in the order of its values, `kAll`: to be specialised.
template <class E>
struct Words;

template <class E>
requires std::is_enum_v<E> std::string wordOf(E value) {
  return std::string(Words<E>::kAll[static_cast<std::size_t>(value)]);
}

/// Of an `eachField` that takes a value as it is and as a constant: `template <As<Place> T, class Visit>`.
template <class T, class Value>
concept As = std::same_as<std::remove_const_t<T>, Value>;

/// Fields without which a record says nothing, or something else: lacking ones are an error, all others get
/// their default. To be specialised.
template <class T>
struct Needed {
  static constexpr std::array<std::string_view, 0> kFields{};
};

/// A value of fields, as against a number, a text, a word or a list: it has `eachField(value, visit)`.
template <class T>
concept Record = requires(T& x) {
  eachField(x, [](const char*, const auto&) {});
};

/// Why a document cannot be read. For a sentence of the caller's.
struct FieldMistake : std::exception {
  FieldMistake(std::string where, std::string why) : place(std::move(where)), fault(std::move(why)) {}
  std::string place;  ///< "projects[3].amounts[0].yuan"; empty: the whole document
  std::string fault;
};

template <class T>
JsonValue toJsonValue(const T& value);

template <class T>
JsonValue toJsonValue(const std::optional<T>& value) {
  return value ? toJsonValue(*value) : JsonValue();
}

template <class T>
JsonValue toJsonValue(const std::vector<T>& values) {
  JsonValue::List list;
  for (const T& value : values) list.push_back(toJsonValue(value));
  return list;
}

/// Of a record: the fields in their order, then those that this program does not know.
template <class T>
JsonValue toJsonValue(const T& value) {
  if constexpr (Record<const T>) {
    JsonValue object{JsonValue::Object()};
    eachField(value,
              [&object](const char* name, const auto& field) { object.set(name, toJsonValue(field)); });
    if constexpr (requires { value.others; })
      if (!value.others.json.empty()) {
        JsonValue others = JsonValue::parse(value.others.json);
        for (JsonField& field : *others.object()) object.set(std::move(field.name), std::move(field.value));
      }
    return object;
  } else if constexpr (std::is_enum_v<T>) {
    return wordOf(value);
  } else {
    return value;
  }
}

/// Takes a value out of JSON. What lacks and can, and what is not known, is counted by its place in the
/// document; what cannot be is thrown as a FieldMistake.
class FieldReader {
 public:
  template <Record T>
  void takeDocument(JsonValue json, T& value) {
    json.take("format");
    take(json, {}, value);
  }

  /// One entry for each place, however often it is met: "projects[].land".
  void tell(geo::Issues& issues) const {
    for (const auto& [place, times] : m_lacking)
      issues.push_back(
          {geo::Issue::Severity::warning, "format.field_lacking", place,
           geo::message("The field {} is lacking ({} times) and taken as empty or 0.", place, times)});
    for (const auto& [place, times] : m_unknown)
      issues.push_back({geo::Issue::Severity::warning, "format.field_unknown", place,
                        geo::message("The field {} is not known to this program ({} times); it is kept as it "
                                     "was written.",
                                     place, times)});
  }

 private:
  template <class T>
  void take(const JsonValue& json, const std::string& place, std::optional<T>& value) {
    if (json.isNull())
      value.reset();
    else
      take(json, place, value.emplace());
  }

  template <class T>
  void take(const JsonValue& json, const std::string& place, std::vector<T>& values) {
    if (json.list() == nullptr) fail(place, geo::message("a list is needed"));
    values.clear();
    for (const JsonValue& entry : *json.list()) {
      const std::string inner = fmt::format("{}[{}]", place, values.size());
      take(entry, inner, values.emplace_back());
    }
  }

  template <class T>
  void take(const JsonValue& json, const std::string& place, T& value) {
    if constexpr (Record<T>) {
      takeRecord(json, place, value);
    } else if constexpr (std::is_enum_v<T>) {
      const std::string* const word = need(json.text(), place, geo::message("a text is needed"));
      const auto& words = Words<T>::kAll;
      const auto found = std::ranges::find(words, *word);
      if (found == words.end()) fail(place, geo::message("the word '{}' is not known", *word));
      value = static_cast<T>(found - words.begin());
    } else if constexpr (std::same_as<T, std::string>) {
      value = *need(json.text(), place, geo::message("a text is needed"));
    } else if constexpr (std::same_as<T, bool>) {
      value = *need(json.boolean(), place, geo::message("true or false is needed"));
    } else if constexpr (std::integral<T>) {
      const auto number = need(json.integer(), place, geo::message("a whole number is needed"));
      if (!std::in_range<T>(*number)) fail(place, geo::message("a whole number is needed"));
      value = static_cast<T>(*number);
    } else {
      value = *need(json.number(), place, geo::message("a number is needed"));
    }
  }

  template <class T>
  void takeRecord(const JsonValue& json, const std::string& place, T& value) {
    if (json.object() == nullptr) fail(place, geo::message("an object is needed"));
    std::vector<std::string_view> known;
    eachField(value, [&](const char* name, auto& field) {
      known.emplace_back(name);
      const JsonValue* const found = json.find(name);
      if (found != nullptr)
        take(*found, joined(place, name), field);
      else if (std::ranges::find(Needed<T>::kFields, std::string_view(name)) != Needed<T>::kFields.end())
        fail(joined(place, name), geo::message("the field is lacking"));
      else
        ++m_lacking[pattern(joined(place, name))];
    });
    JsonValue others;
    for (const JsonField& field : *json.object())
      if (std::ranges::find(known, field.name) == known.end()) others.set(field.name, field.value);
    if (!others.isNull()) keep(std::move(others), place, value);
  }

  template <class T>
  void keep(JsonValue others, const std::string& place, T& value) {
    for (const JsonField& field : *others.object()) {
      if constexpr (!requires { value.others; })
        fail(place, geo::message("the field '{}' is not known", field.name));
      ++m_unknown[pattern(joined(place, field.name))];
    }
    others.sortFields();
    if constexpr (requires { value.others; }) value.others.json = others.dump();
  }

  template <class Found>
  static Found need(Found found, const std::string& place, const std::string& what) {
    if (!found) fail(place, what);
    return found;
  }
  [[noreturn]] static void fail(const std::string& place, const std::string& what) {
    throw FieldMistake(place, what);
  }
  static std::string joined(const std::string& place, const std::string& name) {
    return place.empty() ? name : place + '.' + name;
  }
  /// Without the numbers of the entries.
  static std::string pattern(const std::string& place) {
    std::string text;
    bool isNumber = false;
    for (const char c : place) {
      if (c == ']') isNumber = false;
      if (!isNumber) text += c;
      if (c == '[') isNumber = true;
    }
    return text;
  }

  std::map<std::string, int> m_lacking;
  std::map<std::string, int> m_unknown;
};

}  // namespace planning
