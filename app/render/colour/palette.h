#pragma once

#include <QColor>

#include <string>
#include <vector>

#include "planning/map/map_settings.h"

namespace app::render {

enum class PaletteKind {
  sequential,  ///< light = low, dark = high
  diverging,   ///< lightest in the middle
};

/// Palettes whose classes colour-blind readers can tell apart: ColorBrewer 2.0 (Cynthia Brewer, Apache-style
/// licence) and the viridis family (CC0), here with its dark end high like the others.
std::vector<std::string> paletteNames(PaletteKind kind);
std::vector<std::string> paletteNames();  ///< the sequential ones first

enum class PaletteOrder { asNamed, reversed };

/// `classes` colours from low to high, 1..256: the published ones where the palette has them for that number,
/// else in between them by CIE L*a*b*; of fewer than three those at the high end (diverging: of two, both
/// ends). Throws DataError for an unknown name or number.
std::vector<QColor> paletteColours(const std::string& name, int classes,
                                   PaletteOrder order = PaletteOrder::asNamed);
/// Colours of a style with a diverging palette whose middle lies between two classes, the same depth at the
/// same distance from it: `below` classes on the low side, `above` on the other.
std::vector<QColor> paletteColoursAbout(const planning::IndicatorStyle& style, int below, int above);
/// Throws DataError, with those that there are, for a palette that has no middle.
void requireDiverging(const std::string& name);
/// Colours of a style. `classes` as the breaks came out, which may be fewer than asked for, or more (head and
/// tail).
std::vector<QColor> paletteColours(const planning::IndicatorStyle& style, int classes);

}  // namespace app::render
