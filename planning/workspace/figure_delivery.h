#pragma once

#include <string>

#include "planning/figures/figure_list.h"
#include "planning/workspace/person.h"

namespace planning {

/// Figures that are stored as one entry of a submission's chain of revisions.
struct FigureDelivery {
  std::string submission;  ///< id of the chain: kDirectSubmission, "2011/520111"
  std::string what;        ///< "figures", "correction 3"
  Person by;               ///< who says so; unknown: the login name
  std::string why;
  FigureList figures;
  bool correctsLocked = false;  ///< by a correction order: figures of approved submissions too
};

}  // namespace planning
