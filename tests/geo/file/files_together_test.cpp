#include "geo/file/files_together.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

TEST(FilesTogether, GetTheirNamesAtTheEnd) {
  const test::ScratchFolder folder;
  fs::create_directory(folder / "other");
  FilesTogether files;
  writeBytes(files.add(folder / "map.pdf"), "map");
  writeBytes(files.add(folder / "other/facts.csv"), "facts");
  EXPECT_FALSE(fs::exists(folder / "map.pdf"));
  files.publish();
  EXPECT_EQ(readBytes(folder / "map.pdf"), "map");
  EXPECT_EQ(readBytes(folder / "other/facts.csv"), "facts");
}

TEST(FilesTogether, LeaveWhatWasThereWhereOneCouldNotBeMade) {
  const test::ScratchFolder folder;
  writeBytes(folder / "map.pdf", "before");
  {
    FilesTogether files;
    writeBytes(files.add(folder / "map.pdf"), "map");
  }
  EXPECT_EQ(readBytes(folder / "map.pdf"), "before");
  EXPECT_EQ(folder.fileCount(), 1U) << "nothing hidden stays";
}

TEST(FilesTogether, RefuseAFolderThatIsNotThereUnlessItIsToBeMade) {
  const test::ScratchFolder folder;
  FilesTogether files;
  EXPECT_THROW(files.add(folder / "none/map.pdf"), IoError);
  EXPECT_FALSE(fs::exists(folder / "none"));
  FilesTogether making(FilesTogether::MissingFolder::made);
  writeBytes(making.add(folder / "none/map.pdf"), "map");
  making.publish();
  EXPECT_EQ(readBytes(folder / "none/map.pdf"), "map");
}

}  // namespace
}  // namespace geo
