#include "planning/intake/number_columns.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/intake/row_units.h"
#include "planning/intake/survey_columns.h"
#include "planning/reading/number_style.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

/// Those of other scripts too, as far as can be told without reading them.
bool hasDigit(const std::string& cell) {
  return std::any_of(cell.begin(), cell.end(),
                     [](char c) { return geo::isDigit(c) || static_cast<unsigned char>(c) >= 0x80; });
}

/// A cell of which the style is asked.
std::string sampleOf(const geo::Table& table, std::size_t column, char sign) {
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    NumberStyleVotes votes;
    votes.add(text);
    const bool isOpen = votes.openComma > 0 || votes.openPoint > 0 || votes.decimalComma > 0;
    if (isOpen && text.find(sign) != std::string::npos) return text;
  }
  return {};
}

[[noreturn]] void failAt(const geo::Table& table, std::size_t column, StyleChoice choice) {
  const std::string comma = sampleOf(table, column, ',');
  if (choice == StyleChoice::undecided)
    throw geo::DataError(
        geo::message("{}: column \"{}\" is written with decimal points and with decimal commas (\"{}\"); say "
                     "which sign it is with --decimal",
                     table.source, table.columns[column], comma));
  if (comma.empty())
    throw geo::DataError(geo::message(
        "{}: in column \"{}\" \"{}\" may be a decimal number or thousands; say with --decimal or "
        "--thousands what the point is",
        table.source, table.columns[column], sampleOf(table, column, '.')));
  throw geo::DataError(
      geo::message("{}: in column \"{}\" \"{}\" may be a decimal number or thousands; say with --decimal or "
                   "--thousands what the comma is",
                   table.source, table.columns[column], comma));
}

bool isOfUnit(const geo::Table::Row& row, const SurveyColumns& columns, const KnownUnits& known) {
  if (columns.code) return known.codes().read(cellText(row, *columns.code), columns.codePrefix).isKnown;
  return known.byName({{}, cellText(row, columns.name), {}, {}, 0}).fits > 0;
}

/// What the rows of units say. Of other rows only numbers in several groups count, as sums are: a note or a
/// numbering below the table has a style of its own.
class StyleEvidence {
 public:
  StyleEvidence(const geo::Table& table, const SurveyColumns& columns, const KnownUnits& known)
      : m_table(table) {
    for (const geo::Table::Row& row : table.rows) m_isOfUnit.push_back(isOfUnit(row, columns, known));
  }

  NumberStyleVotes of(std::size_t column) const {
    NumberStyleVotes votes;
    for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
      const std::string& cell = cellText(m_table.rows[i], column);
      if (m_isOfUnit[i] || std::ranges::count_if(cell, [](char c) { return c == '.' || c == ','; }) > 1)
        votes.add(cell);
    }
    return votes;
  }

 private:
  const geo::Table& m_table;
  std::vector<bool> m_isOfUnit;
};

/// Its figures have no decimals: a count, in its own unit.
bool isWhole(const geo::Table& table, const SurveyColumns& columns, std::size_t index) {
  const auto& [column, indicator] = columns.indicators[index];
  if (indicator.kind != IndicatorKind::count || indicator.decimals != 0) return false;
  const auto measure = columns.measures.find(column);
  if (measure == columns.measures.end()) return !columns.units.contains(column);
  return std::ranges::all_of(unitsIn(table, measure->second), [&](const std::string& unit) {
    return factorTo(columns.indicators[index].second, unit).value_or(1) <= 1;
  });
}

}  // namespace

bool isNoFigureCode(double value) { return value == -999 || value == -9999 || value == -99999; }

ColumnNumbers::ColumnNumbers(const std::optional<NumberStyle>& style)
    : m_style(style.value_or(NumberStyle{})), m_otherStyle(style.value_or(NumberStyle{',', '.'})) {}

void ColumnNumbers::add(const std::string& cell) {
  if (cell.empty()) return;
  const NumberText plain = parseMeasuredText(cell, m_style);
  NumberText otherwise;
  const bool maySayMore = (plain.kind == NumberText::Kind::text && hasDigit(cell)) ||
                          plain.value.value_or(0) < 0 || cell.find_first_of(".,") != std::string::npos;
  if (maySayMore && m_style != m_otherStyle) otherwise = parseMeasuredText(cell, m_otherStyle);
  const auto isNegative = [](const NumberText& number) {
    return number.value && *number.value < 0 && !isNoFigureCode(*number.value);
  };
  m_isSigned = m_isSigned || isNegative(plain);
  m_isSignedOtherwise = m_isSignedOtherwise || isNegative(otherwise);
  const NumberText& read = plain.kind == NumberText::Kind::text ? otherwise : plain;
  const bool isNumber = read.value || plain.mayBeNegative || otherwise.mayBeNegative;
  m_numbers += isNumber ? 1U : 0U;
  m_words += plain.kind == NumberText::Kind::text && !isNumber && !plain.isOverflow ? 1U : 0U;
  const auto isWhole = [](const NumberText& number) {
    const double value = *number.value * (number.sign.empty() ? 1 : multipleOf(number.sign).value_or(1));
    return value >= 0 && value == std::floor(value);
  };
  if (read.value && !isWhole(read)) m_areWhole = false;
  const NumberText& other = otherwise.value ? otherwise : read;
  if (other.value && !isWhole(other)) m_areWholeOtherwise = false;
}

ColumnNumbers numbersOf(const geo::Table& table, std::size_t column,
                        const std::optional<NumberStyle>& style) {
  ColumnNumbers numbers(style);
  for (const geo::Table::Row& row : table.rows) numbers.add(cellText(row, column));
  return numbers;
}

const ColumnNumbers& TableNumbers::of(std::size_t column) {
  const auto known = m_columns.find(column);
  if (known != m_columns.end()) return known->second;
  return m_columns.emplace(column, numbersOf(m_table, column, m_style)).first->second;
}

std::vector<NumberStyle> numberStylesOf(const geo::Table& table, const SurveyColumns& columns,
                                        const KnownUnits& known, const SurveyOptions& options,
                                        SurveyImport& import) {
  const std::size_t count = columns.indicators.size();
  if (options.numbers) return std::vector<NumberStyle>(count, *options.numbers);
  const StyleEvidence evidence(table, columns, known);
  std::vector<NumberStyleVotes> votes;
  NumberStyleVotes ofTable;
  for (const auto& [column, indicator] : columns.indicators)
    ofTable += votes.emplace_back(evidence.of(column));
  std::vector<NumberStyle> styles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& name = table.columns[columns.indicators[i].first];
    const ChosenStyle chosen =
        chooseNumberStyle(votes[i], ofTable, {options.separator, isWhole(table, columns, i)});
    if (chosen.choice != StyleChoice::decided) failAt(table, columns.indicators[i].first, chosen.choice);
    if (chosen.isByCount)
      import.issues.push_back(
          {geo::Issue::Severity::warning, "column.points_part_thousands", table.source,
           geo::message("{}: the points of column \"{}\" part thousands, as a count has no decimals; "
                        "--decimal point reads it otherwise",
                        table.source, name)});
    else if (chosen.style.decimal == ',')
      import.report.decimalCommas.push_back(name);
    styles.push_back(chosen.style);
  }
  return styles;
}

}  // namespace planning
