#include "app/cli/liaison/table_actions.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/assessment/given_grades.h"
#include "planning/liaison/register_file.h"
#include "planning/workspace/workspace.h"

#include <filesystem>
#include <utility>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

/// On standard error what in it could not be taken as it is.
liaison::RegisterFile readFile(const Console& console, const std::string& file, const std::string& list) {
  auto read = liaison::readRegisterFile(file, list);
  if (!read) throw UsageError(geo::message("--table says which list {} holds", file));
  for (const geo::Issue& issue : read->issues)
    if (issue.severity != geo::Issue::Severity::note)
      console.err << "lianpian: " << std::filesystem::path(file).filename().string() << ": " << issue.text
                  << '\n';
  return *std::move(read);
}

using Changes = decltype(liaison::TakenFile::changes);

/// Throws where a row is wrong; more than one are listed before.
void requireNoMistakes(const Console& console, const std::vector<std::string>& mistakes,
                       const std::string& file) {
  if (mistakes.size() == 1) throw geo::DataError(mistakes.front());
  for (const std::string& mistake : mistakes) console.err << "  - " << mistake << '\n';
  if (!mistakes.empty())
    throw geo::DataError(
        geo::message("{}: {} mistakes, named above; nothing was stored.", file, mistakes.size()));
}

void printChanges(const Console& console, const Changes& changes, const geo::Issues& issues, bool isDryRun) {
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["stored"] = !isDryRun;
    report["lists"] = Json::array();
    for (const auto& [list, change] : changes)
      report["lists"].push_back({{"list", list},
                                 {"added", change.added},
                                 {"changed", change.changed},
                                 {"unchanged", change.unchanged},
                                 {"removed", change.removed}});
    report["issues"] = toJson(issues);
    printJson(console.out, report);
    return;
  }
  for (const auto& [list, change] : changes)
    console.out << geo::message("{}: {} added, {} changed, {} unchanged, {} taken out", list, change.added,
                                change.changed, change.unchanged, change.removed)
                << '\n';
  printIssues(console.out, issues, {"liaison.left_as_stored"});
  if (isDryRun) console.out << geo::message("Nothing was stored (--dry-run)") << '\n';
}

}  // namespace

std::string LiaisonImportAction::summary() const {
  return geo::message("Takes lists of the register in from a table or workbook");
}

void LiaisonImportAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action
      .add_option("--input", m_options.input,
                  geo::message("Table, .csv or .xlsx; without --table a workbook with a sheet a list"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".csv", ".xlsx"}));
  action.add_option("--table", m_options.table, geo::message("The list that the table holds"))
      ->type_name("NAME")
      ->check(oneOf(liaison::listNames()));
  action.add_flag("--replace", m_options.replace, geo::message("Entries that the table does not have go"));
  action.add_flag("--dry-run", m_options.dryRun, geo::message("Says what would change and stores nothing"));
  addAuthorship(action, m_options.authorship);
}

int LiaisonImportAction::run(const Console& console) {
  const liaison::RegisterFile file = readFile(console, m_options.input, m_options.table);
  auto workspace = openWorkspace(console, m_options.workspace, m_options.dryRun);
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  Changes changes;
  geo::Issues issues;
  const auto take = [&](liaison::Register& all) {
    liaison::TakenFile taken = liaison::takeFile(all, file, known, m_options.replace,
                                                 {geo::store::utcToday(), toText(m_options.authorship.by)});
    if (taken.mistakes.empty()) taken.mistakes = planning::assessment::unheldCommendations(all, taken.after);
    requireNoMistakes(console, taken.mistakes, m_options.input);
    changes = std::move(taken.changes);
    issues = std::move(taken.issues);
    all = std::move(taken.after);
  };
  if (m_options.dryRun) {
    liaison::Register all = liaison::readRegister(workspace);
    take(all);
  } else {
    const auto authorship =
        orWhy(m_options.authorship,
              geo::message("Taken in from {}", std::filesystem::path(m_options.input).filename().string()));
    liaison::editRegister(workspace, authorship, take);
  }
  printChanges(console, changes, issues, m_options.dryRun);
  return 0;
}

std::string LiaisonExportAction::summary() const {
  return geo::message("Writes the register, or one list of it, as tables");
}

void LiaisonExportAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action
      .add_option("-o,--output", m_options.output,
                  geo::message("File: .xlsx with a sheet a list; with --table .csv or .xlsx"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".csv", ".xlsx"}));
  action.add_option("--table", m_options.table, geo::message("Only this list"))
      ->type_name("NAME")
      ->check(oneOf(liaison::listNames()));
}

int LiaisonExportAction::run(const Console& console) {
  if (m_options.table.empty()) requireEnding(m_options.output, {".xlsx"});
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const std::vector<geo::TableToWrite> tables =
      liaison::writeRegisterFile(m_options.output, all, m_options.table);
  Json report = jsonReport(kLiaisonVerb);
  report["lists"] = Json::array();
  for (const geo::TableToWrite& table : tables) {
    report["lists"].push_back({{"list", table.name}, {"entries", table.rows.size()}});
    if (!console.json) console.out << geo::message("{}: {} entries", table.name, table.rows.size()) << '\n';
  }
  if (console.json) printJson(console.out, report);
  return 0;
}

}  // namespace app::cli
