#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/store/row_filter.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

/// Counties that satisfy an expression over the figures of one period: "no_tapwater_pct > 30 and province =
/// '云南省'". Columns: code, name, name_en, prefecture, province, area (its id), area_name, area_km2, and
/// every indicator by its id (with '_' behind it where another column has that name). What is missing
/// satisfies no comparison (geo/store/row_filter.h).
class UnitFilter {
 public:
  struct Input {
    std::vector<Unit> counties;  ///< by UnitIndex
    std::vector<Unit> parents;   ///< prefectures and provinces
    std::vector<Area> areas;
    std::vector<Indicator> indicators;
    std::vector<Figure> figures;  ///< of one period; those of areas count for their members' units
  };

  explicit UnitFilter(const Input& input);

  /// Indexes into the counties, ascending. Throws geo::DataError in one sentence: what is wrong, at which
  /// character (from 1), and for an unknown column those with the nearest names.
  std::vector<std::size_t> matching(const std::string& expression) const;

  /// To offer while typing; those of the units first, then the indicators.
  const std::vector<std::string>& columns() const { return m_columns; }

 private:
  std::string sentence(const std::string& expression, const geo::store::ExpressionFault& fault) const;

  std::vector<std::string> m_columns;
  geo::store::RowFilter m_filter;
};

}  // namespace planning
