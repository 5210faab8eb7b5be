#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "geo/report/progress.h"

class QThreadPool;

namespace app::gui {

/// Runs one piece of work at a time away from the window's thread. Work that nobody waits for any more is
/// cancelled and its answer is never heard; its thread ends by itself, so that nothing here blocks.
class ImportWorker : public QObject {
  Q_OBJECT
 public:
  /// What is to be done with the result, on the window's thread.
  using Answer = std::function<void()>;
  using Work = std::function<Answer(geo::Progress&)>;

  explicit ImportWorker(QObject* parent = nullptr);
  ~ImportWorker() override;

  /// Takes the place of the work before. One of answer, failed() and cancelled() follows, from the event
  /// loop.
  void run(Work work);
  /// Asks the work to stop; it may be done before it notices.
  void cancel();
  /// Forgets the work.
  void abandon();
  bool isBusy() const { return m_task != nullptr; }

  /// Of all workers. Not the program's global pool: Qt paints with that one and would wait for the work.
  static QThreadPool& pool();

 signals:
  void progressed(const QString& stage, double done);
  void failed(const QString& sentence);
  void cancelled();

 private:
  class Task;

  std::shared_ptr<Task> m_task;
};

}  // namespace app::gui
