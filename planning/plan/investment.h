#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "planning/plan/plan.h"

namespace planning::plan {

/// The amounts of all projects, in yuan, each of the four ways; the parts of every way sum up to the total.
struct Investment {
  std::int64_t total = 0;
  std::map<int, std::int64_t> byChapter;
  std::map<std::string, std::int64_t> bySource;
  std::map<int, std::int64_t> byYear;
  std::map<std::string, std::int64_t> byCounty;  ///< "": the whole area
  friend bool operator==(const Investment&, const Investment&) = default;
};

/// Of whole yuan, so that no order of adding matters. Throws geo::DataError that names the project where a
/// sum leaves 64 bits.
Investment investmentOf(const Plan& plan);

/// Absent where the sum leaves 64 bits.
std::optional<std::int64_t> sumOf(const std::vector<Amount>& amounts);

}  // namespace planning::plan
