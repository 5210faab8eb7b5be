#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace geo {

/// As much of a foreign text as a sentence can quote: its first `most` characters of UTF-8, and "…" where it
/// goes on.
std::string inShort(std::string_view text, std::size_t most = 60);

}  // namespace geo
