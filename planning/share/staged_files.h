#pragma once

#include <deque>
#include <filesystem>
#include <string_view>
#include <vector>

#include "geo/store/file_lock.h"
#include "geo/store/new_file.h"

/// For .cpp files of this folder only.
namespace planning::share {

/// The files of one order, which get their names together at the end, or none does.
class StagedFiles {
 public:
  explicit StagedFiles(bool replace) : m_replace(replace) {}
  /// In its place and order, before any work: throws as NewFile does.
  const geo::store::NewFile& add(const std::filesystem::path& file);
  /// Nobody else writes it until the order is done.
  void hold(const std::filesystem::path& file);
  const std::vector<std::filesystem::path>& paths() const { return m_paths; }
  /// The last one first: a package that has its name has its signature. `obsolete` goes when all stand;
  /// empty: nothing does.
  void publish(const std::filesystem::path& obsolete = {});

 private:
  bool m_replace;
  std::vector<geo::store::FileLock> m_locks;  ///< outlive the files
  std::deque<geo::store::NewFile> m_files;
  std::vector<std::filesystem::path> m_paths;
};

/// Throws geo::IoError.
void writeInto(const geo::store::NewFile& made, std::string_view bytes);

}  // namespace planning::share
