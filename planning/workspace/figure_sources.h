#pragma once

#include <cstdint>
#include <map>
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

/// Where one figure comes from.
struct FigureOrigin {
  std::string source;         ///< of the import that stored it, else the indicator's
  std::int64_t revision = 0;  ///< entry of the log that stored it
};

/// By the unit as stored: a county's code, "area:wumeng".
std::map<std::string, FigureOrigin> figureOrigins(Workspace& workspace, const Indicator& indicator,
                                                  const std::string& period);

}  // namespace planning
