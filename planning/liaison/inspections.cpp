#include "planning/liaison/inspections.h"

#include <algorithm>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {

std::vector<DueInspection> dueInspections(const Register& all, const std::string& today, int days) {
  requireDay(today);
  std::vector<DueInspection> due;
  for (const Inspection& one : all.inspections) {
    const auto left = daysLeft(one.due, today, days);
    if (one.state == InspectionState::open && left) due.push_back({one, *left});
  }
  std::ranges::stable_sort(due, {}, &DueInspection::days);
  return due;
}

void addInspection(Register& all, const Inspection& inspection) {
  if (std::ranges::find(all.inspections, inspection.id, &Inspection::id) != all.inspections.end())
    throw geo::DataError(
        geo::message("The register has an inspection '{}' already; choose another id.", inspection.id));
  all.inspections.push_back(inspection);
}

void closeInspection(Register& all, const std::string& id, const std::string& day,
                     const std::string& evidence) {
  requireDay(day);
  const auto found = std::ranges::find(all.inspections, id, &Inspection::id);
  if (found == all.inspections.end())
    throw geo::DataError(geo::message("The register has no inspection '{}'.", id));
  if (found->state == InspectionState::closed)
    throw geo::DataError(geo::message("Inspection {} is closed since {} and stays so.", id, found->closedOn));
  const auto made = spanOf(found->date);
  if (made && day < made->first)
    throw geo::DataError(geo::message("Inspection {} was on {}; its finding cannot have been closed on {}.",
                                      id, found->date, day));
  if (evidence.empty())
    throw geo::DataError(geo::message(
        "Inspection {} cannot be closed without evidence; say what shows that its finding was mended.", id));
  found->state = InspectionState::closed;
  found->closedOn = day;
  found->evidence = evidence;
}

}  // namespace planning::liaison
