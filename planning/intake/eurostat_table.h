#pragma once

#include <optional>

#include "geo/table/table.h"

namespace planning::forms {

/// A table as Eurostat hands it out: the first column holds several keys, "freq,unit,geo\TIME_PERIOD", the
/// others are years, and a letter behind a figure is a flag. Its keys become columns of their own; those that
/// differ besides the place become one column "indicator"; a flag becomes a footnote, ":" a blank. Absent
/// where a table is none.
std::optional<geo::Table> fromEurostat(const geo::Table& table);

}  // namespace planning::forms
