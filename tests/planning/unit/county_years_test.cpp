#include "planning/unit/county_years.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/planning/shipped_data.h"

// Of the shipped history: what became of counties of Guizhou, Beijing and Sanya between 2009 and 2016.

namespace planning {
namespace {

using Codes = std::vector<std::string>;

Unit county(const std::string& code, const std::string& name, const std::string& parent) {
  Unit unit;
  unit.code = code;
  unit.name = name;
  unit.parent = parent;
  return unit;
}

const std::vector<Unit>& boundaries() {
  static const std::vector<Unit> units{
      county("110101", "东城区", "110100"),   county("520111", "花溪区", "520100"),
      county("520115", "观山湖区", "520100"), county("520302", "红花岗区", "520300"),
      county("520303", "汇川区", "520300"),   county("520304", "播州区", "520300"),
      county("520602", "碧江区", "520600"),   county("520603", "万山区", "520600"),
      county("520621", "江口县", "520600"),   county("460202", "海棠区", "460200"),
      county("441900", "东莞市", "440000")};
  return units;
}

CountyRegister census() {
  return {{{"110101", "东城区", "北京", "北京市", 1},
           {"110103", "崇文区", "北京", "北京市", 2},
           {"520111", "花溪区", "贵州", "贵阳市", 3},
           {"520114", "小河区", "贵州", "贵阳市", 4},
           {"520302", "红花岗区", "贵州", "遵义市", 5},
           {"520303", "汇川区", "贵州", "遵义市", 6},
           {"520321", "遵义县", "贵州", "遵义市", 7},
           {"522201", "铜仁市", "贵州", "铜仁地区", 8},
           {"522230", "万山特区", "贵州", "铜仁地区", 9},
           {"522222", "江口县", "贵州", "铜仁地区", 10},
           {"460200", "三亚市", "海南", "三亚市", 11},
           {"530102", "五华区", "云南", "昆明市", 12}},
          2010,
          shipped::history()};
}

const std::vector<CountyYears>& years() {
  static const std::vector<CountyYears> result = countyYears(boundaries(), {}, 2016, census());
  return result;
}

/// "520621" is there under its own code, "520321>" under a key of its own, "522222>520621" under another
/// unit.
std::set<std::string> at(int year) {
  std::set<std::string> found;
  for (const CountyOfYear& one : countiesOfYear(boundaries(), years(), year, std::to_string(year)))
    found.insert(one.key == one.code ? one.code + (one.isUnit ? "" : ">") : one.code + ">" + one.key);
  return found;
}

TEST(CountyYears, HaveTheCountiesOfTheEndOfEachYear) {
  for (const int year : {2010, 2011, 2015}) {
    EXPECT_TRUE(at(year).contains("520321>")) << year;
    // it was divided among these too, in 2016: what they were before is not what they are
    const std::string before = "520302>520302@" + std::to_string(year);
    EXPECT_TRUE(at(year).contains(before)) << year;
    EXPECT_FALSE(at(year).contains("520304")) << year;
  }
  EXPECT_TRUE(at(2016).contains("520304"));
  EXPECT_FALSE(at(2016).contains("520321>"));
}

TEST(CountyYears, KeepARecodedCountyUnderItsUnit) {
  EXPECT_TRUE(at(2010).contains("522222>520621"));
  EXPECT_FALSE(at(2010).contains("520621"));
  EXPECT_TRUE(at(2011).contains("520621"));
  EXPECT_FALSE(at(2011).contains("522222>520621"));
}

TEST(CountyYears, TellACodeThatStayedFromWhatItWasBeforeAMerger) {
  EXPECT_TRUE(std::ranges::includes(at(2011), std::set<std::string>{"520111>520111@2011", "520114>"}));
  EXPECT_TRUE(at(2012).contains("520111"));
  EXPECT_FALSE(at(2012).contains("520114>"));
  // merged in the very year of the register: before it and after it
  EXPECT_TRUE(at(2009).contains("110103>"));
  EXPECT_TRUE(at(2010).contains("110101"));
  EXPECT_FALSE(at(2010).contains("110103>"));
}

TEST(CountyYears, KnowWhoWasFormedOfParts) {
  EXPECT_FALSE(at(2011).contains("520115"));
  EXPECT_TRUE(at(2012).contains("520115"));
  const auto all = countiesOfYear(boundaries(), years(), 2012, "2012");
  const auto formed = std::ranges::find(all, "520115", &CountyOfYear::code);
  EXPECT_TRUE(formed->isNew && formed->ofParts);
  const auto merged = std::ranges::find(all, "520111", &CountyOfYear::code);
  EXPECT_TRUE(merged->isNew);
  EXPECT_FALSE(merged->ofParts);
}

TEST(CountyYears, LeaveACityThatWasOneCountyUntilItGotItsOwn) {
  EXPECT_TRUE(at(2013).contains("460200>"));
  EXPECT_FALSE(at(2013).contains("460202"));
  EXPECT_TRUE(at(2014).contains("460202"));
  EXPECT_FALSE(at(2014).contains("460200>"));
}

TEST(CountyYears, LeaveOutWhatLiesElsewhereAndKeepWhatIsNotInTheRegister) {
  for (const int year : {2009, 2010, 2016, 2020}) {
    EXPECT_TRUE(at(year).contains("441900")) << year;
    EXPECT_FALSE(at(year).contains("530102>")) << year;
  }
}

TEST(CountyYears, ParentsAreThoseOfTheBoundaries) {
  const auto all = countiesOfYear(boundaries(), years(), 2010, "2010");
  const auto parentOf = [&](const char* code) {
    return std::ranges::find(all, code, &CountyOfYear::code)->parent;
  };
  EXPECT_EQ(parentOf("520321"), "520300");
  EXPECT_EQ(parentOf("522201"), "520600");
  EXPECT_EQ(parentOf("460200"), "460000");
}

TEST(CountyYears, AreNothingWithoutARegisterOrAYear) {
  EXPECT_TRUE(countyYears(boundaries(), {}, 0, census()).empty());
  EXPECT_TRUE(countyYears(boundaries(), {}, 2016, {}).empty());
  EXPECT_EQ(countiesOfYear(boundaries(), {}, 2010, "2010").size(), boundaries().size());
}

TEST(CountyYears, ListOnlyWhatWasNotAlwaysAsItIs) {
  std::map<std::string, std::vector<std::pair<int, int>>> spans;  // 0: open
  for (const CountyYears& one : years())
    spans[one.code].emplace_back(one.first.value_or(0), one.last.value_or(0));
  using Spans = std::vector<std::pair<int, int>>;
  EXPECT_FALSE(spans.contains("441900")) << "is today what it always was";
  EXPECT_FALSE(spans.contains("530102")) << "lies elsewhere";
  EXPECT_EQ(spans["110103"], (Spans{{0, 2009}}));
  EXPECT_EQ(spans["520321"], (Spans{{0, 2015}}));
  EXPECT_EQ(spans["520304"], (Spans{{2016, 0}}));
  EXPECT_EQ(spans["520115"], (Spans{{2012, 0}}));
  EXPECT_EQ(spans["522222"], (Spans{{0, 2010}}));
  EXPECT_EQ(spans["520621"], (Spans{{2011, 0}}));
  EXPECT_EQ(spans["460200"], (Spans{{0, 2013}}));
  EXPECT_EQ(spans["460202"], (Spans{{2014, 0}}));
}

TEST(CountyYears, SayInOrderWhereTheLandOfACityLies) {
  std::vector<Unit> counties;
  for (const char* code : {"460205", "460203", "460202", "460204"})
    counties.push_back(county(code, code, "460200"));
  const std::vector<CountyYears> all = countyYears(counties, {}, 2016, census());
  const auto city = std::ranges::find(all, "460200", &CountyYears::code);
  ASSERT_NE(city, all.end());
  EXPECT_EQ(city->within, (Codes{"460202", "460203", "460204", "460205"}));
  EXPECT_EQ(city->unit, "");
  EXPECT_EQ(city->parent, "460000");
  EXPECT_EQ(city->last, 2013);
}

TEST(CountyYears, AreOfPeriodsThatAreYears) {
  EXPECT_EQ(yearOfPeriod("2010"), 2010);
  EXPECT_EQ(yearOfPeriod("7"), 7);
  for (const char* period : {"", "2010-12", "2010 ", " 2010", "year", "2010.5", "99999999999"})
    EXPECT_EQ(yearOfPeriod(period), std::nullopt) << period;
}

}  // namespace
}  // namespace planning
