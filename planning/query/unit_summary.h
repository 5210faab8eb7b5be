#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/summary/aggregate.h"
#include "planning/summary/figure_table.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

class Workspace;

/// One indicator of a unit beside the same of what it belongs to. Groups without a value say why in `note`.
struct UnitComparison {
  const Indicator* indicator = nullptr;  ///< of the summary, as long as it lives
  const Figure* own = nullptr;       ///< null: the unit has none; its flag, source row and note go with it
  const GroupValue* area = nullptr;  ///< null: in no area
  const GroupValue* province = nullptr;  ///< null: in no province
  const GroupValue* nation = nullptr;
};

/// Every indicator of one period summed for areas, provinces and the nation once, by the rules of
/// planning/summary/aggregate.h, and for any set of units on demand. Never changed afterwards, so that any
/// thread may ask. Figures of whole areas (planning/areas/area_series.h) are their areas' values where no sum
/// can be made.
class UnitSummary {
 public:
  struct Input {
    std::vector<Figure> figures;  ///< of one period
    std::vector<Unit> units;      ///< of all levels
    std::vector<Area> areas;
    std::vector<Indicator> indicators;
    std::optional<std::vector<Unit>> members = std::nullopt;  ///< counties that are summed; absent: all
  };

  explicit UnitSummary(Input input);
  static UnitSummary load(Workspace& workspace, const std::string& period);

  /// Those with figures in the period, in the order of the codebook.
  const std::vector<Indicator>& indicators() const { return m_indicators; }

  /// In the order of indicators().
  std::vector<UnitComparison> compare(const std::string& unit) const;

  /// In the order of indicators(). A unit that was merged from several rows of the table counts as so many
  /// members; one whose figures were estimated from a part of a row is a member that is not covered.
  std::vector<GroupValue> sum(std::span<const std::string> units) const;

  /// In the order of indicators(); null where there is no such group.
  const std::vector<GroupValue>* ofArea(const std::string& area) const;
  const std::vector<GroupValue>* ofProvince(const std::string& province) const;
  const std::vector<GroupValue>& ofNation() const { return m_nation; }

 private:
  using Values = std::unordered_map<std::string, std::vector<GroupValue>>;

  Values valuesOf(const std::vector<UnitGroup>& groups) const;
  void takePublished(const std::vector<Area>& areas);
  const Figure* figureOf(const std::string& unit, std::size_t indicator) const;

  std::vector<Indicator> m_indicators;
  std::vector<std::string> m_ids;  ///< of m_indicators
  FigureTable m_table;
  std::vector<Figure> m_figures;  ///< by unit, within it by indicator
  std::unordered_map<std::string, std::vector<std::int32_t>>
      m_figuresOf;  ///< by unit and indicator, -1: none
  std::unordered_map<std::string, std::string> m_areaOf;
  std::unordered_map<std::string, std::string> m_provinceOf;
  Values m_areas;
  Values m_provinces;
  std::vector<GroupValue> m_nation;
};

}  // namespace planning
