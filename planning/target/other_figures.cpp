#include "planning/reading/table_columns.h"
#include "planning/target/verdict.h"

namespace planning::target {

std::vector<OtherFigure> otherFigures(const geo::Table& table, const std::string& province, int year) {
  const std::size_t yearAt = requireColumn(table, "year");
  const std::size_t nameAt = requireColumn(table, "province_zh");
  const std::size_t poorAt = requireColumn(table, "rural_poor_10k");
  const std::size_t shareAt = requireColumn(table, "incidence_pct");
  const std::size_t markAt = requireColumn(table, "confidence");
  std::vector<OtherFigure> figures;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& name = cellText(row, nameAt);
    if (name.empty() || !province.starts_with(name) || cellText(row, yearAt) != std::to_string(year))
      continue;
    const std::optional<double> poor = cellNumber(table, row, poorAt);
    if (!poor) continue;
    OtherFigure figure{table.source, year, 1e4 * *poor, {}, false};
    if (const std::optional<double> share = cellNumber(table, row, shareAt)) figure.headcount = *share / 100;
    figure.isVerified = cellText(row, markAt).starts_with("verified");
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace planning::target
