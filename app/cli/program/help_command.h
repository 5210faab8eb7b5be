#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// The help of the program, of one verb or of one of its actions.
class HelpCommand : public Command {
 public:
  std::string name() const override { return "help"; }
  std::string summary() const override;
  bool tellsOfOthers() const override { return true; }
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  const CLI::App* m_program = nullptr;
  std::string m_verb;
  std::string m_action;
};

}  // namespace app::cli
