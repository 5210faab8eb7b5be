#include "app/text/language.h"

#include "app/text/sentence_table.h"
#include "geo/report/message.h"

#include <gtest/gtest.h>

#include <cstdlib>

using namespace app;

namespace {
Language languageWith(const char* all, const char* lang) {
  setenv("LC_ALL", all, 1);
  setenv("LC_MESSAGES", "", 1);
  setenv("LANG", lang, 1);
  return environmentLanguage();
}
}  // namespace

TEST(Language, FollowsTheEnvironmentAndLcAllWins) {
  EXPECT_EQ(languageWith("", "zh_CN.UTF-8"), Language::chinese);
  EXPECT_EQ(languageWith("C", "zh_CN.UTF-8"), Language::english);
  EXPECT_EQ(languageWith("zh_TW", "de_DE"), Language::chinese);
  EXPECT_EQ(languageWith("", ""), Language::english);
}

TEST(Language, ChineseSentencesAreCompiledIn) {
  installLanguage(Language::chinese);
  EXPECT_EQ(geo::message("{} is missing", "--code"), "缺少 --code");
  EXPECT_EQ(geo::translate("no such sentence"), "no such sentence");
  installLanguage(Language::english);
  EXPECT_EQ(geo::message("{} is missing", "--code"), "--code is missing");
}

TEST(SentenceTable, LeavesOutLinesWithoutTranslation) {
  const SentenceTable table = parseSentenceTable("a\tb\nc\t\n\nd\n\te\nf\tg\r\n");
  EXPECT_EQ(table, (SentenceTable{{"a", "b"}, {"f", "g"}}));
}
