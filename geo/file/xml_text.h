#pragma once

#include <string>
#include <string_view>

namespace geo {

/// UTF-8 without the characters that XML 1.0 has no way to say (2.2): control characters but tab and line
/// ends, U+FFFE, U+FFFF and what is no UTF-8. Nothing is escaped.
std::string allowedInXml(std::string_view text);

}  // namespace geo
