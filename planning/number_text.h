#pragma once

#include <optional>
#include <string_view>

namespace planning {

/// A cell of a survey table as people type it.
struct NumberText {
  enum class Kind {
    blank,    ///< empty or spaces
    missing,  ///< a sign for "no figure": —, －, …, ..., /, N/A, 不详
    number,
    text,  ///< anything else, also "nan" and "inf"
  };
  Kind kind = Kind::blank;
  std::optional<double> value;      ///< of a number
  bool thousandsSeparator = false;  ///< "1,234" (groups of three)
  bool fullWidth = false;           ///< "１２３"
};

/// Decimal point, never a decimal comma; a trailing percent sign is accepted and means the unit of the
/// column.
NumberText parseNumberText(std::string_view raw);

}  // namespace planning
