#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace geo {

enum class ColumnType { text, integer, real };

/// A column of something that is written.
struct Column {
  std::string name;  ///< UTF-8
  ColumnType type = ColumnType::text;
};

/// Of the type of its column, or monostate where absent.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

}  // namespace geo
