#include "planning/liaison/register_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "planning/liaison/entry_list.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

void checkKeys(RuleCheck& check) {
  for (const auto& list : entryLists()) {
    std::set<Key> seen;
    for (std::size_t i = 0; i < list->size(check.all); ++i) {
      const Key key = list->key(check.all, i);
      if (seen.insert(key).second) continue;
      check.begin(list->name(), i, key);
      check.say(list->form().front().name, geo::message("it stands in the list twice"));
    }
  }
}

bool isSucceedingItself(const RuleCheck& check, const Organisation& one) {
  std::set<std::string> seen{one.id};
  const Organisation* before = &one;
  while (!before->predecessor.empty()) {  // an organisation without an id, a mistake of its own, is nobody's
    before = check.organisation(before->predecessor);
    if (before == nullptr) return false;
    if (!seen.insert(before->id).second) return true;
  }
  return false;
}

void checkOrganisations(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.organisations.size(); ++i) {
    const Organisation& one = check.all.organisations[i];
    check.begin("organisations", i, one);
    check.requireText("id", one.id);
    if (one.nameZh.empty()) check.requireText("name_zh", one.nameEn);
    check.checkOrder("valid_from", one.validFrom, "valid_to", one.validTo);
    if (one.predecessor.empty()) continue;
    check.checkOrganisation("predecessor", one.predecessor);
    if (isSucceedingItself(check, one))
      check.say("predecessor", geo::message("{} would be a successor of itself", one.id));
  }
}

void checkRounds(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.rounds.size(); ++i) {
    const Round& one = check.all.rounds[i];
    check.begin("rounds", i, one);
    check.requireText("id", one.id);
    check.requireText("first", one.first);
    check.requireText("last", one.last);
    check.checkOrder("first", one.first, "last", one.last);
    if (one.mostLeads && *one.mostLeads < 1)
      check.say("most_leads",
                geo::message("{} is below 1; leave it empty where there is no limit", *one.mostLeads));
  }
}

void checkPlaces(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.places.size(); ++i) {
    const Place& one = check.all.places[i];
    check.begin("places", i, one);
    check.requireText("code", one.code);
    check.requireText("name", one.name);
    check.checkCounty("county", one.county, {});
    if (one.level != PlaceLevel::village && one.level != PlaceLevel::township)
      check.say("level", geo::message("the list is of townships and villages; areas and counties are those "
                                      "of the workspace"));
  }
}

void checkGroups(RuleCheck& check) {
  const auto requireArea = [&check](const std::string& area) {
    if (!check.known.areas.contains(area))
      check.say("area", geo::message("the workspace has no area '{}'", area));
  };
  std::set<std::string> withGroup;
  for (std::size_t i = 0; i < check.all.groups.size(); ++i) {
    const Group& one = check.all.groups[i];
    check.begin("groups", i, one);
    requireArea(one.area);
    check.checkDate("founded", one.founded);
    withGroup.insert(one.area);
  }
  for (std::size_t i = 0; i < check.all.members.size(); ++i) {
    const GroupMember& one = check.all.members[i];
    check.begin("members", i, one);
    if (!withGroup.contains(one.area))
      check.say("area", geo::message("there is no group of the area '{}'; add it to the list of groups first",
                                     one.area));
    if (one.organisation.empty()) {
      if (one.count.value_or(0) < 1)
        check.say("count", geo::message("a member without a name needs a number from 1 up"));
      continue;
    }
    check.checkOrganisation("organisation", one.organisation);
    const Organisation* const named = check.organisation(one.organisation);
    if (named != nullptr && named->kind != one.kind)
      check.say("kind", geo::message("{} is of the kind {}", one.organisation, wordOf(named->kind)));
    if (one.count) check.say("count", geo::message("a member with a name is one; leave it empty"));
  }
}

bool isOver(AssignmentState state) {
  return state == AssignmentState::handedOver || state == AssignmentState::ended;
}

void checkOrganisationIsThere(RuleCheck& check, const Assignment& one) {
  const Organisation* const unit = check.organisation(one.organisation);
  if (unit == nullptr) return;
  const auto life = spanBetween(unit->validFrom, unit->validTo);
  const auto own = spanBetween(one.from, one.to);
  if (!life || !own) return;
  if (own->first != kEarliest && own->first > life->last)
    check.say("from_date", geo::message("{} ended on {}", one.organisation, unit->validTo));
  if (own->last != kLatest && own->last < life->first)
    check.say("to_date", geo::message("{} is there since {} only", one.organisation, unit->validFrom));
}

/// What begins behind its round has no day in it, and would be in another one unseen; a hand-over on the last
/// day is for the next round to take up.
void checkBeginsInRound(RuleCheck& check, const Assignment& one) {
  const Round* const round = check.round(one.round);
  const auto begin = spanOf(one.from);
  if (round == nullptr || !begin || !one.to.empty()) return;
  const std::string last = timeOf(*round).last;
  if (last != kLatest && begin->first > dayAfter(last))
    check.say("from_date", geo::message("the round {} is over on {}", one.round, last));
}

/// Open promises that no assignment of their organisation holds any more, by the assignment that did.
std::map<const Assignment*, int> promisesLeft(const RuleCheck& check) {
  const PlaceTree tree(check.all, check.known);
  std::map<std::pair<std::string, std::string>, std::vector<const Assignment*>> assignments;
  for (const Assignment& one : check.all.assignments)
    assignments[{one.organisation, one.round}].push_back(&one);
  std::map<const Assignment*, int> left;
  for (const Promise& one : check.all.promises) {
    if (one.state != PromiseState::open) continue;
    const Assignment* over = nullptr;
    bool isHeld = false;
    for (const Assignment* assignment : assignments[{one.organisation, one.round}]) {
      if (!tree.isWithin(one.level, one.place, assignment->level, assignment->place)) continue;
      isHeld = isHeld || !isOver(assignment->state);
      over = assignment;
    }
    if (!isHeld && over != nullptr) ++left[over];
  }
  return left;
}

void checkAssignments(RuleCheck& check) {
  const std::map<const Assignment*, int> left = promisesLeft(check);
  for (std::size_t i = 0; i < check.all.assignments.size(); ++i) {
    const Assignment& one = check.all.assignments[i];
    check.begin("assignments", i, one);
    check.checkOrganisation("organisation", one.organisation);
    check.checkPlace(one.level, one.place, one.placeName);
    check.checkRound(one.round);
    check.checkOrder("from_date", one.from, "to_date", one.to);
    checkOrganisationIsThere(check, one);
    checkBeginsInRound(check, one);
    if (isOver(one.state) && one.to.empty())
      check.say("to_date", geo::message("what was handed over or has ended says until when it was"));
    if (const auto open = left.find(&one); open != left.end())
      check.say("state",
                geo::message("{} promises of it are open; hand them over or close them first", open->second));
  }
}

/// A place with one assignment, in the order of time.
struct TimedAssignment {
  TimeSpan time;
  std::size_t entry = 0;
};

/// Rounds of one programme follow each other; so a place is in one of them at a time.
void checkRoundsOfPlaces(RuleCheck& check) {
  std::map<std::tuple<PlaceLevel, std::string, std::string>, std::vector<TimedAssignment>> byPlace;
  for (std::size_t i = 0; i < check.all.assignments.size(); ++i) {
    const Assignment& one = check.all.assignments[i];
    const Round* const round = check.round(one.round);
    if (round != nullptr && !one.place.empty())
      byPlace[{one.level, one.place, round->programme}].push_back({timeOf(one, check.all), i});
  }
  for (auto& [place, times] : byPlace) {
    std::ranges::sort(times, {},
                      [](const TimedAssignment& one) { return std::pair(one.time.first, one.entry); });
    std::map<std::string, TimedAssignment> latest;  // that ends last, of each round
    for (const TimedAssignment& time : times) {
      const Assignment& after = check.all.assignments[time.entry];
      for (const auto& [round, before] : latest) {
        if (round == after.round || !overlap(before.time, time.time)) continue;
        check.begin("assignments", time.entry, after);
        check.say("round",
                  geo::message("{} is in round {} until {} and in round {} from {}: a place is in one "
                               "round at a time; end the one before the other begins",
                               after.place, round, before.time.last, after.round, time.time.first));
      }
      TimedAssignment& end = latest.emplace(after.round, time).first->second;
      if (time.time.last > end.time.last) end = time;
    }
  }
}

void checkPersons(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.persons.size(); ++i) {
    const DispatchedPerson& one = check.all.persons[i];
    check.begin("persons", i, one);
    check.checkOrganisation("organisation", one.organisation);
    check.requireText("name", one.name);
    check.checkCounty("county", one.county, {});
    check.checkOrder("from_date", one.from, "to_date", one.to);
  }
}

bool mayFollow(AssignmentState before, AssignmentState after) {
  return after == AssignmentState::ended || static_cast<int>(after) == static_cast<int>(before) + 1;
}

void checkSteps(RuleCheck& check, const Register& before) {
  const auto assignments = byKey(before.assignments);
  for (std::size_t i = 0; i < check.all.assignments.size(); ++i) {
    const Assignment& one = check.all.assignments[i];
    const auto known = assignments.find(keyOf(one));
    if (known == assignments.end() || known->second->state == one.state ||
        mayFollow(known->second->state, one.state))
      continue;
    check.begin("assignments", i, one);
    check.say("state", geo::message("it is {} and cannot become {}; the order is proposed, agreed, in_force, "
                                    "handed_over, ended",
                                    wordOf(known->second->state), wordOf(one.state)));
  }
  const auto promises = byKey(before.promises);
  for (std::size_t i = 0; i < check.all.promises.size(); ++i) {
    const Promise& one = check.all.promises[i];
    const auto known = promises.find(keyOf(one));
    if (known == promises.end() || known->second->state == one.state ||
        known->second->state == PromiseState::open)
      continue;
    check.begin("promises", i, one);
    check.say("state", geo::message("it is {} already and stays so", wordOf(known->second->state)));
  }
}

}  // namespace

TimeSpan timeOf(const Assignment& assignment, const Register& all) {
  const auto round = std::ranges::find(all.rounds, assignment.round, &Round::id);
  const std::string first = round == all.rounds.end() ? std::string() : round->first;
  const std::string last = round == all.rounds.end() ? std::string() : round->last;
  return spanBetween(assignment.from.empty() ? first : assignment.from,
                     assignment.to.empty() ? last : assignment.to)
      .value_or(TimeSpan{kEarliest, kLatest});
}

TimeSpan timeOf(const Round& round) {
  return spanBetween(round.first, round.last).value_or(TimeSpan{kEarliest, kLatest});
}

std::vector<Mistake> mistakesIn(const Register& all, const KnownPlaces& known) {
  RuleCheck check(all, known);
  checkKeys(check);
  checkOrganisations(check);
  checkRounds(check);
  checkPlaces(check);
  checkGroups(check);
  checkAssignments(check);
  checkRoundsOfPlaces(check);
  checkPersons(check);
  checkConsultation(check);
  checkYear(check);
  checkAssessment(check);
  checkCommendation(check);
  checkPapers(check);
  return std::move(check.mistakes);
}

std::vector<Mistake> newMistakes(const Register& before, const Register& after, const KnownPlaces& known) {
  std::set<std::tuple<std::string, std::string, std::string, std::string>> old;
  for (const Mistake& one : mistakesIn(before, known)) old.emplace(one.list, one.key, one.field, one.text);
  std::vector<Mistake> found = mistakesIn(after, known);
  std::erase_if(found, [&old](const Mistake& one) {
    return old.contains({one.list, one.key, one.field, one.text});
  });
  RuleCheck steps(after, known);
  checkSteps(steps, before);
  checkYearChanges(steps, before);
  checkCommendationSteps(steps, before);
  checkPaperSteps(steps, before);
  found.insert(found.end(), steps.mistakes.begin(), steps.mistakes.end());
  return found;
}

std::string sentenceOf(const Mistake& mistake) {
  return geo::message("The register, {} {}, field {}: {}.", mistake.list, mistake.key, mistake.field,
                      mistake.text);
}

}  // namespace planning::liaison
