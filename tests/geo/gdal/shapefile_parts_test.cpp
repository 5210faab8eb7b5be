#include "geo/gdal/shapefile_parts.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo::detail {
namespace {

using test::ScratchFolder;
using test::writeFile;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const IoError& error) {
    return error.what();
  }
  return {};
}

/// The 32 bytes that a .dbf begins with: records, size of the head and of a record; language id.
std::string dbfHead(unsigned records, unsigned head, unsigned record, unsigned char language = 0) {
  std::string bytes(32, '\0');
  bytes[0] = 3;
  for (unsigned i = 0; i < 4; ++i) bytes[4 + i] = static_cast<char>(records >> (8 * i));
  for (unsigned i = 0; i < 2; ++i) bytes[8 + i] = static_cast<char>(head >> (8 * i));
  for (unsigned i = 0; i < 2; ++i) bytes[10 + i] = static_cast<char>(record >> (8 * i));
  bytes[29] = static_cast<char>(language);
  return bytes;
}

TEST(Sibling, HasTheStemAndTheExtensionInAnyCase) {
  const ScratchFolder folder;
  for (const char* name : {"a.shp", "a.DBF", "a.b.dbf", "b.prj", "A.cpg", "a.dbf.txt"})
    writeFile(folder / name, "");
  const auto siblingOf = [&](const char* name, const char* extension) {
    const std::string found = sibling((folder / name).string(), extension);
    return found.empty() ? found : found.substr(folder.path().string().size() + 1);
  };
  EXPECT_EQ(siblingOf("a.shp", ".dbf"), "a.DBF");
  EXPECT_EQ(siblingOf("a.b.shp", ".dbf"), "a.b.dbf");
  EXPECT_EQ(siblingOf("a.shp", ".prj"), "") << "of another stem";
  EXPECT_EQ(siblingOf("a.shp", ".cpg"), "") << "stems have their case";
  EXPECT_EQ(sibling("no such file.shp", ".dbf"), "");
}

TEST(DbfClaims, AreThatOfTheCpgFileAndThatOfTheHead) {
  const ScratchFolder folder;
  const std::string dbf = (folder / "a.dbf").string(), cpg = (folder / "a.cpg").string();
  const auto claims = [&](const std::string& text, unsigned char language) {
    writeFile(dbf, dbfHead(0, 33, 1, language));
    writeFile(cpg, text);
    std::vector<std::string> lines;
    for (const EncodingClaim& claim : dbfEncodingClaims(dbf, text.empty() ? "" : cpg))
      lines.push_back(claim.by + ": " + claim.spelling);
    return lines;
  };
  using Lines = std::vector<std::string>;
  EXPECT_EQ(claims("", 0), Lines{});
  EXPECT_EQ(claims("UTF-8", 0x4D),
            (Lines{"The .cpg file: UTF-8", "The language id of the .dbf file: GB18030"}));
  EXPECT_EQ(claims("\xEF\xBB\xBFGBK  \r\nmore", 0), Lines{"The .cpg file: GBK"});
  EXPECT_EQ(claims("936\n", 0), Lines{"The .cpg file: 936"});
  EXPECT_EQ(claims("1252\r", 0xFE), Lines{"The .cpg file: 1252"}) << "an id that nobody knows";
  EXPECT_EQ(claims(std::string(70, 'x'), 0), Lines{"The .cpg file: " + std::string(64, 'x')});
  const std::vector<EncodingClaim> lost = dbfEncodingClaims(dbf, (folder / "none.cpg").string());
  ASSERT_EQ(lost.size(), 1U);
  EXPECT_EQ(lost[0].spelling, "") << "a file that cannot be opened";
  writeFile(dbf, std::string(31, '\x4D'));
  EXPECT_TRUE(dbfEncodingClaims(dbf, "").empty()) << "cut off in its head";
}

TEST(CheckDbf, CountsItsBytes) {
  const ScratchFolder folder;
  const std::string dbf = (folder / "a.dbf").string();
  const auto refusal = [&](const std::string& bytes) {
    writeFile(dbf, bytes);
    return sentenceOf([&] { checkDbf(dbf); });
  };
  // 3 records of 300 bytes behind a head of 65: 965
  const std::string head = dbfHead(3, 65, 300);
  EXPECT_EQ(refusal(head + std::string(965 - 32, ' ')), "");
  EXPECT_EQ(refusal(head + std::string(966 - 32, ' ')), "") << "the mark of the end";
  EXPECT_EQ(refusal(head + std::string(964 - 32, ' ')),
            dbf + " is truncated: it has 964 of 965 bytes. Get the file again.");
  // 65,536 + 2 records of 1 byte behind a head of 256 + 33
  EXPECT_EQ(refusal(dbfHead(65538, 289, 1) + std::string(65538 + 289 - 33, ' ')),
            dbf + " is truncated: it has 65826 of 65827 bytes. Get the file again.");
  EXPECT_EQ(refusal(std::string(31, '\0')), dbf + " is cut off in its header.");
  EXPECT_EQ(refusal(""), dbf + " is cut off in its header.");
}

/// The made-up layer as a Shapefile; its first hundred bytes say what it is and how long, in words of two
/// bytes from byte 24 on, big end first.
class Shapefile : public testing::Test {
 protected:
  void SetUp() override { writeLayer(m_folder / "a.shp", test::madeLayer()); }
  std::string path() const { return (m_folder / "a.shp").string(); }
  std::string refusal() const {
    return sentenceOf([&] { const ShapefileParts parts(path()); });
  }
  ScratchFolder m_folder;
};

TEST_F(Shapefile, IsOpenedWhereItLies) {
  const ShapefileParts parts(path());
  EXPECT_EQ(parts.toOpen(), path());
  EXPECT_FALSE(parts.mustRestoreIndex());
  EXPECT_TRUE(parts.issues().empty());
  ASSERT_FALSE(parts.claims().empty());
  EXPECT_EQ(parts.claims().front().spelling, "UTF-8");
}

TEST_F(Shapefile, HasTheNumberOfItsFormatAndItsLength) {
  const std::string whole = test::contentOf(m_folder / "a.shp");
  for (const std::size_t at : {2U, 3U}) {
    std::string other = whole;
    other[at] = 'x';
    writeFile(path(), other);
    EXPECT_EQ(refusal(), path() + " is not a Shapefile or is cut off in its header.");
  }
  writeFile(path(), whole.substr(0, 99));
  EXPECT_EQ(refusal(), path() + " is not a Shapefile or is cut off in its header.");
  writeFile(path(), whole.substr(0, whole.size() - 1));
  EXPECT_EQ(refusal(), path() + " is truncated: it has " + std::to_string(whole.size() - 1) + " of " +
                           std::to_string(whole.size()) + " bytes. Get the file again.");
  std::string large = whole;
  large[24] = 1;  // 2^24 words more
  writeFile(path(), large);
  EXPECT_EQ(refusal(), path() + " is truncated: it has " + std::to_string(whole.size()) + " of " +
                           std::to_string(whole.size() + (std::size_t{1} << 25U)) +
                           " bytes. Get the file again.");
  writeFile(path(), whole + "more");
  EXPECT_EQ(refusal(), "");
}

TEST_F(Shapefile, NeedsItsDbf) {
  const auto size = std::filesystem::file_size(m_folder / "a.dbf");
  std::filesystem::resize_file(m_folder / "a.dbf", size - 60);
  EXPECT_NE(refusal().find("a.dbf is truncated: it has " + std::to_string(size - 60) + " of "),
            std::string::npos);
  std::filesystem::remove(m_folder / "a.dbf");
  EXPECT_EQ(refusal(), path() +
                           " has no .dbf file beside it, so its units have no codes or names. Put the "
                           ".dbf there.");
}

TEST_F(Shapefile, WithoutIndexIsCopiedToMemory) {
  std::filesystem::remove(m_folder / "a.shx");
  std::string copy;
  {
    const ShapefileParts parts(path()), again(path());
    copy = parts.toOpen();
    EXPECT_TRUE(copy.starts_with("/vsimem/shapefile_") && copy.ends_with("/layer.shp")) << copy;
    EXPECT_NE(again.toOpen(), copy);
    EXPECT_TRUE(parts.mustRestoreIndex());
    ASSERT_EQ(parts.issues().size(), 1U);
    EXPECT_EQ(parts.issues()[0].kind, "shapefile.index_restored");
    EXPECT_EQ(parts.issues()[0].place, path());
    EXPECT_EQ(parts.issues()[0].text, path() + " has no .shx file; the index was rebuilt in memory.");
    for (const char* extension : {".shp", ".dbf", ".prj"})
      EXPECT_FALSE(sibling(copy, extension).empty()) << extension;
    EXPECT_TRUE(sibling(copy, ".cpg").empty());
  }
  EXPECT_TRUE(sibling(copy, ".dbf").empty()) << "it is gone with its parts";
  EXPECT_EQ(m_folder.fileCount(), 4U);
}

}  // namespace
}  // namespace geo::detail
