#include "planning/intake/code_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <unordered_set>
#include <vector>

#include "tests/support/csv_table.h"

namespace {

using namespace planning;
using Known = std::unordered_set<std::string>;

/// "010203 zeros", "999999 unknown": what a cell was read as, and by which repair.
std::string readBy(const CodeReader& reader, const std::string& cell, const std::string& prefix = {}) {
  static const std::vector<const char*> kNames{"none", "decimals", "zeros", "spelling", "cut", "prefix"};
  const CodeReader::Code code = reader.read(cell, prefix);
  return code.text + " " + kNames.at(static_cast<std::size_t>(code.repair)) +
         (code.isKnown ? "" : " unknown");
}

TEST(CodeReader, ReadsAKnownCodeWhateverWasDoneToIt) {
  const Known known{"110101", "110102", "520102", "010203"};
  const CodeReader reader(known);
  for (const auto& [cell, read] : std::vector<std::pair<const char*, const char*>>{
           {"110101", "110101 none"},
           {" 110 101 ", "110101 none"},
           {"110101.0", "110101 decimals"},
           {"1.10101E5", "110101 decimals"},
           {"1.10101e+5", "110101 decimals"},
           {"10203", "010203 zeros"},
           {"00010203", "010203 zeros"},
           {"10203.0", "010203 decimals"},
           {"520102000000", "520102 cut"},
           {"520102000", "520102 cut"},
           {"11-01-01", "110101 spelling"},
           {"11.01.01", "110101 spelling"},
           {"520102000001", "520102000001 none unknown"},
           {"5201020000", "5201020000 none unknown"},
           {"999999000", "999999000 none unknown"},
           {"999999", "999999 none unknown"},
           {"999999.0", "999999 decimals unknown"},
           {"1.5", "1.5 none unknown"},
           {"E5", "E5 none unknown"},
           {"9e15", "9000000000000000 decimals unknown"},
           {"9.1e15", "9.1e15 none unknown"},
           {"1.00000000000000000000", "1.00000000000000000000 none unknown"},
           {"", " none unknown"}})
    EXPECT_EQ(readBy(reader, cell), read) << cell;
}

TEST(CodeReader, ReadsLettersInAnyCaseAndWithoutTheirSigns) {
  const Known known{"NC-A", "nc_b", "N/C.c", "xx", "X.X"};
  const CodeReader reader(known);
  EXPECT_EQ(readBy(reader, "nca"), "NC-A spelling");
  EXPECT_EQ(readBy(reader, "NC.B"), "nc_b spelling");
  EXPECT_EQ(readBy(reader, "ncC"), "N/C.c spelling");
  EXPECT_EQ(readBy(reader, "XX"), "XX none unknown") << "two codes look like it";
}

TEST(CodeReader, RestoresNoZerosWhereTwoCodesLackThem) {
  const Known known{"01", "001", "7", "000"};
  const CodeReader reader(known);
  EXPECT_EQ(readBy(reader, "1"), "1 none unknown");
  EXPECT_EQ(readBy(reader, "07"), "7 zeros");
  EXPECT_EQ(readBy(reader, "0"), "000 zeros");
}

TEST(CodeReader, LeavesOutWhatStandsBeforeAllKnownCodes) {
  const Known known{"US01001", "US01003", "US123"};
  const CodeReader reader(known);
  EXPECT_EQ(readBy(reader, "01001"), "US01001 prefix");
  EXPECT_EQ(readBy(reader, "123"), "123 none unknown") << "three digits may be any number";
  const Known four{"US1234", "US5678"};
  EXPECT_EQ(readBy(CodeReader(four), "1234"), "US1234 prefix") << "four say enough";
}

CodeReader::Look lookAt(const CodeReader& reader, const std::string& cells) {
  return reader.look(support::csvTable("code,x\n" + cells, "made up"), 0);
}

TEST(CodeReader, FindsWhatStandsBeforeMostCodesOfAColumn) {
  const Known known{"110101", "110102", "520102", "010203"};
  const CodeReader reader(known);
  const auto prefixed = lookAt(reader, "CN110101,1\nCN110102,1\n,1\nCN999999,1\n");
  EXPECT_EQ(prefixed.prefix, "CN");
  EXPECT_TRUE(prefixed.mayBeCodes);
  EXPECT_EQ(readBy(reader, "CN110101", prefixed.prefix), "110101 prefix");
  EXPECT_EQ(readBy(reader, "CN999999", prefixed.prefix), "CN999999 none unknown");
  EXPECT_EQ(readBy(reader, "XN110101", prefixed.prefix), "XN110101 none unknown");

  const auto half = lookAt(reader, "110101,1\nCN110102,1\n");
  EXPECT_EQ(half.prefix, "") << "half are known as they are";
  EXPECT_TRUE(half.mayBeCodes);
  const auto few = lookAt(reader, "CN110101,1\nCN999999,1\nCN999998,1\n");
  EXPECT_EQ(few.prefix, "");
  EXPECT_FALSE(few.mayBeCodes) << "one of three";
  EXPECT_EQ(lookAt(reader, "CN110101,1\nCN110102,1\n").prefix, "CN") << "two cells";
  EXPECT_FALSE(lookAt(reader, "7,1\n8,1\n").mayBeCodes);
  EXPECT_TRUE(lookAt(reader, "7,1\n").mayBeCodes) << "one cell says nothing";
}

TEST(CodeRepairs, AreCountedByKindWithTheFirstExample) {
  const Known known{"110101", "110102", "010203"};
  const CodeReader reader(known);
  CodeRepairs repairs;
  for (const char* cell : {"110101", "110101.0", "110102.0", "10203", "11-01-01", "110102000", "999999"})
    repairs.add(cell, reader.read(cell, {}));
  repairs.add("CN110101", reader.read("CN110101", "CN"));
  const geo::Table table = support::csvTable("x,code\n", "made up.csv");
  std::vector<std::string> told;
  for (const geo::Issue& issue : repairs.issues(table, 1)) {
    EXPECT_EQ(issue.place, "made up.csv, column code");
    EXPECT_EQ(issue.severity, geo::Issue::Severity::note);
    told.push_back(issue.kind + ": " + issue.text);
  }
  EXPECT_EQ(told,
            (std::vector<std::string>{
                "code.decimals: 2 codes were written as numbers: \"110101.0\" was read as 110101",
                "code.numeric_repaired: 1 codes had other zeros in front than the boundaries, restored: "
                "\"10203\" was read as 010203",
                "code.spelling: 1 codes differ in case, dots or hyphens: \"11-01-01\" was read as 110101",
                "code.cut: 1 codes were cut where only zeros follow: \"110102000\" was read as 110102",
                "code.prefix: 1 codes were read without what stands before all of them: \"CN110101\" was "
                "read as 110101"}));
  EXPECT_TRUE(CodeRepairs().issues(table, 1).empty());
}

}  // namespace
