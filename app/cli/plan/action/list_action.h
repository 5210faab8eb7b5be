#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanListOptions {
  std::string workspace;
  std::string date;  ///< ISO; empty: today
};

/// Versions of plans and outlines, circulars with their receipts.
class PlanListAction : public Command {
 public:
  std::string name() const override { return "list"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanListOptions m_options;
};

/// What the action prints.
void listPlans(const Console& console, const PlanListOptions& options);

}  // namespace app::cli
