#pragma once

#include "geo/store/database.h"

namespace planning::survey {

/// The tables of survey rounds, where they are lacking: made with the first round.
void makeSurveyTables(geo::store::Database& database);

/// Rounds were stored in this workspace.
bool hasSurveyTables(geo::store::Database& database);

}  // namespace planning::survey
