#pragma once

#include <filesystem>
#include <optional>

#include "geo/store/file_lock.h"

namespace geo::store {

/// A file that appears under its name only when it is whole: written beside its place under a hidden name,
/// flushed to the disk, then renamed. Without publish() the temporary file is removed and an existing file
/// stays as it was. A link under the name is replaced, never followed. Throws IoError: no such folder,
/// read-only folder, the file or the journal of one that is gone exists (unless `replace`), it is in use, the
/// disk is full.
class NewFile {
 public:
  NewFile(const std::filesystem::path& path, bool replace);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  const std::filesystem::path& path() const { return m_path; }  ///< of a link, what it points to
  const std::filesystem::path& temporaryPath() const { return m_temporary; }
  void publish();
  /// publish() for one of several files that get their names together: what had the name is kept beside it
  /// until the end, for takeBack().
  void publishRevocably();
  /// After publishRevocably(): what had the name before has it again, or nothing has.
  void takeBack() noexcept;

 private:
  std::filesystem::path m_path;
  std::filesystem::path m_temporary;
  std::filesystem::path m_before;  ///< another name of what was there; empty: nothing was
  bool m_replace;
  bool m_published = false;
};

/// Removes what interrupted programs left of new files of this name. Only for who holds the name's FileLock:
/// then nobody else is making one.
void removeLeftovers(const std::filesystem::path& path, Link link = Link::followed);

/// FileLock::tryAcquire, and with the lock what interrupted programs left of the file is gone.
FileLock::Attempt tryLockAndTidy(const std::filesystem::path& path, Link link = Link::followed);

/// The same with lockForWriting.
std::optional<FileLock> lockAndTidy(const std::filesystem::path& path, Link link = Link::followed);

}  // namespace geo::store
