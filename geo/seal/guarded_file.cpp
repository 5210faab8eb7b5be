#include "geo/seal/guarded_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/seal/sodium.h"

namespace geo::seal {
namespace {

namespace fs = std::filesystem;

constexpr char kInterrupt = '\x03';  // Ctrl-C

class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return m_number; }
  int release() { return std::exchange(m_number, -1); }

 private:
  int m_number;
};

int openForReading(const fs::path& file, Guard guard) {
  Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (opened.number() < 0 && errno == ELOOP)
    throw IoError(message("{} is a link; give the file itself.", file.string()));
  if (opened.number() < 0)
    throw IoError(message("{} cannot be opened; check that it exists and may be read.", file.string()));
  struct stat status = {};
  if (::fstat(opened.number(), &status) != 0 || !S_ISREG(status.st_mode))
    throw IoError(message("{} is not a file.", file.string()));
  if (guard == Guard::ownerOnly && (status.st_mode & 0077U) != 0)
    throw IoError(
        message("{} can be read or changed by others than its owner; take their rights first "
                "(chmod 600), and make new keys if somebody may have read it.",
                file.string()));
  return opened.release();
}

bool writeWhole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0 || errno == EINVAL;
}

/// The terminal does not show what is typed while this lives.
class SilentTerminal {
 public:
  explicit SilentTerminal(int descriptor) : m_descriptor(descriptor) {
    m_isTerminal = ::tcgetattr(descriptor, &m_before) == 0;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);  // else Ctrl-C would leave it silent
    silent.c_cc[VEOL] = static_cast<cc_t>(kInterrupt);
    if (m_isTerminal) ::tcsetattr(descriptor, TCSAFLUSH, &silent);
  }
  ~SilentTerminal() {
    if (m_isTerminal) ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

 private:
  int m_descriptor;
  bool m_isTerminal = false;
  termios m_before = {};
};

}  // namespace

std::string readGuarded(const fs::path& file, Guard guard) {
  const Descriptor opened(openForReading(file, guard));
  std::string bytes;
  std::array<char, 65536> piece{};
  for (;;) {
    const ssize_t got = ::read(opened.number(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw IoError(message("{} cannot be read to its end.", file.string()));
    if (got == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    requireWithin(file.string(), Limit::file, bytes.size() >> 20U);
  }
}

void writePrivate(const fs::path& file, const std::string& bytes) {
  const Descriptor made(
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
  if (made.number() < 0 && errno == EEXIST)
    throw IoError(
        message("{} already exists; keys are never written over. Choose another name.", file.string()));
  if (made.number() < 0)
    throw IoError(message("{} could not be written: {}.", file.string(), std::strerror(errno)));
  // whatever the umask and the folder's default rights say
  if (::fchmod(made.number(), S_IRUSR | S_IWUSR) == 0 && writeWhole(made.number(), bytes)) return;
  const int error = errno;
  ::unlink(file.c_str());
  throw IoError(message("{} could not be written: {}.", file.string(), std::strerror(error)));
}

Secret firstLineOf(int descriptor, const std::string& name) {
  constexpr std::size_t kMost = 4096;
  Secret line(kMost);
  std::size_t size = 0;
  for (;;) {
    if (size == kMost) throw IoError(message("{} gives more than a pass phrase.", name));
    const ssize_t got = ::read(descriptor, line.data() + size, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw IoError(message("{} gives no pass phrase: {}.", name, std::strerror(errno)));
    if (got == 0 || line.data()[size] == '\n') break;
    if (line.data()[size] == kInterrupt) throw Cancelled(message("Stopped; nothing was changed."));
    ++size;
  }
  if (size > 0 && line.data()[size - 1] == '\r') --size;
  return Secret(line.text().substr(0, size));
}

Secret firstLineOf(const fs::path& file) {
  const Descriptor opened(openForReading(file, Guard::ownerOnly));
  return firstLineOf(opened.number(), file.string());
}

Secret askTerminal(const std::string& question) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (terminal.number() < 0)
    throw IoError(
        message("There is no terminal to ask for the pass phrase; give it by --phrase-file or "
                "--phrase-fd."));
  const SilentTerminal silent(terminal.number());
  writeWhole(terminal.number(), question);
  Secret phrase = firstLineOf(terminal.number(), "/dev/tty");
  writeWhole(terminal.number(), "\n");
  return phrase;
}

}  // namespace geo::seal
