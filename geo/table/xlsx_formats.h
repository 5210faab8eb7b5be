#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::detail {

/// What a number format of a spreadsheet makes of a number.
enum class NumberLook { plain, percent, date, padded };

/// A part of a format, between semicolons, that shows more or less than the number.
struct FormatSection {
  std::string suffix;     ///< letters behind the number: 万 of 0.00"万"
  bool isScaled = false;  ///< "0,": in thousands, or with a point that is put into it
  std::string condition;  ///< ">=10000"; empty: none
};

struct NumberFormat {
  NumberLook look = NumberLook::plain;
  std::size_t digits = 0;                 ///< of a padded one: "000000" has 6
  std::vector<FormatSection> sections{};  ///< empty: none has letters or another scale
};

/// A format code such as "#,##0.00", "yyyy/m/d", "0.0%" or "000000".
NumberFormat numberFormat(std::string_view code);
/// One of the formats that have a number and no code (ECMA-376 part 1, 18.8.30).
NumberFormat builtInFormat(std::size_t id);

/// The text of a stored number: the fewest digits that read back the same, with the letters that are shown
/// behind them. What is shown in another scale is no number: whether it or the stored one counts is not said.
std::string formattedNumber(const std::string& stored, const NumberFormat& format, bool since1904);

}  // namespace geo::detail
