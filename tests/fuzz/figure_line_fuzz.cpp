#include "planning/figures/figure_line.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

/// Lines of the log of revisions; what is read is written as the same figure.
FUZZ_TARGET(figure_line) {
  const auto figures = planning::parseFigureLines(bytes);
  if (!figures) return;
  std::string lines;
  for (const planning::LoggedFigure& one : *figures) {
    if (one.figure.value && std::isnan(*one.figure.value)) return;  // not equal to itself
    lines +=
        one.revision ? planning::figureLine(one.figure, *one.revision) : planning::figureLine(one.figure);
  }
  FUZZ_REQUIRE(planning::parseFigureLines(lines) == figures);
}
