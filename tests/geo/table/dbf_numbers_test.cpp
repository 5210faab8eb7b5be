#include "geo/table/dbf_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/scratch_folder.h"

/// dBASE III tables that are written here byte by byte; all made up.
namespace geo::detail {
namespace {

using Lines = std::vector<std::string>;

struct Field {
  char type;
  unsigned size;
  char decimals = 0;
};

std::string number(unsigned value, unsigned bytes) {
  std::string text;
  for (unsigned i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
  return text;
}

std::string described(const Field& field) {
  std::string text = std::string("NAME").append(7, '\0') + field.type + std::string(4, '\0');
  text += field.type == 'C' ? number(field.size, 2) : number(field.size, 1) + std::string(1, field.decimals);
  return text.append(32 - text.size(), '\0');
}

std::string made(const std::vector<Field>& fields, const Lines& records, unsigned recordSize) {
  const auto count = static_cast<unsigned>(records.size()),
             head = static_cast<unsigned>(32 * fields.size() + 33);
  std::string dbf = "\x03" + number(0, 3) + number(count, 4) + number(head, 2) + number(recordSize, 2);
  dbf.append(20, '\0');
  for (const Field& field : fields) dbf += described(field);
  dbf += '\r';
  for (const std::string& record : records) dbf += record;
  return dbf + '\x1A';
}

/// "record:field text" of each odd number.
Lines oddIn(const std::string& dbf) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.dbf", dbf);
  Lines lines;
  for (const OddDbfNumber& odd : oddDbfNumbers(folder / "a.dbf"))
    lines.push_back(std::to_string(odd.record) + ':' + std::to_string(odd.field) + ' ' + odd.text);
  return lines;
}

TEST(DbfNumbers, AreFoundInEveryFieldOfNumbersAndNoOther) {
  const std::vector<Field> fields{{'C', 300}, {'N', 4}, {'D', 8}, {'F', 5, 1}, {'L', 1}, {'N', 3}};
  const auto record = [](const char* n, const char* f, const char* last) {
    return " " + std::string(300, 'x') + n + "2010****" + f + "?" + last;
  };
  EXPECT_EQ(oddIn(made(fields,
                       {record("  12", "  1.5", "  7"), record("****", "  1,5", " 7x"),
                        record("    ", "     ", "   "), record(" 1-2", "*****", "***")},
                       322)),
            (Lines{"1:1 ****", "1:3 1,5", "1:5 7x", "3:1 1-2", "3:3 *****", "3:5 ***"}));
}

/// One number of twenty digits, without and with decimals.
TEST(DbfNumbers, ArePlainAsFarAsTheyCanBeKept) {
  const auto isOdd = [](const std::string& text, char decimals) {
    const Lines lines =
        oddIn(made({{'N', 20, decimals}}, {" " + std::string(20 - text.size(), ' ') + text}, 21));
    EXPECT_TRUE(lines.empty() || lines == Lines{"0:0 " + text}) << text;
    return !lines.empty();
  };
  for (const char* plain : {"0", "-5", "+5", "007", "123456789012345678", "-123456789012345678"}) {
    EXPECT_FALSE(isOdd(plain, 0)) << plain;
    EXPECT_FALSE(isOdd(plain, 2)) << plain;
  }
  for (const char* decimal : {"1.5", "-1.50", ".5", "5.", "1234567890123456.25"}) {
    EXPECT_TRUE(isOdd(decimal, 0)) << decimal << " in a field without decimals";
    EXPECT_FALSE(isOdd(decimal, 2)) << decimal;
  }
  for (const char* odd :
       {"1234567890123456789", "-", "+", ".", "-.", "1e5", "--5", "1.5.2", "1 2", "x", "1,5", "5-"}) {
    EXPECT_TRUE(isOdd(odd, 0)) << odd;
    EXPECT_TRUE(isOdd(odd, 2)) << odd;
  }
}

TEST(DbfNumbers, AreBlankOfSpacesTabsAndZeros) {
  const Lines records{std::string(4, '\0'), " \t \t", "    ",
                      std::string(" \0"
                                  "7\t",
                                  4),
                      std::string(" \0*\0", 4)};
  EXPECT_EQ(oddIn(made({{'N', 3}}, records, 4)), Lines{"4:0 *"});
}

TEST(DbfNumbers, AreNoneInAFileThatContradictsItself) {
  const std::string whole = made({{'N', 3}}, {" ***", " ***"}, 4);
  EXPECT_EQ(oddIn(whole), (Lines{"0:0 ***", "1:0 ***"}));
  EXPECT_EQ(oddIn(whole.substr(0, whole.size() - 2)), Lines{"0:0 ***"}) << "the second record is cut off";
  EXPECT_TRUE(oddIn(whole.substr(0, 31)).empty());
  EXPECT_TRUE(oddIn(whole.substr(0, 64)).empty()) << "cut off in its head";
  EXPECT_TRUE(oddIn("").empty());
  EXPECT_TRUE(oddIn(made({{'N', 4}}, {" ***", " ***"}, 4)).empty()) << "a field beyond its record";
  EXPECT_EQ(oddIn(made({{'N', 1}}, {" *"}, 2)), Lines{"0:0 *"}) << "the shortest record";
  EXPECT_TRUE(oddIn(made({{'N', 0}}, {" "}, 1)).empty());
  std::string few = whole;
  few[4] = 1;
  EXPECT_EQ(oddIn(few), Lines{"0:0 ***"}) << "as many records as its head says";
  EXPECT_TRUE(oddIn(made({{'C', 3}}, {" ***"}, 4)).empty());
}

}  // namespace
}  // namespace geo::detail
