#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/target/pace.h"

namespace planning::target {

enum class Light { green, amber, red, noFigure };
std::string toString(Light light);  ///< "green", "amber", "red", "no_figure"

/// Lights by the share of the way that should have been made by then: 1 is on the path.
struct LightRule {
  double green = 1.0;  ///< from this share on
  double amber = 0.9;  ///< from this share on; below: red
};

struct MonitoredYear {
  int year = 0;
  double path = 0;  ///< even path
  std::optional<double> actual;
  std::optional<double> shareOfWay;  ///< (actual - base) / (path - base)
  Light light = Light::noFigure;
};

struct Monitoring {
  LightRule rule;
  std::vector<MonitoredYear> years;     ///< base year + 1 to the target year
  std::optional<int> lastYear;          ///< with a figure
  std::optional<double> pacePerYear;    ///< from the base to that year
  std::optional<double> neededPerYear;  ///< from that year to the target; absent in the target year
  /// When the target is reached: the first year whose figure reaches it, else by the pace so far; absent
  /// where there is no figure, the pace leads nowhere, or it takes more than a hundred years.
  std::optional<int> yearOfReaching;
};

/// `actuals` by year; years outside are left alone. Throws geo::DataError: like requireEndpoints(), a target
/// that is the base value, a rule out of order.
Monitoring monitor(const Endpoints& ends, const std::map<int, double>& actuals, const LightRule& rule = {});

}  // namespace planning::target
