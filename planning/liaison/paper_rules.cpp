#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

constexpr std::size_t kGone = std::numeric_limits<std::size_t>::max();  // the entry is in no list any more

void checkAddressee(RuleCheck& check, const char* field, const std::string& id) {
  if (check.organisation(id) == nullptr && !check.known.provinces.contains(id))
    check.say(field, geo::message("'{}' is no organisation of the register and no province of the workspace; "
                                  "add it to the list of organisations first",
                                  id));
}

void checkLetters(RuleCheck& check) {
  for (std::size_t i = 0; i < check.all.letters.size(); ++i) {
    const Letter& one = check.all.letters[i];
    check.begin("letters", i, one);
    check.requireText("number", one.number);
    check.requireText("date", one.date);
    check.requireText("subject", one.subject);
    check.checkDate("date", one.date);
    checkAddressee(check, "addressee", one.addressee);
    if (!one.organisation.empty()) check.checkOrganisation("organisation", one.organisation);
    if (!one.round.empty()) check.checkRound(one.round);
    const bool needsYear = one.kind == LetterKind::responsibility;
    if ((needsYear || !one.year.empty()) && !isYear(one.year))
      check.say("year", geo::message("'{}' is not a year of four digits", one.year));
  }
}

void checkReceipts(RuleCheck& check) {
  std::map<std::string, const Letter*> letters;
  for (const Letter& one : check.all.letters) letters.emplace(one.number, &one);
  for (std::size_t i = 0; i < check.all.receipts.size(); ++i) {
    const Receipt& one = check.all.receipts[i];
    check.begin("receipts", i, one);
    checkAddressee(check, "addressee", one.addressee);
    check.checkOrder("sent_on", one.sentOn, "received_on", one.receivedOn);
    if (!one.receivedOn.empty() && one.sentOn.empty())
      check.say("sent_on",
                geo::message("it was received on {} and never sent; say when it was sent", one.receivedOn));
    if (!one.receivedBy.empty()) check.requireText("received_on", one.receivedOn);
    const auto letter = letters.find(one.letter);
    if (letter == letters.end()) {
      check.say("letter",
                geo::message("there is no letter '{}'; add it to the list of letters first", one.letter));
      continue;
    }
    const auto sent = spanOf(one.sentOn);
    const auto written = spanOf(letter->second->date);
    if (sent && written && sent->last < written->first)
      check.say("sent_on",
                geo::message("it was sent on {}, before its date {}", one.sentOn, letter->second->date));
  }
}

/// A draft has none of what an issue gives it, an issued one has all of it.
void checkIssue(RuleCheck& check, const Briefing& one) {
  if (one.state == BriefingState::draft) {
    const bool isBare = !one.number && one.issuedOn.empty() && one.files.empty();
    if (!isBare)
      check.say("state", geo::message("a draft has no number, no day of issue and no issued files"));
    return;
  }
  if (one.number.value_or(0) < 1)
    check.say("number", geo::message("an issued briefing has a number from 1 up"));
  check.requireText("issued_on", one.issuedOn);
  check.requireText("text", one.text);
  check.requireText("receivers", one.receivers);
}

void checkReplaced(RuleCheck& check, const Briefing& one,
                   const std::map<std::string, const Briefing*>& briefings,
                   std::map<std::string, std::string>& replacedBy) {
  if (one.replaces.empty()) return;
  const auto old = briefings.find(one.replaces);
  if (old == briefings.end() || old->second->state != BriefingState::issued || one.replaces == one.id)
    check.say("replaces", geo::message("there is no issued briefing '{}' to be replaced", one.replaces));
  const auto [other, isFirst] = replacedBy.emplace(one.replaces, one.id);
  if (!isFirst)
    check.say("replaces",
              geo::message("{} is replaced by {} already; replace that one", one.replaces, other->second));
}

void checkBriefings(RuleCheck& check) {
  std::map<std::string, const Briefing*> briefings;
  for (const Briefing& one : check.all.briefings) briefings.emplace(one.id, &one);
  std::map<std::string, std::string> replacedBy;
  std::map<std::pair<std::string, int>, std::string> numbers;
  std::map<std::pair<std::string, std::string>, std::string> drafts;
  for (std::size_t i = 0; i < check.all.briefings.size(); ++i) {
    const Briefing& one = check.all.briefings[i];
    check.begin("briefings", i, one);
    check.requireText("id", one.id);
    check.requireText("title", one.title);
    check.checkOrganisation("organisation", one.organisation);
    check.checkRound(one.round);
    if (!isYear(one.year)) check.say("year", geo::message("'{}' is not a year of four digits", one.year));
    if (one.language != "zh" && one.language != "en")
      check.say("language", geo::message("'{}' is neither zh nor en", one.language));
    for (const std::string& receiver : receiversOf(one)) checkAddressee(check, "receivers", receiver);
    checkIssue(check, one);
    checkReplaced(check, one, briefings, replacedBy);
    if (check.checkDate("issued_on", one.issuedOn) && one.number) {
      const auto [other, isFirst] =
          numbers.emplace(std::pair(spanOf(one.issuedOn)->first.substr(0, 4), *one.number), one.id);
      if (!isFirst)
        check.say("number", geo::message("{} of {} is the number of {} already", *one.number,
                                         other->first.first, other->second));
    }
    if (one.state != BriefingState::draft) continue;
    const auto [draft, isFirst] = drafts.emplace(std::pair(one.organisation, one.year), one.id);
    if (!isFirst)
      check.say("state",
                geo::message("{} is a draft of the same unit and year; go on with that one", draft->second));
  }
}

/// Whether what the receivers have is said of it as before; its file may lie elsewhere by now.
bool isSameLetter(Letter one, const Letter& other) {
  one.file = other.file;
  one.note = other.note;
  return one == other;
}

}  // namespace

std::vector<std::string> receiversOf(const Briefing& briefing) {
  constexpr const char* kBlanks = " \t\r\n";
  std::vector<std::string> words;
  for (std::size_t from = 0; from <= briefing.receivers.size();) {
    const std::size_t end = std::min(briefing.receivers.find(';', from), briefing.receivers.size());
    const std::string word = briefing.receivers.substr(from, end - from);
    const std::size_t first = word.find_first_not_of(kBlanks);
    if (first != std::string::npos)
      words.push_back(word.substr(first, word.find_last_not_of(kBlanks) - first + 1));
    from = end + 1;
  }
  return words;
}

void checkPapers(RuleCheck& check) {
  checkLetters(check);
  checkReceipts(check);
  checkBriefings(check);
}

void checkPaperSteps(RuleCheck& check, const Register& before) {
  std::map<std::string, std::size_t> letters, briefings;
  for (std::size_t i = 0; i < check.all.letters.size(); ++i) letters.emplace(check.all.letters[i].number, i);
  for (std::size_t i = 0; i < check.all.briefings.size(); ++i)
    briefings.emplace(check.all.briefings[i].id, i);
  for (const Letter& one : before.letters) {
    const auto now = letters.find(one.number);
    if (now != letters.end() && isSameLetter(one, check.all.letters[now->second])) continue;
    check.begin("letters", now == letters.end() ? kGone : now->second, one);
    check.say("number", geo::message("the letter of {} has this number and stays as it is; write another one "
                                     "that names it",
                                     one.date));
  }
  for (const Briefing& one : before.briefings) {
    if (one.state != BriefingState::issued) continue;
    const auto now = briefings.find(one.id);
    if (now != briefings.end() && one == check.all.briefings[now->second]) continue;
    check.begin("briefings", now == briefings.end() ? kGone : now->second, one);
    check.say("state", geo::message("it was issued on {} and stays as it is; a correction is a new briefing "
                                    "that says which one it replaces",
                                    one.issuedOn));
  }
}

}  // namespace planning::liaison
