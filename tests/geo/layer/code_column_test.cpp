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

TEST(CodeColumn, NeverTakesARunningNumberUnlessItIsCalledACode) {
  const auto column = [](const char* name, std::vector<std::string> values) {
    return MadeColumn{name, Type::integer, std::move(values)};
  };
  EXPECT_THROW(guessedCode({column("ID", {"1", "2", "3"}), kCounty}), DataError);
  EXPECT_THROW(guessedCode({column("ID", {"0", "1", "2"}), kCounty}), DataError);
  EXPECT_EQ(guessedCode({column("ID", {"2", "3", "4"}), kCounty}), "ID") << "begins with neither 0 nor 1";
  EXPECT_EQ(guessedCode({column("ID", {"1", "2", "4"}), kCounty}), "ID") << "a number is left out";
  EXPECT_EQ(guessedCode({column("CODE", {"1", "2", "3"}), kCounty}), "CODE");
  EXPECT_EQ(guessedCode({column("ID", {"1", "2"}), {"NAME", Type::text, {"Ashe", "Surry"}}}), "ID")
      << "two tell nothing";
}

TEST(CodeColumn, TakesShortMarksAndCodesOfSixteenBytes) {
  const auto only = [](std::vector<std::string> values, const char* name = "MARKS", Type type = Type::text) {
    return guessedCode({{name, type, std::move(values)}, kCounty});
  };
  EXPECT_EQ(only({"ABCDEF", "B", "C"}), "MARKS");
  EXPECT_THROW(only({"ABCDEFG", "B", "C"}), DataError) << "seven letters may be a word";
  EXPECT_EQ(only({"ABCDEF7", "B", "C"}), "MARKS") << "with a digit they are none";
  EXPECT_THROW(only({"Ash", "Bee", "Cat"}), DataError);
  EXPECT_EQ(only({"A123456789012345", "B", "C"}), "MARKS");
  EXPECT_THROW(only({"A1234567890123456", "B", "C"}), DataError);
  EXPECT_EQ(only({"37-1", "37_2", "37.3/4"}), "MARKS");
  EXPECT_THROW(only({"37+1", "37_2", "37.3"}), DataError);
  EXPECT_THROW(only({"37", "52", "11"}, "MARKS", Type::integer), DataError)
      << "figures, unless their name says otherwise";
  EXPECT_EQ(only({"37", "52", "11"}, "X_ID", Type::integer), "X_ID");
  EXPECT_THROW(only({"37", "52", "11"}, "X_ID", Type::other), DataError);
}

TEST(CodeColumn, IsMostlyFilledAndMostlyUnique) {
  const auto of = [](std::size_t filled, std::size_t distinct) {
    std::vector<std::string> values(20);
    for (std::size_t i = 0; i < filled; ++i) values[i] = std::to_string(37001 + i % distinct);
    return values;
  };
  const auto isTaken = [](std::vector<std::string> values) {
    try {
      return guessedCode({{"FIPS", Type::text, std::move(values)}}) == "FIPS";
    } catch (const DataError&) {
      return false;
    }
  };
  EXPECT_TRUE(isTaken(of(20, 20)));
  EXPECT_TRUE(isTaken(of(10, 10))) << "half of the records";
  EXPECT_FALSE(isTaken(of(9, 9)));
  EXPECT_TRUE(isTaken(of(20, 18))) << "nine of ten differ";
  EXPECT_FALSE(isTaken(of(20, 17)));
  std::vector<std::string> values = of(20, 20);
  values[3] = "no code";
  EXPECT_TRUE(isTaken(values)) << "one of twenty";
  values[4] = "none";
  values[4] += "!";
  EXPECT_FALSE(isTaken(values)) << "two of twenty";
}

TEST(CodeColumn, ForgetsARivalOfALesserColumn) {
  const MadeColumn a{"A", Type::text, {"A1", "B1", "C1"}}, b{"B", Type::text, {"A2", "B2", "C2"}};
  EXPECT_EQ(guessedCode({a, b, kChineseCode}), "PAC");
  EXPECT_THROW(guessedCode({a, b}), DataError);
  EXPECT_EQ(guessedCode({kChineseCode, a, b}), "PAC");
}

TEST(NameColumn, GoesByWordsHanAndWhatItIsCalled) {
  const MadeColumn label{"LABEL", Type::text, {"Ashe", "Alleghany", "Surry"}};
  const MadeColumn other{"WORDS", Type::text, {"Ash", "All", "Sur"}};
  const MadeColumn type{"TYPE_NAME", Type::text, {"Ash", "All", "Sur"}};
  const MadeColumn han{"X", Type::text, {"昭阳区", "鲁甸县", "巧家县"}};
  const MadeColumn numbered{"NAME", Type::text, {"District 1", "District 2", "District 3"}};
  const MadeColumn numberedWords{"WORDS", Type::text, {"District 1", "District 2", "District 3"}};
  EXPECT_EQ(guessedName({kFips, other, label}), "LABEL");
  EXPECT_EQ(guessedName({kFips, label, kCounty}), "NAME") << "called just that";
  EXPECT_EQ(guessedName({kFips, type, other}), "WORDS") << "the name of a type is none";
  EXPECT_EQ(guessedName({kFips, label, han}), "X");
  EXPECT_EQ(guessedName({kFips, numbered}), "NAME");
  EXPECT_EQ(guessedName({kFips, numberedWords}), "");
  EXPECT_EQ(guessedName({kFips, other, {"ALSO", Type::text, other.values}}), "WORDS")
      << "the first of equals";
}

TEST(CleanCode, EndsWhereADoubleIsExact) {
  EXPECT_EQ(cleanCode("1.5E+14").text, "150000000000000");
  EXPECT_EQ(cleanCode("1.5E+15").text, "1.5E+15");
  EXPECT_EQ(cleanCode("1.55E+1").text, "1.55E+1") << "no whole number";
  EXPECT_EQ(cleanCode("0012.00").text, "0012");
  EXPECT_EQ(cleanCode("12.").text, "12");
  EXPECT_TRUE(cleanCode("12.").wasNumber);
  EXPECT_EQ(cleanCode(".5").text, ".5");
  EXPECT_FALSE(cleanCode(".5").wasNumber);
  EXPECT_FALSE(cleanCode("1.2").wasNumber);
}

TEST(LostZeros, HaveLimitsOfWidthShareAndRange) {
  EXPECT_EQ(widthBeforeLostZeros({"37009", "37005", "1001", "37171", "1003"}), 5U)
      << "three of five are whole";
  EXPECT_FALSE(widthBeforeLostZeros({"37009", "37005", "1001", "1003"})) << "two of four";
  EXPECT_EQ(widthBeforeLostZeros({"123456789012345", "923456789012345", "12345678901234"}), 15U);
  EXPECT_FALSE(widthBeforeLostZeros({"1234567890123456", "9234567890123456", "123456789012345"}))
      << "sixteen";
  EXPECT_EQ(widthBeforeLostZeros({"9999", "10001", "10005"}), 5U) << "a range of six";
  EXPECT_FALSE(widthBeforeLostZeros({"9999", "10001", "10004"})) << "five, less than twice the codes";
}

/// How much a name speaks for codes, told by what else it outweighs: figures are codes only where the name
/// says so, a running number only where it says so clearly.
struct Spoken {
  const char* name;
  int score;  ///< 30, 15, 0
};

class NameOfACode : public testing::TestWithParam<Spoken> {};

TEST_P(NameOfACode, SpeaksForItOrNot) {
  const auto isTaken = [](std::vector<std::string> values, Type type) {
    try {
      return guessedCode({{GetParam().name, type, std::move(values)}}) == GetParam().name;
    } catch (const DataError&) {
      return false;
    }
  };
  EXPECT_EQ(isTaken({"37", "52", "11"}, Type::integer), GetParam().score > 0) << GetParam().name;
  EXPECT_EQ(isTaken({"1", "2", "3"}, Type::integer), GetParam().score > 15) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(Clearly, NameOfACode,
                         testing::Values(Spoken{"code", 30}, Spoken{"CODE_2010", 30}, Spoken{"FIPS", 30},
                                         Spoken{"geoid20", 30}, Spoken{"GEO_ID", 30},
                                         Spoken{"行政区划代码", 30}, Spoken{"编码", 30},
                                         Spoken{"ADM2_PCODE", 30}, Spoken{"NUTS_ID", 30},
                                         Spoken{"CVEGEO", 30}, Spoken{"INSEE_COM", 30}, Spoken{"PAC", 30},
                                         Spoken{"DM", 30}, Spoken{"qhdm", 30}, Spoken{"XZQDM", 30},
                                         Spoken{"XZDM", 30}, Spoken{"gb", 30}, Spoken{"AGS", 30},
                                         Spoken{"GID_2", 30}, Spoken{"GID_3", 30}, Spoken{"BM", 30}));
INSTANTIATE_TEST_SUITE_P(Somewhat, NameOfACode,
                         testing::Values(Spoken{"ID", 15}, Spoken{"id (feature id)", 15},
                                         Spoken{"AREA_ID", 15}, Spoken{"LocId", 15}, Spoken{"X_", 15},
                                         Spoken{"CountyNo", 15}));
INSTANTIATE_TEST_SUITE_P(NotAtAll, NameOfACode,
                         testing::Values(Spoken{"X", 0}, Spoken{"PACX", 0}, Spoken{"GID_1", 0},
                                         Spoken{"OBJECTID", 0}, Spoken{"FID", 0}, Spoken{"ogc_fid", 0},
                                         Spoken{"OID", 0}, Spoken{"GID", 0}, Spoken{"rowid", 0},
                                         Spoken{"ZIP_CODE", 0}, Spoken{"postcode", 0}, Spoken{"邮编代码", 0},
                                         Spoken{"邮政编码", 0}, Spoken{"区号id", 0}, Spoken{"phone_no", 0}));

TEST(CodeColumn, KnowsTheProvincesOfChineseCodes) {
  const auto isTaken = [](const std::vector<std::string>& values) {
    try {
      return guessedCode({{"X", Type::integer, values}}) == "X";
    } catch (const DataError&) {
      return false;
    }
  };
  for (const char* province : {"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
                               "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
                               "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"}) {
    const std::string begin = province;
    EXPECT_TRUE(isTaken({begin + "0102", begin + "0105", begin + "0203"})) << province;
  }
  for (const char* other :
       {"10", "16", "20", "24", "30", "38", "40", "47", "55", "60", "66", "70", "72", "83", "90"}) {
    const std::string begin = other;
    EXPECT_FALSE(isTaken({begin + "0102", begin + "0105", begin + "0203"})) << other;
  }
  EXPECT_FALSE(isTaken({"53060", "53062", "53065"})) << "five digits";
  EXPECT_FALSE(isTaken({"5306021", "5306025", "5306027"})) << "seven";
}

TEST(CodeColumn, SaysWhatToDoWhereNoneOrTwoAreFound) {
  const auto sentence = [](const std::vector<MadeColumn>& columns, const std::optional<std::string>& wanted) {
    try {
      chooseCodeField(table(columns), wanted, "made.shp");
    } catch (const DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(sentence({kRow, kPopulation}, {}),
            "No field of made.shp looks like a code; name it with --code. Its fields are: OBJECTID, POP.");
  const MadeColumn a{"A_ID", Type::text, {"A1", "B1", "C1"}}, b{"B_ID", Type::text, {"A2", "B2", "C2"}};
  EXPECT_EQ(sentence({a, b}, {}),
            "The fields 'A_ID' and 'B_ID' of made.shp could both be the code; choose one with --code.");
  EXPECT_EQ(sentence({kFips, kCounty}, "GEOID"),
            "made.shp has no field 'GEOID' (option --code); its fields are: FIPS, NAME.");
  BoundaryRecords none;
  none.records.resize(1);
  try {
    namedField(none, "x", "--parent", "made.shp");
    FAIL() << "was found";
  } catch (const DataError& error) {
    EXPECT_STREQ(error.what(), "made.shp has no field 'x' (option --parent); its fields are: -.");
  }
}

TEST(CodeColumn, MayBeTheIdsOfTheFeatures) {
  BoundaryRecords records = table({kRow, kCounty});
  EXPECT_EQ(allColumns(records).size(), 2U);
  records.records[1].featureId = "37005";
  const std::vector<FieldChoice> columns = allColumns(records);
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[2].label, "id (feature id)");
  EXPECT_TRUE(columns[2].isFeatureId && columns[2].isGuessed);
  EXPECT_EQ(columns[2].of(records.records[1]), "37005");
  EXPECT_FALSE(columns[2].of(records.records[0]));
  for (const char* name : {"id", "id (feature id)"}) {
    const FieldChoice given = namedField(records, name, "--code", "made.shp");
    EXPECT_TRUE(given.isFeatureId) << name;
    EXPECT_FALSE(given.isGuessed) << name;
  }
  records.records[0].featureId = "37009";
  records.records[2].featureId = "37171";
  EXPECT_EQ(chooseCodeField(records, std::nullopt, "made.shp").label, "id (feature id)");
  EXPECT_EQ(chooseNameField(records, columns[2], std::nullopt, "made.shp").label, "NAME");
}

TEST(NameColumn, LeavesOutTheCodeAndWhatIsNoText) {
  const BoundaryRecords records = table({{"NAME", Type::text, {"A", "B", "C"}},
                                         {"WORDS", Type::text, {"Ashe", "Surry", "Wake"}},
                                         {"LABEL", Type::other, {"Ash", "Sur", "Wak"}}});
  const FieldChoice code = namedField(records, "NAME", "--code", "made.shp");
  EXPECT_EQ(chooseNameField(records, code, std::nullopt, "made.shp").label, "WORDS");
  EXPECT_EQ(chooseNameField(records, code, "LABEL", "made.shp").label, "LABEL") << "as it is given";
}

}  // namespace
}  // namespace geo::detail
