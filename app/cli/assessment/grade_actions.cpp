#include "app/cli/assessment/grade_actions.h"

#include "app/cli/assessment/assess_verb.h"
#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "app/render/document/document_pages.h"
#include "app/text/language.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/assessment/assess.h"
#include "planning/assessment/assessment_paper.h"
#include "planning/assessment/grade_tables.h"
#include "planning/assessment/take_step.h"
#include "planning/liaison/register_lists.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <vector>

namespace app::cli {
namespace {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;

const std::vector<std::string>& stepWords() {
  static const std::vector<std::string> words = liaison::fieldWords("assessment_steps", "step", false);
  return words;
}

CLI::Option* addAssessedYear(CLI::App& action, std::string& text) {
  return action.add_option("--year", text, geo::message("Year of the catalogue"))
      ->type_name("YEAR")
      ->required()
      ->check(year());
}

bool isPaper(const std::string& file) { return file.ends_with(".docx") || file.ends_with(".pdf"); }

std::size_t withoutGrade(const std::vector<assessment::UnitAssessment>& units) {
  return static_cast<std::size_t>(
      std::ranges::count_if(units, [](const auto& one) { return one.grade.empty(); }));
}

}  // namespace

std::string AssessGradesAction::summary() const {
  return geo::message("Lists the grades of a year with their reasons; a ranking only where it is asked for");
}

void AssessGradesAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addAssessedYear(action, m_options.year);
  auto* const ranking =
      action.add_flag("--ranking", m_options.isRanking,
                      geo::message("With scores and places, the highest first; ties share a place"));
  auto* const output =
      action
          .add_option(
              "-o,--output", m_options.output,
              geo::message("Writes the list: .csv or .xlsx; or the table of assessment: .docx or .pdf"))
          ->type_name("FILE")
          ->check(fileNameEnding({".csv", ".xlsx", ".docx", ".pdf"}));
  addLiaisonDate(action, m_options.date, geo::message("Day on the cover; otherwise today (UTC)"))
      ->needs(output);
  action
      .add_option("--unit", m_options.unit,
                  geo::message("Paper of one organisation by its id, with all of its scores"))
      ->type_name("ID")
      ->needs(output)
      ->excludes(ranking);
}

int AssessGradesAction::run(const Console& console) {
  if (!m_options.date.empty()) requireEnding(m_options.output, {".docx", ".pdf"}, "--date");
  if (!m_options.unit.empty()) requireEnding(m_options.output, {".docx", ".pdf"}, "--unit");
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const std::vector<assessment::UnitAssessment> units =
      assessment::assess(all, m_options.year, m_options.unit);
  const geo::TableToWrite table = m_options.isRanking ? assessment::rankingTable(all, m_options.year, units)
                                                      : assessment::gradeTable(all, m_options.year, units);
  Json facts{{"verb", kAssessVerb},
             {"year", m_options.year},
             {"ranking", m_options.isRanking},
             {"without_grade", withoutGrade(units)}};
  if (!m_options.unit.empty()) facts["unit"] = m_options.unit;
  if (!isPaper(m_options.output)) {
    answerList(console, m_options.output, table, "units", facts);
    return 0;
  }
  const std::string day = m_options.date.empty() ? geo::store::utcToday() : m_options.date;
  const OffscreenGui gui;
  render::writePaper(m_options.output, assessment::assessmentPaper(
                                           all, units,
                                           {m_options.year, day, installedLanguage() == Language::chinese,
                                            m_options.isRanking, !m_options.unit.empty()}));
  if (console.json)
    answerList(console, {}, table, "units", facts);
  else
    console.out << geo::message("{}: {} units, {} of them without a grade", m_options.output, units.size(),
                                withoutGrade(units))
                << '\n';
  return 0;
}

std::string AssessShowAction::summary() const {
  return geo::message("Shows the items of a unit, or where the points of one item come from");
}

void AssessShowAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addAssessedYear(action, m_options.year);
  addUnit(action, m_options.unit)->required();
  action
      .add_option("--item", m_options.item,
                  geo::message("Item of the catalogue: its formula with the figures, and the evidence"))
      ->type_name("ID");
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int AssessShowAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const assessment::UnitAssessment unit = assessment::assess(all, m_options.year, m_options.unit).front();
  Json facts{{"verb", kAssessVerb},
             {"year", m_options.year},
             {"unit", m_options.unit},
             {"forms", assessment::formApproval(all, m_options.year, m_options.unit)}};
  if (!m_options.item.empty()) {
    facts["item"] = m_options.item;
    answerList(console, m_options.output, assessment::pointTable(all, unit, m_options.item), "points", facts);
    return 0;
  }
  facts["score"] = unit.score;
  facts["grade"] = unit.grade;
  facts["vetoed"] = unit.isVetoed;
  facts["reasons"] = unit.reasons;
  const std::string difference = assessment::differenceFromGiven(all, m_options.year, unit);
  facts["difference"] = difference;
  answerList(console, m_options.output, assessment::itemTable(unit, difference), "items", facts);
  return 0;
}

std::string AssessStepAction::summary() const {
  return geo::message("Notes a step of a unit's assessment; the step grade gives the grade");
}

void AssessStepAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addAssessedYear(action, m_options.taken.year);
  addUnit(action, m_options.taken.organisation)->required();
  action
      .add_option(
          "--step", m_options.step,
          geo::message("Step: self_report, data_check, local_evaluation, satisfaction, grade, feedback "
                       "or rectification"))
      ->type_name("STEP")
      ->required()
      ->check(oneOf(stepWords()));
  addLiaisonDate(action, m_options.taken.date, geo::message("Day that it was taken"))->required();
  action.add_option("--note", m_options.taken.note, geo::message("What came of it"))->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int AssessStepAction::run(const Console& console) {
  liaison::AssessmentStep taken = m_options.taken;
  taken.step = static_cast<liaison::AssessmentStepKind>(std::ranges::find(stepWords(), m_options.step) -
                                                        stepWords().begin());
  taken.doneBy = planning::toText(m_options.authorship.by);
  auto workspace = openWorkspace(console, m_options.workspace, false);
  const auto authorship = orWhy(m_options.authorship, geo::message("Step {} of {} for {}", m_options.step,
                                                                   taken.year, taken.organisation));
  liaison::editRegister(workspace, authorship, [&taken](liaison::Register& all) {
    assessment::takeStep(all, taken);
    taken = all.assessmentSteps.back();
  });
  if (console.json) {
    Json report = jsonReport(kAssessVerb);
    report["organisation"] = taken.organisation;
    report["year"] = taken.year;
    report["step"] = m_options.step;
    report["grade"] = taken.grade;
    report["score"] = taken.score;
    report["vetoed"] = taken.isVetoed;
    printJson(console.out, report);
  } else if (taken.grade.empty()) {
    console.out << geo::message("{} has taken the step {} of {}", taken.organisation, m_options.step,
                                taken.year)
                << '\n';
  } else {
    console.out << geo::message("{} has the grade {} for {}", taken.organisation, taken.grade, taken.year)
                << '\n';
  }
  return 0;
}

}  // namespace app::cli
