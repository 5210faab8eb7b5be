#include "app/cli/liaison/table_actions.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/yearly_form.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

struct ReadList {
  std::string list;
  geo::Table table;
};

constexpr int kFirstRow = 2;  // below the names of the fields

/// One list, or those that a workbook has sheets of, what others refer to first. Not a yearly form.
std::vector<ReadList> readLists(const Console& console, const std::string& file, const std::string& list) {
  if (!list.empty()) return {{list, readSideTable(console, file, {.namesRow = 1, .firstRow = kFirstRow})}};
  if (!file.ends_with(".xlsx")) throw UsageError(geo::message("--table says which list {} holds", file));
  const std::vector<std::string> sheets = geo::readTable(file, {.namesRow = 1, .firstRow = kFirstRow}).sheets;
  std::vector<ReadList> lists;
  for (const std::string& name : liaison::listNames())
    if (std::ranges::find(sheets, name) != sheets.end())
      lists.push_back(
          {name, readSideTable(console, file, {.sheet = name, .namesRow = 1, .firstRow = kFirstRow})});
  if (lists.size() < std::max<std::size_t>(sheets.size(), 1))
    for (const std::string& sheet : sheets)
      if (std::ranges::find(liaison::listNames(), sheet) == liaison::listNames().end())
        throw geo::DataError(
            geo::message("{}: the sheet '{}' is no list of the register; name it by its "
                         "list, or say which list it is with --table.",
                         file, sheet));
  if (lists.empty()) throw UsageError(geo::message("--table says which list {} holds", file));
  return lists;
}

/// A sheet without rows cannot be read again: the lists that have entries.
std::vector<geo::TableToWrite> withEntries(std::vector<geo::TableToWrite> tables) {
  std::erase_if(tables, [](const geo::TableToWrite& table) { return table.rows.empty(); });
  if (tables.empty()) throw geo::DataError(geo::message("The register is empty; there is nothing to write."));
  return tables;
}

/// The workbook, where it is a yearly form that came back.
std::optional<geo::TableRead> yearlyFormIn(const LiaisonImportOptions& options) {
  if (!options.table.empty() || !options.input.ends_with(".xlsx")) return std::nullopt;
  geo::TableRead read = geo::readTable(options.input, {.namesRow = 1, .firstRow = kFirstRow});
  if (!liaison::isYearlyForm(read)) return std::nullopt;
  return read;
}

using Changes = std::vector<std::pair<std::string, liaison::ListChange>>;

/// Throws where a row is wrong; more than one are listed before.
Changes takeAll(const Console& console, liaison::Register& all, const std::vector<ReadList>& lists,
                const liaison::KnownPlaces& known, const LiaisonImportOptions& options) {
  Changes changes;
  std::vector<std::string> mistakes;
  for (const ReadList& one : lists) {
    liaison::TakenList taken = liaison::takeList(all, one.list, one.table, known, options.replace);
    changes.emplace_back(one.list, taken.change);
    mistakes.insert(mistakes.end(), taken.mistakes.begin(), taken.mistakes.end());
    all = std::move(taken.after);
  }
  if (mistakes.size() == 1) throw geo::DataError(mistakes.front());
  for (const std::string& mistake : mistakes) console.err << "  - " << mistake << '\n';
  if (!mistakes.empty())
    throw geo::DataError(
        geo::message("{}: {} mistakes, named above; nothing was stored.", options.input, mistakes.size()));
  return changes;
}

void printChanges(const Console& console, const Changes& changes, bool isDryRun) {
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
    printJson(console.out, report);
    return;
  }
  for (const auto& [list, change] : changes)
    console.out << geo::message("{}: {} added, {} changed, {} unchanged, {} taken out", list, change.added,
                                change.changed, change.unchanged, change.removed)
                << '\n';
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
  const std::optional<geo::TableRead> form = yearlyFormIn(m_options);
  const std::vector<ReadList> tables =
      form ? std::vector<ReadList>() : readLists(console, m_options.input, m_options.table);
  auto workspace = openWorkspace(console, m_options.workspace, m_options.dryRun);
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  const auto take = [&](liaison::Register& all) {
    std::vector<ReadList> lists = tables;
    if (form) lists.push_back({"yearly", *liaison::filledYearlyForm(m_options.input, *form, all)});
    return takeAll(console, all, lists, known, m_options);
  };
  Changes changes;
  if (m_options.dryRun) {
    liaison::Register all = liaison::readRegister(workspace);
    changes = take(all);
  } else {
    const auto authorship =
        orWhy(m_options.authorship,
              geo::message("Taken in from {}", std::filesystem::path(m_options.input).filename().string()));
    liaison::editRegister(workspace, authorship, [&](liaison::Register& all) { changes = take(all); });
  }
  printChanges(console, changes, m_options.dryRun);
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
  std::vector<geo::TableToWrite> tables;
  for (const std::string& list : liaison::listNames())
    if (m_options.table.empty() || m_options.table == list) tables.push_back(liaison::listTable(all, list));
  if (m_options.table.empty())
    geo::writeWorkbook(m_options.output, withEntries(tables));
  else
    geo::writeTable(m_options.output, tables.front(), {.byteOrderMark = true});
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
