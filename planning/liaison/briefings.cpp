#include "planning/liaison/briefings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {
namespace {

/// The issued one that stands: of a unit and year, replaced by none.
const Briefing* standingIssue(const Register& all, const std::string& organisation, const std::string& year) {
  const Briefing* found = nullptr;
  for (const Briefing& one : all.briefings) {
    if (one.organisation != organisation || one.year != year || one.state != BriefingState::issued) continue;
    if (std::ranges::find(all.briefings, one.id, &Briefing::replaces) == all.briefings.end()) found = &one;
  }
  return found;
}

std::string yearOfIssue(const Briefing& briefing) { return briefing.issuedOn.substr(0, 4); }

void requireReceivers(const BriefingIssue& issue) {
  std::set<std::string> seen;
  for (const std::string& receiver : issue.receivers)
    if (receiver.empty() || !seen.insert(receiver).second)
      throw geo::DataError(geo::message(
          "The briefing names the receiver '{}' twice or not at all; name each once.", receiver));
  if (seen.empty()) throw geo::DataError(geo::message("The briefing goes to nobody; name its receivers."));
}

}  // namespace

const Briefing& requireDraft(const Register& all, const std::string& organisation, const std::string& year) {
  for (const Briefing& one : all.briefings)
    if (one.organisation == organisation && one.year == year && one.state == BriefingState::draft) return one;
  if (const Briefing* const issued = standingIssue(all, organisation, year))
    throw geo::DataError(geo::message(
        "There is no draft of a briefing of {} for {}: {} was issued on {} as number {} and stays as it is, "
        "in "
        "{}; a correction is a new one that replaces it.",
        organisation, year, issued->id, issued->issuedOn, issued->number.value_or(0), issued->files));
  throw geo::DataError(
      geo::message("There is no draft of a briefing of {} for {}; make one with 'lianpian briefing new'.",
                   organisation, year));
}

const Briefing& requireBriefing(const Register& all, const std::string& id) {
  const auto found = std::ranges::find(all.briefings, id, &Briefing::id);
  if (found == all.briefings.end()) throw geo::DataError(geo::message("There is no briefing '{}'.", id));
  return *found;
}

std::string addDraft(Register& all, Briefing draft) {
  int highest = 0;
  for (const Briefing& one : all.briefings) {
    if (one.organisation != draft.organisation || one.year != draft.year) continue;
    ++highest;
    if (one.state == BriefingState::draft)
      throw geo::DataError(geo::message("{} is a draft of {} for {} already; go on with that one.", one.id,
                                        draft.organisation, draft.year));
  }
  const Briefing* const issued = standingIssue(all, draft.organisation, draft.year);
  if (issued != nullptr && draft.replaces != issued->id)
    throw geo::DataError(geo::message(
        "{} was issued on {} as number {}; say that the new one replaces it, as what was issued stays.",
        issued->id, issued->issuedOn, issued->number.value_or(0)));
  do draft.id = fmt::format("{}-{}-{}", draft.organisation, draft.year, ++highest);
  while (std::ranges::find(all.briefings, draft.id, &Briefing::id) != all.briefings.end());
  draft.state = BriefingState::draft;
  all.briefings.push_back(std::move(draft));
  return all.briefings.back().id;
}

int nextBriefingNumber(const Register& all, const std::string& year) {
  int highest = 0;
  for (const Briefing& one : all.briefings)
    if (yearOfIssue(one) == year) highest = std::max(highest, one.number.value_or(0));
  return highest + 1;
}

void issueDraft(Register& all, const BriefingIssue& issue) {
  requireDay(issue.day);
  requireReceivers(issue);
  const auto draft = std::ranges::find(all.briefings, issue.id, &Briefing::id);
  if (draft == all.briefings.end() || draft->state != BriefingState::draft)
    throw geo::DataError(geo::message("There is no draft '{}'; what was issued stays as it is.", issue.id));
  if (draft->text.empty())
    throw geo::DataError(geo::message("{} has no text; write it before it is issued.", issue.id));
  const std::string year = issue.day.substr(0, 4);
  const int number = issue.number > 0 ? issue.number : nextBriefingNumber(all, year);
  for (const Briefing& one : all.briefings)
    if (one.number == number && yearOfIssue(one) == year)
      throw geo::DataError(geo::message("Number {} of {} is that of {}, issued on {}; give another one.",
                                        number, year, one.id, one.issuedOn));
  draft->state = BriefingState::issued;
  draft->number = number;
  draft->issuedOn = issue.day;
  draft->receivers = fmt::format("{}", fmt::join(issue.receivers, "; "));
  draft->files = issue.files;
}

geo::TableToWrite briefingsTable(const Register& all, const std::string& organisation) {
  Register shown;
  for (const Briefing& one : all.briefings)
    if (organisation.empty() || one.organisation == organisation) shown.briefings.push_back(one);
  geo::TableToWrite table = listTable(shown, "briefings");
  for (const char* column : {"text", "figures"}) {
    const auto at = std::ranges::find(table.columns, column, &geo::Column::name) - table.columns.begin();
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows) row.erase(row.begin() + at);
  }
  return table;
}

}  // namespace planning::liaison
