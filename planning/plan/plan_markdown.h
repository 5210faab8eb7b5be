#pragma once

#include <string>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// The plan as Markdown: headings in both languages, `language` ("zh", "en") first; every number with unit
/// and year, the sources and flags of the figures behind each chapter; what is lacking as "to be supplied
/// 待补充", what changed since it was written said beside it.
std::string toMarkdown(const Plan& plan, FigureLookup& lookup, const std::string& language);

}  // namespace planning::plan
