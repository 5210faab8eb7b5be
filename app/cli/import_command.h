#pragma once

#include <optional>
#include <string>

#include "app/cli/command.h"

namespace app::cli {

/// Attaches a survey table to the units of a workspace.
class ImportCommand : public Command {
 public:
  std::string name() const override { return "import"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::string m_workspace;
  std::string m_table;
  std::string m_period;
  std::string m_sheet;
  std::string m_codebook;
  std::string m_source;
  std::optional<std::string> m_codeColumn;
  std::optional<std::string> m_nameColumn;
  std::optional<std::string> m_encoding;
};

}  // namespace app::cli
