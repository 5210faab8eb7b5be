#pragma once

#include <string>
#include <vector>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct RoundImputeOptions {
  RoundSubject subject;
  std::string method;
  std::string previous;                 ///< empty: the round's
  std::vector<std::string> indicators;  ///< empty: the round's
};

/// Imputes missing figures of submissions that are not locked, flagged as such.
class RoundImputeAction : public Command {
 public:
  std::string name() const override { return "impute"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundImputeOptions m_options;
};

}  // namespace app::cli
