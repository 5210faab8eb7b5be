#pragma once

#include <string>

#include "app/cli/plan/action/targets_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

/// The pace and the path a year, and how later years stand to it.
class TargetsPathAction : public Command {
 public:
  std::string name() const override { return "path"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  TargetOptions m_options;
};

struct ProjectionOptions {
  TargetOptions target;
  IncomeOptions income;
};

/// The same, and how many stay poor under a lognormal projection.
class TargetsProjectionAction : public Command {
 public:
  std::string name() const override { return "projection"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  ProjectionOptions m_options;
};

}  // namespace app::cli
