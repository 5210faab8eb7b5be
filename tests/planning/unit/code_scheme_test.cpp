#include <gtest/gtest.h>

#include "tests/planning/shipped_data.h"

namespace planning {
namespace {

using Units = std::vector<NamedUnit>;

const Units& china() {
  static const Units units =
      codeRegister(namedUnits(shipped::baselineTable()), 2010, shipped::history(), 2016);
  return units;
}

Units named(std::vector<std::pair<std::string, std::string>> units) {
  Units result;
  for (auto& [code, name] : units) result.push_back({code, name, {}, {}, 0});
  return result;
}

TEST(CodeScheme, IsRecognisedWhereMostCodesHaveTheirNames) {
  EXPECT_EQ(
      codeSchemeOf(named({{"110101", "东城区"}, {"", "西城区"}, {"530602", "昭阳"}, {"659009", "昆玉市"}}),
                   china()),
      "gb2260");
}

TEST(CodeScheme, IsNoneWhereOneCodeDoesNotFit) {
  EXPECT_EQ(codeSchemeOf(named({{"110101", "东城区"}, {"37001", "Ashe"}}), china()), "");
  EXPECT_EQ(codeSchemeOf(named({{"110101", "东城区"}, {"990101", "东城区"}}), china()), "");
  EXPECT_EQ(codeSchemeOf({}, china()), "");
}

/// Municipalities of Minas Gerais, codes of IBGE without their check digit.
TEST(CodeScheme, IsNoneForSixDigitsOfAnotherCountry) {
  const Units minas = named({{"310010", "Abadia dos Dourados"},
                             {"310020", "Abaeté"},
                             {"310101", "Água Boa"},
                             {"310104", "Águas Vermelhas"},
                             {"310110", "Aimorés"}});
  EXPECT_TRUE(looksLikeGb2260(minas));
  EXPECT_EQ(codeSchemeOf(minas, china()), "");
  EXPECT_EQ(codeSchemeOf(minas, {}), "");
}

TEST(CodeScheme, NeedsAlmostAllCodesWhereThereAreNoNames) {
  EXPECT_EQ(codeSchemeOf(named({{"110101", ""}, {"530602", ""}}), china()), "gb2260");
  EXPECT_EQ(codeSchemeOf(named({{"110101", ""}, {"310010", ""}}), china()), "");
}

TEST(CodeScheme, TakesANameOfThreeCharactersForOneThatDiffersInOne) {
  const Units one = named({{"130523", "内丘县"}});
  EXPECT_EQ(codeSchemeOf(named({{"130523", "内邱县"}}), one), "gb2260");
  EXPECT_EQ(codeSchemeOf(named({{"130523", "内丘"}}), one), "gb2260") << "without its rank";
  EXPECT_EQ(codeSchemeOf(named({{"130523", "临城县"}}), one), "") << "two differ";
  EXPECT_EQ(codeSchemeOf(named({{"420321", "勋县"}}), named({{"420321", "郧县"}})), "")
      << "one of two is half the name";
}

TEST(CodeScheme, CountsHalfOfTheNamesAndNineTenthsOfTheCodes) {
  EXPECT_EQ(codeSchemeOf(named({{"110101", "东城区"}, {"110102", "X"}}), named({{"110101", "东城区"}})), "")
      << "half is not most";
  EXPECT_EQ(codeSchemeOf(named({{"110101", "东城区"}, {"110102", "Xicheng"}}), {}), "");
  EXPECT_EQ(codeSchemeOf(named({{"110101", "东城区"}, {"110102", "西城区"}, {"110105", "X"}}), {}), "gb2260");
  EXPECT_EQ(codeSchemeOf(named({{"110101", ""}, {"110102", ""}}), {}), "gb2260");
  Units ten, known;
  for (int i = 0; i < 10; ++i) {
    ten.push_back({"11010" + std::to_string(i), "", {}, {}, 0, {}});
    if (i < 9) known.push_back({"11010" + std::to_string(i), "某区", {}, {}, 0, {}});
  }
  EXPECT_EQ(codeSchemeOf(ten, known), "gb2260");
  known.pop_back();
  EXPECT_EQ(codeSchemeOf(ten, known), "");
}

}  // namespace
}  // namespace planning
