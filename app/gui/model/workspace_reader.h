#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

#include "app/gui/model/map_document.h"
#include "planning/query/unit_summary.h"

namespace app::gui {

/// Reads workspaces on a thread of its own, one request after the other; answers by queued signals.
class WorkspaceReader : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceReader(QObject* parent = nullptr);
  ~WorkspaceReader() override;

  /// Opens read-only. The workspace that was open before stays where the new one cannot be opened.
  void open(const std::filesystem::path& path);
  /// An empty `period`: the last one. The answer carries `map`, which of several maps asked.
  void loadTheme(int map, const DocumentPointer& document, const planning::Indicator& indicator,
                 const std::string& period, const planning::IndicatorStyle& style);

  /// Sums of every indicator of a period.
  void loadSummary(const DocumentPointer& document, const std::string& period);

 signals:
  void summaryLoaded(app::gui::DocumentPointer document, std::string period,
                     std::shared_ptr<const planning::UnitSummary> summary);
  void opened(app::gui::DocumentPointer document);
  void themeLoaded(int map, app::gui::ThemePointer theme);
  void failed(const QString& sentence);
  void openFailed(const QString& sentence);
  void themeFailed(int map, const QString& sentence);

 private:
  void start(std::function<void()> job, std::function<void(const QString&)> failed);

  QThreadPool m_pool;
  std::optional<planning::Workspace> m_workspace;  ///< only the pool's one thread touches it
};

}  // namespace app::gui
