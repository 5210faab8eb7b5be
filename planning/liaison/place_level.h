#pragma once

namespace planning::liaison {

/// What is looked after.
enum class PlaceLevel { area, county, township, village };

}  // namespace planning::liaison
