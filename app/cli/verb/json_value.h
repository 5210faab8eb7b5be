#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace planning {
class JsonValue;
}

namespace app::cli {

struct JsonMember;

/// What a verb reports, put together member by member from whatever values it has; planning::JsonValue, which
/// keeps documents digit for digit, writes it.
class Json {
 public:
  // NOLINTBEGIN(google-explicit-constructor): whatever a report says becomes a value by being put there
  Json() = default;  ///< null
  // not inline: gcc 12 warns of the variant's members there
  Json(const Json&);
  Json(Json&&) noexcept;
  Json& operator=(const Json&);
  Json& operator=(Json&&) noexcept;
  ~Json();
  Json(std::initializer_list<JsonMember> members);
  Json(std::nullptr_t) {}
  template <std::same_as<bool> T>
  Json(T value) : m_scalar(value) {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Json(T value) : m_scalar(static_cast<std::int64_t>(value)) {}
  Json(double value) : m_scalar(value) {}
  Json(const char* value) : m_scalar(std::string(value)) {}
  Json(std::string value) : m_scalar(std::move(value)) {}
  template <class T>
  Json(const std::vector<T>& items) : m_kind(Kind::array), m_items(items.begin(), items.end()) {}
  template <class T>
  Json(const std::map<std::string, T>& members) : m_kind(Kind::object) {
    for (const auto& [key, value] : members) (*this)[key] = value;
  }
  template <class T>
  Json(const std::optional<T>& value) {
    if (value) *this = Json(*value);
  }
  // NOLINTEND(google-explicit-constructor)

  static Json object();  ///< {}, which null is not
  static Json array();   ///< []

  /// The member of an object, made as null where there is none yet; null becomes an object by it.
  Json& operator[](const std::string& key);
  /// The item of an array that has so many.
  Json& item(std::size_t index) { return m_items.at(index); }
  // NOLINTNEXTLINE(readability-identifier-naming): as containers have it
  void push_back(Json value) { m_items.push_back(std::move(value)); }
  /// Takes over the members of another object; those of the same name are replaced.
  void update(const Json& other);
  std::size_t size() const { return m_items.size(); }  ///< items or members

  /// Two spaces an indent, no line end at the end. What is no UTF-8 becomes U+FFFD.
  std::string text() const;
  /// A document of planning, as a part of a report.
  static Json of(const planning::JsonValue& document);

 private:
  enum class Kind { scalar, array, object };
  planning::JsonValue document() const;

  Kind m_kind = Kind::scalar;
  std::variant<std::monostate, bool, std::int64_t, double, std::string> m_scalar;
  std::vector<Json> m_items;
  std::vector<std::string> m_keys;  ///< of an object, one an item
};

struct JsonMember {
  std::string key;
  Json value;
};

}  // namespace app::cli
