#include "planning/reading/format_steps.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning {

int formatOf(const JsonValue& document, int known) {
  const JsonValue* const stated = document.find("format");
  if (stated == nullptr) return 1;
  const auto number = stated->integer();
  if (!number || *number < 1)
    throw geo::DataError(geo::message("its format is no whole number from 1 on: {}", stated->dump()));
  if (*number > known)
    throw geo::DataError(
        geo::message("it has format {} of a newer program, and this one knows the formats up to {}; update "
                     "the program to read it",
                     *number, known));
  return static_cast<int>(*number);
}

void upgrade(JsonValue& document, int from, std::span<const FormatStep> steps) {
  for (const FormatStep& step : steps) {
    if (step.from != from) continue;
    step.upgrade(document);
    document.set("format", ++from);
  }
}

}  // namespace planning
