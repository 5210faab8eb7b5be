#pragma once

#include <algorithm>
#include <string_view>

namespace geo {

/// Of ASCII, whatever the locale.
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Nothing else, and one at least.
inline bool areDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

}  // namespace geo
