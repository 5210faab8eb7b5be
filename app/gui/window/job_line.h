#pragma once

#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

#include "app/gui/model/workspace_worker.h"

namespace app::gui {

/// What a job that takes its time is doing, and a button that stops it. Hidden while there is none.
class JobLine : public QObject {
  Q_OBJECT
 public:
  /// Both outlive this, or go with it.
  JobLine(WorkspaceWorker& worker, QStatusBar& bar);

 private:
  void show(const QString& stage, double done);
  void hide();

  QProgressBar* m_progress;
  QToolButton* m_stop;
};

}  // namespace app::gui
