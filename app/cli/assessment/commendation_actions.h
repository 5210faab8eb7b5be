#pragma once

#include <string>

#include "app/cli/verb/command.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct AssessNominationsOptions {
  std::string workspace;
  std::string scheme;
  std::string output;
};

/// The nominations of a scheme and what each lacks.
class AssessNominationsAction : public Command {
 public:
  std::string name() const override { return "nominations"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  AssessNominationsOptions m_options;
};

struct AssessDecideOptions {
  std::string workspace;
  std::string state;
  std::string day;
  std::string until;
  planning::liaison::Commendation decision;
  planning::liaison::Authorship authorship;
};

/// Puts a nomination on notice, approves or declines it.
class AssessDecideAction : public Command {
 public:
  std::string name() const override { return "decide"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  AssessDecideOptions m_options;
};

}  // namespace app::cli
