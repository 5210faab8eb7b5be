#pragma once

#include <string>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// The plan in "zh" or "en", as far as nobody has written on it: sections, tables and heads that still are as
/// they were drafted in the other language are drafted in this one. What people wrote stays as they wrote it.
Plan inLanguage(Plan plan, FigureLookup& lookup, const std::string& language);

}  // namespace planning::plan
