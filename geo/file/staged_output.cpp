#include "geo/file/staged_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& target, const std::error_code& error) {
  throw IoError(message("{} cannot be written: {}.", target.string(), error.message()));
}

void flushToDisk(const fs::path& file, const fs::path& target) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool isFlushed = descriptor >= 0 && ::fsync(descriptor) == 0;
  const std::error_code error(errno, std::generic_category());
  if (descriptor >= 0) ::close(descriptor);
  if (!isFlushed) fail(target, error);
}

constexpr const char* kPattern = ".lianpian-writing-XXXXXX";  // a zip's extension would mislead GDAL

KernelLock opened(const fs::path& folder) {
  return KernelLock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
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

/// So that the new names outlive a loss of power. A file system that cannot do this is left as it is: the
/// files are whole under either name.
void flushNames(const fs::path& folder) {
  const KernelLock descriptor = opened(folder);
  ::fsync(descriptor.descriptor());
}

}  // namespace

StagedOutput::StagedOutput(const fs::path& target) : m_target(target) {
  std::error_code error;
  if (fs::is_directory(target, error))
    throw IoError(message("{} is a folder; give a file name.", target.string()));
  const fs::path parent = target.has_parent_path() ? target.parent_path() : fs::path(".");
  removeAbandoned(parent);
  KernelLock::State state = KernelLock::State::gone;
  do {
    std::string pattern = (parent / kPattern).string();
    if (!::mkdtemp(pattern.data())) fail(target, std::error_code(errno, std::generic_category()));
    m_folder = pattern;
    m_lock = opened(m_folder);
    state = m_lock.tryLock(m_folder);  // another program may take it for abandoned before this
  } while (state == KernelLock::State::gone || state == KernelLock::State::taken);
  m_path = m_folder / target.filename();
}

StagedOutput::~StagedOutput() {
  std::error_code error;
  fs::remove_all(m_folder, error);
}

void StagedOutput::commit() {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, error))
    files.push_back(entry.path());
  if (error) fail(m_target, error);
  std::sort(files.begin(), files.end());
  std::stable_partition(files.begin(), files.end(), [this](const fs::path& file) { return file != m_path; });
  for (const fs::path& file : files) flushToDisk(file, m_target);
  const fs::path parent = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
  for (const fs::path& file : files) {
    fs::rename(file, parent / file.filename(), error);
    if (error) fail(m_target, error);
  }
  flushNames(parent);
}

}  // namespace geo::detail
