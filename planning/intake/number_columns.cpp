#include "planning/intake/number_columns.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/intake/survey_columns.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

/// Full-width ones too, as far as can be told without reading them.
bool hasDigit(const std::string& cell) {
  return std::any_of(cell.begin(), cell.end(), [](char c) { return geo::isDigit(c) || c == '\xEF'; });
}

/// A cell of which the style is asked.
std::string sampleOf(const geo::Table& table, std::size_t column) {
  for (const geo::Table::Row& row : table.rows)
    if (cellText(row, column).find(',') != std::string::npos) return cellText(row, column);
  return {};
}

[[noreturn]] void failAt(const geo::Table& table, std::size_t column, StyleChoice choice) {
  if (choice == StyleChoice::undecided)
    throw geo::DataError(
        geo::message("{}: column \"{}\" is written with decimal points and with decimal commas (\"{}\"); say "
                     "which sign it is with --decimal",
                     table.source, table.columns[column], sampleOf(table, column)));
  throw geo::DataError(
      geo::message("{}: in column \"{}\" \"{}\" may be a decimal number or thousands; say with --decimal or "
                   "--thousands what the comma is",
                   table.source, table.columns[column], sampleOf(table, column)));
}

}  // namespace

bool isNoFigureCode(double value) { return value == -999 || value == -9999 || value == -99999; }

ColumnNumbers::ColumnNumbers(const std::optional<NumberStyle>& style)
    : m_style(style.value_or(NumberStyle{})), m_otherStyle(style.value_or(NumberStyle{',', '.'})) {}

void ColumnNumbers::add(const std::string& cell) {
  if (cell.empty()) return;
  m_votes.add(cell);
  const NumberText plain = parseNumberText(cell, m_style);
  NumberText otherwise;
  const bool maySayMore =
      (plain.kind == NumberText::Kind::text && hasDigit(cell)) || plain.value.value_or(0) < 0;
  if (maySayMore && m_style != m_otherStyle) otherwise = parseNumberText(cell, m_otherStyle);
  const auto isNegative = [](const NumberText& number) {
    return number.value && *number.value < 0 && !isNoFigureCode(*number.value);
  };
  m_isSigned = m_isSigned || isNegative(plain);
  m_isSignedOtherwise = m_isSignedOtherwise || isNegative(otherwise);
  const NumberText& read = plain.kind == NumberText::Kind::text ? otherwise : plain;
  m_numbers += read.value ? 1U : 0U;
  m_words += plain.kind == NumberText::Kind::text && !read.value ? 1U : 0U;
  if (read.value && (*read.value < 0 || *read.value != std::floor(*read.value))) m_areWhole = false;
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

std::vector<NumberStyle> numberStylesOf(TableNumbers& numbers, const SurveyColumns& columns,
                                        const SurveyOptions& options, SurveyReport& report) {
  const std::size_t count = columns.indicators.size();
  if (options.numbers) return std::vector<NumberStyle>(count, *options.numbers);
  const geo::Table& table = numbers.table();
  NumberStyleVotes ofTable;
  for (const auto& [column, indicator] : columns.indicators) ofTable += numbers.of(column).votes();
  std::vector<NumberStyle> styles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = columns.indicators[i].first;
    const ChosenStyle chosen = chooseNumberStyle(numbers.of(column).votes(), ofTable, options.separator);
    if (chosen.choice != StyleChoice::decided) failAt(table, column, chosen.choice);
    if (chosen.style.decimal == ',') report.decimalCommas.push_back(table.columns[column]);
    styles.push_back(chosen.style);
  }
  return styles;
}

}  // namespace planning
