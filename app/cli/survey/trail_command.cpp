#include "app/cli/survey/trail_command.h"

#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/reading/json_value.h"
#include "planning/summary/summary_table.h"
#include "planning/survey/trail.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

namespace survey = planning::survey;

std::string valueText(const std::optional<planning::Figure>& figure) {
  if (!figure) return "–";
  std::string text = figure->value ? fmt::format("{}", *figure->value) : "";
  if (figure->flag != planning::Flag::reported || !figure->value)
    text += (text.empty() ? "" : " ") + planning::toString(figure->flag);
  return text;
}

Json toJson(const std::optional<planning::Figure>& figure) {
  if (!figure) return {};
  return {{"value", figure->value ? Json(*figure->value) : Json()},
          {"flag", planning::toString(figure->flag)},
          {"source_code", figure->sourceCode},
          {"note", figure->note}};
}

Json toJson(const survey::TrailEntry& entry) {
  Json one = {{"submission", entry.submission},
              {"entry", entry.entry},
              {"at", entry.at},
              {"by", entry.by},
              {"what", entry.what},
              {"why", entry.why}};
  if (!entry.after.empty()) {
    one["before"] = entry.before;
    one["after"] = entry.after;
  }
  Json changes = Json::array();
  for (const survey::TrailChange& change : entry.changes)
    changes.push_back({{"period", change.period},
                       {"indicator", change.indicator},
                       {"before", toJson(change.before)},
                       {"after", toJson(change.after)}});
  one["changes"] = changes;
  return one;
}

Json toJson(const std::vector<survey::TrailFault>& faults) {
  Json list = Json::array();
  for (const survey::TrailFault& fault : faults)
    list.push_back({{"kind", toString(fault.kind)},
                    {"submission", fault.submission},
                    {"entry", fault.entry},
                    {"text", fault.text}});
  return list;
}

/// Where the tables are not as the log has them.
void print(std::ostream& out, const std::vector<survey::TrailFault>& faults) {
  if (faults.empty()) return;
  out << geo::message("The workspace is not as its log has it; what is shown is what the log says:") << '\n';
  for (const survey::TrailFault& fault : faults) out << "  - " << fault.text << '\n';
}

void print(std::ostream& out, const survey::TrailEntry& entry) {
  out << fmt::format("{} {}: {} ({} #{})", entry.at, entry.by, entry.what, entry.submission, entry.entry);
  if (!entry.after.empty()) out << "  " << entry.before << " -> " << entry.after;
  if (!entry.why.empty()) out << "  " << entry.why;
  out << '\n';
  for (const survey::TrailChange& change : entry.changes)
    out << fmt::format("  {} {}: {} -> {}\n", change.period, change.indicator, valueText(change.before),
                       valueText(change.after));
}

geo::TableToWrite tableOf(const std::vector<planning::Figure>& figures) {
  using enum geo::ColumnType;
  geo::TableToWrite table;
  table.columns = {{"unit", text}, {"period", text},      {"indicator", text}, {"value", real},
                   {"flag", text}, {"source_code", text}, {"note", text}};
  for (const planning::Figure& figure : figures)
    table.rows.push_back({figure.unit, figure.period, figure.indicator,
                          figure.value ? geo::Cell(*figure.value) : geo::Cell(),
                          planning::toString(figure.flag), figure.sourceCode, figure.note});
  return table;
}

}  // namespace

std::string TrailCommand::summary() const {
  return geo::message("Verifies the log of changes; tells who changed what, when and why");
}

void TrailCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  auto* const head =
      verb.add_option("--head", m_head, geo::message("Heads kept elsewhere, to verify the log against"))
          ->type_name("FILE");
  auto* const heads =
      verb.add_flag("--heads", m_heads, geo::message("Lists the head of each chain, to be kept elsewhere"));
  auto* const unit =
      verb.add_option("--unit", m_unit, geo::message("Tells everything that happened to this unit"))
          ->type_name("CODE");
  auto* const at =
      verb.add_option("--at", m_at, geo::message("Figures as they were at this date or UTC time"))
          ->type_name("TIME");
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year())
      ->needs(at);
  verb.add_option("-o,--output", m_output,
                  geo::message("File for the heads (.json) or the figures (.csv, .xlsx)"))
      ->type_name("FILE")
      ->check(fileNameEnding({".json", ".csv", ".xlsx"}));
  head->excludes(heads)->excludes(unit)->excludes(at);
  heads->excludes(unit)->excludes(at);
  unit->excludes(at);
}

int TrailCommand::verify(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  std::optional<survey::Heads> kept;
  if (!m_head.empty()) kept = survey::headsFromJson(geo::readBytes(m_head));
  const survey::TrailReport found = survey::verifyTrail(workspace, kept ? &*kept : nullptr);
  if (console.json) {
    Json report = jsonReport(name());
    report["chains"] = found.chains;
    report["entries"] = found.entries;
    report["figures"] = found.figures;
    report["unchecked_entries"] = found.uncheckedEntries;
    report["rows"] = found.rows;
    report["has_tables"] = found.hasTables;
    report["against_head"] = kept ? Json(kept->hash) : Json();
    report["heads_taken_at"] = kept ? Json(kept->takenAt) : Json();
    report["faults"] = toJson(found.faults);
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} entries in {} chains, {} figures compared: {} faults", found.entries,
                                found.chains, found.figures, found.faults.size())
                << '\n';
    if (found.hasTables)
      console.out << geo::message("{} rows of all other tables compared with the log", found.rows) << '\n';
    else
      console.out
          << geo::message(
                 "The log has no rows of the other tables yet; it begins with the next change, and what "
                 "was changed in them before that cannot be noticed")
          << '\n';
    if (kept) {
      console.out << geo::message(
                         "Against the heads of {}, hash {}: compare both with what was kept on paper",
                         kept->takenAt, kept->hash)
                  << '\n';
      if (kept->format < 2)
        console.out << geo::message(
                           "These heads are of an earlier program, whose hash does not hold their date")
                    << '\n';
    } else {
      console.out << geo::message(
                         "Without --head, a cut end or a chain that was written anew cannot be noticed")
                  << '\n';
    }
    if (found.uncheckedEntries > 0)
      console.out << geo::message("{} entries of an earlier build could not be compared with the figures",
                                  found.uncheckedEntries)
                  << '\n';
    for (const survey::TrailFault& fault : found.faults) console.out << "  - " << fault.text << '\n';
  }
  if (!found.faults.empty())
    throw geo::DataError(geo::message("The trail of {} has {} faults; the report names submission and entry.",
                                      m_workspace, found.faults.size()));
  return 0;
}

int TrailCommand::listHeads(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const survey::Heads heads = survey::headsOf(workspace);
  if (!m_output.empty()) geo::writeBytes(m_output, survey::headsToJson(heads));
  if (console.json) {
    Json report = jsonReport(name());
    report.update(Json::of(planning::JsonValue::parse(survey::headsToJson(heads))));
    printJson(console.out, report);
    return 0;
  }
  if (m_output.empty())
    for (const survey::Head& head : heads.chains)
      console.out << fmt::format("{}  {}  {}  {}\n", head.hash, head.at, head.entries, head.submission);
  console.out << geo::message("{} chains on {}; one hash over all of them: {}", heads.chains.size(),
                              heads.takenAt, heads.hash)
              << '\n';
  return 0;
}

int TrailCommand::tellUnit(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const std::vector<survey::TrailEntry> trail = survey::unitTrail(workspace, m_unit);
  const auto faults = survey::unitFaults(survey::verifyTrail(workspace), m_unit, trail);
  if (console.json) {
    Json report = jsonReport(name());
    report["unit"] = m_unit;
    report["entries"] = Json::array();
    for (const survey::TrailEntry& entry : trail) report["entries"].push_back(toJson(entry));
    report["differs"] = toJson(faults);
    printJson(console.out, report);
    return 0;
  }
  for (const survey::TrailEntry& entry : trail) print(console.out, entry);
  if (trail.empty()) console.out << geo::message("The log says nothing about {}", m_unit) << '\n';
  print(console.out, faults);
  return 0;
}

int TrailCommand::figuresThen(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const std::string period = m_period.empty() ? planning::lastPeriod(workspace, "") : m_period;
  const geo::TableToWrite table = tableOf(survey::figuresAt(workspace, period, m_at));
  const auto faults = survey::periodFaults(survey::verifyTrail(workspace), period);
  if (!m_output.empty()) geo::writeTable(m_output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(name());
    report["at"] = m_at;
    report["period"] = period;
    report["figures"] = table.rows.size();
    report["differs"] = toJson(faults);
    printJson(console.out, report);
    return 0;
  }
  if (m_output.empty()) console.out << geo::toCsv(table);
  print(console.err, faults);  // a table on the output stays one
  return 0;
}

int TrailCommand::run(const Console& console) {
  if (m_output.ends_with(".json") && !m_heads)
    throw UsageError(geo::message("Only --heads writes a .json file here"));
  if (m_heads && !m_output.empty() && !m_output.ends_with(".json"))
    throw UsageError(geo::message("The heads are written as a .json file"));
  if (!m_output.empty() && !m_heads && m_at.empty())
    throw UsageError(geo::message("{} needs {}", "--output", "--heads, --at"));
  if (m_heads) return listHeads(console);
  if (!m_unit.empty()) return tellUnit(console);
  if (!m_at.empty()) return figuresThen(console);
  return verify(console);
}

}  // namespace app::cli
