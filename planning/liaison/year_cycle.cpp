#include "planning/liaison/year_cycle.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "planning/liaison/entry_key.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/who_is_where.h"

namespace planning::liaison {
namespace {

template <class List>
auto entryLike(List& list, const typename List::value_type& wanted) {
  return std::ranges::find(list, keyOf(wanted), [](const auto& one) { return keyOf(one); });
}

StepStanding standingOf(const Register& all, const YearStep& wanted, const std::string& today) {
  StepStanding found{wanted, Standing::noDueDay, 0};
  if (const auto own = entryLike(all.yearSteps, wanted); own != all.yearSteps.end()) found.entry = *own;
  const auto common = entryLike(all.yearSteps, {{}, wanted.year, wanted.step});
  if (found.entry.due.empty() && common != all.yearSteps.end()) found.entry.due = common->due;
  const auto due = spanOf(found.entry.due);
  if (const auto taken = spanOf(found.entry.date)) {
    found.standing = due && taken->first > due->last ? Standing::takenLate : Standing::taken;
  } else if (due) {
    const int left = daysBetween(today, due->last);
    found.standing = left < 0 ? Standing::overdue : Standing::due;
    found.days = std::abs(left);
  }
  return found;
}

/// What a list has of the year.
template <class List>
void addUnits(std::set<std::string>& units, const List& list, const std::string& year) {
  for (const auto& one : list)
    if (one.year == year) units.insert(one.organisation);
}

}  // namespace

std::string toString(Step step) { return wordOf(step); }
std::string toString(FormState state) { return wordOf(state); }

const std::vector<std::string>& stepWords() {
  static const std::vector<std::string> kSteps(Words<Step>::kAll.begin(), Words<Step>::kAll.end());
  return kSteps;
}

Step stepOf(const std::string& word) {
  return static_cast<Step>(std::ranges::find(stepWords(), word) - stepWords().begin());
}

bool isAssignedIn(const Register& all, const std::string& unit, const std::string& year) {
  const auto time = spanOf(year);
  return time && std::ranges::any_of(all.assignments, [&](const Assignment& one) {
           return one.organisation == unit && one.state != AssignmentState::proposed &&
                  overlap(timeOf(one, all), *time);
         });
}

bool hasReported(const Register& all, const std::string& unit, const std::string& year) {
  return std::ranges::any_of(all.yearly, [&](const YearlyFigure& one) {
    return one.organisation == unit && one.year == year && one.actual;
  });
}

std::optional<FormState> formState(const Register& all, const std::string& unit, const std::string& year) {
  const auto found = entryLike(all.forms, {unit, year});
  if (found != all.forms.end()) return found->state;
  return hasReported(all, unit, year) ? std::optional(FormState::filled) : std::nullopt;
}

std::string toString(Standing standing) {
  constexpr std::array kWords{"taken", "taken_late", "due", "overdue", "no_due_day"};
  return kWords[static_cast<std::size_t>(standing)];
}

std::vector<YearOfUnit> yearOf(const Register& all, const std::string& year, const std::string& unit,
                               const std::string& today) {
  requireYear(year);
  requireDay(today);
  std::set<std::string> units;
  addUnits(units, all.yearSteps, year);
  addUnits(units, all.yearly, year);
  addUnits(units, all.forms, year);
  for (const Organisation& one : all.organisations)
    if (isAssignedIn(all, one.id, year)) units.insert(one.id);
  if (!unit.empty()) units = {requireOrganisation(all, unit).id};
  std::vector<YearOfUnit> years;
  for (const Organisation& one : all.organisations) {
    if (!units.contains(one.id)) continue;
    YearOfUnit& found = years.emplace_back();
    found.unit = one;
    for (std::size_t i = 0; i < Words<Step>::kAll.size(); ++i)
      found.steps.push_back(standingOf(all, {one.id, year, static_cast<Step>(i)}, today));
    found.state = formState(all, one.id, year);
    if (const auto form = entryLike(all.forms, {one.id, year}); form != all.forms.end()) found.form = *form;
  }
  return years;
}

void takeStep(Register& all, const YearStep& change) {
  auto entry = entryLike(all.yearSteps, change);
  if (entry == all.yearSteps.end()) {
    all.yearSteps.push_back(change);
    return;
  }
  if (!change.due.empty()) entry->due = change.due;
  if (!change.note.empty()) entry->note = change.note;
  if (change.date.empty()) return;
  if (!entry->date.empty())
    throw geo::DataError(
        geo::message("{} of {} for {} was taken on {} already; correct it in the list "
                     "year_steps.",
                     wordOf(change.step), change.organisation, change.year, entry->date));
  entry->date = change.date;
  entry->document = change.document;
  entry->doneBy = change.doneBy;
}

}  // namespace planning::liaison
