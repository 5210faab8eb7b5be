#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

struct LiaisonFormOptions {
  std::string workspace;
  std::string round;
  std::string year;
  std::string output;
};

/// Writes the yearly form, to be filled in.
class LiaisonFormAction : public Command {
 public:
  std::string name() const override { return "form"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonFormOptions m_options;
};

struct LiaisonYearlyOptions {
  std::string workspace;
  std::string year;
  std::string output;
};

/// Agreed beside actual of a year.
class LiaisonYearlyAction : public Command {
 public:
  std::string name() const override { return "yearly"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonYearlyOptions m_options;
};

}  // namespace app::cli
