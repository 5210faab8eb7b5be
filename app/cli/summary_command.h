#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"

namespace app::cli {

/// Adds figures up by area, province or prefecture.
class SummaryCommand : public Command {
 public:
  std::string name() const override { return "summary"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::string m_workspace;
  std::string m_by = "area";
  std::string m_period;
  std::string m_output;
  std::vector<std::string> m_indicators;
};

}  // namespace app::cli
