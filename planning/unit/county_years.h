#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/unit/code_match.h"
#include "planning/unit/unit.h"

namespace planning {

/// What is known of counties apart from the boundaries: the rows of one year, and what became of them.
struct CountyRegister {
  std::vector<NamedUnit> rows;  ///< of `year`, before or after the changes of that year
  int year = 0;
  CodeHistory history;

  bool isEmpty() const { return rows.empty(); }
};

/// A county under one code and name, and since when and until when there was such a one. States are those of
/// 31 December.
struct CountyYears {
  std::string code;  ///< in these years
  std::string name;
  std::string unit;                 ///< the unit of the boundaries that it is; empty: it is none of them
  std::vector<std::string> within;  ///< the units of the boundaries that its land lies in
  std::string parent;               ///< above it in the boundaries
  std::optional<int> first;         ///< absent: from before anything is known
  std::optional<int> last;          ///< absent: still there at the end of what is known
  bool ofParts = false;             ///< formed in `first` of parts of others, which stayed

  bool isThereIn(int year) const { return (!first || *first <= year) && (!last || year <= *last); }

  friend bool operator==(const CountyYears&, const CountyYears&) = default;
};

/// The counties that were others before or after the year of the boundaries: those with another code, name or
/// land than a unit of the boundaries has, and the units of the boundaries that were not always there. One
/// that never was a county by itself (three committees drawn as one unit) is there in no year. A unit that is
/// in no entry was always there. `counties`: of the boundaries; `parents`: prefectures and provinces. By code
/// and year.
std::vector<CountyYears> countyYears(const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                                     int boundaryYear, const CountyRegister& known);

/// A county of one year, and where its figures of that year lie.
struct CountyOfYear {
  std::string code;
  std::string name;
  std::string key;  ///< the boundary unit that it is; else its code, or "code@period" where that is a unit
  std::string parent;
  std::vector<std::string> within;
  bool isUnit = true;    ///< of the boundaries
  bool isNew = false;    ///< came into being in this year
  bool ofParts = false;  ///< and was formed of parts of others, which stayed

  friend bool operator==(const CountyOfYear&, const CountyOfYear&) = default;
};

/// The counties at the end of `year`. `counties`: of the boundaries. `period`: of the keys.
std::vector<CountyOfYear> countiesOfYear(const std::vector<Unit>& counties,
                                         const std::vector<CountyYears>& years, int year,
                                         const std::string& period);

/// The year of a period that is one; absent: it is none.
std::optional<int> yearOfPeriod(const std::string& period);

}  // namespace planning
