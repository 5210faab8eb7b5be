#include "planning/target/monitoring.h"

#include <cmath>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::target {
namespace {

Light lightOf(double share, const LightRule& rule) {
  if (share >= rule.green) return Light::green;
  return share >= rule.amber ? Light::amber : Light::red;
}

bool isReached(const Endpoints& ends, double actual) {
  return ends.target < ends.base ? actual <= ends.target : actual >= ends.target;
}

std::optional<int> yearByPace(const Endpoints& ends, int year, double actual, double pace) {
  const double years = (ends.target - actual) / pace;
  if (!std::isfinite(years) || years < 0 || years > 100) return std::nullopt;
  return year + static_cast<int>(std::ceil(years - 1e-9));
}

}  // namespace

std::string toString(Light light) {
  switch (light) {
    case Light::green:
      return "green";
    case Light::amber:
      return "amber";
    case Light::red:
      return "red";
    case Light::noFigure:
      break;
  }
  return "no_figure";
}

Monitoring monitor(const Endpoints& ends, const std::map<int, double>& actuals, const LightRule& rule) {
  if (ends.base == ends.target)
    throw geo::DataError(
        geo::message("Target and base value are both {}; there is no way to be watched.", ends.base));
  if (!(rule.amber <= rule.green))
    throw geo::DataError(geo::message("Amber begins at {} of the way and green at {}; green begins later.",
                                      rule.amber, rule.green));
  Monitoring result;
  result.rule = rule;
  for (const PathPoint& point : yearlyPath(ends)) {
    if (point.year == ends.baseYear) continue;
    MonitoredYear year{point.year, point.even, {}, {}, Light::noFigure};
    if (const auto found = actuals.find(point.year); found != actuals.end()) {
      year.actual = found->second;
      year.shareOfWay = (found->second - ends.base) / (point.even - ends.base);
      year.light = lightOf(*year.shareOfWay, rule);
      result.lastYear = point.year;
      result.pacePerYear = (found->second - ends.base) / (point.year - ends.baseYear);
      if (!result.yearOfReaching && isReached(ends, found->second)) result.yearOfReaching = point.year;
    }
    result.years.push_back(year);
  }
  if (!result.lastYear) return result;
  const double last = actuals.at(*result.lastYear);
  if (*result.lastYear < ends.targetYear)
    result.neededPerYear = (ends.target - last) / (ends.targetYear - *result.lastYear);
  if (!result.yearOfReaching)
    result.yearOfReaching = yearByPace(ends, *result.lastYear, last, *result.pacePerYear);
  return result;
}

}  // namespace planning::target
