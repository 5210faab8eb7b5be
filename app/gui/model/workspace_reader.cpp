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

void WorkspaceReader::start(std::function<void()> job, void (WorkspaceReader::*failed)(const QString&)) {
  m_pool.start([this, job = std::move(job), failed] {
    try {
      job();
    } catch (const std::exception& error) {
      emit(this->*failed)(QString::fromStdString(errorSentence(error)));
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
      &WorkspaceReader::openFailed);
}

void WorkspaceReader::loadTheme(const DocumentPointer& document, const planning::Indicator& indicator,
                                const std::string& period, const planning::IndicatorStyle& style) {
  start(
      [this, document, indicator, period, style] {
        emit themeLoaded(
            std::make_shared<MapTheme>(MapTheme::load(*m_workspace, *document, indicator, period, style)));
      },
      &WorkspaceReader::themeFailed);
}

}  // namespace app::gui
