#pragma once

#include <string>

#include "app/cli/verb/command.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct LiaisonYearOptions {
  std::string workspace;
  std::string year;
  std::string unit;
  std::string date;
};

/// The steps of a year: taken, due, overdue.
class LiaisonYearAction : public Command {
 public:
  std::string name() const override { return "year"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonYearOptions m_options;
};

struct LiaisonStepOptions {
  std::string workspace;
  std::string word;
  planning::liaison::YearStep step;
  planning::liaison::Authorship authorship;
};

/// Notes that a step was taken, or by when it is due.
class LiaisonStepAction : public Command {
 public:
  std::string name() const override { return "step"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonStepOptions m_options;
};

struct LiaisonInspectOptions {
  std::string workspace;
  std::string level = "area";
  planning::liaison::Inspection inspection;
  planning::liaison::Authorship authorship;
};

/// Notes an inspection and what it found.
class LiaisonInspectAction : public Command {
 public:
  std::string name() const override { return "inspect"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonInspectOptions m_options;
};

}  // namespace app::cli
