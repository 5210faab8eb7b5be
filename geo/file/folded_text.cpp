#include "geo/file/folded_text.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <vector>

namespace geo {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

std::vector<UChar> toUtf16(std::string_view utf8) {
  std::vector<UChar> text(utf8.size() + 1);
  std::int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &length, utf8.data(),
                       static_cast<std::int32_t>(utf8.size()), kReplacement, nullptr, &error);
  text.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
  return text;
}

std::string toUtf8(const std::vector<UChar>& text) {
  std::string utf8(text.size() * 3 + 1, '\0');
  std::int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8WithSub(utf8.data(), static_cast<std::int32_t>(utf8.size()), &length, text.data(),
                     static_cast<std::int32_t>(text.size()), kReplacement, nullptr, &error);
  utf8.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
  return utf8;
}

/// One code point may become eighteen units at most (Unicode's table of expansions).
std::vector<UChar> folded(const std::vector<UChar>& text) {
  constexpr std::size_t kLongest = 18;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* const form = unorm2_getNFKCCasefoldInstance(&error);
  std::vector<UChar> result(text.size() * kLongest + 1);
  const std::int32_t length =
      unorm2_normalize(form, text.data(), static_cast<std::int32_t>(text.size()), result.data(),
                       static_cast<std::int32_t>(result.size()), &error);
  if (U_FAILURE(error)) return text;
  result.resize(static_cast<std::size_t>(length));
  return result;
}

}  // namespace

std::string foldedText(std::string_view utf8) {
  std::string result;
  for (const char c : toUtf8(folded(toUtf16(utf8)))) {
    const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r');
    if (!isSpace)
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

}  // namespace geo
