#pragma once

#include <cstddef>
#include <string_view>

namespace geo {

/// Length of the well-formed sequence at `i`; 0 where there is none.
std::size_t utf8Length(std::string_view text, std::size_t i);

/// Well-formed by Unicode: nothing overlong, no surrogates, nothing beyond U+10FFFF.
bool isUtf8(std::string_view bytes);

}  // namespace geo
