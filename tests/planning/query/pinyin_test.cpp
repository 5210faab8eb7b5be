#include "planning/query/pinyin.h"

#include "geo/report/error.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {

const PinyinTable& shippedPinyin() {
  static const PinyinTable kTable(shipped::table("pinyin_characters.csv"),
                                  shipped::table("pinyin_words.csv"));
  return kTable;
}

Syllables read(const char* name, const char* province = "") {
  const auto readings = shippedPinyin().readings(name, province);
  return readings.empty() ? Syllables{} : readings.front();
}

PinyinTable table(const std::string& words) {
  return {support::csvTable("text,pinyin\n长,chang2\n沙,sha1\n子,zi3\n", "characters"),
          support::csvTable("text,province,pinyin\n" + words, "words")};
}

}  // namespace

TEST(Pinyin, ReadsANameCharacterByCharacter) {
  EXPECT_EQ(read("威宁"), (Syllables{"wei", "ning"}));
  EXPECT_EQ(read("吕梁市"), (Syllables{"lv", "liang", "shi"}));
}

TEST(Pinyin, ReadsTheSameCharacterOtherwiseInAnotherPlace) {
  EXPECT_EQ(read("长沙"), (Syllables{"chang", "sha"}));
  EXPECT_EQ(read("长子县", "山西省"), (Syllables{"zhang", "zi", "xian"}));
  EXPECT_EQ(read("荥阳市", "河南省"), (Syllables{"xing", "yang", "shi"}));
  EXPECT_EQ(read("荥经县", "四川省"), (Syllables{"ying", "jing", "xian"}));
}

TEST(Pinyin, AWordOfOneProvinceIsReadSoOnlyThere) {
  EXPECT_EQ(read("六安市", "安徽省"), (Syllables{"lu", "an", "shi"}));
  EXPECT_EQ(read("六安市", "安徽"), (Syllables{"lu", "an", "shi"}));
  EXPECT_EQ(read("六安市", "甘肃省"), (Syllables{"liu", "an", "shi"}));
}

TEST(Pinyin, OffersThePlainReadingBesideTheLocalOne) {
  const auto readings = shippedPinyin().readings("重庆市", "");
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings[0], (Syllables{"chong", "qing", "shi"}));
  EXPECT_EQ(readings[1], (Syllables{"zhong", "qing", "shi"}));
  EXPECT_EQ(shippedPinyin().readings("威宁", "").size(), 1U);
}

TEST(Pinyin, GuessesNothing) {
  EXPECT_TRUE(shippedPinyin().readings("威龘县", "").empty());
  EXPECT_TRUE(PinyinTable().readings("威宁", "").empty());
  EXPECT_TRUE(shippedPinyin().readings("", "").empty());
}

TEST(Pinyin, TakesTheLongestWord) {
  const PinyinTable words = table("长,,zhang3\n长沙,,chang2 sha1\n");
  EXPECT_EQ(words.readings("长沙", "").front(), (Syllables{"chang", "sha"}));
  EXPECT_EQ(words.readings("长子", "").front(), (Syllables{"zhang", "zi"}));
}

TEST(Pinyin, RefusesAWordWithAnotherNumberOfSyllables) {
  EXPECT_THROW(table("长沙,,chang2\n"), geo::DataError);
  EXPECT_THROW(table("长沙,,\n"), geo::DataError);
}

TEST(Pinyin, KnowsTheReadingOfEveryNameThatShips) {
  for (const Unit& county : shipped::boundaries().counties)
    EXPECT_FALSE(shippedPinyin().readings(county.name, "").empty()) << county.name;
  for (const Unit& parent : shipped::boundaries().parents)
    EXPECT_FALSE(shippedPinyin().readings(parent.name, "").empty()) << parent.name;
}

TEST(Pinyin, DropsTonesSpacesAndCase) {
  EXPECT_EQ(withoutTones("Wēi níng"), "weining");
  EXPECT_EQ(withoutTones("wei1 ning2"), "weining");
  EXPECT_EQ(withoutTones("Lu'an"), "luan");
  EXPECT_EQ(withoutTones("Lǚliáng"), "lvliang");
  EXPECT_EQ(withoutTones("520526"), "520526");
  EXPECT_EQ(foldedText("C 05"), "c05");
}

TEST(Pinyin, HasNoPlainReadingWhereACharacterIsKnownInItsWordOnly) {
  using Readings = std::vector<Syllables>;
  EXPECT_EQ(table("长龘,,zhang3 da2\n").readings("长龘", ""), (Readings{{"zhang", "da"}}));
  EXPECT_EQ(table("龘长,,da2 zhang3\n").readings("龘长", ""), (Readings{{"da", "zhang"}}));
  EXPECT_EQ(table("长子,,zhang3 zi3\n").readings("长子", ""), (Readings{{"zhang", "zi"}, {"chang", "zi"}}));
  EXPECT_EQ(table("长子,,chang2 zi3\n").readings("长-子", ""), (Readings{{"chang", "zi"}}))
      << "both are the same";
  EXPECT_EQ(table("").readings("龘长", ""), Readings{});
}
