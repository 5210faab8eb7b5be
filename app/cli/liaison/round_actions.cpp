#include "app/cli/liaison/round_actions.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/round_change.h"
#include "planning/workspace/workspace.h"

#include <variant>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

void printRoundChanges(const Console& console, const std::string& from, const std::string& to,
                       const geo::TableToWrite& table, bool isStored) {
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["from"] = from;
    report["to"] = to;
    report["stored"] = isStored;
    report["changes"] = toJson(table);
    printJson(console.out, report);
    return;
  }
  const auto text = [](const geo::Cell& cell) {
    const auto* const held = std::get_if<std::string>(&cell);
    return held == nullptr ? std::string("-") : *held;
  };
  std::size_t kept = 0;
  for (const auto& row : table.rows) {
    if (text(row[0]) == "kept") {
      ++kept;
      continue;
    }
    console.out << geo::message("{}: {} {} ({}): {} -> {}", text(row[0]), text(row[1]), text(row[2]),
                                text(row[3]), text(row[4]), text(row[5]))
                << '\n';
  }
  console.out << geo::message("Round {} beside {}: {} places as before, {} changes", to, from, kept,
                              table.rows.size() - kept)
              << '\n';
}

}  // namespace

std::string LiaisonRoundAction::summary() const {
  return geo::message("Makes a new round from another: its assignments are proposed anew, changes are shown");
}

void LiaisonRoundAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  liaison::Round& round = m_options.round;
  action.add_option("--round", round.id, geo::message("Id of the new round"))->type_name("ID")->required();
  action.add_option("--from", m_options.from, geo::message("Round to begin from; otherwise the last one"))
      ->type_name("ID");
  action.add_option("--first", round.first, geo::message("First day, month or year"))
      ->type_name("DATE")
      ->required();
  action.add_option("--last", round.last, geo::message("Last day, month or year"))
      ->type_name("DATE")
      ->required();
  action.add_option("--name-zh", round.nameZh, geo::message("Chinese name of the round"))->type_name("TEXT");
  action.add_option("--name-en", round.nameEn, geo::message("English name of the round"))->type_name("TEXT");
  action.add_flag("--dry-run", m_options.dryRun, geo::message("Says what would change and stores nothing"));
  addAuthorship(action, m_options.authorship);
}

int LiaisonRoundAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, m_options.dryRun);
  std::string from;
  geo::TableToWrite changes;
  const auto make = [&](liaison::Register& all) {
    const liaison::Round& before = liaison::roundOrLast(all, m_options.from);
    from = before.id;
    liaison::Round next = m_options.round;
    next.programme = before.programme;
    next.mostLeads = before.mostLeads;
    liaison::addNextRound(all, next, from);
    changes = liaison::compareRounds(all, from, next.id);
  };
  if (m_options.dryRun) {
    liaison::Register all = liaison::readRegister(workspace);
    make(all);
  } else {
    liaison::editRegister(
        workspace, orWhy(m_options.authorship, geo::message("Round {} made", m_options.round.id)), make);
  }
  printRoundChanges(console, from, m_options.round.id, changes, !m_options.dryRun);
  return 0;
}

std::string LiaisonChangesAction::summary() const {
  return geo::message("Says what changed from one round to another");
}

void LiaisonChangesAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--from", m_options.from, geo::message("The round before"))->type_name("ID")->required();
  action.add_option("--to", m_options.to, geo::message("The round behind it; otherwise the last one"))
      ->type_name("ID");
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonChangesAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const std::string to = liaison::roundOrLast(all, m_options.to).id;
  const geo::TableToWrite changes = liaison::compareRounds(all, m_options.from, to);
  if (!m_options.output.empty()) geo::writeTable(m_options.output, changes, {.byteOrderMark = true});
  printRoundChanges(console, m_options.from, to, changes, true);
  return 0;
}

}  // namespace app::cli
