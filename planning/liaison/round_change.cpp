#include "planning/liaison/round_change.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "planning/liaison/coverage_check.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/who_is_where.h"

namespace planning::liaison {
namespace {

/// The unit itself, or the last of its successors where it is gone on that day.
std::string heirOn(const Register& all, const std::string& id, const std::string& day) {
  std::string unit = id;
  for (std::size_t i = 0; i < all.organisations.size(); ++i) {  // a circle is a mistake of the register
    const auto found = std::ranges::find(all.organisations, unit, &Organisation::id);
    if (found == all.organisations.end()) break;
    const auto end = spanOf(found->validTo);
    const auto heir = std::ranges::find(all.organisations, unit, &Organisation::predecessor);
    if (!end || end->last >= day || heir == all.organisations.end()) break;
    unit = heir->id;
  }
  return unit;
}

template <class Change>
Assignment& requireAssignment(Register& all, const Change& change) {
  const Assignment wanted{change.organisation, change.level, change.place, change.round, change.role};
  const auto found =
      std::ranges::find(all.assignments, keyOf(wanted), [](const Assignment& one) { return keyOf(one); });
  if (found == all.assignments.end())
    throw geo::DataError(geo::message("The register has no assignment of {} to {} {} in round {} as {}.",
                                      change.organisation, wordOf(change.level), change.place, change.round,
                                      wordOf(change.role)));
  return *found;
}

std::string nameOf(const Assignment& one) {
  return geo::message("The assignment of {} to {} in round {}", one.organisation, one.place, one.round);
}

void requireNotBefore(const Register& all, const Assignment& one, const std::string& day) {
  requireDay(day);
  const std::string begin = timeOf(one, all).first;
  if (day < begin)
    throw geo::DataError(geo::message("{} begins on {}; it cannot end on {}.", nameOf(one), begin, day));
}

using RowKey = std::tuple<PlaceLevel, std::string, Role>;

std::map<RowKey, std::set<std::string>> unitsOf(const Register& all, const std::string& round) {
  std::map<RowKey, std::set<std::string>> units;
  for (const Assignment& one : all.assignments)
    if (one.round == round) units[{one.level, one.place, one.role}].insert(one.organisation);
  return units;
}

std::string changeOf(const std::set<std::string>& before, const std::set<std::string>& after) {
  if (before == after) return "kept";
  if (before.empty()) return "new";
  return after.empty() ? "gone" : "other_unit";
}

}  // namespace

void addNextRound(Register& all, const Round& round, const std::string& from) {
  requireRound(all, from);
  if (std::ranges::find(all.rounds, round.id, &Round::id) != all.rounds.end())
    throw geo::DataError(geo::message("The register has a round '{}' already; choose another id.", round.id));
  if (!spanOf(round.first) || !spanOf(round.last))
    throw geo::DataError(
        geo::message("Round {} needs its first and last day; write them as 2012-05-31.", round.id));
  const std::string begin = timeOf(round).first;
  std::set<Key> known;
  std::vector<Assignment> next;
  for (const Assignment& one : all.assignments) {
    if (one.round != from || !isActive(one)) continue;
    Assignment proposed{heirOn(all, one.organisation, begin), one.level, one.place, round.id, one.role};
    proposed.placeName = one.placeName;
    if (proposed.organisation == one.organisation) proposed.confidence = one.confidence;
    proposed.source = geo::message("round {}", from);
    if (known.insert(keyOf(proposed)).second) next.push_back(std::move(proposed));
  }
  all.rounds.push_back(round);
  all.assignments.insert(all.assignments.end(), next.begin(), next.end());
}

geo::TableToWrite compareRounds(const Register& all, const std::string& before, const std::string& after) {
  requireRound(all, before);
  requireRound(all, after);
  geo::TableToWrite table{"changes", {}, {}};
  for (const char* column : {"change", "level", "place", "role", "unit_before", "unit_after"})
    table.columns.push_back({column, geo::ColumnType::text});
  const auto old = unitsOf(all, before);
  const auto now = unitsOf(all, after);
  std::set<RowKey> keys;
  for (const auto& [key, units] : old) keys.insert(key);
  for (const auto& [key, units] : now) keys.insert(key);
  static const std::set<std::string> kNone;
  for (const RowKey& key : keys) {
    const std::set<std::string>& was = old.contains(key) ? old.at(key) : kNone;
    const std::set<std::string>& is = now.contains(key) ? now.at(key) : kNone;
    table.rows.push_back({changeOf(was, is), wordOf(std::get<0>(key)), std::get<1>(key),
                          wordOf(std::get<2>(key)), cellOf(fmt::format("{}", fmt::join(was, ", "))),
                          cellOf(fmt::format("{}", fmt::join(is, ", ")))});
  }
  return table;
}

std::vector<std::string> handOver(Register& all, const KnownPlaces& known, const HandOver& change) {
  Assignment& before = requireAssignment(all, change);
  requireOrganisation(all, change.successor);
  if (before.state != AssignmentState::inForce)
    throw geo::DataError(geo::message("{} is {}; only one that is in_force can be handed over.",
                                      nameOf(before), wordOf(before.state)));
  requireNotBefore(all, before, change.day);
  Assignment next = before;
  next.organisation = change.successor;
  next.from = dayAfter(change.day);
  next.to.clear();
  next.basis = change.basis;
  next.confidence.clear();
  next.source.clear();
  next.note.clear();
  const Key key = keyOf(next);
  if (std::ranges::any_of(all.assignments, [&key](const Assignment& one) { return keyOf(one) == key; }))
    throw geo::DataError(geo::message("{} has the same place, round and role already.", change.successor));
  before.state = AssignmentState::handedOver;
  before.to = change.day;
  before.reason = change.reason;
  std::vector<std::string> carried;
  const PlaceTree tree(all, known);
  for (Promise& one : all.promises) {
    if (one.state != PromiseState::open || one.organisation != change.organisation ||
        one.round != change.round || !tree.isWithin(one.level, one.place, change.level, change.place))
      continue;
    if (one.carriedFrom.empty()) one.carriedFrom = one.organisation;
    one.organisation = change.successor;
    carried.push_back(one.id);
  }
  all.assignments.push_back(std::move(next));  // behind the last use of `before`
  return carried;
}

void moveAssignment(Register& all, const StateChange& change) {
  Assignment& one = requireAssignment(all, change);
  if (change.state == AssignmentState::handedOver)
    throw geo::DataError(geo::message("{} is handed over to somebody; say to whom.", nameOf(one)));
  if (change.state == AssignmentState::ended) {
    requireNotBefore(all, one, change.day);
    if (change.reason.empty() && one.state != AssignmentState::handedOver)
      throw geo::DataError(geo::message("{} cannot end without a reason.", nameOf(one)));
    if (one.to.empty() || one.state != AssignmentState::handedOver) one.to = change.day;
  } else if (change.state == AssignmentState::inForce && !change.day.empty()) {
    requireDay(change.day);
    one.from = change.day;
  }
  one.state = change.state;
  if (!change.basis.empty()) one.basis = change.basis;
  if (!change.reason.empty()) one.reason = change.reason;
}

}  // namespace planning::liaison
