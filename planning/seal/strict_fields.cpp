#include "planning/seal/strict_fields.h"

#include <optional>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::seal {

StrictFields::StrictFields(JsonValue json, std::string source)
    : m_json(std::move(json)), m_source(std::move(source)) {
  if (m_json.object() == nullptr) fail("{}");
}

StrictFields::StrictFields(std::string_view text, std::string source, const char* type, std::int64_t format)
    : m_source(std::move(source)) {
  std::optional<JsonValue> read = JsonValue::read(text);
  if (!read || read->object() == nullptr) fail("{}");
  m_json = std::move(*read);
  if (this->text("type") != type) fail("type");
  const std::int64_t found = number("format");
  if (found != format)
    throw geo::DataError(geo::message(
        "{} has format {}, which this program does not know; update the program.", m_source, found));
}

void StrictFields::fail(const std::string& name) const {
  throw geo::DataError(geo::message(
      "{} is not a file of this kind, or was changed: its field {} is lacking or not as it has to "
      "be. Ask for it again.",
      m_source, name));
}

JsonValue StrictFields::value(const char* name) {
  std::optional<JsonValue> taken = m_json.take(name);
  if (!taken) fail(name);
  return std::move(*taken);
}

std::string StrictFields::text(const char* name) {
  const JsonValue taken = value(name);
  if (taken.text() == nullptr) fail(name);
  return *taken.text();
}

std::int64_t StrictFields::number(const char* name) {
  const std::optional<std::int64_t> taken = value(name).integer();
  if (!taken || *taken < 0) fail(name);
  return *taken;
}

JsonValue::List StrictFields::list(const char* name) {
  JsonValue taken = value(name);
  if (taken.list() == nullptr) fail(name);
  return std::move(*taken.list());
}

StrictFields StrictFields::fields(const char* name) {
  JsonValue taken = value(name);
  if (taken.object() == nullptr) fail(name);
  return {std::move(taken), m_source};
}

void StrictFields::requireNothingElse() const {
  if (!m_json.object()->empty()) fail(m_json.object()->front().name);
}

std::string canonical(JsonValue json) {
  json.sortFields();
  return json.dump();
}

}  // namespace planning::seal
