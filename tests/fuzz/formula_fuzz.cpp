#include "geo/report/error.h"
#include "planning/figures/derived.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(formula) {
  try {
    const planning::Formula formula = planning::Formula::parse(std::string(bytes));
    std::size_t asked = 0;
    formula.evaluate([&](const std::string& id) {
      FUZZ_REQUIRE(!id.empty());
      return std::optional<double>(static_cast<double>(++asked));
    });
    FUZZ_REQUIRE(asked <= formula.operands().size());
  } catch (const geo::Error&) {
  }
}
