#pragma once

#include <string>
#include <vector>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct CorrectOptions {
  RoundSubject subject;
  std::string unit;
  std::string by;
  std::string comment;
  std::vector<std::string> settings;  ///< "indicator=value", "indicator=" for no value
};

/// Corrects figures of one unit by a correction order; the state stays.
class ApproveCorrectAction : public Command {
 public:
  std::string name() const override { return "correct"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  CorrectOptions m_options;
};

}  // namespace app::cli
