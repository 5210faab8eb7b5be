#pragma once

#include "planning/reading/json_value.h"

/// The formats of plans and outlines as JSON. To change one: docs/decisions/0017-formats-grow.md.
namespace planning::plan {

/// What this program writes: "format" in the document. tests/data/formats holds a document of each number.
inline constexpr int kPlanFormat = 1;
inline constexpr int kOutlineFormat = 1;

/// Makes a document of format `from` one of today's.
void upgradePlan(JsonValue& json, int from);
void upgradeOutline(JsonValue& json, int from);

}  // namespace planning::plan
