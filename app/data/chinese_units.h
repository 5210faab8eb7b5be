#pragma once

#include "planning/unit/county_years.h"
#include "planning/workspace/boundaries.h"

namespace app {

/// The counties of the census of 2010 and what became of them; empty where the data is not there.
planning::CountyRegister shippedCounties();

/// What is known of Chinese units beside their layer: the names of the prefectures in the layer's year,
/// names in Latin letters where there are none, and which county there was in which year.
void completeChineseUnits(planning::Boundaries& boundaries);

}  // namespace app
