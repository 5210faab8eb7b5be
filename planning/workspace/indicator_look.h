#pragma once

#include <string>
#include <vector>

namespace planning {

/// A fill and what a legend says of it. Colours are "#rrggbb".
struct FillLook {
  std::string colour;  ///< empty: no such fill
  std::string label;
};

/// One class: lower < value <= upper, the first from `lower` on.
struct ClassLook {
  double lower = 0;
  double upper = 0;
  std::string colour;
  std::string label;
};

/// How a map of an indicator looks, for other programs. The colours come from the caller, who knows palettes.
struct IndicatorLook {
  std::string indicator;  ///< id
  std::string title;      ///< name of the style, in the workspace's language
  std::vector<ClassLook> classes;
  FillLook noData;
  FillLook offScale;  ///< values outside of the classes
};

}  // namespace planning
