#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/figures/indicator.h"
#include "planning/reading/number_text.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// Attaches a survey table to the units of a workspace; lists and undoes what was attached.
class ImportCommand : public Command {
 public:
  std::string name() const override { return "import"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  /// How the table is to be read where its content does not say.
  void addReading(CLI::App& verb);
  std::map<std::string, std::string> chosenColumns() const;
  std::map<std::string, planning::IndicatorKind> chosenKinds() const;
  std::optional<planning::NumberStyle> numbers() const;
  int import(const Console& console, planning::Workspace& workspace) const;
  int list(const Console& console, planning::Workspace& workspace) const;
  int undo(const Console& console, planning::Workspace& workspace) const;

  std::string m_workspace;
  std::string m_table;
  std::string m_period;
  std::string m_sheet;
  std::string m_codebook;
  std::string m_source;
  std::string m_decimal;
  std::string m_thousands;
  std::string m_indicator;
  std::string m_difference;
  std::vector<std::string> m_columns;
  std::vector<std::string> m_kinds;
  std::optional<std::string> m_codeColumn;
  std::optional<std::string> m_nameColumn;
  std::optional<std::string> m_encoding;
  std::optional<std::int64_t> m_undo;
  int m_headerRow = 0;
  bool m_keepRows = false;
  bool m_dryRun = false;
  bool m_list = false;
};

}  // namespace app::cli
