#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

#include "app/gui/model/figure_columns.h"
#include "app/gui/model/map_document.h"
#include "app/gui/search/search_model.h"
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

/// Reads and writes the open workspace on a thread of its own, one request after the other; answers by queued
/// signals. What fails leaves everything as it was and is told by the signal of its kind.
class WorkspaceWorker : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceWorker(QObject* parent = nullptr);
  ~WorkspaceWorker() override;

  /// Opens to edit where that can be, else to read. The workspace that was open before stays where the new
  /// one cannot be opened. The answer waits for the event loop, so that a window may be built meanwhile.
  void open(const std::filesystem::path& path);
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
  void save(const planning::MapSettings& settings, int mark);
  /// Keeps what is not saved yet beside the workspace.
  void autosave(const planning::MapSettings& settings);
  void discardAutosave();
  /// What `job` reads of the workspace and writes elsewhere; `done` says how it went, in the window's thread.
  void run(std::function<void(planning::Workspace&)> job, const QString& done);
  /// `job` on the workspace, then `answer` in the thread of this with what went wrong (empty: nothing); no
  /// answer once `receiver` is gone.
  void ask(std::function<void(planning::Workspace&)> job, QObject* receiver,
           std::function<void(const QString& problem)> answer);
  /// Until everything that was asked for is done.
  void wait() { m_pool.waitForDone(); }
  /// Everything that was asked for is answered, and the answers are taken.
  bool isIdle() const { return m_waiting == 0; }

 signals:
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
  void idle();

 private:
  void start(std::function<void()> job, std::function<void(const QString&)> failed);
  void startPlain(std::function<void()> job);
  void tellIssues();
  void answered();

  QThreadPool m_pool;
  int m_waiting = 0;  ///< requests whose answers are not taken yet
  // Only the pool's one thread touches them:
  std::optional<planning::Workspace> m_workspace;
  std::optional<planning::Autosave> m_autosave;
  std::size_t m_issuesTold = 0;
};

}  // namespace app::gui
