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

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

namespace survey = planning::survey;
namespace audit = planning::audit;

constexpr std::size_t kDate = 10;  // characters of "2011-12-31"

/// The workspace's own; at the first audit those that ship become its own.
std::vector<audit::Rule> rulesOf(planning::Workspace& workspace) {
  if (audit::storedRules(workspace).empty())
    audit::putRules(workspace, audit::parseRules(shippedTable("audit_rules.csv")));
  return audit::storedRules(workspace);
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

SurveyDesk::SurveyDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void SurveyDesk::start(const DocumentPointer& document) {
  m_document = document;
  m_topic = {};
  m_snapshot = nullptr;
  m_trail = nullptr;
  dropProposal();
  reload();
}

void SurveyDesk::choose(const SurveyTopic& topic) {
  if (m_document == nullptr) return;
  m_topic = topic;
  auto result = std::make_shared<SnapshotPointer>();
  m_worker.ask(
      [document = m_document, topic, result](planning::Workspace& workspace) {
        *result = std::make_shared<SurveySnapshot>(workspace, document, topic,
                                                   geo::store::utcNow().substr(0, kDate));
      },
      this,
      [this, result](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        takeSnapshot(*result);
      });
}

void SurveyDesk::takeSnapshot(const SnapshotPointer& snapshot) {
  if (snapshot->document != m_document) return;  // of a workspace left since
  m_snapshot = snapshot;
  m_topic = snapshot->topic;
  emit snapshotLoaded();
}

void SurveyDesk::write(const Work& work, bool changesFigures, const SurveyTopic& topic) {
  if (m_document == nullptr) return;
  auto sentence = std::make_shared<QString>();
  auto result = std::make_shared<SnapshotPointer>();
  m_worker.ask(
      [document = m_document, topic, work, sentence, result](planning::Workspace& workspace) {
        *sentence = work(workspace);
        *result = std::make_shared<SurveySnapshot>(workspace, document, topic,
                                                   geo::store::utcNow().substr(0, kDate));
      },
      this,
      [this, changesFigures, sentence, result](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        takeSnapshot(*result);
        if (m_trail != nullptr) loadTrail(m_trail->unit);
        if (changesFigures) emit figuresChanged();
        emit done(*sentence);
      });
}

void SurveyDesk::audit() {
  write(
      [topic = m_topic](planning::Workspace& workspace) {
        const audit::AuditReport report = audit::auditPeriod(
            workspace, topic.period, periodToCompare(workspace, topic), rulesOf(workspace));
        const audit::AuditRun run = audit::storeFindings(workspace, report);
        return tr("Audit of %1: %2 figures, %3 findings; %4 new, %5 open again, %6 corrected.")
            .arg(QString::fromStdString(topic.period), counted(run.figures), counted(run.found),
                 counted(run.fresh), counted(run.reopened), counted(run.corrected));
      },
      false);
}

void SurveyDesk::settle(const std::vector<std::int64_t>& findings, audit::FindingState state,
                        const std::string& reason) {
  write(
      [findings, state, reason, person = m_person](planning::Workspace& workspace) {
        audit::settleFindings(workspace, findings, state, reason, person);
        return state == audit::FindingState::waived
                   ? tr("%1 findings waived.").arg(counted(findings.size()))
                   : tr("%1 findings explained.").arg(counted(findings.size()));
      },
      false);
}

void SurveyDesk::decide(Step step, survey::Role role, const std::vector<std::string>& units,
                        const std::string& comment) {
  write(
      [step, decision = survey::Decision{m_topic.round, units, role, m_person, comment}](
          planning::Workspace& workspace) {
        const auto changes = step == Step::submit    ? survey::submit(workspace, decision)
                             : step == Step::approve ? survey::approve(workspace, decision)
                                                     : survey::giveBack(workspace, decision);
        return tr("%1 counties changed their state.").arg(counted(changes.size()));
      },
      false);
}

void SurveyDesk::correct(const planning::Figure& figure, const std::string& reason) {
  write(
      [request = survey::CorrectionRequest{m_topic.round, figure.unit, reason, m_person, {figure}}](
          planning::Workspace& workspace) {
        const survey::CorrectionOrder order = survey::correct(workspace, request);
        return tr("Correction order %1: %2 figures changed; the state stays.")
            .arg(order.number)
            .arg(counted(order.after.size()));
      },
      true);
}

void SurveyDesk::putRound(const survey::Round& round) {
  write(
      [round](planning::Workspace& workspace) {
        survey::putRound(workspace, round);
        return tr("Round %1 asks %2 counties.")
            .arg(QString::fromStdString(round.id), counted(round.units.size()));
      },
      false, {round.id, round.period});
}

void SurveyDesk::markSent(const std::vector<std::string>& units, const std::string& what) {
  write(
      [round = m_topic.round, units, what, person = m_person](planning::Workspace& workspace) {
        survey::markSent(workspace, round, units, what, personOrUser(person));
        return tr("%1 counties were sent: %2.").arg(counted(units.size()), QString::fromStdString(what));
      },
      false);
}

void SurveyDesk::writeTables(const std::filesystem::path& folder, bool inChinese) {
  write(
      [id = m_topic.round, folder, inChinese, person = m_person](planning::Workspace& workspace) {
        const survey::Round round = survey::requireRound(workspace, id);
        const auto made =
            planning::forms::makeDataForms(workspace, planning::forms::requestOf(round, inChinese));
        geo::StagedFolder staged(folder);
        for (const planning::forms::DataForm& form : made)
          geo::writeFormWorkbook(staged.path() / form.fileName, form.workbook);
        staged.publish();
        survey::markSent(workspace, round.id, round.units, geo::message("data table"), personOrUser(person));
        return tr("%1 tables for %2 counties are in %3.")
            .arg(counted(made.size()), counted(round.units.size()), QString::fromStdString(folder.string()));
      },
      false);
}

void SurveyDesk::propose(const std::filesystem::path& file, const std::string& period) {
  dropProposal();
  if (m_document == nullptr) return;
  auto result = std::make_shared<ProposalPointer>();
  m_worker.ask(
      [file, period, otherwise = m_topic.period, result](planning::Workspace& workspace) {
        *result = std::make_shared<ImportProposal>(workspace, file, period, otherwise);
      },
      this,
      [this, document = m_document, result](const QString& problem) {
        if (document != m_document) return;
        if (!problem.isEmpty()) return emit failed(problem);
        m_proposal = *result;
        emit proposalChanged();
      });
}

void SurveyDesk::dropProposal() {
  if (std::exchange(m_proposal, nullptr) != nullptr) emit proposalChanged();
}

void SurveyDesk::storeProposal() {
  if (m_proposal == nullptr) return;
  write(
      [proposal = m_proposal](planning::Workspace& workspace) {
        const auto record = planning::forms::storeIntake(workspace, proposal->intake);
        return tr("%1 was stored as import %2; %3 figures were added or changed.")
            .arg(QString::fromStdString(record.file))
            .arg(record.id)
            .arg(counted(static_cast<std::size_t>(record.figures)));
      },
      true);
  dropProposal();
}

void SurveyDesk::undoImport(std::int64_t import) {
  write(
      [import](planning::Workspace& workspace) {
        const planning::forms::Undone undone = planning::forms::undoImport(workspace, import);
        return tr("Import %1 (%2) is undone: %3 figures are what they were, %4 are gone.")
            .arg(undone.import.id)
            .arg(QString::fromStdString(undone.import.file), counted(undone.restored),
                 counted(undone.removed));
      },
      true);
}

void SurveyDesk::loadTrail(const std::string& unit) {
  if (m_document == nullptr) return;
  auto result = std::make_shared<TrailPointer>();
  m_worker.ask(
      [unit, result](planning::Workspace& workspace) {
        *result = std::make_shared<UnitTrail>(UnitTrail{unit, survey::unitTrail(workspace, unit)});
      },
      this,
      [this, document = m_document, result](const QString& problem) {
        if (document != m_document) return;
        if (!problem.isEmpty()) return emit failed(problem);
        m_trail = *result;
        emit trailLoaded();
      });
}

void SurveyDesk::verifyTrail(const std::filesystem::path& heads) {
  if (m_document == nullptr) return;
  auto result = std::make_shared<survey::TrailReport>();
  m_worker.ask(
      [heads, result](planning::Workspace& workspace) {
        std::optional<survey::Heads> kept;
        if (!heads.empty()) kept = survey::headsFromJson(geo::readBytes(heads));
        *result = survey::verifyTrail(workspace, kept ? &*kept : nullptr);
      },
      this,
      [this, result, hasHeads = !heads.empty()](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        QStringList sentences = {tr("%1 entries in %2 chains, %3 figures compared: %4 faults.")
                                     .arg(counted(result->entries), counted(result->chains),
                                          counted(result->figures), counted(result->faults.size()))};
        if (!hasHeads)
          sentences << tr(
              "Without heads kept elsewhere, a cut end or a chain that was written anew cannot be "
              "noticed.");
        if (result->uncheckedEntries > 0)
          sentences << tr("%1 entries of an earlier build could not be compared with the figures.")
                           .arg(counted(result->uncheckedEntries));
        QStringList faults;
        for (const survey::TrailFault& fault : result->faults) faults << QString::fromStdString(fault.text);
        emit trailVerified(sentences.join(' '), faults);
      });
}

void SurveyDesk::exportHeads(const std::filesystem::path& file) {
  if (m_document == nullptr) return;
  auto hash = std::make_shared<std::string>();
  m_worker.ask(
      [file, hash](planning::Workspace& workspace) {
        const survey::Heads heads = survey::headsOf(workspace);
        geo::writeBytes(file, survey::headsToJson(heads));
        *hash = heads.hash;
      },
      this,
      [this, hash](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        emit done(
            tr("The heads are written; one hash over all of them: %1").arg(QString::fromStdString(*hash)));
      });
}

}  // namespace app::gui
