#pragma once

#include <filesystem>

#include "geo/file/kernel_lock.h"

namespace geo::detail {

/// A hidden folder beside a file to be, on the same disk. The work writes there; commit() moves everything
/// into place. Without commit() nothing is left behind; what a killed program left is removed by the next one
/// that writes there.
class StagedOutput {
 public:
  /// Throws IoError where the folder cannot be written.
  explicit StagedOutput(const std::filesystem::path& target);
  ~StagedOutput();
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  /// Where to write what will be `target`.
  const std::filesystem::path& path() const { return m_path; }

  /// Flushes and moves all files that were written, side files first. Throws IoError.
  void commit();

 private:
  std::filesystem::path m_target;
  std::filesystem::path m_folder;
  KernelLock m_lock;  ///< shows that somebody still writes in the folder
  std::filesystem::path m_path;
};

}  // namespace geo::detail
