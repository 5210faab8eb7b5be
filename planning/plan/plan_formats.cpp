#include "planning/plan/plan_formats.h"

#include <array>

#include "planning/reading/format_steps.h"

namespace planning::plan {
namespace {

/// Steps stay as they are once they were delivered. A plan holds the outline that it follows, so a step of
/// outlines comes with one of plans that does the same to the plan's field "outline".
constexpr std::array<FormatStep, kPlanFormat - 1> kPlanSteps{};
constexpr std::array<FormatStep, kOutlineFormat - 1> kOutlineSteps{};

}  // namespace

void upgradePlan(JsonValue& json, int from) { upgrade(json, from, kPlanSteps); }
void upgradeOutline(JsonValue& json, int from) { upgrade(json, from, kOutlineSteps); }

}  // namespace planning::plan
