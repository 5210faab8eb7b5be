#pragma once

#include "geo/report/issue.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// Everything in the plan that does not fit, each with its place and the reason; nothing is changed. Errors
/// are contradictions, warnings what is to be supplied or looked at. In the states "review" and "approved" a
/// required chapter, table or map that is missing is an error too. Kinds: docs/plan-documents.md.
geo::Issues checkPlan(const Plan& plan, FigureLookup& lookup);

/// The part of it about targets: sums of counties and provinces, rates of their numerator and denominator,
/// direction, base year.
geo::Issues checkTargets(const Plan& plan, FigureLookup& lookup);

}  // namespace planning::plan
