#include "app/gui/liaison/papers/paper_desk.h"

#include "app/render/paper/paper_lines.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/liaison/register_store.h"
#include "planning/papers/briefing_text.h"

namespace app::gui {
namespace {

namespace liaison = planning::liaison;
namespace papers = planning::papers;
using Lines = std::vector<std::string>;

std::string dayOrToday(const std::string& day) { return day.empty() ? geo::store::utcToday() : day; }

Lines lettersBy(planning::Workspace& workspace, render::LetterOrder order,
                const liaison::Authorship& authorship) {
  order.date = dayOrToday(order.date);
  order.authorship = authorship;
  const render::WrittenLetters made = render::writeLetters(workspace, order);
  Lines lines;
  for (const render::WrittenLetter& one : made.letters) {
    const Lines own = render::linesOf(one);
    lines.insert(lines.end(), own.begin(), own.end());
  }
  for (const geo::Issue& issue : made.issues) lines.push_back(issue.text);
  return lines;
}

/// Each file is named; the rest is the same of all.
Lines draftsBy(planning::Workspace& workspace, const liaison::Briefing& draft,
               const std::vector<std::filesystem::path>& files) {
  Lines lines, rest;
  for (const std::filesystem::path& file : files) {
    rest = render::linesOf(
        render::writeDraft(workspace, draft.organisation, draft.year, geo::store::utcToday(), file));
    lines.push_back(rest.front());
    rest.erase(rest.begin());
  }
  lines.insert(lines.end(), rest.begin(), rest.end());
  return lines;
}

DraftStanding standingOf(planning::Workspace& workspace, const liaison::Register& all,
                         const liaison::KnownPlaces& known, const liaison::Briefing& draft) {
  DraftStanding standing;
  try {
    const papers::BriefingFigures now = papers::figuresOf(workspace, all, known, draft);
    standing.changed = papers::changedSinceText(now, all, draft);
    standing.isOwnText = draft.text != papers::draftText(all, known, now, draft);
  } catch (const geo::DataError& error) {  // its unit has no places any more, an indicator is gone
    standing.problem = error.what();
  }
  return standing;
}

DraftStandings standingsIn(planning::Workspace& workspace) {
  const liaison::Register all = liaison::readRegister(workspace);
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  DraftStandings standings;
  for (const liaison::Briefing& one : all.briefings)
    if (one.state == liaison::BriefingState::draft)
      standings.emplace(one.id, standingOf(workspace, all, known, one));
  return standings;
}

}  // namespace

PaperDesk::PaperDesk(LiaisonDesk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void PaperDesk::writeLetters(const render::LetterOrder& order) {
  m_desk.carryOut(
      QString::fromStdString(geo::message("Letters written")),
      [order](planning::Workspace& workspace, const liaison::Authorship& authorship) {
        return lettersBy(workspace, order, authorship);
      },
      this, [this](const QStringList& lines) { emit written(lines); });
}

void PaperDesk::noteReceipt(const liaison::ReceiptNote& note) {
  m_desk.carryOut(
      QString::fromStdString(geo::message("Receipt of letter {} noted", note.letter)),
      [note](planning::Workspace& workspace, const liaison::Authorship& authorship) {
        liaison::editRegister(workspace, authorship,
                              [&note](liaison::Register& all) { liaison::noteReceipt(all, note); });
        return Lines{};
      },
      this, [](const QStringList&) {});
}

void PaperDesk::startBriefing(const papers::BriefingStart& start, const Told& told) {
  m_desk.carryOut(
      QString::fromStdString(
          geo::message("Draft of a briefing of {} for {}", start.organisation, start.year)),
      [start](planning::Workspace& workspace, const liaison::Authorship& authorship) {
        const liaison::Briefing draft = papers::startBriefing(workspace, start, authorship);
        return render::linesOfDraft(draft, papers::leftOutOf(workspace, draft));
      },
      this,
      [this, told](const QStringList& lines) {
        emit written(lines);
        told();
      });
}

void PaperDesk::takeText(const liaison::Briefing& draft, const std::string& title, const std::string& text,
                         const Told& told) {
  m_desk.carryOut(
      QString::fromStdString(
          geo::message("Text of the briefing of {} for {} edited", draft.organisation, draft.year)),
      [unit = draft.organisation, year = draft.year, title, text](planning::Workspace& workspace,
                                                                  const liaison::Authorship& authorship) {
        const liaison::Briefing taken = papers::takeText(workspace, unit, year, text, title, authorship);
        return Lines{geo::message("Text of {} taken in", taken.id)};
      },
      this,
      [this, told](const QStringList& lines) {
        emit written(lines);
        told();
      });
}

void PaperDesk::writeDraft(const liaison::Briefing& draft, const std::vector<std::filesystem::path>& files) {
  m_desk.carryOut(
      {},
      [draft, files](planning::Workspace& workspace, const liaison::Authorship&) {
        return draftsBy(workspace, draft, files);
      },
      this, [this](const QStringList& lines) { emit written(lines); });
}

void PaperDesk::issueBriefing(const render::IssueOrder& order) {
  m_desk.carryOut(
      QString::fromStdString(geo::message("Briefing of {} for {} issued", order.organisation, order.year)),
      [order](planning::Workspace& workspace, const liaison::Authorship& authorship) {
        render::IssueOrder own = order;
        own.day = dayOrToday(order.day);
        own.authorship = authorship;
        return render::linesOf(render::issueBriefing(workspace, own));
      },
      this, [this](const QStringList& lines) { emit written(lines); });
}

void PaperDesk::lookAtDrafts() {
  m_desk.lookUp([](planning::Workspace& workspace) { return standingsIn(workspace); }, this,
                [this](const DraftStandings& standings) { emit draftsSeen(standings); });
}

}  // namespace app::gui
