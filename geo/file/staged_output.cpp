#include "geo/file/staged_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& target, const std::error_code& error) {
  failWriting(target, error.value());
}

void flushToDisk(const fs::path& file, const fs::path& target) {
  const KernelLock descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.descriptor() < 0 || ::fsync(descriptor.descriptor()) != 0) failWriting(target, errno);
}

/// What is renamed onto a pipe or a device would take its place.
const fs::path& checked(const fs::path& target) {
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (status.type() == fs::file_type::directory)
    throw IoError(message("{} is a folder; give a file name.", target.string()));
  if (fs::exists(status) && status.type() != fs::file_type::regular)
    throw IoError(message("{} is a pipe or a device; give the name of a file.", target.string()));
  return target;
}

fs::path parentOf(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// So that the new names outlive a loss of power. A file system that cannot do this is left as it is: the
/// files are whole under either name.
void flushNames(const fs::path& folder) {
  const KernelLock descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  ::fsync(descriptor.descriptor());
}

}  // namespace

StagedOutput::StagedOutput(const fs::path& target)
    : m_target(checked(target)),
      m_place(parentOf(target), target),
      m_path(m_place.path() / target.filename()) {}

void StagedOutput::commit() {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(m_place.path(), error))
    files.push_back(entry.path());
  if (error) fail(m_target, error);
  std::sort(files.begin(), files.end());
  std::stable_partition(files.begin(), files.end(), [this](const fs::path& file) { return file != m_path; });
  for (const fs::path& file : files) flushToDisk(file, m_target);
  const fs::path parent = parentOf(m_target);
  for (const fs::path& file : files) {
    fs::rename(file, parent / file.filename(), error);
    if (error) fail(m_target, error);
  }
  flushNames(parent);
}

}  // namespace geo::detail
