#pragma once

#include <string>

#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

struct WhereQuestion {
  std::string round;
  std::string unit;  ///< only of this organisation; empty: all
  std::string day;   ///< who was there on this ISO date; empty: what is not over yet
};

/// The list of who is where in a round (联系一览表): a row an assignment, areas in the workspace's order,
/// then counties, townships and villages by code. On a day that is asked for, what was only proposed is left
/// out. An area without unit has a row, too, which says whether that is by rule. Columns: level, place,
/// name_zh, name_en, county, organisation, unit_zh, unit_en, kind, role, state, from_date, to_date, basis,
/// contact, confidence, source. Throws geo::DataError for a round or an organisation that is not in the
/// register, or a day that is none.
geo::TableToWrite whoIsWhere(const Register& all, const KnownPlaces& known, const WhereQuestion& question);

/// Throws geo::DataError that names the organisations there are.
const Organisation& requireOrganisation(const Register& all, const std::string& id);

}  // namespace planning::liaison
