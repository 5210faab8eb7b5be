#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// The draft of a unit and year. Throws geo::DataError where there is none, which names the issued one.
const Briefing& requireDraft(const Register& all, const std::string& organisation, const std::string& year);
/// Throws geo::DataError.
const Briefing& requireBriefing(const Register& all, const std::string& id);

/// Adds a draft; its id is made of unit, year and a number. Returns the id. Throws geo::DataError: a draft of
/// that unit and year is there; one was issued and `replaces` does not say so.
std::string addDraft(Register& all, Briefing draft);

/// What is issued of a draft.
struct BriefingIssue {
  std::string id;
  int number = 0;  ///< 0: the next one of the year
  std::string day;
  std::vector<std::string> receivers;
  std::string files;
};
/// The number behind the highest one that was issued in the year.
int nextBriefingNumber(const Register& all, const std::string& year);
/// Throws geo::DataError: no such draft, a day that is none, nobody to receive it or one twice, no text, a
/// number that was issued in that year.
void issueDraft(Register& all, const BriefingIssue& issue);

/// The list "briefings" without texts and what they were written by. `organisation`: only its; empty: all.
geo::TableToWrite briefingsTable(const Register& all, const std::string& organisation);

}  // namespace planning::liaison
