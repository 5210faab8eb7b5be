#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/figures/figure.h"
#include "planning/summary/figure_table.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

/// Units that are summed together, by the key under which their figures lie.
struct UnitGroup {
  std::string id;
  std::string nameZh;
  std::string nameEn;
  std::vector<std::string> keys;  ///< each once
  int members = 0;  ///< N of the coverage statement (members without a figure key count as well)
};

std::vector<UnitGroup> groupByArea(const std::vector<Area>& areas);
/// `units`: counties with and without geometry, prefectures and provinces. Units without a parent form group
/// "".
std::vector<UnitGroup> groupByPrefecture(const std::vector<Unit>& units);
std::vector<UnitGroup> groupByProvince(const std::vector<Unit>& units);
std::vector<UnitGroup> groupNation(const std::vector<Unit>& units);

/// The same with the key under which each member's figures lie in `figures`: the row of the baseline, or the
/// unit itself, as in a survey round.
std::vector<UnitGroup> groupByArea(const std::vector<Area>& areas, const FigureTable& figures);
/// "inside": members of the areas; "outside": every other county.
std::vector<UnitGroup> groupInside(const std::vector<Area>& areas, const std::vector<Unit>& units,
                                   const FigureTable& figures);
/// "key": members of the list; "other": every other county.
std::vector<UnitGroup> groupKeyCounties(const Area& list, const std::vector<Unit>& units,
                                        const FigureTable& figures);

/// The first count of the codebook's group "population": what shares of population are measured by. Empty:
/// there is none.
std::string populationIndicator(const Codebook& codebook);

struct GroupValue {
  std::string group;
  std::string indicator;
  std::optional<double> value;
  int covered = 0;  ///< members with all figures that the value needs
  int members = 0;
  bool estimated = false;
  std::string note;  ///< why there is no value
  /// Population of the covered members over that of all whose population is known, 0 to 1; absent where no
  /// population is known.
  std::optional<double> populationShare = std::nullopt;
  int imputed = 0;  ///< figures of this indicator in the group that were imputed

  bool isPartial() const { return covered < members; }
};

/// Counts and money are summed; rates are the ratio of summed numerators and denominators where the codebook
/// names them, else means weighted by the codebook's weight; a formula share is the share of the sums, a
/// formula mean the mean of the group's parts. Only rows' own figures are used (isPrimary), so that totals
/// are those of the table. Codebook and period are those of `figures`. `population`: id of the indicator that
/// populationShare is measured by; empty: not measured.
std::vector<GroupValue> aggregate(const FigureTable& figures, const std::vector<UnitGroup>& groups,
                                  const std::vector<std::string>& indicators,
                                  const std::string& population = {});

/// The same for figures that are summed once only. `figures`: one period.
std::vector<GroupValue> aggregate(const std::vector<Figure>& figures, const std::vector<UnitGroup>& groups,
                                  const Codebook& codebook, const std::vector<std::string>& indicators);

}  // namespace planning
