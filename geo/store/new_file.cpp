#include "geo/store/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/side_files.h"
#include "geo/store/sqlite_database.h"

namespace geo::store {
namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// Names of files that this process is making just now.
class OwnNames {
 public:
  void add(const std::string& name) {
    const std::scoped_lock guard(m_mutex);
    m_names.insert(name);
  }
  void remove(const std::string& name) {
    const std::scoped_lock guard(m_mutex);
    m_names.erase(name);
  }
  bool contains(const std::string& name) {
    const std::scoped_lock guard(m_mutex);
    return m_names.contains(name);
  }

 private:
  std::mutex m_mutex;
  std::set<std::string> m_names;
};

OwnNames& ownNames() {
  static OwnNames names;
  return names;
}

/// By chance, so that what a killed program left is never met again; hidden, so that no file list shows it.
fs::path temporaryFor(const fs::path& path) {
  std::random_device chance;
  const std::string suffix = fmt::format(".{:08x}{:08x}.new", chance(), chance());
  return folderOf(path) / ("." + path.filename().string() + suffix);
}

/// ".w.gpkg.0123456789abcdef.new" of another process, its journal or its lock; older programs wrote "4711-0".
/// A new file that is made for one that is not published yet is called after that.
bool isLeftover(std::string_view name, const std::string& finalName) {
  constexpr std::string_view kLock = ".lock";
  if (name.starts_with("..") && name.ends_with(kLock)) {
    name.remove_prefix(1);
    name.remove_suffix(kLock.size());
  }
  for (const std::string_view ending : {"-journal", ".new"}) {
    if (name.ends_with(ending))
      name.remove_suffix(ending.size());
    else if (ending == ".new")
      return false;
  }
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.front() != '.') return false;
  const std::string_view chance = name.substr(dot + 1), of = name.substr(1, dot - 1);
  return !chance.empty() && chance.find_first_not_of("0123456789abcdef-") == std::string_view::npos &&
         !ownNames().contains(std::string(name) + ".new") && (of == finalName || isLeftover(of, finalName));
}

std::string alreadyExists(const fs::path& path) {
  return message("{} already exists; choose another name or allow it to be replaced.", path.string());
}

[[noreturn]] void raise(int error, const fs::path& path) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      throw IoError(message("The disk is full: {} could not be written; free some space.", path.string()));
    case EACCES:
    case EPERM:
    case EROFS:
      throw IoError(message("{} cannot be written: its folder is read-only; choose a folder of your own.",
                            path.string()));
    case EEXIST:
      throw IoError(alreadyExists(path));
    default:
      throw IoError(message("{} could not be written: {}.", path.string(), std::strerror(error)));
  }
}

void flushToDisk(const fs::path& path, const fs::path& nameForMessage, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) raise(errno, nameForMessage);
  const int error = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  if (error != 0 && error != EINVAL)
    raise(error, nameForMessage);  // EINVAL: this file system has no fsync here
}

/// Also a link that leads nowhere.
bool isTaken(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

void removeSideFiles(const fs::path& path) {
  std::error_code ignored;
  for (const char* const side : kSideEndings) fs::remove(path.string() + side, ignored);
}

/// What a database that is gone left beside its name would be played back into the new file.
void requireNoSideFiles(const fs::path& path) {
  for (const char* const side : kSideEndings)
    if (const fs::path left = path.string() + side; isTaken(left))
      throw IoError(
          message("{} lies there without its workspace and would be played back into the new one; move it "
                  "elsewhere or choose another name.",
                  left.string()));
}

/// A database under the name may be in use, or have left a journal that would be played back into the new
/// file. What a link leads to stays as it is.
void settleExisting(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    throw IoError(message("{} is a folder, not a workspace file.", path.string()));
  if (!fs::is_symlink(path, ignored)) settleSqlite(path);
  removeSideFiles(path);
}

void renameOnto(const fs::path& from, const fs::path& to, bool replace) {
#ifdef RENAME_NOREPLACE
  if (!replace) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS) raise(errno, to);
  }
#endif
  if (!replace && isTaken(to)) raise(EEXIST, to);
  if (::rename(from.c_str(), to.c_str()) != 0) raise(errno, to);
}

}  // namespace

NewFile::NewFile(const fs::path& path, bool replace)
    : m_path(path), m_temporary(temporaryFor(m_path)), m_replace(replace) {
  std::error_code ignored;
  if (!fs::is_directory(folderOf(m_path), ignored))
    throw IoError(message("There is no folder {}; make it first.", folderOf(m_path).string()));
  if (isTaken(m_path)) {
    if (!m_replace) throw IoError(alreadyExists(m_path));
    settleExisting(m_path);
  } else if (m_replace) {
    removeSideFiles(m_path);
  } else {
    requireNoSideFiles(m_path);
  }
  const int file = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) raise(errno, m_path);
  ::close(file);
  ownNames().add(m_temporary.filename().string());
}

NewFile::~NewFile() {
  std::error_code ignored;
  if (!m_before.empty()) {
    fs::remove(m_before, ignored);
    ownNames().remove(m_before.filename().string());
  }
  ownNames().remove(m_temporary.filename().string());
  if (m_published) return;
  fs::remove(m_temporary, ignored);
  fs::remove(m_temporary.string() + "-journal", ignored);
}

void NewFile::publish() {
  flushToDisk(m_temporary, m_path, O_RDWR);
  renameOnto(m_temporary, m_path, m_replace);
  m_published = true;
  flushToDisk(folderOf(m_path), m_path, O_RDONLY | O_DIRECTORY);
}

void NewFile::publishRevocably() {
  std::error_code error;
  if (m_replace && fs::exists(m_path, error)) {
    m_before = temporaryFor(m_path);
    ownNames().add(m_before.filename().string());
    fs::create_hard_link(m_path, m_before, error);
    if (error) fs::copy_file(m_path, m_before, error);  // a file system without links
    if (error) raise(error.value(), m_path);
  }
  publish();
}

void NewFile::takeBack() noexcept {
  if (!m_published) return;
  std::error_code ignored;
  if (m_before.empty())
    fs::remove(m_path, ignored);
  else
    fs::rename(m_before, m_path, ignored);
}

void removeLeftovers(const fs::path& path, Link link) {
  std::error_code error;
  const fs::path target = link == Link::followed ? fs::weakly_canonical(path, error) : path;
  const fs::path& file = error ? path : target;
  for (const fs::directory_entry& entry : fs::directory_iterator(folderOf(file), error)) {
    std::error_code ignored;
    if (isLeftover(entry.path().filename().string(), file.filename().string()))
      fs::remove(entry.path(), ignored);
  }
}

FileLock::Attempt tryLockAndTidy(const fs::path& path, Link link) {
  FileLock::Attempt attempt = FileLock::tryAcquire(path, link);
  if (attempt.lock) removeLeftovers(path, link);
  return attempt;
}

std::optional<FileLock> lockAndTidy(const fs::path& path, Link link) {
  return lockOf(tryLockAndTidy(path, link), path);
}

}  // namespace geo::store
