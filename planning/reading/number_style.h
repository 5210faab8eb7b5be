#pragma once

#include <string_view>

#include "planning/reading/number_text.h"

namespace planning {

/// What the numbers of a column, or of a whole table, say about how they are written.
struct NumberStyleVotes {
  int decimalPoint = 0;  ///< "2940.5", "1,234.5", "1,234,567": the comma parts groups
  int decimalComma = 0;  ///< "2940,5", "0,125", "1.234,5", "1.234.567": the point parts groups
  int openComma = 0;     ///< "12,500" may be either
  int openPoint = 0;     ///< "12.500" likewise

  void add(std::string_view cell);
  NumberStyleVotes& operator+=(const NumberStyleVotes& other);
};

enum class StyleChoice {
  decided,
  open,       ///< both readings are possible
  undecided,  ///< as many cells of one style as of the other
};

struct ChosenStyle {
  StyleChoice choice = StyleChoice::decided;
  NumberStyle style{};
};

/// How the numbers of a column are written: by its own cells; where each of them may be either, by those of
/// the whole table; where these do not say either, a point is a decimal point, and a comma parts groups
/// unless `separator` (of a text table; 0: none) shows that commas were to be kept free for something else.
ChosenStyle chooseNumberStyle(const NumberStyleVotes& column, const NumberStyleVotes& table, char separator);

}  // namespace planning
