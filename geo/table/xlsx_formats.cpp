#include "geo/table/xlsx_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

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

}  // namespace

NumberFormat numberFormat(std::string_view code) {
  if (code == "General" || code == "Standard" || code == "@") return {};
  std::string signs = signsOf(code);
  if (signs.find_first_of("yYmMdDhHsS") != std::string::npos) return {NumberLook::date, 0};
  if (signs.find('%') != std::string::npos) return {NumberLook::percent, 0};
  signs.resize(std::min(signs.size(), signs.find(';')));
  if (signs.size() > 1 && signs.find_first_not_of('0') == std::string::npos)
    return {NumberLook::padded, signs.size()};
  return {};
}

NumberFormat builtInFormat(std::size_t id) {
  if (id == 9 || id == 10) return {NumberLook::percent, 0};
  const bool isDate =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return {isDate ? NumberLook::date : NumberLook::plain, 0};
}

std::string formattedNumber(const std::string& stored, NumberFormat format, bool since1904) {
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
  return isPlainInteger(stored) ? stored : fmt::format("{}", value);
}

}  // namespace geo::detail
