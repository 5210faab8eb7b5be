#include "app/cli/plan/targets_report.h"

#include "app/cli/verb/counties_report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"
#include "planning/target/target_tables.h"
#include "planning/target/wording.h"

namespace app::cli {
namespace {

namespace target = planning::target;

Json toJson(const target::PaceCheck& pace) {
  return {{"years", pace.years},
          {"reached", pace.reached},
          {"needed", pace.needed},
          {"needed_per_year", pace.neededPerYear},
          {"first_year_needed", pace.firstYearNeeded},
          {"suffices", pace.suffices()}};
}

void addProjection(Json& report, const target::Answer& answer) {
  if (!answer.distribution) return;
  report["sigma"] = answer.distribution->sigma;
  report["gini"] = answer.distribution->gini();
  report["projected_year"] = answer.projectedYear;
  report["growth_needed"] = answer.growthNeeded;
  report["change_of_headcount"] = {{"total", answer.split->total},
                                   {"growth", answer.split->growth},
                                   {"redistribution", answer.split->redistribution}};
}

void printLines(std::ostream& out, const std::string& title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out << title << '\n';
  for (const std::string& line : lines) out << "  - " << line << '\n';
}

void printMonitoring(std::ostream& out, const target::Monitoring& monitoring) {
  if (!monitoring.lastYear) return;
  out << paceSentence(monitoring) << '\n' << lightSentence(monitoring.rule) << '\n';
}

}  // namespace

Json toJson(const target::Monitoring& monitoring) {
  return {{"green_from", monitoring.rule.green},
          {"amber_from", monitoring.rule.amber},
          {"last_year", monitoring.lastYear},
          {"pace_per_year", monitoring.pacePerYear},
          {"needed_per_year", monitoring.neededPerYear},
          {"year_of_reaching", monitoring.yearOfReaching}};
}

std::string paceSentence(const target::Monitoring& monitoring) {
  std::string text = geo::message("By {} it went at {} a year.", *monitoring.lastYear,
                                  target::shown(*monitoring.pacePerYear));
  if (monitoring.neededPerYear)
    text += ' ' + geo::message("From then on the target needs {} a year.",
                               target::shown(*monitoring.neededPerYear));
  return text + ' ' +
         (monitoring.yearOfReaching ? geo::message("The target is reached in {}.", *monitoring.yearOfReaching)
                                    : geo::message("At this pace the target is not reached."));
}

std::string lightWord(target::Light light) {
  switch (light) {
    case target::Light::green:
      return geo::message("green");
    case target::Light::amber:
      return geo::message("amber");
    case target::Light::red:
      return geo::message("red");
    case target::Light::noFigure:
      break;
  }
  return geo::message("no figure");
}

std::string lightSentence(const target::LightRule& rule) {
  return geo::message("Lights by the share of the way made: green from {}, amber from {}, else red.",
                      target::percent(rule.green), target::percent(rule.amber));
}

std::vector<geo::TableToWrite> tablesOf(const TargetsFound& found) {
  std::vector<geo::TableToWrite> tables{target::pathTable(found.answer, found.monitoring),
                                        target::projectionTable(found.answer),
                                        target::sensitivityTable(found.answer),
                                        target::fanTable(found.answer), target::countyTable(found.counties)};
  std::erase_if(tables, [](const geo::TableToWrite& table) { return table.rows.empty(); });
  return tables;
}

Json toJson(const TargetsFound& found) {
  const target::Endpoints& ends = found.question.ends;
  const target::Answer& answer = found.answer;
  Json report = {{"unit", found.question.unit},         {"indicator", found.question.indicator},
                 {"base_year", ends.baseYear},          {"base", ends.base},
                 {"target_year", ends.targetYear},      {"target", ends.target},
                 {"per_year", answer.required.perYear}, {"growth", answer.required.growth}};
  if (answer.pace) report["pace"] = toJson(*answer.pace);
  if (found.monitoring) report["monitoring"] = toJson(*found.monitoring);
  addProjection(report, answer);
  if (found.countiesTaken) report["counties_taken"] = toJson(*found.countiesTaken);
  report["verdict"] = answer.verdict;
  report["assumptions"] = answer.assumptions;
  report["issues"] = toJson(answer.issues);
  for (const geo::TableToWrite& table : tablesOf(found)) report[table.name] = toJson(table);
  return report;
}

void print(std::ostream& out, const TargetsFound& found) {
  for (const std::string& line : found.answer.verdict) out << line << '\n';
  if (found.monitoring) printMonitoring(out, *found.monitoring);
  if (found.countiesTaken) printCounties(out, *found.countiesTaken);
  printLines(out, geo::message("Assumptions:"), found.answer.assumptions);
  std::vector<std::string> issues;
  for (const geo::Issue& issue : found.answer.issues) issues.push_back(issue.text);
  printLines(out, geo::message("To be looked at:"), issues);
  for (const geo::TableToWrite& table : tablesOf(found)) out << '\n' << geo::toCsv(table);
}

}  // namespace app::cli
