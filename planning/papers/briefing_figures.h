#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/figures/indicator.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/target/monitoring.h"

namespace planning {
class Workspace;
}

namespace planning::papers {

/// What a unit looks after in a round, of assignments that are agreed or in force.
struct UnitScope {
  std::vector<std::string> areas;  ///< ids
  std::set<std::string> counties;  ///< codes in the boundaries: of the areas, and those by themselves
  /// Of `counties`, those that lie in none of the areas.
  std::vector<std::string> singleCounties;
  int members = 0;                       ///< counties by the lists, with those that have no unit of their own
  std::vector<std::string> withoutUnit;  ///< their names
  int settlements = 0;  ///< townships and villages besides, of which there are no figures here

  /// The id of the area that is all of it; empty: it is not one whole area.
  std::string onlyArea() const {
    return areas.size() == 1 && singleCounties.empty() ? areas.front() : std::string();
  }
};
/// Throws geo::DataError where the unit looks after nothing in the round.
UnitScope scopeOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                  const std::string& organisation, const std::string& round);

/// One indicator over the counties of a unit, in the newest period up to a year that has a figure.
struct BriefingRow {
  Indicator indicator;
  std::string period;           ///< empty: there is no figure up to that year
  std::optional<double> value;  ///< the published one of the area, else the sum by the indicator's rule
  bool isOfArea = false;        ///< published for the area as a whole
  int covered = 0;              ///< counties that the sum has
  int members = 0;
  int estimated = 0;  ///< figures of these counties, or of the area, that the source estimates
  int imputed = 0;
  int unverified = 0;  ///< that the source itself marks
  bool restsOnEstimates = false;
  /// "county" to "national", "draft", "submitted", or "direct" (no survey round asks it), and of how many
  /// counties; empty for a published figure of the area.
  std::map<std::string, int> states;
  /// Counties that have figures of it in `unsummedPeriod`, where there are some and no sum can be made of
  /// them.
  int unsummed = 0;
  std::string unsummedPeriod;
  std::string source;
  std::optional<double> path;  ///< of the area's plan in that year
  target::Light light = target::Light::noFigure;

  bool isPartial() const { return !isOfArea && covered < members; }
  /// Of what a map of the counties shows.
  const std::string& countyPeriod() const { return period.empty() ? unsummedPeriod : period; }
};

struct BriefingQuestion {
  std::string organisation;
  std::string round;
  std::string year;                     ///< figures up to it, money of it
  std::vector<std::string> indicators;  ///< ids; empty: chosen by indicatorsFor()
};

struct BriefingFigures {
  UnitScope scope;
  std::vector<BriefingRow> rows;  ///< in the order that was asked for
  int planVersion = 0;            ///< of the area's plan whose paths stand in the rows; 0: there is none
  bool isPlanApproved = false;    ///< that version; the newest one stands in where none is
};

/// Rows of a page have room for so many.
inline constexpr std::size_t kMostIndicators = 8;
/// So many where nobody says which: two pages have room for them in each language.
inline constexpr std::size_t kUsualIndicators = 4;

/// What is shown where nobody chose: the targets of the area's plan; of the indicators with a direction those
/// with figures of the area, then rates and means of the counties; where there are none of these, the first
/// ones that have figures. Each has a figure up to the year. Empty: no indicator has one.
std::vector<std::string> indicatorsFor(Workspace& workspace, const UnitScope& scope, const std::string& year);

/// All that have a figure up to the year, in that order.
std::vector<std::string> indicatorsWithFigures(Workspace& workspace, const UnitScope& scope,
                                               const std::string& year);

/// Throws geo::DataError: as scopeOf(), an indicator that is not in the codebook, more than kMostIndicators.
BriefingFigures briefingFigures(Workspace& workspace, const liaison::Register& all,
                                const liaison::KnownPlaces& known, const BriefingQuestion& question);

/// All that a briefing's text can speak of, one line each: figures with period, coverage and flags, amounts
/// that were agreed and reported, where the yearly form stands, promises that are open. A text is true of
/// these.
std::string linesOf(const BriefingFigures& figures, const liaison::Register& all,
                    const std::string& organisation, const std::string& year);

/// What is otherwise now than it was when a text was written, one line each; empty: nothing.
std::vector<std::string> changedLines(const std::string& before, const std::string& now);

}  // namespace planning::papers
