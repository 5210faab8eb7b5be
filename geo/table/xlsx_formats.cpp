#include "geo/table/xlsx_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <utility>

#include "geo/report/message.h"

namespace geo::detail {
namespace {

/// What is left without "quoted" words, [conditions] and \escaped signs.
std::string signsOf(std::string_view code) {
  std::string signs;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    const char closing = c == '"' ? '"' : ']';
    if (c == '"' || c == '[') {
      const std::size_t end = code.find(closing, i + 1);
      if (end == std::string_view::npos) break;
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      signs += c;
    }
  }
  return signs;
}

/// Day 60 of a workbook that counts from 1900 is a 29 February that never was (as in Lotus 1-2-3).
std::string dateText(double serial, bool since1904) {
  using std::chrono::sys_days;
  using std::chrono::year;
  const auto days = static_cast<int>(std::floor(serial));
  const sys_days start = since1904 ? sys_days(year{1904} / 1 / 1) : sys_days(year{1899} / 12 / 30);
  const std::chrono::year_month_day date(start +
                                         std::chrono::days(!since1904 && days < 60 ? days + 1 : days));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

bool isPlainInteger(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// Goes through one section of a format code, sign by sign.
class SectionReader {
 public:
  explicit SectionReader(std::string_view code) : m_code(code) {}

  FormatSection read() {
    while (m_at < m_code.size()) step();
    if (m_thousands > 0) m_section.isScaled = true;
    m_section.suffix = lettersOf(m_literal);
    return std::move(m_section);
  }

 private:
  void step() {
    for (const std::string_view general : {"General", "Standard", "G/通用格式"})
      if (m_code.substr(m_at).starts_with(general)) {
        takeDigit();
        m_at += general.size();
        return;
      }
    const char c = m_code[m_at++];
    if (c == '0' || c == '#' || c == '?') return takeDigit();
    if (c == ',') {
      m_thousands += m_hasDigit && m_literal.empty() ? 1 : 0;
      return;
    }
    if (c == '"' || c == '[') return takeEnclosed(c == '"' ? '"' : ']');
    const bool isExponent =
        (c == 'E' || c == 'e') && m_at < m_code.size() && (m_code[m_at] == '+' || m_code[m_at] == '-');
    if (c == '_' || c == '*' || isExponent) {
      ++m_at;
    } else if ((c == '\\' || c == '!') && m_at < m_code.size()) {
      takeLiteral(m_code.substr(m_at++, 1));
    } else if (std::string_view(".%/+-()@ $:").find(c) == std::string_view::npos) {
      takeLiteral(m_code.substr(m_at - 1, 1));
    }
  }

  /// Commas and literals before a digit are within the number; a point there moves its decimals.
  void takeDigit() {
    if (m_literal.find('.') != std::string::npos) m_section.isScaled = true;
    m_hasDigit = true;
    m_thousands = 0;
    m_literal.clear();
  }

  void takeEnclosed(char closing) {
    const std::size_t end = std::min(m_code.find(closing, m_at), m_code.size());
    const std::string_view inner = m_code.substr(m_at, end - m_at);
    m_at = end + 1;
    if (closing == '"')
      takeLiteral(inner);
    else if (!inner.empty() && std::string_view("<>=").find(inner.front()) != std::string_view::npos)
      m_section.condition = inner;
  }

  /// What stands before the number is a currency, or a word that names it.
  void takeLiteral(std::string_view text) {
    if (m_hasDigit) m_literal += text;
  }

  /// Without signs of currencies, which say no other amount; empty where no letter is left.
  static std::string lettersOf(std::string text) {
    for (const std::string_view sign : {"€", "£", "¥", "￥", "₽", "₹", "₩", "$", "\u00A0"})
      for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign))
        text.erase(at, sign.size());
    const auto isLetter = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!std::ranges::any_of(text, isLetter)) return {};
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  std::string_view m_code;
  std::size_t m_at = 0;
  bool m_hasDigit = false;
  int m_thousands = 0;    ///< commas behind the last digit
  std::string m_literal;  ///< behind the last digit
  FormatSection m_section;
};

/// Parts of a format code; a semicolon may also stand in quotes, or be escaped.
std::vector<std::string_view> partsOf(std::string_view code) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  bool isQuoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (code[i] == '\\' || code[i] == '!')
      ++i;  // whatever follows is no semicolon between parts
    else if (code[i] == ';') {
      parts.push_back(code.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(code.substr(std::min(begin, code.size())));
  return parts;
}

std::vector<FormatSection> sectionsOf(std::string_view code) {
  std::vector<FormatSection> sections;
  for (const std::string_view part : partsOf(code)) sections.push_back(SectionReader(part).read());
  const bool showsMore = std::ranges::any_of(
      sections, [](const FormatSection& one) { return one.isScaled || !one.suffix.empty(); });
  return showsMore ? sections : std::vector<FormatSection>();
}

bool meets(double value, std::string_view condition) {
  const std::size_t digits = std::min(condition.find_first_not_of("<>="), condition.size());
  const std::string_view sign = condition.substr(0, digits);
  double limit = 0;
  const std::string_view number = condition.substr(digits);
  (void)std::from_chars(number.data(), number.data() + number.size(), limit);
  if (sign == "<") return value < limit;
  if (sign == "<=") return value <= limit;
  if (sign == ">") return value > limit;
  if (sign == ">=") return value >= limit;
  return sign == "<>" ? value != limit : value == limit;
}

/// Positive, negative, zero; or the first whose condition is met.
const FormatSection& sectionFor(double value, const std::vector<FormatSection>& sections) {
  const bool areConditions =
      std::ranges::any_of(sections, [](const FormatSection& one) { return !one.condition.empty(); });
  if (areConditions) {
    const auto found = std::ranges::find_if(sections, [&](const FormatSection& one) {
      return one.condition.empty() || meets(value, one.condition);
    });
    return found == sections.end() ? sections.back() : *found;
  }
  if (value < 0 && sections.size() > 1) return sections[1];
  return value == 0 && sections.size() > 2 ? sections[2] : sections.front();
}

std::string shown(const std::string& number, double value, const std::vector<FormatSection>& sections) {
  if (sections.empty()) return number;
  const FormatSection& section = sectionFor(value, sections);
  if (section.isScaled) return message("{} shown in another scale", number);
  return section.suffix.empty() ? number : number + " " + section.suffix;
}

}  // namespace

NumberFormat numberFormat(std::string_view code) {
  if (code == "General" || code == "Standard" || code == "@") return {};
  std::string signs = signsOf(code);
  if (signs.find_first_of("yYmMdDhHsS") != std::string::npos) return {NumberLook::date, 0};
  if (signs.find('%') != std::string::npos) return {NumberLook::percent, 0};
  std::vector<FormatSection> sections = sectionsOf(code);
  signs.resize(std::min(signs.size(), signs.find(';')));
  if (signs.size() > 1 && signs.find_first_not_of('0') == std::string::npos)
    return {NumberLook::padded, signs.size()};
  return {NumberLook::plain, 0, std::move(sections)};
}

NumberFormat builtInFormat(std::size_t id) {
  if (id == 9 || id == 10) return {NumberLook::percent, 0};
  const bool isDate =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return {isDate ? NumberLook::date : NumberLook::plain, 0};
}

std::string formattedNumber(const std::string& stored, const NumberFormat& format, bool since1904) {
  constexpr double kLastDay = 2958466;  // 9999-12-31
  double value = 0;
  const char* const end = stored.data() + stored.size();
  const auto parsed = std::from_chars(stored.data(), end, value);
  if (parsed.ec != std::errc() || parsed.ptr != end) return stored;
  switch (format.look) {
    case NumberLook::date:
      if (value >= 1 && value < kLastDay) return dateText(value, since1904);
      break;
    case NumberLook::percent:
      return fmt::format("{:.12g}%", value * 100);
    case NumberLook::padded:
      if (isPlainInteger(stored) && stored.size() < format.digits)
        return std::string(format.digits - stored.size(), '0') + stored;
      break;
    case NumberLook::plain:
      break;
  }
  return shown(isPlainInteger(stored) ? stored : fmt::format("{}", value), value, format.sections);
}

}  // namespace geo::detail
