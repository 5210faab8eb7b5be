#include "app/render/frame/worker_pool.h"

#include <utility>

namespace app::render::frame {

WorkerPool::WorkerPool(int threads) {
  for (int thread = 1; thread < threads; ++thread)
    m_workers.emplace_back([this, thread](const std::stop_token& stop) { work(stop, thread); });
}

WorkerPool::~WorkerPool() {
  for (std::jthread& worker : m_workers) worker.request_stop();
  m_wake.notify_all();
}

void WorkerPool::run(const std::function<void(int)>& job) {
  {
    const std::scoped_lock lock(m_mutex);
    m_job = &job;
    m_busy = static_cast<int>(m_workers.size());
    ++m_round;
  }
  m_wake.notify_all();
  std::exception_ptr own;
  try {
    job(0);
  } catch (...) {
    own = std::current_exception();
  }
  std::unique_lock lock(m_mutex);
  m_done.wait(lock, [this] { return m_busy == 0; });
  m_job = nullptr;
  const std::exception_ptr error = own ? own : std::exchange(m_error, nullptr);
  m_error = nullptr;
  if (error) std::rethrow_exception(error);
}

void WorkerPool::work(const std::stop_token& stop, int thread) {
  unsigned seen = 0;
  while (true) {
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait(lock, stop, [&] { return m_round != seen; })) return;
    seen = m_round;
    const std::function<void(int)>* job = m_job;
    lock.unlock();
    std::exception_ptr error;
    try {
      (*job)(thread);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    if (error && !m_error) m_error = error;
    if (--m_busy == 0) m_done.notify_one();
  }
}

}  // namespace app::render::frame
