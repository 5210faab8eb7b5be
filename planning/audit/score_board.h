#pragma once

#include <string>
#include <vector>

#include "geo/report/progress.h"
#include "geo/table/table_writer.h"
#include "planning/audit/finding_store.h"
#include "planning/unit/unit.h"

namespace planning::audit {

/// Findings counted by state under one key.
struct StateCounts {
  std::size_t open = 0;
  std::size_t explained = 0;
  std::size_t corrected = 0;
  std::size_t waived = 0;
  std::size_t total() const { return open + explained + corrected + waived; }
};

struct ScoreLine {
  std::string key;   ///< code of a province ("" where none is known), id of a rule, or a period
  std::string name;  ///< of the province
  StateCounts counts;
};

/// Who has what left to do, and how it went from round to round.
struct ScoreBoard {
  std::vector<ScoreLine> provinces;  ///< most open first
  std::vector<ScoreLine> rules;      ///< most open first
  std::vector<ScoreLine> periods;    ///< in order
};

ScoreBoard scoreBoard(const std::vector<StoredFinding>& findings, const std::vector<Unit>& units,
                      geo::Progress* progress = nullptr);

/// Findings, provinces, rules and runs as sheets; the first alone is what a .csv holds. `zh`: messages of the
/// rules.
std::vector<geo::TableToWrite> findingSheets(const std::vector<StoredFinding>& findings,
                                             const std::vector<Unit>& units, const std::vector<Rule>& rules,
                                             const std::vector<AuditRun>& runs, bool zh,
                                             geo::Progress* progress = nullptr);

}  // namespace planning::audit
