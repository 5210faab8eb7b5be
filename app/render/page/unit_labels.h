#pragma once

#include <vector>

#include "app/render/page/page_labels.h"

namespace app::render {

/// Whether the name of a unit that is too small for it may stand beside it where no unit is. Not where land
/// that is no unit surrounds the subject.
enum class NamesBeside { nothing, sea };

/// Names of the subject's units (class not kContext) where they fit; `left` counts those that do not.
std::vector<MapLabel> unitLabels(const MapSubject& subject, const MapView& view, double scale,
                                 LabelPlacer& placer, int& left, NamesBeside beside = NamesBeside::nothing);

/// What names of all units may do.
struct NameLimits {
  double smallest = 6;    ///< points
  double largest = 1e9;   ///< likewise, where the sheet is larger than A3
  double farthest = 260;  ///< of a name from its unit, points on A3
};

/// Names of all of the subject's units, as on the page of an area: as large as there is room inside, never
/// below the smallest; in two lines or short where the whole name in one does not fit; otherwise beside, with
/// a line that leads to the unit. Each part of a unit above 40 mm² has the name. `left` counts the units that
/// have none.
std::vector<MapLabel> namesOfAllUnits(const MapSubject& subject, const MapView& view, double scale,
                                      LabelPlacer& placer, int& left, const NameLimits& limits = {});

/// 威宁彝族回族 / 苗族自治县: in two lines that are about as long, after a people's name or before the rank;
/// one line where there is no such place.
QStringList inTwoLines(const QString& name);

}  // namespace app::render
