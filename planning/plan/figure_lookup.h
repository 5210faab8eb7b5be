#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planning/plan/plan.h"
#include "planning/summary/aggregate.h"
#include "planning/unit/unit.h"

namespace planning {
class Workspace;
}

namespace planning::plan {

/// What became of a linked figure since the text was written.
enum class FigureState {
  same,
  changed,           ///< the value or its flag
  supplied,          ///< there was none then
  gone,              ///< there is none any more
  indicatorDeleted,  ///< the codebook has not got the indicator any more
};

/// Finds the figures that a plan speaks of, each period and indicator read once. Keeps to the workspace that
/// it was made with, which has to outlive it.
class FigureLookup {
 public:
  explicit FigureLookup(Workspace& workspace);

  const Indicator* indicator(const std::string& id) const { return m_codebook.find(id); }
  const std::vector<Area>& areas() const { return m_areas; }
  const Area* area(const std::string& id) const;
  /// A province as an area's list names it, in English where the workspace knows its English name.
  std::string provinceInEnglish(const std::string& province);
  /// Periods with figures of the indicator, ascending.
  const std::vector<std::string>& periods(const std::string& indicator);

  /// The figure as it is now: as stored; of an area ("area:wumeng") without one, summed up from its members
  /// by planning/summary/aggregate.h. Without value where there is none, with what the codebook knows.
  LinkedFigure read(const FigureLink& link);
  FigureState stateOf(const LinkedFigure& held);

  /// The code under which a member's figures lie: its unit, or the row of the baseline that stands for it.
  FigureLink linkOf(const AreaMember& member, const std::string& indicator, const std::string& year);

 private:
  const std::map<std::string, Figure>& figures(const std::string& indicator, const std::string& period);
  const FigureTable& table(const std::string& period);
  void sumUp(const Area& area, LinkedFigure& figure);

  Workspace& m_workspace;
  Codebook m_codebook;
  std::vector<Area> m_areas;
  std::map<std::pair<std::string, std::string>, std::map<std::string, Figure>> m_figures;
  std::map<std::string, std::unique_ptr<FigureTable>> m_tables;
  std::map<std::string, std::vector<std::string>> m_periods;
  std::optional<std::vector<Unit>> m_provinces;  ///< read when first asked for
};

/// Holds the figures of all links: new ones as they are now, others as they were; those that no text speaks
/// of any more are let go.
void holdFigures(Plan& plan, FigureLookup& lookup);

}  // namespace planning::plan
