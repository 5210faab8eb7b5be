#include "planning/reading/number_style.h"

#include <algorithm>
#include <string>

#include "planning/reading/place_name.h"

namespace planning {
namespace {

/// Digits, commas and points of a number; empty where the cell is none.
std::string coreOf(std::string_view cell) {
  std::string core = normaliseName(cell);
  for (const std::string_view sign : {"%", "‰"})
    if (core.ends_with(sign)) core.erase(core.size() - sign.size());
  if (core.starts_with('\'')) core.erase(0, 1);
  if (core.starts_with('-') || core.starts_with('+')) core.erase(0, 1);
  const bool isNumber = !core.empty() && core.find_first_not_of("0123456789,.") == std::string::npos;
  return isNumber ? core : std::string();
}

/// "12,500" as groups of thousands: one to three digits that begin with no zero, then three.
bool mayBeGroups(const std::string& core, std::size_t sign) {
  return core.size() - sign - 1 == 3 && sign >= 1 && sign <= 3 && core.front() != '0';
}

}  // namespace

void NumberStyleVotes::add(std::string_view cell) {
  const bool maySay = std::any_of(cell.begin(), cell.end(), [](char c) {
    return c == '.' || c == ',' || static_cast<unsigned char>(c) >= 0x80;  // full-width ones too
  });
  if (!maySay) return;
  const std::string core = coreOf(cell);
  const auto commas = std::count(core.begin(), core.end(), ',');
  const auto points = std::count(core.begin(), core.end(), '.');
  if (commas == 0 && points == 0) return;
  const std::size_t lastComma = core.rfind(',');
  const std::size_t lastPoint = core.rfind('.');
  if (commas > 0 && points > 0) {
    if (points == 1 && lastPoint > lastComma) ++decimalPoint;
    if (commas == 1 && lastComma > lastPoint) ++decimalComma;
  } else if (commas > 1) {
    ++decimalPoint;
  } else if (points > 1) {
    ++decimalComma;
  } else if (commas == 1) {
    ++(mayBeGroups(core, lastComma) ? openComma : decimalComma);
  } else {
    ++(mayBeGroups(core, lastPoint) ? openPoint : decimalPoint);
  }
}

NumberStyleVotes& NumberStyleVotes::operator+=(const NumberStyleVotes& other) {
  decimalPoint += other.decimalPoint;
  decimalComma += other.decimalComma;
  openComma += other.openComma;
  openPoint += other.openPoint;
  return *this;
}

ChosenStyle chooseNumberStyle(const NumberStyleVotes& column, const NumberStyleVotes& table, char separator) {
  constexpr NumberStyle kPoint{'.', ','};
  constexpr NumberStyle kComma{',', '.'};
  if (column.decimalPoint != column.decimalComma)
    return {StyleChoice::decided, column.decimalPoint > column.decimalComma ? kPoint : kComma};
  if (column.decimalPoint > 0) return {StyleChoice::undecided, kPoint};
  const bool isOpen = column.openComma > 0 || column.openPoint > 0;
  if (!isOpen) return {StyleChoice::decided, kPoint};
  const bool isWorkbook = separator == 0;  // which writes numbers with a point, whatever its texts do
  if (table.decimalComma > 0 && table.decimalPoint == 0)
    return {isWorkbook && column.openPoint > 0 ? StyleChoice::open : StyleChoice::decided, kComma};
  if (column.openComma == 0) return {StyleChoice::decided, kPoint};
  if (table.decimalPoint > 0)
    return {table.decimalComma > 0 ? StyleChoice::open : StyleChoice::decided, kPoint};
  const bool commaIsFree = isWorkbook || separator == ',';
  return {commaIsFree ? StyleChoice::decided : StyleChoice::open, kPoint};
}

}  // namespace planning
