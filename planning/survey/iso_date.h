#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace planning::survey {

/// "2011-12-31", a day that the Gregorian calendar has.
bool isIsoDate(std::string_view text);

/// A date is the end of its day; a UTC time ("2011-12-31T08:00:00Z", also with fractions) is itself. Absent
/// for anything else. The result compares as text with the times of revisions.
std::optional<std::string> endOfTime(std::string_view text);

}  // namespace planning::survey
