#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// The whole way on the data that ships: workspace, maps, table.
class DemoCommand : public Command {
 public:
  std::string name() const override { return "demo"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::string m_folder;
};

}  // namespace app::cli
