#pragma once

#include <cstdint>
#include <string>

#include "planning/figures/indicator.h"

namespace planning {

class Workspace;

/// Entries of the log from `after` on stored figures of this source; nothing for an empty one.
void noteFigureSource(Workspace& workspace, std::int64_t after, const std::string& source);

/// Where the figures of an indicator and period come from: the sources of the imports that stored them, the
/// most figures first, and for the others what the indicator says itself. Where neither is known: the source
/// that the workspace names.
std::string figureSource(Workspace& workspace, const Indicator& indicator, const std::string& period);

}  // namespace planning
