#include "planning/reading/unit_of_measure.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

FUZZ_TARGET(unit_of_measure) {
  const planning::ColumnHead head = planning::splitHead(std::string(bytes));
  if (!head.unit.empty()) FUZZ_REQUIRE(planning::isUnitOfMeasure(head.unit));
  const std::vector<std::string> units = fuzz::parts(bytes, 2);
  if (const auto factor = planning::conversionFactor(units[0], units[1]))
    FUZZ_REQUIRE(std::isfinite(*factor) && *factor > 0);
}
