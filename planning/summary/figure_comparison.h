#pragma once

#include <cstddef>
#include <set>
#include <string>
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
  std::vector<Figure> kept;  ///< stored, where the table has a row and a column but no figure: as they were
};

/// Where a table has rows and columns, whether figures stand there or not.
struct TableExtent {
  std::string period;
  std::set<std::string> units;
  std::set<std::string> indicators;
};

/// What is replaced comes in the order of the figures. Reads the stored figures of one indicator and period
/// at a time.
FigureComparison compareWithStored(Workspace& workspace, const FigureList& figures);

/// What is stored with a value within the extent and not among `figures`, in the order of the stored table.
std::vector<Figure> keptFigures(Workspace& workspace, const FigureList& figures, const TableExtent& extent);

}  // namespace planning
