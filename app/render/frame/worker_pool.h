#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace app::render::frame {

/// Threads that wait for work, so that a frame need not start any. One caller at a time.
class WorkerPool {
 public:
  /// `threads` counts the caller; at least 1.
  explicit WorkerPool(int threads);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  int threads() const { return static_cast<int>(m_workers.size()) + 1; }

  /// Calls job(thread) once on every thread, the caller's included (thread 0), and waits for all. A job
  /// shares out its work itself. What a job throws is thrown here.
  void run(const std::function<void(int thread)>& job);

 private:
  void work(const std::stop_token& stop, int thread);

  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::condition_variable m_done;
  const std::function<void(int)>* m_job = nullptr;
  unsigned m_round = 0;
  int m_busy = 0;
  std::exception_ptr m_error;
  std::vector<std::jthread> m_workers;
};

}  // namespace app::render::frame
