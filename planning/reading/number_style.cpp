#include "planning/reading/number_style.h"

#include <algorithm>
#include <cmath>

#include "geo/table/digits.h"

namespace planning {
namespace {

constexpr NumberStyle kPoint{'.', ','};
constexpr NumberStyle kComma{',', '.'};

}  // namespace

void NumberStyleVotes::add(std::string_view cell) {
  const bool maySay = std::any_of(cell.begin(), cell.end(), [](char c) {
    return c == '.' || c == ',' || static_cast<unsigned char>(c) >= 0x80;  // full-width ones too
  });
  const bool endsInSign = cell.ends_with('.') || cell.ends_with(',');  // "5.", but not "1,5 тыс."
  if (!maySay || (endsInSign && (cell.size() < 2 || geo::isDigit(cell[cell.size() - 2])))) return;
  // What is a number in neither style says nothing: "..", "31.12.2010", "1.2.3".
  const auto point = parseMeasuredText(cell, kPoint).value;
  const auto comma = parseMeasuredText(cell, kComma).value;
  if (point && !comma) ++decimalPoint;
  if (comma && !point) ++decimalComma;
  if (point && comma && *point != *comma) ++(std::abs(*point) > std::abs(*comma) ? openComma : openPoint);
}

NumberStyleVotes& NumberStyleVotes::operator+=(const NumberStyleVotes& other) {
  decimalPoint += other.decimalPoint;
  decimalComma += other.decimalComma;
  openComma += other.openComma;
  openPoint += other.openPoint;
  return *this;
}

namespace {

/// No cell of the column is decided, some are open.
ChosenStyle chooseOpen(const NumberStyleVotes& column, const NumberStyleVotes& table,
                       const NumbersOfColumn& of) {
  const bool tableIsPoint = table.decimalPoint > 0 && table.decimalComma == 0;
  const bool tableIsComma = table.decimalComma > 0 && table.decimalPoint == 0;
  const bool isWorkbook = of.separator == 0;  // which writes numbers with a point, whatever its texts do
  const bool commaIsFree = isWorkbook || of.separator == ',';
  const bool hasBoth = column.openComma > 0 && column.openPoint > 0;
  if (tableIsComma)
    return {isWorkbook && column.openPoint > 0 ? StyleChoice::open : StyleChoice::decided, kComma};
  if (hasBoth) return {StyleChoice::open, kPoint};
  if (column.openComma > 0) {
    if (tableIsPoint) return {StyleChoice::decided, kPoint};
    if (table.decimalPoint > 0) return {StyleChoice::open, kPoint};
    return {commaIsFree || of.isWhole ? StyleChoice::decided : StyleChoice::open, kPoint};
  }
  if (of.isWhole)  // a count has no decimals
    return {isWorkbook || table.decimalPoint > 0 ? StyleChoice::open : StyleChoice::decided, kComma, true};
  const bool isPoint = tableIsPoint || table.openComma > 0 || commaIsFree;
  return {isPoint ? StyleChoice::decided : StyleChoice::open, kPoint};
}

}  // namespace

ChosenStyle chooseNumberStyle(const NumberStyleVotes& column, const NumberStyleVotes& table,
                              const NumbersOfColumn& of) {
  if (column.decimalPoint != column.decimalComma)
    return {StyleChoice::decided, column.decimalPoint > column.decimalComma ? kPoint : kComma};
  if (column.decimalPoint > 0) return {StyleChoice::undecided, kPoint};
  if (column.openComma == 0 && column.openPoint == 0) return {StyleChoice::decided, kPoint};
  return chooseOpen(column, table, of);
}

}  // namespace planning
