#include "app/cli/summary_command.h"

#include "app/cli/option_checks.h"
#include "app/cli/summary_report.h"
#include "geo/file_bytes.h"
#include "geo/message.h"
#include "geo/table_writer.h"

#include <nlohmann/json.hpp>

#include <map>

namespace app::cli {

std::string SummaryCommand::summary() const {
  return geo::message("Adds figures up by area, province or prefecture");
}

void SummaryCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--by", m_by, geo::message("What to add up by: area, province or prefecture"))
      ->type_name("LEVEL")
      ->check(oneOf({"area", "province", "prefecture"}));
  verb.add_option("--indicator", m_indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("-o,--output", m_output,
                  geo::message("Table to write: .csv, .xlsx or .json; otherwise csv on standard output"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx", ".json"}));
}

int SummaryCommand::run(const Console& console) {
  static const std::map<std::string, planning::SummaryLevel> kLevels{
      {"area", planning::SummaryLevel::area},
      {"province", planning::SummaryLevel::province},
      {"prefecture", planning::SummaryLevel::prefecture}};
  planning::Workspace workspace = planning::Workspace::open(m_workspace, true);
  const planning::Summary summary = planning::summarise(workspace, kLevels.at(m_by), m_period, m_indicators);
  Json report = jsonReport(name());
  report["by"] = m_by;
  report.update(toJson(summary));
  if (m_output.ends_with(".json"))
    geo::writeBytes(m_output, report.dump(2) + '\n');
  else if (!m_output.empty())
    geo::writeTable(m_output, planning::summaryTable(summary), {.byteOrderMark = true});
  if (console.json)
    printJson(console.out, report);
  else if (m_output.empty())
    console.out << geo::toCsv(planning::summaryTable(summary));
  return 0;
}

}  // namespace app::cli
