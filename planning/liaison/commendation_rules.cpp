#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "planning/liaison/grades.h"
#include "planning/liaison/nomination_hindrances.h"
#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

void checkYears(RuleCheck& check, const CommendationScheme& one) {
  for (const auto& [field, year] :
       {std::pair("first_year", one.firstYear), std::pair("last_year", one.lastYear)})
    if (!isYear(year)) check.say(field, geo::message("'{}' is not a year of four digits", year));
  if (!isYear(one.firstYear) || !isYear(one.lastYear)) return;
  if (one.lastYear < one.firstYear)
    check.say("last_year",
              geo::message("{} is before {}, which {} says", one.lastYear, one.firstYear, "first_year"));
  const Round* const round = check.round(one.round);
  if (round == nullptr) return;
  const TimeSpan time = timeOf(*round);
  if (spanOf(one.firstYear)->last < time.first || spanOf(one.lastYear)->first > time.last)
    check.say("first_year",
              geo::message("{} to {} is outside the round {}", one.firstYear, one.lastYear, one.round));
  for (const std::string& year : yearsOf(one))
    if (gradeNamed(check.all, year, one.leastGrade) == nullptr)
      check.say("least_grade",
                geo::message("there is no grade '{}' of {}; add it to the list of grade_bands first",
                             one.leastGrade, year));
}

void checkScheme(RuleCheck& check, const CommendationScheme& one) {
  check.requireText("id", one.id);
  if (one.nameZh.empty()) check.requireText("name_zh", one.nameEn);
  check.checkRound(one.round);
  check.checkDate("approved_on", one.approvedOn);
  if (!one.approvedOn.empty()) {
    check.requireText("document", one.document);
    check.requireText("approved_by", one.approvedBy);
  }
  checkYears(check, one);
  for (const auto& [field, quota] :
       {std::pair("quota_collectives", one.quotaCollectives), std::pair("quota_persons", one.quotaPersons)}) {
    if (!quota)
      check.say(field, geo::message("it is empty; 0 means none"));
    else if (*quota < 0)
      check.say(field, geo::message("{} is below 0", *quota));
  }
  if (departmentsOf(one).empty())
    check.say("departments", geo::message("it names no department whose opinion is needed"));
  if (one.noticeDays.value_or(0) < 1)
    check.say("notice_days", geo::message("a public notice lasts 1 day at least"));
}

void checkSchemes(RuleCheck& check) {
  std::map<std::string, std::string> byRound;
  for (std::size_t i = 0; i < check.all.schemes.size(); ++i) {
    const CommendationScheme& one = check.all.schemes[i];
    check.begin("schemes", i, one);
    checkScheme(check, one);
    const auto [other, isFirst] = byRound.emplace(one.round, one.id);
    if (!isFirst)
      check.say("round", geo::message("a round is commended once, and {} has the scheme {}", one.round,
                                      other->second));
  }
}

void checkNominee(RuleCheck& check, const Nomination& one) {
  if (one.kind == NomineeKind::collective) {
    if (!one.person.empty() || one.rank != LeaderRank::notStated)
      check.say("person",
                geo::message("a collective has no person and no rank; persons are nominated apart"));
    return;
  }
  check.requireText("person", one.person);
  if (one.rank == LeaderRank::notStated)
    check.say("rank", geo::message("say whether the rank is below department rank: below or department"));
  else if (one.rank == LeaderRank::department)
    check.say("rank", geo::message("leaders of department rank are not commended"));
}

void checkNominations(RuleCheck& check) {
  std::map<std::tuple<std::string, NomineeKind, std::string, std::string>, std::string> nominees;
  for (std::size_t i = 0; i < check.all.nominations.size(); ++i) {
    const Nomination& one = check.all.nominations[i];
    check.begin("nominations", i, one);
    check.requireText("id", one.id);
    check.checkOrganisation("organisation", one.organisation);
    if (schemeNamed(check.all, one.scheme) == nullptr)
      check.say("scheme",
                geo::message("there is no scheme '{}'; add it to the list of schemes first", one.scheme));
    checkNominee(check, one);
    if (one.recommendedBy.empty())
      check.say("recommended_by",
                geo::message("it is empty; nobody is commended without a recommendation from below"));
    check.requireText("recommended_on", one.recommendedOn);
    check.checkDate("recommended_on", one.recommendedOn);
    const auto [other, isFirst] =
        nominees.emplace(std::tuple(one.scheme, one.kind, one.organisation, one.person), one.id);
    if (!isFirst) check.say("organisation", geo::message("it is nominated already, as {}", other->second));
  }
}

const Nomination* checkNominationOf(RuleCheck& check, const std::string& id) {
  const Nomination* const found = nominationNamed(check.all, id);
  if (found == nullptr)
    check.say("nomination",
              geo::message("there is no nomination '{}'; add it to the list of nominations first", id));
  return found;
}

/// One day is not surely behind another one that has to follow it.
void checkNotBehind(RuleCheck& check, const char* field, const std::string& what, const std::string& before,
                    const std::string& after) {
  const auto first = spanOf(before), second = spanOf(after);
  if (first && second && first->first > second->last)
    check.say(field, geo::message("{} is before {}, the day of: {}", after, before, what));
}

void checkOpinions(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.opinions.size(); ++i) {
    const NominationOpinion& one = check.all.opinions[i];
    check.begin("opinions", i, one);
    check.requireText("given_on", one.givenOn);
    check.checkDate("given_on", one.givenOn);
    if (one.opinion == OpinionWord::objects) check.requireText("text", one.text);
    const Nomination* const nomination = checkNominationOf(check, one.nomination);
    if (nomination != nullptr)
      checkNotBehind(check, "given_on", geo::message("the recommendation"), nomination->recommendedOn,
                     one.givenOn);
    const auto* const scheme = nomination == nullptr ? nullptr : schemeNamed(check.all, nomination->scheme);
    if (scheme == nullptr) continue;
    const std::vector<std::string> asked = departmentsOf(*scheme);
    if (std::ranges::find(asked, one.department) == asked.end())
      check.say("department", geo::message("the scheme {} asks {}, not '{}'", scheme->id,
                                           fmt::format("{}", fmt::join(asked, "; ")), one.department));
  }
}

void checkObjections(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.objections.size(); ++i) {
    const NominationObjection& one = check.all.objections[i];
    check.begin("objections", i, one);
    checkNominationOf(check, one.nomination);
    check.requireText("raised_on", one.raisedOn);
    check.requireText("text", one.text);
    check.checkOrder("raised_on", one.raisedOn, "answered_on", one.answeredOn);
    if (!one.answeredOn.empty()) check.requireText("answer", one.answer);
    if (!one.answer.empty() || one.isUpheld) check.requireText("answered_on", one.answeredOn);
  }
}

void checkNotice(RuleCheck& check, const Commendation& one, const Nomination& nomination,
                 const CommendationScheme& scheme) {
  check.requireText("notice_from", one.noticeFrom);
  check.checkOrder("notice_from", one.noticeFrom, "notice_to", one.noticeTo);
  checkNotBehind(check, "notice_from", geo::message("the approval of the scheme"), scheme.approvedOn,
                 one.noticeFrom);
  checkNotBehind(check, "notice_from", geo::message("the recommendation"), nomination.recommendedOn,
                 one.noticeFrom);
  for (const std::string& year : yearsOf(scheme))
    if (const AssessmentStep* const grade = givenGrade(check.all, nomination.organisation, year))
      checkNotBehind(check, "notice_from", geo::message("the grade of {}", year), grade->date,
                     one.noticeFrom);
  for (const NominationOpinion& opinion : check.all.opinions)
    if (opinion.nomination == nomination.id)
      checkNotBehind(check, "notice_from", geo::message("the opinion of {}", opinion.department),
                     opinion.givenOn, one.noticeFrom);
}

bool isDay(const std::string& date) {
  const auto span = spanOf(date);
  return span && span->first == date;
}

/// Those that were raised until it was approved; `decidedOn` is a day.
void checkObjectionsTo(RuleCheck& check, const Commendation& one) {
  for (const NominationObjection& objection : check.all.objections) {
    const auto raised = spanOf(objection.raisedOn), answered = spanOf(objection.answeredOn);
    if (objection.nomination != one.nomination || (raised && raised->first > one.decidedOn)) continue;
    if (objection.answeredOn.empty())
      check.say("state", geo::message("objection {} is not answered", objection.number));
    else if (answered && answered->first > one.decidedOn)
      check.say("decided_on", geo::message("objection {} was answered on {}, after the approval",
                                           objection.number, objection.answeredOn));
    else if (objection.isUpheld)
      check.say("state", geo::message("objection {} was upheld", objection.number));
  }
}

void checkApproval(RuleCheck& check, const Commendation& one, const CommendationScheme& scheme) {
  check.requireText("document", one.document);
  if (!isDay(one.noticeFrom) || !isDay(one.noticeTo) || !isDay(one.decidedOn)) {
    check.say(
        "notice_to",
        geo::message("first and last day of the notice and the day of approval are needed as 2012-05-31"));
    return;
  }
  const int days = daysBetween(one.noticeFrom, one.noticeTo) + 1;
  if (days < scheme.noticeDays.value_or(0))
    check.say("notice_to", geo::message("the notice lasts {} days; the scheme {} asks for {}", days,
                                        scheme.id, *scheme.noticeDays));
  if (one.decidedOn <= one.noticeTo)
    check.say("decided_on",
              geo::message("{} is not after {}, the last day of the notice", one.decidedOn, one.noticeTo));
  checkObjectionsTo(check, one);
}

void checkCommendationOf(RuleCheck& check, const Commendation& one, const Nomination& nomination) {
  check.checkDate("decided_on", one.decidedOn);
  if (one.state == CommendationState::declined) {
    check.requireText("reason", one.reason);
    check.requireText("decided_on", one.decidedOn);
    check.checkOrder("notice_from", one.noticeFrom, "notice_to", one.noticeTo);
    return;
  }
  for (std::string& hindrance : hindrancesOf(check.all, nomination))
    check.say("nomination", std::move(hindrance));
  const CommendationScheme* const scheme = schemeNamed(check.all, nomination.scheme);
  if (scheme == nullptr) return;
  checkNotice(check, one, nomination, *scheme);
  if (one.state == CommendationState::approved)
    checkApproval(check, one, *scheme);
  else if (!one.decidedOn.empty())
    check.say("decided_on", geo::message("while the notice is out, nothing is decided"));
}

std::string kindInWords(NomineeKind kind) {
  return kind == NomineeKind::collective ? geo::message("collectives") : geo::message("persons");
}

void checkQuotas(RuleCheck& check) {
  for (const CommendationScheme& scheme : check.all.schemes)
    for (const NomineeKind kind : {NomineeKind::collective, NomineeKind::person}) {
      const auto quota = static_cast<std::size_t>(std::max(quotaOf(scheme, kind).value_or(0), 0));
      const auto taken = quotaTakenBy(check.all, scheme.id, kind);
      for (std::size_t i = quota; i < taken.size(); ++i) {
        const auto entry = static_cast<std::size_t>(taken[i] - check.all.commendations.data());
        check.begin("commendations", entry, *taken[i]);
        check.say("state", geo::message("the scheme {} has a quota of {} {}, which others have taken up",
                                        scheme.id, quota, kindInWords(kind)));
      }
    }
}

void checkReports(RuleCheck& check) {
  std::map<std::string, std::string> summaries;  // by round
  for (std::size_t i = 0; i < check.all.experienceReports.size(); ++i) {
    const ExperienceReport& one = check.all.experienceReports[i];
    check.begin("experience_reports", i, one);
    check.requireText("id", one.id);
    check.checkRound(one.round);
    check.requireText("title", one.title);
    check.requireText("document", one.document);
    check.checkDate("written_on", one.writtenOn);
    if (one.kind == ReportKind::experience || !one.organisation.empty())
      check.checkOrganisation("organisation", one.organisation);
    if (one.kind != ReportKind::summary) continue;
    const auto [other, isFirst] = summaries.emplace(one.round, one.id);
    if (!isFirst)
      check.say("kind", geo::message("the round {} has a summary already, {}", one.round, other->second));
  }
}

}  // namespace

void checkCommendation(RuleCheck& check) {
  checkSchemes(check);
  checkNominations(check);
  checkOpinions(check);
  checkObjections(check);
  for (std::size_t i = 0; i < check.all.commendations.size(); ++i) {
    const Commendation& one = check.all.commendations[i];
    check.begin("commendations", i, one);
    if (const Nomination* const nomination = checkNominationOf(check, one.nomination))
      checkCommendationOf(check, one, *nomination);
  }
  checkQuotas(check);
  checkReports(check);
}

}  // namespace planning::liaison
