#include "planning/survey/iso_date.h"

#include <array>
#include <cctype>
#include <regex>

namespace planning::survey {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

bool isIsoDate(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isDash = i == 4 || i == 7;
    if (isDash ? text[i] != '-' : std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  }
  constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[static_cast<std::size_t>(month) - 1] &&
         (month != 2 || day < 29 || isLeap);
}

std::optional<std::string> endOfTime(std::string_view text) {
  if (isIsoDate(text)) return std::string(text) + "T23:59:59.999Z";
  static const std::regex kTime(R"(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z)");
  if (text.size() < 20 || !isIsoDate(text.substr(0, 10))) return std::nullopt;
  const std::string clock(text.substr(10));
  if (!std::regex_match(clock, kTime)) return std::nullopt;
  // as revisions write it: three digits of milliseconds
  std::string time(text.substr(0, text.size() - 1));
  if (time.size() == 19) time += '.';
  time.append(23 - time.size(), '0');
  return time + 'Z';
}

}  // namespace planning::survey
