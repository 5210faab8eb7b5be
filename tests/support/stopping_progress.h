#pragma once

#include <atomic>

#include "geo/report/progress.h"

namespace test {

/// Wants the work to stop from the n-th question on; 0: never.
class StoppingProgress : public geo::Progress {
 public:
  explicit StoppingProgress(int at = 0) : m_at(at) {}
  void report(std::string_view, double done) override {
    if (done < 0 || done > 1) m_isInRange = false;
  }
  bool isCancelled() const override {
    const int asked = ++m_asked;
    return m_at > 0 && asked >= m_at;
  }
  int asked() const { return m_asked; }
  bool isInRange() const { return m_isInRange; }

 private:
  int m_at;
  mutable std::atomic<int> m_asked = 0;
  std::atomic<bool> m_isInRange = true;
};

}  // namespace test
