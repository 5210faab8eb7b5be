#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/audit/rule.h"

namespace planning::audit {

/// What a rule noticed about one unit (or, by rules that say so, a province) in one period.
struct Finding {
  std::string rule;
  Severity severity = Severity::error;
  std::string unit;
  std::string period;
  std::vector<std::string> indicators;  ///< concerned; empty: the whole unit
  std::string seen;      ///< "pop_total=573180; pop_male=1": as long as this is the same, so is the finding
  std::string expected;  ///< what would have fitted, where the rule can say
  std::string proposal;  ///< smallest set of fields to change, with a value each; offered only
  double strength = 0;   ///< of two findings of a rule the one to look at first: distance in its own measure
};

/// What became of one rule.
struct RuleRun {
  std::string rule;
  std::size_t judged = 0;  ///< figures, rows or sums that it could look at
  std::size_t found = 0;
  std::string skipped;  ///< why it was not asked; empty: it was
};

struct AuditReport {
  std::string period;
  std::string against;  ///< period before; empty: none
  std::size_t figures = 0;
  std::vector<Finding> findings;  ///< in the order of the rules, then by unit
  std::vector<RuleRun> runs;
};

}  // namespace planning::audit
