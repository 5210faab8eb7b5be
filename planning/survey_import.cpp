#include "planning/survey_import.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <set>

#include "geo/error.h"
#include "geo/message.h"
#include "planning/derived.h"
#include "planning/number_text.h"
#include "planning/survey_columns.h"
#include "planning/survey_rows.h"
#include "planning/table_columns.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;
using Values = std::map<std::string, double>;

int yearOf(const std::string& period) {
  int year = 0;
  std::from_chars(period.data(), period.data() + std::min<std::size_t>(period.size(), 4), year);
  return std::max(year, 0);
}

class Reader {
 public:
  Reader(const geo::Table& table, const Codebook& codebook, const SurveyColumns& columns,
         const std::unordered_set<std::string>& knownCodes, SurveyImport& import)
      : m_table(table), m_codebook(codebook), m_columns(columns), m_codes(knownCodes), m_import(import) {}

  /// Rows that count, one per code, with their values.
  std::vector<std::pair<NamedUnit, Values>> read() {
    std::vector<std::pair<NamedUnit, Values>> rows;
    for (const geo::Table::Row& row : m_table.rows) {
      NamedUnit unit = unitOf(row);
      if (unit.code.empty() && unit.name.empty()) {
        issue(Severity::warning, "survey.no_code", placeOf(m_table, row),
              geo::message("a row without code and name is left out"));
        continue;
      }
      Values values = valuesOf(row);
      rows.emplace_back(std::move(unit), std::move(values));
    }
    m_import.report.rows = static_cast<int>(m_table.rows.size());
    rows = withoutDuplicates(std::move(rows));
    m_import.report.rowsUsed = static_cast<int>(rows.size());
    return rows;
  }

 private:
  void issue(Severity severity, std::string kind, std::string place, std::string text) {
    m_import.issues.push_back({severity, std::move(kind), std::move(place), std::move(text)});
  }

  std::string cellPlace(const geo::Table::Row& row, std::size_t column) const {
    return geo::message("{}, row {}, column {}", m_table.source, row.number, m_table.columns[column]);
  }

  NamedUnit unitOf(const geo::Table::Row& row) {
    NamedUnit unit;
    bool repaired = false;
    const std::string& written = cellText(row, m_columns.code);
    unit.code = repairCode(written, m_codes, repaired);
    unit.name = cellText(row, m_columns.name);
    unit.province = cellText(row, m_columns.province);
    unit.prefecture = cellText(row, m_columns.prefecture);
    unit.row = row.number;
    if (repaired)
      issue(Severity::note, "code.numeric_repaired", cellPlace(row, *m_columns.code),
            geo::message("the code \"{}\" was read as {}", written, unit.code));
    return unit;
  }

  Values valuesOf(const geo::Table::Row& row) {
    Values values;
    std::set<std::string> blanks;
    for (const auto& [column, indicator] : m_columns.indicators)
      if (const auto value = valueOf(row, column, indicator, blanks)) values.emplace(indicator.id, *value);
    const int zeros = recogniseZeros(values, blanks);
    m_import.report.zerosRecognised += zeros;
    m_import.report.zeroUnits += zeros > 0 ? 1 : 0;
    m_import.report.blanks += static_cast<int>(blanks.size()) - zeros;
    return values;
  }

  std::optional<double> valueOf(const geo::Table::Row& row, std::size_t column, const Indicator& indicator,
                                std::set<std::string>& blanks) {
    const std::string& text = cellText(row, column);
    const NumberText number = parseNumberText(text);
    SurveyReport& report = m_import.report;
    report.thousandsSeparators += number.thousandsSeparator ? 1 : 0;
    report.fullWidthDigits += number.fullWidth ? 1 : 0;
    switch (number.kind) {
      case NumberText::Kind::blank:
        blanks.insert(indicator.id);
        return std::nullopt;
      case NumberText::Kind::missing:
        ++report.missingMarks;
        return std::nullopt;
      case NumberText::Kind::text:
        ++report.textInNumbers;
        issue(Severity::warning, "survey.text_in_number", cellPlace(row, column),
              geo::message("\"{}\" is not a number: the figure stays missing", text));
        return std::nullopt;
      case NumberText::Kind::number:
        break;
    }
    if ((indicator.min && *number.value < *indicator.min) ||
        (indicator.max && *number.value > *indicator.max))
      issue(Severity::warning, "survey.out_of_range", cellPlace(row, column),
            geo::message("{} is outside the range of {}: kept as reported", text, indicator.id));
    return number.value;
  }

  /// A blank is a zero exactly where its complement is the total; everything else that is blank stays
  /// missing.
  int recogniseZeros(Values& values, const std::set<std::string>& blanks) const {
    int zeros = 0;
    for (const ZeroRule& rule : m_codebook.zeroRules()) {
      const auto complement = values.find(rule.complement);
      const auto total = values.find(rule.total);
      if (!blanks.contains(rule.indicator) || complement == values.end() || total == values.end()) continue;
      if (complement->second != total->second || total->second == 0) continue;
      values.emplace(rule.indicator, 0.0);
      ++zeros;
    }
    return zeros;
  }

  std::vector<std::pair<NamedUnit, Values>> withoutDuplicates(
      std::vector<std::pair<NamedUnit, Values>> rows) {
    std::map<std::string, std::vector<std::size_t>> byCode;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!rows[i].first.code.empty()) byCode[rows[i].first.code].push_back(i);
    std::vector<bool> dropped(rows.size(), false);
    for (const auto& [code, rowsOfCode] : byCode) {
      const std::vector<std::size_t>& same = rowsOfCode;  // clang 14 captures no structured binding
      if (same.size() < 2) continue;
      const bool identical = std::all_of(
          same.begin(), same.end(), [&](std::size_t i) { return rows[i].second == rows[same[0]].second; });
      for (std::size_t k = identical ? 1 : 0; k < same.size(); ++k) dropped[same[k]] = true;
      reportDuplicates(code, same, rows, identical);
    }
    std::vector<std::pair<NamedUnit, Values>> kept;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!dropped[i]) kept.push_back(std::move(rows[i]));
    return kept;
  }

  void reportDuplicates(const std::string& code, const std::vector<std::size_t>& same,
                        const std::vector<std::pair<NamedUnit, Values>>& rows, bool identical) {
    std::string numbers;
    for (const std::size_t i : same)
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(rows[i].first.row);
    if (identical) {
      m_import.report.duplicateRows += static_cast<int>(same.size()) - 1;
      issue(Severity::note, "survey.duplicate_row", m_table.source,
            geo::message("{} stands in rows {} with the same figures: counted once", code, numbers));
    } else {
      m_import.report.conflictingRows += static_cast<int>(same.size());
      issue(Severity::error, "survey.conflicting_rows", m_table.source,
            geo::message("{} stands in rows {} with different figures: none of them is used", code, numbers));
    }
  }

  const geo::Table& m_table;
  const Codebook& m_codebook;
  const SurveyColumns& m_columns;
  const std::unordered_set<std::string>& m_codes;
  SurveyImport& m_import;
};

void fillReport(const geo::Table& table, const SurveyColumns& columns, SurveyReport& report) {
  report.codeColumn = table.columns[*columns.code];
  if (columns.name) report.nameColumn = table.columns[*columns.name];
  for (const auto& [column, indicator] : columns.indicators)
    report.columns.emplace_back(table.columns[column], indicator.id);
  for (const std::size_t column : columns.ignored) report.ignoredColumns.push_back(table.columns[column]);
}

/// Figures of each row, derived ones included.
SurveyRows rowsWithDerived(std::vector<std::pair<NamedUnit, Values>> read, const Codebook& codebook,
                           const std::string& period) {
  SurveyRows rows;
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < read.size(); ++i) {
    for (const auto& [id, value] : read[i].second)
      figures.push_back({std::to_string(i), period, id, value, Flag::reported, {}, {}});
    rows.units.push_back(std::move(read[i].first));
  }
  const auto derived = derive(figures, codebook);
  figures.insert(figures.end(), derived.begin(), derived.end());
  rows.figures.resize(rows.units.size());
  for (Figure& figure : figures) rows.figures[std::stoul(figure.unit)].emplace(figure.indicator, figure);
  return rows;
}

Codebook withAdded(const Codebook& codebook, const std::vector<Indicator>& added) {
  if (added.empty()) return codebook;
  std::vector<Indicator> all = codebook.indicators();
  all.insert(all.end(), added.begin(), added.end());
  return Codebook::fromIndicators(std::move(all));
}

}  // namespace

std::vector<NamedUnit> namedUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents) {
  std::map<std::string, const Unit*> byCode;
  for (const Unit& parent : parents) byCode.emplace(parent.code, &parent);
  std::vector<NamedUnit> units;
  for (const Unit& county : counties) {
    NamedUnit unit{county.code, county.name, {}, {}, 0};
    std::string code = county.parent;
    for (int levels = 0; levels < 2; ++levels) {  // a prefecture and a province, or a province only
      const auto above = byCode.find(code);
      if (above == byCode.end()) break;
      (above->second->level == Level::province ? unit.province : unit.prefecture) = above->second->name;
      code = above->second->parent;
    }
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<NamedUnit> namedUnits(const geo::Table& table) {
  const std::size_t code = requireColumn(table, "code");
  const std::size_t name = requireColumn(table, "county_zh");
  std::vector<NamedUnit> units;
  for (const geo::Table::Row& row : table.rows)
    units.push_back({cellText(row, code), cellText(row, name),
                     cellText(row, findColumn(table, "province_zh")),
                     cellText(row, findColumn(table, "prefecture_zh")), row.number});
  return units;
}

SurveyImport importSurvey(const geo::Table& table, const Codebook& codebook,
                          const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                          const CodeHistory& history, const SurveyOptions& options) {
  const auto known = knownCodesOf(counties, history, options.gb2260);
  const SurveyColumns columns = findSurveyColumns(table, codebook, known, options);
  SurveyImport import;
  fillReport(table, columns, import.report);
  import.newIndicators = columns.added;
  for (const std::size_t column : columns.repeatedCodes)
    import.issues.push_back(
        {Severity::note, "column.codes_repeated", table.source,
         geo::message("column \"{}\" repeats the codes of \"{}\" in every row and is left out",
                      table.columns[column], import.report.codeColumn)});

  const Codebook book = withAdded(codebook, columns.added);
  const SurveyRows rows =
      rowsWithDerived(Reader(table, codebook, columns, known, import).read(), book, options.period);
  const CodeHistory none;
  CodeMatch match =
      matchCodes(rows.units, namedUnits(counties, parents), options.gb2260 ? history : none,
                 {options.tableYear != 0 ? options.tableYear : yearOf(options.period), options.boundaryYear});
  distributeRows(rows, match, book, counties, parents, options.period, import);
  if (match.matches.empty())
    throw geo::DataError(
        geo::message("{}: no row belongs to a unit of the boundaries; is \"{}\" the code column (--code)?",
                     table.source, import.report.codeColumn));
  for (const auto& [kind, count] : match.counts) import.report.unitsByMatch[toString(kind)] = count;
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
