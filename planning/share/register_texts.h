#pragma once

#include <vector>

#include "planning/liaison/register.h"
#include "planning/share/other_counties.h"
#include "planning/share/unit_package.h"

/// For .cpp files of this folder only.
namespace planning::share {

/// Entries of a package's register of which a text names a county of others, each name once: they go along as
/// they are, and who gives the package decides.
std::vector<NamedCounty> countiesNamedIn(const liaison::Register& own, const OtherCounties& others);

}  // namespace planning::share
