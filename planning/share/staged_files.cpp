#include "planning/share/staged_files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::share {
namespace {
namespace fs = std::filesystem;
}  // namespace

const geo::store::NewFile& StagedFiles::add(const fs::path& file) {
  m_paths.push_back(file);
  hold(file);
  return m_files.emplace_back(file, m_replace);
}

void StagedFiles::hold(const fs::path& file) {
  if (auto lock = geo::store::lockAndTidy(file, geo::store::Link::replaced))
    m_locks.push_back(*std::move(lock));
}

void StagedFiles::publish(const fs::path& obsolete) {
  try {
    std::for_each(m_files.rbegin(), m_files.rend(),
                  [](geo::store::NewFile& file) { file.publishRevocably(); });
    std::error_code error;
    if (!obsolete.empty()) fs::remove(obsolete, error);
    if (error)
      throw geo::IoError(geo::message("{} could not be removed: {}.", obsolete.string(), error.message()));
  } catch (...) {
    std::ranges::for_each(m_files, &geo::store::NewFile::takeBack);
    throw;
  }
}

void writeInto(const geo::store::NewFile& made, std::string_view bytes) {
  errno = 0;
  std::ofstream stream(made.temporaryPath(), std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream)
    throw geo::IoError(
        geo::message("{} could not be written: {}.", made.path().string(), std::strerror(errno)));
}

}  // namespace planning::share
