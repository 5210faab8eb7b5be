#include "planning/reading/unit_of_measure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

using planning::conversionFactor;
using planning::isBareMultiple;
using planning::isShare;
using planning::isUnitOfMeasure;
using planning::multipleOf;
using planning::splitHead;

namespace {

/// Words for one thing, and how many of the thing's plain unit each is.
struct Thing {
  const char* name;
  const char* plain;
  double factor;  ///< of the words in the plain unit
  std::vector<const char*> words;
};

const std::vector<Thing>& things() {
  static const std::vector<Thing> kThings{
      {"Persons", "人", 1, {"口人",        "人口",       "口",        "persons",    "people",    "person",
                            "inhabitants", "personen",   "einwohner", "einwohnern", "personnes", "habitants",
                            "personas",    "habitantes", "pessoas",   "человек",    "чел",       "чел.",
                            "жителей",     "名",         "명",        "người",      "osób",      "kişi",
                            "jiwa",        "نسمة"}},
      {"Households",
       "户",
       1,
       {"戶", "households", "haushalte", "haushalten", "ménages", "hogares", "domicílios", "домохозяйств",
        "世帯", "가구", "세대", "hộ"}},
      {"Yuan", "元", 1, {"人民币元", "yuan", "rmb", "cny"}},
      {"Dollars", "美元", 1, {"usd", "us$", "dollars", "usdollars", "US dollars"}},
      {"Euros", "欧元", 1, {"eur", "euro", "euros", "€"}},
      {"Yen", "日元", 1, {"円", "yen", "jpy"}},
      {"Won", "원", 1, {"won", "krw"}},
      {"Roubles", "卢布", 1, {"руб", "руб.", "рублей", "rub"}},
      {"Rupees", "卢比", 1, {"rupees", "inr", "₹"}},
      {"Hectares",
       "平方米",
       1e4,
       {"公顷", "公頃", "ha", "hectare", "hectares", "hektar", "hectáreas", "hectareas", "га"}},
      {"SquareKilometres",
       "平方米",
       1e6,
       {"平方公里", "平方千米", "km2", "km²", "sqkm", "sq. km", "square kilometres", "square kilometers",
        "км2", "км²"}},
      {"SquareMetres", "平方米", 1, {"m2", "m²"}},
      {"Pieces",
       "个",
       1,
       {"個", "所", "辆", "家", "处", "座", "项", "件", "台", "只", "株", "村", "개", "units", "pieces"}},
      {"Beds", "张", 1, {"beds"}},
      {"Tonnes", "吨", 1, {"噸", "tonnes", "tonnen", "toneladas", "тонн"}},
      {"Kilograms", "吨", 1e-3, {"公斤", "千克"}},
      {"Jin", "吨", 5e-4, {"斤"}},
      {"Kilometres", "公里", 1, {"千米", "km"}},
      {"Years", "年", 1, {"years"}},
      {"Percent",
       "%",
       1,
       {"percent", "percentage", "prozent", "pourcent", "porcentaje", "porcentagem", "百分比", "Per cent"}},
      {"Permille", "%", 0.1, {"‰", "permille", "per mille"}},
      {"Truths", "是否", 1, {"yesno", "yes/no", "Yes / No", "是/否"}}};
  return kThings;
}

class UnitWords : public testing::TestWithParam<Thing> {};

TEST_P(UnitWords, AreKnownInEachLanguageAndConvertBothWays) {
  const Thing& thing = GetParam();
  for (const char* word : thing.words) {
    EXPECT_TRUE(isUnitOfMeasure(word)) << word;
    EXPECT_FALSE(isBareMultiple(word)) << word;
    EXPECT_NEAR(conversionFactor(word, thing.plain).value_or(-1) / thing.factor, 1, 1e-12) << word;
    EXPECT_NEAR(conversionFactor(thing.plain, word).value_or(-1) * thing.factor, 1, 1e-12) << word;
    for (const Thing& other : things()) {
      const bool isSame = conversionFactor(thing.plain, other.plain).has_value();
      EXPECT_EQ(conversionFactor(word, other.plain).has_value(), isSame) << word << " in " << other.plain;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, UnitWords, testing::ValuesIn(things()),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(UnitOfMeasure, TellsThingsApartThatAreCountedApart) {
  const std::vector<const char*> plain{"人",     "人次",   "户",   "元", "美元", "欧元", "日元", "원",
                                       "卢布",   "卢比",   "đồng", "亩", "个",   "张",   "头",   "吨",
                                       "立方米", "千瓦时", "公里", "年", "%",    "是否"};
  for (const char* one : plain)
    for (const char* other : plain)
      EXPECT_EQ(conversionFactor(one, other).has_value(), one == other) << one << " in " << other;
}

// A word that stands alone for its thing is held against ten thousand of itself.
TEST(UnitOfMeasure, CountsTenThousandOfEachThing) {
  for (const std::string unit :
       {"人", "人次", "户",     "đồng", "元", "美元", "欧元", "日元",   "원",     "卢布", "卢比",
        "亩", "公顷", "平方米", "个",   "张", "头",   "吨",   "立方米", "千瓦时", "公里", "年"})
    EXPECT_DOUBLE_EQ(conversionFactor("万" + unit, unit).value_or(-1), 1e4) << unit;
}

TEST(UnitOfMeasure, KnowsTheMuInItsThreeSpellings) {
  for (const char* mu : {"亩", "畝", "mu"})  // 15 to the hectare
    EXPECT_NEAR(conversionFactor(mu, "公顷").value_or(-1), 1.0 / 15, 1e-15) << mu;
  EXPECT_NEAR(conversionFactor("万亩", "平方公里").value_or(-1), 100.0 / 15, 1e-12);
}

struct Multiples {
  const char* name;
  double factor;
  std::vector<const char*> words;
};
class MultipleWords : public testing::TestWithParam<Multiples> {};

TEST_P(MultipleWords, SayTheirPowerAloneAndBeforeAThing) {
  for (const std::string word : GetParam().words) {
    EXPECT_TRUE(isBareMultiple(word)) << word;
    EXPECT_TRUE(isUnitOfMeasure(word)) << word;
    EXPECT_EQ(multipleOf(word), GetParam().factor) << word;
    EXPECT_EQ(multipleOf(word + "人"), GetParam().factor) << word;
    EXPECT_FALSE(isBareMultiple(word + "人")) << word;
    EXPECT_FALSE(isUnitOfMeasure(word + "/人")) << word;
    EXPECT_EQ(conversionFactor(word, "人"), GetParam().factor) << word;
    EXPECT_EQ(conversionFactor(word + "元", "元"), GetParam().factor) << word;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Of, MultipleWords,
    testing::Values(
        Multiples{"Ones", 1, {"number", "Number"}},
        Multiples{"Hundreds", 1e2, {"百", "hundred", "hundreds", "hundreds of"}},
        Multiples{
            "Thousands", 1e3, {"千",           "천",    "1000",     "1,000",    "1.000",       "'000",
                               "'000s",        "’000",  "000",      "000s",     "thousand",    "thousands",
                               "thousands of", "tsd",   "tsd.",     "tausend",  "milliers",    "milliers de",
                               "milliers d'",  "miles", "miles de", "milhares", "milhares de", "mil",
                               "тыс",          "тыс.",  "тысяч",    "nghìn",    "ngàn",        "हज़ार",
                               "हजार",         "ألف",   "ribu",     "tys",      "tys."}},
        Multiples{"TenThousands", 1e4, {"万", "萬", "만", "10^4", "10,000", "10.000", "10000", "10k"}},
        Multiples{"Lakhs", 1e5, {"十万", "lakh", "lakhs", "lakh of", "लाख"}},
        Multiples{
            "Millions", 1e6, {"百万",      "百萬",        "백만",    "million",    "millions",  "millions of",
                              "mln",       "mln.",        "mio",     "mio.",       "millionen", "millions de",
                              "millones",  "millones de", "milhões", "milhões de", "млн",       "млн.",
                              "миллионов", "triệu",       "مليون",   "juta",       "milyon"}},
        Multiples{"Crores", 1e7, {"千万", "千萬", "천만", "crore", "crores", "करोड़"}},
        Multiples{"HundredMillions", 1e8, {"亿", "億", "억", "100 million"}},
        Multiples{"Billions",
                  1e9,
                  {"十亿", "billion", "billions", "milliard", "milliards", "milliarden", "mrd", "mrd.",
                   "млрд", "млрд.", "tỷ"}}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(UnitOfMeasure, ConvertsByTheMeaningOfItsWords) {
  EXPECT_EQ(conversionFactor("万人", "人"), 1e4);
  EXPECT_EQ(conversionFactor("人", "万人"), 1e-4);
  EXPECT_EQ(conversionFactor("千人", "persons"), 1e3);
  EXPECT_EQ(conversionFactor("亿元", "万元"), 1e4);
  EXPECT_EQ(conversionFactor("公顷", "km2"), 0.01);
  EXPECT_EQ(conversionFactor("‰", "%"), 0.1);
  EXPECT_EQ(conversionFactor("万户", "户(长表)"), 1e4);
  EXPECT_EQ(conversionFactor("10 000 persons", "人"), 1e4);
  EXPECT_DOUBLE_EQ(*conversionFactor("亩", "公顷"), 1.0 / 15);
  EXPECT_EQ(conversionFactor("万元/人", "元/人"), 1e4);
  EXPECT_EQ(conversionFactor("Number", "人"), 1.0);
  EXPECT_EQ(conversionFactor("thousand", "number"), 1e3);
}

TEST(UnitOfMeasure, RefusesWhatMeasuresSomethingElse) {
  for (const auto& [from, to] : {std::pair("户", "人"), std::pair("元", "元/人"), std::pair("%", "人"),
                                 std::pair("斤", "人"), std::pair("人", "")})
    EXPECT_FALSE(conversionFactor(from, to)) << from << ' ' << to;
}

TEST(UnitOfMeasure, TakesAMultipleAloneForWhatIsCountedOnly) {
  for (const char* counted : {"人", "人次", "户", "元", "美元", "个", "张", "头", "thousand"}) {
    EXPECT_TRUE(conversionFactor("万", counted)) << counted;
    EXPECT_TRUE(conversionFactor(counted, "万")) << counted;
    EXPECT_TRUE(multipleOf(counted)) << counted;
  }
  for (const char* other :
       {"亩", "公里", "%", "年", "是否", "吨", "立方米", "千瓦时", "元/人", "人/户", "nothing", ""}) {
    EXPECT_FALSE(conversionFactor("万", other)) << other;
    EXPECT_FALSE(conversionFactor(other, "万")) << other;
    EXPECT_FALSE(multipleOf(other)) << other;
  }
  EXPECT_EQ(multipleOf("亿元"), 1e8);
  EXPECT_DOUBLE_EQ(conversionFactor("thousand", "万").value_or(-1), 0.1);
}

TEST(UnitOfMeasure, NeedsTheSameBaseBehindTheSlash) {
  EXPECT_EQ(conversionFactor("千元/人", "元/人"), 1e3);
  EXPECT_FALSE(conversionFactor("元/人", "元/户"));
  EXPECT_FALSE(conversionFactor("元/人", "元"));
  EXPECT_EQ(conversionFactor("whatever", "Whatever"), 1.0) << "the same word, known or not";
  EXPECT_FALSE(conversionFactor("whatever", "人"));
  EXPECT_FALSE(conversionFactor("人", "whatever"));
}

TEST(UnitOfMeasure, CallsAShareWhatIsOfABase) {
  for (const char* share : {"%", "‰", "元/人", "人/平方公里", "Prozent"})
    EXPECT_TRUE(isShare(share)) << share;
  for (const char* other : {"人", "万元", "thousand", "年", "nothing", "", "/人"})
    EXPECT_FALSE(isShare(other)) << other;
}

TEST(UnitOfMeasure, LeavesOutARemarkInBracketsButNotAWholeBracket) {
  EXPECT_TRUE(isUnitOfMeasure("户(长表)"));
  EXPECT_TRUE(isUnitOfMeasure("万人（抽样）"));
  EXPECT_FALSE(isUnitOfMeasure("(长表)"));
  EXPECT_FALSE(isUnitOfMeasure("(人)"));
}

TEST(UnitOfMeasure, FindsTheUnitInAColumnsName) {
  EXPECT_EQ(splitHead("农村贫困人口（万人）").name, "农村贫困人口");
  EXPECT_EQ(splitHead("农村贫困人口（万人）").unit, "万人");
  EXPECT_EQ(splitHead("收入(单位:元)").unit, "元");
  EXPECT_EQ(splitHead("常住人口/人").unit, "人");
  EXPECT_EQ(splitHead("旅游收入,亿元").name, "旅游收入");
}

struct Head {
  const char* head;
  const char* name;
  const char* unit;
};
class HeadsWithUnits : public testing::TestWithParam<Head> {};

TEST_P(HeadsWithUnits, AreSplitIntoNameAndUnit) {
  EXPECT_EQ(splitHead(GetParam().head).name, GetParam().name) << GetParam().head;
  EXPECT_EQ(splitHead(GetParam().head).unit, GetParam().unit) << GetParam().head;
}

INSTANTIATE_TEST_SUITE_P(
    Of, HeadsWithUnits,
    testing::Values(Head{"人口(万人)", "人口", "万人"}, Head{"人口（万人）  ", "人口", "万人"},
                    Head{"人口[人]", "人口", "人"}, Head{"人口〔千人〕", "人口", "千人"},
                    Head{"收入（单位：元）", "收入", "元"}, Head{"收入(单位:万元)", "收入", "万元"},
                    Head{"population(in thousands)", "population", "thousands"},
                    Head{"población(en miles)", "población", "miles"},
                    Head{"população(em mil)", "população", "mil"},
                    Head{"население(в тыс. человек)", "население", "тыс. человек"},
                    Head{"面积(2010)(公顷)", "面积(2010)", "公顷"}, Head{"a(人)", "a", "人"},
                    Head{"(人)", "(人)", ""}, Head{"人口(人", "人口(人", ""}, Head{"人)", "人)", ""},
                    Head{"人口/总数/万人", "人口/总数", "万人"}, Head{"税收，万元", "税收", "万元"},
                    Head{"收入,元", "收入", "元"}, Head{"/人", "/人", ""}, Head{"a/人", "a", "人"},
                    Head{"deaths per 1,000", "deaths per 1,000", ""},
                    Head{"births/thousand", "births/thousand", ""}, Head{"男/女", "男/女", ""},
                    Head{"收入(估计),元", "收入(估计)", "元"}, Head{"births(thousand)", "births", "thousand"},
                    Head{"", "", ""}, Head{"   ", "", ""}));

TEST(UnitOfMeasure, LeavesANameAloneWhoseBracketIsNoUnit) {
  EXPECT_EQ(splitHead("通电户(人口率)").name, "通电户(人口率)");
  EXPECT_EQ(splitHead("15岁及以上人口(推算)").unit, "");
}

}  // namespace
