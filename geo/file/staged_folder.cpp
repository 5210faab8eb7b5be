#include "geo/file/staged_folder.h"

#include "geo/file/staging_place.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

#include <string>
#include <system_error>

namespace geo {
namespace {
namespace fs = std::filesystem;

[[noreturn]] void raise(const fs::path& path, const std::error_code& error) {
  throw IoError(message("The folder {} cannot be written: {}", path.string(), error.message()));
}

}  // namespace

StagedFolder::StagedFolder(fs::path target) : m_target(std::move(target)) {
  std::error_code error;
  m_madeTarget = fs::create_directories(m_target, error);
  if (error) raise(m_target, error);
  try {
    m_place = std::make_unique<detail::StagingPlace>(m_target, m_target);
  } catch (const IoError&) {
    if (m_madeTarget) fs::remove(m_target, error);
    throw;
  }
}

StagedFolder::~StagedFolder() {
  m_place.reset();
  std::error_code ignored;
  if (m_madeTarget) fs::remove(m_target, ignored);  // only while it is empty
}

const fs::path& StagedFolder::path() const { return m_place->path(); }

void StagedFolder::publish() {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(path())) {
    fs::rename(entry.path(), m_target / entry.path().filename(), error);
    if (error) raise(m_target, error);
  }
}

}  // namespace geo
