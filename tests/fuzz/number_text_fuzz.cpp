#include "planning/reading/number_text.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

FUZZ_TARGET(number_text) {
  const planning::NumberText number = planning::parseNumberText(bytes);
  const bool isNumber = number.kind == planning::NumberText::Kind::number;
  FUZZ_REQUIRE(number.value.has_value() == isNumber);
  if (number.value) FUZZ_REQUIRE(std::isfinite(*number.value));
}
