#pragma once

#include <filesystem>
#include <memory>

#include "geo/store/database.h"

namespace geo::store {

enum class Access {
  readOnly,    ///< what an interrupted program left half written is undone first, where that is permitted
  salvage,     ///< readOnly, also of a file that is cut off or whose schema has broken entries
  unchanging,  ///< readOnly of a file that nobody writes: no lock, no side file is looked at or made, not a
               ///< byte changes in its folder; a journal beside it is not played back
  readWrite,   ///< of an existing file
  create,      ///< a new file that nobody else sees yet: no journal on disk and no fsync; see new_file.h
};

/// The embedded backend: one SQLite file. Rollback journal, synchronous=FULL
/// (docs/decisions/0001-journal-mode.md), foreign keys enforced, two seconds of patience with another
/// program's lock. Throws IoError where the file is missing, not a database, or (readWrite) read-only; from
/// then on also where it was moved, deleted or replaced meanwhile. DamagedError where it cannot be read: at
/// its head when it is opened, elsewhere when that is reached. Messages name `shownAs` where it is given: a
/// file that is still under a temporary name.
std::unique_ptr<Database> openSqlite(const std::filesystem::path& path, Access access,
                                     const std::filesystem::path& shownAs = {});

/// Before another file takes this one's name: ends what an interrupted program left in its journal. Throws
/// IoError where another program uses it. A file that is no database, or too damaged to be one, is left
/// alone.
void settleSqlite(const std::filesystem::path& path);

}  // namespace geo::store
