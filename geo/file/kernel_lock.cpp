#include "geo/file/kernel_lock.h"

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace geo::detail {

KernelLock::~KernelLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

KernelLock::State KernelLock::tryLock(const std::filesystem::path& path) const {
  while (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    return errno == EWOULDBLOCK ? State::taken : State::impossible;
  }
  // Whoever held it before may have removed the file meanwhile: a lock on that keeps nobody out.
  struct stat mine = {};
  struct stat there = {};
  const bool isSame = ::fstat(m_descriptor, &mine) == 0 && ::lstat(path.c_str(), &there) == 0 &&
                      mine.st_ino == there.st_ino && mine.st_dev == there.st_dev;
  return isSame ? State::held : State::gone;
}

}  // namespace geo::detail
