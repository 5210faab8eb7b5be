#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table.h"

namespace planning::forms {

/// A table as Eurostat hands it out: the first column holds several keys, "freq,unit,geo\TIME_PERIOD", the
/// others are years, and a letter behind a figure is a flag. Its keys become columns of their own; those that
/// differ besides the place become one column "indicator"; a unit of measure that does not stays one, in
/// words as by spellUnits(); a flag becomes a footnote, ":" a blank. Absent where a table is none.
struct EurostatTable {
  geo::Table table;
  std::vector<std::string> unread;  ///< keys that are the same in all rows
};
std::optional<EurostatTable> fromEurostat(const geo::Table& table);

/// The codes of Eurostat's list UNIT that say only how many or which share (NR, THS, MIO, PC) as words, in a
/// table of its columns geo, unit, TIME_PERIOD and OBS_VALUE. Other codes stay, and are not known.
void spellUnits(geo::Table& table);

}  // namespace planning::forms
