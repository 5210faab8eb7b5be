#include "app/cli/plan/action/targets_options.h"

#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"

namespace app::cli {
namespace {

void addEnds(CLI::App& action, TargetOptions& options) {
  auto* const area =
      action.add_option("--area", options.area, geo::message("The area, by id or name"))->type_name("AREA");
  action.add_option("--unit", options.unit, geo::message("Code of the county, prefecture or province"))
      ->type_name("CODE")
      ->excludes(area);
  action.add_option("--indicator", options.indicator, geo::message("Indicator of base value and target"))
      ->type_name("ID");
  action.add_option("--base-year", options.baseYear, geo::message("Year of the base value"))
      ->type_name("YEAR")
      ->check(year())
      ->required();
  action.add_option("--target-year", options.targetYear, geo::message("Year of the target"))
      ->type_name("YEAR")
      ->check(year())
      ->required();
  action
      .add_option("--base", options.base, geo::message("Base value; otherwise the figure of the workspace"))
      ->type_name("VALUE");
  auto* const value = action.add_option("--target", options.target, geo::message("Value in the target year"))
                          ->type_name("VALUE");
  action
      .add_option("--lift", options.lift,
                  geo::message("By how much the base value is to fall, instead of --target"))
      ->type_name("VALUE")
      ->excludes(value);
  auto* const pace =
      action.add_option("--pace", options.pace, geo::message("Stated change a year, to be checked"))
          ->type_name("VALUE");
  action
      .add_option("--first-year", options.firstYear,
                  geo::message("First year of the pace; otherwise the one after the base year"))
      ->type_name("YEAR")
      ->check(year())
      ->needs(pace);
}

}  // namespace

void addTarget(CLI::App& action, TargetOptions& options) {
  addWorkspace(action, options.workspace);
  addEnds(action, options);
  action
      .add_option("--distribute", options.distribute,
                  geo::message("Divides the target among the counties by their base values: counties"))
      ->type_name("LEVEL")
      ->check(oneOf({"counties"}));
  action
      .add_option("--county-targets", options.countyTargets,
                  geo::message("Table of targets of counties (code, target) that should add up"))
      ->type_name("FILE");
  action
      .add_option("-o,--output", options.output,
                  geo::message("Tables to write: .xlsx with all, .csv with the counties or else the path"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

void addIncome(CLI::App& action, IncomeOptions& options) {
  action
      .add_option("--headcount", options.headcount,
                  geo::message("Share of poor persons in the base year, in percent"))
      ->type_name("PERCENT");
  action.add_option("--line", options.line, geo::message("Poverty line, yuan a year"))->type_name("YUAN");
  action.add_option("--mean", options.mean, geo::message("Mean income a person, yuan a year"))
      ->type_name("YUAN");
  action.add_option("--mean-year", options.meanYear, geo::message("Year that the mean is of"))
      ->type_name("YEAR")
      ->check(year());
  action.add_option("--price-year", options.priceYear, geo::message("Year of the prices of line and mean"))
      ->type_name("YEAR")
      ->check(year());
  action
      .add_option("--population", options.population,
                  geo::message("Population in the indicator's unit; otherwise base value by headcount"))
      ->type_name("VALUE");
  action.add_option("--growth", options.growth, geo::message("Growth of the mean, percent a year"))
      ->type_name("PERCENT");
  action
      .add_option("--gini-change", options.giniChange,
                  geo::message("Change of the Gini coefficient by the target year, as 0.02"))
      ->type_name("VALUE");
  action
      .add_option("--population-growth", options.populationGrowth,
                  geo::message("Growth of the population, percent a year"))
      ->type_name("PERCENT");
  action
      .add_option("--return-rate", options.returnRate,
                  geo::message("Of those who leave poverty in a year, percent who are back at its end"))
      ->type_name("PERCENT");
  auto* const real = action.add_flag("--real", options.isReal,
                                     geo::message("Growth is real, in constant prices (unless --nominal)"));
  auto* const nominal =
      action.add_flag("--nominal", options.isNominal, geo::message("Growth is nominal, in current prices"))
          ->excludes(real);
  action
      .add_option("--line-growth", options.lineGrowth,
                  geo::message("With --nominal: rise of the line, percent a year"))
      ->type_name("PERCENT")
      ->needs(nominal);
  action
      .add_option("--target-headcount", options.targetHeadcount,
                  geo::message("Target of the headcount in percent, to be checked against the others"))
      ->type_name("PERCENT");
  action
      .add_option("--target-mean", options.targetMean,
                  geo::message("Target of the mean, to be checked against the others"))
      ->type_name("YUAN");
  action
      .add_option("--target-population", options.targetPopulation,
                  geo::message("Population in the target year, to be checked against the others"))
      ->type_name("VALUE");
}

void checkTarget(const TargetOptions& options) {
  if (!options.target && !options.lift) throw UsageError(geo::message("{} is missing", "--target"));
  if (options.unit.empty() && options.area.empty()) throw UsageError(geo::message("{} is missing", "--unit"));
  if (options.indicator.empty() && (!options.base || !options.distribute.empty()))
    throw UsageError(geo::message("{} is missing", "--indicator"));
}

void checkIncome(const IncomeOptions& options) {
  if (!options.headcount || !options.line || !options.mean)
    throw UsageError(geo::message("A projection needs --headcount, --line and --mean together"));
}

}  // namespace app::cli
