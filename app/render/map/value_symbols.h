#pragma once

#include <vector>

#include "app/render/map/map_subject.h"

namespace app::render {

/// Whether a map shows an indicator as circles: totals, which as fills would make large units look worse.
bool isTotal(const planning::Indicator& indicator);
inline bool areCircles(const planning::Indicator& indicator, bool fillTotals) {
  return isTotal(indicator) && !fillTotals;
}

/// A circle for each value of a unit, or of an area on a map of areas, in the subject's plane; the largest
/// first. `subject` has its classes and areas. Units of other classes than 0 have none.
std::vector<MapSubject::Symbol> valueSymbols(const MapContent& content, const MapSubject& subject);

}  // namespace app::render
