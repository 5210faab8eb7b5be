#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/figures/figure.h"

namespace planning {

/// A figure as the log of revisions keeps it: unit, period, indicator, value, flag, source code and note,
/// separated by tabs, with a line feed at the end. Tab, line feed and backslash within a field are \t, \n and
/// \\. The value has the fewest digits that read back the same; empty: none.
std::string figureLine(const Figure& figure);
/// The same with the number of the revision that had stored it as an eighth field.
std::string figureLine(const Figure& figure, std::int64_t revision);

struct LoggedFigure {
  Figure figure;
  std::optional<std::int64_t> revision;  ///< that had stored it; absent in logs of older programs

  friend bool operator==(const LoggedFigure&, const LoggedFigure&) = default;
};

/// Absent where a line is not one of figureLine().
std::optional<std::vector<LoggedFigure>> parseFigureLines(std::string_view lines);

}  // namespace planning
