#include "planning/reading/json_value.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "geo/file/utf8.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning {
namespace {

constexpr std::size_t kDeepest = 200;

[[noreturn]] void failAt(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  throw geo::DataError(geo::message("line {}, column {} is not as JSON has to be", line,
                                    std::max<std::size_t>(before.size() - begin, 1)));
}

/// The vendor writes texts and numbers: stored documents are hashed, so not a byte may differ.
template <class T>
std::string scalar(const T& value) {
  try {
    return nlohmann::json(value).dump();
  } catch (const nlohmann::json::exception&) {
    throw geo::DataError(geo::message("A text is not UTF-8; type it again."));
  }
}

void breakLine(std::string& out, std::optional<int> indent, int level) {
  if (!indent) return;
  out += '\n';
  out.append(static_cast<std::size_t>(*indent) * static_cast<std::size_t>(level), ' ');
}

}  // namespace

/// Takes the events of the vendor's parser. A container that is open never moves: its parent grows no more
/// until it is closed.
class JsonBuilder {
 public:
  explicit JsonBuilder(std::string_view text) : m_text(text) {}

  // NOLINTBEGIN(readability-identifier-naming): names that the vendor calls
  bool null() { return add({}); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  bool number_float(double /*value*/, const std::string& digits) {
    return add(JsonValue(JsonValue::Number{digits}));
  }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(const nlohmann::json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(JsonValue(JsonValue::Object())); }
  bool start_array(std::size_t /*size*/) { return open(JsonValue(JsonValue::List())); }
  bool key(std::string& name) {
    m_open.back()->object()->push_back({std::move(name), {}});
    return true;
  }
  bool end_object() {
    std::vector<std::string_view> names;
    for (const JsonField& field : *m_open.back()->object()) names.push_back(field.name);
    std::ranges::sort(names);
    if (const auto twice = std::ranges::adjacent_find(names); twice != names.end())
      throw geo::DataError(geo::message("the field '{}' stands there twice", *twice));
    m_open.pop_back();
    return true;
  }
  bool end_array() {
    m_open.pop_back();
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception&) {
    failAt(m_text, position);
  }
  // NOLINTEND(readability-identifier-naming)

  JsonValue result;

 private:
  JsonValue* place(JsonValue value) {
    if (m_open.empty()) return &(result = std::move(value));
    if (JsonValue::List* const list = m_open.back()->list()) return &list->emplace_back(std::move(value));
    JsonValue& last = m_open.back()->object()->back().value;
    return &(last = std::move(value));
  }
  bool add(JsonValue value) {
    place(std::move(value));
    return true;
  }
  bool open(JsonValue container) {
    m_open.push_back(place(std::move(container)));
    if (m_open.size() > kDeepest)
      throw geo::DataError(geo::message("its lists and objects are more than {} deep", kDeepest));
    return true;
  }

  std::string_view m_text;
  std::vector<JsonValue*> m_open;
};

// Here, where the type of the fields is complete.
JsonValue::JsonValue() = default;
JsonValue::JsonValue(const JsonValue&) = default;
JsonValue::JsonValue(JsonValue&&) noexcept = default;
JsonValue& JsonValue::operator=(const JsonValue&) = default;
JsonValue& JsonValue::operator=(JsonValue&&) noexcept = default;
JsonValue::~JsonValue() = default;

JsonValue::JsonValue(Number number) : m_value(std::move(number)) {}
JsonValue::JsonValue(bool value) : m_value(value) {}
JsonValue::JsonValue(const char* text) : m_value(std::string(text)) {}
JsonValue::JsonValue(std::string text) : m_value(std::move(text)) {}
JsonValue::JsonValue(List list) : m_value(std::move(list)) {}
JsonValue::JsonValue(Object object) : m_value(std::move(object)) {}

JsonValue::JsonValue(double value) {
  if (std::string digits = scalar(value); digits != "null") m_value = Number{std::move(digits)};
}

JsonValue JsonValue::parse(std::string_view text) {
  JsonBuilder builder(text);
  nlohmann::json::sax_parse(text, &builder);
  return std::move(builder.result);
}

std::optional<JsonValue> JsonValue::read(std::string_view text) {
  try {
    return parse(text);
  } catch (const geo::DataError&) {
    return std::nullopt;
  }
}

std::optional<bool> JsonValue::boolean() const {
  const bool* const value = std::get_if<bool>(&m_value);
  return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::int64_t> JsonValue::integer() const {
  const Number* const number = std::get_if<Number>(&m_value);
  if (number == nullptr) return std::nullopt;
  std::int64_t value = 0;
  const char* const end = number->digits.data() + number->digits.size();
  const auto [stop, error] = std::from_chars(number->digits.data(), end, value);
  return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

std::optional<double> JsonValue::number() const {
  const Number* const number = std::get_if<Number>(&m_value);
  if (number == nullptr) return std::nullopt;
  double value = 0;  // stays so where it is too small: too large a number is refused by the parser
  std::from_chars(number->digits.data(), number->digits.data() + number->digits.size(), value);
  return value;
}

const JsonValue* JsonValue::find(std::string_view name) const {
  if (const Object* const fields = object())
    for (const JsonField& field : *fields)
      if (field.name == name) return &field.value;
  return nullptr;
}

JsonValue* JsonValue::find(std::string_view name) {
  return const_cast<JsonValue*>(std::as_const(*this).find(name));
}

void JsonValue::set(std::string name, JsonValue value) {
  if (isNull()) m_value = Object();
  if (JsonValue* const known = find(name))
    *known = std::move(value);
  else
    std::get<Object>(m_value).push_back({std::move(name), std::move(value)});
}

std::optional<JsonValue> JsonValue::take(std::string_view name) {
  Object* const fields = object();
  if (fields == nullptr) return std::nullopt;
  const auto found = std::ranges::find(*fields, name, &JsonField::name);
  if (found == fields->end()) return std::nullopt;
  JsonValue value = std::move(found->value);
  fields->erase(found);
  return value;
}

void JsonValue::append(JsonValue value) {
  if (isNull()) m_value = List();
  std::get<List>(m_value).push_back(std::move(value));
}

void JsonValue::sortFields() {
  if (List* const values = list())
    for (JsonValue& value : *values) value.sortFields();
  if (Object* const fields = object()) {
    for (JsonField& field : *fields) field.value.sortFields();
    std::ranges::sort(*fields, {}, &JsonField::name);
  }
}

std::string JsonValue::dump(std::optional<int> indent) const {
  std::string out;
  write(out, indent, 0);
  return out;
}

void JsonValue::write(std::string& out, std::optional<int> indent, int level) const {
  if (isNull()) out += "null";
  if (const bool* const value = std::get_if<bool>(&m_value)) out += *value ? "true" : "false";
  if (const Number* const value = std::get_if<Number>(&m_value)) out += value->digits;
  if (const std::string* const value = text()) out += scalar(*value);
  const auto between = [&](bool isFirst) {
    if (!isFirst) out += ',';
    breakLine(out, indent, level + 1);
  };
  if (const List* const values = list()) {
    out += '[';
    for (const JsonValue& value : *values) {
      between(&value == values->data());
      value.write(out, indent, level + 1);
    }
    if (!values->empty()) breakLine(out, indent, level);
    out += ']';
  }
  if (const Object* const fields = object()) {
    out += '{';
    for (const JsonField& field : *fields) {
      between(&field == fields->data());
      out += scalar(field.name);
      out += indent ? ": " : ":";
      field.value.write(out, indent, level + 1);
    }
    if (!fields->empty()) breakLine(out, indent, level);
    out += '}';
  }
}

bool operator==(const JsonValue& one, const JsonValue& other) { return one.m_value == other.m_value; }

std::string validUtf8(const std::string& text) {
  if (geo::isUtf8(text)) return text;
  const std::string quoted =
      nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return nlohmann::json::parse(quoted).get<std::string>();
}

}  // namespace planning
