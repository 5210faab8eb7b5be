#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// An open promise with a due day.
struct DuePromise {
  Promise promise;
  int days = 0;  ///< until the last day of `due`; negative: overdue by so many
};

/// Open promises that are overdue or due within `days`, the longest overdue first; those without a due day
/// are not due. `today`: ISO date. Throws geo::DataError where it is none.
std::vector<DuePromise> duePromises(const Register& all, const std::string& today, int days);

/// How a promise ended.
struct PromiseEnd {
  std::string day;
  bool isWithdrawn = false;
  std::string reason;
  std::string evidence;
};

/// Open becomes done, late (done behind its due day: needs a reason) or withdrawn (needs a reason). Throws
/// geo::DataError: no such promise, closed already, a day that is none or lies before it was made, a reason
/// that is lacking, a promise that is done without evidence.
void closePromise(Register& all, const std::string& id, const PromiseEnd& end);

/// "open", "done", "late", "withdrawn"; empty where there is no such promise.
std::string stateWord(const Register& all, const std::string& promise);

/// Needs and who has promised what against them: a row a need and promise, one without promise where nobody
/// has. Columns: need, level, place, kind, text, asked_on, asked_by, promise, organisation, state, due.
/// `place`: only of this village, township, county or area, and of what lies in it; empty: all. By place.
/// Throws geo::DataError for a place that is not known.
geo::TableToWrite needsTable(const Register& all, const KnownPlaces& known, const std::string& place);

}  // namespace planning::liaison
