#include "app/cli/plan/targets_command.h"

#include "app/cli/plan/targets_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/measure/apportion.h"
#include "planning/reading/table_columns.h"
#include "planning/summary/summary_table.h"
#include "planning/target/monitoring.h"
#include "planning/target/wording.h"
#include "planning/workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace app::cli {
namespace {

namespace target = planning::target;

constexpr const char* kOtherStandard = "province_poverty_2010_2017.csv";

std::optional<int> yearOrNone(const std::string& year) {
  return year.empty() ? std::nullopt : std::optional<int>(std::stoi(year));
}

std::optional<double> share(const std::optional<double>& percent) {
  return percent ? std::optional<double>(*percent / 100) : std::nullopt;
}

std::int64_t whole(double value, const std::string& territory) {
  if (std::abs(value) > static_cast<double>(planning::allocation::kLargestTotal) ||
      value != std::floor(value))
    throw geo::DataError(geo::message("{}: {} is no whole number, so it cannot be divided into whole parts.",
                                      territory, target::shown(value)));
  return static_cast<std::int64_t>(value);
}

/// Targets of counties, columns code and target: whether they add up, and whom they leave out.
geo::Issues checkCounties(const geo::Table& table, const planning::Territory& territory, double wanted) {
  const std::size_t codeAt = planning::requireColumn(table, "code");
  const std::size_t targetAt = planning::requireColumn(table, "target");
  std::map<std::string, double> given;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& code = planning::cellText(row, codeAt);
    if (std::ranges::find(territory.counties, code) == territory.counties.end())
      throw geo::DataError(
          geo::message("{}: {} is no county of {}.", planning::placeOf(table, row), code, territory.name));
    const std::optional<double> value = planning::cellNumber(table, row, targetAt);
    if (value && !given.emplace(code, *value).second)
      throw geo::DataError(
          geo::message("{}: {} stands in the table twice.", planning::placeOf(table, row), code));
  }
  target::TargetSum sum{territory.name, wanted, {}, territory.counties.size() - given.size()};
  for (const auto& [code, value] : given) sum.parts.push_back(value);
  return target::checkSums({sum});
}

}  // namespace

std::string TargetsCommand::summary() const {
  return geo::message(
      "Says what a target asks for: pace, path, poor persons by lognormal projection, counties");
}

void TargetsCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  auto* const area =
      verb.add_option("--area", m_area, geo::message("The area, by id or name"))->type_name("AREA");
  verb.add_option("--unit", m_unit, geo::message("Code of the county, prefecture or province"))
      ->type_name("CODE")
      ->excludes(area);
  verb.add_option("--indicator", m_indicator, geo::message("Indicator of base value and target"))
      ->type_name("ID");
  verb.add_option("--base-year", m_baseYear, geo::message("Year of the base value"))
      ->type_name("YEAR")
      ->check(year())
      ->required();
  verb.add_option("--target-year", m_targetYear, geo::message("Year of the target"))
      ->type_name("YEAR")
      ->check(year())
      ->required();
  verb.add_option("--base", m_base, geo::message("Base value; otherwise the figure of the workspace"))
      ->type_name("VALUE");
  auto* const value =
      verb.add_option("--target", m_target, geo::message("Value in the target year"))->type_name("VALUE");
  verb.add_option("--lift", m_lift,
                  geo::message("By how much the base value is to fall, instead of --target"))
      ->type_name("VALUE")
      ->excludes(value);
  verb.add_option("--pace", m_pace, geo::message("Stated change a year, to be checked"))->type_name("VALUE");
  verb.add_option("--first-year", m_firstYear,
                  geo::message("First year of the pace; otherwise the one after the base year"))
      ->type_name("YEAR")
      ->check(year());
  setupIncome(verb);
  verb.add_option("--distribute", m_distribute,
                  geo::message("Divides the target among the counties by their base values: counties"))
      ->type_name("LEVEL")
      ->check(oneOf({"counties"}));
  verb.add_option("--county-targets", m_countyTargets,
                  geo::message("Table of targets of counties (code, target) that should add up"))
      ->type_name("FILE");
  verb.add_option("-o,--output", m_output,
                  geo::message("Tables to write: .xlsx with all, .csv with the counties or else the path"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

void TargetsCommand::setupIncome(CLI::App& verb) {
  verb.add_option("--headcount", m_headcount,
                  geo::message("Share of poor persons in the base year, in percent"))
      ->type_name("PERCENT");
  verb.add_option("--line", m_line, geo::message("Poverty line, yuan a year"))->type_name("YUAN");
  verb.add_option("--mean", m_mean, geo::message("Mean income a person, yuan a year"))->type_name("YUAN");
  verb.add_option("--mean-year", m_meanYear, geo::message("Year that the mean is of"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--price-year", m_priceYear, geo::message("Year of the prices of line and mean"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--population", m_population,
                  geo::message("Population in the indicator's unit; otherwise base value by headcount"))
      ->type_name("VALUE");
  verb.add_option("--growth", m_growth, geo::message("Growth of the mean, percent a year"))
      ->type_name("PERCENT");
  verb.add_option("--gini-change", m_giniChange,
                  geo::message("Change of the Gini coefficient by the target year, as 0.02"))
      ->type_name("VALUE");
  verb.add_option("--population-growth", m_populationGrowth,
                  geo::message("Growth of the population, percent a year"))
      ->type_name("PERCENT");
  verb.add_option("--return-rate", m_returnRate,
                  geo::message("Of those who leave poverty in a year, percent who are back at its end"))
      ->type_name("PERCENT");
  auto* const real = verb.add_flag("--real", m_isReal,
                                   geo::message("Growth is real, in constant prices (unless --nominal)"));
  verb.add_flag("--nominal", m_isNominal, geo::message("Growth is nominal, in current prices"))
      ->excludes(real);
  verb.add_option("--line-growth", m_lineGrowth,
                  geo::message("With --nominal: rise of the line, percent a year"))
      ->type_name("PERCENT");
  verb.add_option("--target-headcount", m_targetHeadcount,
                  geo::message("Target of the headcount in percent, to be checked against the others"))
      ->type_name("PERCENT");
  verb.add_option("--target-mean", m_targetMean,
                  geo::message("Target of the mean, to be checked against the others"))
      ->type_name("YUAN");
  verb.add_option("--target-population", m_targetPopulation,
                  geo::message("Population in the target year, to be checked against the others"))
      ->type_name("VALUE");
}

void TargetsCommand::checkUsage() const {
  if (!m_target && !m_lift) throw UsageError(geo::message("{} is missing", "--target"));
  if (m_unit.empty() && m_area.empty()) throw UsageError(geo::message("{} is missing", "--unit"));
  if (m_indicator.empty() && (!m_base || !m_distribute.empty()))
    throw UsageError(geo::message("{} is missing", "--indicator"));
  const int given = (m_headcount ? 1 : 0) + (m_line ? 1 : 0) + (m_mean ? 1 : 0);
  if (given != 0 && given != 3)
    throw UsageError(geo::message("A projection needs --headcount, --line and --mean together"));
}

target::Scenario TargetsCommand::scenario() const {
  return {m_growth / 100,
          m_giniChange,
          m_populationGrowth / 100,
          m_returnRate / 100,
          m_isNominal ? target::Prices::nominal : target::Prices::real,
          m_lineGrowth / 100};
}

void TargetsCommand::addIncome(target::Question& question) const {
  if (!m_headcount) return;
  const double headcount = *m_headcount / 100;
  question.income = target::IncomeBase{question.ends.baseYear, headcount, *m_line, *m_mean,
                                       m_population.value_or(question.ends.base / headcount)};
  question.scenario = scenario();
  question.meanYear = yearOrNone(m_meanYear);
  question.priceYear = yearOrNone(m_priceYear);
  question.statedTarget = {question.ends.targetYear, question.ends.target, share(m_targetHeadcount),
                           m_targetPopulation, m_targetMean};
}

target::Question TargetsCommand::question(planning::Workspace& workspace,
                                          const planning::Territory& territory) const {
  target::Question question;
  question.unit = territory.name;
  question.indicator = !m_indicator.empty() ? m_indicator
                       : m_headcount        ? geo::message("poor persons")
                                            : geo::message("value");
  question.ends = {std::stoi(m_baseYear), m_base.value_or(0), std::stoi(m_targetYear), 0};
  if (!m_base) {
    const planning::Indicator indicator = planning::requireIndicator(workspace, m_indicator);
    question.ends.base = requireValue(territoryValues(workspace, territory, indicator), territory, indicator,
                                      question.ends.baseYear)
                             .value;
  }
  question.ends.target = m_target ? *m_target : question.ends.base - m_lift.value_or(0);
  if (m_pace)
    question.pace = target::StatedPace{*m_pace, yearOrNone(m_firstYear).value_or(question.ends.baseYear + 1)};
  addIncome(question);
  const bool isProvince = !territory.isArea && territory.level == planning::Level::province;
  if (question.income && isProvince && workspace.info().codeScheme == "gb2260" && !findShippedData().empty())
    question.others =
        target::otherFigures(shippedTable(kOtherStandard), territory.name, question.ends.baseYear);
  return question;
}

std::vector<target::CountyTarget> TargetsCommand::countyTargets(planning::Workspace& workspace,
                                                                const planning::Territory& territory,
                                                                const target::Question& question) const {
  const planning::Indicator indicator = planning::requireIndicator(workspace, m_indicator);
  const std::map<std::string, planning::Figure> figures = workspace.figures(indicator.id, m_baseYear);
  std::vector<target::CountyBase> counties;
  std::vector<std::string> missing;
  for (const planning::Unit& unit : workspace.units(planning::Level::county)) {
    if (!std::ranges::binary_search(territory.counties, unit.code)) continue;
    const auto found = figures.find(unit.code);
    if (found == figures.end() || !found->second.value)
      missing.push_back(unit.code);
    else
      counties.push_back({unit.code, unit.name, whole(*found->second.value, unit.code), {}, {}});
  }
  std::ranges::sort(counties, {}, &target::CountyBase::code);
  if (!missing.empty())
    throw geo::DataError(
        geo::message("{} of {} counties have no figure of {} for {}, first {}; a target is not divided "
                     "among counties without a base value.",
                     missing.size(), territory.counties.size(), indicator.id, m_baseYear, missing.front()));
  return target::distributeTarget(whole(question.ends.target, territory.name), counties);
}

int TargetsCommand::run(const Console& console) {
  checkUsage();
  planning::Workspace workspace = planning::Workspace::open(m_workspace, true);
  const planning::Territory territory = planning::requireTerritory(workspace, m_unit, m_area);
  TargetsFound found;
  found.question = question(workspace, territory);
  found.answer = target::answer(found.question);
  if (!m_indicator.empty() && found.question.ends.base != found.question.ends.target) {
    const auto values =
        territoryValues(workspace, territory, planning::requireIndicator(workspace, m_indicator));
    std::ranges::move(territoryIssues(values, found.question.ends.baseYear),
                      std::back_inserter(found.answer.issues));
    std::map<int, double> actuals;
    for (const auto& [year, value] : values)
      if (year > found.question.ends.baseYear && !value.isPartial()) actuals[year] = value.value;
    if (!actuals.empty()) found.monitoring = target::monitor(found.question.ends, actuals);
  }
  if (!m_distribute.empty()) found.counties = countyTargets(workspace, territory, found.question);
  if (!m_countyTargets.empty())
    std::ranges::move(
        checkCounties(geo::readTable(m_countyTargets).table, territory, found.question.ends.target),
        std::back_inserter(found.answer.issues));
  const std::vector<geo::TableToWrite> tables = tablesOf(found);
  if (m_output.ends_with(".xlsx"))
    geo::writeWorkbook(m_output, tables);
  else if (!m_output.empty())
    geo::writeTable(m_output, found.counties.empty() ? tables.front() : tables.back(),
                    {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(name());
    report.update(toJson(found));
    printJson(console.out, report);
  } else {
    print(console.out, found);
  }
  return 0;
}

}  // namespace app::cli
