#pragma once

#include <string>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/place_names.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// The document of plan_document.h as Markdown: headings in both languages, `language` ("zh", "en") first;
/// instead of each map the verb that draws it.
std::string toMarkdown(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                       const std::string& language);

}  // namespace planning::plan
