#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace geo::seal {

/// Lower case, two digits a byte.
std::string hexadecimal(std::span<const unsigned char> bytes);

/// Exactly as many bytes as `into` has; false where the text is anything else.
bool fromHexadecimal(std::string_view text, std::span<unsigned char> into);

template <std::size_t Size>
std::optional<std::array<unsigned char, Size>> fromHexadecimal(std::string_view text) {
  std::array<unsigned char, Size> bytes{};
  if (!fromHexadecimal(text, bytes)) return std::nullopt;
  return bytes;
}

}  // namespace geo::seal
