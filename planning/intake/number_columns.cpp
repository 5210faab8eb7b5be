#include "planning/intake/number_columns.h"

#include <string>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/number_style.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

NumberStyleVotes votesOf(const geo::Table& table, std::size_t column) {
  NumberStyleVotes votes;
  for (const geo::Table::Row& row : table.rows) votes.add(cellText(row, column));
  return votes;
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

bool holdsNumbers(const geo::Table& table, std::size_t column, const std::optional<NumberStyle>& style) {
  const NumberStyle first = style.value_or(NumberStyle{});
  const NumberStyle other = style.value_or(NumberStyle{',', '.'});
  std::size_t numbers = 0;
  std::size_t words = 0;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    NumberText::Kind kind = parseNumberText(text, first).kind;
    if (kind == NumberText::Kind::text) kind = parseNumberText(text, other).kind;
    numbers += kind == NumberText::Kind::number ? 1 : 0;
    words += kind == NumberText::Kind::text ? 1 : 0;
  }
  return numbers > words;
}

std::vector<NumberStyle> numberStylesOf(const geo::Table& table, const SurveyColumns& columns,
                                        const SurveyOptions& options, SurveyReport& report) {
  const std::size_t count = columns.indicators.size();
  if (options.numbers) return std::vector<NumberStyle>(count, *options.numbers);
  std::vector<NumberStyleVotes> votes;
  NumberStyleVotes ofTable;
  for (const auto& [column, indicator] : columns.indicators) {
    votes.push_back(votesOf(table, column));
    ofTable += votes.back();
  }
  std::vector<NumberStyle> styles;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = columns.indicators[i].first;
    const ChosenStyle chosen = chooseNumberStyle(votes[i], ofTable, options.separator);
    if (chosen.choice != StyleChoice::decided) failAt(table, column, chosen.choice);
    if (chosen.style.decimal == ',') report.decimalCommas.push_back(table.columns[column]);
    styles.push_back(chosen.style);
  }
  return styles;
}

}  // namespace planning
