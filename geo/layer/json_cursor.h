#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geo::detail {

/// Where a text stops being JSON.
struct JsonFault {
  std::size_t byte = 0;  ///< from 1; one behind the last where the text breaks off
  std::size_t line = 0;  ///< from 1
};

/// Absent for one value of JSON by RFC 8259, with the two liberties of JsonCursor and nothing behind it.
std::optional<JsonFault> jsonFault(std::string_view text);

/// Walks through JSON (RFC 8259) without building a tree. Two liberties, because programs write them: a byte
/// order mark in front, and NaN, Infinity and -Infinity where a number may stand. Bytes of strings are not
/// checked to be UTF-8. No member function calls itself: depth costs a byte a level.
class JsonCursor {
 public:
  /// Thrown with the cursor on what is no JSON.
  struct Broken {};

  explicit JsonCursor(std::string_view text);

  /// The next character that is not white space.
  char peek() {
    while (m_at != m_end && isSpace(*m_at)) ++m_at;
    if (m_at == m_end) throw Broken{};
    return *m_at;
  }
  void expect(char c) {
    if (peek() != c) throw Broken{};
    ++m_at;
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++m_at;
    return true;
  }

  /// Calls member(key) for each member of an object; it must consume the value.
  template <class Member>
  void object(Member member) {
    expect('{');
    if (take('}')) return;
    do {
      const std::string key = string();
      expect(':');
      member(key);
    } while (take(','));
    expect('}');
  }
  template <class Element>
  void array(Element element) {
    expect('[');
    if (take(']')) return;
    do element();
    while (take(','));
    expect(']');
  }

  std::string string();
  /// The nearest double; what is out of range becomes 0 or infinite.
  double number();
  /// A number, true, false or null as it is written.
  std::string_view word();
  void skipValue();
  /// True where only white space is left.
  bool isAtEnd();

  const char* at() const { return m_at; }
  void goTo(const char* at) { m_at = at; }

 private:
  static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
  bool takeName(std::string_view name);
  bool enter();
  void skipKey();
  void escape(std::string& text);
  std::uint32_t escapedUnit();

  const char* m_at;
  const char* m_end;
  std::string m_open;  ///< brackets of skipValue()
};

}  // namespace geo::detail
