#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/figures/figure_line.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// Asks to change figures of an approved submission.
struct CorrectionRequest {
  std::string round;
  std::string unit;
  std::string reason;
  Person by;
  std::vector<Figure> figures;  ///< as they are to be; of the unit and the round's period
};

/// One that was carried out.
struct CorrectionOrder {
  std::int64_t number = 0;  ///< 1, 2, ... through the workspace
  std::string round;
  std::string unit;
  std::string reason;
  std::string by;
  std::string at;
  std::vector<LoggedFigure> before;  ///< figures that were replaced
  std::vector<LoggedFigure> after;
  std::int64_t revision = 0;  ///< its entry in the log
};

/// Changes the figures, and those that formulas make of them, in one transaction; the state stays. Throws
/// geo::DataError: the submission is not locked (then it is changed directly), no reason, no name, nothing
/// that changes, a figure that the round does not ask.
CorrectionOrder correct(Workspace& workspace, const CorrectionRequest& request);

/// By number; of one round, or of all when empty.
std::vector<CorrectionOrder> correctionOrders(Workspace& workspace, const std::string& round);

}  // namespace planning::survey
