#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/target/consistency.h"
#include "planning/target/growth_split.h"
#include "planning/target/pace.h"
#include "planning/target/projection.h"
#include "planning/target/sensitivity.h"

namespace planning::target {

/// A figure of the same thing by another standard, to be named beside a verdict.
struct OtherFigure {
  std::string source;
  int year = 0;
  double poor = 0;                  ///< persons
  std::optional<double> headcount;  ///< share
  bool isVerified = false;
};

/// Rows of a table like shapefiles/province_poverty_2010_2017.csv of that year whose `province_zh` begins the
/// name ("青海" of "青海省"). Throws geo::DataError: a column that is missing, a figure that is no number.
std::vector<OtherFigure> otherFigures(const geo::Table& table, const std::string& province, int year);

/// Everything that is asked about one target.
struct Question {
  std::string unit;       ///< name, for the sentences
  std::string indicator;  ///< name
  Endpoints ends;
  std::optional<StatedPace> pace;
  /// Of the base year, in persons and yuan: makes the projection of poor persons.
  std::optional<IncomeBase> income;
  Scenario scenario;
  Spread spread;
  std::optional<int> meanYear;   ///< that the mean is of; absent: not stated
  bool meanIsAssumed = true;     ///< not surveyed for this unit and year
  std::optional<int> priceYear;  ///< of line and mean
  Statement statedTarget;        ///< other targets of the target year
  std::vector<OtherFigure> others;
};

struct Answer {
  Pace required;
  std::vector<PathPoint> path;
  std::optional<PaceCheck> pace;
  std::optional<Lognormal> distribution;  ///< of the base year
  std::vector<ProjectedYear> projection;  ///< to the target year
  std::optional<int> projectedYear;       ///< in which the projection reaches the target, within 30 years
  std::optional<double> growthNeeded;     ///< of the mean, a year, to meet the target in time
  std::vector<SensitivityCell> sensitivity;
  std::vector<FanYear> fan;
  std::optional<PovertyChange> split;  ///< of the projected change
  std::vector<std::string> verdict;    ///< sentences in the user's language
  std::vector<std::string> assumptions;
  geo::Issues issues;  ///< contradictions, years that do not agree
};

/// Throws geo::DataError like requiredPace(), checkPace() and project().
Answer answer(const Question& question);

}  // namespace planning::target
