#include "geo/file/han_script.h"

#include <unicode/uscript.h>

#include <cstddef>

#include "geo/file/utf8.h"

namespace geo {
namespace {

/// Of a well-formed sequence of several bytes.
UChar32 codePointOf(std::string_view sequence) {
  const auto byteAt = [sequence](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  UChar32 code = byteAt(0) & (0x7F >> sequence.size());
  for (std::size_t i = 1; i < sequence.size(); ++i) code = code << 6 | (byteAt(i) & 0x3F);
  return code;
}

bool isHan(std::string_view sequence) {
  constexpr std::size_t kShortest = 3;  // of an ideograph
  UErrorCode error = U_ZERO_ERROR;
  return sequence.size() >= kShortest && uscript_getScript(codePointOf(sequence), &error) == USCRIPT_HAN;
}

}  // namespace

bool hasHan(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = utf8Length(utf8, i);
    if (isHan(utf8.substr(i, length))) return true;
    i += length > 0 ? length : 1;
  }
  return false;
}

}  // namespace geo
