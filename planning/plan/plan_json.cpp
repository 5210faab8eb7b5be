#include "planning/plan/plan_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/plan_fields.h"

namespace planning::plan {
namespace {

using Json = nlohmann::json;  // keeps fields in the order of their names

constexpr int kFormat = 1;

[[noreturn]] void fail(const std::string& place, const std::string& what) {
  throw geo::DataError(geo::message("The text is no plan or outline that can be read: {}: {}.",
                                    place.empty() ? "/" : place, what));
}

template <class E>
E enumOf(const std::string& word, const std::string& place) {
  const auto& words = Words<E>::kAll;
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) fail(place, geo::message("the word '{}' is not known", word));
  return static_cast<E>(found - words.begin());
}

template <class T>
Json written(const T& value);

template <class T>
Json written(const std::optional<T>& value) {
  return value ? written(*value) : Json();
}

template <class T>
Json written(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(written(value));
  return list;
}

template <class T>
Json written(const T& value) {
  if constexpr (Record<const T>) {
    Json object = Json::object();
    eachField(value, [&object](const char* name, const auto& field) { object[name] = written(field); });
    return object;
  } else if constexpr (std::is_enum_v<T>) {
    return std::string(Words<T>::kAll[static_cast<std::size_t>(value)]);
  } else {
    return value;
  }
}

template <class T>
void take(const Json& json, const std::string& place, T& value);

template <class T>
void take(const Json& json, const std::string& place, std::optional<T>& value) {
  if (json.is_null())
    value.reset();
  else
    take(json, place, value.emplace());
}

template <class T>
void take(const Json& json, const std::string& place, std::vector<T>& values) {
  if (!json.is_array()) fail(place, geo::message("a list is needed"));
  values.clear();
  for (const Json& entry : json) {
    const std::string inner = fmt::format("{}[{}]", place, values.size());
    take(entry, inner, values.emplace_back());
  }
}

template <class T>
void takeRecord(const Json& json, const std::string& place, T& value) {
  if (!json.is_object()) fail(place, geo::message("an object is needed"));
  std::set<std::string> known;
  eachField(value, [&](const char* name, auto& field) {
    known.insert(name);
    const std::string inner = place.empty() ? name : fmt::format("{}.{}", place, name);
    const auto found = json.find(name);
    if (found == json.end()) fail(inner, geo::message("the field is lacking"));
    take(*found, inner, field);
  });
  for (const auto& [name, field] : json.items())
    if (!known.contains(name) && !(place.empty() && name == "format"))
      fail(place, geo::message("the field '{}' is not known", name));
}

template <class T>
void take(const Json& json, const std::string& place, T& value) {
  if constexpr (Record<T>) {
    takeRecord(json, place, value);
  } else if constexpr (std::is_enum_v<T>) {
    if (!json.is_string()) fail(place, geo::message("a text is needed"));
    value = enumOf<T>(json.get<std::string>(), place);
  } else if constexpr (std::same_as<T, std::string>) {
    if (!json.is_string()) fail(place, geo::message("a text is needed"));
    value = json.get<std::string>();
  } else if constexpr (std::same_as<T, bool>) {
    if (!json.is_boolean()) fail(place, geo::message("true or false is needed"));
    value = json.get<bool>();
  } else if constexpr (std::integral<T>) {
    // the parser has already made a double of what is beyond 64 bits
    if (!json.is_number_integer() || (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX) ||
        !std::in_range<T>(json.get<std::int64_t>()))
      fail(place, geo::message("a whole number is needed"));
    value = json.get<T>();
  } else {
    if (!json.is_number()) fail(place, geo::message("a number is needed"));
    value = json.get<T>();
  }
}

template <class T>
std::string dumped(const T& value, int indent) {
  Json json = written(value);
  json["format"] = kFormat;
  try {
    return json.dump(indent);
  } catch (const Json::exception&) {
    throw geo::DataError(geo::message("A text of the plan is not UTF-8; type it again."));
  }
}

template <class T>
T parsed(const std::string& text) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::exception& error) {
    fail({}, error.what());
  }
  if (!json.is_object() || json.value("format", Json()) != kFormat)
    fail("format", geo::message("{} is needed", kFormat));
  T value;
  take(json, {}, value);
  return value;
}

}  // namespace

std::string toString(State state) { return std::string(Words<State>::kAll[static_cast<std::size_t>(state)]); }
State parseState(const std::string& word) { return enumOf<State>(word, "state"); }
std::string toString(CommentState state) {
  return std::string(Words<CommentState>::kAll[static_cast<std::size_t>(state)]);
}
CommentState parseCommentState(const std::string& word) { return enumOf<CommentState>(word, "state"); }

std::string toJson(const Plan& plan) { return dumped(plan, -1); }
std::string toJson(const Outline& outline) { return dumped(outline, -1); }
std::string toReadableJson(const Plan& plan) { return dumped(plan, 1); }
std::string toReadableJson(const Outline& outline) { return dumped(outline, 1); }
Plan planFromJson(const std::string& text) { return parsed<Plan>(text); }
Outline outlineFromJson(const std::string& text) { return parsed<Outline>(text); }

}  // namespace planning::plan
