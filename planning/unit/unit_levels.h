#pragma once

#include <string>
#include <vector>

#include "geo/layer/layer.h"
#include "planning/unit/code_match.h"
#include "planning/unit/unit.h"

namespace planning {

/// The units above the counties, and the counties with `parent` filled in.
struct UnitLevels {
  std::vector<Unit> prefectures;  ///< sorted by code; may be empty
  std::vector<Unit> provinces;    ///< sorted by code; may be empty
};

/// Chinese six-digit codes: prefecture and province by prefix. Names come from the folders that most of a
/// unit's counties lay in, then from the register. `features[i]` is what `counties[i]` was read from.
UnitLevels levelsByPrefix(std::vector<Unit>& counties, const std::vector<geo::Feature>& features,
                          const std::vector<NamedUnit>& unitRegister);

/// Any other code: one level, "provinces", made of the parent codes of the features. Empty without parent
/// codes.
UnitLevels levelsByParent(std::vector<Unit>& counties, const std::vector<geo::Feature>& features);

}  // namespace planning
