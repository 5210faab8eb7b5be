#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Submits, approves, returns and corrects the figures of a round.
class ApproveCommand : public Command {
 public:
  std::string name() const override { return "approve"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int correct(const Console& console) const;

  std::string m_workspace;
  std::string m_round;
  std::string m_action = "approve";
  std::string m_role;
  std::string m_by;
  std::string m_comment;
  std::vector<std::string> m_units;
  std::vector<std::string> m_settings;
};

}  // namespace app::cli
