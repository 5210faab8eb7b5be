#include "app/gui/model/workspace_reader.h"

#include "app/text/error_sentence.h"

namespace app::gui {

WorkspaceReader::WorkspaceReader(QObject* parent) : QObject(parent) {
  m_pool.setMaxThreadCount(1);
  m_pool.setExpiryTimeout(-1);
}

WorkspaceReader::~WorkspaceReader() {
  m_pool.clear();
  m_pool.start([this] { m_workspace.reset(); });
  m_pool.waitForDone();
}

void WorkspaceReader::start(std::function<void()> job, std::function<void(const QString&)> failed) {
  m_pool.start([job = std::move(job), failed = std::move(failed)] {
    try {
      job();
    } catch (const std::exception& error) {
      failed(QString::fromStdString(errorSentence(error)));
    }
  });
}

void WorkspaceReader::open(const std::filesystem::path& path) {
  start(
      [this, path] {
        planning::Workspace workspace = planning::Workspace::open(path, true);
        auto document = std::make_shared<MapDocument>(workspace);
        m_workspace.emplace(std::move(workspace));
        emit opened(document);
      },
      [this](const QString& sentence) { emit openFailed(sentence); });
}

void WorkspaceReader::loadTheme(int map, const DocumentPointer& document,
                                const planning::Indicator& indicator, const std::string& period,
                                const planning::IndicatorStyle& style) {
  start(
      [this, map, document, indicator, period, style] {
        emit themeLoaded(map, std::make_shared<MapTheme>(
                                  MapTheme::load(*m_workspace, *document, indicator, period, style)));
      },
      [this, map](const QString& sentence) { emit themeFailed(map, sentence); });
}

void WorkspaceReader::loadSummary(const DocumentPointer& document, const std::string& period) {
  start(
      [this, document, period] {
        emit summaryLoaded(
            document, period,
            std::make_shared<planning::UnitSummary>(planning::UnitSummary::load(*m_workspace, period)));
      },
      [this](const QString& sentence) { emit failed(sentence); });
}

}  // namespace app::gui
