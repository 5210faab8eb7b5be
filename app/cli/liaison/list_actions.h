#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

struct LiaisonListOptions {
  std::string workspace;
  std::string round;
  std::string unit;
  std::string date;
  std::string output;
};

/// Who is where.
class LiaisonListAction : public Command {
 public:
  std::string name() const override { return "list"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonListOptions m_options;
};

struct LiaisonCheckOptions {
  std::string workspace;
  std::string round;
  std::string date;
};

/// What is not covered, overlaps or cannot be.
class LiaisonCheckAction : public Command {
 public:
  std::string name() const override { return "check"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonCheckOptions m_options;
};

}  // namespace app::cli
