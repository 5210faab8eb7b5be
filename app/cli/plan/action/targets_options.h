#pragma once

#include <optional>
#include <string>

namespace CLI {
class App;
}

/// Options that the actions of `targets` have.
namespace app::cli {

inline constexpr const char* kTargetsVerb = "targets";

/// What is asked: from a base value to a target, by the unit, with a stated pace and targets of counties.
struct TargetOptions {
  std::string workspace;
  std::string unit;
  std::string area;
  std::string indicator;
  std::string baseYear;
  std::string targetYear;
  std::optional<double> base;
  std::optional<double> target;
  std::optional<double> lift;
  std::optional<double> pace;
  std::string firstYear;
  std::string distribute;
  std::string countyTargets;
  std::string output;
};

/// What the projection of poor persons is made of; growth rates and shares in percent.
struct IncomeOptions {
  std::optional<double> headcount;
  std::optional<double> line;
  std::optional<double> mean;
  std::optional<double> population;
  std::string meanYear;
  std::string priceYear;
  double growth = 0;
  double giniChange = 0;
  double populationGrowth = 0;
  double returnRate = 0;
  double lineGrowth = 0;
  bool isReal = false;
  bool isNominal = false;
  std::optional<double> targetHeadcount;
  std::optional<double> targetMean;
  std::optional<double> targetPopulation;
};

void addTarget(CLI::App& action, TargetOptions& options);
void addIncome(CLI::App& action, IncomeOptions& options);

/// Throw UsageError where something is missing.
void checkTarget(const TargetOptions& options);
void checkIncome(const IncomeOptions& options);

}  // namespace app::cli
