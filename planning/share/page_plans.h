#pragma once

#include <functional>
#include <string>
#include <vector>

#include "planning/share/page_text.h"
#include "planning/share/plan_excerpt.h"

/// What the page for a browser shows of plans. For .cpp files of this folder only.
namespace planning::share {

/// Empty where there are none. `countyName`: of a code, escaped.
std::string planSection(const std::vector<PlanExcerpt>& plans,
                        const std::function<Both(const std::string& code)>& countyName);

}  // namespace planning::share
