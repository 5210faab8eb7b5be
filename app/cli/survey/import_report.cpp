#include "app/cli/survey/import_report.h"

#include "app/text/kind_names.h"
#include "geo/report/message.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <utility>

namespace app::cli {
namespace {

/// What was in the table and is not stored; each is named, however many they are.
const std::set<std::string> kNotRead{"survey.sum_row",
                                     "survey.remark_row",
                                     "survey.text_in_number",
                                     "survey.date_in_number",
                                     "survey.formula_error",
                                     "survey.formula_without_result",
                                     "survey.conflicting_rows",
                                     "survey.conflicting_figures",
                                     "survey.row_without_year",
                                     "survey.long_row_incomplete",
                                     "survey.row_without_figure",
                                     "survey.missing_marks",
                                     "survey.code_for_none",
                                     "survey.asterisks",
                                     "survey.unit_of_row",
                                     "table.merged_number",
                                     "table.extra_cells",
                                     "column.wrong_unit",
                                     "column.unknown_unit",
                                     "column.new_indicator",
                                     "column.points_part_thousands",
                                     "import.unit_not_understood"};

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

std::string placed(const planning::NamedUnit& unit) {
  std::string text = unit.code;
  if (!unit.name.empty()) text += (text.empty() ? "" : " ") + unit.name;
  if (unit.row == 0) return text;
  return text + (text.empty() ? "" : " ") + geo::message("(row {})", unit.row);
}

/// `most`: rows of the table are all named, units that it lacks need not be.
void printUnmatched(std::ostream& out, const std::string& heading,
                    const std::vector<planning::Unmatched>& list, std::size_t most) {
  if (list.empty()) return;
  out << heading << '\n';
  for (std::size_t i = 0; i < std::min(most, list.size()); ++i)
    out << fmt::format("  {}: {}\n", placed(list[i].unit), list[i].reason);
  if (list.size() > most)
    out << "  " << geo::message("and {} more; --json lists them", list.size() - most) << '\n';
}

void printColumns(std::ostream& out, const planning::SurveyReport& report) {
  for (const auto& [column, indicator] : report.columns)
    out << fmt::format("  {} -> {}\n", column, indicator);
  for (const std::string& column : report.decimalCommas)
    out << "  " << geo::message("{} is written with a decimal comma", column) << '\n';
  if (report.ignoredColumns.empty()) return;
  out << geo::message("Columns that are not read: {}",
                      fmt::format("{}", fmt::join(report.ignoredColumns, ", ")))
      << '\n';
}

/// Lines of what was found more than no times.
void printCounts(std::ostream& out, const planning::SurveyReport& report) {
  const std::pair<std::string, int> lines[] = {
      {geo::message("Numbers with thousands separators"), report.thousandsSeparators},
      {geo::message("Marks for no figure, left missing"), report.missingMarks},
      {geo::message("Blanks left missing"), report.blanks},
      {geo::message("Figures with a mark behind them, kept as their note"), report.footnotes},
      {geo::message("Words where a number belongs, left missing"), report.textInNumbers},
      {geo::message("Rows that stand twice, counted once"), report.duplicateRows},
      {geo::message("Rows that contradict each other, not used"), report.conflictingRows},
      {geo::message("Rows without a figure that belong to no unit"), report.remarkRows},
      {geo::message("Rows with figures that are left out"), report.rowsLeftOut}};
  for (const auto& [what, count] : lines)
    if (count > 0) out << what << ": " << count << '\n';
}

}  // namespace

Json toJson(const planning::SurveyImport& imported) {
  const planning::SurveyReport& report = imported.report;
  Json columns = Json::object();
  for (const auto& [column, indicator] : report.columns) columns[column] = indicator;
  Json conversions = Json::array();
  for (const planning::UnitConversion& one : report.conversions)
    conversions.push_back({{"column", one.column},
                           {"indicator", one.indicator},
                           {"from", one.from},
                           {"to", one.to},
                           {"factor", one.factor},
                           {"figures", one.figures}});
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
          {"dates_in_numbers", report.datesInNumbers},
          {"formula_errors", report.formulaErrors},
          {"formulas_without_result", report.formulasWithoutResult},
          {"remark_rows", report.remarkRows},
          {"rows_left_out", report.rowsLeftOut},
          {"decimal_commas", report.decimalCommas},
          {"footnotes", report.footnotes},
          {"total_rows", report.totalRows},
          {"totals_agreeing", report.totalsAgreeing},
          {"totals_differing", report.totalsDiffering},
          {"totals_not_checked", report.totalsNotChecked},
          {"units_converted", conversions},
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
  printColumns(out, report);
  out << geo::message("Units with figures: {}", thousands(static_cast<std::size_t>(report.unitsWithFigures)))
      << '\n';
  for (const auto& [kind, count] : report.unitsByMatch)
    out << fmt::format("  {}: {}\n", kindName(kind), count);
  if (report.zerosRecognised > 0)
    out << geo::message("Blanks that are zeros by the codebook's rule: {} in {} rows", report.zerosRecognised,
                        report.zeroUnits)
        << '\n';
  if (report.totalRows > 0)
    out << geo::message("Rows that sum others: {}; their figures agree: {}, differ: {}, not checked: {}",
                        report.totalRows, report.totalsAgreeing, report.totalsDiffering,
                        report.totalsNotChecked)
        << '\n';
  printCounts(out, report);
  constexpr std::size_t kAll = static_cast<std::size_t>(-1), kSome = 10;
  printUnmatched(out, geo::message("Rows that no unit takes: {}", report.unmatchedRows.size()),
                 report.unmatchedRows, kAll);
  printUnmatched(out, geo::message("Units without a row: {}", report.unmatchedUnits.size()),
                 report.unmatchedUnits, kSome);
  printIssues(out, imported.issues, kNotRead);
}

namespace {

const char* layoutName(const planning::forms::Intake& intake) {
  using Kind = planning::forms::TableLayout::Kind;
  if (intake.isForm) return "form";
  switch (intake.layout) {
    case Kind::oneFigureARow:
      return "one_figure_a_row";
    case Kind::yearsAsHeads:
      return "years_as_heads";
    case Kind::periodsAsRows:
      return "periods_as_rows";
    case Kind::wide:
      break;
  }
  return "wide";
}

Json toJson(const planning::FigureComparison& comparison) {
  Json replaced = Json::array();
  for (const planning::FigureReplacement& one : comparison.replaced)
    replaced.push_back({{"unit", one.put.unit},
                        {"indicator", one.put.indicator},
                        {"period", one.put.period},
                        {"stored", one.stored.value ? Json(*one.stored.value) : Json()},
                        {"new", one.put.value ? Json(*one.put.value) : Json()}});
  Json kept = Json::array();
  for (const planning::Figure& one : comparison.kept)
    kept.push_back({{"unit", one.unit},
                    {"indicator", one.indicator},
                    {"period", one.period},
                    {"stored", one.value ? Json(*one.value) : Json()}});
  return {{"added", comparison.added},
          {"same", comparison.same},
          {"annotated", comparison.annotated},
          {"replaced", replaced},
          {"kept", kept}};
}

std::string separatorName(char separator) { return separator == '\t' ? "tab" : std::string(1, separator); }

}  // namespace

Json toJson(const planning::forms::Intake& intake, const std::string& path) {
  Json report;
  report["table"] = {{"file", path}, {"driver", intake.read.driver}, {"encoding", intake.read.encodingUsed}};
  if (intake.read.separator != 0) report["table"]["separator"] = separatorName(intake.read.separator);
  report["table"]["sha256"] = intake.sha256;
  report["layout"] = layoutName(intake);
  report["file_issues"] = toJson(intake.issues);
  Json parts = Json::array();
  for (const planning::forms::Intake::Part& part : intake.parts) {
    Json one = {{"period", part.period}};
    one.update(toJson(part.found));
    one["figures"] = part.figures;
    parts.push_back(std::move(one));
  }
  if (parts.size() == 1)
    report.update(parts.item(0));
  else
    report["parts"] = parts;
  report["comparison"] = toJson(intake.comparison);
  return report;
}

void print(std::ostream& out, const planning::forms::Intake& intake) {
  if (intake.read.separator != 0)
    out << geo::message("Read as {}, {}, separator {}", intake.read.driver, intake.read.encodingUsed,
                        separatorName(intake.read.separator))
        << '\n';
  if (intake.isForm)
    out << geo::message("Data table of {}, figures of {}", intake.province, intake.parts.front().period)
        << '\n';
  for (const planning::forms::Intake::Part& part : intake.parts) {
    if (intake.parts.size() > 1) out << part.period << ' ' << part.sheet << '\n';
    print(out, part.found);
  }
  printIssues(out, intake.issues, kNotRead);
  const planning::FigureComparison& comparison = intake.comparison;
  out << geo::message("Figures: {} new, {} with another value, {} with another flag or note, {} as stored",
                      thousands(comparison.added), thousands(comparison.replaced.size()),
                      thousands(comparison.annotated), thousands(comparison.same))
      << '\n';
}

Json toJson(const std::vector<planning::forms::ImportRecord>& records) {
  Json list = Json::array();
  for (const planning::forms::ImportRecord& one : records)
    list.push_back({{"id", one.id},
                    {"file", one.file},
                    {"sha256", one.sha256},
                    {"period", one.period},
                    {"round", one.round},
                    {"made_at", one.madeAt},
                    {"made_by", one.madeBy},
                    {"rows", one.rows},
                    {"figures", one.figures},
                    {"undone_at", one.undoneAt}});
  return list;
}

void print(std::ostream& out, const std::vector<planning::forms::ImportRecord>& records) {
  if (records.empty()) out << geo::message("No table was imported yet") << '\n';
  for (const planning::forms::ImportRecord& one : records) {
    out << geo::message("{}: {}, figures of {}, {} by {}: {} figures from {} rows", one.id, one.file,
                        one.period, one.madeAt, one.madeBy, thousands(static_cast<std::size_t>(one.figures)),
                        one.rows);
    if (!one.undoneAt.empty()) out << geo::message("; undone {}", one.undoneAt);
    out << '\n';
  }
}

}  // namespace app::cli
