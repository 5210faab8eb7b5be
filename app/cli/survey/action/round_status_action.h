#pragma once

#include <string>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct RoundStatusOptions {
  RoundSubject subject;
  std::string date;  ///< ISO; empty: today
};

/// Who was sent something, who answered, who is overdue.
class RoundStatusAction : public Command {
 public:
  std::string name() const override { return "status"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundStatusOptions m_options;
};

}  // namespace app::cli
