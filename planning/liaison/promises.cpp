#include "planning/liaison/promises.h"

#include <algorithm>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {
namespace {

PlaceLevel requireLevelOf(const Register& all, const KnownPlaces& known, const std::string& place) {
  if (known.areas.contains(place)) return PlaceLevel::area;
  if (known.counties.contains(place)) return PlaceLevel::county;
  const auto found = std::ranges::find(all.places, place, &Place::code);
  if (found == all.places.end())
    throw geo::DataError(geo::message(
        "There is no area, county, township or village '{}' in the workspace and its register.", place));
  return found->level;
}

}  // namespace

std::vector<DuePromise> duePromises(const Register& all, const std::string& today, int days) {
  requireDay(today);
  std::vector<DuePromise> due;
  for (const Promise& one : all.promises) {
    const auto left = daysLeft(one.due, today, days);
    if (one.state == PromiseState::open && left) due.push_back({one, *left});
  }
  std::ranges::stable_sort(due, {}, &DuePromise::days);
  return due;
}

void closePromise(Register& all, const std::string& id, const PromiseEnd& end) {
  requireDay(end.day);
  const auto promise = std::ranges::find(all.promises, id, &Promise::id);
  if (promise == all.promises.end())
    throw geo::DataError(geo::message("The register has no promise '{}'.", id));
  if (promise->state != PromiseState::open)
    throw geo::DataError(geo::message("Promise {} is {} since {} and stays so.", id, wordOf(promise->state),
                                      promise->closedOn));
  const auto made = spanOf(promise->madeOn);
  if (made && end.day < made->first)
    throw geo::DataError(geo::message("Promise {} was made on {}; it cannot have been closed on {}.", id,
                                      promise->madeOn, end.day));
  const auto due = spanOf(promise->due);
  const bool isLate = !end.isWithdrawn && due && end.day > due->last;
  if ((end.isWithdrawn || isLate) && end.reason.empty())
    throw geo::DataError(isLate
                             ? geo::message("Promise {} was due on {}; say why it is late.", id, promise->due)
                             : geo::message("Promise {} cannot be withdrawn without a reason.", id));
  if (!end.isWithdrawn && end.evidence.empty())
    throw geo::DataError(
        geo::message("Promise {} cannot be closed without evidence; say what shows that it "
                     "was kept.",
                     id));
  promise->state = end.isWithdrawn ? PromiseState::withdrawn
                   : isLate        ? PromiseState::late
                                   : PromiseState::done;
  promise->closedOn = end.day;
  promise->reason = end.reason;
  promise->evidence = end.evidence;
}

std::string stateWord(const Register& all, const std::string& promise) {
  const auto found = std::ranges::find(all.promises, promise, &Promise::id);
  return found == all.promises.end() ? std::string() : wordOf(found->state);
}

geo::TableToWrite needsTable(const Register& all, const KnownPlaces& known, const std::string& place) {
  geo::TableToWrite table{"needs", {}, {}};
  for (const char* column : {"need", "level", "place", "kind", "text", "asked_on", "asked_by", "promise",
                             "organisation", "state", "due"})
    table.columns.push_back({column, geo::ColumnType::text});
  const PlaceLevel level = place.empty() ? PlaceLevel::area : requireLevelOf(all, known, place);
  const PlaceTree tree(all, known);
  std::vector<const Need*> needs;
  for (const Need& one : all.needs)
    if (place.empty() || tree.isWithin(one.level, one.place, level, place)) needs.push_back(&one);
  std::ranges::stable_sort(needs, {}, [](const Need* one) { return one->place; });
  for (const Need* need : needs) {
    const std::size_t before = table.rows.size();
    const auto add = [&](const Promise& one, const std::string& state) {
      std::vector<geo::Cell>& row = table.rows.emplace_back();
      for (const std::string& text :
           {need->id, wordOf(need->level), need->place, wordOf(need->kind), need->text, need->askedOn,
            need->askedBy, one.id, one.organisation, state, one.due})
        row.push_back(cellOf(text));
    };
    for (const Promise& one : all.promises)
      if (one.need == need->id) add(one, wordOf(one.state));
    if (table.rows.size() == before) add({}, {});
  }
  return table;
}

}  // namespace planning::liaison
