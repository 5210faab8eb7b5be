#pragma once

#include <string>

#include "planning/plan/plan.h"

namespace planning::plan {

/// Canonical JSON: fields in the order of their names, no white space, shortest numbers. The same value gives
/// the same bytes.
std::string toJson(const Plan& plan);
std::string toJson(const Outline& outline);

/// The same for a reader's eyes, as a file to be shared.
std::string toReadableJson(const Plan& plan);
std::string toReadableJson(const Outline& outline);

/// Throw geo::DataError that names the place ("projects[3].amounts[0].yuan"): no JSON, a field that is
/// lacking, unknown or of another kind, a number that is no whole one where one is needed.
Plan planFromJson(const std::string& text);
Outline outlineFromJson(const std::string& text);

}  // namespace planning::plan
