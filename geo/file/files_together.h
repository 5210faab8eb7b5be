#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include "geo/file/staged_folder.h"

namespace geo {

/// Files of one order: made in hidden folders beside their places, they get their names together, so that
/// none is there where another could not be made. Throws IoError.
class FilesTogether {
 public:
  enum class MissingFolder { refused, made };
  explicit FilesTogether(MissingFolder missing = MissingFolder::refused) : m_missing(missing) {}

  /// Where to write what will be `file`.
  std::filesystem::path add(const std::filesystem::path& file);
  void publish();

 private:
  MissingFolder m_missing;
  std::map<std::filesystem::path, std::unique_ptr<StagedFolder>> m_folders;
};

}  // namespace geo
