#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

struct ShareOptions {
  std::string workspace;
  std::string unit;
  std::string round;
  std::string output;
  bool withDirect = false;
  bool replace = false;
};

/// A package for one liaison unit.
class ShareCommand : public Command {
 public:
  std::string name() const override { return "share"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  ShareOptions m_options;
};

}  // namespace app::cli
