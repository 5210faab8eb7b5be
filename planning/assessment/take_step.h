#pragma once

#include "planning/liaison/register.h"

namespace planning::assessment {

/// Notes a step of a unit's assessment; the step grade gets grade, score and veto as assess() gives them, so
/// that what was given stays as it was when figures change. The order of steps is the register's to ask.
/// Throws geo::DataError: the step was taken already, no grade can be given (with the reasons), what assess()
/// throws.
void takeStep(liaison::Register& all, liaison::AssessmentStep step);

}  // namespace planning::assessment
