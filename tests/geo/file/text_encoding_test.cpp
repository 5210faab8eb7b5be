#include "geo/file/text_encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "geo/report/error.h"

namespace geo::detail {
namespace {

const std::string kWumengUtf8 = "\u4e4c\u8499\u5c71\u533a";         // 乌蒙山区
const std::string kWumengGbk = "\xCE\xDA\xC3\xC9\xC9\xBD\xC7\xF8";  // the same in GB 2312
const std::string kCordobaLatin = "C\xF3rdoba";                     // Córdoba
const std::string kQuotedWindows = "\x93Le\xF3n\x94";               // in typographic quotes of Windows-1252

struct Row {
  const char* what;
  std::string text;
  std::vector<EncodingClaim> claims;
  const char* expected;
  bool claimIsWrong;
};

class EncodingTable : public testing::TestWithParam<Row> {};

TEST_P(EncodingTable, IsChosen) {
  const Row& row = GetParam();
  const EncodingChoice choice = chooseEncoding({"ascii", row.text}, row.claims);
  EXPECT_EQ(choice.encoding, row.expected) << row.what;
  EXPECT_EQ(choice.claimIsWrong, row.claimIsWrong) << row.what;
  EXPECT_FALSE(choice.reason.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Claims, EncodingTable,
    testing::Values(
        Row{"ascii, no claim", "Ashe", {}, "UTF-8", false},
        Row{"utf-8, no claim", kWumengUtf8, {}, "UTF-8", false},
        Row{"gbk, no claim", kWumengGbk, {}, "GB18030", false},
        Row{"latin-1, no claim", kCordobaLatin, {}, "ISO-8859-1", false},
        Row{"windows, no claim", kQuotedWindows, {}, "CP1252", false},
        Row{"utf-8 rightly", kWumengUtf8, {{".cpg", "UTF-8"}}, "UTF-8", false},
        Row{"gbk rightly", kWumengGbk, {{".cpg", "936"}}, "GB18030", false},
        Row{"latin-1 rightly", kCordobaLatin, {{".cpg", "ISO-8859-1"}}, "ISO-8859-1", false},
        Row{"cyrillic rightly", "\xCC\xEE\xF1\xEA\xE2\xE0", {{".cpg", "1251"}}, "CP1251", false},
        Row{"utf-8, but gbk", kWumengGbk, {{".cpg", "UTF-8"}}, "GB18030", true},
        Row{"latin-1, but gbk", kWumengGbk, {{"LDID", "CP1252"}}, "GB18030", true},
        Row{"gbk, but utf-8", kWumengUtf8, {{".cpg", "GBK"}}, "UTF-8", true},
        Row{"gbk, but latin-1", kCordobaLatin, {{".cpg", "GBK"}}, "ISO-8859-1", true},
        Row{"nonsense", kWumengGbk, {{".cpg", "nonsense"}}, "GB18030", true},
        Row{"first wrong, second right", kWumengGbk, {{".cpg", "UTF-8"}, {"LDID", "936"}}, "GB18030", true},
        Row{"utf-8 cut at the field's end", kWumengUtf8.substr(0, 11), {}, "UTF-8", false}));

TEST(TextEncoding, KnowsTheSpellingsOfCpgFiles) {
  for (const char* utf8 : {"UTF-8", "utf8", "65001"}) EXPECT_EQ(encodingName(utf8), "UTF-8") << utf8;
  for (const char* gbk : {"GBK", "gb2312", "936", "CP936", "ANSI 936", "OEM 936", "GB18030"})
    EXPECT_EQ(encodingName(gbk), "GB18030") << gbk;
  for (const char* latin : {"ISO-8859-1", "8859_1", "88591", "latin1"})
    EXPECT_EQ(encodingName(latin), "ISO-8859-1") << latin;
  EXPECT_EQ(encodingName("ANSI 1252"), "CP1252");
  EXPECT_EQ(encodingName("windows-1251"), "CP1251");
  EXPECT_TRUE(encodingName("Big5").has_value());
  EXPECT_FALSE(encodingName("no such thing").has_value());
  EXPECT_FALSE(encodingName("").has_value());
}

TEST(TextEncoding, KnowsTheLanguageIdsOfDbfFiles) {
  EXPECT_EQ(encodingOfLanguageDriver(0x4D), "GB18030");
  EXPECT_EQ(encodingOfLanguageDriver(0x57), "CP1252");
  EXPECT_FALSE(encodingOfLanguageDriver(0).has_value());
}

TEST(TextEncoding, DecodesWholeTexts) {
  EXPECT_EQ(toUtf8(kWumengGbk, "GB18030").text, kWumengUtf8);
  EXPECT_EQ(toUtf8(kCordobaLatin, "ISO-8859-1").text, "C\u00f3rdoba");
  const std::string longText(10000, '\xE9');
  EXPECT_EQ(toUtf8(longText, "ISO-8859-1").text.size(), 20000u);
}

TEST(TextEncoding, MarksAndCountsBadBytes) {
  const Decoded decoded = toUtf8("a\xFFz", "UTF-8");
  EXPECT_EQ(decoded.text, "a\uFFFDz");
  EXPECT_EQ(decoded.bad, 1u);
}

TEST(TextEncoding, MarksWhatIsBeyondUnicode) {  // U+110000
  const Decoded decoded = toUtf8("a\xF4\x90\x80\x80z", "UTF-8");
  EXPECT_TRUE(isUtf8(decoded.text));
  EXPECT_GE(decoded.bad, 1U);
  EXPECT_EQ(decoded.text.front(), 'a');
  EXPECT_EQ(decoded.text.back(), 'z');
}

TEST(TextEncoding, RejectsBytesThatOnlyLookLikeUtf8) {
  EXPECT_FALSE(isUtf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(isUtf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(isUtf8("\xE4\xB9"));          // cut
  EXPECT_TRUE(isUtf8("\xF0\x9F\x97\xBA"));
}

TEST(TextEncoding, TakesEveryNameThatIcuHas) {
  ASSERT_GT(ucnv_countAvailable(), 100);
  for (int i = 0; i < ucnv_countAvailable(); ++i) {
    const std::string name = ucnv_getAvailableName(i);
    EXPECT_TRUE(encodingName(name).has_value()) << name;
  }
}

TEST(TextEncoding, RefusesAGivenNameThatIsUnknown) {
  EXPECT_THROW(givenEncoding("no such thing"), DataError);
}

}  // namespace
}  // namespace geo::detail
