#pragma once

#include <string>

namespace planning {

/// Whether people who name a column so count something: 人口, "population", "Einwohner". Never where
/// isNamedAsRatio().
bool isNamedAsCount(const std::string& name);

/// A density, share, rate, mean, rank, index or number of a thing, in Chinese or a common language, by its
/// name or its unit: what no sum can be made of.
bool isNamedAsRatio(const std::string& name);

}  // namespace planning
