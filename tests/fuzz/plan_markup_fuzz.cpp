#include "planning/plan/plan_text.h"
#include "tests/fuzz/fuzz_target.h"

namespace plan = planning::plan;

FUZZ_TARGET(plan_markup) {
  const plan::Text text = plan::parseText(bytes);
  for (const plan::Block& block : text.blocks)
    for (const plan::Span& span : block.spans)
      if (span.figure) {
        const plan::Text again = plan::parseText(plan::markupOf(*span.figure));
        FUZZ_REQUIRE(again.blocks.size() == 1 && again.blocks[0].spans.size() == 1 &&
                     again.blocks[0].spans[0].figure == span.figure);
      }
}
