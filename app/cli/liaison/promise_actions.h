#pragma once

#include <string>

#include "app/cli/verb/command.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct LiaisonDueOptions {
  std::string workspace;
  std::string unit;
  std::string date;
  int days = 30;
};

/// Promises and findings of inspections that are overdue or due soon.
class LiaisonDueAction : public Command {
 public:
  std::string name() const override { return "due"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonDueOptions m_options;
};

struct LiaisonCloseOptions {
  std::string workspace;
  std::string promise;
  std::string inspection;
  planning::liaison::PromiseEnd end;
  planning::liaison::Authorship authorship;
};

/// Closes a promise or an inspection.
class LiaisonCloseAction : public Command {
 public:
  std::string name() const override { return "close"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonCloseOptions m_options;
};

struct LiaisonNeedsOptions {
  std::string workspace;
  std::string place;
  std::string output;
};

/// Needs and what was promised against them.
class LiaisonNeedsAction : public Command {
 public:
  std::string name() const override { return "needs"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonNeedsOptions m_options;
};

}  // namespace app::cli
