#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/verb/report.h"
#include "geo/table/table_writer.h"
#include "planning/summary/counties_taken.h"
#include "planning/target/distribution.h"
#include "planning/target/monitoring.h"
#include "planning/target/verdict.h"

namespace app::cli {

/// What `targets` found out.
struct TargetsFound {
  planning::target::Question question;
  planning::target::Answer answer;
  std::optional<planning::target::Monitoring> monitoring;
  std::vector<planning::target::CountyTarget> counties;  ///< empty: not distributed
  /// Whose figures were added up or that it was distributed among; of an area none.
  std::optional<planning::CountiesTaken> countiesTaken;
};

/// {"unit", "indicator", "base_year", ..., "required", "path", "monitoring", "projection", "sensitivity",
/// "fan", "counties", "counties_taken", "verdict", "assumptions", "issues"}; what was not asked is left out.
Json toJson(const TargetsFound& found);

/// Sentences, then the path.
void print(std::ostream& out, const TargetsFound& found);

Json toJson(const planning::target::Monitoring& monitoring);
/// How fast it went, what is needed, when it is reached; of a monitoring with a figure.
std::string paceSentence(const planning::target::Monitoring& monitoring);
/// For reading: "green", "amber", "red", "no figure".
std::string lightWord(planning::target::Light light);
/// The rule of the lights.
std::string lightSentence(const planning::target::LightRule& rule);

/// The tables of the answer, each a sheet, those without rows left out.
std::vector<geo::TableToWrite> tablesOf(const TargetsFound& found);

}  // namespace app::cli
