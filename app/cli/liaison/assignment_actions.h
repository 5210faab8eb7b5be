#pragma once

#include <string>

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct LiaisonMoveOptions {
  std::string workspace;
  AssignmentWords words;
  std::string state;
  planning::liaison::StateChange change;
  planning::liaison::Authorship authorship;
};

/// Moves an assignment to its next state.
class LiaisonMoveAction : public Command {
 public:
  std::string name() const override { return "move"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonMoveOptions m_options;
};

struct LiaisonHandOverOptions {
  std::string workspace;
  AssignmentWords words;
  planning::liaison::HandOver change;
  planning::liaison::Authorship authorship;
};

/// Hands an assignment over, with its open promises.
class LiaisonHandOverAction : public Command {
 public:
  std::string name() const override { return "handover"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonHandOverOptions m_options;
};

}  // namespace app::cli
