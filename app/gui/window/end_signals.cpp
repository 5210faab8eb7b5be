#include "app/gui/window/end_signals.h"

#include "app/text/end_watch.h"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace app::gui {
namespace {

volatile std::sig_atomic_t g_writeEnd = -1;

extern "C" void passOn(int) {
  endWithin(kSecondsToEnd);
  const char byte = 0;
  [[maybe_unused]] const auto written = ::write(g_writeEnd, &byte, 1);
}

}  // namespace

EndSignals::EndSignals(std::function<void()> end, QObject* parent) : QObject(parent), m_end(std::move(end)) {
  if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;  // they end the program as they did before
  g_writeEnd = m_pipe[1];
  m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, &EndSignals::hear);
  struct sigaction action = {};
  action.sa_handler = passOn;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigaction(SIGINT, &action, &m_interrupt);
  sigaction(SIGTERM, &action, &m_terminate);
}

EndSignals::~EndSignals() {
  if (m_notifier == nullptr) return;
  sigaction(SIGINT, &m_interrupt, nullptr);
  sigaction(SIGTERM, &m_terminate, nullptr);
  endWithin(0);
  g_writeEnd = -1;
  delete m_notifier;
  for (const int end : m_pipe) ::close(end);
}

void EndSignals::hear() {
  char bytes[16];
  while (::read(m_pipe[0], bytes, sizeof bytes) > 0) {
  }
  m_end();
}

}  // namespace app::gui
