#pragma once

#include <filesystem>

#include "geo/file/staging_place.h"

namespace geo::detail {

/// A hidden folder beside a file to be, on the same disk. The work writes there; commit() moves everything
/// into place. Without commit() nothing is left behind; what a killed program left is removed by the next one
/// that writes there.
class StagedOutput {
 public:
  /// Throws IoError where the folder cannot be written, and where the target is a folder, a pipe or a device.
  explicit StagedOutput(const std::filesystem::path& target);
  StagedOutput(const StagedOutput&) = delete;
  StagedOutput& operator=(const StagedOutput&) = delete;

  /// Where to write what will be `target`.
  const std::filesystem::path& path() const { return m_path; }

  /// Flushes and moves all files that were written, side files first. Throws IoError.
  void commit();

 private:
  std::filesystem::path m_target;
  StagingPlace m_place;
  std::filesystem::path m_path;
};

}  // namespace geo::detail
