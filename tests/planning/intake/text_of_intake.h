#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "planning/figures/indicator_words.h"
#include "planning/intake/intake.h"

/// What was found in a table, as text: every field, so that nothing changes unseen.
namespace test {

inline std::string numberText(const std::optional<double>& value) {
  return value ? fmt::format("{:.15g}", *value) : std::string("-");
}

inline std::string textOf(const geo::Issues& issues) {
  std::string text;
  for (const geo::Issue& one : issues) {
    const char* const severity = one.severity == geo::Issue::Severity::note      ? "note"
                                 : one.severity == geo::Issue::Severity::warning ? "warning"
                                                                                 : "error";
    text += fmt::format("  {} {} @ {}: {}\n", severity, one.kind, one.place, one.text);
  }
  return text;
}

inline std::string textOf(const geo::Table& table) {
  std::string text = "  columns";
  for (const std::string& column : table.columns) text += " | " + column;
  text += '\n';
  for (const geo::Table::Row& row : table.rows) {
    text += fmt::format("  row {}", row.number);
    for (const auto& cell : row.cells) text += " | " + cell.value_or("-");
    text += '\n';
  }
  return text;
}

inline std::string textOf(const planning::Figure& one) {
  return fmt::format("  {} {} {} = {} {} source \"{}\" note \"{}\"\n", one.unit, one.period, one.indicator,
                     numberText(one.value), planning::toString(one.flag), one.sourceCode, one.note);
}

inline std::string textOf(const planning::Indicator& one) {
  return fmt::format(
      "  indicator {} \"{}\" \"{}\" in \"{}\" \"{}\" {} decimals {} from \"{}\" weight \"{}\"\n", one.id,
      one.nameZh, one.nameEn, one.unitZh, one.unitEn, planning::toString(one.kind), one.decimals, one.source,
      one.weight);
}

inline std::string textOf(const planning::Unit& one) {
  return fmt::format("  unit {} \"{}\" in \"{}\" {} note \"{}\"\n", one.code, one.name, one.parent,
                     one.hasGeometry ? "outlined" : "without outline", one.note);
}

inline std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

template <class Value>
std::string textOf(const char* what, const std::map<std::string, Value>& map) {
  std::string text;
  for (const auto& [key, value] : map) text += fmt::format("  {}: {} -> {}\n", what, key, value);
  return text;
}

inline std::string textOf(const char* what, const std::vector<planning::Unmatched>& all) {
  std::string text;
  for (const planning::Unmatched& one : all)
    text += fmt::format("  {}: {} \"{}\" \"{}\" \"{}\" row {}: {} [{}] near {}\n", what, one.unit.code,
                        one.unit.name, one.unit.province, one.unit.prefecture, one.unit.row, one.reason,
                        one.countedIn, listed(one.nearest));
  return text;
}

/// Counts that are 0 are left out.
inline std::string countsOf(const planning::SurveyReport& report) {
  std::string text = "  counts:";
  const auto add = [&](const char* name, int count) {
    if (count != 0) text += fmt::format(" {} {}", name, count);
  };
  add("rows", report.rows);
  add("used", report.rowsUsed);
  add("duplicate", report.duplicateRows);
  add("conflicting", report.conflictingRows);
  add("thousands", report.thousandsSeparators);
  add("full-width", report.fullWidthDigits);
  add("marks", report.missingMarks);
  add("blanks", report.blanks);
  add("zeros", report.zerosRecognised);
  add("zero-units", report.zeroUnits);
  add("texts", report.textInNumbers);
  add("dates", report.datesInNumbers);
  add("errors", report.formulaErrors);
  add("formulas", report.formulasWithoutResult);
  add("remarks", report.remarkRows);
  add("left-out", report.rowsLeftOut);
  add("footnotes", report.footnotes);
  add("totals", report.totalRows);
  add("agreeing", report.totalsAgreeing);
  add("differing", report.totalsDiffering);
  add("not-checked", report.totalsNotChecked);
  add("units", report.unitsWithFigures);
  add("territory", report.territoryChanged);
  add("not-divided", report.countsNotDivided);
  add("incomplete", report.mergesIncomplete);
  return text + '\n';
}

inline std::string textOf(const planning::SurveyReport& report) {
  std::string text =
      fmt::format("  code \"{}\" name \"{}\" ignored: {} commas: {}\n", report.codeColumn, report.nameColumn,
                  listed(report.ignoredColumns), listed(report.decimalCommas));
  for (const auto& [column, id] : report.columns) text += fmt::format("  column {} -> {}\n", column, id);
  text += countsOf(report);
  for (const planning::UnitConversion& one : report.conversions)
    text += fmt::format("  converted {} of {} from \"{}\" to \"{}\" by {} in {} figures\n", one.column,
                        one.indicator, one.from, one.to, one.factor, one.figures);
  text += textOf("matched", report.unitsByMatch) + textOf("with", report.unitsByIndicator);
  return text + textOf("row without unit", report.unmatchedRows) +
         textOf("unit without row", report.unmatchedUnits);
}

/// Figures and what comes with them.
inline std::string textOf(const planning::SurveyImport& survey) {
  std::string text;
  for (const planning::Figure& one : survey.figures) text += textOf(one);
  for (const planning::Indicator& one : survey.newIndicators) text += textOf(one);
  for (const planning::Unit& one : survey.unitsWithoutGeometry) text += textOf(one);
  return text + textOf("key of row", survey.rowKeys) + textOf("note of unit", survey.unitNotes) +
         textOf("unit of row", survey.unitOfRow) + textOf(survey.report) + textOf(survey.issues);
}

inline std::string textOf(const planning::forms::TableLayout& layout) {
  std::string text =
      fmt::format("layout {} code \"{}\" name \"{}\" unread: {}\n", static_cast<int>(layout.kind),
                  layout.codeColumn, layout.nameColumn, listed(layout.unread));
  text += textOf(layout.issues);
  for (const planning::forms::TablePiece& piece : layout.pieces)
    text += fmt::format(" piece \"{}\"\n", piece.period) + textOf(piece.table);
  return text;
}

inline std::string textOf(const planning::forms::Intake& intake) {
  std::string text = fmt::format("{} layout {}{} {} {}\n", intake.file, static_cast<int>(intake.layout),
                                 intake.isForm ? " form" : "", intake.round, intake.province);
  text += textOf("chosen", intake.columns);
  if (intake.columnsRemembered) text += "  remembered\n";
  text += textOf(intake.issues);
  for (const auto& part : intake.parts) {
    text += fmt::format(" part {} {} with {} figures\n", part.period, part.sheet, part.figures);
    text += textOf(part.found);
  }
  const planning::PreparedSurvey& prepared = intake.prepared;
  text += fmt::format(" to be stored: source \"{}\"\n", prepared.source);
  if (intake.parts.size() == 1) text += "  why " + prepared.why + '\n';
  for (const planning::Indicator& one : prepared.indicators) text += textOf(one);
  for (const planning::Unit& one : prepared.units) text += textOf(one);
  text += textOf("key of row", prepared.survey.rowKeys) + textOf("note of unit", prepared.survey.unitNotes);
  for (const planning::Figure& one : prepared.survey.figures) text += textOf(one);
  const planning::FigureComparison& against = intake.comparison;
  text += fmt::format("  added {} same {} annotated {} replaced {} kept {}\n", against.added, against.same,
                      against.annotated, against.replaced.size(), against.kept.size());
  for (const planning::FigureReplacement& one : against.replaced)
    text += "  instead of" + textOf(one.stored) + "  " + textOf(one.put);
  for (const planning::Figure& one : against.kept) text += "  kept" + textOf(one);
  return text;
}

}  // namespace test
