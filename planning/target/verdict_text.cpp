#include "planning/target/verdict_text.h"

#include <fmt/format.h>

#include <cmath>

#include "geo/report/message.h"
#include "planning/target/wording.h"

namespace planning::target {
namespace {

using geo::message;

void sayPace(const Question& question, Answer& result) {
  const Endpoints& ends = question.ends;
  result.verdict.push_back(message(
      "{}, {}: from {} at the end of {} to {} at the end of {} is {} a year over a horizon of {} years.",
      question.unit, question.indicator, shown(ends.base), ends.baseYear, shown(ends.target), ends.targetYear,
      shown(result.required.perYear), ends.years()));
  if (result.required.growth)
    result.verdict.push_back(
        message("As the same growth every year it is {} a year.", percent(*result.required.growth)));
  if (!result.pace) return;
  const PaceCheck& pace = *result.pace;
  result.verdict.push_back(
      pace.suffices()
          ? message("{} a year from {} gives {} by {}: enough for {}.", shown(question.pace->perYear),
                    question.pace->firstYear, shown(pace.reached), ends.targetYear, shown(pace.needed))
          : message(
                "{} a year from {} gives {} by {}, not {}; that needs {} as its first year, or {} a year.",
                shown(question.pace->perYear), question.pace->firstYear, shown(pace.reached), ends.targetYear,
                shown(pace.needed), pace.firstYearNeeded, shown(pace.neededPerYear)));
  if (!pace.suffices() && pace.firstYearNeeded <= ends.baseYear)
    result.issues.push_back({geo::Issue::Severity::warning, "target.years",
                             std::to_string(pace.firstYearNeeded),
                             message("The first year needed, {}, is not after the base year {}: what was "
                                     "done by then is in the base value "
                                     "already, so target and base count from different years.",
                                     pace.firstYearNeeded, ends.baseYear)});
}

void sayProjection(const Question& question, Answer& result) {
  const IncomeBase& income = *question.income;
  const Scenario& scenario = question.scenario;
  const ProjectedYear& last = result.projection.back();
  result.verdict.push_back(
      message("A headcount of {} with the line {} and the mean {} is a lognormal distribution with "
              "sigma {:.3f} and Gini {:.3f}.",
              percent(income.headcount), shown(income.line), shown(income.mean), result.distribution->sigma,
              result.distribution->gini()));
  const std::string line = scenario.lineGrowth == 0
                               ? message("the line held")
                               : message("the line rising by {} a year", percent(scenario.lineGrowth));
  const bool isMet = last.poor <= question.ends.target;
  result.verdict.push_back(
      isMet ? message("With growth of {} a year and {}, {} ({}) stay poor after {} years, in {}: the target "
                      "of {} is met.",
                      percent(scenario.incomeGrowth), line, shown(last.poor), percent(last.headcount),
                      last.year - income.year, last.year, shown(question.ends.target))
            : message("With growth of {} a year and {}, {} ({}) stay poor after {} years, in {}: the target "
                      "of {} is "
                      "missed by {}.",
                      percent(scenario.incomeGrowth), line, shown(last.poor), percent(last.headcount),
                      last.year - income.year, last.year, shown(question.ends.target),
                      shown(last.poor - question.ends.target)));
  if (!isMet)
    result.verdict.push_back(result.projectedYear
                                 ? message("On this path the target is reached in {}.", *result.projectedYear)
                                 : message("On this path the target is not reached within 30 years."));
  if (result.growthNeeded)
    result.verdict.push_back(message("To meet it in {}, the mean has to grow by {} a year.", last.year,
                                     percent(*result.growthNeeded)));
  result.verdict.push_back(
      message("Of the change of the headcount by {} points, growth is {} and distribution {}.",
              shown(100 * result.split->total), shown(100 * result.split->growth),
              shown(100 * result.split->redistribution)));
}

void sayMean(const Question& question, Answer& result) {
  const IncomeBase& income = *question.income;
  if (question.meanIsAssumed)
    result.assumptions.push_back(
        question.meanYear
            ? message("The mean of {} is an assumption, of {}.", shown(income.mean), *question.meanYear)
            : message("The mean of {} is an assumption; its year is not stated.", shown(income.mean)));
  if (question.meanYear && *question.meanYear != income.year)
    result.issues.push_back({geo::Issue::Severity::warning, "target.years", std::to_string(income.year),
                             message("The years do not match: the mean is of {} and the headcount of {}.",
                                     *question.meanYear, income.year)});
}

void sayAssumptions(const Question& question, Answer& result) {
  const Scenario& scenario = question.scenario;
  result.assumptions.push_back(
      message("Incomes are distributed lognormally; the mean and the Gini say all."));
  sayMean(question, result);
  const std::string prices = question.priceYear ? message("prices of {}", *question.priceYear)
                                                : message("prices of a year that is not stated");
  result.assumptions.push_back(
      scenario.prices == Prices::real
          ? message("Growth is real: line and mean are in {}, and the line is held.", prices)
          : message("Growth is nominal: line and mean are in {}, and the line rises by {} a year.", prices,
                    percent(scenario.lineGrowth)));
  result.assumptions.push_back(scenario.giniChange == 0
                                   ? message("The distribution keeps its shape.")
                                   : message("The Gini changes by {} in even steps by {}.",
                                             shown(scenario.giniChange), question.ends.targetYear));
  result.assumptions.push_back(scenario.returnRate == 0
                                   ? message("Nobody who left poverty returns to it.")
                                   : message("Of those who leave poverty in a year, {} are back at its end.",
                                             percent(scenario.returnRate)));
  result.assumptions.push_back(
      scenario.populationGrowth == 0
          ? message("The population stays at {}.", shown(question.income->population))
          : message("The population of {} grows by {} a year.", shown(question.income->population),
                    percent(scenario.populationGrowth)));
}

void sayOthers(const Question& question, Answer& result) {
  for (const OtherFigure& other : question.others) {
    const std::string share = other.headcount ? " (" + percent(*other.headcount) + ")" : std::string();
    const std::string mark = other.isVerified ? std::string() : ", " + message("unverified");
    result.issues.push_back(
        {geo::Issue::Severity::warning, "target.other_standard", std::to_string(other.year),
         message("{} gives {}{} for {} in {}{}: another standard, not to be mixed with the base "
                 "value of {}.",
                 other.source, shown(other.poor), share, question.unit, other.year, mark,
                 shown(question.ends.base))});
  }
}

}  // namespace

void addVerdict(const Question& question, Answer& result) {
  sayPace(question, result);
  if (question.income) {
    sayProjection(question, result);
    sayAssumptions(question, result);
  }
  sayOthers(question, result);
}

}  // namespace planning::target
