#include "planning/survey/iso_date.h"

#include <array>
#include <cctype>

namespace planning::survey {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// `shape`: 0 stands for a digit, all else for itself.
bool hasShape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isDigit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
    if (shape[i] == '0' ? !isDigit : text[i] != shape[i]) return false;
  }
  return true;
}

/// "T08:15:00Z", with up to three digits of a fraction.
bool isUtcClock(std::string_view text) {
  const bool isOne = hasShape(text, "T00:00:00Z") || hasShape(text, "T00:00:00.0Z") ||
                     hasShape(text, "T00:00:00.00Z") || hasShape(text, "T00:00:00.000Z");
  return isOne && number(text.substr(1, 2)) < 24 && number(text.substr(4, 2)) < 60 &&
         number(text.substr(7, 2)) < 60;
}

}  // namespace

bool isIsoDate(std::string_view text) {
  if (!hasShape(text, "0000-00-00")) return false;
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
  if (text.size() < 20 || !isIsoDate(text.substr(0, 10)) || !isUtcClock(text.substr(10))) return std::nullopt;
  // as revisions write it: three digits of milliseconds
  std::string time(text.substr(0, text.size() - 1));
  if (time.size() == 19) time += '.';
  time.append(23 - time.size(), '0');
  return time + 'Z';
}

}  // namespace planning::survey
