#pragma once

#include <string_view>

namespace planning {

/// '0'..'9' of a decimal digit of any script (Arabic, Persian, Devanagari, Thai, full width ...), and the
/// ASCII sign of a minus, percent or separator that stands for nothing else; 0 for anything else.
char plainSignOf(std::string_view point);

/// U+066B and U+066C: a decimal sign and a sign between groups, whatever the style of the column.
inline constexpr std::string_view kArabicDecimal = "\u066B";
inline constexpr std::string_view kArabicThousands = "\u066C";

}  // namespace planning
