#pragma once

#include <string>
#include <vector>

namespace planning::forms {

/// Units of measure that the lines above a table state.
struct TitleUnits {
  std::vector<std::string> units;
  std::vector<std::string> notUnderstood;  ///< titles that speak of one that is not known
};

/// "单位：万人、亿元" gives both; "Population in thousands", "(тыс. человек)" and "단위: 천명" one each.
TitleUnits unitsOfTitles(const std::vector<std::string>& titles);

}  // namespace planning::forms
