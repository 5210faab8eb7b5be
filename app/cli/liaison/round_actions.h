#pragma once

#include <string>

#include "app/cli/verb/command.h"
#include "planning/liaison/register.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct LiaisonRoundOptions {
  std::string workspace;
  planning::liaison::Round round;
  std::string from;
  bool dryRun = false;
  planning::liaison::Authorship authorship;
};

/// A new round from the last.
class LiaisonRoundAction : public Command {
 public:
  std::string name() const override { return "round"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonRoundOptions m_options;
};

struct LiaisonChangesOptions {
  std::string workspace;
  std::string from;
  std::string to;
  std::string output;
};

/// What changed from one round to another.
class LiaisonChangesAction : public Command {
 public:
  std::string name() const override { return "changes"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonChangesOptions m_options;
};

}  // namespace app::cli
