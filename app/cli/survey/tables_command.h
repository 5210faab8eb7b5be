#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// Writes data tables to be filled in, and the codebook; takes a codebook over.
class TablesCommand : public Command {
 public:
  std::string name() const override { return "tables"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int writeForms(const Console& console, planning::Workspace& workspace) const;
  int writeCodebook(const Console& console, planning::Workspace& workspace) const;
  int adoptCodebook(const Console& console, planning::Workspace& workspace) const;

  std::string m_workspace;
  std::string m_folder;
  std::string m_round;
  std::string m_period;
  std::string m_codebook;
  std::string m_adopt;
  std::vector<std::string> m_indicators;
  std::vector<std::string> m_groups;
  bool m_dryRun = false;
};

}  // namespace app::cli
