#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanMoveOptions {
  PlanSubject subject;
  std::string state;
  planning::plan::Authorship authorship;
};

/// Moves a plan to its next state.
class PlanMoveAction : public Command {
 public:
  std::string name() const override { return "move"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanMoveOptions m_options;
};

struct PlanApproveOptions {
  PlanSubject subject;
  planning::plan::Authorship authorship;
};

/// Checks and freezes a plan that is in review.
class PlanApproveAction : public Command {
 public:
  std::string name() const override { return "approve"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanApproveOptions m_options;
};

}  // namespace app::cli
