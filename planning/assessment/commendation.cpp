#include "planning/assessment/commendation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/assessment/given_grades.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/nomination_hindrances.h"
#include "planning/liaison/who_is_where.h"

namespace planning::assessment {
namespace {

using liaison::Commendation;
using liaison::CommendationScheme;
using liaison::CommendationState;
using liaison::Nomination;
using liaison::NomineeKind;
using liaison::Register;

std::string opinionsGiven(const Register& all, const CommendationScheme& scheme,
                          const std::string& nomination) {
  const std::vector<std::string> asked = liaison::departmentsOf(scheme);
  const auto given = std::ranges::count_if(all.opinions, [&](const liaison::NominationOpinion& one) {
    return one.nomination == nomination && std::ranges::find(asked, one.department) != asked.end();
  });
  return fmt::format("{}/{}", given, asked.size());
}

std::string objectionsAnswered(const Register& all, const std::string& nomination) {
  int raised = 0, answered = 0;
  for (const liaison::NominationObjection& one : all.objections) {
    if (one.nomination != nomination) continue;
    ++raised;
    answered += one.answeredOn.empty() ? 0 : 1;
  }
  return fmt::format("{}/{}", answered, raised);
}

std::vector<geo::Cell> rowOf(const Register& all, const CommendationScheme& scheme, const Nomination& one) {
  const liaison::Organisation& unit = liaison::requireOrganisation(all, one.organisation);
  const Commendation* const decided = liaison::commendationOf(all, one.id);
  const Commendation known = decided == nullptr ? Commendation{} : *decided;
  std::vector<std::string> lacks = liaison::hindrancesOf(all, one);
  for (std::string& change : changedGrades(all, scheme, one, false)) lacks.push_back(std::move(change));
  return {one.id,
          wordOf(one.kind),
          one.organisation,
          cellOf(unit.nameZh),
          cellOf(unit.nameEn),
          cellOf(one.person),
          cellOf(one.post),
          cellOf(one.recommendedBy),
          cellOf(one.recommendedOn),
          decided == nullptr ? std::string("recommended") : wordOf(known.state),
          opinionsGiven(all, scheme, one.id),
          objectionsAnswered(all, one.id),
          cellOf(known.noticeFrom),
          cellOf(known.noticeTo),
          cellOf(known.decidedOn),
          cellOf(known.document),
          cellOf(known.reason),
          cellOf(fmt::format("{}", fmt::join(lacks, "; ")))};
}

}  // namespace

const CommendationScheme& requireScheme(const Register& all, const std::string& id) {
  if (const CommendationScheme* const found = liaison::schemeNamed(all, id)) return *found;
  std::vector<std::string> ids;
  for (const CommendationScheme& one : all.schemes) ids.push_back(one.id);
  if (ids.empty())
    throw geo::DataError(
        geo::message("The register has no schemes of commendation; take in the list schemes with 'lianpian "
                     "liaison import'."));
  throw geo::DataError(geo::message("The register has no scheme '{}'; there are {}.", id,
                                    fmt::format("{}", fmt::join(ids, ", "))));
}

geo::TableToWrite commendationTable(const Register& all, const std::string& scheme) {
  const CommendationScheme& asked = requireScheme(all, scheme);
  geo::TableToWrite table{"nominations", {}, {}};
  for (const char* column : {"nomination", "kind", "organisation", "unit_zh", "unit_en", "person", "post",
                             "recommended_by", "recommended_on", "state", "opinions", "objections",
                             "notice_from", "notice_to", "decided_on", "document", "reason", "lacks"})
    table.columns.push_back({column, geo::ColumnType::text});
  for (const NomineeKind kind : {NomineeKind::collective, NomineeKind::person})
    for (const Nomination& one : all.nominations)
      if (one.scheme == scheme && one.kind == kind) table.rows.push_back(rowOf(all, asked, one));
  return table;
}

QuotaUse quotaUse(const Register& all, const std::string& scheme, NomineeKind kind) {
  QuotaUse use;
  use.quota = liaison::quotaOf(requireScheme(all, scheme), kind).value_or(0);
  for (const Commendation* one : liaison::quotaTakenBy(all, scheme, kind))
    ++(one->state == CommendationState::approved ? use.approved : use.onNotice);
  return use;
}

FiledReports filedReports(const Register& all, const std::string& round) {
  FiledReports filed;
  for (const liaison::ExperienceReport& one : all.experienceReports) {
    if (one.round != round) continue;
    filed.hasSummary = filed.hasSummary || one.kind == liaison::ReportKind::summary;
    filed.experience += one.kind == liaison::ReportKind::experience ? 1 : 0;
  }
  return filed;
}

std::string sentenceOf(NomineeKind kind, const QuotaUse& use) {
  return kind == NomineeKind::collective ? geo::message("Collectives: quota {}, on notice {}, approved {}",
                                                        use.quota, use.onNotice, use.approved)
                                         : geo::message("Persons: quota {}, on notice {}, approved {}",
                                                        use.quota, use.onNotice, use.approved);
}

std::string sentenceOf(const std::string& round, const FiledReports& filed) {
  return filed.hasSummary ? geo::message("Round {}: {} reports of experience and the summary are filed",
                                         round, filed.experience)
                          : geo::message("Round {}: {} reports of experience are filed, no summary", round,
                                         filed.experience);
}

void decide(Register& all, const Commendation& decision) {
  const Nomination* const nomination = liaison::nominationNamed(all, decision.nomination);
  if (nomination == nullptr)
    throw geo::DataError(
        geo::message("The register has no nomination '{}'; take in the list nominations with "
                     "'lianpian liaison import'.",
                     decision.nomination));
  if (decision.state != CommendationState::declined) {
    const std::vector<std::string> changed =
        changedGrades(all, requireScheme(all, nomination->scheme), *nomination, true);
    if (!changed.empty())
      throw geo::DataError(geo::message("{} cannot be put on notice or approved: {}.", decision.nomination,
                                        fmt::format("{}", fmt::join(changed, "; "))));
  }
  const auto known = std::ranges::find(all.commendations, decision.nomination, &Commendation::nomination);
  if (known == all.commendations.end()) {
    all.commendations.push_back(decision);
    return;
  }
  Commendation next = decision;
  if (next.noticeFrom.empty()) next.noticeFrom = known->noticeFrom;
  if (next.noticeTo.empty()) next.noticeTo = known->noticeTo;
  *known = std::move(next);
}

}  // namespace planning::assessment
