#include "app/cli/import_report.h"

#include "app/text/kind_names.h"
#include "geo/message.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace app::cli {
namespace {

Json toJson(const std::vector<planning::Unmatched>& list) {
  Json all = Json::array();
  for (const planning::Unmatched& one : list)
    all.push_back({{"code", one.unit.code},
                   {"name", one.unit.name},
                   {"province", one.unit.province},
                   {"prefecture", one.unit.prefecture},
                   {"row", one.unit.row},
                   {"reason", one.reason},
                   {"counted_in", one.countedIn},
                   {"nearest", one.nearest}});
  return all;
}

void printUnmatched(std::ostream& out, const std::string& heading,
                    const std::vector<planning::Unmatched>& list) {
  constexpr std::size_t kShown = 10;
  if (list.empty()) return;
  out << heading << '\n';
  for (std::size_t i = 0; i < std::min(kShown, list.size()); ++i)
    out << fmt::format("  {} {}: {}\n", list[i].unit.code, list[i].unit.name, list[i].reason);
  if (list.size() > kShown)
    out << "  " << geo::message("and {} more; --json lists them", list.size() - kShown) << '\n';
}

}  // namespace

Json toJson(const planning::SurveyImport& imported) {
  const planning::SurveyReport& report = imported.report;
  Json columns = Json::object();
  for (const auto& [column, indicator] : report.columns) columns[column] = indicator;
  return {{"code_column", report.codeColumn},
          {"name_column", report.nameColumn},
          {"columns", columns},
          {"ignored_columns", report.ignoredColumns},
          {"rows", report.rows},
          {"rows_used", report.rowsUsed},
          {"duplicate_rows", report.duplicateRows},
          {"conflicting_rows", report.conflictingRows},
          {"thousands_separators", report.thousandsSeparators},
          {"full_width_digits", report.fullWidthDigits},
          {"missing_marks", report.missingMarks},
          {"blanks", report.blanks},
          {"zeros_recognised", report.zerosRecognised},
          {"zero_units", report.zeroUnits},
          {"text_in_numbers", report.textInNumbers},
          {"units_with_figures", report.unitsWithFigures},
          {"units_by_match", report.unitsByMatch},
          {"units_by_indicator", report.unitsByIndicator},
          {"territory_changed", report.territoryChanged},
          {"counts_not_divided", report.countsNotDivided},
          {"merges_incomplete", report.mergesIncomplete},
          {"figures", imported.figures.size()},
          {"unmatched_rows", toJson(report.unmatchedRows)},
          {"unmatched_units", toJson(report.unmatchedUnits)},
          {"issues", toJson(imported.issues)}};
}

void print(std::ostream& out, const planning::SurveyImport& imported) {
  const planning::SurveyReport& report = imported.report;
  out << geo::message("Rows: {}, used {}; {} columns of figures",
                      thousands(static_cast<std::size_t>(report.rows)),
                      thousands(static_cast<std::size_t>(report.rowsUsed)), report.columns.size())
      << '\n';
  out << geo::message("Units with figures: {}", thousands(static_cast<std::size_t>(report.unitsWithFigures)))
      << '\n';
  for (const auto& [kind, count] : report.unitsByMatch)
    out << fmt::format("  {}: {}\n", kindName(kind), count);
  if (report.zerosRecognised > 0)
    out << geo::message("Blanks that are zeros by the codebook's rule: {} in {} rows", report.zerosRecognised,
                        report.zeroUnits)
        << '\n';
  if (report.blanks > 0) out << geo::message("Blanks left missing: {}", report.blanks) << '\n';
  printUnmatched(out, geo::message("Rows that no unit takes: {}", report.unmatchedRows.size()),
                 report.unmatchedRows);
  printUnmatched(out, geo::message("Units without a row: {}", report.unmatchedUnits.size()),
                 report.unmatchedUnits);
  printIssues(out, imported.issues);
}

}  // namespace app::cli
