#include "app/cli/verb/json_value.h"

#include "geo/report/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>

namespace app::cli {

/// To and from the library's value.
struct JsonLibrary {
  using Value = nlohmann::ordered_json;

  static Value from(const Json& json) {
    if (json.m_kind == Json::Kind::array) {
      Value array = Value::array();
      for (const Json& item : json.m_items) array.push_back(from(item));
      return array;
    }
    if (json.m_kind == Json::Kind::object) {
      Value object = Value::object();
      for (std::size_t i = 0; i < json.m_items.size(); ++i) object[json.m_keys[i]] = from(json.m_items[i]);
      return object;
    }
    return std::visit(
        [](const auto& value) -> Value {
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
            return nullptr;
          else
            return value;
        },
        json.m_scalar);
  }

  static Json to(const Value& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    Json json = value.is_array() ? Json::array() : Json::object();
    for (const auto& [key, item] : value.items())
      if (value.is_array())
        json.push_back(to(item));
      else
        json[key] = to(item);
    return json;
  }
};

Json::Json(std::initializer_list<JsonMember> members) : m_kind(Kind::object) {
  for (const JsonMember& member : members) (*this)[member.key] = member.value;
}

Json Json::object() {
  Json json;
  json.m_kind = Kind::object;
  return json;
}

Json Json::array() {
  Json json;
  json.m_kind = Kind::array;
  return json;
}

Json& Json::operator[](const std::string& key) {
  m_kind = Kind::object;
  const auto found = std::ranges::find(m_keys, key);
  if (found != m_keys.end()) return m_items[static_cast<std::size_t>(found - m_keys.begin())];
  m_keys.push_back(key);
  return m_items.emplace_back();
}

void Json::update(const Json& other) {
  for (std::size_t i = 0; i < other.m_keys.size(); ++i) (*this)[other.m_keys[i]] = other.m_items[i];
}

std::string Json::text() const {
  return JsonLibrary::from(*this).dump(2, ' ', false, JsonLibrary::Value::error_handler_t::replace);
}

Json Json::parse(const std::string& text) {
  try {
    return JsonLibrary::to(JsonLibrary::Value::parse(text));
  } catch (const JsonLibrary::Value::exception& error) {
    throw geo::DataError(error.what());
  }
}

}  // namespace app::cli
