#include "app/cli/plan/plan_command.h"

#include "app/cli/plan/plan_making.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_lists.h"
#include "planning/plan/plan_review.h"
#include "planning/survey/iso_date.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace app::cli {
namespace {

namespace plan = planning::plan;
using planning::Workspace;

constexpr const char* kOutline = "outline";

}  // namespace

std::string PlanCommand::summary() const {
  return geo::message("Makes, checks, compares, reviews and approves plans of areas");
}

void PlanCommand::setup(CLI::App& verb) {
  verb.add_option(
          "ACTION", m_action,
          geo::message("list, new, show, report, put, check, diff, move, approve, review, comment, answer, "
                       "issue, received, map or monitor"))
      ->type_name("ACTION")
      ->required()
      ->check(oneOf({"list", "new", "show", "report", "put", "check", "diff", "move", "approve", "review",
                     "comment", "answer", "issue", "received", "map", "monitor"}));
  addWorkspace(verb, m_workspace);
  verb.add_option("--area", m_area, geo::message("The area that is planned for; 'outline' to show or put it"))
      ->type_name("ID");
  verb.add_option(
          "-o,--output", m_output,
          geo::message(
              "File to write: .json to edit, .md to read; a report as .docx, .pdf or .xlsx; a table as "
              ".csv or .xlsx; a map as .pdf, .svg or .png"))
      ->type_name("FILE")
      ->check(fileNameEnding({".json", ".md", ".docx", ".csv", ".xlsx", ".pdf", ".svg", ".png"}));
  verb.add_option("--language", m_language, geo::message("Language of a report: zh or en"))
      ->type_name("LANG")
      ->check(oneOf({"zh", "en"}));
  verb.add_option("--template", m_template, geo::message("Document with named fields to fill in: .docx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".docx"}));
  verb.add_option("--input", m_input, geo::message("File with an edited plan, outline or table"))
      ->type_name("FILE")
      ->check(fileNameEnding({".json", ".csv", ".xlsx"}));
  verb.add_option("--table", m_table,
                  geo::message("Only this list of the plan, as a table: targets, projects, amounts, places, "
                               "axes, zones or notes"))
      ->type_name("NAME")
      ->check(oneOf(plan::planListNames()));
  verb.add_option("--from", m_from, geo::message("Version to compare with; otherwise the one before"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  verb.add_option("--to", m_to, geo::message("Version meant; otherwise the newest"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  verb.add_option("--state", m_state, geo::message("State to move to, or answer to a comment"))
      ->type_name("STATE")
      ->check(oneOf({"first_draft", "comments", "revised", "review", "accepted", "partly", "declined"}));
  verb.add_option("--number", m_number, geo::message("Number of the round, comment or circular"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  verb.add_option("--chapter", m_chapter,
                  geo::message("Chapter that a comment is on; otherwise the whole plan"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  verb.add_option("--text", m_text,
                  geo::message("Text of a comment, reason of an answer, title of a round or "
                               "circular"))
      ->type_name("TEXT");
  verb.add_option("--receiver", m_receivers, geo::message("Provinces or offices, with commas"))
      ->type_name("NAME")
      ->delimiter(',');
  verb.add_option("--deadline", m_deadline, geo::message("Last day in time, as 2011-12-31"))
      ->type_name("DATE");
  verb.add_option("--date", m_date, geo::message("Day to tell the overdue by; otherwise today (UTC)"))
      ->type_name("DATE");
  verb.add_option("--page", m_page, geo::message("Paper: A4, A3, A2, A1 or A0"))
      ->type_name("SIZE")
      ->check(oneOf({"A4", "A3", "A2", "A1", "A0"}));
  verb.add_option("--picture", m_picture,
                  geo::message("Instead of a page a picture for a document, this many millimetres wide"))
      ->type_name("MM")
      ->check(numberBetween(120, 400));
  verb.add_option("--dpi", m_dpi, geo::message("Dots per inch of a picture"))
      ->type_name("DPI")
      ->check(numberBetween(36, 1200));
  verb.add_option("--by", m_by, geo::message("Name of the person who does it"))->type_name("NAME");
  verb.add_option("--why", m_why, geo::message("Why, for the log of changes"))->type_name("TEXT");
}

std::string PlanCommand::today() const { return m_date.empty() ? geo::store::utcToday() : m_date; }

int PlanCommand::stored(const Console& console, int version, const std::string& state) const {
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
    report["version"] = version;
    report["state"] = state;
    printJson(console.out, report);
  } else {
    console.out << geo::message("The plan of {} is stored as version {}, state {}", m_area, version, state)
                << '\n';
  }
  return 0;
}

int PlanCommand::list(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, true);
  const auto plans = plan::documents(workspace, "plan");
  const auto outlines = plan::documents(workspace, kOutline);
  const auto circulars = plan::circulars(workspace);
  if (console.json) {
    Json report = jsonReport(name());
    report["plans"] = report["outlines"] = report["circulars"] = Json::array();
    for (const auto& version : plans) report["plans"].push_back(toJson(version));
    for (const auto& version : outlines) report["outlines"].push_back(toJson(version));
    for (const auto& circular : circulars) report["circulars"].push_back(toJson(circular, today()));
    printJson(console.out, report);
    return 0;
  }
  for (const auto& version : plans)
    console.out << geo::message("Plan of {}, version {}: {}, {} by {}: {}", version.name, version.version,
                                version.state, version.at, version.by, version.why)
                << '\n';
  for (const auto& version : outlines)
    console.out << geo::message("Outline {}, version {}: {}", version.name, version.version, version.why)
                << '\n';
  printCirculars(console.out, circulars, today());
  if (plans.empty()) console.out << geo::message("There are no plans; 'lianpian plan new' makes one") << '\n';
  return 0;
}

int PlanCommand::make(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, false);
  const plan::Plan made = makePlan(workspace, m_area, languageOf(console, workspace), m_by);
  const auto progress = plan::progressOf(made);
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = made.area;
    report["counties"] = made.counties.size();
    report["linked_figures"] = made.figures.size();
    report["targets"] = made.targets.size();
    report["progress"] = Json::array();
    for (const auto& chapter : progress) report["progress"].push_back(toJson(chapter));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Plan of {}: {} chapters, {} counties, {} linked figures, {} targets",
                              made.area, made.chapters.size(), made.counties.size(), made.figures.size(),
                              made.targets.size())
              << '\n';
  printProgress(console.out, progress);
  return 0;
}

int PlanCommand::show(const Console& console) const {
  if (!m_table.empty()) return showTable(console);
  requireEnding(m_output, {".json", ".md"});
  Workspace workspace = Workspace::open(m_workspace, true);
  std::string text;
  const bool isMarkdown = m_output.ends_with(".md") || (m_output.empty() && !console.json);
  if (m_output.ends_with(".docx") || m_output.ends_with(".pdf") || m_output.ends_with(".xlsx"))
    throw UsageError(geo::message("'plan report' writes {}", m_output));
  if (m_area == kOutline) {
    if (m_output.ends_with(".md")) throw UsageError(geo::message("The outline is written as .json only"));
    const auto outlines = plan::documents(workspace, kOutline);
    text = plan::toReadableJson(outlines.empty() ? shippedOutline()
                                                 : plan::loadOutline(workspace, outlines.front().name, m_to));
  } else {
    const plan::Plan one = plan::loadPlan(workspace, m_area, m_to);
    plan::FigureLookup lookup(workspace);
    text = isMarkdown ? markdownOf(workspace, lookup, one, languageOf(console, workspace))
                      : plan::toReadableJson(one);
  }
  if (m_output.empty())
    console.out << text << '\n';
  else
    geo::writeBytes(m_output, text);
  return 0;
}

int PlanCommand::report(const Console& console) const {
  const auto isWritten = [this](const char* ending) { return m_output.ends_with(ending); };
  if (m_output.empty()) throw UsageError(geo::message("{} is missing", "--output"));
  if (isWritten(".json") || isWritten(".md"))
    throw UsageError(
        geo::message("A report is written as .docx, .pdf or .xlsx; 'plan show' writes {}", m_output));
  if (!m_template.empty() && !isWritten(".docx"))
    throw UsageError(geo::message("{} is for a report in .docx only", "--template"));
  Workspace workspace = Workspace::open(m_workspace, true);
  const int version = plan::document(workspace, "plan", m_area, m_to).version;
  const plan::Plan one = plan::loadPlan(workspace, m_area, version);
  const std::string language = m_language.empty() ? languageOf(console, workspace) : m_language;
  console.progress.report(geo::message("Writing {}", m_output), 0);
  const WrittenPaper written = writePaper(workspace, one, {m_output, language, today(), version, m_template});
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
    report["plan_version"] = version;
    report["file"] = m_output;
    report.update(toJson(written));
    printJson(console.out, report);
  } else {
    print(console.out, written, m_output);
  }
  return 0;
}

int PlanCommand::put(const Console& console) const {
  if (m_input.empty()) throw UsageError(geo::message("{} is missing", "--input"));
  if (!m_table.empty()) return putTable(console);
  requireEnding(m_input, {".json"});
  const std::string text = geo::readBytes(m_input);
  Workspace workspace = Workspace::open(m_workspace, false);
  if (m_area == kOutline)
    return stored(console, plan::putOutline(workspace, plan::outlineFromJson(text), {m_why, m_by}), "issued");
  plan::Plan edited = plan::planFromJson(text);
  if (edited.area != m_area)
    throw geo::DataError(
        geo::message("{} holds the plan of '{}', not of '{}'.", m_input, edited.area, m_area));
  plan::FigureLookup lookup(workspace);
  plan::holdFigures(edited, lookup);
  return stored(console, plan::putPlan(workspace, edited, {m_why, m_by}), toString(edited.state));
}

int PlanCommand::check(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, true);
  geo::Issues issues = plan::verifyDocuments(workspace);
  const plan::Plan one = plan::loadPlan(workspace, m_area, m_to);
  plan::FigureLookup lookup(workspace);
  const geo::Issues found = plan::checkPlan(one, lookup);
  issues.insert(issues.end(), found.begin(), found.end());
  const auto count = [&issues](geo::Issue::Severity severity) {
    return std::ranges::count(issues, severity, &geo::Issue::severity);
  };
  const auto errors = count(geo::Issue::Severity::error);
  const auto progress = plan::progressOf(one);
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
    report["state"] = toString(one.state);
    report["issues"] = toJson(issues);
    report["progress"] = Json::array();
    for (const auto& chapter : progress) report["progress"].push_back(toJson(chapter));
    printJson(console.out, report);
  } else {
    printIssues(console.out, issues);
    printProgress(console.out, progress);
    console.out << geo::message("Plan of {}: {} errors, {} warnings, {} notes", m_area, errors,
                                count(geo::Issue::Severity::warning), count(geo::Issue::Severity::note))
                << '\n';
  }
  return errors > 0 ? 1 : 0;
}

int PlanCommand::compare(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, true);
  int to = m_to;
  if (to == 0) to = plan::document(workspace, "plan", m_area, 0).version;
  const int from = m_from == 0 ? std::max(1, to - 1) : m_from;
  const auto changes =
      plan::compare(plan::loadPlan(workspace, m_area, from), plan::loadPlan(workspace, m_area, to));
  if (!console.json) {
    printChanges(console.out, changes);
    return 0;
  }
  Json report = jsonReport(name());
  report["area"] = m_area;
  report["from"] = from;
  report["to"] = to;
  report["changes"] = Json::array();
  for (const auto& change : changes) report["changes"].push_back(toJson(change));
  printJson(console.out, report);
  return 0;
}

int PlanCommand::move(const Console& console) const {
  if (m_state.empty()) throw UsageError(geo::message("{} is missing", "--state"));
  Workspace workspace = Workspace::open(m_workspace, false);
  plan::Plan one = plan::loadPlan(workspace, m_area);
  plan::moveTo(one, plan::parseState(m_state));
  return stored(console, plan::putPlan(workspace, one, {m_why, m_by}), m_state);
}

int PlanCommand::approve(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, false);
  return stored(console, plan::approvePlan(workspace, m_area, {m_why, m_by}), "approved");
}

int PlanCommand::review(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, false);
  plan::Plan one = plan::loadPlan(workspace, m_area);
  plan::openRound(one, {0, m_text, today(), m_deadline, m_receivers});
  return stored(console, plan::putPlan(workspace, one, {m_why, m_by}), toString(one.state));
}

int PlanCommand::comment(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, false);
  plan::Plan one = plan::loadPlan(workspace, m_area);
  const int round = m_number == 0 && !one.rounds.empty() ? one.rounds.back().number : m_number;
  plan::addComment(one, {0, round, m_chapter, m_by, today(), m_text, plan::CommentState::open, {}});
  return stored(console, plan::putPlan(workspace, one, {m_why, m_by}), toString(one.state));
}

int PlanCommand::answer(const Console& console) const {
  if (m_state.empty()) throw UsageError(geo::message("{} is missing", "--state"));
  Workspace workspace = Workspace::open(m_workspace, false);
  plan::Plan one = plan::loadPlan(workspace, m_area);
  plan::answerComment(one, m_number, plan::parseCommentState(m_state), m_text);
  return stored(console, plan::putPlan(workspace, one, {m_why, m_by}), toString(one.state));
}

int PlanCommand::issue(const Console& console) const {
  Workspace workspace = Workspace::open(m_workspace, false);
  if (plan::documents(workspace, kOutline).empty())
    plan::putOutline(workspace, shippedOutline(), {geo::message("The outline that ships"), m_by});
  plan::Circular circular{
      0, plan::documents(workspace, kOutline).front().name, m_to, m_text, today(), m_deadline, {}};
  for (const std::string& receiver : m_receivers) circular.receipts.push_back({receiver, {}, {}, {}});
  const int number = plan::issueCircular(workspace, std::move(circular), {m_why, m_by});
  if (console.json) {
    Json report = jsonReport(name());
    report["circular"] = number;
    printJson(console.out, report);
  } else {
    console.out << geo::message("Circular {} was issued to {} receivers", number, m_receivers.size()) << '\n';
  }
  return 0;
}

int PlanCommand::receive(const Console& console) const {
  if (m_receivers.empty()) throw UsageError(geo::message("{} is missing", "--receiver"));
  Workspace workspace = Workspace::open(m_workspace, false);
  planning::WorkspaceTransaction transaction(workspace);
  for (const std::string& receiver : m_receivers)
    plan::markReceived(workspace, m_number, receiver, today(), {m_why, m_by});
  transaction.commit();
  return list(console);
}

int PlanCommand::run(const Console& console) {
  if (!m_date.empty() && !planning::survey::isIsoDate(m_date))
    throw UsageError(geo::message("'{}' is no date; write it as 2011-12-31", m_date));
  if (m_action == "list") return list(console);
  if (m_action == "issue") return issue(console);
  if (m_action == "received") return receive(console);
  if (m_area.empty()) throw UsageError(geo::message("{} is missing", "--area"));
  static constexpr std::pair<const char*, int (PlanCommand::*)(const Console&) const> kActions[]{
      {"new", &PlanCommand::make},        {"show", &PlanCommand::show},
      {"put", &PlanCommand::put},         {"check", &PlanCommand::check},
      {"diff", &PlanCommand::compare},    {"move", &PlanCommand::move},
      {"approve", &PlanCommand::approve}, {"review", &PlanCommand::review},
      {"comment", &PlanCommand::comment}, {"answer", &PlanCommand::answer},
      {"map", &PlanCommand::map},         {"monitor", &PlanCommand::monitor},
      {"report", &PlanCommand::report}};
  const auto* const found =
      std::ranges::find(kActions, m_action, [](const auto& entry) { return std::string(entry.first); });
  return (this->*found->second)(console);
}

}  // namespace app::cli
