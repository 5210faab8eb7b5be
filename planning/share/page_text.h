#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Texts of the page for a browser. For .cpp files of this folder only.
namespace planning::share {

/// For the text of an element or an attribute in double quotes: whatever stands in a name is shown and never
/// obeyed. Without characters that no page may have; marks that turn the direction of writing become U+FFFD.
std::string escaped(std::string_view text);

/// A string of CSS with its quotation marks; nothing in it ends the string or the style.
std::string inStyle(std::string_view text);

/// A word of the page in its two languages, escaped already or the page's own.
struct Both {
  std::string zh;
  std::string en;
};
/// Of what stands in the data; the Chinese one where there is no other, and the other way round.
Both named(std::string_view zh, std::string_view en);

/// The page's own words.
Both own(const char* zh, const char* en);
/// What stands in the data and is the same in both languages.
Both same(std::string_view text);

/// Two spans, of which one is shown.
std::string spans(const Both& text);
/// Attributes by which the script gives an element the text of the language that is shown.
std::string attributes(const Both& text);

/// Standard Base64 (RFC 4648).
std::string base64(std::string_view bytes);

/// "2012-01-01T08:15:00.000Z" as "2012-01-01 08:15".
std::string minuteOf(std::string time);

/// "1,234.50" with so many decimals.
std::string shownNumber(double value, int decimals);
/// "1,234"
std::string shownNumber(std::int64_t value);

}  // namespace planning::share
