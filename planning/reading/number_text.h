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
    date,     ///< "2010-12-31", "31.12.2010": what a workbook makes of a date that was typed where a number
              ///< should be
    error,    ///< "#DIV/0!" and the like: a formula that failed
    formula,  ///< "=A1+B1": one whose result was never stored
    text,     ///< anything else, also "nan" and "inf"
  };
  Kind kind = Kind::blank;
  std::optional<double> value;      ///< of a number
  bool thousandsSeparator = false;  ///< "1,234", "1 234" (groups of three)
  bool fullWidth = false;           ///< "１２３"
  std::string sign;                 ///< "%" or "‰" behind the number, or a unit of measure
  bool mayBeNegative = false;       ///< of a text: "(1,234)", "△5"
  bool isOverflow = false;          ///< of a text: "****", of a number that was too large for its field
  std::string footnote;             ///< the mark behind it: "①", "*", "[注1]"
};

/// How numbers are written. Spaces and apostrophes between groups of three digits are always allowed, with a
/// comma between groups those of lakhs too (12,34,567).
struct NumberStyle {
  char decimal = '.';    ///< or a comma
  char thousands = ',';  ///< or a point, an apostrophe; 0: none

  friend bool operator==(const NumberStyle&, const NumberStyle&) = default;
};

/// One cell by itself: with a decimal point, unless `style` says otherwise; a group of digits never begins
/// with a lone zero ("0,125" is no 125). What a trailing sign means is for the column's unit to say.
NumberText parseNumberText(std::string_view raw, const NumberStyle& style = {});

/// The same; also "1.2万" and "300 ha", with the unit of measure as its sign.
NumberText parseMeasuredText(std::string_view raw, const NumberStyle& style = {});

}  // namespace planning
