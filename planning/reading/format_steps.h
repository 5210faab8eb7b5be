#pragma once

#include <span>

#include "planning/reading/json_value.h"

/// How a JSON document of an older program becomes one of today: docs/decisions/0017-formats-grow.md.
namespace planning {

/// Makes a document of format `from` one of format `from + 1`: renames, moves, and sets what is new to what
/// documents of the older format meant.
struct FormatStep {
  int from = 1;
  void (*upgrade)(JsonValue& document) = nullptr;
};

/// The number under "format"; where there is none 1, the first. Throws geo::DataError, for a sentence of the
/// caller's, where it is no whole number from 1 on, or beyond `known`.
int formatOf(const JsonValue& document, int known);

/// Takes the steps from `from` on one after the other; "format" is then the number that the last one leads
/// to.
void upgrade(JsonValue& document, int from, std::span<const FormatStep> steps);

}  // namespace planning
