#pragma once

#include <optional>
#include <vector>

#include "planning/audit/frame.h"
#include "planning/audit/robust.h"
#include "planning/audit/scale.h"

namespace planning::audit {

/// How figures of counties change from the period before. With s the Scale of an indicator, u the county and
/// c the column,
///   d = s(now) - s(before) - median over counties of the same,
///   r = d - median of d over the county's counts       (counts only: a county may grow as a whole),
///   z = r / sqrt(scale^2 + noise^2),
/// scale the scaled MAD of r in the column (at least 0.01), noise what counting and rounding add. Differences
/// of logs are growth rates; the modified z is that of Iglewicz and Hoaglin (1993).
class ChangeModel {
 public:
  explicit ChangeModel(const Frame& frame);

  /// z of a county's figure; absent where it, the one before or the spread is.
  std::optional<double> score(std::size_t row, std::size_t column) const;
  /// z if the figure were `value`.
  std::optional<double> scoreOf(std::size_t row, std::size_t column, double value) const;
  /// z if the county's figures before were those of `other`, without a growth of its own.
  std::optional<double> scoreAgainst(std::size_t row, std::size_t other, std::size_t column) const;
  /// The value that would have z = 0, on the indicator's own scale, for the eye; absent like score().
  std::optional<double> expected(std::size_t row, std::size_t column) const;

  /// Rows that were taken as a whole (exchanged, copied): their single figures are not judged any more.
  std::vector<bool> isTaken;

 private:
  std::optional<double> difference(std::size_t row, std::size_t column, double now, double before) const;

  const Frame& m_frame;
  std::vector<std::optional<Scale>> m_scale;    ///< by column; absent: not judged
  std::vector<std::optional<Spread>> m_spread;  ///< by column
  std::vector<double> m_rowEffect;              ///< by row: of its counts
};

}  // namespace planning::audit
