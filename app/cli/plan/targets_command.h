#pragma once

#include <optional>
#include <string>

#include "app/cli/verb/command.h"
#include "planning/areas/territory.h"
#include "planning/target/distribution.h"
#include "planning/target/verdict.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// Says what a target asks for: pace, path, projection of poor persons, contradictions, counties' parts.
class TargetsCommand : public Command {
 public:
  std::string name() const override { return "targets"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  void setupIncome(CLI::App& verb);
  void checkUsage() const;
  planning::target::Question question(planning::Workspace& workspace,
                                      const planning::Territory& territory) const;
  void addIncome(planning::target::Question& question) const;
  planning::target::Scenario scenario() const;
  std::vector<planning::target::CountyTarget> countyTargets(planning::Workspace& workspace,
                                                            const planning::Territory& territory,
                                                            const planning::target::Question& question) const;

  std::string m_workspace;
  std::string m_unit;
  std::string m_area;
  std::string m_indicator;
  std::string m_baseYear;
  std::string m_targetYear;
  std::optional<double> m_base;
  std::optional<double> m_target;
  std::optional<double> m_lift;
  std::optional<double> m_pace;
  std::string m_firstYear;
  std::optional<double> m_headcount;
  std::optional<double> m_line;
  std::optional<double> m_mean;
  std::optional<double> m_population;
  std::string m_meanYear;
  std::string m_priceYear;
  double m_growth = 0;
  double m_giniChange = 0;
  double m_populationGrowth = 0;
  double m_returnRate = 0;
  double m_lineGrowth = 0;
  bool m_isReal = false;
  bool m_isNominal = false;
  std::optional<double> m_targetHeadcount;
  std::optional<double> m_targetMean;
  std::optional<double> m_targetPopulation;
  std::string m_distribute;
  std::string m_countyTargets;
  std::string m_output;
};

}  // namespace app::cli
