#pragma once

#include "app/gui/plan/desk/plan_findings.h"
#include "planning/target/monitoring.h"
#include "planning/target/verdict.h"

namespace app::gui {

/// What a line of the target table asks for.
struct TargetVerdict {
  std::optional<planning::target::Answer> answer;          ///< absent: no base, or no target
  std::optional<planning::target::Monitoring> monitoring;  ///< where there are figures after the base year
  std::string problem;                                     ///< why there is no answer
};

/// From the base to the last year that has a target. `unit`, `indicator`: names for the sentences; `actuals`:
/// figures by year.
TargetVerdict targetVerdict(const planning::plan::Plan& plan, const planning::plan::Target& wanted,
                            const std::string& unit, const std::string& indicator,
                            const std::map<int, double>& actuals);

}  // namespace app::gui
