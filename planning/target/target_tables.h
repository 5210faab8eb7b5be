#pragma once

#include <optional>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/target/distribution.h"
#include "planning/target/monitoring.h"
#include "planning/target/verdict.h"

namespace planning::target {

/// year, even, compound; with monitoring also actual, share_of_way_pct and light.
geo::TableToWrite pathTable(const Answer& answer, const std::optional<Monitoring>& monitoring);

/// year, mean, line, sigma, gini, population, headcount_pct, poor, returned.
geo::TableToWrite projectionTable(const Answer& answer);

/// growth_pct, gini_change, headcount_pct, poor.
geo::TableToWrite sensitivityTable(const Answer& answer);

/// year, best, better, middle, worse, worst.
geo::TableToWrite fanTable(const Answer& answer);

/// code, name, base, target, exact, bound.
geo::TableToWrite countyTable(const std::vector<CountyTarget>& targets);

}  // namespace planning::target
