#include "app/cli/plan/allocate_command.h"

#include "app/cli/verb/counties_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/allocation/factor_table.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace app::cli {
namespace {

namespace allocation = planning::allocation;

std::size_t countOf(const allocation::Allocation& divided, allocation::Bound bound) {
  return static_cast<std::size_t>(std::ranges::count_if(
      divided.counties,
      [bound](const allocation::CountyAmount& county) { return county.portion.bound == bound; }));
}

const allocation::CountyAmount& requireCounty(const allocation::Allocation& divided,
                                              const std::string& code) {
  const auto county = std::ranges::find(divided.counties, code, &allocation::CountyAmount::code);
  if (county == divided.counties.end())
    throw geo::DataError(
        geo::message("{} takes no part in the allocation; there is nothing to explain.", code));
  return *county;
}

std::vector<std::string> keysOf(const std::vector<allocation::FactorCounty>& counties) {
  std::vector<std::string> keys;
  for (const allocation::FactorCounty& county : counties) keys.push_back(county.key);
  return keys;
}

bool isTable(const std::string& text) { return text.ends_with(".csv") || text.ends_with(".xlsx"); }

}  // namespace

std::string AllocateCommand::summary() const {
  return geo::message(
      "Divides money among counties by weighted factors, to the yuan, and explains each amount");
}

void AllocateCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--total", m_total, geo::message("Money to divide, in whole yuan"))
      ->type_name("YUAN")
      ->check(numberBetween(0, static_cast<double>(allocation::kLargestTotal)))
      ->required();
  verb.add_option(
          "--factors", m_factors,
          geo::message("INDICATOR:WEIGHT with commas, ':inverse' behind where less gives more; or a table "
                       "with the columns indicator, weight, use"))
      ->type_name("LIST")
      ->delimiter(',')
      ->required();
  verb.add_option(
          "--table", m_table,
          geo::message(
              "Table of counties (code, name, one column a factor) instead of the workspace's figures"))
      ->type_name("FILE");
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year());
  auto* const area =
      verb.add_option("--area", m_area, geo::message("Only counties of this area, by id or name"))
          ->type_name("AREA");
  verb.add_option("--unit", m_unit, geo::message("Only counties of this prefecture or province"))
      ->type_name("CODE")
      ->excludes(area);
  const CLI::Validator amount = numberBetween(0, static_cast<double>(allocation::kLargestTotal));
  verb.add_option("--floor", m_floor, geo::message("Least that each county gets, yuan"))
      ->type_name("YUAN")
      ->check(amount);
  verb.add_option("--cap", m_cap, geo::message("Most that each county gets, yuan"))
      ->type_name("YUAN")
      ->check(amount);
  verb.add_option("--multipliers", m_multipliers,
                  geo::message("Table with the columns code and any of multiplier, floor, cap"))
      ->type_name("FILE");
  verb.add_flag("--leave-out-incomplete", m_leaveOutIncomplete,
                geo::message("Counties that lack a factor take no part; otherwise nothing is divided"));
  verb.add_option("--explain", m_explain, geo::message("Tells how the amount of this county came about"))
      ->type_name("CODE");
  verb.add_option(
          "-o,--output", m_output,
          geo::message(
              "Table to write: .csv, or .xlsx with the explanations; otherwise csv on standard output"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
  excludeAll(verb, "--table", {"--period"});
}

std::vector<allocation::Factor> AllocateCommand::factors(const Console& console) const {
  if (m_factors.size() == 1 && isTable(m_factors.front()))
    return allocation::readFactors(readSideTable(console, m_factors.front()));
  std::vector<allocation::Factor> factors;
  for (const std::string& text : m_factors) {
    const auto factor = allocation::parseFactor(text);
    if (!factor)
      throw UsageError(
          geo::message("'{}' is no factor; write it as indicator:0.6 or indicator:0.4:inverse", text));
    factors.push_back(*factor);
  }
  return factors;
}

void AllocateCommand::print(const Console& console, const allocation::Allocation& divided) const {
  if (!m_explain.empty()) {
    for (const std::string& line : allocation::explain(divided, requireCounty(divided, m_explain)))
      console.out << line << '\n';
    return;
  }
  if (m_output.empty()) {
    console.out << geo::toCsv(allocation::allocationTable(divided));
    return;
  }
  console.out << geo::message(
                     "{} yuan divided among {} counties: {} at the floor, {} at the cap, {} left out",
                     divided.total, divided.counties.size(), countOf(divided, allocation::Bound::floor),
                     countOf(divided, allocation::Bound::cap), divided.leftOut.size())
              << '\n';
  for (const allocation::Allocation::LeftOut& one : divided.leftOut)
    console.out << "  - "
                << geo::message("{} {} lacks {}", one.code, one.name,
                                fmt::format("{}", fmt::join(one.missing, ", ")))
                << '\n';
}

int AllocateCommand::run(const Console& console) {
  const std::vector<allocation::Factor> wanted = factors(console);
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const std::string countyYear =
      m_table.empty() ? allocation::periodOf(workspace, wanted, m_period) : std::string();
  const planning::Territory territory = planning::requireTerritory(workspace, m_unit, m_area, countyYear);
  std::vector<allocation::FactorCounty> counties =
      m_table.empty() ? allocation::countiesOf(workspace, territory, wanted, m_period)
                      : allocation::countiesOf(readSideTable(console, m_table), wanted);
  if (!m_table.empty()) allocation::requireMembers(counties, territory);
  if (!m_multipliers.empty()) allocation::applyMultipliers(readSideTable(console, m_multipliers), counties);
  const allocation::Allocation divided =
      allocation::allocate({m_total, wanted, m_floor, m_cap, m_leaveOutIncomplete}, counties);
  if (!m_explain.empty()) requireCounty(divided, m_explain);  // before anything is written
  std::optional<planning::CountiesTaken> taken;
  if (m_table.empty() && !territory.isArea)
    taken = planning::countiesTaken(workspace, countyYear, keysOf(counties));
  const geo::TableToWrite table = allocation::allocationTable(divided);
  if (m_output.ends_with(".xlsx"))
    geo::writeWorkbook(m_output,
                       std::vector<geo::TableToWrite>{table, allocation::explanationTable(divided)});
  else if (!m_output.empty())
    geo::writeTable(m_output, table, {.byteOrderMark = true});
  if (!console.json) {
    print(console, divided);
    if (!m_output.empty() && m_explain.empty() && taken) printCounties(console.out, *taken);
    return 0;
  }
  Json report = jsonReport(name());
  report["total"] = divided.total;
  if (taken) report["counties_taken"] = toJson(*taken);
  report["at_floor"] = countOf(divided, allocation::Bound::floor);
  report["at_cap"] = countOf(divided, allocation::Bound::cap);
  report["left_out"] = divided.leftOut.size();
  report["members_without_unit"] = territory.withoutUnit;
  report["counties"] = toJson(table);
  for (std::size_t i = 0; i < divided.counties.size(); ++i)
    report["counties"].item(i)["explanation"] = allocation::explain(divided, divided.counties[i]);
  printJson(console.out, report);
  return 0;
}

}  // namespace app::cli
