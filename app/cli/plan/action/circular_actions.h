#pragma once

#include <string>
#include <vector>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanIssueOptions {
  std::string workspace;
  int outlineVersion = 0;  ///< 0: the newest
  std::string title;
  std::string date;
  std::string deadline;
  std::vector<std::string> receivers;
  planning::plan::Authorship authorship;
};

/// Issues the outline with a circular.
class PlanIssueAction : public Command {
 public:
  std::string name() const override { return "issue"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanIssueOptions m_options;
};

struct PlanReceivedOptions {
  std::string workspace;
  int circular = 0;
  std::string date;
  std::vector<std::string> receivers;
  planning::plan::Authorship authorship;
};

/// Confirms that a circular was received; then lists as `plan list` does.
class PlanReceivedAction : public Command {
 public:
  std::string name() const override { return "received"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanReceivedOptions m_options;
};

}  // namespace app::cli
