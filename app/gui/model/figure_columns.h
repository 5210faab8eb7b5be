#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/model/map_document.h"
#include "planning/figures/figure.h"
#include "planning/summary/aggregate.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// Where a figure comes from, of the few that have more to say than their flag.
struct FigureRemark {
  std::string note;
  std::string sourceCode;  ///< row of the table, where it is another unit's

  friend bool operator==(const FigureRemark&, const FigureRemark&) = default;
};

/// The figures of one indicator by unit.
struct FigureColumn {
  static constexpr std::int8_t kNoRow = -1;

  std::vector<double> values;      ///< by unit; NaN: missing, which stays inside the window
  std::vector<std::int8_t> flags;  ///< by unit: a planning::Flag, or kNoRow where the table has no figure
  std::map<geo::UnitIndex, FigureRemark> remarks;
  int present = 0;  ///< units with a value
  int units = 0;    ///< that could have one

  bool hasValue(geo::UnitIndex unit) const;
  double value(geo::UnitIndex unit) const { return values[static_cast<std::size_t>(unit)]; }
  std::optional<planning::Flag> flag(geo::UnitIndex unit) const;
};

/// The figures of all indicators in one period. Made by a worker, never changed afterwards.
struct FigureColumns {
  DocumentPointer document;
  std::string period;
  std::vector<FigureColumn> columns;  ///< by indicator of the document
  /// Of each area, by indicator of the document; areas as in the document.
  std::vector<std::vector<planning::GroupValue>> areaValues;

  static FigureColumns load(planning::Workspace& workspace, const DocumentPointer& document,
                            const std::string& period);

  /// Without the rows of tables that are no county of the boundaries: what they hold is drawn where it went,
  /// and must not be counted twice.
  FigureColumns ofCounties() const;

  /// -1: the document has no such indicator.
  int indexOf(const std::string& indicator) const;
  const FigureColumn* find(const std::string& indicator) const;
};

using ColumnsPointer = std::shared_ptr<const FigureColumns>;

}  // namespace app::gui
