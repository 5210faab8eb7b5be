#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanNewOptions {
  PlanSubject subject;
  std::string by;
};

/// A plan to start from: the outline's chapters, filled from the figures there are.
class PlanNewAction : public Command {
 public:
  std::string name() const override { return "new"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanNewOptions m_options;
};

}  // namespace app::cli
