#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace geo::store {

/// Who has a lock, as far as that is known.
struct LockHolder {
  std::string user;
  std::string host;
  std::int64_t process = 0;  ///< 0: not known
  std::int64_t since = 0;    ///< seconds since 1970; 0: not known
};

/// "wang on planning-3, process 4711, since 2026-03-01 08:15" (local time), as much as is known of it.
std::string describe(const LockHolder& holder);

/// What a name that is a link stands for.
enum class Link : std::uint8_t {
  followed,  ///< the file that it points to, which is opened under that name
  replaced,  ///< its own place, which a new file takes
};

/// The right to change a file, held by one process at a time; within it any number of times. It is the
/// kernel's lock on a hidden file beside (lockFileOf), so it ends with the process; a lock file that lies
/// there without is no obstacle. Other programs know nothing of it: SQLite's own locks keep those apart from
/// us. docs/decisions/0005-one-writer.md says why.
class FileLock {
 public:
  struct Attempt;
  /// Never waits, never throws for what the file system does.
  static Attempt tryAcquire(const std::filesystem::path& file, Link link = Link::followed);

 private:
  struct Held;
  explicit FileLock(std::shared_ptr<const Held> held) : m_held(std::move(held)) {}
  std::shared_ptr<const Held> m_held;
};

/// One of the four.
struct FileLock::Attempt {
  std::optional<FileLock> lock;
  std::optional<LockHolder> holder;  ///< another process has it
  std::string refusal;   ///< a sentence: under the lock's name lies something else (a link, a folder, another
                         ///< file's second name); it is left as it is, and nothing is to be written
  std::string obstacle;  ///< why there can be no lock in this place (read-only folder, a share without locks)
};

/// The lock of an attempt on this file; absent where no lock is possible. Throws IoError, which says who has
/// it, where another process does, and for a refusal.
std::optional<FileLock> lockOf(FileLock::Attempt attempt, const std::filesystem::path& file);

/// Both at once.
std::optional<FileLock> lockForWriting(const std::filesystem::path& file, Link link = Link::followed);

/// The sentence of that error.
std::string inUseBy(const std::filesystem::path& file, const LockHolder& holder);

/// ".w.gpkg.lock" beside w.gpkg.
std::filesystem::path lockFileOf(const std::filesystem::path& file, Link link = Link::followed);

}  // namespace geo::store
