#include <algorithm>
#include <tuple>
#include <utility>

#include "geo/store/utc_clock.h"
#include "planning/liaison/nomination_hindrances.h"
#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

void keepDecisions(RuleCheck& check, const Register& before) {
  for (std::size_t i = 0; i < check.all.commendations.size(); ++i) {
    const Commendation& one = check.all.commendations[i];
    const Commendation* const known = commendationOf(before, one.nomination);
    if (known == nullptr || known->state == one.state || known->state == CommendationState::onNotice)
      continue;
    check.begin("commendations", i, one);
    check.say("state", geo::message("it is {} already and stays so", wordOf(known->state)));
  }
  for (const Commendation& known : before.commendations) {
    if (known.state == CommendationState::onNotice || commendationOf(check.all, known.nomination) != nullptr)
      continue;
    check.begin("commendations", check.all.commendations.size(), known);  // it has no place any more
    check.say("state", geo::message("it is {} and cannot be taken out", wordOf(known.state)));
  }
}

/// An approval on a day to come would be one before the notice has run and before who may object has.
void keepApprovalsFromTheFuture(RuleCheck& check, const Register& before) {
  const std::string today = geo::store::utcToday();
  for (std::size_t i = 0; i < check.all.commendations.size(); ++i) {
    const Commendation& one = check.all.commendations[i];
    const Commendation* const known = commendationOf(before, one.nomination);
    if (one.state != CommendationState::approved || (known != nullptr && *known == one)) continue;
    check.begin("commendations", i, one);
    for (const auto& [field, date] :
         {std::pair("notice_to", one.noticeTo), std::pair("decided_on", one.decidedOn)})
      if (const auto day = spanOf(date); day && day->first > today)
        check.say(field, geo::message("{} is still to come, today is {}; what is approved was approved on a "
                                      "day that has been, after the notice had run",
                                      date, today));
  }
}

/// Opinions and notice are about who was nominated then.
void keepNominees(RuleCheck& check, const Register& before) {
  const auto nominee = [](const Nomination& one) {
    return std::tie(one.scheme, one.kind, one.organisation, one.person);
  };
  for (std::size_t i = 0; i < check.all.nominations.size(); ++i) {
    const Nomination& one = check.all.nominations[i];
    const Nomination* const known = nominationNamed(before, one.id);
    const Commendation* const state = commendationOf(before, one.id);
    if (known == nullptr || state == nullptr || nominee(*known) == nominee(one)) continue;
    check.begin("nominations", i, one);
    check.say("organisation",
              geo::message("it is {} already; nominate somebody else apart", wordOf(state->state)));
  }
}

/// What was said against a nomination stays as long as it counts: until it is declined.
void keepObjections(RuleCheck& check, const Register& before) {
  const auto now = byKey(check.all.objections);
  for (const NominationObjection& known : before.objections) {
    const bool isSettled = !known.answeredOn.empty() && !known.isUpheld;
    const Commendation* const state = commendationOf(check.all, known.nomination);
    if (isSettled || now.contains(keyOf(known)) ||
        (state != nullptr && state->state == CommendationState::declined))
      continue;
    check.begin("objections", check.all.objections.size(), known);  // it has no place any more
    check.say(known.isUpheld ? "upheld" : "answered_on",
              known.isUpheld ? geo::message("it was upheld and cannot be taken out unless its nomination is "
                                            "declined")
                             : geo::message("it is not answered and cannot be taken out unless its "
                                            "nomination is declined"));
  }
}

bool isUsed(const Register& all, const std::string& scheme) {
  return std::ranges::any_of(all.commendations, [&](const Commendation& one) {
    const Nomination* const nomination = nominationNamed(all, one.nomination);
    return nomination != nullptr && nomination->scheme == scheme;
  });
}

/// A quota that is raised for one more nomination is no quota.
void keepSchemes(RuleCheck& check, const Register& before) {
  const auto asked = [](const CommendationScheme& one) {
    return std::tie(one.round, one.firstYear, one.lastYear, one.leastGrade, one.quotaCollectives,
                    one.quotaPersons, one.departments, one.noticeDays);
  };
  for (std::size_t i = 0; i < check.all.schemes.size(); ++i) {
    const CommendationScheme& one = check.all.schemes[i];
    const CommendationScheme* const known = schemeNamed(before, one.id);
    if (known == nullptr || asked(*known) == asked(one) || known->document != one.document ||
        known->approvedOn != one.approvedOn || !isUsed(before, one.id))
      continue;
    check.begin("schemes", i, one);
    check.say("document", geo::message("what the scheme asks was approved by {}; it changes only by another "
                                       "document",
                                       one.document));
  }
}

}  // namespace

void checkCommendationSteps(RuleCheck& check, const Register& before) {
  keepDecisions(check, before);
  keepApprovalsFromTheFuture(check, before);
  keepNominees(check, before);
  keepObjections(check, before);
  keepSchemes(check, before);
}

}  // namespace planning::liaison
