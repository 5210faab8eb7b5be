#include "app/cli/survey/summary_command.h"

#include "app/cli/verb/counties_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/file/file_bytes.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/intake/key_counties.h"
#include "planning/intake/survey_import.h"
#include "planning/survey/imputation.h"
#include "planning/workspace/workspace.h"

#include <map>
#include <set>

namespace app::cli {

std::string SummaryCommand::summary() const {
  return geo::message("Adds figures up by nation, province, prefecture, area or kind of county");
}

void SummaryCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option(
          "--by", m_by,
          geo::message("What to add up by: area (unless given), province, prefecture, nation, inside or key"))
      ->type_name("LEVEL")
      ->check(oneOf({"area", "province", "prefecture", "nation", "inside", "key"}));
  verb.add_option("--indicator", m_indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--round", m_round,
                  geo::message("Only what this round asks, of the counties that it asks, in its year"))
      ->type_name("ID");
  verb.add_flag("--approved", m_approved,
                geo::message("Only figures of counties that are approved, at county level or above"));
  auto* const against =
      verb.add_option("--against", m_against, geo::message("Year to compare with: difference and growth"))
          ->type_name("YEAR")
          ->check(year());
  auto* const every =
      verb.add_flag("--every-period", m_everyPeriod, geo::message("One line for each year that has figures"));
  verb.add_flag("--partial", m_partial,
                geo::message("Sums of some members stand in the column of the totals too"));
  verb.add_option("--key-list", m_keyList,
                  geo::message("List of the key counties; otherwise the one that ships"))
      ->type_name("FILE");
  verb.add_option("--population", m_population,
                  geo::message("Indicator that the population covered is measured by"))
      ->type_name("ID");
  verb.add_option(
          "--impute", m_impute,
          geo::message("Says what imputing would change, without storing: area-mean, ratio or nearest"))
      ->type_name("METHOD")
      ->check(oneOf({"area-mean", "ratio", "nearest"}))
      ->excludes(every);
  every->excludes(against);
  excludeAll(verb, "--every-period", {"--period", "--round", "--approved"});
  excludeAll(verb, "--round", {"--period"});
  excludeAll(verb, "--impute", {"--partial", "--round", "--approved"});
  verb.add_option("-o,--output", m_output,
                  geo::message("Table to write: .csv, .xlsx or .json; otherwise csv on standard output"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx", ".json"}));
}

planning::SummaryOptions SummaryCommand::options(const Console& console,
                                                 planning::Workspace& workspace) const {
  static const std::map<std::string, planning::SummaryLevel> kLevels{
      {"area", planning::SummaryLevel::area},     {"province", planning::SummaryLevel::province},
      {"nation", planning::SummaryLevel::nation}, {"prefecture", planning::SummaryLevel::prefecture},
      {"inside", planning::SummaryLevel::inside}, {"key", planning::SummaryLevel::key}};
  planning::SummaryOptions options{kLevels.at(m_by), m_period, m_against, m_indicators};
  options.population = m_population;
  options.round = m_round;
  options.onlyApproved = m_approved;
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  if (options.level == planning::SummaryLevel::key && (!m_keyList.empty() || isChinese))
    options.keyCounties = planning::loadKeyCounties(
        m_keyList.empty() ? shippedTable("poor_counties_832.csv") : readSideTable(console, m_keyList),
        workspace, isChinese ? shippedHistory() : planning::CodeHistory());
  return options;
}

/// The effect on the sums; counties that have any figure of the period may be filled.
int SummaryCommand::reportImputation(planning::Workspace& workspace, const Console& console) const {
  planning::SummaryOptions wanted = options(console, workspace);
  if (wanted.period.empty()) wanted.period = planning::summarise(workspace, wanted).period;
  wanted.against.clear();
  std::set<std::string> units;
  for (const planning::Figure& figure : workspace.allFigures(wanted.period))
    if (planning::isPrimary(figure)) units.insert(figure.unit);
  const planning::survey::Imputation imputed =
      planning::survey::impute(workspace, {*planning::survey::parseImputationMethod(m_impute),
                                           wanted.period,
                                           m_against,
                                           m_indicators,
                                           {units.begin(), units.end()}});
  const geo::TableToWrite effect = planning::survey::imputationEffect(workspace, wanted, imputed);
  if (!m_output.empty() && !m_output.ends_with(".json"))
    geo::writeTable(m_output, effect, {.byteOrderMark = true});
  Json report = jsonReport(name());
  report["by"] = m_by;
  report["method"] = m_impute;
  report["imputed"] = imputed.figures.size();
  report["left_missing"] = imputed.left.size();
  report["effect"] = toJson(effect);
  if (m_output.ends_with(".json")) geo::writeBytes(m_output, report.text() + '\n');
  if (console.json)
    printJson(console.out, report);
  else if (m_output.empty())
    console.out << geo::toCsv(effect);
  return 0;
}

/// Options that would have no effect with the values of others.
void SummaryCommand::checkUsage(const Console& console) const {
  if (!m_keyList.empty() && m_by != "key")
    throw UsageError(geo::message("{} needs {}", "--key-list", "--by key"));
  if (m_partial && !m_output.empty()) requireEnding(m_output, {".csv", ".xlsx"}, "--partial");
  if (m_partial && m_output.empty() && console.json)
    throw UsageError(geo::message("{} and {} do not go together", "--partial", "--json"));
}

int SummaryCommand::run(const Console& console) {
  checkUsage(console);
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  if (!m_impute.empty()) return reportImputation(workspace, console);
  const planning::SummaryOptions wanted = options(console, workspace);
  const std::vector<planning::Summary> summaries =
      m_everyPeriod ? planning::summariseEveryPeriod(workspace, wanted)
                    : std::vector<planning::Summary>{planning::summarise(workspace, wanted)};
  Json report = jsonReport(name());
  report["by"] = m_by;
  if (m_everyPeriod) {
    report["periods"] = Json::array();
    for (const planning::Summary& summary : summaries) report["periods"].push_back(toJson(summary));
  } else {
    report.update(toJson(summaries.front()));
  }
  const planning::SummaryTableOptions look{m_partial};
  if (m_output.ends_with(".json"))
    geo::writeBytes(m_output, report.text() + '\n');
  else if (m_output.ends_with(".xlsx") && !summaries.empty())
    geo::writeWorkbook(m_output, std::vector<geo::TableToWrite>{planning::summaryTable(summaries, look),
                                                                planning::summaryNotes(summaries.back())});
  else if (!m_output.empty())
    geo::writeTable(m_output, planning::summaryTable(summaries, look), {.byteOrderMark = true});
  if (console.json)
    printJson(console.out, report);
  else if (m_output.empty())
    console.out << geo::toCsv(planning::summaryTable(summaries, look));
  else if (m_by != "area")
    for (const planning::Summary& summary : summaries) printCounties(console.out, summary.counties);
  return 0;
}

}  // namespace app::cli
