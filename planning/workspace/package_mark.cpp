#include "planning/workspace/package_mark.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/database.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

/// 0: no package.
int packageFormat(geo::store::Database& database) {
  if (!database.hasTable("package")) return 0;
  const auto row = database.prepare("SELECT value FROM package WHERE key = 'format'");
  if (!row->step()) return 0;
  const std::string text = row->text(0);
  int format = 0;
  std::from_chars(text.data(), text.data() + text.size(), format);
  return format;
}

}  // namespace

std::unique_ptr<geo::store::Database> openPackage(const std::filesystem::path& path) {
  std::unique_ptr<geo::store::Database> database;
  int format = 0;
  try {
    database = geo::store::openSqlite(path, geo::store::Access::unchanging);
    format = packageFormat(*database);
  } catch (const geo::Error&) {
    return nullptr;  // whoever opens it as a workspace says what is wrong with it
  }
  if (format > kPackageFormat)
    throw geo::IoError(geo::message("{} is a package of format {}, made by a newer program; update this one.",
                                    path.string(), format));
  return format > 0 ? std::move(database) : nullptr;
}

std::string packageNote(const std::filesystem::path& path) {
  return geo::message(
      "{} is a package for a liaison unit and holds its counties only: sums by province or over the nation "
      "are "
      "sums of these counties. It is read, never changed.",
      path.string());
}

bool isPackage(const Workspace& workspace) {
  return std::ranges::any_of(workspace.issues(),
                             [](const geo::Issue& one) { return one.kind == kPackageIssue; });
}

}  // namespace planning
