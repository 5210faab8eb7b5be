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
  bool isByCount = false;  ///< points part groups because a count has no decimals
};

struct NumbersOfColumn {
  char separator = 0;    ///< of a text table; 0: none
  bool isWhole = false;  ///< a count without decimals
};

/// How the numbers of a column are written: by its own cells, of which one that can be read in one style only
/// is enough; where each of them may be either ("12,500", "12.500"), by those of the table. Where these do
/// not say it: in a count without decimals the sign parts groups; a comma also does where the separator of
/// the table shows that it is not kept free for decimals, and there a point is a decimal point; else it is
/// open.
ChosenStyle chooseNumberStyle(const NumberStyleVotes& column, const NumberStyleVotes& table,
                              const NumbersOfColumn& of);

}  // namespace planning
