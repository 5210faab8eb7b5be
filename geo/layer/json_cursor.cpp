#include "geo/layer/json_cursor.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>

namespace geo::detail {
namespace {

bool isJsonDigit(char c) { return c >= '0' && c <= '9'; }

void appendUtf8(std::string& text, std::uint32_t c) {
  const auto push = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

}  // namespace

JsonCursor::JsonCursor(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {
  if (text.starts_with("\xEF\xBB\xBF")) m_at += 3;
}

bool JsonCursor::isAtEnd() {
  while (m_at != m_end && isSpace(*m_at)) ++m_at;
  return m_at == m_end;
}

std::uint32_t JsonCursor::escapedUnit() {
  std::uint32_t unit = 0;
  if (m_end - m_at < 4) throw Broken{};
  const auto [end, error] = std::from_chars(m_at, m_at + 4, unit, 16);
  if (error != std::errc{} || end != m_at + 4) throw Broken{};
  m_at += 4;
  return unit;
}

void JsonCursor::escape(std::string& text) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt";
  static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (m_at == m_end) throw Broken{};
  if (const std::size_t known = kLetters.find(*m_at); known != std::string_view::npos) {
    text += kMeanings[known];
    ++m_at;
    return;
  }
  if (*m_at != 'u') throw Broken{};
  ++m_at;
  std::uint32_t unit = escapedUnit();
  if (unit >= 0xD800 && unit < 0xE000) {
    if (unit >= 0xDC00 || m_end - m_at < 6 || m_at[0] != '\\' || m_at[1] != 'u') throw Broken{};
    m_at += 2;
    const std::uint32_t low = escapedUnit();
    if (low < 0xDC00 || low >= 0xE000) throw Broken{};
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  appendUtf8(text, unit);
}

std::string JsonCursor::string() {
  expect('"');
  std::string text;
  const char* start = m_at;
  for (;;) {
    while (m_at != m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= ' ') ++m_at;
    if (m_at == m_end || static_cast<unsigned char>(*m_at) < ' ') throw Broken{};
    text.append(start, m_at);
    if (*m_at++ == '"') return text;
    escape(text);
    start = m_at;
  }
}

bool JsonCursor::takeName(std::string_view name) {
  if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(name)) return false;
  m_at += name.size();
  return true;
}

double JsonCursor::number() {
  const char first = peek();
  const char* digits = first == '-' ? m_at + 1 : m_at;
  if (digits == m_end || !isJsonDigit(*digits)) {
    if (takeName("NaN")) return std::numeric_limits<double>::quiet_NaN();
    if (takeName("Infinity")) return std::numeric_limits<double>::infinity();
    if (takeName("-Infinity")) return -std::numeric_limits<double>::infinity();
    throw Broken{};
  }
  // What from_chars takes beyond JSON: zeros in front, and a point without a digit behind it.
  const char* point = digits + 1;
  while (point != m_end && isJsonDigit(*point)) ++point;
  if (*digits == '0' && point != digits + 1) throw Broken{};
  if (point != m_end && *point == '.' && (point + 1 == m_end || !isJsonDigit(point[1]))) throw Broken{};
  double value = 0;
  const auto [end, error] = std::from_chars(m_at, m_end, value);
  if (error == std::errc::result_out_of_range) value = std::strtod(std::string(m_at, end).c_str(), nullptr);
  m_at = end;
  return value;
}

std::string_view JsonCursor::word() {
  peek();
  const char* start = m_at;
  if (!takeName("true") && !takeName("false") && !takeName("null")) number();
  return {start, static_cast<std::size_t>(m_at - start)};
}

/// True where the value has others in it, the first of which comes now; else it was skipped.
bool JsonCursor::enter() {
  const char c = peek();
  if (c == '"') {
    string();
    return false;
  }
  if (c != '{' && c != '[') {
    word();
    return false;
  }
  ++m_at;
  if (take(c == '{' ? '}' : ']')) return false;
  m_open += c;
  if (c == '{') skipKey();
  return true;
}

void JsonCursor::skipKey() {
  string();
  expect(':');
}

void JsonCursor::skipValue() {
  m_open.clear();
  do {
    if (enter()) continue;
    while (!m_open.empty() && !take(',')) {
      expect(m_open.back() == '{' ? '}' : ']');
      m_open.pop_back();
    }
    if (!m_open.empty() && m_open.back() == '{') skipKey();
  } while (!m_open.empty());
}

std::optional<JsonFault> jsonFault(std::string_view text) {
  JsonCursor cursor(text);
  try {
    cursor.skipValue();
    if (cursor.isAtEnd()) return std::nullopt;
  } catch (const JsonCursor::Broken&) {  // the cursor stands where it was noticed
  }
  const std::string_view before = text.substr(0, static_cast<std::size_t>(cursor.at() - text.data()));
  return JsonFault{before.size() + 1, static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1};
}

}  // namespace geo::detail
