#pragma once

#include <cstddef>
#include <vector>

#include "planning/figures/figure.h"

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

/// O(stored figures of the periods concerned).
FigureComparison compareWithStored(Workspace& workspace, const std::vector<Figure>& figures);

}  // namespace planning
