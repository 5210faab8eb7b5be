#include "geo/store/side_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "geo/file/kernel_lock.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::store {
namespace {

namespace fs = std::filesystem;

/// SQLite looks beside what a link points to.
fs::path behindLinks(const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::canonical(path, error);
  return error ? path : whole;
}

void requireFile(const fs::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))
    return;  // a missing file and a folder have sentences of their own
  throw IoError(message("{} is a pipe or a device, not a workspace file.", path.string()));
}

/// The end of a journal of a transaction over several files (SQLite's file format, 3.2): the name of a file
/// that lists them, its length, a sum, and the bytes that every journal begins with.
bool namesAnotherFile(const fs::path& journal) {
  constexpr std::array<unsigned char, 8> kMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  constexpr off_t kTail = 16;
  const detail::KernelLock file(::open(journal.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.descriptor() < 0) return false;
  const off_t size = ::lseek(file.descriptor(), 0, SEEK_END);
  std::array<unsigned char, 16> tail{};
  if (size < kTail || ::pread(file.descriptor(), tail.data(), tail.size(), size - kTail) != kTail)
    return false;
  const bool isZero = tail[0] == 0 && tail[1] == 0 && tail[2] == 0 && tail[3] == 0;
  return !isZero && std::memcmp(tail.data() + 8, kMagic.data(), kMagic.size()) == 0;
}

std::string strangeSideFile(const fs::path& side) {
  return message(
      "{} is a link, a folder or another file's second name, so the workspace beside it is not "
      "opened; look who put it there, and remove it.",
      side.string());
}

/// The first name that is free.
fs::path asideOf(const fs::path& journal) {
  fs::path aside = journal.string() + ".aside";
  std::error_code ignored;
  for (int i = 2; fs::exists(fs::symlink_status(aside, ignored)); ++i)
    aside = journal.string() + ".aside-" + std::to_string(i);
  return aside;
}

}  // namespace

void checkSideFiles(const fs::path& database, bool mayMove) {
  requireFile(database);
  const fs::path whole = behindLinks(database);
  for (const char* const ending : kSideEndings) {
    const fs::path side = whole.string() + ending;
    struct stat status = {};
    if (::lstat(side.c_str(), &status) != 0) continue;
    if (!S_ISREG(status.st_mode) || status.st_nlink > 1) throw IoError(strangeSideFile(side));
  }
  const fs::path journal = whole.string() + "-journal";
  if (!namesAnotherFile(journal)) return;
  if (!mayMove)
    throw IoError(
        message("{} names a further file, which would be deleted with it, so {} is not opened. If "
                "no other program works on both, move it elsewhere and look whether the workspace "
                "is as you left it.",
                journal.string(), database.string()));
  const fs::path aside = asideOf(journal);
  std::error_code error;
  fs::rename(journal, aside, error);
  throw IoError(
      message("{} named a further file, which would have been deleted with it; it was put aside as "
              "{}. Look whether the workspace is as you left it, and open it again.",
              journal.string(), error ? journal.string() : aside.string()));
}

}  // namespace geo::store
