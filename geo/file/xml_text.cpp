#include "geo/file/xml_text.h"

namespace geo {
namespace {

/// Bytes of the character that begins here; 0: none does.
std::size_t lengthAt(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  const bool isSurrogate = first == 0xED && byte(1) >= 0xA0;
  const bool isOverlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool isBeyond = first == 0xF4 && byte(1) > 0x8F;
  return isSurrogate || isOverlong || isBeyond ? 0 : length;
}

bool isAllowed(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (first < 0x20) return first == '\t' || first == '\n' || first == '\r';
  return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

}  // namespace

std::string allowedInXml(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = lengthAt(text);
    if (length > 0 && isAllowed(text.substr(0, length))) allowed += text.substr(0, length);
    text.remove_prefix(length > 0 ? length : 1);
  }
  return allowed;
}

}  // namespace geo
