#pragma once

#include <vector>

#include "app/cli/verb/report.h"
#include "planning/audit/score_board.h"

namespace app::cli {

/// All that an audit has to tell.
struct AuditOutcome {
  planning::audit::AuditReport report;
  planning::audit::AuditRun run;
  std::vector<planning::audit::Rule> rules;
  std::vector<planning::audit::StoredFinding> findings;  ///< of the period, in any state
  std::vector<planning::audit::AuditRun> runs;
  std::vector<planning::Unit> units;
};

/// {"period", "against", "figures", "run": {...}, "rules": [{"id", "judged", "found", "skipped"}],
/// "provinces":
/// [...], "findings": [...]}
Json toJson(const AuditOutcome& outcome);

/// Totals, rules and provinces with open findings, and the strongest open findings.
void print(std::ostream& out, const AuditOutcome& outcome);

}  // namespace app::cli
