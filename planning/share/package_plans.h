#pragma once

#include <vector>

#include "planning/share/plan_excerpt.h"

namespace geo::store {
class Database;
}

/// The tables of what a package has of plans.
namespace planning::share {

/// Within the caller's transaction.
void writePlans(geo::store::Database& database, const std::vector<PlanExcerpt>& plans);

/// Empty where a package has none.
std::vector<PlanExcerpt> packagePlans(Workspace& package);

}  // namespace planning::share
