#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <csignal>
#include <functional>

namespace app::gui {

/// While it lives, SIGINT (Ctrl-C) and SIGTERM are heard by the event loop, which calls `end`. A second one
/// ends the program as it is. One at a time.
class EndSignals : public QObject {
  Q_OBJECT
 public:
  explicit EndSignals(std::function<void()> end, QObject* parent = nullptr);
  ~EndSignals() override;

 private:
  void hear();

  std::function<void()> m_end;
  int m_pipe[2] = {-1, -1};
  QSocketNotifier* m_notifier = nullptr;
  struct sigaction m_interrupt = {};  ///< what was done before
  struct sigaction m_terminate = {};
};

}  // namespace app::gui
