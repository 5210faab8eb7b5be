#include "planning/assessment/take_step.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/assessment/assess.h"
#include "planning/liaison/register_fields.h"
#include "planning/liaison/who_is_where.h"

namespace planning::assessment {

void takeStep(liaison::Register& all, liaison::AssessmentStep step) {
  liaison::requireOrganisation(all, step.organisation);
  const auto taken = std::ranges::find_if(all.assessmentSteps, [&step](const liaison::AssessmentStep& one) {
    return one.organisation == step.organisation && one.year == step.year && one.step == step.step;
  });
  if (taken != all.assessmentSteps.end())
    throw geo::DataError(geo::message("{} has taken the step {} of {} already, on {}.", step.organisation,
                                      wordOf(step.step), step.year, taken->date));
  if (step.step == liaison::AssessmentStepKind::grade) {
    const UnitAssessment now = assess(all, step.year, step.organisation).front();
    if (now.grade.empty())
      throw geo::DataError(geo::message("{} can be given no grade for {}: {}.", step.organisation, step.year,
                                        fmt::format("{}", fmt::join(now.reasons, "; "))));
    step.grade = now.grade;
    step.score = now.score;
    step.isVetoed = now.isVetoed;
  }
  all.assessmentSteps.push_back(std::move(step));
}

}  // namespace planning::assessment
