#pragma once

#include <string>

#include "geo/report/issue.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// Canonical JSON: fields in the order of their names, no white space, shortest numbers. The same value gives
/// the same bytes.
std::string toJson(const Plan& plan);
std::string toJson(const Outline& outline);

/// The same for a reader's eyes, as a file to be shared.
std::string toReadableJson(const Plan& plan);
std::string toReadableJson(const Outline& outline);

/// Of this or an older format. A field that lacks gets its default, one that is not known stays in the value
/// and is written again; both are told in `issues`. Throw geo::DataError that names the place
/// ("projects[3].amounts[0].yuan"): no JSON, the format of a newer program, a field of another kind, no whole
/// number where one is needed, a field lacking that a plan makes no sense without (plan_needs.h).
Plan planFromJson(const std::string& text, geo::Issues& issues);
Outline outlineFromJson(const std::string& text, geo::Issues& issues);
Plan planFromJson(const std::string& text);
Outline outlineFromJson(const std::string& text);

}  // namespace planning::plan
