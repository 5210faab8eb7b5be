#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/register.h"

namespace planning::assessment {

/// The nominations of a scheme, collectives first, then persons, each as they came and never by score: a row
/// each with nomination, kind, organisation, unit_zh, unit_en, person, post, recommended_by, recommended_on,
/// state ("recommended" before any notice), opinions ("3/4": given of those asked), objections ("1/2":
/// answered of those raised), notice_from, notice_to, decided_on, document, reason, and what it lacks before
/// it can be put on notice: conditions, opinions, and grades that are not what the register gives now,
/// without scores. Throws geo::DataError that names the schemes there are.
geo::TableToWrite commendationTable(const liaison::Register& all, const std::string& scheme);

/// How many of a kind a scheme may commend, and how many are on notice or approved.
struct QuotaUse {
  int quota = 0;
  int onNotice = 0;
  int approved = 0;
};
QuotaUse quotaUse(const liaison::Register& all, const std::string& scheme, liaison::NomineeKind kind);

/// Reports of experience of a round that are filed, and whether its summary is.
struct FiledReports {
  int experience = 0;
  bool hasSummary = false;
};
FiledReports filedReports(const liaison::Register& all, const std::string& round);

/// Each as one sentence without its end.
std::string sentenceOf(liaison::NomineeKind kind, const QuotaUse& use);
std::string sentenceOf(const std::string& round, const FiledReports& filed);

/// Puts a nomination on notice, approves or declines it; days of the notice that `decision` leaves empty stay
/// as they were. Conditions, opinions, quota, days and objections are the register's rules. Throws
/// geo::DataError: no such nomination, or a grade of it that is not what the register gives now.
void decide(liaison::Register& all, const liaison::Commendation& decision);

/// Throws geo::DataError that names the schemes there are.
const liaison::CommendationScheme& requireScheme(const liaison::Register& all, const std::string& id);

}  // namespace planning::assessment
