#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace geo::detail {

/// What a number format of a spreadsheet makes of a number.
enum class NumberLook { plain, percent, date, padded };

struct NumberFormat {
  NumberLook look = NumberLook::plain;
  std::size_t digits = 0;  ///< of a padded one: "000000" has 6
};

/// A format code such as "#,##0.00", "yyyy/m/d", "0.0%" or "000000".
NumberFormat numberFormat(std::string_view code);
/// One of the formats that have a number and no code (ECMA-376 part 1, 18.8.30).
NumberFormat builtInFormat(std::size_t id);

/// The text of a stored number: the fewest digits that read back the same.
std::string formattedNumber(const std::string& stored, NumberFormat format, bool since1904);

}  // namespace geo::detail
