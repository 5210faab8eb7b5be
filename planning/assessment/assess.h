#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/liaison/form_figures.h"
#include "planning/liaison/register.h"

namespace planning::assessment {

enum class ScoreState {
  counted,
  notApplicable,
  missing,
  wrong,  ///< the formula gives no number, or one outside the item's points
};

/// What an item gives a unit, and what that comes from.
struct ItemScore {
  liaison::AssessmentItem item;
  liaison::AssessmentScore given;  ///< as entered; only its key where nothing was
  ScoreState state = ScoreState::missing;
  std::optional<double> score;  ///< in points of the item; only of what is counted
  std::string reason;           ///< why it does not count; a sentence without its end
  std::string formula;          ///< with the unit's figures in place of their names; empty: none
  std::string veto;             ///< the same
  std::vector<liaison::NamedFigure> figures;  ///< that both name
  bool isEstimate = false;                    ///< a figure of the formula is one
  std::optional<bool> isVetoed;               ///< absent: the item has no veto, or what it asks is not known
};

struct UnitAssessment {
  std::string organisation;
  std::vector<ItemScore> items;
  double points = 0;            ///< of the items that count
  double got = 0;               ///< of these points
  std::optional<double> score;  ///< 0 to 100, two decimals; absent where one that applies is missing
  bool isVetoed = false;
  bool isEstimate = false;           ///< a figure that formulas or vetoes of items that apply name is one
  std::string grade;                 ///< its id; empty: none
  std::vector<std::string> reasons;  ///< of the veto, or why there is no grade
};

/// The units of a year by the catalogue of that year: score = 100 * got / points over the items that apply,
/// rounded to two decimals, half up (docs/methods.md). A missing score is no score, and the unit has no
/// grade; figures of a yearly form that is not approved count for no formula and no veto; a veto gives the
/// lowest grade. Units are those with an assignment in the year that was more than
/// proposed, or with a score or a step, in the register's order; `unit`: only this one. Throws
/// geo::DataError: a year without catalogue or grades, a unit that is not assessed in it.
std::vector<UnitAssessment> assess(const liaison::Register& all, const std::string& year,
                                   const std::string& unit = {});

/// 100 * got / points to two decimals, half up; `points` above 0.
double scoreOf(double got, double points);

/// "90/100": points of the items that apply to the unit, of those of the whole catalogue.
std::string judgedOn(const UnitAssessment& unit);

/// Place among the scores from the highest down; equal scores share a place, and the next one is as many
/// further on. Absent: no score, or a veto.
struct Rank {
  int place = 1;
  int tied = 1;  ///< units that have it
  friend bool operator==(const Rank&, const Rank&) = default;
};
std::vector<std::optional<Rank>> ranksOf(const std::vector<UnitAssessment>& units);

/// Indexes of the units by place; those without one last, in their order.
std::vector<std::size_t> orderByRank(const std::vector<std::optional<Rank>>& ranks);

/// How the grade that was given differs from what the register gives now; empty: not, or none was given.
/// `withScores`: also says the scores.
std::string differenceFromGiven(const liaison::Register& all, const std::string& year,
                                const UnitAssessment& unit, bool withScores = true);

/// Where the yearly form stands that formulas read: a word of its states, or "not_reported".
std::string formApproval(const liaison::Register& all, const std::string& year, const std::string& unit);

}  // namespace planning::assessment
