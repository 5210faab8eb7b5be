#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace planning {

/// A cell of a survey table as people type it.
struct NumberText {
  enum class Kind {
    blank,    ///< empty or spaces
    missing,  ///< a sign for "no figure": —, －, …, ..., /, N/A, 不详, 无
    number,
    date,   ///< "2010-12-31": what a workbook makes of a date that was typed where a number should be
    error,  ///< "#DIV/0!" and the like: a formula that failed
    text,   ///< anything else, also "nan" and "inf"
  };
  Kind kind = Kind::blank;
  std::optional<double> value;      ///< of a number
  bool thousandsSeparator = false;  ///< "1,234", "1 234" (groups of three)
  bool fullWidth = false;           ///< "１２３"
  std::string sign;                 ///< "%" or "‰" behind the number
  std::string footnote;             ///< the mark behind it: "①", "*", "[注1]"
};

/// Decimal point, never a decimal comma; what a trailing sign means is for the column's unit to say.
NumberText parseNumberText(std::string_view raw);

}  // namespace planning
