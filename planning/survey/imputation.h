#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/figures/figure.h"
#include "planning/summary/summary_table.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// How a missing figure is estimated from those of others (Kalton and Kasprzyk 1986, "The treatment of
/// missing survey data", Survey Methodology 12). Counts and money go by head where the population is known.
enum class ImputationMethod {
  areaMean,  ///< (weighted) mean of the counties of the same area, else of the same province
  ratio,     ///< own figure of the last round times sum now / sum then of those counties that have both
  nearest,   ///< mean of the three counties most alike among the neighbours and their neighbours
};
std::string toString(ImputationMethod method);  ///< "area-mean", "ratio", "nearest"
std::optional<ImputationMethod> parseImputationMethod(const std::string& word);

struct ImputationRequest {
  ImputationMethod method = ImputationMethod::areaMean;
  std::string period;
  std::string previousPeriod;           ///< for ratio; of profiles for nearest, where it is given
  std::vector<std::string> indicators;  ///< empty: all reported ones of the codebook
  std::vector<std::string> units;       ///< counties that may be filled
};

struct Imputation {
  /// Flag imputed, each with a note that names method and donors; figures that formulas make of them too.
  std::vector<Figure> figures;
  struct Left {
    std::string unit;
    std::string indicator;
    std::string reason;
  };
  std::vector<Left> left;  ///< missing figures that stay missing
};

inline constexpr int kFewestDonors = 3;

/// Fills figures that are absent, not collected, or were imputed before; never a reported, estimated,
/// suppressed or not applicable one. Donors are reported figures only. A result outside the indicator's range
/// is not used. Stores nothing. Throws geo::DataError: no such indicator, ratio without a previous period.
Imputation impute(Workspace& workspace, const ImputationRequest& request);

/// What imputation does to sums: for each group and indicator the value, members and share covered without
/// it and with it, and the difference. `options.imputed` is ignored.
geo::TableToWrite imputationEffect(Workspace& workspace, SummaryOptions options,
                                   const Imputation& imputation);

}  // namespace planning::survey
