#include <map>
#include <optional>
#include <set>
#include <utility>

#include "planning/liaison/form_audit.h"
#include "planning/liaison/rule_check.h"
#include "planning/liaison/year_cycle.h"

namespace planning::liaison {
namespace {

using UnitYear = std::pair<std::string, std::string>;

void requireFourDigits(RuleCheck& check, const std::string& year) {
  if (!isYear(year)) check.say("year", geo::message("'{}' is not a year of four digits", year));
}

void checkStepEntry(RuleCheck& check, const YearStep& one) {
  requireFourDigits(check, one.year);
  check.checkDate("due", one.due);
  check.checkDate("date", one.date);
  if (one.date.empty() && (!one.document.empty() || !one.doneBy.empty()))
    check.say("date", geo::message("it is empty; a step that was taken says when"));
  if (!one.organisation.empty()) {
    check.checkOrganisation("organisation", one.organisation);
    if (one.date.empty() && one.due.empty())
      check.say("date", geo::message("it says neither when the step was taken nor when it is due"));
    return;
  }
  check.requireText("due", one.due);
  if (!one.date.empty())
    check.say("organisation", geo::message("it is empty, so this is the day by which all units take the "
                                           "step; say which one has taken it"));
}

/// Nothing is skipped, and none is before the one that it follows.
void checkOrderOfSteps(RuleCheck& check) {
  std::map<UnitYear, std::map<Step, const YearStep*>> taken;
  for (const YearStep& one : check.all.yearSteps)
    if (!one.date.empty()) taken[{one.organisation, one.year}].emplace(one.step, &one);
  for (std::size_t i = 0; i < check.all.yearSteps.size(); ++i) {
    const YearStep& one = check.all.yearSteps[i];
    if (one.date.empty() || one.organisation.empty() || one.step == Step::planFiled) continue;
    const auto& steps = taken[{one.organisation, one.year}];
    const Step required = static_cast<Step>(static_cast<int>(one.step) - 1);
    const auto before = steps.find(required);
    check.begin("year_steps", i, one);
    if (before == steps.end()) {
      check.say("step", geo::message("{} was not taken before it; the order is plan_filed, mid_year, "
                                     "reported, assessed, published",
                                     wordOf(required)));
      continue;
    }
    const auto time = spanOf(one.date);
    const auto timeBefore = spanOf(before->second->date);
    if (time && timeBefore && time->last < timeBefore->first)
      check.say("date", geo::message("{} is before {}, when {} was taken", one.date, before->second->date,
                                     wordOf(required)));
  }
}

void checkInspection(RuleCheck& check, const Inspection& one) {
  check.requireText("id", one.id);
  check.requireText("date", one.date);
  check.requireText("finding", one.finding);
  check.checkOrganisation("organisation", one.organisation);
  if (!one.place.empty()) check.checkPlace(one.level, one.place, {});
  check.checkOrder("date", one.date, "due", one.due);
  const bool hasEnd = check.checkDate("closed_on", one.closedOn);
  if (one.state == InspectionState::open) {
    if (!one.closedOn.empty())
      check.say("closed_on", geo::message("an open inspection has no such day; say that it is closed"));
    return;
  }
  check.requireText("closed_on", one.closedOn);
  check.requireText("evidence", one.evidence);
  const auto made = spanOf(one.date);
  if (hasEnd && made && spanOf(one.closedOn)->last < made->first)
    check.say("closed_on",
              geo::message("it was closed on {}, before the inspection on {}", one.closedOn, one.date));
}

void checkAnswer(RuleCheck& check, const FormAnswer& one, const std::set<std::string>& fields) {
  check.checkOrganisation("organisation", one.organisation);
  requireFourDigits(check, one.year);
  check.requireText("reason", one.reason);
  check.requireText("answered_by", one.answeredBy);
  check.requireText("answered_on", one.answeredOn);
  check.checkDate("answered_on", one.answeredOn);
  if (one.finding == FindingKind::noAssignment) {
    if (!one.field.empty())
      check.say("field", geo::message("{} is about the whole form and has no field", wordOf(one.finding)));
  } else if (!fields.contains(one.field)) {
    check.say("field",
              geo::message("there is no field '{}'; add it to the list of form_fields first", one.field));
  }
  if (one.answer == AnswerKind::notApplicable && one.finding != FindingKind::missing)
    check.say("answer", geo::message("only what is missing can be not_applicable"));
}

void checkForm(RuleCheck& check, const UnitForm& one) {
  check.checkOrganisation("organisation", one.organisation);
  requireFourDigits(check, one.year);
  check.requireText("date", one.date);
  check.checkDate("date", one.date);
  const bool isApproved = one.state == FormState::approved;
  if (isApproved || one.state == FormState::returned) {
    check.requireText("decided_by", one.decidedBy);
    if (!hasReported(check.all, one.organisation, one.year))
      check.say("state", geo::message("{} has reported nothing for {}", one.organisation, one.year));
  }
  if (one.state == FormState::returned) check.requireText("reason", one.reason);
  if (one.threshold.has_value() != isApproved)
    check.say("threshold", isApproved ? geo::message("it is empty; say which deviation the audit named")
                                      : geo::message("only an approved form has one"));
  if (one.threshold.value_or(0) < 0) check.say("threshold", geo::message("{} is below 0", *one.threshold));
}

bool mayBecome(FormState before, FormState after) {
  using enum FormState;
  switch (before) {
    case sent:  // whether something was reported is asked apart
      return true;
    case filled:
      return after != sent;
    case returned:
      return after == filled || after == returned;
    case approved:
      return after == filled;
  }
  return false;
}

void checkApproval(RuleCheck& check, const UnitForm& one) {
  if (!one.threshold || *one.threshold < 0 || !isYear(one.year) ||
      check.organisation(one.organisation) == nullptr)
    return;
  const FormAudit audit = auditForm(check.all, one.organisation, one.year, *one.threshold);
  for (const FormFinding& finding : audit.findings) {
    if (finding.answer) continue;
    check.say("state", geo::message("{} findings of its audit have no answer, the first is {}: {}; answer "
                                    "them, or say why it is approved all the same",
                                    withoutAnswer(audit), wordOf(finding.kind), finding.text));
    return;
  }
}

/// `known`: the entry before; null where there was none.
void checkStateOfForm(RuleCheck& check, const UnitForm& one, const UnitForm* known) {
  std::optional<FormState> before;
  if (known != nullptr)
    before = known->state;
  else if (hasReported(check.all, one.organisation, one.year))
    before = FormState::filled;
  const bool wasApproved = before == FormState::approved;
  if (wasApproved && one.state == FormState::approved) {
    check.say("state",
              geo::message("it is approved since {} and stays so until it is opened again", known->date));
    return;
  }
  if (before && !mayBecome(*before, one.state)) {
    check.say("state", geo::message("it is {} and cannot become {}; forms are sent, filled, then returned or "
                                    "approved",
                                    wordOf(*before), wordOf(one.state)));
    return;
  }
  const bool hasOwnReason = !one.reason.empty() && (known == nullptr || one.reason != known->reason);
  if (wasApproved && !hasOwnReason)
    check.say("reason", geo::message("what was approved is opened again with a reason of its own"));
  if (one.state == FormState::approved && !hasOwnReason) checkApproval(check, one);
}

/// Those that were approved and still are.
std::set<UnitYear> approvedInBoth(const Register& before, const Register& after) {
  const auto approved = [](const Register& all) {
    std::set<UnitYear> found;
    for (const UnitForm& one : all.forms)
      if (one.state == FormState::approved) found.emplace(one.organisation, one.year);
    return found;
  };
  std::set<UnitYear> both = approved(before);
  std::erase_if(both, [now = approved(after)](const UnitYear& one) { return !now.contains(one); });
  return both;
}

template <class T>
void checkFrozen(RuleCheck& check, const char* list, const std::vector<T>& before,
                 const std::vector<T>& after, const std::set<UnitYear>& frozen) {
  const auto say = [&](std::size_t entry, const T& one) {
    check.begin(list, entry, one);
    check.say("organisation", geo::message("the form of {} for {} is approved; open it again with a reason "
                                           "before anything of it is changed",
                                           one.organisation, one.year));
  };
  const auto old = byKey(before);
  const auto now = byKey(after);
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!frozen.contains({after[i].organisation, after[i].year})) continue;
    const auto found = old.find(keyOf(after[i]));
    if (found == old.end() || *found->second != after[i]) say(i, after[i]);
  }
  for (const auto& [key, one] : old)
    if (frozen.contains({one->organisation, one->year}) && !now.contains(key)) say(after.size(), *one);
}

/// What approved figures are counted in does not become another measure.
void checkFieldsOfApproved(RuleCheck& check, const Register& before, const std::set<UnitYear>& frozen) {
  std::set<std::string> used;
  for (const YearlyFigure& one : before.yearly)
    if (frozen.contains({one.organisation, one.year})) used.insert(one.field);
  const auto old = byKey(before.formFields);
  for (std::size_t i = 0; i < check.all.formFields.size(); ++i) {
    const FormField& one = check.all.formFields[i];
    const auto known = old.find(keyOf(one));
    if (known == old.end() || !used.contains(one.id)) continue;
    const FormField& was = *known->second;
    if (was.unitZh == one.unitZh && was.unitEn == one.unitEn && was.kind == one.kind &&
        was.isEstimate == one.isEstimate)
      continue;
    check.begin("form_fields", i, one);
    check.say("unit_zh", geo::message("approved figures are counted in it: unit, kind and estimate stay; add "
                                      "another field"));
  }
}

}  // namespace

void checkYear(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.yearSteps.size(); ++i) {
    check.begin("year_steps", i, check.all.yearSteps[i]);
    checkStepEntry(check, check.all.yearSteps[i]);
  }
  checkOrderOfSteps(check);
  for (std::size_t i = 0; i < check.all.inspections.size(); ++i) {
    check.begin("inspections", i, check.all.inspections[i]);
    checkInspection(check, check.all.inspections[i]);
  }
  std::set<std::string> fields;
  for (const FormField& one : check.all.formFields) fields.insert(one.id);
  for (std::size_t i = 0; i < check.all.formAnswers.size(); ++i) {
    check.begin("form_answers", i, check.all.formAnswers[i]);
    checkAnswer(check, check.all.formAnswers[i], fields);
  }
  for (std::size_t i = 0; i < check.all.forms.size(); ++i) {
    check.begin("form_states", i, check.all.forms[i]);
    checkForm(check, check.all.forms[i]);
  }
}

void checkYearChanges(RuleCheck& check, const Register& before) {
  const auto inspections = byKey(before.inspections);
  for (std::size_t i = 0; i < check.all.inspections.size(); ++i) {
    const Inspection& one = check.all.inspections[i];
    const auto known = inspections.find(keyOf(one));
    if (known == inspections.end() || known->second->state == InspectionState::open ||
        one.state == InspectionState::closed)
      continue;
    check.begin("inspections", i, one);
    check.say("state", geo::message("it is {} already and stays so", wordOf(InspectionState::closed)));
  }
  const auto old = byKey(before.forms);
  const auto now = byKey(check.all.forms);
  for (std::size_t i = 0; i < check.all.forms.size(); ++i) {
    const UnitForm& one = check.all.forms[i];
    const auto known = old.find(keyOf(one));
    if (known != old.end() && *known->second == one) continue;
    check.begin("form_states", i, one);
    checkStateOfForm(check, one, known == old.end() ? nullptr : known->second);
  }
  for (const auto& [key, one] : old)
    if (one->state == FormState::approved && !now.contains(key)) {
      check.begin("form_states", check.all.forms.size(), *one);
      check.say("state",
                geo::message("it is approved since {} and stays so until it is opened again", one->date));
    }
  const std::set<UnitYear> frozen = approvedInBoth(before, check.all);
  checkFrozen(check, "yearly", before.yearly, check.all.yearly, frozen);
  checkFrozen(check, "form_answers", before.formAnswers, check.all.formAnswers, frozen);
  checkFieldsOfApproved(check, before, frozen);
}

}  // namespace planning::liaison
