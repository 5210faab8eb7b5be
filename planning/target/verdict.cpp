#include "planning/target/verdict.h"

#include <cmath>

#include "planning/target/verdict_text.h"

namespace planning::target {
namespace {

constexpr int kLongestSearch = 30;

/// Poor persons of the target year at a growth of the mean.
double poorAt(const Question& question, double sigma, double growth) {
  Scenario scenario = question.scenario;
  scenario.incomeGrowth = growth;
  return project(*question.income, sigma, scenario, question.ends.targetYear).back().poor;
}

/// By bisection: fewer are poor with more growth, for the line stays below the mean.
std::optional<double> growthNeeded(const Question& question, double sigma) {
  double low = -0.5;
  double high = 1.0;
  if (poorAt(question, sigma, low) < question.ends.target ||
      poorAt(question, sigma, high) > question.ends.target)
    return std::nullopt;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (poorAt(question, sigma, middle) > question.ends.target ? low : high) = middle;
  }
  return high;
}

std::optional<int> projectedYear(const Question& question, double sigma) {
  // a Gini that changes by the target year stays as it is after it
  const std::vector<ProjectedYear> path =
      project(*question.income, sigma, question.scenario, question.ends.targetYear);
  for (const ProjectedYear& year : path)
    if (year.poor <= question.ends.target) return year.year;
  const ProjectedYear& last = path.back();
  const IncomeBase later{last.year, last.headcount, last.line, last.mean, last.population};
  Scenario steady = question.scenario;
  steady.giniChange = 0;
  for (const ProjectedYear& year : project(later, last.sigma, steady, question.income->year + kLongestSearch))
    if (year.poor <= question.ends.target) return year.year;
  return std::nullopt;
}

void projectIncome(const Question& question, Answer& result) {
  const IncomeBase& income = *question.income;
  const double sigma = requireSigma(income.headcount, income.line, income.mean);
  result.distribution = Lognormal{income.mean, sigma};
  result.projection = project(income, sigma, question.scenario, question.ends.targetYear);
  if (question.ends.targetYear - income.year < kLongestSearch)
    result.projectedYear = projectedYear(question, sigma);
  result.growthNeeded = growthNeeded(question, sigma);
  result.sensitivity = sensitivity(income, question.scenario, question.ends.targetYear, question.spread);
  result.fan = fan(income, question.scenario, question.ends.targetYear, question.spread);
  const ProjectedYear& last = result.projection.back();
  result.split = splitChange(*result.distribution, income.line, {last.mean, last.sigma}, last.line);
}

StatedTargets statedTargets(const Question& question) {
  StatedTargets stated;
  stated.base = {question.ends.baseYear, question.ends.base, {}, {}, {}};
  stated.target = question.statedTarget;
  stated.target.year = question.ends.targetYear;
  if (!question.income) return stated;
  stated.base = {question.ends.baseYear, question.ends.base, question.income->headcount,
                 question.income->population, question.income->mean};
  stated.target.poor = question.ends.target;
  if (question.scenario.lineGrowth == 0) stated.line = question.income->line;
  stated.incomeGrowth = question.scenario.incomeGrowth;
  stated.populationGrowth = question.scenario.populationGrowth;
  return stated;
}

}  // namespace

Answer answer(const Question& question) {
  Answer result;
  result.required = requiredPace(question.ends);
  result.path = yearlyPath(question.ends);
  if (question.pace) result.pace = checkPace(question.ends, *question.pace);
  if (question.income) {
    projectIncome(question, result);
    result.issues = checkConsistency(statedTargets(question));
  }
  addVerdict(question, result);
  return result;
}

}  // namespace planning::target
