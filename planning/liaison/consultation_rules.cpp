#include <algorithm>
#include <map>
#include <utility>

#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

void checkMeetings(RuleCheck& check) {
  std::map<std::string, const Meeting*> meetings;
  for (std::size_t i = 0; i < check.all.meetings.size(); ++i) {
    const Meeting& one = check.all.meetings[i];
    check.begin("meetings", i, one);
    check.requireText("id", one.id);
    check.requireText("date", one.date);
    check.checkDate("date", one.date);
    if (!one.place.empty()) check.checkPlace(one.level, one.place, {});
    if (one.attendance.value_or(0) < 0)
      check.say("attendance", geo::message("{} is below 0", *one.attendance));
    meetings.emplace(one.id, &one);
  }
  for (std::size_t i = 0; i < check.all.questions.size(); ++i) {
    const Question& one = check.all.questions[i];
    check.begin("questions", i, one);
    check.requireText("text", one.text);
    if (!meetings.contains(one.meeting))
      check.say("meeting",
                geo::message("there is no meeting '{}'; add it to the list of meetings first", one.meeting));
  }
}

void checkNeeds(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.needs.size(); ++i) {
    const Need& one = check.all.needs[i];
    check.begin("needs", i, one);
    check.requireText("id", one.id);
    check.requireText("text", one.text);
    check.checkPlace(one.level, one.place, {});
    check.checkDate("asked_on", one.askedOn);
  }
}

/// A promise that was closed says when and why.
void checkEnd(RuleCheck& check, const Promise& one) {
  const bool isClosed = check.checkDate("closed_on", one.closedOn);
  if (one.state == PromiseState::open) {
    if (!one.closedOn.empty())
      check.say("closed_on", geo::message("an open promise has no such day; say what became of it"));
    return;
  }
  check.requireText("closed_on", one.closedOn);
  if (one.state != PromiseState::done) check.requireText("reason", one.reason);
  const auto made = spanOf(one.madeOn);
  const auto due = spanOf(one.due);
  if (!isClosed) return;
  const TimeSpan closed = *spanOf(one.closedOn);
  if (made && closed.last < made->first)
    check.say("closed_on",
              geo::message("it was closed on {}, before it was made on {}", one.closedOn, one.madeOn));
  if (one.state == PromiseState::done && due && closed.first > due->last)
    check.say("state", geo::message("it was done on {} and due on {}: its state is late, with the reason",
                                    one.closedOn, one.due));
  if (one.state == PromiseState::late && due && closed.last <= due->last)
    check.say("state",
              geo::message("it was done on {} and due on {}: its state is done", one.closedOn, one.due));
}

void checkNeedOf(RuleCheck& check, const Promise& one, const std::map<std::string, const Need*>& needs) {
  if (one.need.empty()) return;
  const auto need = needs.find(one.need);
  if (need == needs.end())
    check.say("need", geo::message("there is no need '{}'; add it to the list of needs first", one.need));
  else if (need->second->level == one.level && need->second->place != one.place)
    check.say("need",
              geo::message("the need {} is of {}, not of {}", one.need, need->second->place, one.place));
}

void checkPromises(RuleCheck& check) {
  std::map<std::string, const Need*> needs;
  for (const Need& one : check.all.needs) needs.emplace(one.id, &one);
  for (std::size_t i = 0; i < check.all.promises.size(); ++i) {
    const Promise& one = check.all.promises[i];
    check.begin("promises", i, one);
    check.requireText("id", one.id);
    check.requireText("item", one.item);
    check.requireText("made_on", one.madeOn);
    check.checkOrganisation("organisation", one.organisation);
    if (!one.carriedFrom.empty()) check.checkOrganisation("carried_from", one.carriedFrom);
    check.checkPlace(one.level, one.place, {});
    check.checkRound(one.round);
    check.checkOrder("made_on", one.madeOn, "due", one.due);
    checkEnd(check, one);
    checkNeedOf(check, one, needs);
  }
}

void checkYearly(RuleCheck& check) {
  std::map<std::string, const FormField*> fields;
  for (std::size_t i = 0; i < check.all.formFields.size(); ++i) {
    const FormField& one = check.all.formFields[i];
    check.begin("form_fields", i, one);
    check.requireText("id", one.id);
    if (one.nameZh.empty()) check.requireText("name_zh", one.nameEn);
    fields.emplace(one.id, &one);
  }
  for (std::size_t i = 0; i < check.all.yearly.size(); ++i) {
    const YearlyFigure& one = check.all.yearly[i];
    check.begin("yearly", i, one);
    check.checkOrganisation("organisation", one.organisation);
    if (!isYear(one.year)) check.say("year", geo::message("'{}' is not a year of four digits", one.year));
    for (const auto& [name, value] : {std::pair("agreed", one.agreed), std::pair("actual", one.actual)})
      if (value.value_or(0) < 0) check.say(name, geo::message("{} is below 0", *value));
    const auto field = fields.find(one.field);
    if (field == fields.end())
      check.say("field",
                geo::message("there is no field '{}'; add it to the list of form_fields first", one.field));
    else if (field->second->isEstimate && one.actual && !one.isEstimate)
      check.say("estimate", geo::message("{} is an estimate by its field; say true", one.field));
  }
}

}  // namespace

void checkConsultation(RuleCheck& check) {
  checkMeetings(check);
  checkNeeds(check);
  checkPromises(check);
  checkYearly(check);
}

}  // namespace planning::liaison
