#include "app/cli/liaison/letter_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "app/render/paper/paper_lines.h"
#include "app/render/paper/paper_order.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/who_is_where.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

void addPaperOptions(CLI::App& action, LetterOptions& options) {
  action
      .add_option("-o,--output", options.output,
                  geo::message("File of one letter, .docx or .pdf, or folder for them"))
      ->type_name("FILE")
      ->required();
  addRound(action, options.round);
  action.add_option("--copy", options.copies, geo::message("Who gets a copy: ids or codes, with commas"))
      ->type_name("ID")
      ->delimiter(',');
  action
      .add_option("--number", options.number,
                  geo::message("Number of a single letter; otherwise the next one of the year"))
      ->type_name("TEXT");
  addLiaisonDate(action, options.date, geo::message("Day of the letter; otherwise today (UTC)"));
  action.add_option("--sent", options.sent, geo::message("Day that it is sent; otherwise not sent yet"))
      ->type_name("DATE")
      ->check(isoDate());
  action.add_option("--office", options.office, geo::message("Office that signs it"))->type_name("NAME");
  action.add_option("--language", options.language, geo::message("Language of the paper: zh or en"))
      ->type_name("LANG")
      ->check(oneOf({"zh", "en"}));
  action.add_option("--format", options.format, geo::message("Of the files in a folder: docx or pdf"))
      ->type_name("FORMAT")
      ->check(oneOf({"docx", "pdf"}));
  action
      .add_option("--template", options.templateFile,
                  geo::message("Document with named fields to fill in: .docx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".docx"}));
  action.add_flag("--draft", options.isDraft,
                  geo::message("Only writes it, marked as a draft on every page; enters nothing"));
  addAuthorship(action, options.authorship);
  excludeAll(action, "--draft", {"--number", "--sent", "--template", "--by", "--why"});
}

bool endsIn(const std::string& output, const std::vector<std::string>& endings) {
  return fileNameEnding(endings)(output).empty();
}

void checkFormat(const LetterOptions& options) {
  const bool isFile = endsIn(options.output, {".docx", ".pdf"});
  const auto refuse = [](const std::string& one, const std::string& other) {
    throw UsageError(geo::message("{} and {} do not go together", one, other));
  };
  if (isFile && !options.format.empty()) refuse("--format", options.output);
  if (options.templateFile.empty()) return;
  if (isFile) requireEnding(options.output, {".docx"}, "--template");
  if (options.format == "pdf") refuse("--template", "--format pdf");
}

render::LetterOrder orderOf(const LetterOptions& options, const std::string& round,
                            const std::string& language) {
  render::LetterOrder order;
  order.choice = {
      liaison::LetterKind::assignment, round, options.year, options.unit, options.to, options.isDraft};
  order.number = options.number;
  order.date = todayUnless(options.date);
  order.sentOn = options.sent;
  order.office = options.office;
  order.copies = options.copies;
  order.language = language == "en" ? "en" : "zh";
  order.output = options.output;
  if (options.format == "pdf") order.ending = ".pdf";
  order.templateFile = options.templateFile;
  return order;
}

Json letterJson(const render::WrittenLetter& written) {
  const liaison::Letter& letter = written.letter;
  Json notVerified = Json::array();
  for (const std::string& one : written.notVerified) notVerified.push_back(one);
  return {{"number", letter.number.empty() ? Json() : Json(letter.number)},
          {"addressee", letter.addressee},
          {"organisation", letter.organisation},
          {"round", letter.round},
          {"year", letter.year},
          {"date", letter.date},
          {"subject", letter.subject},
          {"file", written.file.string()},
          {"pages", written.pages == 0 ? Json() : Json(written.pages)},
          {"not_verified", notVerified}};
}

int writeAndReport(const Console& console, const LetterOptions& options, liaison::LetterKind kind) {
  checkFormat(options);
  auto workspace = openWorkspace(console, options.workspace, options.isDraft);
  const std::string spoken = console.language.empty() ? workspace.info().language : console.language;
  const std::string round = liaison::roundOrLast(liaison::readRegister(workspace), options.round).id;
  render::LetterOrder order = orderOf(options, round, options.language.empty() ? spoken : options.language);
  order.choice.kind = kind;
  order.authorship = orWhy(options.authorship, geo::message("Letters written"));
  const OffscreenGui gui;
  const render::WrittenLetters written = render::writeLetters(workspace, order);
  for (const geo::Issue& issue : written.issues) console.err << "lianpian: " << issue.text << '\n';
  if (!console.json) {
    for (const render::WrittenLetter& letter : written.letters)
      for (const std::string& line : render::linesOf(letter)) console.out << line << '\n';
    return 0;
  }
  Json report = jsonReport(kLiaisonVerb);
  report["entered"] = !options.isDraft;
  report["letters"] = Json::array();
  for (const render::WrittenLetter& letter : written.letters) report["letters"].push_back(letterJson(letter));
  printJson(console.out, report);
  return 0;
}

}  // namespace

std::string LiaisonLettersAction::summary() const {
  return geo::message("Writes letters that say who looks after which places, numbers and enters them");
}

void LiaisonLettersAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addUnit(action, m_options.unit);
  action
      .add_option("--to", m_options.to,
                  geo::message("Who they are to: units, provinces, ids or codes, with commas; otherwise the "
                               "unit, or all units"))
      ->type_name("ID")
      ->delimiter(',');
  addPaperOptions(action, m_options);
}

int LiaisonLettersAction::run(const Console& console) {
  return writeAndReport(console, m_options, liaison::LetterKind::assignment);
}

std::string LiaisonResponsibilityAction::summary() const {
  return geo::message(
      "Writes what a unit agreed to for a year beside what it reported, as a numbered letter");
}

void LiaisonResponsibilityAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addUnit(action, m_options.unit)->required();
  addYear(action, m_options.year);
  addPaperOptions(action, m_options);
}

int LiaisonResponsibilityAction::run(const Console& console) {
  return writeAndReport(console, m_options, liaison::LetterKind::responsibility);
}

std::string LiaisonReceiptAction::summary() const {
  return geo::message("Notes when a letter was sent to somebody, and when it was received by whom");
}

void LiaisonReceiptAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--letter", m_options.note.letter, geo::message("Number of the letter"))
      ->type_name("TEXT")
      ->required();
  action
      .add_option("--to", m_options.note.addressee,
                  geo::message("Who was sent it: id of an organisation or code of a province"))
      ->type_name("ID")
      ->required();
  action.add_option("--sent", m_options.note.sentOn, geo::message("Day that it was sent"))
      ->type_name("DATE")
      ->check(isoDate());
  auto* const received =
      action.add_option("--received", m_options.note.receivedOn, geo::message("Day that it was received"))
          ->type_name("DATE")
          ->check(isoDate());
  action.add_option("--received-by", m_options.note.receivedBy, geo::message("Who received it"))
      ->type_name("NAME")
      ->needs(received);
  addAuthorship(action, m_options.authorship);
}

int LiaisonReceiptAction::run(const Console& console) {
  const liaison::ReceiptNote& note = m_options.note;
  if (note.sentOn.empty() && note.receivedOn.empty())
    throw UsageError(geo::message("Give --sent, --received or both"));
  auto workspace = openWorkspace(console, m_options.workspace, false);
  liaison::editRegister(workspace,
                        orWhy(m_options.authorship, geo::message("Receipt of letter {} noted", note.letter)),
                        [&note](liaison::Register& all) { liaison::noteReceipt(all, note); });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["letter"] = note.letter;
    report["addressee"] = note.addressee;
    report["sent_on"] = note.sentOn;
    report["received_on"] = note.receivedOn;
    report["received_by"] = note.receivedBy;
    printJson(console.out, report);
  } else {
    console.out << geo::message("Letter {} to {}: noted", note.letter, note.addressee) << '\n';
  }
  return 0;
}

std::string LiaisonReceiptsAction::summary() const {
  return geo::message("Lists who was sent which letter, and who has confirmed it");
}

void LiaisonReceiptsAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addUnit(action, m_options.unit);
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonReceiptsAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  if (!m_options.unit.empty()) liaison::requireOrganisation(all, m_options.unit);
  answerList(console, m_options.output,
             liaison::receiptsTable(all, liaison::knownPlaces(workspace), m_options.unit), "receipts");
  return 0;
}

}  // namespace app::cli
