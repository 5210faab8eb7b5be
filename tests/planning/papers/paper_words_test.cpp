#include "planning/papers/paper_words.h"

#include <gmock/gmock.h>

#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using planning::papers::PaperNames;
using planning::papers::PaperWords;
using planning::papers::writtenNumber;

const PaperWords kChinese("zh");
const PaperWords kEnglish("en");

using Pair = std::pair<std::string, std::string>;
template <class Word>
Pair both(Word word) {
  return {kChinese.word(word), kEnglish.word(word)};
}

}  // namespace

TEST(PaperWords, AreChineseUnlessEnglishIsAsked) {
  EXPECT_TRUE(kChinese.isChinese());
  EXPECT_EQ(kChinese.language(), "zh");
  EXPECT_FALSE(kEnglish.isChinese());
  EXPECT_EQ(kEnglish.language(), "en");
  EXPECT_EQ(PaperWords("").language(), "zh");
  EXPECT_EQ(kEnglish.say("{}年", "in {1} of {0}", 1, 2), "in 2 of 1");
}

TEST(PaperWords, TakeTheNameOfTheOtherLanguageWhereTheirsIsEmpty) {
  EXPECT_EQ(kChinese.name("甲", "Jia"), "甲");
  EXPECT_EQ(kEnglish.name("甲", "Jia"), "Jia");
  EXPECT_EQ(kChinese.name("", "Jia"), "Jia");
  EXPECT_EQ(kEnglish.name("甲", ""), "甲");
  EXPECT_EQ(kChinese.list({"a", "b"}), "a、b");
  EXPECT_EQ(kEnglish.list({"a", "b"}), "a, b");
}

TEST(PaperWords, WriteDaysMonthsAndYearsInChineseWithoutZeros) {
  EXPECT_EQ(kChinese.date("2013-03-04"), "2013年3月4日");
  EXPECT_EQ(kChinese.date("2013-12-31"), "2013年12月31日");
  EXPECT_EQ(kChinese.date("2013-10"), "2013年10月");
  EXPECT_EQ(kChinese.date("2013"), "2013年");
  EXPECT_EQ(kChinese.date(""), "");
  EXPECT_EQ(kEnglish.date("2013-03-04"), "2013-03-04");
}

TEST(PaperWords, NameLevelsRolesAndStatesInBothLanguages) {
  EXPECT_EQ(both(PlaceLevel::area), Pair("片区", "area"));
  EXPECT_EQ(both(PlaceLevel::county), Pair("县", "county"));
  EXPECT_EQ(both(PlaceLevel::township), Pair("乡镇", "township"));
  EXPECT_EQ(both(PlaceLevel::village), Pair("村", "village"));
  EXPECT_EQ(both(Role::lead), Pair("牵头", "leading"));
  EXPECT_EQ(both(Role::sector), Pair("行业", "sector"));
  EXPECT_EQ(both(Role::local), Pair("主体", "responsible locally"));
  EXPECT_EQ(both(Role::coordinating), Pair("协调服务", "coordinating"));
  EXPECT_EQ(both(AssignmentState::proposed), Pair("拟议", "proposed"));
  EXPECT_EQ(both(AssignmentState::agreed), Pair("商定", "agreed"));
  EXPECT_EQ(both(AssignmentState::inForce), Pair("执行中", "in force"));
  EXPECT_EQ(both(AssignmentState::handedOver), Pair("已移交", "handed over"));
  EXPECT_EQ(both(AssignmentState::ended), Pair("已结束", "ended"));
}

TEST(PaperWords, SayWhereTheYearlyFormStands) {
  const auto said = [](std::optional<FormState> state) {
    return Pair(kChinese.formSentence(state), kEnglish.formSentence(state));
  };
  EXPECT_EQ(said({}), Pair("没有年度统计表。", "There is no yearly form."));
  EXPECT_EQ(said(FormState::sent),
            Pair("年度统计表已下发、尚未填报。", "The yearly form was sent and is not filled."));
  EXPECT_EQ(said(FormState::filled),
            Pair("年度统计表已填报、尚未审定，实际数还不作数。",
                 "The yearly form is filled and not approved: what is actual does not count yet."));
  EXPECT_EQ(said(FormState::returned),
            Pair("年度统计表已退回、尚未审定，实际数还不作数。",
                 "The yearly form was returned and is not approved: what is actual does not count yet."));
  EXPECT_EQ(said(FormState::approved), Pair("年度统计表已审定。", "The yearly form is approved."));
}

TEST(PaperWords, MarkDraftsAndMadeUpData) {
  EXPECT_EQ(kEnglish.mark(false, false), "");
  EXPECT_EQ(kEnglish.mark(true, false), "DRAFT (NOT ISSUED)");
  EXPECT_EQ(kEnglish.mark(false, true), "SAMPLE (MADE-UP DATA)");
  EXPECT_EQ(kChinese.mark(true, true), "草稿（未印发） · 示例（数据为虚构）");
  EXPECT_EQ(kEnglish.titled("A title", false), "A title");
  EXPECT_EQ(kEnglish.titled("A title", true), "[SAMPLE] A title");
  EXPECT_EQ(kEnglish.titled("[SAMPLE] A title", true), "[SAMPLE] A title");  // once
  EXPECT_EQ(kChinese.titled("题", true), "【示例】题");
}

TEST(WrittenNumber, HasAsManyDecimalsAsTheNumberButFourAtMost) {
  EXPECT_EQ(writtenNumber(0), "0");
  EXPECT_EQ(writtenNumber(1234), "1,234");
  EXPECT_EQ(writtenNumber(1234.5), "1,234.5");
  EXPECT_EQ(writtenNumber(-0.25), "-0.25");
  EXPECT_EQ(writtenNumber(0.001), "0.001");
  EXPECT_EQ(writtenNumber(0.0001), "0.0001");
  EXPECT_EQ(writtenNumber(1.00005), "1.0001");  // rounded, at the fourth
  EXPECT_EQ(writtenNumber(1.0 / 3), "0.3333");
  EXPECT_EQ(writtenNumber(0.1 + 0.2), "0.3");  // 0.30000000000000004 in binary
}

TEST(PaperNames, FallBackToTheIdOrCode) {
  const Register all = test::smallRegister();
  const KnownPlaces known = test::smallPlaces();
  const PaperNames names(all, known, kEnglish);
  EXPECT_EQ(names.addressee("ma"), "Unit ma");
  EXPECT_EQ(names.addressee("01"), "甲省");
  EXPECT_EQ(names.addressee("zz"), "zz");
  EXPECT_EQ(names.area("hills"), "Hills");
  EXPECT_EQ(names.area("plateau"), "高原");
  EXPECT_EQ(names.area("sea"), "sea");
  EXPECT_EQ(names.county("010101"), "Jia");
  EXPECT_EQ(names.county("999999"), "999999");
  EXPECT_EQ(names.province("01"), "甲省");
  EXPECT_EQ(names.province("77"), "77");
}

TEST(PaperNames, CallARoundWithoutANameByItsId) {
  Register all = test::smallRegister();
  const KnownPlaces known = test::smallPlaces();
  all.rounds.push_back({});
  all.rounds[1].id = "r2";
  EXPECT_EQ(PaperNames(all, known, kEnglish).round("r1"), "第一轮");
  EXPECT_EQ(PaperNames(all, known, kEnglish).round("r2"), "round r2");
  EXPECT_EQ(PaperNames(all, known, kChinese).round("r2"), "r2轮");
  EXPECT_EQ(PaperNames(all, known, kEnglish).round("r9"), "r9");
}

TEST(PaperNames, SayTheCodeOfAPlaceAndTheCountyOfAVillage) {
  const Register all = test::smallRegister();
  const KnownPlaces known = test::smallPlaces();
  const PaperNames english(all, known, kEnglish), chinese(all, known, kChinese);
  EXPECT_EQ(english.place(PlaceLevel::area, "hills"), "Hills");
  EXPECT_EQ(english.place(PlaceLevel::county, "010101"), "Jia (010101)");
  EXPECT_EQ(chinese.place(PlaceLevel::county, "010101"), "甲县（010101）");
  EXPECT_EQ(english.place(PlaceLevel::village, "010101001"), "甲村, Jia (010101001)");
  EXPECT_EQ(chinese.place(PlaceLevel::village, "010101001"), "甲县甲村（010101001）");
  EXPECT_EQ(english.place(PlaceLevel::village, "010101009"), "010101009");
}
