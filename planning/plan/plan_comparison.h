#pragma once

#include <string>
#include <vector>

#include "planning/plan/plan.h"

namespace planning::plan {

/// One difference between two versions.
struct Change {
  std::string place;   ///< "chapter 1, 基本情况", "project p-7", "target 贫困发生率, area:wumeng"
  std::string what;    ///< "text", "2015", "amount central 2012"
  std::string before;  ///< empty: it was not there
  std::string after;   ///< empty: it is not there any more
  friend bool operator==(const Change&, const Change&) = default;
};

/// What changed from one value to the other, in the order of the plan. Chapters are known by number, sections
/// by title, tables and maps, projects by id, targets by indicator and unit, amounts by source and year,
/// comments and rounds by number, linked figures by link: a moved entry is no change. Of texts only the lines
/// that differ are told.
std::vector<Change> compare(const Plan& before, const Plan& after);

}  // namespace planning::plan
