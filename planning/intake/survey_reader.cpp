#include "planning/intake/survey_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "geo/report/message.h"
#include "planning/reading/number_text.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;
using Values = SurveyValues;

/// In 15 digits, as 0.1234 * 10000 is 1234.
double product(double value, double factor) {
  if (factor == 1) return value;
  return std::strtod(fmt::format("{:.15g}", value * factor).c_str(), nullptr);
}

class Reader {
 public:
  using Row = SurveyRow;

  Reader(const geo::Table& table, const Codebook& codebook, const SurveyColumns& columns,
         const std::unordered_set<std::string>& knownCodes, const CodeTree& tree, SurveyImport& import)
      : m_table(table),
        m_codebook(codebook),
        m_columns(columns),
        m_codes(knownCodes),
        m_tree(tree),
        m_import(import) {
    for (const auto& [column, indicator] : columns.indicators) {
      const auto unit = columns.units.find(column);
      m_conversions.push_back({table.columns[column], indicator.id,
                               unit == columns.units.end() ? std::string() : unit->second.unit,
                               indicator.unitZh.empty() ? indicator.unitEn : indicator.unitZh,
                               unit == columns.units.end() ? 1.0 : unit->second.factor, 0});
      m_isTruth.push_back(conversionFactor("是/否", indicator.unitZh).has_value());
    }
  }

  /// Rows that count, one per code, with their values.
  std::vector<Row> read() {
    std::vector<Row> rows;
    std::vector<TotalRow> totals;
    for (const geo::Table::Row& row : m_table.rows) {
      NamedUnit unit = unitOf(row);
      if (auto total = totalOf(unit)) {
        total->number = row.number;
        total->unitsAbove = rows.size();
        total->values = valuesOf(row, Flag::reported, false);
        totals.push_back(std::move(*total));
        continue;
      }
      if (unit.code.empty() && unit.name.empty()) {
        issue(Severity::warning, "survey.no_code", placeOf(m_table, row),
              geo::message("a row without code and name is left out"));
        continue;
      }
      const Flag flag = flagOf(row);
      Values values = valuesOf(row, flag, true);
      rows.push_back({std::move(unit), flag, std::move(values)});
    }
    m_import.report.rows = static_cast<int>(m_table.rows.size());
    check(totals, rows);
    reportConversions();
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

  std::optional<TotalRow> totalOf(const NamedUnit& unit) const {
    TotalRow total;
    total.name = unit.name.empty() ? unit.code : unit.name;
    if (m_tree.isParent(unit.code)) {
      total.parent = unit.code;
      return total;
    }
    if (m_codes.contains(unit.code)) return std::nullopt;
    for (const std::string* text : {&unit.name, &unit.code, &unit.prefecture, &unit.province})
      if (isTotalName(*text)) {
        total.name = *text;
        total.isPart = isPartName(*text);
        return total;
      }
    return std::nullopt;
  }

  void check(const std::vector<TotalRow>& totals, const std::vector<Row>& rows) {
    if (totals.empty()) return;
    std::vector<std::string> codes;
    std::vector<Values> values;
    for (const Row& row : rows) {
      codes.push_back(row.unit.code);
      values.push_back(row.values);
    }
    TotalsCheck found = checkTotals(m_table.source, totals, codes, values, m_tree, m_codebook);
    SurveyReport& report = m_import.report;
    report.totalRows = static_cast<int>(totals.size());
    report.totalsAgreeing = found.agreeing;
    report.totalsNotChecked = found.notChecked;
    report.totalsDiffering = static_cast<int>(found.issues.size());
    std::move(found.issues.begin(), found.issues.end(), std::back_inserter(m_import.issues));
  }

  void reportConversions() {
    for (UnitConversion& conversion : m_conversions) {
      if (conversion.figures == 0) continue;
      issue(Severity::note, "survey.unit_converted", m_table.source,
            geo::message("column \"{}\" is in {}, {} in {}: {} figures were multiplied by {}",
                         conversion.column, conversion.from, conversion.indicator, conversion.to,
                         conversion.figures, conversion.factor));
      m_import.report.conversions.push_back(std::move(conversion));
    }
  }

  Flag flagOf(const geo::Table::Row& row) {
    const std::string& text = cellText(row, m_columns.flag);
    if (text.empty()) return Flag::reported;
    if (const auto flag = parseFlag(text)) return *flag;
    issue(Severity::warning, "survey.unknown_flag", cellPlace(row, *m_columns.flag),
          geo::message("\"{}\" does not say how the row's figures came about: taken as reported", text));
    return Flag::reported;
  }

  Values valuesOf(const geo::Table::Row& row, Flag flag, bool isUnit) {
    Values values;
    std::set<std::string> blanks;
    const std::string& note = cellText(row, m_columns.note);
    const bool saysWhy = flag != Flag::reported && flag != Flag::estimated && flag != Flag::imputed;
    for (std::size_t i = 0; i < m_columns.indicators.size(); ++i) {
      const std::string& id = m_columns.indicators[i].second.id;
      auto value = valueOf(row, i, blanks);
      if (!value && !(saysWhy && isUnit)) continue;
      if (!value) value.emplace();
      if (!note.empty()) value->note = value->note.empty() ? note : note + "; " + value->note;
      values.emplace(id, std::move(*value));
    }
    if (!isUnit) return values;
    const int zeros = recogniseZeros(values, blanks);
    m_import.report.zerosRecognised += zeros;
    m_import.report.zeroUnits += zeros > 0 ? 1 : 0;
    m_import.report.blanks += static_cast<int>(blanks.size()) - zeros;
    return values;
  }

  std::optional<SurveyValue> valueOf(const geo::Table::Row& row, std::size_t index,
                                     std::set<std::string>& blanks) {
    const auto& [column, indicator] = m_columns.indicators[index];
    const std::string& text = cellText(row, column);
    SurveyReport& report = m_import.report;
    if (m_isTruth[index])
      if (const auto truth = truthOf(text)) return SurveyValue{truth, {}};
    const NumberText number = parseNumberText(text);
    report.thousandsSeparators += number.thousandsSeparator ? 1 : 0;
    report.fullWidthDigits += number.fullWidth ? 1 : 0;
    switch (number.kind) {
      case NumberText::Kind::blank:
        blanks.insert(indicator.id);
        return std::nullopt;
      case NumberText::Kind::missing:
        ++report.missingMarks;
        return std::nullopt;
      case NumberText::Kind::date:
        ++report.datesInNumbers;
        issue(Severity::warning, "survey.date_in_number", cellPlace(row, column),
              geo::message("\"{}\" is a date, not a number: the figure stays missing", text));
        return std::nullopt;
      case NumberText::Kind::error:
        ++report.formulaErrors;
        issue(Severity::warning, "survey.formula_error", cellPlace(row, column),
              geo::message("{}: the formula there gives {}: the figure stays missing", cellPlace(row, column),
                           text));
        return std::nullopt;
      case NumberText::Kind::text:
        return refused(row, column, text);
      case NumberText::Kind::number:
        break;
    }
    return measured(row, index, number, text);
  }

  std::nullopt_t refused(const geo::Table::Row& row, std::size_t column, const std::string& text) {
    ++m_import.report.textInNumbers;
    issue(Severity::warning, "survey.text_in_number", cellPlace(row, column),
          geo::message("\"{}\" is not a number: the figure stays missing", text));
    return std::nullopt;
  }

  /// The number in the unit of its indicator.
  std::optional<SurveyValue> measured(const geo::Table::Row& row, std::size_t index, const NumberText& number,
                                      const std::string& text) {
    const auto& [column, indicator] = m_columns.indicators[index];
    UnitConversion& conversion = m_conversions[index];
    double factor = conversion.factor;
    if (!number.sign.empty() && !conversion.to.empty()) {
      const auto ofSign = conversionFactor(number.sign, conversion.to);
      if (!ofSign) return refused(row, column, text);
      factor = *ofSign;
    }
    SurveyValue value{product(*number.value, factor), {}};
    if (factor != 1) {
      ++conversion.figures;
      const std::string& from = number.sign.empty() ? conversion.from : number.sign;
      if (conversion.from.empty()) {
        conversion.from = from;
        conversion.factor = factor;
      }
      value.note = geo::message("{} {} in the table", text, from);
    }
    if (!number.footnote.empty()) {
      ++m_import.report.footnotes;
      value.note += (value.note.empty() ? "" : "; ") + geo::message("footnote {}", number.footnote);
    }
    if ((indicator.min && *value.value < *indicator.min) || (indicator.max && *value.value > *indicator.max))
      issue(Severity::warning, "survey.out_of_range", cellPlace(row, column),
            geo::message("{} is outside the range of {}: kept as reported", text, indicator.id));
    return value;
  }

  static std::optional<double> truthOf(const std::string& text) {
    for (const char* yes : {"是", "有", "yes", "Yes"})
      if (text == yes) return 1.0;
    for (const char* no : {"否", "无", "没有", "no", "No"})
      if (text == no) return 0.0;
    return std::nullopt;
  }

  /// A blank is a zero exactly where its complement is the total; everything else that is blank stays
  /// missing.
  int recogniseZeros(Values& values, const std::set<std::string>& blanks) const {
    int zeros = 0;
    for (const ZeroRule& rule : m_codebook.zeroRules()) {
      const auto complement = values.find(rule.complement);
      const auto total = values.find(rule.total);
      if (!blanks.contains(rule.indicator) || complement == values.end() || total == values.end()) continue;
      if (complement->second.value != total->second.value || total->second.value.value_or(0) == 0) continue;
      values[rule.indicator] = {0.0, {}};
      ++zeros;
    }
    return zeros;
  }

  std::vector<Row> withoutDuplicates(std::vector<Row> rows) {
    std::map<std::string, std::vector<std::size_t>> byCode;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!rows[i].unit.code.empty()) byCode[rows[i].unit.code].push_back(i);
    std::vector<bool> dropped(rows.size(), false);
    for (const auto& [code, rowsOfCode] : byCode) {
      const std::vector<std::size_t>& same = rowsOfCode;  // clang 14 captures no structured binding
      if (same.size() < 2) continue;
      const bool identical = std::all_of(
          same.begin(), same.end(), [&](std::size_t i) { return rows[i].values == rows[same[0]].values; });
      for (std::size_t k = identical ? 1 : 0; k < same.size(); ++k) dropped[same[k]] = true;
      reportDuplicates(code, same, rows, identical);
    }
    std::vector<Row> kept;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!dropped[i]) kept.push_back(std::move(rows[i]));
    return kept;
  }

  void reportDuplicates(const std::string& code, const std::vector<std::size_t>& same,
                        const std::vector<Row>& rows, bool identical) {
    std::string numbers;
    for (const std::size_t i : same)
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(rows[i].unit.row);
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
  const CodeTree& m_tree;
  SurveyImport& m_import;
  std::vector<UnitConversion> m_conversions;  ///< by column of m_columns
  std::vector<bool> m_isTruth;
};

}  // namespace

std::vector<SurveyRow> readSurveyRows(const geo::Table& table, const Codebook& codebook,
                                      const SurveyColumns& columns,
                                      const std::unordered_set<std::string>& knownCodes, const CodeTree& tree,
                                      SurveyImport& import) {
  return Reader(table, codebook, columns, knownCodes, tree, import).read();
}

}  // namespace planning
