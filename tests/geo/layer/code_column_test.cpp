#include "geo/layer/code_column.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace geo::detail {
namespace {

using Type = BoundaryField::Type;

struct MadeColumn {
  const char* name;
  Type type;
  std::vector<std::string> values;
};

BoundaryRecords table(const std::vector<MadeColumn>& columns) {
  BoundaryRecords records;
  records.records.resize(columns.front().values.size());
  for (const MadeColumn& column : columns) {
    records.fields.push_back({column.name, column.type});
    for (std::size_t i = 0; i < column.values.size(); ++i)
      records.records[i].values.push_back(column.values[i].empty() ? std::nullopt
                                                                   : std::optional(column.values[i]));
  }
  return records;
}

std::string guessedCode(const std::vector<MadeColumn>& columns) {
  return chooseCodeField(table(columns), std::nullopt, "made.shp").label;
}
std::string guessedName(const std::vector<MadeColumn>& columns) {
  const BoundaryRecords records = table(columns);
  return chooseNameField(records, chooseCodeField(records, std::nullopt, "made.shp"), std::nullopt,
                         "made.shp")
      .label;
}

const MadeColumn kChineseCode{"PAC", Type::text, {"530602", "530621", "530622"}};
const MadeColumn kPrefecture{"PREF", Type::text, {"530600", "530600", "530600"}};
const MadeColumn kHanName{"XZQMC", Type::text, {"昭阳区", "鲁甸县", "巧家县"}};
const MadeColumn kProvince{"NAME", Type::text, {"云南省", "云南省", "云南省"}};
const MadeColumn kPopulation{"POP", Type::integer, {"787845", "390654", "516349"}};
const MadeColumn kFips{"FIPS", Type::text, {"37009", "37005", "37171"}};
const MadeColumn kRow{"OBJECTID", Type::integer, {"1", "2", "3"}};
const MadeColumn kCounty{"NAME", Type::text, {"Ashe", "Alleghany", "Surry"}};

TEST(CodeColumn, FindsSixDigitCodesBesideTheirParents) {
  EXPECT_EQ(guessedCode({kRow, kPrefecture, kPopulation, kChineseCode, kHanName}), "PAC");
}

TEST(CodeColumn, FindsCodesOfOtherCountriesByContentAndName) {
  EXPECT_EQ(guessedCode({kRow, kPopulation, kFips, kCounty}), "FIPS");
}

TEST(CodeColumn, PrefersTextWhereTwoFieldsHoldTheSameCodes) {
  const MadeColumn number{"FIPSNO", Type::integer, kFips.values};
  EXPECT_EQ(guessedCode({number, kFips}), "FIPS");
}

TEST(CodeColumn, RefusesToChooseBetweenTwoThatDiffer) {
  const MadeColumn a{"CODE_2010", Type::text, {"530602", "530621", "530622"}};
  const MadeColumn b{"CODE_2016", Type::text, {"530602", "530621", "530623"}};
  try {
    guessedCode({a, b, kHanName});
    FAIL();
  } catch (const DataError& error) {
    const std::string text = error.what();
    for (const char* part : {"CODE_2010", "CODE_2016", "--code"})
      EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

TEST(CodeColumn, NeverTakesPostcodesRowNumbersOrFigures) {
  const MadeColumn post{"邮编", Type::text, {"657000", "657100", "654600"}};
  EXPECT_EQ(guessedCode({kRow, post, kChineseCode}), "PAC");
  EXPECT_THROW(guessedCode({kRow, kPopulation, kHanName}), DataError);
}

TEST(CodeColumn, NamesTheFieldsWhereTheGivenOneIsAbsent) {
  try {
    chooseCodeField(table({kFips, kCounty}), "GEOID", "made.shp");
    FAIL();
  } catch (const DataError& error) {
    EXPECT_NE(std::string(error.what()).find("FIPS, NAME"), std::string::npos);
  }
}

TEST(NameColumn, IsTheOneThatDiffersMost) {
  EXPECT_EQ(guessedName({kChineseCode, kProvince, kHanName}), "XZQMC");
  EXPECT_EQ(guessedName({kFips, kCounty, kPopulation}), "NAME");
}

TEST(NameColumn, MayBeAbsent) { EXPECT_EQ(guessedName({kChineseCode, kPopulation}), ""); }

TEST(CleanCode, WritesNumbersOut) {
  EXPECT_EQ(cleanCode("110101.0").text, "110101");
  EXPECT_TRUE(cleanCode("110101.0").wasNumber);
  EXPECT_EQ(cleanCode("1.10101E+05").text, "110101");
  EXPECT_EQ(cleanCode(" 010101\t").text, "010101");
  EXPECT_FALSE(cleanCode("010101").wasNumber);
}

TEST(CleanCode, LeavesCodesWithPointsAndLettersAlone) {
  for (const char* code : {"1.2", "DE.BY", "5E3", "DE-BY", "1.25.3"}) EXPECT_EQ(cleanCode(code).text, code);
}

TEST(LostZeros, AreRestoredOnlyInCodesOfOneWidth) {
  EXPECT_EQ(widthBeforeLostZeros({"37009", "37005", "1001"}), 5u);
  EXPECT_FALSE(widthBeforeLostZeros({"37009", "37005", "37171"}));
  EXPECT_FALSE(widthBeforeLostZeros({"37009", "37005", "101"}));   // two digits short
  EXPECT_FALSE(widthBeforeLostZeros({"9999", "10000", "10001"}));  // a running number
  EXPECT_FALSE(widthBeforeLostZeros({"100", "101", "99"}));        // too narrow to tell
  EXPECT_FALSE(widthBeforeLostZeros({"37009", "A7005", "3717"}));
}

}  // namespace
}  // namespace geo::detail
