#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace planning {

struct JsonField;

/// A JSON value as it stands in a text: fields in their order, numbers digit for digit, so that what is only
/// passed on comes out as it came in.
class JsonValue {
 public:
  using List = std::vector<JsonValue>;
  using Object = std::vector<JsonField>;  ///< names are distinct

  JsonValue();  ///< null
  JsonValue(const JsonValue&);
  JsonValue(JsonValue&&) noexcept;
  JsonValue& operator=(const JsonValue&);
  JsonValue& operator=(JsonValue&&) noexcept;
  ~JsonValue();
  // NOLINTBEGIN(google-explicit-constructor): what a field holds becomes a value by being put there
  JsonValue(bool value);
  JsonValue(const char* text);
  JsonValue(std::string text);
  JsonValue(List list);
  JsonValue(Object object);
  JsonValue(double value);  ///< shortest digits that come back to the bit; not finite: null
  template <std::integral T>
  requires(!std::same_as<T, bool>) JsonValue(T value) : JsonValue(Number{std::to_string(value)}) {}
  // NOLINTEND(google-explicit-constructor)

  /// Throws geo::DataError ("line 3, column 7 is not as JSON has to be") for a sentence of the caller's: no
  /// JSON or no UTF-8, one field twice in an object, lists and objects more than 200 deep.
  static JsonValue parse(std::string_view text);
  /// Absent instead.
  static std::optional<JsonValue> read(std::string_view text);

  bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer() const;  ///< a number without fraction and exponent, of 64 bits
  std::optional<double> number() const;
  const std::string* text() const { return std::get_if<std::string>(&m_value); }  ///< null: another kind
  const List* list() const { return std::get_if<List>(&m_value); }
  List* list() { return std::get_if<List>(&m_value); }
  const Object* object() const { return std::get_if<Object>(&m_value); }
  Object* object() { return std::get_if<Object>(&m_value); }

  /// The field's value; null: no such field, or no object.
  const JsonValue* find(std::string_view name) const;
  JsonValue* find(std::string_view name);
  /// Replaces the field where it stands, or adds it behind the others; null becomes an object.
  void set(std::string name, JsonValue value);
  /// The field, which is gone from then on.
  std::optional<JsonValue> take(std::string_view name);
  void append(JsonValue value);  ///< to a list; null becomes one

  /// Puts the fields of every object, however deep, in the order of their names' bytes.
  void sortFields();
  /// Without white space, or with so many spaces a level. Throws geo::DataError for a text that is no UTF-8.
  std::string dump(std::optional<int> indent = {}) const;

  friend bool operator==(const JsonValue&, const JsonValue&);

 private:
  friend class JsonBuilder;
  struct Number {
    std::string digits;
    friend bool operator==(const Number&, const Number&) = default;
  };

  explicit JsonValue(Number number);
  void write(std::string& out, std::optional<int> indent, int level) const;

  std::variant<std::monostate, bool, Number, std::string, List, Object> m_value;
};

struct JsonField {
  std::string name;
  JsonValue value;
  friend bool operator==(const JsonField&, const JsonField&) = default;
};

/// The text with what is no UTF-8 replaced, for a value that is to be written whatever it holds.
std::string validUtf8(const std::string& text);

}  // namespace planning
