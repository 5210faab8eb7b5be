#include "app/cli/plan/action/targets_question.h"

#include "app/cli/plan/action/targets_counties.h"
#include "app/cli/verb/side_table.h"
#include "app/data/shipped_data.h"
#include "geo/report/message.h"
#include "planning/areas/territory.h"
#include "planning/summary/summary_table.h"
#include "planning/target/monitoring.h"
#include "planning/target/verdict.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

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

target::Scenario scenarioOf(const IncomeOptions& income) {
  return {income.growth / 100,
          income.giniChange,
          income.populationGrowth / 100,
          income.returnRate / 100,
          income.isNominal ? target::Prices::nominal : target::Prices::real,
          income.lineGrowth / 100};
}

void addIncome(target::Question& question, const IncomeOptions& income) {
  const double headcount = income.headcount.value() / 100;
  question.income =
      target::IncomeBase{question.ends.baseYear, headcount, income.line.value(), income.mean.value(),
                         income.population.value_or(question.ends.base / headcount)};
  question.scenario = scenarioOf(income);
  question.meanYear = yearOrNone(income.meanYear);
  question.priceYear = yearOrNone(income.priceYear);
  question.statedTarget = {question.ends.targetYear, question.ends.target, share(income.targetHeadcount),
                           income.targetPopulation, income.targetMean};
}

target::Question questionOf(planning::Workspace& workspace, const planning::Territory& territory,
                            const TargetOptions& options, const IncomeOptions* income,
                            std::vector<std::string>& counties) {
  target::Question question;
  question.unit = territory.name;
  question.indicator = !options.indicator.empty() ? options.indicator
                       : income != nullptr        ? geo::message("poor persons")
                                                  : geo::message("value");
  question.ends = {std::stoi(options.baseYear), options.base.value_or(0), std::stoi(options.targetYear), 0};
  if (!options.base) {
    const planning::Indicator indicator = planning::requireIndicator(workspace, options.indicator);
    planning::TerritoryValue base = requireValue(territoryValues(workspace, territory, indicator), territory,
                                                 indicator, question.ends.baseYear);
    question.ends.base = base.value;
    counties = std::move(base.keys);
  }
  question.ends.target = options.target ? *options.target : question.ends.base - options.lift.value_or(0);
  if (options.pace)
    question.pace =
        target::StatedPace{*options.pace, yearOrNone(options.firstYear).value_or(question.ends.baseYear + 1)};
  if (income == nullptr) return question;
  addIncome(question, *income);
  const bool isProvince = !territory.isArea && territory.level == planning::Level::province;
  if (isProvince && workspace.info().codeScheme == "gb2260" && !findShippedData().empty())
    question.others =
        target::otherFigures(shippedTable(kOtherStandard), territory.name, question.ends.baseYear);
  return question;
}

/// How later years stand to the path, and what is to be said of the base year's figures.
void addFigures(planning::Workspace& workspace, const planning::Territory& territory,
                const std::string& indicator, TargetsFound& found) {
  const target::Endpoints& ends = found.question.ends;
  const auto values = territoryValues(workspace, territory, planning::requireIndicator(workspace, indicator));
  std::ranges::move(territoryIssues(values, ends.baseYear), std::back_inserter(found.answer.issues));
  std::map<int, double> actuals;
  for (const auto& [year, value] : values)
    if (year > ends.baseYear && !value.isPartial()) actuals[year] = value.value;
  if (!actuals.empty()) found.monitoring = target::monitor(ends, actuals);
}

}  // namespace

TargetsFound findTargets(const Console& console, planning::Workspace& workspace, const TargetOptions& options,
                         const IncomeOptions* income) {
  const planning::Territory territory =
      planning::requireTerritory(workspace, options.unit, options.area, options.baseYear);
  TargetsFound found;
  std::vector<std::string> counties;
  found.question = questionOf(workspace, territory, options, income, counties);
  found.answer = target::answer(found.question);
  const target::Endpoints& ends = found.question.ends;
  if (!options.indicator.empty() && ends.base != ends.target)
    addFigures(workspace, territory, options.indicator, found);
  if (!options.distribute.empty()) {
    const TargetToDivide wanted{options.indicator, options.baseYear, ends.target};
    found.counties = countyTargets(workspace, territory, wanted);
    counties = keysToDivideAmong(workspace, territory, wanted);
  }
  if (!counties.empty() && !territory.isArea)
    found.countiesTaken = planning::countiesTaken(workspace, options.baseYear, counties);
  if (!options.countyTargets.empty())
    std::ranges::move(
        checkCountyTargets(readSideTable(console, options.countyTargets), territory, ends.target),
        std::back_inserter(found.answer.issues));
  return found;
}

}  // namespace app::cli
