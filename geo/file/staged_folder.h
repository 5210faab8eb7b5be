#pragma once

#include <filesystem>
#include <memory>

namespace geo {
namespace detail {
class StagingPlace;
}

/// A hidden folder inside the target that several files are made in; publish() moves all of them to the
/// target at once, so that a failure before leaves the target as it was. Throws geo::IoError.
class StagedFolder {
 public:
  explicit StagedFolder(std::filesystem::path target);
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;

  const std::filesystem::path& path() const;
  void publish();

 private:
  std::filesystem::path m_target;
  bool m_madeTarget = false;
  std::unique_ptr<detail::StagingPlace> m_place;
};

}  // namespace geo
