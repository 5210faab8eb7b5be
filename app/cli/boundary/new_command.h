#pragma once

#include <optional>
#include <string>

#include "app/cli/verb/command.h"
#include "planning/boundary/boundary_import.h"

namespace app::cli {

/// Reads and cleans boundaries and stores them as a new workspace.
class NewCommand : public Command {
 public:
  std::string name() const override { return "new"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  planning::BoundaryImportOptions importOptions() const;

  std::string m_workspace;
  std::string m_boundaries;
  std::string m_layer;
  std::optional<std::string> m_codeField;
  std::optional<std::string> m_nameField;
  std::optional<std::string> m_parentField;
  std::optional<std::string> m_encoding;
  std::optional<std::string> m_crs;
  std::string m_datum = "wgs84";
  std::string m_level;
  std::string m_scheme;
  std::string m_year;
  std::string m_title;
  std::string m_source;
  std::optional<double> m_snap;
  std::optional<double> m_smallestGapKm2;
  std::optional<double> m_sliverWidthMetres;
  std::optional<double> m_toleranceMetres;
  std::optional<double> m_keepShare;
  std::string m_repairs;
  std::string m_cleaned;
  bool m_replace = false;
};

}  // namespace app::cli
