#include <gtest/gtest.h>

#include <string>

#include "geo/file/content_kind.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::ContentKind;

TEST(ContentKind, IsFoundInTheFirstBytes) {
  const std::pair<std::string, ContentKind> begins[] = {
      {std::string("PK\x03\x04\x14\0", 6), ContentKind::zip},
      {std::string("PK\x05\x06\0\0", 6), ContentKind::zip},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ContentKind::oldOffice},
      {"%PDF-1.7", ContentKind::pdf},
      {std::string("SQLite format 3\0", 16), ContentKind::sqlite},
      {"\x89PNG\r\n\x1A\n", ContentKind::picture},
      {"\xFF\xD8\xFF\xE0", ContentKind::picture},
      {"Rar!\x1A\x07\x01", ContentKind::archive},
      {"7z\xBC\xAF\x27\x1C", ContentKind::archive},
      {"\x1F\x8B\x08", ContentKind::archive},
      {"\n <!DOCTYPE html><html>", ContentKind::webPage},
      {"\xEF\xBB\xBF<HTML lang=\"zh\">", ContentKind::webPage},
      {"<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", ContentKind::webPage},
      {"<?xml version=\"1.0\"?><kml/>", ContentKind::other},
      {"code,name\n", ContentKind::other},
      {"PK,名称\n", ContentKind::other},
      {"", ContentKind::other},
  };
  for (const auto& [begin, kind] : begins)
    EXPECT_EQ(geo::contentKindOf(std::string_view(begin)), kind) << begin;
}

TEST(ContentKind, IsNamedWhereTheNameOfTheFilePromisesAnother) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.csv", "%PDF-1.7\n");
  test::writeFile(folder / "b.csv", "code\n");
  EXPECT_NO_THROW(geo::requireContent(folder / "b.csv", ContentKind::other));
  EXPECT_NO_THROW(geo::requireContent(folder / "b.csv", ContentKind::zip));  // its reader says what is wrong
  EXPECT_NO_THROW(geo::requireContent(folder / "a.csv", ContentKind::pdf));
  try {
    geo::requireContent(folder / "a.csv", ContentKind::other);
    ADD_FAILURE();
  } catch (const geo::IoError& error) {
    EXPECT_NE(std::string(error.what()).find("is a PDF document, although its name ends in .csv"),
              std::string::npos)
        << error.what();
  }
}

TEST(ContentKind, HasNoSignatureButWhole) {
  const std::pair<std::string, ContentKind> begins[] = {
      {"GIF87a", ContentKind::picture},
      {"GIF89a", ContentKind::picture},
      {std::string("II*\0", 4), ContentKind::picture},
      {std::string("MM\0*", 4), ContentKind::picture},
      {"BZh9", ContentKind::archive},
      {std::string("\xFD\x37zXZ\0", 6), ContentKind::archive},
      {"GIF88a", ContentKind::other},
      {std::string("SQLite format 3x", 16), ContentKind::other},
      {std::string("\xFD\x37zXZ", 5), ContentKind::other},
      {"<!DOCTYPE svg><svg/>", ContentKind::other},
      {"< html >", ContentKind::webPage},
      {"<?xml version=\"1.0\"", ContentKind::other},
      {"<?xml?>", ContentKind::other},
      {"<HTMZ>", ContentKind::other},
  };
  for (const auto& [begin, kind] : begins)
    EXPECT_EQ(geo::contentKindOf(std::string_view(begin)), kind) << begin;
}

TEST(ContentKind, OfAFileIsThatOfItsFirstBytes) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a", "%PDF-1.7" + std::string(5000, 'x'));
  test::writeFile(folder / "near", std::string(507, ' ') + "<html>");
  test::writeFile(folder / "far", std::string(508, ' ') + "<html>");
  EXPECT_EQ(geo::contentKindOf(folder / "a"), ContentKind::pdf);
  EXPECT_EQ(geo::contentKindOf(folder / "near"), ContentKind::webPage);
  EXPECT_EQ(geo::contentKindOf(folder / "far"), ContentKind::other) << "512 bytes are enough";
  EXPECT_EQ(geo::contentKindOf(folder / "none"), ContentKind::other);
}

TEST(ContentKind, HasAWordForEachKind) {
  const test::ScratchFolder folder;
  const std::pair<std::string, const char*> files[] = {
      {"PK\x03\x04", "a zip file, workbook or document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
       "a workbook or document of an old format (.xls, .doc) or with a password"},
      {"%PDF-", "a PDF document"},
      {std::string("SQLite format 3\0", 16), "a database (SQLite, GeoPackage)"},
      {"GIF89a", "a picture"},
      {"\x1F\x8B\x08", "a packed file"},
      {"<html>", "a web page"},
  };
  for (const auto& [bytes, word] : files) {
    test::writeFile(folder / "a.csv", bytes);
    try {
      geo::requireContent(folder / "a.csv", ContentKind::other);
      ADD_FAILURE() << word;
    } catch (const geo::IoError& error) {
      EXPECT_EQ(std::string(error.what()), (folder / "a.csv").string() + " is " + word +
                                               ", although its name ends in .csv; get the file that was "
                                               "meant, or give it the ending of what it is.");
    }
  }
}

TEST(ContentKind, ExtensionsHaveNoCase) {
  EXPECT_TRUE(geo::hasExtension("a.CSV", ".csv"));
  EXPECT_TRUE(geo::hasExtension("a.az", ".AZ"));
  EXPECT_FALSE(geo::hasExtension("a.csv2", ".csv"));
  EXPECT_FALSE(geo::hasExtension("a.cs", ".csv"));
  EXPECT_FALSE(geo::hasExtension("a", ".csv"));
  EXPECT_FALSE(geo::hasExtension("a.@[", ".`{")) << "beside the letters";
}

}  // namespace
