#include "planning/query/english_names.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "tests/planning/shipped_data.h"

namespace planning {
namespace {

const EnglishNames& names() {
  static const EnglishNames result(
      PinyinTable(shipped::table("pinyin_characters.csv"), shipped::table("pinyin_words.csv")),
      shipped::table("english_names.csv"));
  return result;
}

TEST(EnglishNames, ArePinyinWithoutRankAndPeoples) {
  EXPECT_EQ(names().of("威宁彝族回族苗族自治县", "贵州省"), "Weining");
  EXPECT_EQ(names().of("恩施土家族苗族自治州", "湖北省"), "Enshi");
  EXPECT_EQ(names().of("东乡族自治县", "甘肃省"), "Dongxiang");
  EXPECT_EQ(names().of("毕节市", "贵州省"), "Bijie");
  EXPECT_EQ(names().of("忠县", "重庆市"), "Zhongxian");
  EXPECT_EQ(names().of("六安市", "安徽省"), "Lu'an");
  EXPECT_EQ(names().of("西安市", "陕西省"), "Xi'an");
  EXPECT_EQ(names().of("吕梁市", "山西省"), "Lüliang");
  EXPECT_EQ(names().of("长子县", "山西省"), "Zhangzi");
}

TEST(EnglishNames, OfTibetXinjiangAndInnerMongoliaAreThoseOfTheList) {
  EXPECT_EQ(names().of("拉萨市", "西藏自治区"), "Lhasa");
  EXPECT_EQ(names().of("日喀则地区", "西藏自治区"), "Xigazê");
  EXPECT_EQ(names().of("乌鲁木齐市", "新疆维吾尔自治区"), "Ürümqi");
  EXPECT_EQ(names().of("呼和浩特市", "内蒙古自治区"), "Hohhot");
  EXPECT_EQ(names().of("陕西省", "陕西省"), "Shaanxi");
  EXPECT_EQ(names().of("山西省", "山西省"), "Shanxi");
  EXPECT_EQ(names().of("东区", "香港特别行政区"), "Eastern");
  EXPECT_EQ(names().of("东区", "四川省"), "Dongqu");
}

TEST(EnglishNames, EveryUnitThatShipsHasOne) {
  for (const geo::Feature& feature : shipped::packageFeatures()) {
    const std::string& province = feature.place[0] == "直辖市" ? feature.place[1] : feature.place[0];
    EXPECT_NE(names().of(feature.name, province), "") << feature.name;
  }
  for (const geo::Table::Row& row : shipped::table("prefectures.csv").rows)
    EXPECT_NE(names().of(*row.cells[1], ""), "") << *row.cells[1];
}

/// What the list of prefectures says of a year is what the changes of codes and the census say.
TEST(Prefectures, HaveTheNamesThatTheHistoryAndTheCensusKnow) {
  const geo::Table table = shipped::table("prefectures.csv");
  std::map<std::string, std::vector<std::tuple<std::string, int, int>>> listed;
  for (const geo::Table::Row& row : table.rows)
    listed[*row.cells[0]].emplace_back(*row.cells[1], std::atoi(row.cells[2].value_or("0").c_str()),
                                       std::atoi(row.cells[3].value_or("9999").c_str()));
  const auto nameIn = [&](const std::string& code, int year) {
    std::string name;
    for (const auto& [one, first, last] : listed[code])
      if (first <= year && year <= last) name = one;
    return name;
  };
  const auto isDirect = [](const std::string& code) { return code.substr(2, 2) == "90"; };
  const auto prefectureOf = [](const std::string& code) { return code.substr(0, 4) + "00"; };
  for (const NamedUnit& row : namedUnits(shipped::baselineTable()))
    if (!isDirect(row.code) && !row.code.ends_with("00")) {
      EXPECT_EQ(nameIn(prefectureOf(row.code), 2009), normaliseName(row.prefecture)) << row.code;
    }
  for (const CodeChange& change : shipped::history().changes()) {
    if (change.level != Level::prefecture || change.year < 2010) continue;
    EXPECT_EQ(nameIn(change.oldCode, change.year - 1), change.oldName) << change.oldCode;
    if (change.kind == ChangeKind::abolished) {
      EXPECT_EQ(nameIn(change.oldCode, change.year), "") << change.oldCode;
    }
  }
  for (const geo::Feature& feature : shipped::packageFeatures()) {
    if (feature.code.empty() || feature.code.substr(2, 2) == "00") continue;
    EXPECT_NE(nameIn(prefectureOf(feature.code), 2016), "") << feature.code;
  }
  for (const char* const code : {"429000", "419000", "469000"})
    EXPECT_EQ(nameIn(code, 2016), "省直辖县级行政区划");
  EXPECT_EQ(nameIn("659000", 2016), "自治区直辖县级行政区划");
}

TEST(ShortCountyNames, LeaveOutThePeoplesAndKeepTheRank) {
  EXPECT_EQ(shortCountyName("威宁彝族回族苗族自治县"), "威宁县");
  EXPECT_EQ(shortCountyName("木里藏族自治县"), "木里县");
  EXPECT_EQ(shortCountyName("东乡族自治县"), "东乡县");
  EXPECT_EQ(shortCountyName("鄂伦春自治旗"), "鄂伦春旗");
  EXPECT_EQ(shortCountyName("赤水市"), "赤水市");
  EXPECT_EQ(shortCountyName("Weining"), "Weining");
}

}  // namespace
}  // namespace planning
