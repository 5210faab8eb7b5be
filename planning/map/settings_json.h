#pragma once

#include <string>

#include "planning/map/map_settings.h"

namespace planning {

/// All of the settings as JSON, for a file beside the workspace; numbers come back to the bit.
std::string settingsToJson(const MapSettings& settings);

/// Throws geo::DataError where the text is no such JSON, or of a newer program, or not valid (checkSettings).
MapSettings settingsFromJson(const std::string& text);

}  // namespace planning
