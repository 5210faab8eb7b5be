#pragma once

#include <filesystem>

#include "geo/file/kernel_lock.h"

namespace geo::detail {

/// A hidden folder of a name by chance, on the disk where something is to be made, under a lock that shows
/// that somebody still works in it. Gone with this value; what killed programs left is removed by whoever
/// makes the next one there.
class StagingPlace {
 public:
  /// `target` is for the sentence. Throws IoError where the parent cannot be written.
  StagingPlace(const std::filesystem::path& parent, const std::filesystem::path& target);
  ~StagingPlace();
  StagingPlace(const StagingPlace&) = delete;
  StagingPlace& operator=(const StagingPlace&) = delete;

  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
  KernelLock m_lock;
};

/// The sentence of what could not be written, with the system's reason.
[[noreturn]] void failWriting(const std::filesystem::path& target, int systemError);

}  // namespace geo::detail
