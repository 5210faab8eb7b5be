#include "geo/detail/staged_output.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "geo/error.h"
#include "geo/message.h"

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

}  // namespace

StagedOutput::StagedOutput(const fs::path& target) : m_target(target) {
  std::error_code error;
  if (fs::is_directory(target, error))
    throw IoError(message("{} is a folder; give a file name.", target.string()));
  const fs::path parent = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::string pattern = (parent / ".writing-XXXXXX").string();  // a zip's extension would mislead GDAL
  if (!::mkdtemp(pattern.data())) fail(target, std::error_code(errno, std::generic_category()));
  m_folder = pattern;
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
  const fs::path parent = m_target.parent_path();
  for (const fs::path& file : files) {
    fs::rename(file, parent / file.filename(), error);
    if (error) fail(m_target, error);
  }
}

}  // namespace geo::detail
