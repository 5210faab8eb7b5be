#include "geo/store/file_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ctime>
#include <map>
#include <mutex>
#include <sstream>
#include <vector>

#include "geo/file/kernel_lock.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/current_user.h"

namespace geo::store {
namespace {

namespace fs = std::filesystem;
using detail::KernelLock;

constexpr int kMostAttempts = 100;  // each fails only where another process has just given the lock up

std::string hostName() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return {};
  return name.data();
}

/// One word a line; what is not known is an empty line.
std::string toText(const LockHolder& holder) {
  return fmt::format("{}\n{}\n{}\n{}\n", holder.user, holder.host, holder.process, holder.since);
}

std::int64_t numberIn(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Whatever the file holds: another process may be writing it just now.
LockHolder holderIn(int descriptor) {
  std::array<char, 1024> bytes{};
  const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  std::istringstream lines(std::string(bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0));
  std::array<std::string, 4> words;
  for (std::string& word : words) std::getline(lines, word);
  return {words[0], words[1], numberIn(words[2]), numberIn(words[3])};
}

/// A full disk leaves the file empty: the lock holds all the same.
void writeHolder(int descriptor) {
  const std::string text = toText({currentUser(), hostName(), ::getpid(), std::time(nullptr)});
  if (::ftruncate(descriptor, 0) != 0) return;
  [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
}

std::string localTime(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm local{};
  localtime_r(&time, &local);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                     local.tm_hour, local.tm_min);
}

std::string noLockFile(const fs::path& lockFile) {
  return message(
      "{} is not a lock of this program but a link, a folder or another file; look who put it there, and "
      "remove it.",
      lockFile.string());
}

/// Whoever can write the folder can put a link to another file of ours there: that one would be emptied.
bool isLockFile(int descriptor) {
  struct stat status = {};
  return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink <= 1;
}

bool isOfAnother(int descriptor) {
  struct stat status = {};
  return ::fstat(descriptor, &status) == 0 && status.st_uid != ::geteuid();
}

/// Locks come and go one at a time within a process.
std::mutex& oneAtATime() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

/// The open lock file of this process.
struct FileLock::Held {
  Held(fs::path file, KernelLock kernelLock)
      : lockFile(std::move(file)), lock(std::move(kernelLock)), process(::getpid()) {}
  ~Held() {
    if (process != ::getpid()) return;  // a child that was forked off holds a copy; the lock is its parent's
    const std::scoped_lock guard(oneAtATime());
    ::unlink(lockFile.c_str());  // while it is locked, so that nobody else's is removed
    lock = KernelLock();
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

  fs::path lockFile;
  KernelLock lock;
  pid_t process;
};

fs::path lockFileOf(const fs::path& file, Link link) {
  std::error_code error;
  const fs::path absolute = fs::absolute(file, error);
  const fs::path whole = link == Link::followed
                             ? fs::weakly_canonical(absolute, error)
                             : fs::weakly_canonical(absolute.parent_path(), error) / absolute.filename();
  const fs::path& base = error ? file : whole;
  return base.parent_path() / ("." + base.filename().string() + ".lock");
}

FileLock::Attempt FileLock::tryAcquire(const fs::path& file, Link link) {
  static std::map<fs::path, std::weak_ptr<const Held>> ofThisProcess;
  const fs::path lockFile = lockFileOf(file, link);
  std::shared_ptr<const Held> held;  // outlives the guard: its destructor takes it too
  const std::scoped_lock guard(oneAtATime());
  held = ofThisProcess[lockFile].lock();
  if (held && held->process == ::getpid()) return {FileLock(std::move(held)), {}, {}, {}};
  for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
    constexpr int kFlags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    int descriptor = ::open(lockFile.c_str(), O_RDWR | O_CREAT | kFlags, 0666);
    if (descriptor < 0 && errno == EACCES) descriptor = ::open(lockFile.c_str(), O_RDONLY | kFlags);
    if (descriptor < 0 && (errno == ELOOP || errno == EISDIR || errno == ENXIO))
      return {{}, {}, noLockFile(lockFile), {}};
    if (descriptor < 0) return {{}, {}, {}, std::strerror(errno)};
    KernelLock lock(descriptor);
    const KernelLock::State state = lock.tryLock(lockFile);
    if (state == KernelLock::State::impossible) return {{}, {}, {}, std::strerror(errno)};
    if (state == KernelLock::State::gone) continue;  // before the next question: removed, it has no name left
    if (!isLockFile(descriptor)) return {{}, {}, noLockFile(lockFile), {}};
    if (state == KernelLock::State::taken) return {{}, holderIn(descriptor), {}, {}};
    if (isOfAnother(descriptor)) {  // in its place comes one of our own
      if (::unlink(lockFile.c_str()) != 0) return {{}, {}, {}, std::strerror(errno)};
      continue;
    }
    writeHolder(descriptor);
    held = std::make_shared<Held>(lockFile, std::move(lock));
    ofThisProcess[lockFile] = held;
    return {FileLock(std::move(held)), {}, {}, {}};
  }
  return {{}, {}, {}, std::strerror(EBUSY)};
}

std::string describe(const LockHolder& holder) {
  std::vector<std::string> parts;
  if (!holder.user.empty() && !holder.host.empty())
    parts.push_back(message("{} on {}", holder.user, holder.host));
  else if (!holder.user.empty() || !holder.host.empty())
    parts.push_back(holder.user + holder.host);
  if (holder.process != 0) parts.push_back(message("process {}", holder.process));
  if (holder.since != 0) parts.push_back(message("since {}", localTime(holder.since)));
  if (parts.empty()) return message("another program");
  return fmt::format("{}", fmt::join(parts, message(", ")));
}

std::string inUseBy(const fs::path& file, const LockHolder& holder) {
  return message("{} is open for editing elsewhere ({}); close it there and try again.", file.string(),
                 describe(holder));
}

std::optional<FileLock> lockOf(FileLock::Attempt attempt, const fs::path& file) {
  if (attempt.holder) throw IoError(inUseBy(file, *attempt.holder));
  if (!attempt.refusal.empty()) throw IoError(attempt.refusal);
  return std::move(attempt.lock);
}

std::optional<FileLock> lockForWriting(const fs::path& file, Link link) {
  return lockOf(FileLock::tryAcquire(file, link), file);
}

}  // namespace geo::store
