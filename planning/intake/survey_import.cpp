#include "planning/intake/survey_import.h"

#include <algorithm>
#include <charconv>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/indicator_words.h"
#include "planning/intake/row_units.h"
#include "planning/intake/rows_without_unit.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_reader.h"
#include "planning/intake/survey_rows.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;

int yearOf(const std::string& period) {
  int year = 0;
  std::from_chars(period.data(), period.data() + std::min<std::size_t>(period.size(), 4), year);
  return std::max(year, 0);
}

void fillReport(const geo::Table& table, const SurveyColumns& columns, SurveyReport& report) {
  if (columns.code) report.codeColumn = table.columns[*columns.code];
  if (columns.name) report.nameColumn = table.columns[*columns.name];
  for (const auto& [column, indicator] : columns.indicators)
    report.columns.emplace_back(table.columns[column], indicator.id);
  for (const std::size_t column : columns.ignored) report.ignoredColumns.push_back(table.columns[column]);
}

std::vector<NamedUnit> unitsOf(const std::vector<SurveyRow>& rows) {
  std::vector<NamedUnit> units;
  for (const SurveyRow& row : rows) units.push_back(row.unit);
  return units;
}

Codebook withAdded(const Codebook& codebook, const std::vector<Indicator>& added) {
  if (added.empty()) return codebook;
  std::vector<Indicator> all = codebook.indicators();
  all.insert(all.end(), added.begin(), added.end());
  return Codebook::fromIndicators(std::move(all));
}

[[noreturn]] void failUnmatched(const geo::Table& table, const SurveyColumns& columns,
                                const SurveyReport& report) {
  if (report.conflictingRows > 0)
    throw geo::DataError(geo::message(
        "{}: each unit stands in several rows with different figures; keep one row a unit, or add a "
        "column \"year\" where they are of several years",
        table.source));
  if (!columns.code)
    throw geo::DataError(geo::message(
        "{}: no name in \"{}\" is that of a single unit; a column of codes, or of the places above "
        "them, is needed",
        table.source, report.nameColumn));
  throw geo::DataError(
      geo::message("{}: no row belongs to a unit of the boundaries; is \"{}\" the code column (--code)?",
                   table.source, report.codeColumn));
}

/// What the columns are and were not taken for.
void tellColumns(const geo::Table& table, const SurveyColumns& columns, SurveyImport& import) {
  if (!columns.code)
    import.issues.push_back({Severity::note, "columns.joined_by_names", table.source,
                             geo::message("{}: its rows are joined by the names in \"{}\"", table.source,
                                          import.report.nameColumn)});
  if (columns.measure && !columns.measures.empty())
    import.issues.push_back({Severity::note, "column.units_of_rows", table.source,
                             geo::message("{}: each row is read in the unit that column \"{}\" says",
                                          table.source, table.columns[*columns.measure])});
  for (const std::size_t column : columns.ignored)
    if (const std::string unit = unknownUnitOf(table, column); !unit.empty())
      import.issues.push_back(unitNotUnderstood(table, column, unit));
  for (const std::size_t column : columns.repeatedCodes)
    import.issues.push_back(
        {Severity::note, "column.codes_repeated", table.source,
         geo::message("column \"{}\" repeats the codes of \"{}\" in every row and is left out",
                      table.columns[column], import.report.codeColumn)});
  for (const std::size_t column : columns.ofAreas)
    import.issues.push_back(
        {Severity::warning, "column.of_areas", table.source,
         geo::message("column \"{}\" is called like an indicator of areas, and the table is of "
                      "counties; it is left out",
                      table.columns[column])});
  for (const Indicator& one : columns.added)
    import.issues.push_back(
        {Severity::note, "column.new_indicator", table.source,
         one.kind == IndicatorKind::count
             ? geo::message("\"{}\" is a new indicator, taken as a count: it is summed", one.id)
         : one.kind == IndicatorKind::money
             ? geo::message("\"{}\" is a new indicator, taken as an amount of money: it is summed", one.id)
             : geo::message("\"{}\" is a new indicator, taken as a {} without a weight: it is not summed",
                            one.id, toString(one.kind))});
  for (const auto& [column, indicator] : columns.wrongUnits)
    import.issues.push_back(
        {Severity::warning, "column.wrong_unit", table.source,
         geo::message("column \"{}\" is in a unit that {} cannot be converted from; it is left out",
                      table.columns[column], indicator)});
}

}  // namespace

SurveyImport importSurvey(const geo::Table& table, const Codebook& codebook,
                          const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                          const CodeHistory& history, const SurveyOptions& options) {
  const int year = options.tableYear != 0 ? options.tableYear : yearOf(options.period);
  const KnownUnits known(counties, parents, history, options.gb2260, year);
  TableNumbers numbers(table, options.numbers);
  const SurveyColumns columns = findSurveyColumns(numbers, codebook, known, options);
  SurveyImport import;
  fillReport(table, columns, import.report);
  import.newIndicators = columns.added;
  tellColumns(table, columns, import);

  for (const auto& [column, indicator] : columns.unknownUnits)
    import.issues.push_back(
        {Severity::warning, "column.unknown_unit", table.source,
         geo::message("column \"{}\" says a unit, and {} has none: its figures are stored as they stand",
                      table.columns[column], indicator)});

  const Codebook book = withAdded(codebook, columns.added);
  const CodeTree tree(counties, parents);
  SurveyReading reading = readSurveyRows(numbers, codebook, columns, known, tree, options, import);
  const CodeHistory none;
  const CodeHistory& changes = options.gb2260 ? history : none;
  const bool isByCode = !options.codeColumn.empty() && options.nameColumn.empty();
  CodeMatch match = matchCodes(unitsOf(reading.rows), namedUnits(counties, parents), changes,
                               {.tableYear = year, .boundaryYear = options.boundaryYear, .byCode = isByCode});
  const TableContext context{table.source, book, tree, known, parents, changes, year, options.keepUnmatched};
  std::vector<bool> leftOut = judgeUnmatched(context, reading, match, import);
  checkSums(context, reading, leftOut, import);
  import.report.rowsUsed = static_cast<int>(std::ranges::count(leftOut, false));
  const SurveyRows rows{std::move(reading.rows), std::move(leftOut)};
  distributeRows(rows, match, book, counties, parents, options.period, import);
  if (match.matches.empty()) failUnmatched(table, columns, import.report);
  for (const auto& [kind, count] : match.counts)
    import.report.unitsByMatch[!columns.code && kind == MatchKind::sameCode ? "same_name" : toString(kind)] =
        count;
  import.report.territoryChanged = match.territoryChanged;
  import.report.unmatchedRows = std::move(match.rows);
  import.report.unmatchedUnits = std::move(match.units);
  for (geo::Issue& issue : match.issues) {
    issue.place = table.source + ", " + issue.place;
    import.issues.push_back(std::move(issue));
  }
  return import;
}

}  // namespace planning
