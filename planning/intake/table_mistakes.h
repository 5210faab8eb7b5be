#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planning/figures/figure_list.h"
#include "planning/figures/indicator.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// By how many columns the figures stand beside the names that they belong to: 1 to the right, -1 to the
/// left. Said only where half of the columns contradict their range or the figures of the last period by more
/// than a factor of three, and nearly all agree once moved.
/// `columns`: indicators in the order of the table.
std::optional<int> columnsShifted(Workspace& workspace, const std::vector<Indicator>& columns,
                                  const FigureList& figures);

/// The figures of one period beside those of the period before it.
struct PeriodLikeness {
  std::string before;        ///< empty: the workspace has none
  std::size_t compared = 0;  ///< places with a figure that is not 0 in both
  std::size_t equal = 0;
  /// 19 of 20 figures do not stay the same in a year.
  bool isCopy() const { return compared >= 20 && equal * 20 >= compared * 19; }
};
PeriodLikeness likenessToLastPeriod(Workspace& workspace, const std::string& period,
                                    const FigureList& figures);

}  // namespace planning::forms
