#include "planning/reading/script_digits.h"

#include <algorithm>
#include <array>

namespace planning {
namespace {

/// Where the digits of the scripts begin (Unicode, general category Nd), ascending.
constexpr std::array<char32_t, 36> kZeros{
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10};

char32_t codeOf(std::string_view point) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(point[i]));
  };
  if (point.size() == 2) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if (point.size() == 3) return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return 0;
}

}  // namespace

char plainSignOf(std::string_view point) {
  const char32_t code = codeOf(point);
  if (code < kZeros.front()) return 0;
  if (code == 0x2212) return '-';
  if (code == 0x066A) return '%';
  const auto above = std::upper_bound(kZeros.begin(), kZeros.end(), code);
  const char32_t zero = *(above - 1);
  return code - zero < 10 ? static_cast<char>('0' + static_cast<int>(code - zero)) : '\0';
}

}  // namespace planning
