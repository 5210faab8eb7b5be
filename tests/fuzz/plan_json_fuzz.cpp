#include "geo/report/error.h"
#include "planning/plan/plan_json.h"
#include "tests/fuzz/fuzz_target.h"

namespace plan = planning::plan;

FUZZ_TARGET(plan_json) {
  const std::string text(bytes);
  try {
    const plan::Plan read = plan::planFromJson(text);
    FUZZ_REQUIRE(plan::planFromJson(plan::toJson(read)) == read);
  } catch (const geo::Error&) {
  }
  try {
    const plan::Outline read = plan::outlineFromJson(text);
    FUZZ_REQUIRE(plan::outlineFromJson(plan::toReadableJson(read)) == read);
  } catch (const geo::Error&) {
  }
}
