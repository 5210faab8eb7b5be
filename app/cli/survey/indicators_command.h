#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Lists the indicators of a workspace: what they are, of which years they have figures, and of how many
/// units.
class IndicatorsCommand : public Command {
 public:
  std::string name() const override { return "indicators"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::string m_workspace;
};

}  // namespace app::cli
