#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/store/database.h"

/// How a workspace of an older program becomes one of today. To change a table, or to add one that every
/// workspace has: docs/decisions/0017-formats-grow.md.
namespace planning::schema {

/// From format `from` to `from + 1`.
struct Migration {
  int from = 1;
  void (*run)(geo::store::Database& database) = nullptr;
  /// Today's readers understand the tables of `from` as they are, so that such a file can be looked at
  /// without being changed.
  bool isReadableBefore = true;
  std::vector<std::string> changesRowsOf = {};  ///< tables whose number of rows is meant to change
};

/// In their order, one for each format below kFormatVersion; they stay as they are once they were delivered.
const std::vector<Migration>& migrations();

/// For opening to write: takes the steps that the file lacks, first on a copy beside it, which is checked,
/// then in one transaction; each is a row of the table `migrations`. Returns the format that it had; absent:
/// today's. Throws geo::IoError where that fails: the file is as it was then.
std::optional<int> bringUpToDate(geo::store::Database& database, const std::filesystem::path& path,
                                 const std::vector<Migration>& steps = migrations());

/// For opening to read. Throws geo::IoError, which says what to do, where the file has to be brought up to
/// date first.
void requireReadable(geo::store::Database& database, const std::filesystem::path& path,
                     const std::vector<Migration>& steps = migrations());

}  // namespace planning::schema
