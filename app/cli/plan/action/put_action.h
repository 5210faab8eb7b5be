#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanPutOptions {
  PlanSubject subject;
  std::string input;
  std::string table;  ///< name of a list of the plan; empty: the whole plan
  planning::plan::Authorship authorship;
};

/// Stores an edited plan, outline or list of a plan as the next version.
class PlanPutAction : public Command {
 public:
  std::string name() const override { return "put"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  void putTable(const Console& console) const;

  PlanPutOptions m_options;
};

}  // namespace app::cli
