#pragma once

#include <string>

#include "geo/report/issue.h"
#include "planning/map/map_settings.h"

namespace planning {

/// What settingsToJson() writes as "format"; tests/data/formats holds settings of each number. To change it:
/// docs/decisions/0017-formats-grow.md.
inline constexpr int kSettingsFormat = 1;

/// All of the settings as JSON, for a file beside the workspace; numbers come back to the bit.
std::string settingsToJson(const MapSettings& settings);

/// Of this or an older format. What lacks gets its default, fields that are not known stay in the value; both
/// are told in `issues`. Throws geo::DataError where the text is no such JSON, or of a newer program, or not
/// valid (checkSettings).
MapSettings settingsFromJson(const std::string& text, geo::Issues& issues);
MapSettings settingsFromJson(const std::string& text);

}  // namespace planning
