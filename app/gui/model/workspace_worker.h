#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/gui/model/figure_columns.h"
#include "app/gui/model/job_progress.h"
#include "app/gui/model/map_document.h"
#include "app/gui/model/place_search.h"
#include "planning/map/autosave.h"
#include "planning/query/unit_filter.h"
#include "planning/query/unit_summary.h"
#include "planning/workspace/workspace.h"

namespace app::gui {

using FilterPointer = std::shared_ptr<const planning::UnitFilter>;
using SummaryPointer = std::shared_ptr<const planning::UnitSummary>;

/// Settings that an ended program left unsaved.
struct RescuedSettings {
  planning::MapSettings settings;
  std::string at;  ///< when: ISO 8601 UTC
};

/// What came out of a file when it was opened.
struct OpenedWorkspace {
  DocumentPointer document;
  planning::MapSettings settings;
  std::optional<RescuedSettings> rescued;
  bool isReadOnly = false;
};

/// What came of a job: a value, or the sentence why there is none.
template <class T>
struct Result {
  std::optional<T> value;
  QString problem;

  explicit operator bool() const { return value.has_value(); }
  T& operator*() { return *value; }
  T* operator->() { return &*value; }
};

/// What a job gives; one that gives nothing still says that it is done.
template <class Work, class Value = std::invoke_result_t<Work&, planning::Workspace&, geo::Progress&>>
using JobValue = std::conditional_t<std::is_void_v<Value>, std::monostate, Value>;

/// Whether closing the window stops a job, or waits for it: for what is short and must not be lost.
enum class AtClosing { stop, finish };

/// Reads and writes the open workspace on two threads: one that writes, one with a connection of its own that
/// reads and does not wait for the other. Each takes its jobs one after the other. A job belongs to a
/// document: it runs while that one is open and is refused afterwards, with nothing changed (docs/decisions
/// 16). What fails leaves everything as it was. Answers come in the thread of this, from its event loop; all
/// functions are for that thread.
class WorkspaceWorker : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceWorker(QObject* parent = nullptr);
  ~WorkspaceWorker() override;

  /// Opens to edit where that can be, else to read. The workspace that was open before stays where the new
  /// one cannot be opened. The answer waits for the event loop, so that a window may be built meanwhile.
  void open(const std::filesystem::path& path);
  /// From open() until its answer: what is asked to be written now would be refused, so writing is not
  /// offered.
  bool isOpening() const { return m_opening > 0; }
  /// The open workspace cannot be changed, as far as is known; from any thread. A connection that reads does
  /// not know it.
  bool isReadOnly() const { return m_isReadOnly; }
  /// Workspace::identity() of one that was opened here, by which files beside it know it; from any thread.
  std::string identityOf(const DocumentPointer& document) const;
  /// For what is tried all the same.
  static QString openingSentence();
  /// `answer(bool)`: whether the file is a workspace. Not of a document.
  void recognise(const std::filesystem::path& path, QObject* receiver, std::function<void(bool)> answer);

  /// An empty `period`: the last one. The answer carries `map`, which of several maps asked.
  void loadTheme(int map, const DocumentPointer& document, const planning::Indicator& indicator,
                 const std::string& period, const planning::IndicatorStyle& style);
  /// Sums of every indicator of a period.
  void loadSummary(const DocumentPointer& document, const std::string& period);
  /// For expressions over the figures of a period.
  void loadFilter(const DocumentPointer& document, const std::string& period);
  /// Counties by name, code and pinyin.
  void loadSearch(const DocumentPointer& document);
  /// All indicators at once.
  void loadColumns(const DocumentPointer& document, const std::string& period);

  /// Also as styles for other programs. `mark` comes back with the answer.
  void save(const DocumentPointer& document, const planning::MapSettings& settings, int mark);
  /// Keeps what is not saved yet beside the document's workspace, whether it is still open or not.
  void autosave(const DocumentPointer& document, const planning::MapSettings& settings);
  void discardAutosave(const DocumentPointer& document);
  /// What `job` reads of the workspace and writes elsewhere; `done` says how it went, in the window's thread.
  void run(const DocumentPointer& document, std::function<void(planning::Workspace&, geo::Progress&)> job,
           const QString& done);

  /// T job(Workspace&, geo::Progress&) on the thread that writes; then answer(Result<T>), unless `receiver`
  /// is gone. What is asked by read() from the answer on sees what was written.
  template <class Work, class Answer>
  void ask(const DocumentPointer& document, Work job, QObject* receiver, Answer answer,
           AtClosing atClosing = AtClosing::stop) {
    put(document, std::move(job), receiver, std::move(answer), Kind::write, atClosing);
  }
  /// The same for a job that only reads, on the thread that does nothing else. It sees one committed state of
  /// the workspace: where a write ends meanwhile it runs again. Writes that the same receiver has asked for
  /// come before it. No answer once another workspace is open. In a damaged workspace it runs among the
  /// writes, whose connection shows what is left.
  template <class Work, class Answer>
  void read(const DocumentPointer& document, Work job, QObject* receiver, Answer answer) {
    put(document, std::move(job), receiver, std::move(answer), Kind::read, AtClosing::stop);
  }
  /// void job() on files beside a workspace, in its turn among the writes; it needs no open workspace and is
  /// finished at closing.
  void beside(std::function<void()> job, QObject* receiver,
              std::function<void(const QString& problem)> answer);

  /// Asks every job that may be stopped to stop, those that wait, too: Cancelled is their problem.
  void stopJobs();
  /// Before the window goes: jobs are stopped, or finished as they were asked; then there is none.
  void finish();
  /// Everything that was asked for is answered, and the answers are taken.
  bool isIdle() const { return m_waiting == 0; }

 signals:
  void openingChanged();
  void opened(const app::gui::OpenedWorkspace& workspace);
  void openFailed(const QString& sentence);
  void themeLoaded(int map, app::gui::ThemePointer theme);
  void themeFailed(int map, const QString& sentence);
  void summaryLoaded(app::gui::DocumentPointer document, std::string period,
                     app::gui::SummaryPointer summary);
  void filterLoaded(app::gui::DocumentPointer document, std::string period, app::gui::FilterPointer filter);
  void searchLoaded(app::gui::DocumentPointer document, app::gui::PlaceSearchPointer places);
  void columnsLoaded(app::gui::ColumnsPointer columns);
  void saved(int mark, const QString& remarks);
  void saveFailed(const QString& sentence);
  void finished(const QString& sentence);
  void failed(const QString& sentence);
  /// Later reads found more that is not as it should be: all that is known by now.
  void issuesFound(const QStringList& sentences, bool isReadOnly);
  /// What a job that takes its time is doing, 0 to 1.
  void progressed(const QString& stage, double done);
  void idle();

 private:
  /// A read behind the writes of its receiver runs among them.
  enum class Kind { read, readBehind, write, beside };
  /// One thread and its connection, both touched by its jobs only.
  struct Lane {
    QThreadPool pool;
    std::optional<planning::Workspace> workspace;
    std::size_t issuesTold = 0;
  };
  struct Job {
    DocumentPointer document;
    /// The workspace is null for a job beside.
    std::function<void(planning::Workspace*, geo::Progress&)> work;
    /// Empty: it went well. On the lane's thread, in the order in which the window is to hear it.
    std::function<void(const QString& problem)> deliver;
    QObject* receiver = nullptr;  ///< never touched
    Kind kind = Kind::read;
    AtClosing atClosing = AtClosing::stop;
  };

  void start(Job job);
  void queue(Job job, const StopFlag& stop);
  planning::Autosave autosaveOf(const DocumentPointer& document) const;
  void runOpening(const std::filesystem::path& path);
  void switchTo(planning::Workspace workspace, planning::Autosave autosave, const OpenedWorkspace& opened,
                const std::string& identity);
  void runWrite(const Job& job, geo::Progress& progress);
  /// False: it is for the other connection.
  bool runRead(const Job& job, geo::Progress& progress);
  bool tryRead(const Job& job, geo::Progress& progress);
  static QString problemOf(const Job& job, Lane& lane, geo::Progress& progress);
  bool isOpen(const DocumentPointer& document) const;
  void tellIssues(Lane& lane);
  void answered(QObject* receiver, Kind kind);
  /// A read whose answers are signals.
  void load(const DocumentPointer& document, std::function<void(planning::Workspace&)> work,
            std::function<void(const QString& problem)> tell);
  /// By a call in the thread of this, unless the receiver is gone.
  std::function<void(const QString&)> toWindow(QObject* receiver, std::function<void(const QString&)> answer);

  template <class Work, class Answer>
  void put(const DocumentPointer& document, Work work, QObject* receiver, Answer answer, Kind kind,
           AtClosing atClosing) {
    using T = JobValue<Work>;
    struct Made {
      std::optional<T> value;
      std::atomic<bool> isThere = false;  ///< of a thread to another, whatever Qt does between them
    };
    auto made = std::make_shared<Made>();
    auto run = [work = std::move(work), made](planning::Workspace* workspace,
                                              geo::Progress& progress) mutable {
      if constexpr (std::is_same_v<T, std::monostate>) {
        work(*workspace, progress);
        made->value.emplace();
      } else {
        made->value.emplace(work(*workspace, progress));
      }
      made->isThere = true;
    };
    auto take = [answer = std::move(answer), made](const QString& problem) mutable {
      if (!made->isThere || !problem.isEmpty()) made->value.reset();
      answer(Result<T>{std::move(made->value), problem});
    };
    start({document, std::move(run), toWindow(receiver, std::move(take)), receiver, kind, atClosing});
  }

  std::atomic<bool> m_isReadOnly = true;
  Lane m_writer;
  Lane m_reader;
  int m_waiting = 0;                                             ///< requests whose answers are not taken yet
  int m_opening = 0;                                             ///< of them, workspaces
  std::map<QObject*, int> m_asked;                               ///< writes by who waits for them
  StopFlag m_stop = std::make_shared<std::atomic<bool>>(false);  ///< of jobs from now on
  std::optional<planning::Autosave> m_autosave;                  ///< of the writer's thread

  std::mutex m_writing;           ///< held by a job that writes, and by a read that was disturbed too often
  mutable std::mutex m_delivery;  ///< of what follows, and of the order of answers
  DocumentPointer m_open;
  std::vector<std::pair<std::weak_ptr<const MapDocument>, std::string>> m_identities;
  std::uint64_t m_writes = 0;  ///< that have ended
  QStringList m_known;         ///< issues that were told
};

}  // namespace app::gui
