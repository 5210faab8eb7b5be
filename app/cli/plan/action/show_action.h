#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanShowOptions {
  PlanSubject subject;
  int version = 0;
  std::string table;   ///< name of a list of the plan; empty: the whole plan
  std::string output;  ///< empty: standard output
};

/// A version as JSON to edit or Markdown to read, or one of its lists as a table.
class PlanShowAction : public Command {
 public:
  std::string name() const override { return "show"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  std::string text(const Console& console) const;
  void writeTable(const Console& console) const;

  PlanShowOptions m_options;
};

}  // namespace app::cli
