#include "geo/file/staging_place.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPattern = ".lianpian-writing-XXXXXX";  // a zip's extension would mislead GDAL

KernelLock opened(const fs::path& folder) {
  return KernelLock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
}

/// Folders of programs that were killed: their lock is gone. A share without such locks keeps them.
void removeAbandoned(const fs::path& parent) {
  const std::string_view begin = std::string_view(kPattern).substr(0, std::string_view(kPattern).find('X'));
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(parent, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(begin) || name.size() != std::string_view(kPattern).size()) continue;
    const KernelLock lock = opened(entry.path());
    std::error_code ignored;
    if (lock.tryLock(entry.path()) == KernelLock::State::held) fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace

void failWriting(const fs::path& target, int systemError) {
  if (systemError == ENOSPC || systemError == EDQUOT)
    throw IoError(message("The disk is full: {} could not be written; free some space.", target.string()));
  if (systemError == ENAMETOOLONG)
    throw IoError(
        message("{} cannot be written: the name is too long; choose a shorter one.", target.string()));
  const std::error_code error(systemError != 0 ? systemError : EIO, std::generic_category());
  throw IoError(message("{} cannot be written: {}.", target.string(), error.message()));
}

StagingPlace::StagingPlace(const fs::path& parent, const fs::path& target) {
  removeAbandoned(parent);
  KernelLock::State state = KernelLock::State::gone;
  do {
    std::string pattern = (parent / kPattern).string();
    if (!::mkdtemp(pattern.data())) failWriting(target, errno);
    m_path = pattern;
    m_lock = opened(m_path);
    state = m_lock.tryLock(m_path);  // another program may take it for abandoned before this
  } while (state == KernelLock::State::gone || state == KernelLock::State::taken);
}

StagingPlace::~StagingPlace() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

}  // namespace geo::detail
