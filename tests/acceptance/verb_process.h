#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/scratch_folder.h"

namespace test {

/// The program with a verb, as a process of its own in a folder; what it says goes to files in `log`, and its
/// own temporary files into `log`/tmp.
class VerbProcess {
 public:
  /// `mostBytes`: no file grows beyond that, as on a full disk (EFBIG); 0: as far as the disk allows.
  VerbProcess(const std::string& program, const std::filesystem::path& folder,
              const std::filesystem::path& log, const std::vector<std::string>& arguments,
              std::uint64_t mostBytes = 0)
      : m_log(log), m_mostBytes(mostBytes), m_begin(std::chrono::steady_clock::now()) {
    std::filesystem::create_directories(log / "tmp");
    m_process = ::fork();
    if (m_process < 0) throw std::runtime_error("no process");
    if (m_process == 0) become(program, folder, arguments);
  }
  ~VerbProcess() {
    if (m_process <= 0) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
  }
  VerbProcess(const VerbProcess&) = delete;
  VerbProcess& operator=(const VerbProcess&) = delete;

  void askToEnd() const { ::kill(m_process, SIGTERM); }
  void killNow() const { ::kill(m_process, SIGKILL); }

  struct Ended {
    bool isEnded = false;  ///< false: it was still running when the time was over
    int code = 0;          ///< its exit code
    int signal = 0;        ///< that ended it; 0: none
    std::chrono::microseconds took{};
  };
  Ended wait(std::chrono::seconds longest) {
    const auto until = std::chrono::steady_clock::now() + longest;
    Ended ended;
    int status = 0;
    while (::waitpid(m_process, &status, WNOHANG) == 0) {
      if (std::chrono::steady_clock::now() > until) return ended;
      ::usleep(500);
    }
    m_process = -1;
    ended.isEnded = true;
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    ended.took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_begin);
    return ended;
  }

  std::string complaint() const { return contentOf(m_log / "err"); }

 private:
  [[noreturn]] void become(const std::string& program, const std::filesystem::path& folder,
                           const std::vector<std::string>& arguments) const {
    const auto to = [this](const char* name, int stream) {
      const int file = ::open((m_log / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      ::dup2(file, stream);
    };
    to("out", STDOUT_FILENO);
    to("err", STDERR_FILENO);
    if (::chdir(folder.c_str()) != 0) ::_exit(126);
    for (const char* name : {"LANG", "LC_ALL"}) ::setenv(name, "C", 1);
    for (const char* name : {"USER", "LOGNAME"}) ::setenv(name, "tester", 1);
    for (const char* name : {"SOURCE_DATE_EPOCH", "LIANPIAN_TEST_TIME"}) ::setenv(name, "1600000000", 1);
    if (m_mostBytes > 0) limitFiles();
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::setenv("TMPDIR", (m_log / "tmp").c_str(), 1);
    ::mkdir((m_log / "run").c_str(), 0700);  // or Qt makes one among the temporary files
    ::setenv("XDG_RUNTIME_DIR", (m_log / "run").c_str(), 1);
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
  }

  void limitFiles() const {
    const rlimit limit{m_mostBytes, m_mostBytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
  }

  std::filesystem::path m_log;
  std::uint64_t m_mostBytes;
  std::chrono::steady_clock::time_point m_begin;
  pid_t m_process = -1;
};

}  // namespace test
