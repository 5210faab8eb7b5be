#pragma once

#include <string>
#include <utility>
#include <vector>

#include "geo/report/progress.h"
#include "planning/audit/figure_grid.h"
#include "planning/audit/finding.h"
#include "planning/audit/rule.h"
#include "planning/figures/indicator.h"
#include "planning/unit/unit.h"

namespace planning {
class Workspace;
}

namespace planning::audit {

/// What figures are judged by, besides the rules.
struct Surroundings {
  std::vector<Indicator> indicators;                            ///< the codebook
  std::vector<Unit> units;                                      ///< of all levels
  std::vector<std::pair<std::string, std::string>> neighbours;  ///< codes of counties that touch
};

/// Asks every rule. `before`: the period before; null: rules that compare periods are skipped and say so, and
/// so are those that name an indicator which the codebook does not have. Throws geo::DataError for an
/// expression that cannot be understood, naming the rule.
AuditReport audit(const FigureGrid& now, const FigureGrid* before, const Surroundings& surroundings,
                  const std::vector<Rule>& rules, geo::Progress* progress = nullptr);

/// Units, codebook and neighbours of a workspace.
Surroundings surroundingsOf(Workspace& workspace);

/// Reads the two periods, no others, and audits the first. `against`: empty for none. Throws geo::DataError
/// where one has no figures.
AuditReport auditPeriod(Workspace& workspace, const std::string& period, const std::string& against,
                        const std::vector<Rule>& rules, geo::Progress* progress = nullptr);

/// The newest period with figures of counties; empty: none.
std::string newestPeriod(Workspace& workspace);
/// The period before `period` that has figures of counties; empty: none.
std::string periodBefore(Workspace& workspace, const std::string& period);

}  // namespace planning::audit
