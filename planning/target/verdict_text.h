#pragma once

#include "planning/target/verdict.h"

namespace planning::target {

/// Fills verdict and assumptions, and adds issues of years that do not agree, from the figures that `result`
/// holds already.
void addVerdict(const Question& question, Answer& result);

}  // namespace planning::target
