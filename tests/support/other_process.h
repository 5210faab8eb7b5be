#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <stdexcept>
#include <string>

namespace test {

/// A forked copy of the test that does some work, tells lines of text, and is killed at the end at the
/// latest.
class OtherProcess {
 public:
  using Tell = std::function<void(const std::string& line)>;

  explicit OtherProcess(const std::function<void(const Tell&)>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    m_process = ::fork();
    if (m_process < 0) throw std::runtime_error("no process");
    if (m_process == 0) {
      ::close(ends[0]);
      ::_exit(runIn(work, ends[1]));
    }
    ::close(ends[1]);
    m_read = ends[0];
  }
  ~OtherProcess() {
    kill();
    ::close(m_read);
  }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  pid_t id() const { return m_process; }

  /// Waits for the next line; "" when the process has ended and told everything.
  std::string nextLine() {
    std::string line;
    char byte = 0;
    while (::read(m_read, &byte, 1) == 1 && byte != '\n') line += byte;
    return line;
  }

  /// True: it was still running.
  bool kill() {
    if (m_process <= 0) return false;
    ::kill(m_process, SIGKILL);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFSIGNALED(status);
  }

 private:
  static int runIn(const std::function<void(const Tell&)>& work, int pipe) {
    try {
      work([pipe](const std::string& line) {
        const std::string whole = line + "\n";
        [[maybe_unused]] const ssize_t told = ::write(pipe, whole.data(), whole.size());
      });
      return 0;
    } catch (const std::exception& error) {
      const std::string whole = std::string("failed: ") + error.what() + "\n";
      [[maybe_unused]] const ssize_t told = ::write(pipe, whole.data(), whole.size());
      return 1;
    }
  }

  pid_t m_process = -1;
  int m_read = -1;
};

/// Work for OtherProcess after what was to be done: stays until it is killed.
[[noreturn]] inline void stay() {
  while (true) ::pause();
}

}  // namespace test
