#include "app/cli/liaison/list_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/assessment/given_grades.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/who_is_where.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <map>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

using TextRow = std::map<std::string, std::string>;

std::vector<TextRow> textRows(const geo::TableToWrite& table) {
  std::vector<TextRow> rows;
  for (const auto& cells : table.rows) {
    TextRow& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto* const text = std::get_if<std::string>(&cells[i]);
      row[table.columns[i].name] = text == nullptr ? std::string() : *text;
    }
  }
  return rows;
}

void printWhere(std::ostream& out, const geo::TableToWrite& table) {
  for (TextRow& row : textRows(table)) {
    const std::string place = row["place"] + " " + bothNames(row["name_zh"], row["name_en"]);
    if (row["state"] == "none_by_rule")
      out << geo::message("{}: no liaison unit, by rule", place) << '\n';
    else if (row["state"] == "none")
      out << geo::message("{}: no liaison unit", place) << '\n';
    else
      out << geo::message(
                 "{}: {} ({}, {}) [{}]", place, bothNames(row["unit_zh"], row["unit_en"]), row["role"],
                 row["state"],
                 row["confidence"].empty() ? geo::message("no mark of confidence") : row["confidence"])
          << '\n';
  }
}

/// The groups of areas, as the lists "groups" and "members" have them.
void printGroups(std::ostream& out, const liaison::Register& all) {
  const std::vector<TextRow> members = textRows(liaison::listTable(all, "members"));
  for (const liaison::Group& group : all.groups) {
    std::string words;
    for (const liaison::GroupMember& one : all.members) {
      if (one.area != group.area) continue;
      const auto& row = members[static_cast<std::size_t>(&one - all.members.data())];
      const std::string who = one.organisation.empty()
                                  ? row.at("kind") + " " + std::to_string(one.count.value_or(0))
                                  : one.organisation;
      words += (words.empty() ? "" : ", ") + who;
      if (one.part == liaison::Part::convener) words += geo::message(" (convener)");
    }
    out << geo::message("Inter-ministerial group of {}: {} [{}]", group.area, words, group.confidence)
        << '\n';
  }
}

}  // namespace

std::string LiaisonListAction::summary() const {
  return geo::message("Lists who is where, with the marks of confidence");
}

void LiaisonListAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addRound(action, m_options.round);
  addUnit(action, m_options.unit);
  addLiaisonDate(action, m_options.date,
                 geo::message("Who was there on this day; otherwise who is not over"));
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonListAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const std::string round = liaison::roundOrLast(all, m_options.round).id;
  const geo::TableToWrite table =
      liaison::whoIsWhere(all, liaison::knownPlaces(workspace), {round, m_options.unit, m_options.date});
  if (!m_options.output.empty()) geo::writeTable(m_options.output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["round"] = round;
    report["assignments"] = toJson(table);
    report["groups"] = toJson(liaison::listTable(all, "groups"));
    report["members"] = toJson(liaison::listTable(all, "members"));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Round {}: who is where", round) << '\n';
  printWhere(console.out, table);
  if (m_options.unit.empty()) printGroups(console.out, all);
  return 0;
}

std::string LiaisonCheckAction::summary() const {
  return geo::message(
      "Says what has no unit, what overlaps against the rule, gaps between rounds, what is overdue, and "
      "grades that are not what the entries give");
}

void LiaisonCheckAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addRound(action, m_options.round);
  addLiaisonDate(action, m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"));
}

int LiaisonCheckAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const std::string round = liaison::roundOrLast(all, m_options.round).id;
  const std::string today = todayUnless(m_options.date);
  const geo::Issues issues =
      planning::assessment::checkRegister(all, liaison::knownPlaces(workspace), round, today);
  const auto count = [&issues](geo::Issue::Severity severity) {
    return std::ranges::count(issues, severity, &geo::Issue::severity);
  };
  const auto errors = count(geo::Issue::Severity::error);
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["round"] = round;
    report["date"] = today;
    report["issues"] = toJson(issues);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Round {} on {}: {} errors, {} warnings, {} notes", round, today, errors,
                                count(geo::Issue::Severity::warning), count(geo::Issue::Severity::note))
                << '\n';
    printIssues(console.out, issues, {"liaison.grade_changed", "liaison.commendation_hindered"});
  }
  return errors == 0 ? 0 : 1;
}

}  // namespace app::cli
