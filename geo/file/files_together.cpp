#include "geo/file/files_together.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace fs = std::filesystem;

fs::path FilesTogether::add(const fs::path& file) {
  const fs::path place = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (m_missing == MissingFolder::refused && !fs::is_directory(place))
    throw IoError(message("There is no folder {}; make it first.", place.string()));
  auto& folder = m_folders[place];
  if (!folder) folder = std::make_unique<StagedFolder>(place);
  return folder->path() / file.filename();
}

void FilesTogether::publish() {
  for (const auto& [path, folder] : m_folders) folder->publish();
}

}  // namespace geo
