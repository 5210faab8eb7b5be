#include "planning/intake/year_heads.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace planning::forms;

struct Head {
  const char* head;
  const char* stem;
  const char* year;  ///< empty: the name says none
};
class YearHeads : public testing::TestWithParam<Head> {};

TEST_P(YearHeads, ArePartedIntoTheThingAndItsYear) {
  const auto head = yearHeadOf(GetParam().head);
  EXPECT_EQ(head ? head->year : "", GetParam().year) << GetParam().head;
  EXPECT_EQ(head ? head->stem : "", GetParam().stem) << GetParam().head;
}

INSTANTIATE_TEST_SUITE_P(
    Of, YearHeads,
    testing::Values(Head{"income_2010", "income", "2010"}, Head{"2010_income", "income", "2010"},
                    Head{"income_2010_total", "income total", "2010"},
                    Head{"income 2010, total", "income total", "2010"}, Head{"2010年末人口", "人口", "2010"},
                    Head{"2010年底人口", "人口", "2010"}, Head{"2010年度人口", "人口", "2010"},
                    Head{"2010年人口", "人口", "2010"}, Head{"收入（2010年）/元", "收入/元", "2010"},
                    Head{"pop (2010)", "pop", "2010"}, Head{"pop[2010]", "pop", "2010"},
                    Head{"[2010] pop", "pop", "2010"}, Head{"pop (2010), total", "pop , total", "2010"},
                    Head{"2015", "", "2015"}, Head{"2010年", "", "2010"}, Head{"2010 年", "", "2010"},
                    Head{"FY2010", "", "2010"}, Head{"Year 2010", "", "2010"}, Head{"2010.12", "", "2010"},
                    Head{"2015-12", "", "2015"}, Head{"2015/16", "16", "2015"}, Head{"2015-16", "16", "2015"},
                    Head{"1999-00", "00", "1999"}, Head{"2015-17", "", "2015"}, Head{"1900 x", "x", "1900"},
                    Head{"2099 x", "x", "2099"}, Head{"1899 x", "", ""}, Head{"2100 x", "", ""},
                    Head{"20101", "", ""}, Head{"x201", "", ""}, Head{"2010 to 2011", "", ""},
                    Head{"pop", "", ""}, Head{"", "", ""}, Head{"12 pop 2010", "12 pop", "2010"}));

TEST(YearHeads, AreAYearAloneOrNone) {
  for (const char* text : {"2010", "2010年", " 2010 ", "２０１０", "FY2010", "2010年末"})
    EXPECT_EQ(yearText(text), "2010") << text;
  for (const char* text : {"2010.12", "2010-11", "2010/11", "x2010x", "人口2010", "210", "", "2010 2011"})
    EXPECT_EQ(yearText(text), "") << text;
}

TEST(YearHeads, MayNameTheYearOfPricesOnly) {
  for (const char* head : {"income at 2010 Prices", "constant 2010", "index (2010=100)", "index (2010=1)",
                           "GDP, PPP 2011", "GDP (2010 US$, USD)", "2010年价", "2010年美元", "2005年以来",
                           "base 2010", "基期2010", "prix de 2010"})
    EXPECT_TRUE(isYearOfPrices(head)) << head;
  for (const char* head : {"income 2010", "2010年人口", ""}) EXPECT_FALSE(isYearOfPrices(head)) << head;
}

std::string yearIn(const std::vector<std::string>& titles) {
  const TitleYear found = yearOfTitles(titles);
  return found.year.empty() ? found.title : found.year + " by " + found.title;
}

TEST(YearHeads, OfTitlesAreTheOneYearThatTheySay) {
  EXPECT_EQ(yearIn({"贵州省", "2010年人口", "单位：人"}), "2010 by 2010年人口");
  EXPECT_EQ(yearIn({"2010年人口", "Population 2010"}), "2010 by 2010年人口");
  EXPECT_EQ(yearIn({"2010年人口", "2011年收入"}), "") << "which of them?";
  EXPECT_EQ(yearIn({"2010年人口", "打印日期2012"}), "2010 by 2010年人口");
  EXPECT_EQ(yearIn({"Date: 2012", "2010年人口", "Printed 2013", "Version 2014", "文件〔2015〕", "TEL 2016",
                    "2017年5月", "2018号"}),
            "2010 by 2010年人口");
  EXPECT_EQ(yearIn({"at 2005 prices", "income 2010"}), "2010 by income 2010");
  EXPECT_EQ(yearIn({}), "");
  EXPECT_EQ(yearIn({"贵州省"}), "");
}

}  // namespace
