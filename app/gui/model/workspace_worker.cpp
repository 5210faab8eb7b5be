#include "app/gui/model/workspace_worker.h"

#include "app/data/chinese_units.h"
#include "app/data/shipped_data.h"
#include "app/render/page/indicator_looks.h"
#include "app/text/error_sentence.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/map/settings_json.h"
#include "planning/map/settings_store.h"
#include "planning/workspace/workspace_watch.h"

namespace app::gui {
namespace {

constexpr int kTries = 3;  // of a read that writes disturb

QString sentenceOf(const std::exception& error) { return QString::fromStdString(errorSentence(error)); }

QString closedSentence(const MapDocument* document) {
  return QString::fromStdString(geo::message(
      "The workspace {} was closed before this was done; nothing was changed: open it again to repeat it.",
      document == nullptr ? std::string() : document->path.filename().string()));
}

/// Null where something is not as it should be: then only the connection that opened it knows how to read it.
std::shared_ptr<planning::Workspace> readerOf(const planning::Workspace& workspace) {
  if (!workspace.issues().empty()) return nullptr;
  try {
    auto reader = std::make_shared<planning::Workspace>(planning::Workspace::open(workspace.path(), true));
    return planning::canBeWatched(*reader) ? reader : nullptr;
  } catch (const geo::Error&) {
    return nullptr;
  }
}

/// While it lives, statements of the workspace end where the progress says so.
class Stoppable {
 public:
  Stoppable(planning::Workspace* workspace, const geo::Progress& progress) : m_workspace(workspace) {
    if (m_workspace != nullptr) planning::stopBy(*m_workspace, &progress);
  }
  ~Stoppable() {
    if (m_workspace != nullptr) planning::stopBy(*m_workspace, nullptr);
  }
  Stoppable(const Stoppable&) = delete;
  Stoppable& operator=(const Stoppable&) = delete;

 private:
  planning::Workspace* m_workspace;
};

}  // namespace

WorkspaceWorker::WorkspaceWorker(QObject* parent) : QObject(parent) {
  for (QThreadPool* const pool : {&m_writer.pool, &m_reader.pool}) {
    pool->setMaxThreadCount(1);
    pool->setExpiryTimeout(-1);
  }
}

WorkspaceWorker::~WorkspaceWorker() {
  finish();
  m_reader.pool.start([this] { m_reader.workspace.reset(); });
  m_writer.pool.start([this] {
    m_autosave.reset();
    m_writer.workspace.reset();
  });
  m_reader.pool.waitForDone();
  m_writer.pool.waitForDone();
}

QString WorkspaceWorker::openingSentence() {
  return QString::fromStdString(
      geo::message("Another workspace is being opened; nothing is changed meanwhile."));
}

void WorkspaceWorker::stopJobs() {
  *m_stop = true;
  m_stop = std::make_shared<std::atomic<bool>>(false);
}

void WorkspaceWorker::finish() {
  stopJobs();
  m_reader.pool.waitForDone();
  m_writer.pool.waitForDone();
}

void WorkspaceWorker::start(Job job) {
  if (job.kind == Kind::read && m_asked.contains(job.receiver)) job.kind = Kind::readBehind;
  ++m_waiting;
  if (job.kind == Kind::write && job.receiver != nullptr) ++m_asked[job.receiver];
  const StopFlag stop =
      job.atClosing == AtClosing::stop ? m_stop : std::make_shared<std::atomic<bool>>(false);
  queue(std::move(job), stop);
}

void WorkspaceWorker::queue(Job job, const StopFlag& stop) {
  Lane& lane = job.kind == Kind::read ? m_reader : m_writer;
  lane.pool.start([this, &lane, stop, job = std::move(job)] {
    JobProgress progress(stop, [this](const QString& stage, double done) { emit progressed(stage, done); });
    if (job.kind != Kind::read) {
      runWrite(job, progress);
    } else if (!runRead(job, progress)) {
      Job other = job;
      other.kind = Kind::readBehind;
      return queue(std::move(other), stop);
    }
    tellIssues(lane);
    // Behind the answer in the window's queue.
    QMetaObject::invokeMethod(
        this, [this, receiver = job.receiver, kind = job.kind] { answered(receiver, kind); },
        Qt::QueuedConnection);
  });
}

void WorkspaceWorker::answered(QObject* receiver, Kind kind) {
  if (kind == Kind::write && receiver != nullptr && --m_asked[receiver] == 0) m_asked.erase(receiver);
  if (--m_waiting == 0) emit idle();
}

bool WorkspaceWorker::isOpen(const DocumentPointer& document) const {
  const std::scoped_lock lock(m_delivery);
  return document != nullptr && document == m_open;
}

QString WorkspaceWorker::problemOf(const Job& job, Lane& lane, geo::Progress& progress) {
  try {
    planning::Workspace* const workspace = lane.workspace ? &*lane.workspace : nullptr;
    if (progress.isCancelled()) throw geo::Cancelled(geo::message("Stopped; nothing was changed."));
    const Stoppable stoppable(workspace, progress);
    job.work(workspace, progress);
    return {};
  } catch (const geo::DamagedError& error) {
    if (job.kind == Kind::read) throw;  // the other connection may show what is left
    return sentenceOf(error);
  } catch (const std::exception& error) {
    return sentenceOf(error);
  }
}

void WorkspaceWorker::runWrite(const Job& job, geo::Progress& progress) {
  const std::scoped_lock writing(m_writing);
  const bool isRefused = job.kind != Kind::beside && !isOpen(job.document);
  if (isRefused && job.kind == Kind::readBehind) return;
  const QString problem = isRefused ? closedSentence(job.document.get()) : problemOf(job, m_writer, progress);
  if (m_writer.workspace) m_isReadOnly = m_writer.workspace->isReadOnly();
  const std::scoped_lock lock(m_delivery);
  if (job.kind == Kind::write) ++m_writes;
  job.deliver(problem);
}

bool WorkspaceWorker::runRead(const Job& job, geo::Progress& progress) {
  if (!isOpen(job.document)) return true;
  if (!m_reader.workspace) return false;
  try {
    for (int i = 0; i < kTries; ++i)
      if (tryRead(job, progress)) return true;
    const std::scoped_lock writing(m_writing);
    tryRead(job, progress);
    return true;
  } catch (const geo::DamagedError&) {
    return false;
  }
}

/// False: something was committed meanwhile, so that what was read is of two states, or of an old one.
bool WorkspaceWorker::tryRead(const Job& job, geo::Progress& progress) {
  std::uint64_t before = 0;
  {
    const std::scoped_lock lock(m_delivery);
    before = m_writes;
  }
  QString problem;
  bool isOneState = true;
  try {
    const std::int64_t mark = planning::commitMark(*m_reader.workspace);
    problem = problemOf(job, m_reader, progress);
    isOneState = planning::commitMark(*m_reader.workspace) == mark;
  } catch (const geo::DamagedError&) {
    throw;
  } catch (const std::exception& error) {
    problem = sentenceOf(error);
  }
  const std::scoped_lock lock(m_delivery);
  if (!isOneState || m_writes != before) return false;
  if (job.document == m_open) job.deliver(problem);
  return true;
}

std::string WorkspaceWorker::identityOf(const DocumentPointer& document) const {
  const std::scoped_lock lock(m_delivery);
  for (const auto& [known, identity] : m_identities)
    if (known.lock() == document) return identity;
  return {};
}

planning::Autosave WorkspaceWorker::autosaveOf(const DocumentPointer& document) const {
  return {document->path, identityOf(document)};
}

void WorkspaceWorker::tellIssues(Lane& lane) {
  if (!lane.workspace || lane.workspace->issues().size() == lane.issuesTold) return;
  lane.issuesTold = lane.workspace->issues().size();
  const std::scoped_lock lock(m_delivery);
  const qsizetype told = m_known.size();
  for (const geo::Issue& issue : lane.workspace->issues())
    if (const QString text = QString::fromStdString(issue.text); !m_known.contains(text)) m_known << text;
  if (m_known.size() > told) emit issuesFound(m_known, m_isReadOnly);
}

std::function<void(const QString&)> WorkspaceWorker::toWindow(QObject* receiver,
                                                              std::function<void(const QString&)> answer) {
  return [this, receiver = QPointer<QObject>(receiver), answer = std::move(answer)](const QString& problem) {
    QMetaObject::invokeMethod(
        this,
        [receiver, answer, problem] {
          if (receiver != nullptr) answer(problem);
        },
        Qt::QueuedConnection);
  };
}

void WorkspaceWorker::open(const std::filesystem::path& path) {
  ++m_waiting;
  ++m_opening;
  emit openingChanged();
  m_writer.pool.start([this, path] {
    try {
      runOpening(path);
    } catch (const std::exception& error) {
      QMetaObject::invokeMethod(
          this,
          [this, sentence = sentenceOf(error)] {
            --m_opening;
            emit openFailed(sentence);
            emit openingChanged();
          },
          Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(
        this, [this] { answered(nullptr, Kind::beside); }, Qt::QueuedConnection);
  });
}

void WorkspaceWorker::runOpening(const std::filesystem::path& path) {
  const std::scoped_lock writing(m_writing);
  planning::Workspace workspace = planning::Workspace::openAsPossible(path);
  OpenedWorkspace result;
  geo::Issues issues;
  if (const auto added = addMissingYears(workspace)) issues.push_back(*added);
  result.settings = planning::loadSettings(workspace, issues);
  auto document = std::make_shared<MapDocument>(workspace);
  const std::string identity = workspace.identity();
  planning::Autosave autosave(path, identity);
  if (const auto left = autosave.pending(issues)) {
    try {
      result.rescued = RescuedSettings{planning::settingsFromJson(left->text, issues), left->at};
    } catch (const geo::DataError& error) {  // the workspace itself can be shown
      autosave.setAside(error.what(), issues);
    }
  }
  document->issues.insert(document->issues.end(), issues.begin(), issues.end());
  result.document = std::move(document);
  result.isReadOnly = workspace.isReadOnly();
  switchTo(std::move(workspace), std::move(autosave), result, identity);
}

void WorkspaceWorker::switchTo(planning::Workspace workspace, planning::Autosave autosave,
                               const OpenedWorkspace& opened, const std::string& identity) {
  const std::shared_ptr<planning::Workspace> reader = readerOf(workspace);
  m_autosave.emplace(std::move(autosave));
  m_writer.workspace.emplace(std::move(workspace));
  m_writer.issuesTold = m_writer.workspace->issues().size();  // the document carries them
  {
    const std::scoped_lock lock(m_delivery);
    m_open = opened.document;
    std::erase_if(m_identities, [](const auto& one) { return one.first.expired(); });
    m_identities.emplace_back(opened.document, identity);
    m_known.clear();
    for (const geo::Issue& issue : m_writer.workspace->issues())
      m_known << QString::fromStdString(issue.text);
  }
  m_isReadOnly = opened.isReadOnly;
  m_reader.pool.start([this, reader] {
    m_reader.workspace.reset();
    if (reader != nullptr) m_reader.workspace.emplace(std::move(*reader));
    m_reader.issuesTold = 0;
  });
  // From the thread of this object: a window that is still being built hears it, too.
  QMetaObject::invokeMethod(
      this,
      [this, opened] {
        --m_opening;
        emit this->opened(opened);
        emit openingChanged();
      },
      Qt::QueuedConnection);
}

void WorkspaceWorker::recognise(const std::filesystem::path& path, QObject* receiver,
                                std::function<void(bool)> answer) {
  const auto isWorkspace = std::make_shared<bool>(false);
  const auto deliver =
      toWindow(receiver, [isWorkspace, answer = std::move(answer)](const QString&) { answer(*isWorkspace); });
  ++m_waiting;
  m_reader.pool.start([this, path, isWorkspace, deliver] {
    try {
      planning::Workspace::open(path, true);
      *isWorkspace = true;
    } catch (const std::exception&) {  // boundaries may be taken of another GeoPackage
    }
    deliver({});
    QMetaObject::invokeMethod(
        this, [this] { answered(nullptr, Kind::read); }, Qt::QueuedConnection);
  });
}

void WorkspaceWorker::load(const DocumentPointer& document, std::function<void(planning::Workspace&)> work,
                           std::function<void(const QString&)> tell) {
  start({document,
         [work = std::move(work)](planning::Workspace* workspace, geo::Progress&) { work(*workspace); },
         std::move(tell), nullptr, Kind::read});
}

void WorkspaceWorker::loadTheme(int map, const DocumentPointer& document,
                                const planning::Indicator& indicator, const std::string& period,
                                const planning::IndicatorStyle& style) {
  auto result = std::make_shared<ThemePointer>();
  load(
      document,
      [=](planning::Workspace& workspace) {
        *result = std::make_shared<MapTheme>(MapTheme::load(workspace, *document, indicator, period, style));
      },
      [this, map, result](const QString& problem) {
        problem.isEmpty() ? emit themeLoaded(map, *result) : emit themeFailed(map, problem);
      });
}

void WorkspaceWorker::loadSummary(const DocumentPointer& document, const std::string& period) {
  auto result = std::make_shared<SummaryPointer>();
  load(
      document,
      [period, result](planning::Workspace& workspace) {
        *result = std::make_shared<planning::UnitSummary>(planning::UnitSummary::load(workspace, period));
      },
      [this, document, period, result](const QString& problem) {
        problem.isEmpty() ? emit summaryLoaded(document, period, *result) : emit failed(problem);
      });
}

void WorkspaceWorker::loadColumns(const DocumentPointer& document, const std::string& period) {
  auto result = std::make_shared<ColumnsPointer>();
  load(
      document,
      [document, period, result](planning::Workspace& workspace) {
        *result = std::make_shared<FigureColumns>(FigureColumns::load(workspace, document, period));
      },
      [this, result](const QString& problem) {
        problem.isEmpty() ? emit columnsLoaded(*result) : emit failed(problem);
      });
}

void WorkspaceWorker::loadFilter(const DocumentPointer& document, const std::string& period) {
  auto result = std::make_shared<FilterPointer>();
  load(
      document,
      [document, period, result](planning::Workspace& workspace) {
        planning::UnitFilter::Input input{document->content.counties, document->prefectures,
                                          document->content.areas, document->indicators,
                                          workspace.allFigures(period)};
        const auto& provinces = document->content.provinces;
        input.parents.insert(input.parents.end(), provinces.begin(), provinces.end());
        *result = std::make_shared<planning::UnitFilter>(input);
      },
      [this, document, period, result](const QString& problem) {
        problem.isEmpty() ? emit filterLoaded(document, period, *result) : emit failed(problem);
      });
}

void WorkspaceWorker::loadSearch(const DocumentPointer& document) {
  auto result = std::make_shared<PlaceSearchPointer>();
  load(
      document,
      [document, result](planning::Workspace&) { *result = makePlaceSearch(*document, shippedPinyin()); },
      [this, document, result](const QString& problem) {
        problem.isEmpty() ? emit searchLoaded(document, *result) : emit failed(problem);
      });
}

void WorkspaceWorker::save(const DocumentPointer& document, const planning::MapSettings& settings, int mark) {
  auto remarks = std::make_shared<QStringList>();
  start({document,
         [this, settings, remarks](planning::Workspace* workspace, geo::Progress&) {
           geo::Issues issues;
           planning::saveSettings(*workspace, settings, render::indicatorLooks(*workspace, settings, issues));
           m_autosave->discard();
           for (const geo::Issue& issue : issues) *remarks << QString::fromStdString(issue.text);
         },
         [this, mark, remarks](const QString& problem) {
           problem.isEmpty() ? emit saved(mark, remarks->join(' ')) : emit saveFailed(problem);
         },
         nullptr, Kind::write, AtClosing::finish});
}

void WorkspaceWorker::autosave(const DocumentPointer& document, const planning::MapSettings& settings) {
  start({document,
         [this, document, settings](planning::Workspace*, geo::Progress&) {
           autosaveOf(document).write(planning::settingsToJson(settings));
         },
         [this](const QString& problem) {
           if (!problem.isEmpty()) emit failed(problem);
         },
         nullptr, Kind::beside, AtClosing::finish});
}

void WorkspaceWorker::discardAutosave(const DocumentPointer& document) {
  start({document, [this, document](planning::Workspace*, geo::Progress&) { autosaveOf(document).discard(); },
         [this](const QString& problem) {
           if (!problem.isEmpty()) emit failed(problem);
         },
         nullptr, Kind::beside, AtClosing::finish});
}

void WorkspaceWorker::beside(std::function<void()> job, QObject* receiver,
                             std::function<void(const QString& problem)> answer) {
  start({{},
         [job = std::move(job)](planning::Workspace*, geo::Progress&) { job(); },
         toWindow(receiver, std::move(answer)),
         receiver,
         Kind::beside,
         AtClosing::finish});
}

void WorkspaceWorker::run(const DocumentPointer& document,
                          std::function<void(planning::Workspace&, geo::Progress&)> job,
                          const QString& done) {
  start({document,
         [job = std::move(job)](planning::Workspace* workspace, geo::Progress& progress) {
           job(*workspace, progress);
         },
         [this, done](const QString& problem) {
           problem.isEmpty() ? emit finished(done) : emit failed(problem);
         },
         nullptr, Kind::write});
}

}  // namespace app::gui
