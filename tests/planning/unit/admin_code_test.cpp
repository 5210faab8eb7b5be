#include "planning/unit/admin_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "geo/report/error.h"

using planning::AdminCode;

TEST(AdminCode, KnowsItsProvinceAndPrefecture) {
  const AdminCode code("530602");
  EXPECT_EQ(code.province().toString(), "530000");
  EXPECT_EQ(code.prefecture().toString(), "530600");
  EXPECT_TRUE(code.isCounty());
  EXPECT_TRUE(code.prefecture().isPrefecture());
  EXPECT_TRUE(code.province().isProvince());
}

TEST(AdminCode, RejectsWhatIsNotSixDigits) {
  for (const char* text : {"", "53060", "5306021", "53O602", " 530602", "530602.0"}) {
    EXPECT_FALSE(AdminCode::parse(text)) << text;
    EXPECT_THROW(AdminCode{text}, geo::DataError) << text;
  }
}

TEST(AdminCode, KeepsLeadingZeros) { EXPECT_EQ(AdminCode("010203").toString(), "010203"); }

TEST(AdminCode, IsOfOneLevelByItsZeros) {
  const auto levels = [](const char* text) {
    const AdminCode code(text);
    return std::string(code.isProvince() ? "p" : "") + (code.isPrefecture() ? "f" : "") +
           (code.isCounty() ? "c" : "");
  };
  EXPECT_EQ(levels("530000"), "p");
  EXPECT_EQ(levels("530600"), "f");
  EXPECT_EQ(levels("530602"), "c");
  EXPECT_EQ(levels("530002"), "c");
  EXPECT_EQ(AdminCode("999999").prefecture().toString(), "999900");
  EXPECT_EQ(AdminCode("109999").province().toString(), "100000");
}

TEST(AdminCode, KnowsTheNamesOfTheProvinces) {
  const std::vector<std::pair<const char*, const char*>> provinces{
      {"11", "北京市"},           {"12", "天津市"},         {"13", "河北省"},
      {"14", "山西省"},           {"15", "内蒙古自治区"},   {"21", "辽宁省"},
      {"22", "吉林省"},           {"23", "黑龙江省"},       {"31", "上海市"},
      {"32", "江苏省"},           {"33", "浙江省"},         {"34", "安徽省"},
      {"35", "福建省"},           {"36", "江西省"},         {"37", "山东省"},
      {"41", "河南省"},           {"42", "湖北省"},         {"43", "湖南省"},
      {"44", "广东省"},           {"45", "广西壮族自治区"}, {"46", "海南省"},
      {"50", "重庆市"},           {"51", "四川省"},         {"52", "贵州省"},
      {"53", "云南省"},           {"54", "西藏自治区"},     {"61", "陕西省"},
      {"62", "甘肃省"},           {"63", "青海省"},         {"64", "宁夏回族自治区"},
      {"65", "新疆维吾尔自治区"}, {"71", "台湾省"},         {"81", "香港特别行政区"},
      {"82", "澳门特别行政区"}};
  int known = 0;
  for (int code = 0; code < 100; ++code) {
    const std::string prefix = (code < 10 ? "0" : "") + std::to_string(code);
    const auto found = std::ranges::find_if(provinces, [&](const auto& one) { return one.first == prefix; });
    EXPECT_EQ(planning::provinceNameZh(prefix + "0123"), found == provinces.end() ? "" : found->second)
        << prefix;
    known += found == provinces.end() ? 0 : 1;
  }
  EXPECT_EQ(known, 34);
  EXPECT_EQ(planning::provinceNameZh("5"), "");
  EXPECT_EQ(planning::provinceNameZh(""), "");
}
