#include "app/gui/model/workspace_worker.h"

#include "app/data/shipped_data.h"
#include "app/render/page/indicator_looks.h"
#include "app/text/error_sentence.h"
#include "geo/report/error.h"
#include "planning/map/settings_json.h"
#include "planning/map/settings_store.h"

#include <QPointer>

namespace app::gui {

WorkspaceWorker::WorkspaceWorker(QObject* parent) : QObject(parent) {
  m_pool.setMaxThreadCount(1);
  m_pool.setExpiryTimeout(-1);
}

WorkspaceWorker::~WorkspaceWorker() {
  m_pool.clear();
  m_pool.start([this] {
    m_autosave.reset();
    m_workspace.reset();
  });
  m_pool.waitForDone();
}

void WorkspaceWorker::start(std::function<void()> job, std::function<void(const QString&)> failed) {
  ++m_waiting;
  m_pool.start([this, job = std::move(job), failed = std::move(failed)] {
    try {
      job();
    } catch (const std::exception& error) {
      failed(QString::fromStdString(errorSentence(error)));
    }
    tellIssues();
    // Behind the answer in the window's queue.
    QMetaObject::invokeMethod(this, &WorkspaceWorker::answered, Qt::QueuedConnection);
  });
}

void WorkspaceWorker::answered() {
  if (--m_waiting == 0) emit idle();
}

void WorkspaceWorker::tellIssues() {
  if (!m_workspace || m_workspace->issues().size() == m_issuesTold) return;
  m_issuesTold = m_workspace->issues().size();
  QStringList sentences;
  for (const geo::Issue& issue : m_workspace->issues()) sentences << QString::fromStdString(issue.text);
  emit issuesFound(sentences, m_workspace->isReadOnly());
}

void WorkspaceWorker::startPlain(std::function<void()> job) {
  start(std::move(job), [this](const QString& sentence) { emit failed(sentence); });
}

void WorkspaceWorker::open(const std::filesystem::path& path) {
  start(
      [this, path] {
        planning::Workspace workspace = planning::Workspace::openAsPossible(path);
        OpenedWorkspace result;
        geo::Issues issues;
        result.settings = planning::loadSettings(workspace, issues);
        planning::Autosave autosave(path, workspace.identity());
        if (const auto left = autosave.pending(issues)) {
          try {
            result.rescued = RescuedSettings{planning::settingsFromJson(left->text, issues), left->at};
          } catch (const geo::DataError& error) {  // the workspace itself can be shown
            autosave.setAside(error.what(), issues);
          }
        }
        auto document = std::make_shared<MapDocument>(workspace);
        document->issues.insert(document->issues.end(), issues.begin(), issues.end());
        result.document = std::move(document);
        result.isReadOnly = workspace.isReadOnly();
        m_autosave.emplace(std::move(autosave));
        m_workspace.emplace(std::move(workspace));
        m_issuesTold = m_workspace->issues().size();  // the document carries them
        // From the thread of this object: a window that is still being built hears it, too.
        QMetaObject::invokeMethod(this, [this, result] { emit opened(result); });
      },
      [this](const QString& sentence) {
        QMetaObject::invokeMethod(this, [this, sentence] { emit openFailed(sentence); });
      });
}

void WorkspaceWorker::loadTheme(int map, const DocumentPointer& document,
                                const planning::Indicator& indicator, const std::string& period,
                                const planning::IndicatorStyle& style) {
  start(
      [this, map, document, indicator, period, style] {
        emit themeLoaded(map, std::make_shared<MapTheme>(
                                  MapTheme::load(*m_workspace, *document, indicator, period, style)));
      },
      [this, map](const QString& sentence) { emit themeFailed(map, sentence); });
}

void WorkspaceWorker::loadSummary(const DocumentPointer& document, const std::string& period) {
  startPlain([this, document, period] {
    emit summaryLoaded(
        document, period,
        std::make_shared<planning::UnitSummary>(planning::UnitSummary::load(*m_workspace, period)));
  });
}

void WorkspaceWorker::loadColumns(const DocumentPointer& document, const std::string& period) {
  startPlain([this, document, period] {
    emit columnsLoaded(std::make_shared<FigureColumns>(FigureColumns::load(*m_workspace, document, period)));
  });
}

void WorkspaceWorker::loadFilter(const DocumentPointer& document, const std::string& period) {
  startPlain([this, document, period] {
    planning::UnitFilter::Input input{document->content.counties, document->prefectures,
                                      document->content.areas, document->indicators,
                                      m_workspace->allFigures(period)};
    const auto& provinces = document->content.provinces;
    input.parents.insert(input.parents.end(), provinces.begin(), provinces.end());
    emit filterLoaded(document, period, std::make_shared<planning::UnitFilter>(input));
  });
}

void WorkspaceWorker::loadSearch(const DocumentPointer& document) {
  startPlain([this, document] { emit searchLoaded(document, makePlaceSearch(*document, shippedPinyin())); });
}

void WorkspaceWorker::save(const planning::MapSettings& settings, int mark) {
  start(
      [this, settings, mark] {
        geo::Issues issues;
        planning::saveSettings(*m_workspace, settings,
                               render::indicatorLooks(*m_workspace, settings, issues));
        m_autosave->discard();
        QStringList remarks;
        for (const geo::Issue& issue : issues) remarks << QString::fromStdString(issue.text);
        emit saved(mark, remarks.join(' '));
      },
      [this](const QString& sentence) { emit saveFailed(sentence); });
}

void WorkspaceWorker::autosave(const planning::MapSettings& settings) {
  startPlain([this, settings] { m_autosave->write(planning::settingsToJson(settings)); });
}

void WorkspaceWorker::discardAutosave() {
  startPlain([this] { m_autosave->discard(); });
}

void WorkspaceWorker::run(std::function<void(planning::Workspace&)> job, const QString& done) {
  startPlain([this, job = std::move(job), done] {
    job(*m_workspace);
    emit finished(done);
  });
}

void WorkspaceWorker::ask(std::function<void(planning::Workspace&)> job, QObject* receiver,
                          std::function<void(const QString&)> answer) {
  const auto deliver = [this, receiver = QPointer<QObject>(receiver),
                        answer = std::move(answer)](const QString& problem) {
    QMetaObject::invokeMethod(
        this,
        [receiver, answer, problem] {
          if (receiver != nullptr) answer(problem);
        },
        Qt::QueuedConnection);
  };
  start(
      [this, job = std::move(job), deliver] {
        job(*m_workspace);
        deliver({});
      },
      deliver);
}

}  // namespace app::gui
