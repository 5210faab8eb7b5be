#include "app/cli/verb/json_value.h"

#include "planning/reading/json_value.h"

#include <algorithm>
#include <type_traits>

namespace app::cli {

Json::Json(const Json&) = default;
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json&) = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

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

planning::JsonValue Json::document() const {
  using planning::JsonValue;
  if (m_kind == Kind::array) {
    JsonValue::List list;
    for (const Json& item : m_items) list.push_back(item.document());
    return list;
  }
  if (m_kind == Kind::object) {
    JsonValue::Object object;
    for (std::size_t i = 0; i < m_items.size(); ++i)
      object.push_back({planning::validUtf8(m_keys[i]), m_items[i].document()});
    return object;
  }
  return std::visit(
      [](const auto& value) -> JsonValue {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::monostate>)
          return {};
        else if constexpr (std::is_same_v<Value, std::string>)
          return planning::validUtf8(value);
        else
          return value;
      },
      m_scalar);
}

std::string Json::text() const { return document().dump(2); }

Json Json::of(const planning::JsonValue& document) {
  if (const auto flag = document.boolean()) return *flag;
  if (const auto whole = document.integer()) return *whole;
  if (const auto number = document.number()) return *number;
  if (const std::string* const text = document.text()) return *text;
  if (const planning::JsonValue::List* const list = document.list()) {
    Json json = array();
    for (const planning::JsonValue& item : *list) json.push_back(of(item));
    return json;
  }
  if (document.object() == nullptr) return {};
  Json json = object();
  for (const planning::JsonField& field : *document.object()) json[field.name] = of(field.value);
  return json;
}

}  // namespace app::cli
