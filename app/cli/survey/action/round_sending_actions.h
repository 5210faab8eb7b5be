#pragma once

#include <string>
#include <vector>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct RoundNewOptions {
  RoundSubject subject;
  std::string period;
  std::string previous;
  std::string deadline;
  std::vector<std::string> indicators;
  std::vector<std::string> units;
  std::string nameZh;
  std::string nameEn;
};

/// Makes a round, or changes one.
class RoundNewAction : public Command {
 public:
  std::string name() const override { return "new"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundNewOptions m_options;
};

struct RoundSentOptions {
  RoundSubject subject;
  std::vector<std::string> units;
  std::string what;
  std::string by;
};

/// Notes who was sent what.
class RoundSentAction : public Command {
 public:
  std::string name() const override { return "sent"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundSentOptions m_options;
};

}  // namespace app::cli
