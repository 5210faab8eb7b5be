#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/document/document.h"
#include "planning/plan/plan.h"

namespace app::render {

struct ChartLook {
  std::string language = "zh";
  int dpi = 300;
};

/// Small charts beside each other, one for each target of the plan's area that has base, middle and end: each
/// on a scale of its own, its values written at its points. As many pictures as pages are needed; none where
/// no target has all three.
std::vector<geo::DocumentPicture> targetCharts(const planning::plan::Plan& plan, const ChartLook& look);

/// Bars of the investment by year, stacked by source. Absent where nothing is invested. Throws
/// geo::DataError where the amounts cannot be added up.
std::optional<geo::DocumentPicture> investmentChart(const planning::plan::Plan& plan, const ChartLook& look);

}  // namespace app::render
