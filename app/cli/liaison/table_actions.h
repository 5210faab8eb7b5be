#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct LiaisonImportOptions {
  std::string workspace;
  std::string input;
  std::string table;
  bool replace = false;
  bool dryRun = false;
  planning::liaison::Authorship authorship;
};

/// Takes lists in, all of them or none.
class LiaisonImportAction : public Command {
 public:
  std::string name() const override { return "import"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonImportOptions m_options;
};

struct LiaisonExportOptions {
  std::string workspace;
  std::string output;
  std::string table;
};

/// Writes lists as tables.
class LiaisonExportAction : public Command {
 public:
  std::string name() const override { return "export"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonExportOptions m_options;
};

}  // namespace app::cli
