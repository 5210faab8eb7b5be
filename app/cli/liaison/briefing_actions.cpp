#include "app/cli/liaison/briefing_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "app/render/paper/paper_lines.h"
#include "app/render/paper/paper_order.h"
#include "geo/file/file_bytes.h"
#include "geo/report/message.h"
#include "planning/liaison/briefings.h"
#include "planning/liaison/who_is_where.h"
#include "planning/papers/briefing_order.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace liaison = planning::liaison;
namespace papers = planning::papers;

constexpr const char* kBriefingVerb = "briefing";

void addSubject(CLI::App& action, BriefingSubject& subject) {
  addWorkspace(action, subject.workspace);
  addUnit(action, subject.unit)->required();
  action
      .add_option("--year", subject.year, geo::message("Year of the money, and the last one of the figures"))
      ->type_name("YEAR")
      ->required()
      ->check(year());
}

/// Whom it is about, in which state; not its text.
Json factsOf(const liaison::Briefing& one) {
  return {{"id", one.id},
          {"organisation", one.organisation},
          {"year", one.year},
          {"round", one.round},
          {"language", one.language},
          {"title", one.title},
          {"indicators", one.indicators},
          {"map", one.mapIndicator},
          {"state", one.state == liaison::BriefingState::draft ? "draft" : "issued"},
          {"number", one.number ? Json(*one.number) : Json()},
          {"issued_on", one.issuedOn},
          {"receivers", one.receivers},
          {"replaces", one.replaces},
          {"files", one.files}};
}

void answerBriefing(const Console& console, const liaison::Briefing& briefing, const std::string& sentence,
                    const Json& further = Json::object()) {
  if (!console.json) {
    console.out << sentence << '\n';
    return;
  }
  Json facts = jsonReport(kBriefingVerb);
  facts.update(factsOf(briefing));
  facts["text"] = briefing.text;
  facts.update(further);
  printJson(console.out, facts);
}

void answerWritten(const Console& console, const render::WrittenBriefing& written) {
  if (console.json) {
    Json facts = jsonReport(kBriefingVerb);
    facts.update(factsOf(written.briefing));
    facts["written"] = Json::array();
    for (const auto& file : written.files) facts["written"].push_back(file.string());
    facts["pages"] = written.pages;
    facts["promises_left_out"] = written.promisesLeftOut;
    facts["changed"] = Json::array();
    for (const std::string& line : written.changed) facts["changed"].push_back(line);
    printJson(console.out, facts);
    return;
  }
  for (const std::string& line : render::linesOf(written)) console.out << line << '\n';
}

}  // namespace

std::string BriefingListAction::summary() const { return geo::message("Lists drafts and issued briefings"); }

void BriefingListAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addUnit(action, m_options.unit);
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int BriefingListAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  if (!m_options.unit.empty()) liaison::requireOrganisation(all, m_options.unit);
  answerList(console, m_options.output, liaison::briefingsTable(all, m_options.unit), "briefings",
             {{"verb", kBriefingVerb}});
  return 0;
}

std::string BriefingNewAction::summary() const {
  return geo::message("Makes a draft about a unit's counties, with a text made of the figures");
}

void BriefingNewAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  addRound(action, m_options.round);
  action
      .add_option(
          "--indicator", m_options.indicators,
          geo::message("Indicators of its table, with commas; otherwise targets of the plan and others "
                       "with a direction"))
      ->type_name("ID")
      ->delimiter(',');
  action.add_option("--map", m_options.map, geo::message("The one that its map shows"))->type_name("ID");
  action.add_option("--title", m_options.title, geo::message("Its title"))->type_name("TEXT");
  action.add_option("--language", m_options.language, geo::message("Language of the paper: zh or en"))
      ->type_name("LANG")
      ->check(oneOf({"zh", "en"}));
  action.add_option("--replaces", m_options.replaces, geo::message("Id of the issued one that it corrects"))
      ->type_name("ID");
  addAuthorship(action, m_options.authorship);
}

int BriefingNewAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.subject.workspace, false);
  const std::string spoken = console.language.empty() ? workspace.info().language : console.language;
  const std::string language = m_options.language.empty() ? spoken : m_options.language;
  const auto& [subject, round, indicators, map, title, wanted, replaces, authorship] = m_options;
  const liaison::Briefing draft = papers::startBriefing(
      workspace,
      {subject.unit, round, subject.year, language == "en" ? "en" : "zh", title, indicators, map, replaces},
      orWhy(authorship, geo::message("Draft of a briefing of {} for {}", subject.unit, subject.year)));
  const std::vector<std::string> leftOut = papers::leftOutOf(workspace, draft);
  answerBriefing(console, draft,
                 fmt::format("{}\n\n{}", fmt::join(render::linesOfDraft(draft, leftOut), "\n"), draft.text),
                 {{"left_out", leftOut}});
  return 0;
}

std::string BriefingTextAction::summary() const {
  return geo::message("Writes the text of a draft to be edited, or takes it in again");
}

void BriefingTextAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action
      .add_option("-o,--output", m_options.output,
                  geo::message("File for the text as it is, .txt: a paragraph a line"))
      ->type_name("FILE")
      ->check(fileNameEnding({".txt"}));
  action.add_option("--input", m_options.input, geo::message("The edited text, .txt in UTF-8"))
      ->type_name("FILE")
      ->check(fileNameEnding({".txt"}));
  action.add_option("--title", m_options.title, geo::message("Its title"))->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
  excludeAll(action, "--output", {"--input", "--title", "--by", "--why"});
}

int BriefingTextAction::run(const Console& console) {
  const auto& [subject, input, output, title, authorship] = m_options;
  if (input.empty() && output.empty()) throw UsageError(geo::message("Give --input or --output"));
  auto workspace = openWorkspace(console, subject.workspace, input.empty());
  if (input.empty()) {
    const liaison::Briefing draft =
        liaison::requireDraft(liaison::readRegister(workspace), subject.unit, subject.year);
    planning::requireOutputApart(workspace, output);
    geo::writeBytes(output, draft.text + "\n");
    answerBriefing(console, draft, geo::message("Text of {}: {}", draft.id, output));
    return 0;
  }
  const liaison::Briefing draft = papers::takeText(
      workspace, subject.unit, subject.year, geo::readBytes(input), title,
      orWhy(authorship,
            geo::message("Text of the briefing of {} for {} edited", subject.unit, subject.year)));
  answerBriefing(console, draft, geo::message("Text of {} taken in", draft.id));
  return 0;
}

std::string BriefingWriteAction::summary() const {
  return geo::message("Writes a draft as it would look, marked as a draft on every page");
}

void BriefingWriteAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("-o,--output", m_options.output, geo::message("File to write: .docx or .pdf"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".docx", ".pdf"}));
  addLiaisonDate(action, m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"));
}

int BriefingWriteAction::run(const Console& console) {
  const BriefingSubject& subject = m_options.subject;
  auto workspace = openWorkspace(console, subject.workspace, true);
  console.progress.report(geo::message("Writing {}", m_options.output), 0);
  const OffscreenGui gui;
  const render::WrittenBriefing written = render::writeDraft(workspace, subject.unit, subject.year,
                                                             todayUnless(m_options.date), m_options.output);
  answerWritten(console, written);
  return 0;
}

std::string BriefingIssueAction::summary() const {
  return geo::message("Issues a draft with number, day and receivers; from then on it stays as it is");
}

void BriefingIssueAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action
      .add_option("--receiver", m_options.receivers,
                  geo::message("Who receives it: ids of organisations and codes of provinces, with commas"))
      ->type_name("ID")
      ->required()
      ->delimiter(',');
  action
      .add_option("-o,--output", m_options.outputs,
                  geo::message("File to write: .docx or .pdf; again for both"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".docx", ".pdf"}));
  action
      .add_option("--number", m_options.number,
                  geo::message("Number within the year; otherwise the next one"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  addLiaisonDate(action, m_options.date, geo::message("Day of issue; otherwise today (UTC)"));
  addAuthorship(action, m_options.authorship);
}

int BriefingIssueAction::run(const Console& console) {
  const auto& [subject, receivers, outputs, number, date, authorship] = m_options;
  auto workspace = openWorkspace(console, subject.workspace, false);
  console.progress.report(geo::message("Writing {}", outputs.front()), 0);
  const OffscreenGui gui;
  const render::WrittenBriefing written = render::issueBriefing(
      workspace,
      {subject.unit,
       subject.year,
       number,
       todayUnless(date),
       receivers,
       {outputs.begin(), outputs.end()},
       orWhy(authorship, geo::message("Briefing of {} for {} issued", subject.unit, subject.year))});
  answerWritten(console, written);
  return 0;
}

}  // namespace app::cli
