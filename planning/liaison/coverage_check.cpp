#include "planning/liaison/coverage_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "planning/liaison/entry_key.h"
#include "planning/liaison/inspections.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/register_rules.h"

namespace planning::liaison {
namespace {

using Severity = geo::Issue::Severity;
using PlaceKey = std::pair<PlaceLevel, std::string>;

std::string named(const std::string& code, const std::string& name) {
  return name.empty() ? code : code + " " + name;
}

class CoverageCheck {
 public:
  CoverageCheck(const Register& all, const KnownPlaces& known, const Round& round)
      : m_all(all), m_known(known), m_round(round) {
    for (const Assignment& one : all.assignments)
      if (one.round == round.id && isActive(one)) m_active[{one.level, one.place}].push_back(&one);
  }

  void checkAreas() {
    for (const std::string& id : m_known.areaOrder) {
      const KnownArea& area = m_known.areas.at(id);
      const std::string name = named(id, area.nameZh);
      const bool isCovered = hasLead(PlaceLevel::area, id);
      if (area.isExempt && isCovered)
        say(Severity::warning, "liaison.unit_against_rule", id,
            geo::message(
                "{} has no liaison unit by rule, as the list of areas says, but it has one in round {}; "
                "end it or put it right.",
                name, m_round.id));
      else if (area.isExempt)
        say(Severity::note, "liaison.area_exempt", id,
            geo::message("{} has no liaison unit by rule, as the list of areas says.", name));
      else if (!isCovered && isAbout(PlaceLevel::area))
        say(Severity::warning, "liaison.area_without_unit", id,
            geo::message("{} has no leading unit in round {}; propose one.", name, m_round.id));
    }
  }

  void checkKeyCounties() {
    if (!isAbout(PlaceLevel::county)) return;
    for (const std::string& id : m_known.areaOrder)
      for (const std::string& county : m_known.areas.at(id).keyCounties)
        if (!hasLead(PlaceLevel::county, county))
          say(Severity::warning, "liaison.key_county_without_unit", county,
              geo::message("The key county {} of {} has no leading unit in round {}; propose one.",
                           named(county, countyName(county)), id, m_round.id));
  }

  void checkVillages() {
    if (!isAbout(PlaceLevel::village)) return;
    for (const Place& place : m_all.places)
      if (place.poor && !hasLead(place.level, place.code))
        say(Severity::warning, "liaison.village_without_unit", place.code,
            geo::message("The poor village {} in {} has no leading unit in round {}; propose one.",
                         named(place.code, place.name), place.county, m_round.id));
  }

  void checkNumbers() {
    if (!m_round.mostLeads) return;
    for (const auto& [place, assignments] : m_active) {
      const auto leads = std::ranges::count(assignments, Role::lead, &Assignment::role);
      if (place.first != PlaceLevel::area && leads > *m_round.mostLeads)
        say(Severity::warning, "liaison.too_many_leads", place.second,
            geo::message("{} has {} leading units in round {}, which allows {}; end some.", place.second,
                         leads, m_round.id, *m_round.mostLeads));
    }
  }

  /// Units that are gone while they still stand for a place.
  void checkUnits() {
    std::set<std::string> known;
    for (const Assignment& one : m_all.assignments) known.insert(one.organisation);
    for (const GroupMember& one : m_all.members) known.insert(one.organisation);
    for (const Organisation& unit : m_all.organisations) {
      const auto heir = std::ranges::find(m_all.organisations, unit.id, &Organisation::predecessor);
      if (!known.contains(unit.id) && unit.predecessor.empty())
        say(Severity::warning, "liaison.unit_without_area", unit.id,
            geo::message("{} looks after no area, county, township or village in any round; assign it one or "
                         "take it out.",
                         named(unit.id, unit.nameZh)));
      const auto end = spanOf(unit.validTo);
      if (!end) continue;
      for (const Assignment& one : m_all.assignments)
        if (one.organisation == unit.id && one.round == m_round.id && isActive(one) &&
            timeOf(one, m_all).last > end->last)
          say(Severity::warning, "liaison.unit_ended", one.place,
              geo::message("{} ended on {} and still stands for {} in round {}; hand over to {}.",
                           named(unit.id, unit.nameZh), unit.validTo, one.place, m_round.id,
                           heir == m_all.organisations.end() ? geo::message("another unit")
                                                             : named(heir->id, heir->nameZh)));
    }
  }

  /// What is only proposed leads nothing, neither before nor now.
  void checkGaps() {
    const Round* const before = roundBefore();
    if (before == nullptr) return;
    std::map<PlaceKey, std::string> endOf;
    std::map<PlaceKey, std::string> beginOf;
    for (const Assignment& one : m_all.assignments) {
      if (one.role != Role::lead || one.state == AssignmentState::proposed) continue;
      const TimeSpan time = timeOf(one, m_all);
      const PlaceKey place{one.level, one.place};
      if (one.round == before->id) endOf[place] = std::max(endOf[place], time.last);
      if (one.round != m_round.id) continue;
      std::string& begin = beginOf[place];
      begin = begin.empty() ? time.first : std::min(begin, time.first);
    }
    for (const auto& [place, end] : endOf) {
      const auto begin = beginOf.find(place);
      if (begin == beginOf.end())
        say(Severity::warning, "liaison.gap_between_rounds", place.second,
            geo::message(
                "{} had a leading unit in round {} and has none in round {}; propose one or say why.",
                place.second, before->id, m_round.id));
      else if (end != kLatest && begin->second > dayAfter(end))
        say(Severity::warning, "liaison.gap_between_rounds", place.second,
            geo::message("{} has no leading unit from {} to {}, between the rounds {} and {}.", place.second,
                         dayAfter(end), begin->second, before->id, m_round.id));
    }
  }

  void checkConfidence() {
    for (const auto& [place, assignments] : m_active)
      for (const Assignment* one : assignments)
        if (!isVerified(one->confidence))
          say(Severity::note, "liaison.not_verified", place.second,
              geo::message(
                  "That {} stands for {} is not verified: {}.", one->organisation, place.second,
                  one->confidence.empty() ? geo::message("it has no mark of confidence") : one->confidence));
  }

  void checkPromises(const std::string& today) {
    for (const DuePromise& due : duePromises(m_all, today, 0))
      say(Severity::warning, "liaison.promise_overdue", due.promise.place,
          geo::message("Promise {} of {} for {} was due on {} and is open.", due.promise.id,
                       due.promise.organisation, due.promise.place, due.promise.due));
  }

  void checkInspections(const std::string& today) {
    for (const DueInspection& due : dueInspections(m_all, today, 0))
      say(Severity::warning, "liaison.inspection_overdue", due.inspection.organisation,
          geo::message("What inspection {} found at {} was to be mended by {} and is open.",
                       due.inspection.id, due.inspection.organisation, due.inspection.due));
  }

  void checkEntries() {
    for (const Mistake& one : mistakesIn(m_all, m_known))
      say(Severity::error, "liaison.mistake", one.list, sentenceOf(one));
  }

  geo::Issues issues;

 private:
  void say(Severity severity, const char* kind, const std::string& place, std::string text) {
    issues.push_back({severity, kind, place, std::move(text)});
  }

  bool hasLead(PlaceLevel level, const std::string& place) const {
    const auto found = m_active.find({level, place});
    return found != m_active.end() &&
           std::ranges::any_of(found->second, [](const Assignment* one) { return one->role == Role::lead; });
  }

  /// A round that assigns no county does not leave counties out; one that assigns nothing leaves out areas.
  bool isAbout(PlaceLevel level) const {
    const auto isOf = [&](PlaceLevel one) {
      return std::ranges::any_of(m_all.assignments, [&](const Assignment& assignment) {
        return assignment.round == m_round.id && assignment.level == one;
      });
    };
    if (isOf(level)) return true;
    return level == PlaceLevel::area && !isOf(PlaceLevel::county) && !isOf(PlaceLevel::township) &&
           !isOf(PlaceLevel::village);
  }

  std::string countyName(const std::string& code) const {
    const auto county = m_known.counties.find(code);
    return county == m_known.counties.end() ? std::string() : county->second.nameZh;
  }

  /// Of the same programme, the last that ends before this one does.
  const Round* roundBefore() const {
    const Round* before = nullptr;
    for (const Round& one : m_all.rounds)
      if (one.programme == m_round.programme && timeOf(one).last < timeOf(m_round).last &&
          (before == nullptr || timeOf(one).last > timeOf(*before).last))
        before = &one;
    return before;
  }

  const Register& m_all;
  const KnownPlaces& m_known;
  const Round& m_round;
  std::map<PlaceKey, std::vector<const Assignment*>> m_active;
};

}  // namespace

bool isActive(const Assignment& assignment) {
  return assignment.state == AssignmentState::agreed || assignment.state == AssignmentState::inForce;
}

bool isVerified(const std::string& confidence) { return confidence.starts_with("verified"); }

bool isSample(const Register& all) {
  const auto holdsSample = [](const auto& entries) {
    return std::ranges::any_of(entries, [](const auto& one) {
      return one.confidence.starts_with("sample") || one.confidence.starts_with("示例");
    });
  };
  return holdsSample(all.organisations) || holdsSample(all.groups) || holdsSample(all.members) ||
         holdsSample(all.assignments);
}

std::string titled(const Register& all, const std::string& title) {
  return isSample(all) ? geo::message("[SAMPLE] {}", title) : title;
}

const Round& requireRound(const Register& all, const std::string& id) {
  const auto found = std::ranges::find(all.rounds, id, &Round::id);
  if (found != all.rounds.end()) return *found;
  std::vector<std::string> ids;
  for (const Round& one : all.rounds) ids.push_back(one.id);
  if (ids.empty())
    throw geo::DataError(
        geo::message("The register has no rounds; take them in with 'lianpian liaison import'."));
  throw geo::DataError(geo::message("The register has no round '{}'; there are {}.", id,
                                    fmt::format("{}", fmt::join(ids, ", "))));
}

const Round& roundOrLast(const Register& all, const std::string& id) {
  if (!id.empty() || all.rounds.empty()) return requireRound(all, id);
  return *std::ranges::max_element(all.rounds, {}, [](const Round& one) { return timeOf(one).first; });
}

geo::Issues checkCoverage(const Register& all, const KnownPlaces& known, const std::string& round,
                          const std::string& today) {
  CoverageCheck check(all, known, requireRound(all, round));
  check.checkEntries();
  check.checkAreas();
  check.checkKeyCounties();
  check.checkVillages();
  check.checkNumbers();
  check.checkUnits();
  check.checkGaps();
  check.checkPromises(today);
  check.checkInspections(today);
  check.checkConfidence();
  return std::move(check.issues);
}

}  // namespace planning::liaison
