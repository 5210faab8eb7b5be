#include "planning/liaison/nomination_hindrances.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "geo/report/message.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {
namespace {

std::string withoutBlanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::string(text);
}

void askGrades(const Register& all, const CommendationScheme& scheme, const Nomination& one,
               std::vector<std::string>& found) {
  for (const std::string& year : yearsOf(scheme)) {
    const AssessmentStep* const step = givenGrade(all, one.organisation, year);
    if (step == nullptr) {
      found.push_back(geo::message("{} was given no grade for {}; the scheme {} asks for {} at least",
                                   one.organisation, year, scheme.id, scheme.leastGrade));
      continue;
    }
    if (step->isVetoed) found.push_back(geo::message("{} has a veto in {}", one.organisation, year));
    const GradeBand* const given = gradeNamed(all, year, step->grade);
    const GradeBand* const least = gradeNamed(all, year, scheme.leastGrade);
    if (given == nullptr || least == nullptr || *given->fromScore < *least->fromScore)
      found.push_back(geo::message("{} has the grade {} for {}; the scheme {} asks for {} at least",
                                   one.organisation, step->grade, year, scheme.id, scheme.leastGrade));
  }
}

void askDepartments(const Register& all, const CommendationScheme& scheme, const Nomination& one,
                    std::vector<std::string>& found) {
  for (const std::string& department : departmentsOf(scheme)) {
    const auto opinion = std::ranges::find_if(all.opinions, [&](const NominationOpinion& given) {
      return given.nomination == one.id && given.department == department;
    });
    if (opinion == all.opinions.end())
      found.push_back(geo::message("{} has given no opinion on it", department));
    else if (opinion->opinion == OpinionWord::objects)
      found.push_back(geo::message("{} objects to it", department));
  }
}

template <class T>
const T* named(const std::vector<T>& entries, const std::string& id) {
  const auto found = std::ranges::find(entries, id, &T::id);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> hindrancesOf(const Register& all, const Nomination& nomination) {
  std::vector<std::string> found;
  const CommendationScheme* const scheme = schemeNamed(all, nomination.scheme);
  if (scheme == nullptr) return {geo::message("there is no scheme '{}'", nomination.scheme)};
  if (scheme->approvedOn.empty()) found.push_back(geo::message("the scheme {} is not approved", scheme->id));
  if (nomination.kind == NomineeKind::person && nomination.rank != LeaderRank::below)
    found.push_back(
        geo::message("leaders of department rank are not commended; of {} it is not "
                     "said that the rank is below",
                     nomination.person));
  askGrades(all, *scheme, nomination, found);
  askDepartments(all, *scheme, nomination, found);
  return found;
}

const CommendationScheme* schemeNamed(const Register& all, const std::string& id) {
  return named(all.schemes, id);
}

const Nomination* nominationNamed(const Register& all, const std::string& id) {
  return named(all.nominations, id);
}

const Commendation* commendationOf(const Register& all, const std::string& nomination) {
  const auto found = std::ranges::find(all.commendations, nomination, &Commendation::nomination);
  return found == all.commendations.end() ? nullptr : &*found;
}

std::vector<std::string> departmentsOf(const CommendationScheme& scheme) {
  constexpr std::string_view kWide = "；";
  std::string text = scheme.departments;
  for (std::size_t at = text.find(kWide); at != std::string::npos; at = text.find(kWide, at))
    text.replace(at, kWide.size(), ";");
  std::vector<std::string> departments;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    if (std::string one = withoutBlanks(rest.substr(0, end)); !one.empty())
      departments.push_back(std::move(one));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return departments;
}

std::vector<std::string> yearsOf(const CommendationScheme& scheme) {
  std::vector<std::string> years;
  if (!isYear(scheme.firstYear) || !isYear(scheme.lastYear)) return years;
  int first = 0, last = 0;
  std::from_chars(scheme.firstYear.data(), scheme.firstYear.data() + scheme.firstYear.size(), first);
  std::from_chars(scheme.lastYear.data(), scheme.lastYear.data() + scheme.lastYear.size(), last);
  for (int year = first; year <= last; ++year) years.push_back(fmt::format("{:04}", year));
  return years;
}

std::optional<int> quotaOf(const CommendationScheme& scheme, NomineeKind kind) {
  return kind == NomineeKind::collective ? scheme.quotaCollectives : scheme.quotaPersons;
}

std::vector<const Commendation*> quotaTakenBy(const Register& all, const std::string& scheme,
                                              NomineeKind kind) {
  std::vector<const Commendation*> taken;
  for (const Commendation& one : all.commendations) {
    const Nomination* const nomination = nominationNamed(all, one.nomination);
    if (nomination != nullptr && nomination->scheme == scheme && nomination->kind == kind &&
        one.state != CommendationState::declined)
      taken.push_back(&one);
  }
  return taken;
}

}  // namespace planning::liaison
