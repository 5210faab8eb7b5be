#pragma once

#include <array>
#include <filesystem>

/// What SQLite finds beside a database and believes. Private to geo/store.
namespace geo::store {

/// How the names of its side files end.
inline constexpr std::array kSideEndings{"-journal", "-wal", "-shm"};

/// Before a database is opened: throws IoError where it is no file, or where something else lies under the
/// name of one of its side files (a link, another file's second name). A journal that names a further file
/// would make SQLite delete that one: `mayMove`, it is put aside under another name, and the sentence says
/// so; else it is left and the file is not opened.
void checkSideFiles(const std::filesystem::path& database, bool mayMove);

}  // namespace geo::store
