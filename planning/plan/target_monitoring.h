#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"
#include "planning/target/monitoring.h"

namespace planning::plan {

/// A target of the plan on the way from its first value to a later one, with the figures that came in.
struct MonitoredTarget {
  std::string unit;
  std::string indicator;
  std::string title;  ///< in Chinese, as in the plan
  target::Endpoints ends;
  target::Monitoring monitoring;
};

/// Every target that the codebook knows the indicator of, to its middle and to its end, by target::monitor().
/// Targets without two different values are left out.
std::vector<MonitoredTarget> monitorTargets(const Plan& plan, FigureLookup& lookup,
                                            const target::LightRule& rule = {});

/// unit, indicator, base_year, base, target_year, target, year, path, actual, share_of_way_pct, light.
geo::TableToWrite monitoringTable(const std::vector<MonitoredTarget>& targets);

}  // namespace planning::plan
