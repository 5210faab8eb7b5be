#include "app/render/paper/paper_order.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "app/render/document/document_pages.h"
#include "app/render/paper/two_pages.h"
#include "app/render/paper/unit_map.h"
#include "geo/document/document_template.h"
#include "geo/document/document_writer.h"
#include "geo/file/file_bytes.h"
#include "geo/file/files_together.h"
#include "geo/file/regular_file.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/sha256.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/letters.h"
#include "planning/liaison/time_span.h"
#include "planning/papers/briefing_order.h"
#include "planning/papers/briefing_paper.h"
#include "planning/papers/paper_words.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

namespace fs = std::filesystem;
namespace liaison = planning::liaison;
namespace papers = planning::papers;

/// What is numbered never takes the place of another file: it may be another paper.
void requireNewFile(const fs::path& file) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(file, ignored)))
    throw geo::DataError(
        geo::message("{} exists already; a numbered paper replaces no file, so choose another name for it.",
                     file.string()));
}

/// Stores what was entered, then names the files; takes it back where they fail.
void enterAndPublish(planning::Workspace& workspace, const liaison::Authorship& authorship,
                     geo::FilesTogether& files, const std::function<void(liaison::Register&)>& enter) {
  const liaison::Register before = liaison::readRegister(workspace);
  liaison::editRegister(workspace, authorship, enter);
  try {
    files.publish();
  } catch (...) {
    liaison::takeBack(workspace, {geo::message("Taken back: the files could not be written"), authorship.by},
                      before);
    throw;
  }
}

bool endsIn(const fs::path& file, std::string_view ending) {
  std::string own = file.extension().string();
  std::ranges::transform(own, own.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return own == ending;
}

void writeDocument(const geo::Document& document, const DocumentPages& pages, const fs::path& file) {
  if (endsIn(file, ".pdf"))
    exportPdf(pages, document.title, file);
  else
    geo::writeDocx(file, document);
}

class LetterWriter {
 public:
  LetterWriter(planning::Workspace& workspace, const LetterOrder& order)
      : m_workspace(workspace),
        m_order(order),
        m_all(liaison::readRegister(workspace)),
        m_known(liaison::knownPlaces(workspace)) {}

  WrittenLetters write() {
    planning::requireOutputApart(m_workspace, m_order.output);
    std::vector<liaison::Letter> letters = papers::lettersFor(m_all, m_known, m_order.choice);
    if (letters.size() > 1 && (isFile() || !m_order.number.empty()))
      throw geo::DataError(geo::message(
          "These are {} letters; give a folder for them and no number, or say which one is meant.",
          letters.size()));
    liaison::Register entered = m_all;  // so that each takes the number behind the one before
    for (liaison::Letter& letter : letters) writeOne(letter, entered);
    if (m_order.choice.isDraft) {
      m_files.publish();
      return std::move(m_written);
    }
    enterAndPublish(m_workspace, m_order.authorship, m_files, [&entered](liaison::Register& all) {
      all.letters = entered.letters;
      all.receipts = entered.receipts;
    });
    return std::move(m_written);
  }

 private:
  bool isFile() const { return endsIn(m_order.output, ".docx") || endsIn(m_order.output, ".pdf"); }

  fs::path fileOf(const liaison::Letter& letter) const {
    if (isFile()) return m_order.output;
    const std::string name =
        m_order.choice.isDraft ? "draft-" + letter.addressee : letter.number + "-" + letter.addressee;
    return m_order.output / (geo::asFileName(name) + m_order.ending);
  }

  void writeOne(liaison::Letter& letter, liaison::Register& entered) {
    letter.date = m_order.date;
    if (!m_order.choice.isDraft)
      letter.number = m_order.number.empty() ? liaison::nextLetterNumber(entered, m_order.date.substr(0, 4))
                                             : m_order.number;
    letter.subject = papers::subjectOf(m_all, m_known, letter, m_order.language);
    const fs::path file = fileOf(letter);
    planning::requireOutputApart(m_workspace, file);
    if (!m_order.templateFile.empty()) geo::requireOther(file, m_order.templateFile);
    if (!m_order.choice.isDraft) requireNewFile(file);
    letter.file = file.filename().string();
    if (!m_order.choice.isDraft) liaison::enterLetter(entered, letter, m_order.copies, m_order.sentOn);
    const papers::LetterRequest request{letter, m_order.language, m_order.office, m_order.copies};
    const geo::Document document = letter.kind == liaison::LetterKind::responsibility
                                       ? papers::responsibilityLetter(m_all, m_known, request)
                                       : papers::assignmentLetter(m_all, m_known, request);
    const int pages = put(document, request, m_files.add(file));
    m_written.letters.push_back({letter, file, pages, notVerifiedIn(letter)});
  }

  /// Returns how many pages it takes; 0: as many as the template makes of it.
  int put(const geo::Document& document, const papers::LetterRequest& request, const fs::path& file) {
    if (m_order.templateFile.empty()) {
      const DocumentPages pages(document);
      writeDocument(document, pages, file);
      return pages.count();
    }
    const papers::PaperWords words(m_order.language);
    const papers::PaperNames names(m_all, m_known, words);
    const liaison::Letter& letter = request.letter;
    const geo::TemplateContent content{
        document,
        {{"number", letter.number},
         {"date", words.date(letter.date)},
         {"title", letter.subject},
         {"addressee", names.addressee(letter.addressee)},
         {"organisation", letter.organisation.empty() ? "" : names.addressee(letter.organisation)},
         {"round", letter.round.empty() ? "" : names.round(letter.round)},
         {"year", letter.year},
         {"office", m_order.office}},
        {}};
    const geo::Issues issues = geo::writeDocxFromTemplate(file, m_order.templateFile, content);
    m_written.issues.insert(m_written.issues.end(), issues.begin(), issues.end());
    return 0;
  }

  std::vector<std::string> notVerifiedIn(const liaison::Letter& letter) const {
    std::vector<std::string> found;
    if (letter.kind != liaison::LetterKind::assignment) return found;
    for (const liaison::Assignment* one : papers::assignmentsIn(m_all, m_known, letter))
      if (!liaison::isVerified(one->confidence)) found.push_back(one->organisation + " " + one->place);
    return found;
  }

  planning::Workspace& m_workspace;
  const LetterOrder& m_order;
  liaison::Register m_all;
  liaison::KnownPlaces m_known;
  geo::FilesTogether m_files{geo::FilesTogether::MissingFolder::made};
  WrittenLetters m_written;
};

/// A briefing laid out on its two pages, with its map.
class BriefingLayout {
 public:
  BriefingLayout(planning::Workspace& workspace, const liaison::Register& all, liaison::Briefing briefing,
                 std::string today)
      : m_workspace(workspace),
        m_all(all),
        m_known(liaison::knownPlaces(workspace)),
        m_briefing(std::move(briefing)),
        m_figures(papers::figuresOf(workspace, all, m_known, m_briefing)),
        m_today(std::move(today)),
        m_changed(papers::changedSinceText(m_figures, all, m_briefing)) {}

  const std::vector<std::string>& changed() const { return m_changed; }

  void lay() {
    const std::unique_ptr<UnitMap> map = mapOf();
    const bool hasMap = map && map->canBeDrawn();
    m_room = roomOnTwoPages(
        [&](const geo::DocumentPicture& picture, std::size_t rows) {
          return documentWith(hasMap ? std::optional(picture) : std::nullopt, rows);
        },
        kMostPromises);
    m_document = documentWith(
        hasMap ? std::optional(map->draw({kPictureWidthMm, m_room.pictureMm})) : std::nullopt, m_room.rows);
    m_pages = std::make_unique<DocumentPages>(m_document);
  }

  int pages() const { return m_pages->count(); }
  bool isTwoPages() const { return m_room.isTwoPages && pages() == 2; }
  void write(const fs::path& file) const { writeDocument(m_document, *m_pages, file); }

  std::size_t promisesLeftOut() const {
    const auto open =
        static_cast<std::size_t>(std::ranges::count_if(m_all.promises, [this](const liaison::Promise& one) {
          return one.organisation == m_briefing.organisation && one.state == liaison::PromiseState::open;
        }));
    return open > m_room.rows ? open - m_room.rows : 0;
  }

 private:
  static constexpr std::size_t kMostPromises = 10;

  std::unique_ptr<UnitMap> mapOf() const {
    const auto row = std::ranges::find_if(m_figures.rows, [this](const papers::BriefingRow& one) {
      return one.indicator.id == m_briefing.mapIndicator;
    });
    if (row == m_figures.rows.end()) return nullptr;
    return std::make_unique<UnitMap>(m_workspace, m_figures.scope, *row, m_briefing.language);
  }
  geo::Document documentWith(std::optional<geo::DocumentPicture> map, std::size_t promises) const {
    return papers::briefingDocument(
        {m_all, m_known, m_briefing, m_figures, m_today, std::move(map), promises, m_changed});
  }

  planning::Workspace& m_workspace;
  const liaison::Register& m_all;
  liaison::KnownPlaces m_known;
  liaison::Briefing m_briefing;
  papers::BriefingFigures m_figures;
  std::string m_today;
  std::vector<std::string> m_changed;
  TwoPageRoom m_room;
  geo::Document m_document;
  std::unique_ptr<DocumentPages> m_pages;
};

}  // namespace

WrittenLetters writeLetters(planning::Workspace& workspace, const LetterOrder& order) {
  liaison::requireDay(order.date);
  return LetterWriter(workspace, order).write();
}

WrittenBriefing writeDraft(planning::Workspace& workspace, const std::string& organisation,
                           const std::string& year, const std::string& today, const fs::path& file) {
  liaison::requireDay(today);
  planning::requireOutputApart(workspace, file);
  const liaison::Register all = liaison::readRegister(workspace);
  const liaison::Briefing draft = liaison::requireDraft(all, organisation, year);
  BriefingLayout layout(workspace, all, draft, today);
  layout.lay();
  geo::FilesTogether files(geo::FilesTogether::MissingFolder::made);
  layout.write(files.add(file));
  files.publish();
  return {draft, {file}, layout.pages(), layout.promisesLeftOut(), layout.changed()};
}

WrittenBriefing issueBriefing(planning::Workspace& workspace, const IssueOrder& order) {
  for (std::size_t i = 0; i < order.files.size(); ++i) {
    planning::requireOutputApart(workspace, order.files[i]);
    requireNewFile(order.files[i]);
    for (std::size_t j = 0; j < i; ++j)
      if (order.files[i].lexically_normal() == order.files[j].lexically_normal())
        throw geo::DataError(geo::message("{} is named twice; a paper is written once into each file.",
                                          order.files[i].string()));
  }
  liaison::Register all = liaison::readRegister(workspace);
  liaison::BriefingIssue issue{liaison::requireDraft(all, order.organisation, order.year).id,
                               order.number,
                               order.day,
                               order.receivers,
                               {}};
  liaison::issueDraft(all, issue);
  BriefingLayout layout(workspace, all, liaison::requireBriefing(all, issue.id), order.day);
  if (!layout.changed().empty())
    throw geo::DataError(
        geo::message("{} is otherwise than its text was written by, such as: {}; look through the text and "
                     "take it in again "
                     "with 'lianpian briefing text'.",
                     issue.id, layout.changed().front()));
  layout.lay();
  if (!layout.isTwoPages())
    throw geo::DataError(
        geo::message("{} takes more than two pages; shorten its text and take it in again with 'lianpian "
                     "briefing text', or ask for fewer indicators.",
                     issue.id));
  geo::FilesTogether files(geo::FilesTogether::MissingFolder::made);
  std::vector<std::string> sums;
  for (const fs::path& file : order.files) {
    const fs::path made = files.add(file);
    layout.write(made);
    sums.push_back(file.filename().string() + " " + geo::store::sha256(geo::readBytes(made)));
  }
  issue.number = liaison::requireBriefing(all, issue.id).number.value_or(0);
  issue.files = fmt::format("{}", fmt::join(sums, "; "));
  enterAndPublish(workspace, order.authorship, files,
                  [&issue](liaison::Register& edited) { liaison::issueDraft(edited, issue); });
  return {liaison::requireBriefing(liaison::readRegister(workspace), issue.id),
          order.files,
          layout.pages(),
          layout.promisesLeftOut(),
          {}};
}

}  // namespace app::render
