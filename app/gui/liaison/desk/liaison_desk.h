#pragma once

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <memory>

#include "app/gui/liaison/desk/liaison_snapshot.h"
#include "app/gui/model/workspace_worker.h"
#include "geo/seal/secret.h"
#include "planning/liaison/form_state.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/register_edit.h"
#include "planning/liaison/register_file.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/round_change.h"

namespace app::gui {

/// A file with lists that was read and compared; nothing of it is stored.
struct ListProposal {
  planning::liaison::RegisterFile file;
  bool replaces = false;  ///< entries that it does not have go
  planning::liaison::TakenFile taken;
};
using ListProposalPointer = std::shared_ptr<const ListProposal>;

/// A package that is to be made, as `lianpian share` takes it.
struct ShareWish {
  std::string unit;
  std::string round;
  std::filesystem::path folder;  ///< the files are named by the unit
  bool withPage = true;
  bool withDirect = false;
  bool replace = false;
  std::string language = "zh";
  std::filesystem::path key;                        ///< empty: unsigned
  std::shared_ptr<const geo::seal::Secret> phrase;  ///< of the key file
  std::vector<std::filesystem::path> recipients;    ///< their cards
  bool isSealed = false;
  bool withTotals = false;
};

/// What is decided about the yearly form of a unit.
enum class FormDeed { send, approve, giveBack, reopen };

/// A paper of the assessment of a year.
struct AssessmentWish {
  std::string year;
  std::string unit;        ///< its sheet with all of its scores; empty: the table of all units
  bool isRanking = false;  ///< of the table: scores and places
  bool inChinese = true;   ///< names of the data
};

/// What the liaison room has done by the worker, and what came back. Every edit of the register is one
/// transaction and one entry of the log. Answers by signals; what fails changes nothing and is told by
/// failed().
class LiaisonDesk : public QObject {
  Q_OBJECT
 public:
  /// The worker outlives this.
  explicit LiaisonDesk(WorkspaceWorker& worker, QObject* parent = nullptr);
  ~LiaisonDesk() override;

  /// Begins anew with another workspace.
  void start(const DocumentPointer& document);
  /// Null: nothing is read yet.
  const LiaisonPointer& snapshot() const { return m_snapshot; }
  /// Edits that were stored. One that the register's rules let nobody take back is none of them; where the
  /// register is no longer as they left it, they are forgotten.
  QUndoStack& undoStack() { return m_undo; }
  /// Who works here, for the log.
  void setPerson(const QString& name) { m_person = name.trimmed().toStdString(); }
  /// Of the words in what is told and logged: "zh" or "en".
  void setLanguage(const std::string& language) { m_language = language; }

  void choose(const LiaisonTopic& topic);
  void reload() { choose(m_topic); }

  void closePromise(const std::string& id, const planning::liaison::PromiseEnd& end);
  void handOver(const planning::liaison::HandOver& change);
  void move(const planning::liaison::StateChange& change);
  /// Proposes anew what the round `from` has, and shows it.
  void addRound(const planning::liaison::Round& round, const std::string& from);
  /// One entry of a list by its fields as texts. A new one takes no other's place.
  void putEntry(const std::string& list, const std::vector<std::pair<std::string, std::string>>& fields,
                bool isNew);
  void dropEntry(const std::string& list, const std::vector<std::string>& key);

  /// Who works here has taken it; without a date only its due day is set, without organisation for all units.
  void takeStep(planning::liaison::YearStep step);
  /// Made by who works here.
  void addInspection(planning::liaison::Inspection inspection);
  void closeInspection(const std::string& id, const std::string& day, const std::string& evidence);
  /// Answered today by who works here.
  void answerFindings(planning::liaison::FindingsToAnswer answered);
  /// By who works here; without a day today.
  void decideForm(FormDeed deed, planning::liaison::FormDecision decision, double threshold);
  /// By who works here unless it says by whom.
  void takeAssessmentStep(planning::liaison::AssessmentStep step);
  void decideNomination(const planning::liaison::Commendation& decision);

  /// Reads and compares; storeProposal() or dropProposal() ends it. `list`: where the file does not say it
  /// itself; empty: it has to.
  void propose(const std::filesystem::path& file, const std::string& list, bool replaces);
  const ListProposalPointer& proposal() const { return m_proposal; }
  /// Refused where the register has changed since, so that the file would do something else than was shown.
  void storeProposal();
  void dropProposal();
  /// One list, or (empty) all of them.
  void writeLists(const std::filesystem::path& file, const std::string& list);
  void writeForm(const std::filesystem::path& file, const std::string& year, bool inChinese);
  /// As .docx or .pdf, by the ending.
  void writeAssessment(const std::filesystem::path& file, const AssessmentWish& wish);
  void share(const ShareWish& wish);

  /// A function that edits the register itself, or writes files out of it; returns what is told of it, a
  /// sentence each.
  using Deed = std::function<std::vector<std::string>(planning::Workspace& workspace,
                                                      const planning::liaison::Authorship& authorship)>;
  /// What it stores is a step, as of any edit. `told` gets the sentences behind snapshotLoaded(), unless
  /// `receiver` is gone.
  void carryOut(const QString& text, const Deed& deed, QObject* receiver,
                const std::function<void(const QStringList& lines)>& told);
  /// T look(planning::Workspace&), then answer(T&), unless `receiver` is gone. It may run more than once.
  template <class Look, class Answer>
  void lookUp(Look look, QObject* receiver, Answer answer) {
    if (m_document == nullptr) return;
    using Found = std::invoke_result_t<Look&, planning::Workspace&>;
    m_worker.read(
        m_document,
        [look = std::move(look)](planning::Workspace& workspace, geo::Progress&) mutable {
          return look(workspace);
        },
        receiver,
        [this, document = m_document, answer = std::move(answer)](Result<Found> found) mutable {
          if (document != m_document) return;
          if (!found) return emit failed(found.problem);
          answer(*found);
        });
  }

  /// Of a package: an indicator on its map, and its page for a browser.
  void loadTheme(const planning::Indicator& indicator, const std::string& period,
                 const planning::IndicatorStyle& style);
  void writePage(const std::filesystem::path& file);

 signals:
  void snapshotLoaded();
  void stored();  ///< an edit of the register, behind snapshotLoaded()
  void proposalChanged();
  void shared(const QStringList& lines);
  void themeLoaded(app::gui::ThemePointer theme);  ///< null: there is nothing to show
  void done(const QString& sentence);
  void failed(const QString& sentence);

 private:
  using Change =
      std::function<void(planning::liaison::Register& all, const planning::liaison::KnownPlaces& known)>;
  /// `text`: what it does, for the way back, for the log and for the user.
  void edit(const QString& text, const Change& change, const LiaisonTopic& topic);
  void edit(const QString& text, const Change& change) { edit(text, change, m_topic); }
  /// A step that goes back or forth.
  void send(const planning::liaison::RegisterEdit& step, const QString& text);
  void store(const QString& text, const Change& change, const LiaisonTopic& topic, bool isNewStep);
  struct Written;
  /// Shows what an edit stored, and keeps the way back where there is one.
  void takeWritten(const Written& written, const QString& text, bool isNewStep);
  void takeSnapshot(const LiaisonPointer& snapshot);
  void pushStep(const planning::liaison::RegisterEdit& edit, const QString& text);
  QString wordOf(const char* list, const char* field, std::size_t word) const;

  WorkspaceWorker& m_worker;
  DocumentPointer m_document;
  LiaisonTopic m_topic;
  LiaisonPointer m_snapshot;
  ListProposalPointer m_proposal;
  QUndoStack m_undo;
  std::string m_person;
  std::string m_language = "zh";
};

}  // namespace app::gui
