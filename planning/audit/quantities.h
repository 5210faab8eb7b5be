#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/store/row_filter.h"
#include "planning/audit/frame.h"

namespace planning::audit {

/// A rule names an indicator that the codebook does not have.
class UnknownIndicator : public geo::DataError {
 public:
  using geo::DataError::DataError;
};

/// Expressions of rules over the rows of a grid, worked out by SQLite. A name is an indicator's id, before_ID
/// its value in the period before, `code` and `level` those of the unit.
class Quantities {
 public:
  Quantities(const Frame& frame, const std::vector<Rule>& rules);

  /// By row; absent where a figure that it needs is. Throws UnknownIndicator, and geo::DataError
  /// naming the rule for what cannot be understood.
  std::vector<std::optional<double>> values(const Rule& rule, const std::string& expression) const;
  /// Rows of the rule's scope for which its condition holds.
  std::vector<std::size_t> rows(const Rule& rule) const;

  /// Ids in an expression, also those of before_ID, in the order of the text. Names that neither the codebook
  /// nor SQLite knows are SQLite's to refuse.
  std::vector<std::string> indicatorsIn(const std::string& expression) const;

 private:
  const Frame& m_frame;
  geo::store::RowFilter m_filter;
};

}  // namespace planning::audit
