#include "geo/file/zip_archive.h"

#include <gtest/gtest.h>

#include <string>

#include "geo/report/error.h"

TEST(ZipArchive, NamesTheFileWhoseBytesAreDamaged) {
  try {
    const geo::detail::ZipArchive archive(std::string("PK\x03\x04 made up"), "made_up.xlsx");
    ADD_FAILURE();
  } catch (const geo::IoError& error) {
    EXPECT_EQ(std::string(error.what()),
              "made_up.xlsx is damaged: it cannot be unpacked; get it again or save it anew.");
  }
}
