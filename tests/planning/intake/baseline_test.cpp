#include <algorithm>
#include <set>

#include "tests/planning/shipped_data.h"

using namespace planning;

// The 2010 table on the units of the public boundary package (codes of about 2016).

namespace {
const SurveyReport& report() { return shipped::baseline().report; }

std::optional<Figure> figure(const std::string& unit, const std::string& indicator) {
  for (const Figure& f : shipped::baseline().figures)
    if (f.unit == unit && f.indicator == indicator) return f;
  return std::nullopt;
}

int count(const geo::Issues& issues, const std::string& kind) {
  return static_cast<int>(
      std::count_if(issues.begin(), issues.end(), [&](const auto& issue) { return issue.kind == kind; }));
}
}  // namespace

TEST(Baseline, FindsTheCodesOfTheSeventeenFilesWithoutOne) {
  const geo::Issues& issues = shipped::boundaries().issues;
  EXPECT_EQ(count(issues, "code.by_name_and_place"), 17);
  EXPECT_EQ(count(issues, "code.place_disagrees"), 16);
  EXPECT_EQ(count(issues, "code.missing"), 0);
  std::set<std::string> codes;
  for (const Unit& unit : shipped::boundaries().counties) codes.insert(unit.code);
  EXPECT_EQ(codes.size(), 2885u);
  EXPECT_TRUE(codes.contains("310151"));
}

TEST(Baseline, GivesFiguresToTheUnitsItCan) {
  EXPECT_EQ(report().rows, 2860);
  EXPECT_EQ(report().rowsUsed, 2860);
  EXPECT_EQ(report().unitsWithFigures, 2826);
  EXPECT_EQ(report().unitsByIndicator.at("deprivation_index"), 2826);
  EXPECT_EQ(report().unitsByIndicator.at("pop_total"), 2810);
}

TEST(Baseline, CountsEachKindOfMatch) {
  const std::map<std::string, int> expected{{"same_code", 2592}, {"renamed", 23},       {"recoded", 178},
                                            {"merged", 28},      {"name_and_place", 1}, {"split", 4}};
  EXPECT_EQ(report().unitsByMatch, expected);
  EXPECT_EQ(report().unmatchedUnits.size(), 2885u - 2826u);
}

TEST(Baseline, RecognisesSixtyFiveZerosInFiftyOneCounties) {
  EXPECT_EQ(report().zerosRecognised, 65);
  EXPECT_EQ(report().zeroUnits, 51);
}

TEST(Baseline, LeavesEveryOtherBlankMissing) {
  EXPECT_EQ(report().blanks, 142 + 6 + 3 + 2 + 1);  // pop_rural, secondary, minority, tertiary, primary
  EXPECT_TRUE(figure("110105", "pop_rural"));
  EXPECT_FALSE(figure("310106", "pop_rural"));
}

TEST(Baseline, GivesShuanghuNoDataAndSaysWhereItIsCounted) {
  EXPECT_FALSE(figure("542431", "pop_total"));
  ASSERT_TRUE(shipped::baseline().unitNotes.contains("542431"));
  EXPECT_NE(shipped::baseline().unitNotes.at("542431").find("542430"), std::string::npos);
}

TEST(Baseline, SumsCountsOfAMergerAndKeepsItsRowsApart) {  // 黄浦区 429 891 + 卢湾区 248 779 persons
  const auto merged = figure("310101", "pop_total");
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->sourceCode, "310101+310103");
  EXPECT_FALSE(isPrimary(*merged));
  const auto left = figure("310101@2010", "pop_total");
  const auto right = figure("310103", "pop_total");
  ASSERT_TRUE(left && right);
  EXPECT_EQ(*merged->value, *left->value + *right->value);
  EXPECT_TRUE(isPrimary(*left));
}

TEST(Baseline, CarriesARateOverASplitAsEstimatedButNoCount) {
  const auto rate = figure("520602", "illiteracy15_pct");
  const auto source = figure("522201", "illiteracy15_pct");
  ASSERT_TRUE(rate && source);
  EXPECT_EQ(rate->value, source->value);
  EXPECT_EQ(rate->flag, Flag::estimated);
  EXPECT_FALSE(figure("520602", "illiterate15"));
  EXPECT_GT(report().countsNotDivided, 0);
}

TEST(Baseline,
     FollowsTheCodeWhereTwoNamesAreExchanged) {  // 丰润区 had 916 092 inhabitants in 2010, 丰南区 595 467
  EXPECT_EQ(figure("130208", "pop_total")->value, 916092);
  EXPECT_EQ(figure("130207", "pop_total")->value, 595467);
  EXPECT_EQ(count(shipped::baseline().issues, "match.names_swapped"), 2);
}

TEST(Baseline, KeepsEveryRowUnderExactlyOneKey) {
  std::set<std::string> keys;
  for (const auto& [code, key] : shipped::baseline().rowKeys) keys.insert(key);
  EXPECT_EQ(shipped::baseline().rowKeys.size(), 2860u);
  EXPECT_EQ(keys.size(), 2860u);
}

TEST(Baseline, NeverPutsTwoFiguresOnOnePlace) {
  std::set<std::pair<std::string, std::string>> places;
  for (const Figure& f : shipped::baseline().figures)
    EXPECT_TRUE(places.emplace(f.unit, f.indicator).second) << f.unit << f.indicator;
}
