#pragma once

#include <ostream>

#include "app/cli/verb/json_value.h"
#include "planning/summary/counties_taken.h"

namespace app::cli {

/// {"count", "year", "not_as_in_boundaries": [{"code", "name", "unit", "unit_name" or "within"}]}; "year" is
/// null where nothing is known of years.
Json toJson(const planning::CountiesTaken& taken);

/// How many of which year, how many of them the boundaries have otherwise, and the first of these.
void printCounties(std::ostream& out, const planning::CountiesTaken& taken);

}  // namespace app::cli
