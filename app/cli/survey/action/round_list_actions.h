#pragma once

#include <string>

#include "app/cli/survey/action/round_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct RoundListOptions {
  std::string workspace;
};

class RoundListAction : public Command {
 public:
  std::string name() const override { return "list"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundListOptions m_options;
};

struct RoundOrdersOptions {
  RoundSubject subject;
};

/// The correction orders of a round.
class RoundOrdersAction : public Command {
 public:
  std::string name() const override { return "orders"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  RoundOrdersOptions m_options;
};

}  // namespace app::cli
