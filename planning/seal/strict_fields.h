#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "geo/seal/hexadecimal.h"
#include "planning/reading/json_value.h"

namespace planning::seal {

/// Takes every field of a small JSON document out of it. What is sealed is as it has to be or not taken at
/// all: throws geo::DataError, which names the source and the field, for what lacks, is of another kind or is
/// left over.
class StrictFields {
 public:
  StrictFields(JsonValue json, std::string source);
  /// A document of its own: also its "type" and a "format" that is known.
  StrictFields(std::string_view text, std::string source, const char* type, std::int64_t format);

  std::string text(const char* name);
  std::int64_t number(const char* name);  ///< 0 or more
  JsonValue value(const char* name);
  JsonValue::List list(const char* name);
  bool has(const char* name) const { return m_json.find(name) != nullptr; }
  /// Of an object in a field.
  StrictFields fields(const char* name);
  template <std::size_t Size>
  std::array<unsigned char, Size> bytes(const char* name) {
    auto found = geo::seal::fromHexadecimal<Size>(text(name));
    if (!found) fail(name);
    return *found;
  }
  /// After the last one.
  void requireNothingElse() const;
  const std::string& source() const { return m_source; }

  [[noreturn]] void fail(const std::string& name) const;

 private:
  JsonValue m_json;
  std::string m_source;
};

/// With fields in the order of their names and without white space: one text for one value.
std::string canonical(JsonValue json);

}  // namespace planning::seal
