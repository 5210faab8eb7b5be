#include "app/cli/liaison/year_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/liaison/inspections.h"
#include "planning/liaison/year_cycle.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <vector>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

std::string stepText(const liaison::StepStanding& step) {
  using enum liaison::Standing;
  const liaison::YearStep& one = step.entry;
  const std::string word = toString(one.step);
  const std::string document = one.document.empty() ? std::string() : " [" + one.document + ']';
  switch (step.standing) {
    case taken:
      return geo::message("{}: taken on {}", word, one.date) + document;
    case takenLate:
      return geo::message("{}: taken on {}, late, due on {}", word, one.date, one.due) + document;
    case due:
      return geo::message("{}: is due on {}, in {} days", word, one.due, step.days);
    case overdue:
      return geo::message("{}: was due on {}, {} days ago", word, one.due, step.days);
    case noDueDay:
      break;
  }
  return geo::message("{}: not taken, and no due day is set", word);
}

std::string formText(const liaison::YearOfUnit& year) {
  if (!year.state) return geo::message("yearly form: not sent, nothing reported");
  const std::string word = toString(*year.state);
  if (year.form.organisation.empty()) return geo::message("yearly form: {}", word);
  std::string text =
      year.form.decidedBy.empty()
          ? geo::message("yearly form: {} since {}", word, year.form.date)
          : geo::message("yearly form: {} since {}, by {}", word, year.form.date, year.form.decidedBy);
  if (year.form.threshold) text += geo::message(", threshold {} %", *year.form.threshold);
  return year.form.reason.empty() ? text : text + " (" + year.form.reason + ')';
}

Json stepJson(const liaison::StepStanding& step) {
  const liaison::YearStep& one = step.entry;
  return {{"step", toString(one.step)},
          {"standing", toString(step.standing)},
          {"due", one.due},
          {"days", step.days},
          {"date", one.date},
          {"document", one.document},
          {"done_by", one.doneBy},
          {"note", one.note}};
}

Json yearJson(const liaison::YearOfUnit& year) {
  Json json{{"organisation", year.unit.id}, {"unit_zh", year.unit.nameZh}, {"unit_en", year.unit.nameEn}};
  json["steps"] = Json::array();
  for (const liaison::StepStanding& step : year.steps) json["steps"].push_back(stepJson(step));
  Json form{{"date", year.form.date}, {"decided_by", year.form.decidedBy}, {"reason", year.form.reason}};
  form["state"] = year.state ? Json(toString(*year.state)) : Json();
  form["threshold"] = year.form.threshold;
  json["form"] = form;
  return json;
}

std::size_t stepsThatAre(liaison::Standing standing, const std::vector<liaison::YearOfUnit>& years) {
  std::size_t count = 0;
  for (const liaison::YearOfUnit& year : years)
    count +=
        static_cast<std::size_t>(std::ranges::count(year.steps, standing, &liaison::StepStanding::standing));
  return count;
}

}  // namespace

std::string LiaisonYearAction::summary() const {
  return geo::message("Shows the year of the units: steps taken, due and overdue, and where forms stand");
}

void LiaisonYearAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addYear(action, m_options.year);
  addUnit(action, m_options.unit);
  addLiaisonDate(action, m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"));
}

int LiaisonYearAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const std::string today = todayUnless(m_options.date);
  const std::vector<liaison::YearOfUnit> years =
      liaison::yearOf(liaison::readRegister(workspace), m_options.year, m_options.unit, today);
  const std::size_t overdue = stepsThatAre(liaison::Standing::overdue, years);
  const std::size_t due = stepsThatAre(liaison::Standing::due, years);
  const std::size_t noDueDay = stepsThatAre(liaison::Standing::noDueDay, years);
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["year"] = m_options.year;
    report["date"] = today;
    report["overdue"] = overdue;
    report["due"] = due;
    report["no_due_day"] = noDueDay;
    report["units"] = Json::array();
    for (const liaison::YearOfUnit& year : years) report["units"].push_back(yearJson(year));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Year {} on {}: {} units, {} steps overdue, {} due, {} without due day",
                              m_options.year, today, years.size(), overdue, due, noDueDay)
              << '\n';
  for (const liaison::YearOfUnit& year : years) {
    console.out << year.unit.id << ' ' << bothNames(year.unit.nameZh, year.unit.nameEn) << '\n';
    for (const liaison::StepStanding& step : year.steps) console.out << "  - " << stepText(step) << '\n';
    console.out << "  - " << formText(year) << '\n';
  }
  return 0;
}

std::string LiaisonStepAction::summary() const {
  return geo::message("Notes that a unit took a step of its year, or by when the step is due");
}

void LiaisonStepAction::setup(CLI::App& action) {
  liaison::YearStep& step = m_options.step;
  addWorkspace(action, m_options.workspace);
  addYear(action, step.year);
  action
      .add_option("--step", m_options.word,
                  geo::message("The step: plan_filed, mid_year, reported, assessed or published"))
      ->type_name("STEP")
      ->required()
      ->check(oneOf(liaison::stepWords()));
  auto* const unit = action
                         .add_option("--unit", step.organisation,
                                     geo::message("Id of the organisation; without it --due is "
                                                  "the day of all units"))
                         ->type_name("ID");
  auto* const date = addLiaisonDate(action, step.date, geo::message("Day that it was taken"))->needs(unit);
  action.add_option("--due", step.due, geo::message("By when it is due: a day, month or year"))
      ->type_name("DATE");
  action.add_option("--document", step.document, geo::message("The document that it left"))
      ->type_name("TEXT")
      ->needs(date);
  action.add_option("--note", step.note, geo::message("What else there is to say"))->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int LiaisonStepAction::run(const Console& console) {
  liaison::YearStep step = m_options.step;
  if (step.date.empty() && step.due.empty())
    throw UsageError(geo::message("--date says that the step was taken, --due by when it is due"));
  step.step = liaison::stepOf(m_options.word);
  if (!step.date.empty()) step.doneBy = toText(m_options.authorship.by);
  const std::string whose = step.organisation.empty() ? geo::message("all units") : step.organisation;
  const std::string done =
      step.date.empty()
          ? geo::message("{} of {} for {}: due on {}", m_options.word, whose, step.year, step.due)
          : geo::message("{} of {} for {}: taken on {}", m_options.word, whose, step.year, step.date);
  auto workspace = openWorkspace(console, m_options.workspace, false);
  liaison::editRegister(workspace, orWhy(m_options.authorship, done),
                        [&step](liaison::Register& all) { liaison::takeStep(all, step); });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["organisation"] = step.organisation;
    report["year"] = step.year;
    report["step"] = m_options.word;
    report["date"] = step.date;
    report["due"] = step.due;
    printJson(console.out, report);
  } else {
    console.out << done << '\n';
  }
  return 0;
}

std::string LiaisonInspectAction::summary() const {
  return geo::message("Notes an inspection of a unit, what it found and by when that is to be mended");
}

void LiaisonInspectAction::setup(CLI::App& action) {
  liaison::Inspection& one = m_options.inspection;
  addWorkspace(action, m_options.workspace);
  action.add_option("--inspection", one.id, geo::message("Id of the inspection"))
      ->type_name("ID")
      ->required();
  addUnit(action, one.organisation)->required();
  addLiaisonDate(action, one.date, geo::message("Day of the inspection"))->required();
  action.add_option("--finding", one.finding, geo::message("What was found"))->type_name("TEXT")->required();
  action.add_option("--due", one.due, geo::message("By when it is due: a day, month or year"))
      ->type_name("DATE");
  auto* const place =
      action.add_option("--place", one.place, geo::message("Where; otherwise at the organisation itself"))
          ->type_name("ID");
  addLevel(action, m_options.level)->needs(place);
  action.add_option("--note", one.note, geo::message("What else there is to say"))->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int LiaisonInspectAction::run(const Console& console) {
  liaison::Inspection one = m_options.inspection;
  one.level = levelOf(m_options.level);
  one.inspectedBy = toText(m_options.authorship.by);
  auto workspace = openWorkspace(console, m_options.workspace, false);
  liaison::editRegister(workspace, orWhy(m_options.authorship, geo::message("Inspection {} noted", one.id)),
                        [&one](liaison::Register& all) { liaison::addInspection(all, one); });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["inspection"] = one.id;
    report["organisation"] = one.organisation;
    report["due"] = one.due;
    printJson(console.out, report);
  } else if (one.due.empty()) {
    console.out << geo::message("Inspection {} at {} is open; no due day is set", one.id, one.organisation)
                << '\n';
  } else {
    console.out << geo::message("Inspection {} at {} is open; due on {}", one.id, one.organisation, one.due)
                << '\n';
  }
  return 0;
}

}  // namespace app::cli
