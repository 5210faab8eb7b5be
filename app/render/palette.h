#pragma once

#include <QColor>

#include <string>
#include <vector>

namespace app::render {

/// Sequential palettes that colour-blind readers can tell apart, light = low: "YlOrRd", "OrRd", "YlGnBu",
/// "Blues", "Purples", "Greens" (ColorBrewer 2.0, Cynthia Brewer, Apache-style licence) and "viridis" (van
/// der Walt & Smith, CC0; reversed, so that dark is high here too).
std::vector<std::string> paletteNames();

/// `classes` colours from low to high, 1..9. Throws DataError for an unknown name or number.
std::vector<QColor> paletteColours(const std::string& name, int classes);

}  // namespace app::render
