#include "planning/intake/head_words.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "planning/intake/kind_words.h"

namespace {

using namespace planning;
using Meaning = HeadMeaning;

TEST(HeadWords, HaveOneMeaningInAnyCaseAndWithADotBehind) {
  const std::vector<std::pair<const char*, Meaning>> heads{
      {"Code", Meaning::code},         {"行政区划代码", Meaning::code},
      {"FIPS", Meaning::code},         {"NUTS", Meaning::code},
      {"序号", Meaning::numbering},    {"No.", Meaning::numbering},
      {"Sl. No.", Meaning::numbering}, {"#", Meaning::numbering},
      {"Rank", Meaning::rank},         {"排名", Meaning::rank},
      {"Phone", Meaning::contact},     {"邮编", Meaning::contact},
      {"单位", Meaning::measure},      {"Unit of Measure", Meaning::measure},
      {"UNIT_MULT", Meaning::power},   {"Currency", Meaning::currency},
      {"币种", Meaning::currency},     {"Sex", Meaning::division},
      {"年龄", Meaning::division}};
  for (const auto& [head, meaning] : heads)
    for (const Meaning other : {Meaning::code, Meaning::numbering, Meaning::rank, Meaning::contact,
                                Meaning::measure, Meaning::power, Meaning::currency, Meaning::division})
      EXPECT_EQ(isNamedAs(other, head), other == meaning) << head;
  for (const char* other : {"", ".", "district code", "population", "no car"})
    EXPECT_FALSE(isNamedAs(Meaning::code, other)) << other;
}

TEST(HeadWords, SayNoAmountAsOneWordOfALongerNameOnlyWhereTheyMeanItThere) {
  for (const char* word : {"code", "id", "代码", "serial", "rank", "phone", "zip", "位次"})
    EXPECT_TRUE(isNoAmountWord(word)) << word;
  for (const char* word : {"no", "geo", "iso", "unit", "sex", "currency", "population", "", "行政区划代码"})
    EXPECT_FALSE(isNoAmountWord(word)) << word;
  for (const char* name : {"全省位次", "代码", "本县编号", "联系电话", "収入順位"})
    EXPECT_TRUE(holdsNoAmountWord(name)) << name;
  for (const char* name : {"districtcode", "rank", "性别", "计量单位", "人口", "", "no", "geo"})
    EXPECT_FALSE(holdsNoAmountWord(name)) << name;
}

TEST(KindWords, KnowARatioByItsNameOrItsUnit) {
  for (const char* name :
       {"人口密度",           "人均收入",     "贫困发生率",       "性别比",      "占比",
        "population density", "Poverty rate", "income per head",  "Median age",  "births %",
        "收入(元/人)",        "死亡（‰）",    "Anteil der Armen", "доля бедных", "taux de pauvreté",
        "tasa de pobreza",    "Índice",       "district code",    "全省位次",    "ID",
        "habitantes por km²"})
    EXPECT_TRUE(isNamedAsRatio(name)) << name;
  for (const char* name : {"总人口", "population", "households", "separate", "Perth", "income", "收入(元)",
                           "населения по районам", "codec", "habitantes por municipio", ""})
    EXPECT_FALSE(isNamedAsRatio(name)) << name;
}

TEST(KindWords, KnowACountThatIsNoRatio) {
  for (const char* name : {"总人口", "农村户数", "Population 2010", "Einwohner", "households", "pop",
                           "POP2010", "TOTPOP", "Total", "number", "численность населения"})
    EXPECT_TRUE(isNamedAsCount(name)) << name;
  for (const char* name : {"人口密度", "population density", "number per household", "popular", "totally",
                           "income", "county", ""})
    EXPECT_FALSE(isNamedAsCount(name)) << name;
}

}  // namespace
