#include "app/cli/verb/plain_stream.h"

#include <string_view>

namespace app::cli {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

bool mayBegin(std::string_view bytes) {
  return bytes == "\r" || bytes == "\xC2" || bytes == "\xE2" || bytes == "\xE2\x80" || bytes == "\xE2\x81";
}

/// U+0080 to U+009F, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool isObeyed(std::string_view character) {
  const auto last = static_cast<unsigned char>(character.back());
  if (character.size() == 2) return character[0] == '\xC2' && last >= 0x80 && last <= 0x9F;
  if (character.starts_with("\xE2\x80"))
    return last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE);
  return character.starts_with("\xE2\x81") && last >= 0xA6 && last <= 0xA9;
}

}  // namespace

void PlainStream::Buffer::take(char c) {
  if (m_pending.empty() && !mayBegin({&c, 1})) {
    if (isControl(c))
      m_to << kReplacement;
    else
      m_to.put(c);
    return;
  }
  if (m_pending == "\r") {
    m_pending.clear();
    if (c != '\n') m_to << kReplacement;
    if (c == '\n') m_to << '\r';
    return take(c);
  }
  m_pending += c;
  if (mayBegin(m_pending)) return;
  const std::string whole = std::move(m_pending);
  m_pending.clear();
  const bool isRest = (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
  if (!isRest) {  // no UTF-8
    m_to << std::string_view(whole).substr(0, whole.size() - 1);
    return take(c);
  }
  m_to << (isObeyed(whole) ? kReplacement : std::string_view(whole));
}

PlainStream::Buffer::int_type PlainStream::Buffer::overflow(int_type c) {
  if (!traits_type::eq_int_type(c, traits_type::eof())) take(traits_type::to_char_type(c));
  return m_to ? traits_type::not_eof(c) : traits_type::eof();
}

std::streamsize PlainStream::Buffer::xsputn(const char* text, std::streamsize count) {
  for (std::streamsize i = 0; i < count; ++i) take(text[i]);
  return m_to ? count : 0;
}

int PlainStream::Buffer::sync() {
  if (!m_pending.empty()) m_to << (m_pending == "\r" ? kReplacement : std::string_view(m_pending));
  m_pending.clear();
  m_to.flush();
  return m_to ? 0 : -1;
}

}  // namespace app::cli
