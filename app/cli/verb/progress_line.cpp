#include "app/cli/verb/progress_line.h"

#include "app/text/end_watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>

namespace app::cli {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

extern "C" void noteInterrupt(int) {
  g_interrupted = 1;
  endWithin(kSecondsToEnd);
}

constexpr const char* kEraseLine = "\r\033[K";

}  // namespace

ProgressLine::ProgressLine(std::ostream& stream, ProgressStyle style) : m_stream(stream), m_style(style) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::report(std::string_view stage, double done) {
  if (m_style == ProgressStyle::silent) return;
  const std::scoped_lock lock(m_mutex);
  const int percent = static_cast<int>(100 * std::clamp(done, 0.0, 1.0));
  const bool isNewStage = stage != m_stage;
  if (!isNewStage && (m_style == ProgressStyle::steps || percent == m_percent)) return;
  m_stage = stage;
  m_percent = percent;
  if (m_style == ProgressStyle::steps)
    m_stream << m_stage << '\n';
  else
    m_stream << fmt::format("{}{} {} %", kEraseLine, m_stage, percent) << std::flush;
}

bool ProgressLine::isCancelled() const { return g_interrupted != 0; }

void ProgressLine::clear() {
  const std::scoped_lock lock(m_mutex);
  if (m_style == ProgressStyle::line && m_percent >= 0) m_stream << kEraseLine << std::flush;
  m_percent = -1;
}

void ProgressLine::catchInterrupt() {
  struct sigaction action = {};
  action.sa_handler = noteInterrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace app::cli
