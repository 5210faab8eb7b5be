#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/figures/indicator.h"
#include "planning/summary/aggregate.h"
#include "planning/summary/counties_taken.h"
#include "planning/unit/area.h"
#include "planning/workspace/submission_state.h"

namespace planning {

class Workspace;

enum class SummaryLevel { nation, province, prefecture, area, inside, key };

struct SummaryOptions {
  SummaryLevel level = SummaryLevel::area;
  std::string period;                   ///< empty: the last one that has such figures of counties
  std::string against;                  ///< period to compare with; empty: none
  std::vector<std::string> indicators;  ///< empty: all that have figures
  /// For `key`: the published list; its members' `unit` and `sourceCode` say where their figures lie.
  std::optional<Area> keyCounties = std::nullopt;
  std::vector<Area> areas = {};      ///< for `area`: other groups of counties than the workspace's areas
  std::string population;            ///< indicator of the population covered; empty: populationIndicator()
  std::string round = {};            ///< only what this round asks, of whom it asks; its period; empty: any
  bool onlyApproved = false;         ///< only figures of counties that are approved, at county level or above
  std::vector<Figure> imputed = {};  ///< of `period`: take the place of missing figures in this summary only
};

/// How far a group of counties has come in a round.
struct GroupState {
  std::optional<survey::State> state;  ///< the lowest of those that were asked; absent: none was
  std::optional<double> imputedShare;  ///< of the figures that went in, 0 to 1; absent: none did
};

struct Summary {
  SummaryLevel level = SummaryLevel::area;
  std::string period;
  std::string round;  ///< that asks figures of the period (the one that asks most counties, where there are
                      ///< several); empty: none
  std::string against;
  std::string population;
  std::vector<Indicator> indicators;
  std::vector<UnitGroup> groups;
  std::vector<GroupValue> values;    ///< group by group, in the order of `indicators`
  std::vector<GroupState> states;    ///< by group
  CountiesTaken counties;            ///< of all groups; of areas, whose lists name their counties, none
  std::vector<GroupValue> previous;  ///< of `against`, in the same order; empty without
};

/// Adds up the figures of one period. With `round`, a county that it does not ask is no member. Throws
/// DataError: no figures, no areas, no list of key counties, no such indicator (names those there are).
/// Memory: the figures of one period at a time.
Summary summarise(Workspace& workspace, const SummaryOptions& options);

/// One summary for each period that has figures of counties, oldest first.
std::vector<Summary> summariseEveryPeriod(Workspace& workspace, SummaryOptions options);

/// Members of a group: as published, or else as many as the fullest indicator counts.
int membersOf(const Summary& summary, const UnitGroup& group);

/// A value against the one before: only where both are there and neither is partial.
struct Comparison {
  std::optional<double> difference;
  std::optional<double> growthPercent;  ///< of what was there before; absent where that was 0
};
Comparison compare(const GroupValue& now, const GroupValue& before);

/// "partial 15 of 16"; empty where all members are covered.
std::string partialLabel(const GroupValue& value);

struct SummaryTableOptions {
  bool partialInTotals = false;  ///< a sum of some members stands in the indicator's own column too
};

/// One row a group (and summary): id, names, period, members, round, the lowest state of the counties that it
/// asks, imputed figures in percent of those that went in, then for each indicator its value, the members
/// covered ("<id>_covered"), their share of the population in percent ("_population_pct"), and where members
/// are missing the sum of the others ("_partial") and "partial n of N" ("_status"); then, against a period,
/// "_before", "_difference" and "_growth_pct". Values are rounded to the decimals of the codebook.
geo::TableToWrite summaryTable(const std::vector<Summary>& summaries,
                               const SummaryTableOptions& options = {});

/// For a second sheet: what each indicator is, its unit and its rule, and how the columns are to be read.
geo::TableToWrite summaryNotes(const Summary& summary);

/// The last period that has figures of the indicator (of any, when empty). Throws DataError where there is
/// none.
std::string lastPeriod(Workspace& workspace, const std::string& indicator);

/// Throws DataError that names the indicators there are.
Indicator requireIndicator(Workspace& workspace, const std::string& id);

}  // namespace planning
