#include "planning/liaison/form_state.h"

#include <algorithm>
#include <set>
#include <utility>

#include "planning/liaison/entry_key.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/who_is_where.h"
#include "planning/liaison/year_cycle.h"

namespace planning::liaison {
namespace {

void putForm(Register& all, UnitForm form) {
  const auto found =
      std::ranges::find(all.forms, keyOf(form), [](const UnitForm& one) { return keyOf(one); });
  if (found == all.forms.end())
    all.forms.push_back(std::move(form));
  else
    *found = std::move(form);
}

void decide(Register& all, const FormDecision& decision, FormState state,
            const std::optional<double>& threshold = std::nullopt) {
  requireYear(decision.year);
  requireDay(decision.day);
  for (const std::string& unit : decision.units)
    putForm(all, {requireOrganisation(all, unit).id, decision.year, state, decision.day, decision.by,
                  decision.reason, threshold});
}

}  // namespace

std::vector<std::string> sendForms(Register& all, FormDecision decision) {
  if (decision.units.empty())
    for (const Organisation& one : all.organisations)
      if (isAssignedIn(all, one.id, decision.year) &&
          formState(all, one.id, decision.year).value_or(FormState::sent) == FormState::sent)
        decision.units.push_back(one.id);
  if (decision.units.empty())
    throw geo::DataError(
        geo::message("No unit is assigned in {} that has not reported; there is nobody to send the form to.",
                     decision.year));
  decide(all, decision, FormState::sent);
  return decision.units;
}

void returnForms(Register& all, const FormDecision& decision) { decide(all, decision, FormState::returned); }

void approveForms(Register& all, const FormDecision& decision, double threshold) {
  std::size_t open = 0;
  for (const std::string& unit : decision.units)
    open += withoutAnswer(auditForm(all, unit, decision.year, threshold));
  if (open == 0 && !decision.reason.empty())
    throw geo::DataError(geo::message("No finding lacks an answer; approve it without a reason."));
  decide(all, decision, FormState::approved, threshold);
}

void reopenForms(Register& all, const FormDecision& decision) {
  for (const std::string& unit : decision.units)
    if (formState(all, unit, decision.year) != FormState::approved)
      throw geo::DataError(geo::message(
          "The form of {} for {} is not approved; there is nothing to open again.", unit, decision.year));
  decide(all, decision, FormState::filled);
}

ListChange noteFilled(Register& all, const std::vector<std::size_t>& rows, const std::string& day,
                      const std::string& by) {
  ListChange change;
  std::set<std::pair<std::string, std::string>> filled;
  for (const std::size_t row : rows) {
    const YearlyFigure& one = all.yearly.at(row);
    if (one.actual) filled.emplace(one.organisation, one.year);
  }
  for (const auto& [unit, year] : filled) {
    UnitForm form{unit, year, FormState::filled, day, by, {}, std::nullopt};
    const auto known =
        std::ranges::find(all.forms, keyOf(form), [](const UnitForm& one) { return keyOf(one); });
    const bool isThere = known != all.forms.end();
    const bool stays = isThere && (known->state == FormState::approved || known->state == FormState::filled);
    ++(!isThere ? change.added : stays ? change.unchanged : change.changed);
    if (!stays) putForm(all, std::move(form));
  }
  return change;
}

}  // namespace planning::liaison
