#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/audit/audit.h"
#include "planning/audit/change_model.h"
#include "planning/audit/frame.h"
#include "planning/audit/quantities.h"

namespace planning::audit {

/// What values have to satisfy: lower <= sum of factors times fields <= upper.
struct LinearEdit {
  std::vector<std::pair<std::size_t, double>> terms;  ///< field, factor
  double lower = 0;
  double upper = 0;
};

struct FieldChange {
  std::size_t field = 0;
  double value = 0;  ///< one that satisfies all edits; others may as well

  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// The smallest set of fields that can be changed so that all edits hold and no value is negative (Fellegi
/// and Holt 1976, for edits that are linear; as a mixed integer program after de Waal, Pannekoek and Scholtus
/// 2011, chapter 3). `suspicion` (0 to 1, by field) decides between sets of one size. Empty where all hold;
/// absent where no change helps. Exact.
std::optional<std::vector<FieldChange>> fieldsToChange(const std::vector<LinearEdit>& edits,
                                                       const std::vector<double>& values,
                                                       const std::vector<double>& suspicion);

/// Writes the proposal into the findings of linear compare rules that are errors; warnings are no reason to
/// change a figure. `model`: who is suspect; may be null.
void propose(const Frame& frame, const Quantities& quantities, const ChangeModel* model,
             const std::vector<Rule>& rules, AuditReport& report);

}  // namespace planning::audit
