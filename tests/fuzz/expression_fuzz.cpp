#include "planning/audit/expression.h"
#include "tests/fuzz/fuzz_target.h"

namespace audit = planning::audit;

FUZZ_TARGET(expression) {
  const std::string text(bytes);
  audit::namesIn(text);
  if (const auto form = audit::linearForm(text))
    FUZZ_REQUIRE(audit::difference(*form, {}).terms.size() <= form->terms.size());
  if (const auto compared = audit::splitComparison(text))
    FUZZ_REQUIRE(!compared->left.empty() && !compared->right.empty());
}
