#include "planning/liaison/time_span.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/survey/iso_date.h"

namespace planning::liaison {
namespace {

int numberAt(std::string_view text, std::size_t from, std::size_t size) {
  int number = 0;
  std::from_chars(text.data() + from, text.data() + from + size, number);
  return number;
}

std::chrono::sys_days dayOf(const std::string& date) {
  return std::chrono::year(numberAt(date, 0, 4)) / numberAt(date, 5, 2) / numberAt(date, 8, 2);
}

}  // namespace

std::optional<TimeSpan> spanOf(std::string_view date) {
  const std::string text(date);
  if (survey::isIsoDate(text)) return TimeSpan{text, text};
  if (text.size() == 4 && survey::isIsoDate(text + "-01-01"))
    return TimeSpan{text + "-01-01", text + "-12-31"};
  if (text.size() != 7 || !survey::isIsoDate(text + "-01")) return std::nullopt;
  for (const char* day : {"-31", "-30", "-29"})
    if (survey::isIsoDate(text + day)) return TimeSpan{text + "-01", text + day};
  return TimeSpan{text + "-01", text + "-28"};
}

std::optional<TimeSpan> spanBetween(std::string_view from, std::string_view to) {
  TimeSpan span{kEarliest, kLatest};
  if (!from.empty()) {
    const auto begin = spanOf(from);
    if (!begin) return std::nullopt;
    span.first = begin->first;
  }
  if (!to.empty()) {
    const auto end = spanOf(to);
    if (!end) return std::nullopt;
    span.last = end->last;
  }
  return span;
}

bool overlap(const TimeSpan& one, const TimeSpan& other) {
  return one.first <= other.last && other.first <= one.last;
}

std::string dayAfter(const std::string& date) {
  const std::chrono::year_month_day next(dayOf(date) + std::chrono::days(1));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(next.year()), static_cast<unsigned>(next.month()),
                     static_cast<unsigned>(next.day()));
}

int daysBetween(const std::string& from, const std::string& to) {
  return static_cast<int>((dayOf(to) - dayOf(from)).count());
}

void requireDay(const std::string& day) {
  if (!survey::isIsoDate(day))
    throw geo::DataError(geo::message("'{}' is no date; write it as 2012-05-31.", day));
}

std::optional<int> daysLeft(const std::string& due, const std::string& today, int days) {
  const auto span = spanOf(due);
  if (!span) return std::nullopt;
  const int left = daysBetween(today, span->last);
  return left < 0 || (days > 0 && left <= days) ? std::optional(left) : std::nullopt;
}

bool isYear(std::string_view text) { return text.size() == 4 && spanOf(text).has_value(); }

void requireYear(const std::string& year) {
  if (!isYear(year)) throw geo::DataError(geo::message("'{}' is not a year of four digits.", year));
}

}  // namespace planning::liaison
