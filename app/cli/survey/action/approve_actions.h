#pragma once

#include <string>
#include <vector>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct SubmitOptions {
  RoundSubject subject;
  std::vector<std::string> units;
  std::string by;
  std::string comment;
};

/// Submits figures of counties.
class ApproveSubmitAction : public Command {
 public:
  std::string name() const override { return "submit"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  SubmitOptions m_options;
};

struct GrantOptions {
  SubmitOptions what;
  std::string role;
};

/// Gives the approval of one level.
class ApproveGrantAction : public Command {
 public:
  std::string name() const override { return "grant"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  GrantOptions m_options;
};

struct ReturnOptions {
  SubmitOptions what;
  std::string role;
};

/// Returns what was submitted or approved below.
class ApproveReturnAction : public Command {
 public:
  std::string name() const override { return "return"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  ReturnOptions m_options;
};

}  // namespace app::cli
