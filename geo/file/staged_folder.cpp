#include "geo/file/staged_folder.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

#include <unistd.h>

#include <string>
#include <system_error>

namespace geo {
namespace {
namespace fs = std::filesystem;

[[noreturn]] void raise(const fs::path& path, const std::error_code& error) {
  throw IoError(message("The folder {} cannot be written: {}", path.string(), error.message()));
}

}  // namespace

StagedFolder::StagedFolder(fs::path target)
    : m_target(std::move(target)), m_path(m_target / (".lianpian-" + std::to_string(getpid()))) {
  std::error_code error;
  m_madeTarget = fs::create_directories(m_target, error);
  if (error) raise(m_target, error);
  fs::create_directory(m_path, error);
  if (error) raise(m_target, error);
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
  if (m_madeTarget) fs::remove(m_target, ignored);  // only while it is empty
}

void StagedFolder::publish() {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(m_path)) {
    fs::rename(entry.path(), m_target / entry.path().filename(), error);
    if (error) raise(m_target, error);
  }
}

}  // namespace geo
