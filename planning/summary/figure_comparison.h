#pragma once

#include <cstddef>
#include <vector>

#include "planning/figures/figure_list.h"

namespace planning {

class Workspace;

/// A stored figure that has another value than the one that is to be put in its place.
struct FigureReplacement {
  Figure stored;
  Figure put;
};

/// What Workspace::putFigures() would do, by figure.
struct FigureComparison {
  std::size_t added = 0;
  std::size_t same = 0;
  std::size_t annotated = 0;  ///< same value, other flag, note or row
  std::vector<FigureReplacement> replaced;
};

/// What is replaced comes in the order of the figures. Reads the stored figures of one indicator and period
/// at a time.
FigureComparison compareWithStored(Workspace& workspace, const FigureList& figures);

}  // namespace planning
