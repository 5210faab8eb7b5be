#include "planning/workspace/survey_tables.h"

#include <array>

#include "geo/store/catalogue.h"
#include "planning/workspace/schema.h"

namespace planning::survey {
namespace {

const std::array<geo::store::AttributeTable, 4> kTables{{
    {"rounds", "rounds", "Survey rounds",
     "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT, period TEXT NOT NULL, previous_period TEXT, "
     "deadline TEXT"},
    {"round_indicators", "round_indicators", "The indicators that a round asks",
     "round TEXT NOT NULL REFERENCES rounds(id), position {integer} NOT NULL, indicator TEXT NOT NULL, "
     "UNIQUE (round, indicator)"},
    {"round_units", "round_units", "The counties that a round asks: what they were sent, when they answered",
     "round TEXT NOT NULL REFERENCES rounds(id), position {integer} NOT NULL, unit TEXT NOT NULL, sent_at "
     "TEXT, sent_by TEXT, sent_what TEXT, answered_at TEXT, UNIQUE (round, unit)"},
    {"correction_orders", "correction_orders", "Corrections of approved figures, numbered",
     "number {integer} NOT NULL UNIQUE, round TEXT NOT NULL REFERENCES rounds(id), unit TEXT NOT NULL, "
     "reason TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, before TEXT NOT NULL, after TEXT "
     "NOT NULL, revision {integer} NOT NULL"},
}};

[[maybe_unused]] const bool kAreSurveyTablesKnown = schema::declare(kTables);

}  // namespace

void makeSurveyTables(geo::store::Database& database) { geo::store::createMissing(database, kTables); }

bool hasSurveyTables(geo::store::Database& database) { return database.hasTable("rounds"); }

}  // namespace planning::survey
