#pragma once

#include <QObject>

#include <filesystem>
#include <functional>

#include "app/gui/model/workspace_worker.h"
#include "app/gui/survey/desk/import_proposal.h"
#include "app/gui/survey/desk/survey_snapshot.h"
#include "planning/survey/trail.h"

namespace app::gui {

/// What happened to one county.
struct UnitTrail {
  std::string unit;
  std::vector<planning::survey::TrailEntry> entries;
};
using TrailPointer = std::shared_ptr<const UnitTrail>;

/// What the survey room has done by the worker, and what came back. Answers by signals; what fails changes
/// nothing and is told by failed().
class SurveyDesk : public QObject {
  Q_OBJECT
 public:
  /// The worker outlives this.
  explicit SurveyDesk(WorkspaceWorker& worker, QObject* parent = nullptr);

  /// Begins anew with another workspace.
  void start(const DocumentPointer& document);
  /// While another workspace is being opened, as if it could only be read.
  const SnapshotPointer& snapshot() const { return m_shown; }
  const ProposalPointer& proposal() const { return m_proposal; }
  const TrailPointer& trail() const { return m_trail; }

  /// Who works here, as decisions and explanations say it.
  void setPerson(const QString& name) { m_person = name.trimmed().toStdString(); }
  const std::string& person() const { return m_person; }

  void choose(const SurveyTopic& topic);
  void reload() { choose(m_topic); }

  void audit();
  void settle(const std::vector<std::int64_t>& findings, planning::audit::FindingState state,
              const std::string& reason);

  enum class Step { submit, approve, giveBack };
  void decide(Step step, planning::survey::Role role, const std::vector<std::string>& units,
              const std::string& comment);
  void correct(const planning::Figure& figure, const std::string& reason);

  /// Makes or changes it, and shows it.
  void putRound(const planning::survey::Round& round);
  /// Of the round that is shown.
  void markSent(const std::vector<std::string>& units, const std::string& what);
  /// The data tables of the round that is shown, one a province; its counties are noted as sent them.
  void writeTables(const std::filesystem::path& folder, bool inChinese);

  /// Reads and compares; storeProposal() or dropProposal() ends it.
  void propose(const std::filesystem::path& file, const std::string& period);
  void storeProposal();
  void dropProposal();
  void undoImport(std::int64_t import);

  void loadTrail(const std::string& unit);
  /// `heads`: a file of heads kept elsewhere; empty: none.
  void verifyTrail(const std::filesystem::path& heads);
  void exportHeads(const std::filesystem::path& file);

 signals:
  void snapshotLoaded();
  void proposalChanged();
  void trailLoaded();
  void trailVerified(const QString& sentence, const QStringList& faults);
  void done(const QString& sentence);
  void failed(const QString& sentence);
  void figuresChanged();

 private:
  using Work = std::function<QString(planning::Workspace&, geo::Progress&)>;
  enum class Changes { states, figures };
  /// Changes the workspace and reads it again; the work's sentence is told.
  void write(const Work& work, Changes changes, AtClosing atClosing = AtClosing::finish) {
    write(work, changes, m_topic, atClosing);
  }
  void write(const Work& work, Changes changes, const SurveyTopic& topic, AtClosing atClosing);
  void takeSnapshot(const SnapshotPointer& snapshot);
  void show();

  WorkspaceWorker& m_worker;
  DocumentPointer m_document;
  SurveyTopic m_topic;
  SnapshotPointer m_snapshot;
  SnapshotPointer m_shown;
  ProposalPointer m_proposal;
  TrailPointer m_trail;
  std::string m_person;
};

}  // namespace app::gui
