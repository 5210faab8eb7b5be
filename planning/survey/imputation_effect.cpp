#include <cmath>
#include <map>
#include <utility>

#include "planning/survey/imputation.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {

geo::TableToWrite imputationEffect(Workspace& workspace, SummaryOptions options,
                                   const Imputation& imputation) {
  using enum geo::ColumnType;
  options.imputed.clear();
  const Summary without = summarise(workspace, options);
  options.imputed = imputation.figures;
  const Summary with = summarise(workspace, options);
  geo::TableToWrite table{"imputation",
                          {{"id", text},
                           {"indicator", text},
                           {"members", integer},
                           {"without", real},
                           {"without_covered", integer},
                           {"with", real},
                           {"with_covered", integer},
                           {"difference", real},
                           {"difference_pct", real}},
                          {}};
  const auto cell = [](const std::optional<double>& value) {
    return value ? geo::Cell(*value) : geo::Cell();
  };
  std::map<std::pair<std::string, std::string>, const GroupValue*> before;
  for (const GroupValue& value : without.values) before[{value.group, value.indicator}] = &value;
  for (const GroupValue& now : with.values) {
    const auto found = before.find({now.group, now.indicator});
    const GroupValue was = found == before.end() ? GroupValue{} : *found->second;
    if (was.covered == now.covered) continue;
    std::optional<double> difference, percent;
    if (now.value && was.value) difference = *now.value - *was.value;
    if (difference && *was.value != 0) percent = 100 * *difference / std::abs(*was.value);
    table.rows.push_back({now.group, now.indicator, std::int64_t{now.members}, cell(was.value),
                          std::int64_t{was.covered}, cell(now.value), std::int64_t{now.covered},
                          cell(difference), cell(percent)});
  }
  return table;
}

}  // namespace planning::survey
