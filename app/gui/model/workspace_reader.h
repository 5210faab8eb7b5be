#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// Reads workspaces on a thread of its own, one request after the other; answers by queued signals.
class WorkspaceReader : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceReader(QObject* parent = nullptr);
  ~WorkspaceReader() override;

  /// Opens read-only. The workspace that was open before stays where the new one cannot be opened.
  void open(const std::filesystem::path& path);
  /// An empty `period`: the last one.
  void loadTheme(const DocumentPointer& document, const planning::Indicator& indicator,
                 const std::string& period, const planning::IndicatorStyle& style);

 signals:
  void opened(app::gui::DocumentPointer document);
  void themeLoaded(app::gui::ThemePointer theme);
  void openFailed(const QString& sentence);
  void themeFailed(const QString& sentence);

 private:
  void start(std::function<void()> job, void (WorkspaceReader::*failed)(const QString&));

  QThreadPool m_pool;
  std::optional<planning::Workspace> m_workspace;  ///< only the pool's one thread touches it
};

}  // namespace app::gui
