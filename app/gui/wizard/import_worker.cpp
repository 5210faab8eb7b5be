#include "app/gui/wizard/import_worker.h"

#include "app/text/error_sentence.h"
#include "geo/report/error.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <atomic>
#include <mutex>

namespace app::gui {

/// Shared by the window's thread and the working one; outlives the worker where it has to.
class ImportWorker::Task : public geo::Progress, public std::enable_shared_from_this<ImportWorker::Task> {
 public:
  explicit Task(ImportWorker& receiver) : m_receiver(&receiver) {}

  /// From the window's thread to the one that works, whatever Qt does between them.
  void giveAway() { m_isGiven = true; }
  bool isGiven() const { return m_isGiven; }

  void report(std::string_view stage, double done) override {
    constexpr double kStep = 0.01;
    const std::scoped_lock lock(m_mutex);
    if (stage == m_stage && done < m_done + kStep && done < 1) return;
    m_stage = stage;
    m_done = done;
    post([stage = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size())),
          done](ImportWorker& worker) { emit worker.progressed(stage, done); });
  }
  bool isCancelled() const override { return m_cancelled; }
  void cancel() { m_cancelled = true; }

  void forget() {
    cancel();
    const std::scoped_lock lock(m_mutex);
    m_receiver = nullptr;
  }

  /// `end`, given the worker, runs on its thread where it still waits for this task.
  void end(std::function<void(ImportWorker&)> end) {
    const std::scoped_lock lock(m_mutex);
    post([end = std::move(end)](ImportWorker& worker) {
      worker.m_task.reset();
      end(worker);
    });
  }

 private:
  /// With the lock held, so that the receiver cannot go meanwhile; what it has queued goes with it.
  template <class Call>
  void post(Call call) {
    if (m_receiver == nullptr) return;
    QMetaObject::invokeMethod(
        m_receiver,
        [receiver = m_receiver, task = shared_from_this(), call] {
          if (receiver->m_task == task) call(*receiver);
        },
        Qt::QueuedConnection);
  }

  std::mutex m_mutex;
  ImportWorker* m_receiver;
  std::atomic<bool> m_cancelled = false;
  std::atomic<bool> m_isGiven = false;
  std::string m_stage;
  double m_done = 0;
};

QThreadPool& ImportWorker::pool() {
  static QThreadPool threads;
  // Its threads end with the application: what libraries keep for a thread goes while they still stand.
  [[maybe_unused]] static const bool ended = [] {
    qAddPostRoutine([] { threads.waitForDone(); });
    return true;
  }();
  return threads;
}

ImportWorker::ImportWorker(QObject* parent) : QObject(parent) {}

ImportWorker::~ImportWorker() { abandon(); }

void ImportWorker::run(Work work) {
  abandon();
  m_task = std::make_shared<Task>(*this);
  m_task->giveAway();
  pool().start([task = m_task, work = std::move(work)] {
    if (!task->isGiven()) return;
    try {
      task->end([answer = work(*task)](ImportWorker&) { answer(); });
    } catch (const geo::Cancelled&) {
      task->end([](ImportWorker& worker) { emit worker.cancelled(); });
    } catch (const std::exception& error) {
      task->end([sentence = QString::fromStdString(errorSentence(error))](ImportWorker& worker) {
        emit worker.failed(sentence);
      });
    }
  });
}

void ImportWorker::cancel() {
  if (m_task) m_task->cancel();
}

void ImportWorker::abandon() {
  if (m_task) m_task->forget();
  m_task.reset();
}

}  // namespace app::gui
