#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanCheckOptions {
  PlanSubject subject;
  int version = 0;
};

/// Everything that does not fit; ends with 1 where there are errors.
class PlanCheckAction : public Command {
 public:
  std::string name() const override { return "check"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanCheckOptions m_options;
};

struct PlanDiffOptions {
  PlanSubject subject;
  int from = 0;  ///< 0: the one before `to`
  int to = 0;
};

/// What changed between two versions.
class PlanDiffAction : public Command {
 public:
  std::string name() const override { return "diff"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanDiffOptions m_options;
};

struct PlanMonitorOptions {
  PlanSubject subject;
  int version = 0;
  std::string output;
};

/// The plan's targets against the figures that came in.
class PlanMonitorAction : public Command {
 public:
  std::string name() const override { return "monitor"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanMonitorOptions m_options;
};

}  // namespace app::cli
