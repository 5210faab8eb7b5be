#include "planning/share/page_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/file/xml_text.h"

namespace planning::share {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool turnsDirection(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return false;
  const auto second = static_cast<unsigned char>(text[1]);
  const auto third = static_cast<unsigned char>(text[2]);
  return (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

/// Of three digits.
std::string inGroups(std::string text) {
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  std::size_t end = std::min(text.find('.'), text.size());
  while (end > begin + 3) text.insert(end -= 3, 1, ',');
  return text;
}

}  // namespace

std::string escaped(std::string_view text) {
  const std::string allowed = geo::allowedInXml(text);
  std::string out;
  out.reserve(allowed.size() + allowed.size() / 8);
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    switch (allowed[i]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '`':
        out += "&#96;";
        break;
      case '\x7F':
        break;
      default:
        if (turnsDirection(std::string_view(allowed).substr(i))) {
          out += kReplacement;
          i += 2;
        } else {
          out += allowed[i];
        }
    }
  }
  return out;
}

std::string inStyle(std::string_view text) {
  std::string out = "\"";
  const std::string allowed = geo::allowedInXml(text);
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    const char c = allowed[i];
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == ' ' || c == '-' || c == '.' || c == ':' ||
                         static_cast<unsigned char>(c) >= 0x80;
    if (turnsDirection(std::string_view(allowed).substr(i))) {
      out += kReplacement;
      i += 2;
    } else if (isPlain) {
      out += c;
    } else {
      out += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
  }
  return out + '"';
}

Both named(std::string_view zh, std::string_view en) {
  return {escaped(zh.empty() ? en : zh), escaped(en.empty() ? zh : en)};
}

Both own(const char* zh, const char* en) { return {zh, en}; }

Both same(std::string_view text) {
  const std::string shown = escaped(text);
  return {shown, shown};
}

std::string spans(const Both& text) {
  if (text.zh == text.en) return text.zh;
  return fmt::format(R"(<span lang="zh">{}</span><span lang="en">{}</span>)", text.zh, text.en);
}

std::string attributes(const Both& text) {
  return fmt::format(R"( data-zh="{}" data-en="{}")", text.zh, text.en);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
    };
    const unsigned three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (unsigned shift = 18, n = 0; n < 4; shift -= 6, ++n)
      text += i + n <= bytes.size() ? kDigits[three >> shift & 63U] : '=';
  }
  return text;
}

std::string minuteOf(std::string time) {
  constexpr std::size_t kMinute = 16;
  if (time.size() > kMinute && time[10] == 'T') time.replace(10, 1, " ").resize(kMinute);
  return time;
}

std::string shownNumber(double value, int decimals) {
  return inGroups(fmt::format("{:.{}f}", value, std::clamp(decimals, 0, 12)));
}

std::string shownNumber(std::int64_t value) { return inGroups(fmt::format("{}", value)); }

}  // namespace planning::share
