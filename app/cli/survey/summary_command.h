#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/summary/summary_table.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// Adds figures up by nation, province, prefecture, area, inside and outside the areas, or key counties.
class SummaryCommand : public Command {
 public:
  std::string name() const override { return "summary"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  void checkUsage(const Console& console) const;
  planning::SummaryOptions options(const Console& console, planning::Workspace& workspace) const;
  int reportImputation(planning::Workspace& workspace, const Console& console) const;

  std::string m_workspace;
  std::string m_by = "area";
  std::string m_period;
  std::string m_output;
  std::vector<std::string> m_indicators;
  std::string m_against;
  std::string m_round;
  std::string m_keyList;
  std::string m_population;
  std::string m_impute;
  bool m_partial = false;
  bool m_approved = false;
  bool m_everyPeriod = false;
};

}  // namespace app::cli
