#pragma once

#include <string>

#include "app/cli/verb/command.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct AssessGradesOptions {
  std::string workspace;
  std::string year;
  std::string output;
  std::string date;
  std::string unit;
  bool isRanking = false;
};

/// The grades of a year with their reasons; a ranking only on request.
class AssessGradesAction : public Command {
 public:
  std::string name() const override { return "grades"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  AssessGradesOptions m_options;
};

struct AssessShowOptions {
  std::string workspace;
  std::string year;
  std::string unit;
  std::string item;
  std::string output;
};

/// The items of a unit, or where the points of one come from.
class AssessShowAction : public Command {
 public:
  std::string name() const override { return "show"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  AssessShowOptions m_options;
};

struct AssessStepOptions {
  std::string workspace;
  std::string step;
  planning::liaison::AssessmentStep taken;
  planning::liaison::Authorship authorship;
};

/// Notes a step of a unit's assessment; gives the grade.
class AssessStepAction : public Command {
 public:
  std::string name() const override { return "step"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  AssessStepOptions m_options;
};

}  // namespace app::cli
