#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// The manual page (roff), made of the table of verbs; written at build time for the packages.
class ManualCommand : public Command {
 public:
  std::string name() const override { return "man"; }
  std::string summary() const override;
  bool isHidden() const override { return true; }
  bool tellsOfOthers() const override { return true; }
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  const CLI::App* m_program = nullptr;
};

/// Completion for bash, made of the same table.
class CompletionCommand : public Command {
 public:
  std::string name() const override { return "completion"; }
  std::string summary() const override;
  bool isHidden() const override { return true; }
  bool tellsOfOthers() const override { return true; }
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  const CLI::App* m_program = nullptr;
};

}  // namespace app::cli
