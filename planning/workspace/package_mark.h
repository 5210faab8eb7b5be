#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace geo::store {
class Database;
}
namespace planning {
class Workspace;
}

/// Packages for liaison units (planning/share) are workspaces that are never changed.
namespace planning {

/// The number of the format of packages, in their table `package`.
inline constexpr int kPackageFormat = 1;

/// The file as a database that is only looked at, without a lock or a byte beside it, where it is a package;
/// null: it is none, or cannot be read. Throws IoError for a package of a newer program.
std::unique_ptr<geo::store::Database> openPackage(const std::filesystem::path& path);

/// Kind of the issue that an open package has.
inline constexpr const char* kPackageIssue = "workspace.package";
/// Its sentence: what sums by province and over the nation are there.
std::string packageNote(const std::filesystem::path& path);

bool isPackage(const Workspace& workspace);

}  // namespace planning
