#include "app/cli/liaison/form_actions.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/year_cycle.h"
#include "planning/workspace/workspace.h"

#include <utility>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

void addThreshold(CLI::App& action, double& threshold) {
  action
      .add_option("--threshold", threshold,
                  geo::message("Per cent that a figure may be away from what was agreed, or from the year "
                               "before (50)"))
      ->type_name("N")
      ->check(numberAtLeast(0));
}

std::string findingText(const liaison::FormFinding& one) {
  std::string text = "[" + toString(one.kind) + "] " + one.text;
  if (!one.answer) return text;
  return text + geo::message("; {} by {}: {}", toString(one.answer->answer), one.answer->answeredBy,
                             one.answer->reason);
}

Json findingJson(const liaison::FormFinding& one) {
  Json json{
      {"finding", toString(one.kind)}, {"field", one.field}, {"figures", one.figures}, {"text", one.text}};
  json["answer"] = one.answer ? Json(toString(one.answer->answer)) : Json();
  if (one.answer) {
    json["reason"] = one.answer->reason;
    json["answered_by"] = one.answer->answeredBy;
    json["answered_on"] = one.answer->answeredOn;
  }
  return json;
}

Json auditJson(const std::string& unit, const liaison::FormAudit& audit) {
  Json json{{"organisation", unit},
            {"fields", audit.fields},
            {"reported", audit.reported},
            {"compared_agreed", audit.besideAgreed},
            {"compared_year_before", audit.besideYearBefore},
            {"open", liaison::withoutAnswer(audit)}};
  json["findings"] = Json::array();
  for (const liaison::FormFinding& one : audit.findings) json["findings"].push_back(findingJson(one));
  return json;
}

void printAudit(std::ostream& out, const std::string& unit, const liaison::FormAudit& audit) {
  out << liaison::sentenceOf(unit, audit) << '\n';
  for (const liaison::FormFinding& one : audit.findings) out << "  - " << findingText(one) << '\n';
}

}  // namespace

std::string LiaisonAuditAction::summary() const {
  return geo::message("Asks what units reported in a year: what is missing, far off or not flagged");
}

void LiaisonAuditAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addYear(action, m_options.year);
  addUnit(action, m_options.unit);
  addThreshold(action, m_options.threshold);
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonAuditAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  std::vector<std::string> units;
  for (const liaison::YearOfUnit& year :
       liaison::yearOf(all, m_options.year, m_options.unit, geo::store::utcToday()))
    units.push_back(year.unit.id);
  if (!m_options.output.empty())
    geo::writeTable(m_options.output, liaison::findingTable(all, units, m_options.year, m_options.threshold),
                    {.byteOrderMark = true});
  Json report = jsonReport(kLiaisonVerb);
  report["year"] = m_options.year;
  report["threshold"] = m_options.threshold;
  report["units"] = Json::array();
  if (!console.json)
    console.out << geo::message(
                       "Yearly forms of {}: {} units, threshold {} %; kinds of money are not added up",
                       m_options.year, units.size(), m_options.threshold)
                << '\n';
  for (const std::string& unit : units) {
    const liaison::FormAudit audit = liaison::auditForm(all, unit, m_options.year, m_options.threshold);
    if (console.json)
      report["units"].push_back(auditJson(unit, audit));
    else
      printAudit(console.out, unit, audit);
  }
  if (console.json) printJson(console.out, report);
  return 0;
}

std::string LiaisonAnswerAction::summary() const {
  return geo::message("Answers findings of the audit of a yearly form with a reason");
}

void LiaisonAnswerAction::setup(CLI::App& action) {
  liaison::FindingsToAnswer& answered = m_options.answered;
  addWorkspace(action, m_options.workspace);
  addYear(action, answered.year);
  addUnit(action, answered.unit)->required();
  action
      .add_option("--finding", m_options.finding,
                  geo::message("Kind of the finding: missing, against_agreed, against_year_before, "
                               "estimate_not_flagged or no_assignment"))
      ->type_name("KIND")
      ->required()
      ->check(oneOf(liaison::findingWords()));
  action
      .add_option(
          "--field", answered.fields,
          geo::message("Field of the form, or several with commas; otherwise all of the kind that have "
                       "no answer"))
      ->type_name("ID")
      ->delimiter(',');
  action.add_option("--reason", answered.words.reason, geo::message("The answer"))
      ->type_name("TEXT")
      ->required();
  action.add_flag("--not-applicable", m_options.notApplicable,
                  geo::message("What is missing is not asked of this unit"));
  addThreshold(action, answered.threshold);
  addLiaisonDate(action, answered.words.answeredOn, geo::message("Day of the answer; otherwise today (UTC)"));
  addAuthorship(action, m_options.authorship)->required();
}

int LiaisonAnswerAction::run(const Console& console) {
  liaison::FindingsToAnswer answered = m_options.answered;
  answered.kind = liaison::findingOf(m_options.finding);
  answered.words.answer =
      m_options.notApplicable ? liaison::AnswerKind::notApplicable : liaison::AnswerKind::explained;
  answered.words.answeredBy = toText(m_options.authorship.by);
  answered.words.answeredOn = todayUnless(answered.words.answeredOn);
  auto workspace = openWorkspace(console, m_options.workspace, false);
  std::size_t count = 0;
  liaison::editRegister(
      workspace,
      orWhy(m_options.authorship, geo::message("Findings of the yearly form of {} for {} "
                                               "answered: {}",
                                               answered.unit, answered.year, answered.words.reason)),
      [&](liaison::Register& all) { count = liaison::answerFindings(all, answered); });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["organisation"] = answered.unit;
    report["year"] = answered.year;
    report["finding"] = m_options.finding;
    report["answered"] = count;
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} findings of {} for {} answered", count, answered.unit, answered.year)
                << '\n';
  }
  return 0;
}

void LiaisonFormDecision::addDecision(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addYear(action, m_options.decision.year);
  action
      .add_option("--unit", m_options.decision.units,
                  geo::message("Id of the organisation, or several with commas"))
      ->type_name("ID")
      ->delimiter(',');
  addLiaisonDate(action, m_options.decision.day, geo::message("Day that it happens; otherwise today (UTC)"));
  addAuthorship(action, m_options.authorship)->required();
}

int LiaisonFormDecision::decide(
    const Console& console, const std::string& state,
    const std::function<void(liaison::Register&, liaison::FormDecision&)>& change) const {
  liaison::FormDecision decision = m_options.decision;
  decision.day = todayUnless(decision.day);
  decision.by = toText(m_options.authorship.by);
  auto workspace = openWorkspace(console, m_options.workspace, false);
  const std::string why =
      decision.reason.empty()
          ? geo::message("Yearly forms for {}: {}", decision.year, state)
          : geo::message("Yearly forms for {}: {}; {}", decision.year, state, decision.reason);
  liaison::editRegister(workspace, orWhy(m_options.authorship, why),
                        [&](liaison::Register& all) { change(all, decision); });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["year"] = decision.year;
    report["units"] = decision.units;
    report["state"] = state;
    report["date"] = decision.day;
    printJson(console.out, report);
    return 0;
  }
  for (const std::string& unit : decision.units)
    console.out << geo::message("The form of {} for {} is {} since {}", unit, decision.year, state,
                                decision.day)
                << '\n';
  return 0;
}

std::string LiaisonSentAction::summary() const {
  return geo::message("Notes to whom the yearly form was sent");
}

void LiaisonSentAction::setup(CLI::App& action) {
  addDecision(action);
  action.get_option("--unit")->description(geo::message(
      "Id of the organisation, or several with commas; otherwise all that are assigned in the year "
      "and have not reported"));
}

int LiaisonSentAction::run(const Console& console) {
  return decide(console, "sent", [](liaison::Register& all, liaison::FormDecision& decision) {
    decision.units = liaison::sendForms(all, decision);
  });
}

std::string LiaisonApproveAction::summary() const {
  return geo::message("Approves yearly forms whose findings have an answer; their figures then stay");
}

void LiaisonApproveAction::setup(CLI::App& action) {
  addDecision(action);
  action.get_option("--unit")->required();
  addThreshold(action, m_options.threshold);
  action
      .add_option("--force", m_options.decision.reason,
                  geo::message("Why it is approved though findings have no answer"))
      ->type_name("TEXT");
}

int LiaisonApproveAction::run(const Console& console) {
  return decide(console, "approved", [&](liaison::Register& all, liaison::FormDecision& decision) {
    if (decision.reason.empty())
      for (const std::string& unit : decision.units)
        for (const liaison::FormFinding& one :
             liaison::auditForm(all, unit, decision.year, m_options.threshold).findings)
          if (!one.answer) console.err << "  - " << unit << ": " << findingText(one) << '\n';
    liaison::approveForms(all, decision, m_options.threshold);
  });
}

std::string LiaisonReturnAction::summary() const {
  return geo::message("Returns yearly forms to their units, with a reason");
}

void LiaisonReturnAction::setup(CLI::App& action) {
  addDecision(action);
  action.get_option("--unit")->required();
  action.add_option("--reason", m_options.decision.reason, geo::message("Why it is returned; needed"))
      ->type_name("TEXT")
      ->required();
}

int LiaisonReturnAction::run(const Console& console) {
  return decide(console, "returned", [](liaison::Register& all, liaison::FormDecision& decision) {
    liaison::returnForms(all, decision);
  });
}

std::string LiaisonReopenAction::summary() const {
  return geo::message("Opens approved yearly forms again, with a reason, so that they can be corrected");
}

void LiaisonReopenAction::setup(CLI::App& action) {
  addDecision(action);
  action.get_option("--unit")->required();
  action.add_option("--reason", m_options.decision.reason, geo::message("Why it is opened again; needed"))
      ->type_name("TEXT")
      ->required();
}

int LiaisonReopenAction::run(const Console& console) {
  return decide(console, "filled", [](liaison::Register& all, liaison::FormDecision& decision) {
    liaison::reopenForms(all, decision);
  });
}

}  // namespace app::cli
