#pragma once

#include <filesystem>
#include <memory>

#include "geo/store/database.h"
#include "geo/store/new_file.h"

namespace geo::store {

/// A copy of an open SQLite file under a hidden name beside it, to try a change on before it is made in
/// earnest. Gone with this value, and swept up with the file's leftovers after a crash.
class TrialCopy {
 public:
  /// `original` lies at `path` and is in no transaction; all of it is read. Throws IoError: the folder is
  /// read-only, the disk is full; DamagedError.
  TrialCopy(Database& original, const std::filesystem::path& path);
  Database& database() { return *m_database; }

  /// Throws DamagedError where the copy's pages, indexes or references between tables are not whole.
  void requireSound();

 private:
  NewFile m_file;
  std::filesystem::path m_path;
  std::unique_ptr<Database> m_database;
};

}  // namespace geo::store
