#include "app/gui/survey/desk/survey_desk.h"

#include "app/data/shipped_data.h"
#include "app/gui/survey/desk/survey_names.h"
#include "geo/file/file_bytes.h"
#include "geo/file/staged_folder.h"
#include "geo/report/message.h"
#include "geo/store/current_user.h"
#include "geo/store/utc_clock.h"
#include "planning/audit/audit.h"
#include "planning/forms/data_form.h"
#include "planning/workspace/output_apart.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace app::gui {
namespace {

namespace survey = planning::survey;
namespace audit = planning::audit;

constexpr std::size_t kDate = 10;  // characters of "2011-12-31"

/// The workspace's own; at the first audit those that ship become its own.
std::vector<audit::Rule> ownRules(planning::Workspace& workspace) {
  if (audit::storedRules(workspace).empty())
    audit::putRules(workspace, audit::parseRules(shippedTable("audit_rules.csv")));
  return audit::storedRules(workspace);
}

SnapshotPointer readSurvey(planning::Workspace& workspace, const DocumentPointer& document,
                           const SurveyTopic& topic, const WorkspaceWorker& worker,
                           geo::Progress* progress = nullptr) {
  auto snapshot = std::make_shared<SurveySnapshot>(workspace, document, topic,
                                                   geo::store::utcNow().substr(0, kDate), progress);
  snapshot->isReadOnly = worker.isReadOnly();  // a connection that only reads is for reading
  return snapshot;
}

std::string personOrUser(const std::string& person) {
  return person.empty() ? geo::store::currentUser() : person;
}

/// The round's own where it has figures, else the one before; empty: none.
std::string periodToCompare(planning::Workspace& workspace, const SurveyTopic& topic) {
  if (!topic.round.empty()) {
    std::string previous = survey::requireRound(workspace, topic.round).previousPeriod;
    const std::vector<std::string> periods = workspace.periods({});
    if (std::ranges::find(periods, previous) != periods.end()) return previous;
  }
  return audit::periodBefore(workspace, topic.period);
}

}  // namespace

SurveyDesk::SurveyDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {
  connect(&worker, &WorkspaceWorker::openingChanged, this, &SurveyDesk::show);
}

void SurveyDesk::start(const DocumentPointer& document) {
  m_document = document;
  m_topic = {};
  m_snapshot = nullptr;
  m_shown = nullptr;
  m_trail = nullptr;
  dropProposal();
  reload();
}

void SurveyDesk::choose(const SurveyTopic& topic) {
  if (m_document == nullptr) return;
  m_topic = topic;
  m_worker.read(
      m_document,
      [document = m_document, topic, &worker = m_worker](planning::Workspace& workspace,
                                                         geo::Progress& progress) {
        return readSurvey(workspace, document, topic, worker, &progress);
      },
      this,
      [this](Result<SnapshotPointer> snapshot) {
        if (!snapshot) return emit failed(snapshot.problem);
        takeSnapshot(*snapshot);
      });
}

void SurveyDesk::takeSnapshot(const SnapshotPointer& snapshot) {
  if (snapshot->document != m_document) return;  // of a workspace left since
  m_snapshot = snapshot;
  m_topic = snapshot->topic;
  show();
}

void SurveyDesk::show() {
  if (m_snapshot == nullptr) return;
  m_shown = m_snapshot;
  if (m_worker.isOpening() && !m_snapshot->isReadOnly) {
    auto locked = std::make_shared<SurveySnapshot>(*m_snapshot);
    locked->isReadOnly = true;
    m_shown = locked;
  }
  emit snapshotLoaded();
}

void SurveyDesk::write(const Work& work, Changes changes, const SurveyTopic& topic, AtClosing atClosing) {
  if (m_document == nullptr) return;
  if (m_worker.isOpening()) return emit failed(WorkspaceWorker::openingSentence());
  struct Written {
    QString sentence;
    SnapshotPointer snapshot;
  };
  m_worker.ask(
      m_document,
      [document = m_document, topic, work, &worker = m_worker](planning::Workspace& workspace,
                                                               geo::Progress& progress) {
        QString sentence = work(workspace, progress);
        return Written{std::move(sentence), readSurvey(workspace, document, topic, worker)};
      },
      this,
      [this, changes](Result<Written> result) {
        if (!result) return emit failed(result.problem);
        takeSnapshot(result->snapshot);
        if (m_trail != nullptr) loadTrail(m_trail->unit);
        if (changes == Changes::figures) emit figuresChanged();
        emit done(result->sentence);
      },
      atClosing);
}

void SurveyDesk::audit() {
  write(
      [topic = m_topic](planning::Workspace& workspace, geo::Progress& progress) {
        const audit::AuditReport report = audit::auditPeriod(
            workspace, topic.period, periodToCompare(workspace, topic), ownRules(workspace), &progress);
        geo::reportStep(&progress, geo::message("Storing"), 0);
        const audit::AuditRun run = audit::storeFindings(workspace, report);
        return tr("Audit of %1: %2 figures, %3 findings; %4 new, %5 open again, %6 corrected.")
            .arg(QString::fromStdString(topic.period), counted(run.figures), counted(run.found),
                 counted(run.fresh), counted(run.reopened), counted(run.corrected));
      },
      Changes::states, AtClosing::stop);
}

void SurveyDesk::settle(const std::vector<std::int64_t>& findings, audit::FindingState state,
                        const std::string& reason) {
  write(
      [findings, state, reason, person = m_person](planning::Workspace& workspace, geo::Progress&) {
        audit::settleFindings(workspace, findings, state, reason, person);
        return state == audit::FindingState::waived
                   ? tr("%1 findings waived.").arg(counted(findings.size()))
                   : tr("%1 findings explained.").arg(counted(findings.size()));
      },
      Changes::states);
}

void SurveyDesk::decide(Step step, survey::Role role, const std::vector<std::string>& units,
                        const std::string& comment) {
  write(
      [step, decision = survey::Decision{m_topic.round, units, role, m_person, comment}](
          planning::Workspace& workspace, geo::Progress&) {
        const auto changes = step == Step::submit    ? survey::submit(workspace, decision)
                             : step == Step::approve ? survey::approve(workspace, decision)
                                                     : survey::giveBack(workspace, decision);
        return tr("%1 counties changed their state.").arg(counted(changes.size()));
      },
      Changes::states);
}

void SurveyDesk::correct(const planning::Figure& figure, const std::string& reason) {
  write(
      [request = survey::CorrectionRequest{m_topic.round, figure.unit, reason, m_person, {figure}}](
          planning::Workspace& workspace, geo::Progress&) {
        const survey::CorrectionOrder order = survey::correct(workspace, request);
        return tr("Correction order %1: %2 figures changed; the state stays.")
            .arg(order.number)
            .arg(counted(order.after.size()));
      },
      Changes::figures);
}

void SurveyDesk::putRound(const survey::Round& round) {
  write(
      [round](planning::Workspace& workspace, geo::Progress&) {
        survey::Round asked = round;
        if (!survey::findRound(workspace, round.id))  // chosen on the map of another year
          asked.units = survey::countiesWithin(workspace, round.period, round.units);
        survey::putRound(workspace, asked);
        return tr("Round %1 asks %2 counties.")
            .arg(QString::fromStdString(asked.id), counted(asked.units.size()));
      },
      Changes::states, {round.id, round.period}, AtClosing::finish);
}

void SurveyDesk::markSent(const std::vector<std::string>& units, const std::string& what) {
  write(
      [round = m_topic.round, units, what, person = m_person](planning::Workspace& workspace,
                                                              geo::Progress&) {
        survey::markSent(workspace, round, units, what, personOrUser(person));
        return tr("%1 counties were sent: %2.").arg(counted(units.size()), QString::fromStdString(what));
      },
      Changes::states);
}

void SurveyDesk::writeTables(const std::filesystem::path& folder, bool inChinese) {
  write(
      [id = m_topic.round, folder, inChinese, person = m_person](planning::Workspace& workspace,
                                                                 geo::Progress& progress) {
        const survey::Round round = survey::requireRound(workspace, id);
        double written = 0;
        const auto made =
            planning::forms::makeDataForms(workspace, planning::forms::requestOf(round, inChinese));
        geo::StagedFolder staged(folder);
        for (const planning::forms::DataForm& form : made) {
          geo::reportStep(&progress, geo::message("Writing tables"),
                          written++ / static_cast<double>(made.size()));
          geo::writeFormWorkbook(staged.path() / form.fileName, form.workbook);
        }
        staged.publish();
        survey::markSent(workspace, round.id, round.units, geo::message("data table"), personOrUser(person));
        return tr("%1 tables for %2 counties are in %3.")
            .arg(counted(made.size()), counted(round.units.size()), QString::fromStdString(folder.string()));
      },
      Changes::states, AtClosing::stop);
}

void SurveyDesk::propose(const std::filesystem::path& file, const std::string& period) {
  dropProposal();
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [file, period, otherwise = m_topic.period](planning::Workspace& workspace, geo::Progress& progress) {
        return std::make_shared<const ImportProposal>(workspace, file, period, otherwise, &progress);
      },
      this,
      [this, document = m_document](Result<ProposalPointer> proposal) {
        if (document != m_document) return;
        if (!proposal) return emit failed(proposal.problem);
        m_proposal = *proposal;
        emit proposalChanged();
      });
}

void SurveyDesk::dropProposal() {
  if (std::exchange(m_proposal, nullptr) != nullptr) emit proposalChanged();
}

void SurveyDesk::storeProposal() {
  if (m_proposal == nullptr) return;
  write(
      [proposal = m_proposal](planning::Workspace& workspace, geo::Progress& progress) {
        const auto record = planning::forms::storeIntake(workspace, proposal->intake, &progress);
        return tr("%1 was stored as import %2; %3 figures were added or changed.")
            .arg(QString::fromStdString(record.file))
            .arg(record.id)
            .arg(counted(static_cast<std::size_t>(record.figures)));
      },
      Changes::figures, AtClosing::stop);
  dropProposal();
}

void SurveyDesk::undoImport(std::int64_t import) {
  write(
      [import](planning::Workspace& workspace, geo::Progress&) {
        const planning::forms::Undone undone = planning::forms::undoImport(workspace, import);
        return tr("Import %1 (%2) is undone: %3 figures are what they were, %4 are gone.")
            .arg(undone.import.id)
            .arg(QString::fromStdString(undone.import.file), counted(undone.restored),
                 counted(undone.removed));
      },
      Changes::figures);
}

void SurveyDesk::loadTrail(const std::string& unit) {
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [unit](planning::Workspace& workspace, geo::Progress&) {
        return std::make_shared<const UnitTrail>(UnitTrail{unit, survey::unitTrail(workspace, unit)});
      },
      this,
      [this, document = m_document](Result<TrailPointer> trail) {
        if (document != m_document) return;
        if (!trail) return emit failed(trail.problem);
        m_trail = *trail;
        emit trailLoaded();
      });
}

void SurveyDesk::verifyTrail(const std::filesystem::path& heads) {
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [heads](planning::Workspace& workspace, geo::Progress&) {
        std::optional<survey::Heads> kept;
        if (!heads.empty()) kept = survey::headsFromJson(geo::readBytes(heads));
        return std::pair(survey::verifyTrail(workspace, kept ? &*kept : nullptr), kept);
      },
      this,
      [this](Result<std::pair<survey::TrailReport, std::optional<survey::Heads>>> verified) {
        if (!verified) return emit failed(verified.problem);
        const auto& [report, kept] = *verified;
        const survey::TrailReport* const result = &report;
        QStringList sentences = {tr("%1 entries in %2 chains, %3 figures compared: %4 faults.")
                                     .arg(counted(result->entries), counted(result->chains),
                                          counted(result->figures), counted(result->faults.size()))};
        if (kept)
          sentences << tr("Against the heads of %1, hash %2: compare both with what was kept on paper.")
                           .arg(QString::fromStdString(kept->takenAt), QString::fromStdString(kept->hash));
        else
          sentences << tr(
              "Without heads kept elsewhere, a cut end or a chain that was written anew cannot be "
              "noticed.");
        if (result->uncheckedEntries > 0)
          sentences << tr("%1 entries of an earlier build could not be compared with the figures.")
                           .arg(counted(result->uncheckedEntries));
        if (!result->hasTables)
          sentences << tr("The log has no rows of the other tables yet; it begins with the next change.");
        QStringList faults;
        for (const survey::TrailFault& fault : result->faults) faults << QString::fromStdString(fault.text);
        emit trailVerified(sentences.join(' '), faults);
      });
}

void SurveyDesk::exportHeads(const std::filesystem::path& file) {
  if (m_document == nullptr) return;
  m_worker.ask(
      m_document,
      [file](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        const survey::Heads heads = survey::headsOf(workspace);
        geo::writeBytes(file, survey::headsToJson(heads));
        return heads.hash;
      },
      this,
      [this](Result<std::string> hash) {
        if (!hash) return emit failed(hash.problem);
        emit done(
            tr("The heads are written; one hash over all of them: %1").arg(QString::fromStdString(*hash)));
      });
}

}  // namespace app::gui
