#include "planning/boundary/unit_records.h"

#include "geo/report/error.h"
#include "tests/support/shapes.h"

#include <gtest/gtest.h>

using namespace planning;

namespace {

geo::Feature unit(const std::string& code, const std::string& name, const std::string& parent = "") {
  geo::Feature feature;
  feature.code = code;
  feature.name = name;
  feature.parentCode = parent;
  feature.origin = "made up #" + code;
  return feature;
}

std::vector<std::string> codesOf(const std::vector<geo::Feature>& features) {
  std::vector<std::string> codes;
  for (const geo::Feature& feature : features) codes.push_back(feature.code);
  return codes;
}

/// Codes after keepUnitsApart() of a layer in which twenty other units have codes of their own.
std::vector<std::string> codesKept(std::vector<geo::Feature> features, std::size_t* issues = nullptr) {
  const std::size_t count = features.size();
  for (int i = 0; i < 20; ++i) features.push_back(unit("B" + std::to_string(i), "other"));
  const geo::Issues found = keepUnitsApart(features, "made up", "code");
  if (issues) *issues = found.size();
  features.resize(count);
  return codesOf(features);
}

using Codes = std::vector<std::string>;

struct Case {
  const char* what;
  std::vector<geo::Feature> features;
  Codes codes;
};

class RecordsOfOneCode : public testing::TestWithParam<Case> {};

TEST_P(RecordsOfOneCode, AreOneUnitOrAreKeptApart) {
  std::size_t issues = 0;
  EXPECT_EQ(codesKept(GetParam().features, &issues), GetParam().codes);
  const bool isChanged = codesOf(GetParam().features) != GetParam().codes;
  EXPECT_EQ(issues, isChanged ? 1U : 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RecordsOfOneCode,
    testing::Values(
        Case{"one name", {unit("A1", "Alpha"), unit("A1", "Alpha")}, {"A1", "A1"}},
        Case{"one name in two cases", {unit("A1", "Alpha"), unit("A1", "ALPHA")}, {"A1", "A1"}},
        Case{"one without a name", {unit("A1", ""), unit("A1", "Alpha")}, {"A1", "A1"}},
        Case{"no names", {unit("A1", ""), unit("A1", "")}, {"A1", "A1"}},
        Case{"two names", {unit("A1", "Alpha"), unit("A1", "Omega")}, {"A1/Alpha", "A1/Omega"}},
        Case{"as India's",
             {unit("IN15", "Mizoram"), unit("IN15", "Nagaland")},
             {"IN15/Mizoram", "IN15/Nagaland"}},
        Case{"pieces of two units",
             {unit("A1", "Alpha"), unit("A1", "Omega"), unit("A1", "Alpha"), unit("A1", "")},
             {"A1/Alpha", "A1/Omega", "A1/Alpha", "A1/Alpha"}},
        Case{"one name, two parents",
             {unit("A1", "Washington", "Ohio"), unit("A1", "Washington", "Utah")},
             {"A1/Washington (Ohio)", "A1/Washington (Utah)"}},
        Case{"one name, one parent", {unit("A1", "Alpha", "P"), unit("A1", "Alpha", "P")}, {"A1", "A1"}},
        Case{"a code that is taken",
             {unit("A1/Alpha", "first"), unit("A1", "Alpha"), unit("A1", "Omega")},
             {"A1/Alpha", "A1/Alpha/2", "A1/Omega"}}));

// Expected before they were run: what is one name in the eyes of its readers is one unit.
INSTANTIATE_TEST_SUITE_P(
    OfOtherLanguages, RecordsOfOneCode,
    testing::Values(
        Case{"Cyrillic in two cases", {unit("10", "Карелия"), unit("10", "КАРЕЛИЯ")}, {"10", "10"}},
        Case{"two oblasts", {unit("10", "Карелия"), unit("10", "Мурманск")}, {"10/Карелия", "10/Мурманск"}},
        Case{"Greek in two cases", {unit("GR3", "Αττική"), unit("GR3", "ΑΤΤΙΚΉ")}, {"GR3", "GR3"}},
        Case{"accents composed and combining",
             {unit("VN1", "H\u00e0 N\u1ed9i"), unit("VN1", "Ha\u0300 No\u0323\u0302i")},
             {"VN1", "VN1"}},
        Case{"accents that differ",
             {unit("VN2", "Hà Tĩnh"), unit("VN2", "Hà Tiên")},
             {"VN2/Hà Tĩnh", "VN2/Hà Tiên"}},
        Case{"white space", {unit("7", " São Paulo"), unit("7", "São  Paulo ")}, {"7", "7"}},
        Case{"full width", {unit("JP1", "ＡＢＣ町"), unit("JP1", "ABC町")}, {"JP1", "JP1"}},
        Case{"县 and 区 of one stem",
             {unit("520203", "六枝特区"), unit("520203", "六枝县")},
             {"520203/六枝特区", "520203/六枝县"}},
        Case{"German sharp s", {unit("DE9", "Gießen"), unit("DE9", "GIESSEN")}, {"DE9", "DE9"}},
        Case{"parents in two cases", {unit("5", "Åland", "ÖSTRA"), unit("5", "Åland", "Östra")}, {"5", "5"}},
        Case{"three units, five records",
             {unit("BR.", "Acre"), unit("BR.", "Rondônia"), unit("BR.", "ACRE"), unit("BR.", "Bahia"),
              unit("BR.", "RONDÔNIA")},
             {"BR./Acre", "BR./Rondônia", "BR./Acre", "BR./Bahia", "BR./Rondônia"}},
        Case{"a name that is the code", {unit("9", "9"), unit("9", "Nueve")}, {"9/9", "9/Nueve"}}));

}  // namespace

TEST(UnitRecords, KeptApartAreBothNamed) {
  std::vector<geo::Feature> features{unit("A1", "Alpha"), unit("A1", "Omega"), unit("A2", "x"),
                                     unit("A3", "y")};
  const geo::Issues issues = keepUnitsApart(features, "made up", "code");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].kind, "code.of_several_units");
  for (const char* part : {"Alpha", "Omega", "A1"})
    EXPECT_NE(issues[0].text.find(part), std::string::npos) << part;
}

/// Three units with other codes stand beside, so that the field of the code is in doubt by one code only.
geo::Issues issuesOf(std::vector<geo::Feature> features) {
  for (const char* other : {"B1", "B2", "B3"}) features.push_back(unit(other, "other"));
  return keepUnitsApart(features, "made up", "code");
}

TEST(UnitRecords, KeptApartAreToldInTheOrderOfTheirNamedRecords) {
  std::vector<geo::Feature> features{unit("A1", "", "Utah"), unit("A1", "Omega", "Ohio"),
                                     unit("A1", "Alpha", "Utah")};
  for (std::size_t i = 0; i < 3; ++i) features[i].origin = "record " + std::to_string(i + 1);
  const geo::Issues issues = issuesOf(features);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].place, "record 2");
  EXPECT_EQ(issues[0].severity, geo::Issue::Severity::warning);
  EXPECT_EQ(issues[0].text,
            "Omega, Alpha have one code, A1, and are kept apart as A1/Omega, A1/Alpha; figures cannot be "
            "matched to them by that code");
  EXPECT_EQ(codesKept(features), (Codes{"A1/Alpha", "A1/Omega", "A1/Alpha"}))
      << "the nameless one is of Utah";
}

TEST(UnitRecords, OfOneNameAreToldByTheirParents) {
  const geo::Issues issues = issuesOf({unit("A1", "Washington", "Ohio"), unit("A1", "WASHINGTON", "Utah")});
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(
      issues[0].text,
      "Washington (Ohio), WASHINGTON (Utah) have one code, A1, and are kept apart as A1/Washington (Ohio), "
      "A1/WASHINGTON (Utah); figures cannot be matched to them by that code");
}

TEST(UnitRecords, AFieldIsRefusedWhereMoreThanHalfOfItsCodesAreOfSeveralUnits) {
  std::vector<geo::Feature> half{unit("S1", "a"), unit("S1", "b"), unit("S2", "c"),
                                 unit("S2", "d"), unit("S3", "e"), unit("S4", "f")};
  EXPECT_EQ(keepUnitsApart(half, "made up", "state").size(), 2U) << "two of four";
  std::vector<geo::Feature> one{unit("S1", "a"), unit("S1", "b")};
  EXPECT_EQ(keepUnitsApart(one, "made up", "state").size(), 1U) << "one alone is no field of another level";
  std::vector<geo::Feature> most{unit("S1", "a", "P"), unit("S1", "a", "Q"), unit("S2", "c"), unit("S2", "d"),
                                 unit("S3", "e")};
  try {
    keepUnitsApart(most, "made up", "state");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(
        error.what(),
        "2 of 3 codes in the field 'state' of made up stand for several units (S1 is a (P) and a (Q)). "
        "Choose "
        "the field of the code with --code; to merge what has one code, name the same field with --name.");
  }
  std::vector<geo::Feature> nameless{unit("", "a"), unit("", "b")};
  EXPECT_TRUE(keepUnitsApart(nameless, "made up", "state").empty()) << "records without a code are nobody's";
}

TEST(UnitRecords, AFieldWhoseCodesStandForSeveralUnitsIsRefused) {
  std::vector<geo::Feature> features{unit("S1", "a"), unit("S1", "b"), unit("S2", "c"), unit("S2", "d")};
  try {
    keepUnitsApart(features, "made up", "state");
    FAIL();
  } catch (const geo::DataError& error) {
    const std::string sentence = error.what();
    for (const char* part : {"state", "S1", "--code", "--name"})
      EXPECT_NE(sentence.find(part), std::string::npos) << part;
  }
}

namespace {

geo::Layer districtsAndStates() {
  geo::Layer layer = test::layer({test::feature("D1", test::rectangle(0, 0, 1000, 1000)),
                                  test::feature("D2", test::rectangle(1000, 0, 2000, 1000)),
                                  test::feature("D3", test::rectangle(3000, 0, 4000, 1000)),
                                  test::feature("S1", test::rectangle(0, 0, 2000, 1000))});
  layer.source = "made-up.geojson";
  layer.features[3].name = "State1";
  return layer;
}

}  // namespace

TEST(Levels, TwoInOneLayerAreRefusedNamingBothAndTheOption) {
  geo::Layer layer = districtsAndStates();
  try {
    takeLevel(layer, LevelChoice::refuse);
    FAIL();
  } catch (const geo::DataError& error) {
    const std::string sentence = error.what();
    for (const char* part : {"made-up.geojson", "D1", "D2", "S1 State1", "--level small", "--level large"})
      EXPECT_NE(sentence.find(part), std::string::npos) << part << ": " << sentence;
  }
}

TEST(Levels, TheSmallOnesTakeTheLargeOnesAsParents) {
  geo::Layer layer = districtsAndStates();
  const geo::Issues issues = takeLevel(layer, LevelChoice::small);
  EXPECT_EQ(codesOf(layer.features), (Codes{"D1", "D2", "D3"}));
  EXPECT_EQ(layer.features[0].parentCode, "State1");
  EXPECT_EQ(layer.features[2].parentCode, "");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].kind, "level.left_out");
  EXPECT_EQ(issues[0].place, "made-up.geojson");
  EXPECT_EQ(issues[0].severity, geo::Issue::Severity::note);
  EXPECT_EQ(issues[0].text, "1 records of the other level were left out, as chosen with --level");
}

TEST(Levels, AParentThatIsKnownStaysAndANamelessOneIsItsCode) {
  geo::Layer layer = districtsAndStates();
  layer.features[0].parentCode = "known";
  layer.features[3].name.clear();
  takeLevel(layer, LevelChoice::small);
  EXPECT_EQ(layer.features[0].parentCode, "known");
  EXPECT_EQ(layer.features[1].parentCode, "S1");
}

TEST(Levels, OfOneLevelAreLeftAlone) {
  geo::Layer layer = districtsAndStates();
  layer.features.pop_back();
  for (const LevelChoice choice : {LevelChoice::refuse, LevelChoice::small, LevelChoice::large}) {
    EXPECT_TRUE(takeLevel(layer, choice).empty());
    EXPECT_EQ(codesOf(layer.features), (Codes{"D1", "D2", "D3"}));
  }
}

TEST(Levels, TheLargeOnesStandBesideUnitsThatLieInNone) {
  geo::Layer layer = districtsAndStates();
  takeLevel(layer, LevelChoice::large);
  EXPECT_EQ(codesOf(layer.features), (Codes{"D3", "S1"}));
}
