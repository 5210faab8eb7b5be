#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "geo/report/progress.h"

namespace app::gui {

/// Shared by the jobs that end together.
using StopFlag = std::shared_ptr<std::atomic<bool>>;

/// What a job reports and asks, from any thread. Hundredths that are passed are told, no more often.
class JobProgress : public geo::Progress {
 public:
  using Tell = std::function<void(const QString& stage, double done)>;

  JobProgress(StopFlag stop, Tell tell) : m_stop(std::move(stop)), m_tell(std::move(tell)) {}

  void report(std::string_view stage, double done) override {
    constexpr double kStep = 0.01;
    const std::scoped_lock lock(m_mutex);
    if (stage == m_stage && done < m_done + kStep && done < 1) return;
    m_stage = stage;
    m_done = done;
    m_tell(QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size())), done);
  }
  bool isCancelled() const override { return *m_stop; }

 private:
  StopFlag m_stop;
  Tell m_tell;
  std::mutex m_mutex;
  std::string m_stage;
  double m_done = 0;
};

}  // namespace app::gui
