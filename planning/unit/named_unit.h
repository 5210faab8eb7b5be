#pragma once

#include <string>
#include <vector>

#include "geo/table/table.h"
#include "planning/unit/unit.h"

namespace planning {

/// A row of a table or a unit of the boundaries, as far as matching needs it. Absent texts are empty.
struct NamedUnit {
  std::string code;
  std::string name;
  std::string province;
  std::string prefecture;
  int row = 0;         ///< of the table, for messages
  std::string nameEn;  ///< of a unit of the boundaries that has one

  friend bool operator==(const NamedUnit&, const NamedUnit&) = default;
};

/// The rows' codes, names and places, as matching and codeRegister() need them.
/// Columns code, county_zh, province_zh, prefecture_zh (the baseline and the lists that ship).
std::vector<NamedUnit> namedUnits(const geo::Table& table);
/// The same of boundary units; `parents`: prefectures and provinces.
std::vector<NamedUnit> namedUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents);

}  // namespace planning
