#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace planning::liaison {

/// From the beginning of its first day to the end of its last; ISO dates, which compare as text.
struct TimeSpan {
  std::string first;
  std::string last;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// "2012-06-30", "2012-06" or "2012": what sources know of a date. Absent for anything else.
std::optional<TimeSpan> spanOf(std::string_view date);

/// From the first day of `from` to the last of `to`, each empty where it is open. Absent where one is no
/// date.
std::optional<TimeSpan> spanBetween(std::string_view from, std::string_view to);

bool overlap(const TimeSpan& one, const TimeSpan& other);

/// The day after an ISO date.
std::string dayAfter(const std::string& date);

/// Days from one ISO date to another; negative where the other comes before.
int daysBetween(const std::string& from, const std::string& to);

/// Throws geo::DataError where it is no ISO date.
void requireDay(const std::string& day);

/// Days until the last day of `due`, where it has passed or comes within `days` (0: only where it has
/// passed). Absent otherwise, and where `due` is no date.
std::optional<int> daysLeft(const std::string& due, const std::string& today, int days);

/// "2012"
bool isYear(std::string_view text);
/// Throws geo::DataError where it is none.
void requireYear(const std::string& year);

inline constexpr const char* kEarliest = "0000-01-01";
inline constexpr const char* kLatest = "9999-12-31";

}  // namespace planning::liaison
