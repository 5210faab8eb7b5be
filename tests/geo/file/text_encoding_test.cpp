#include "geo/file/text_encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <iterator>
#include <utility>

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

TEST(TextEncoding, KnowsEveryLanguageIdOfTheTable) {
  // code page marks of dBASE and FoxPro
  const std::pair<int, const char*> ids[] = {
      {0x01, "CP437"},   {0x02, "CP850"},  {0x03, "CP1252"}, {0x13, "CP932"},   {0x26, "CP866"},
      {0x4D, "GB18030"}, {0x4E, "CP949"},  {0x4F, "CP950"},  {0x57, "CP1252"},  {0x64, "CP852"},
      {0x65, "CP866"},   {0x78, "CP950"},  {0x79, "CP949"},  {0x7A, "GB18030"}, {0x7B, "CP932"},
      {0xC8, "CP1250"},  {0xC9, "CP1251"}, {0xCA, "CP1254"}, {0xCB, "CP1253"}};
  std::size_t known = 0;
  for (int id = 0; id <= 255; ++id)
    known += encodingOfLanguageDriver(static_cast<unsigned char>(id)).has_value() ? 1U : 0U;
  EXPECT_EQ(known, std::size(ids));
  for (const auto& [id, name] : ids) {
    EXPECT_EQ(encodingOfLanguageDriver(static_cast<unsigned char>(id)), name) << id;
    EXPECT_TRUE(encodingName(name)) << name;
  }
}

TEST(TextEncoding, KnowsFurtherSpellings) {
  for (const char* gbk : {"EUC-CN", "54936", "ms936", "Windows-936", "gb_18030"})
    EXPECT_EQ(encodingName(gbk), "GB18030") << gbk;
  EXPECT_EQ(encodingName("iso8859-15"), "ISO-8859-15");
  EXPECT_EQ(encodingName("8859-2"), "ISO-8859-2");
  EXPECT_EQ(encodingName("OEM 437"), "CP437");
  EXPECT_EQ(encodingName("866"), "CP866");
  EXPECT_EQ(encodingName("Shift_JIS"), "SHIFTJIS") << "a name of its own for ICU";
  for (const char* none : {"ANSI", "OEM", "CP", "windows", "-", "  "})
    EXPECT_FALSE(encodingName(none)) << none;
}

TEST(TextEncoding, SaysWhyItWasChosen) {
  const auto reasonOf = [](const std::string& text, const std::vector<EncodingClaim>& claims) {
    return chooseEncoding({text}, claims).reason;
  };
  EXPECT_EQ(reasonOf("Ashe", {}), "The text is plain ASCII.");
  EXPECT_EQ(reasonOf(kWumengUtf8, {}), "All text is valid UTF-8.");
  EXPECT_EQ(reasonOf(kWumengGbk, {}),
            "The text is not UTF-8 and reads as common Chinese characters in GB18030: 乌蒙山区.");
  EXPECT_EQ(reasonOf(kWumengGbk, {{"The mark", "936"}}), "The mark says 936 and the text agrees.");
  EXPECT_EQ(reasonOf(kWumengGbk, {{"The mark", "UTF-8"}, {"The head", "936"}}),
            "The head says 936 and the text agrees.");
  EXPECT_EQ(reasonOf(kWumengGbk, {{"The mark", "UTF-8"}, {"The head", "1252"}}),
            "The mark says UTF-8, which does not fit the text. The text is not UTF-8 and reads as common "
            "Chinese characters in GB18030: 乌蒙山区.");
  EXPECT_EQ(reasonOf("12 m\xB2", {}), "The text is neither UTF-8 nor Chinese; taken as Western European.");
  const EncodingChoice given = givenEncoding("cp936");
  EXPECT_EQ(given.encoding, "GB18030");
  EXPECT_EQ(given.reason, "Given with --encoding.");
  EXPECT_FALSE(given.claimIsWrong || given.isUnclear);
}

TEST(TextEncoding, TakesSignsOnlyForWindowsWhereLatin1HasControls) {
  EXPECT_EQ(chooseEncoding({"12 m\xB2"}, {}).encoding, "ISO-8859-1");
  EXPECT_EQ(chooseEncoding({"\x80 5"}, {}).encoding, "CP1252");
  EXPECT_EQ(chooseEncoding({"\xA0 \xB2"}, {}).encoding, "ISO-8859-1");
}

/// A character of three bytes at the end of a field that had room for one or two; 乌 is E4 B9 8C.
TEST(TextEncoding, OfAFieldMayEndWithinItsLastCharacter) {
  const auto isUtf8Still = [](const std::string& text) {
    return chooseEncoding({text}, {}).encoding == "UTF-8";
  };
  EXPECT_TRUE(isUtf8Still("\u8499\xE4\xB9"));
  EXPECT_TRUE(isUtf8Still("\u8499\xE4"));
  EXPECT_TRUE(isUtf8Still("\u8499\xF0\x9F\x97")) << "three of four bytes";
  EXPECT_TRUE(isUtf8Still("\u8499a\xC2"));
  EXPECT_FALSE(isUtf8Still("a\xC2")) << "no character is whole";
  EXPECT_FALSE(isUtf8Still("\xE4\xB9")) << "nothing before it";
  EXPECT_FALSE(isUtf8Still("a\xC1")) << "begins no character";
  EXPECT_FALSE(isUtf8Still("\u8499\xE4 ab")) << "four bytes before the end";
}

TEST(TextEncoding, AnAccentNearTheEndIsNoCutCharacter) {
  const auto encodingOf = [](std::vector<std::string_view> texts, const char* claim) {
    return chooseEncoding(texts, {{"The mark", claim}}).encoding;
  };
  EXPECT_EQ(encodingOf({"Mu\xF0la", "Ayd\xFDn"}, "1254"), "CP1254");
  EXPECT_EQ(encodingOf({"Le\xF3n", "Ja\xE9n"}, "ISO-8859-1"), "ISO-8859-1");
  EXPECT_EQ(encodingOf({"Alcal\xE1", "Jos\xE9"}, "ISO-8859-1"), "ISO-8859-1")
      << "each a beginning, but no character is whole";
  EXPECT_EQ(encodingOf({"Le\u00F3n", "Alcal\xC3"}, "ISO-8859-1"), "UTF-8");
  EXPECT_EQ(encodingOf({"Le\u00F3n", "Alcal\xC3 "}, "ISO-8859-1"), "ISO-8859-1") << "not at the end";
}

TEST(TextEncoding, OfAClaimMustFitTheBytes) {
  const auto encodingOf = [](const std::string& text, const char* claim) {
    return chooseEncoding({text}, {{"The mark", claim}}).encoding;
  };
  EXPECT_EQ(encodingOf("ascii", "1251"), "CP1251") << "any fits plain ASCII";
  EXPECT_EQ(encodingOf(kWumengUtf8, "1251"), "UTF-8");
  // one bad byte may be a cut character, two are none
  EXPECT_EQ(encodingOf("\x8E\x44\x96\x79\x8E\x73\x8E", "932"), "CP932");
  EXPECT_NE(encodingOf("\xFF\xFF\x8E\x44\x96\x79\x8E\x73", "932"), "CP932");
  // two pairs of four are common Han: three tenths are enough for who says so
  EXPECT_EQ(encodingOf("\xCE\xDA\xC3\xC9\xF1\xB5\xF2\xA2", "GBK"), "GB18030");
}

TEST(TextEncoding, NamesWhatAnUnclearTextMayBe) {
  const EncodingChoice choice = chooseEncoding({"Mu\xF0la;Ayd\xFDn;code"}, {});
  ASSERT_TRUE(choice.isUnclear);
  EXPECT_NE(choice.candidates.find("CP1254: Muğla, Aydın"), std::string::npos) << choice.candidates;
  EXPECT_NE(choice.candidates.find("; "), std::string::npos);
  EXPECT_LE(std::count(choice.candidates.begin(), choice.candidates.end(), ';'), 3) << "four at most";
  try {
    requireClear(choice, "a.dbf");
    FAIL() << "was clear";
  } catch (const DataError& error) {
    EXPECT_EQ(std::string(error.what()),
              "The encoding of the text in a.dbf is not clear; save it as UTF-8, or say the encoding "
              "(--encoding). It may be " +
                  choice.candidates + ".");
  }
  EXPECT_NO_THROW(requireClear(chooseEncoding({"Ashe"}, {}), "a.dbf"));
}

TEST(TextEncoding, RefusesToReadAnUnknownOneAndKnowsTheNextAgain) {
  EXPECT_THROW(toUtf8("a", "no such thing"), DataError);
  EXPECT_EQ(toUtf8("\xE9", "ISO-8859-1").text, "é");
  EXPECT_EQ(toUtf8("\xE9", "CP1251").text, "й");
  EXPECT_EQ(toUtf8("\xE9", "CP1251").text, "й");
  EXPECT_EQ(toUtf8("\xE9", "ISO-8859-1").text, "é");
  EXPECT_EQ(toUtf8("a\xFF", "UTF-8").bad, 1U);
  EXPECT_EQ(toUtf8("é", "UTF-8").bad, 0U);
}

TEST(TrimmedText, HasNoSpaceOfAnyWidthAround) {
  EXPECT_EQ(trimmed(" a b "), "a b");
  EXPECT_EQ(trimmed("\t\n\v\f\ra\r\n"), "a");
  EXPECT_EQ(trimmed("\x08"
                    "a\x0E"),
            "\x08"
            "a\x0E");
  EXPECT_EQ(trimmed("\u00A0a\u00A0"), "a");
  EXPECT_EQ(trimmed("\u3000a\u3000"), "a");
  EXPECT_EQ(trimmed(" \u3000 \u00A0\u00A0 a \u00A0 \u3000\u3000 "), "a");
  EXPECT_EQ(trimmed("a\u3000b"), "a\u3000b");
  EXPECT_EQ(trimmed("\u3000"), "");
  EXPECT_EQ(trimmed("\u00A0"), "");
  EXPECT_EQ(trimmed(" "), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed("县"), "县");
}

/// First and last of each length, and their neighbours that are none (Unicode 15, table 3-7).
TEST(Utf8, IsWhatTheStandardCallsWellFormed) {
  for (const char* text :
       {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xE1\x80\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF1\x80\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(isUtf8(text));
    EXPECT_EQ(utf8Length(text, 0), std::string_view(text).size());
  }
  for (const char* text :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x7F", "\xC2\xC0", "\xE0\x9F\xBF", "\xE1\x80",
        "\xE1\x80\x7F", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF1\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    EXPECT_FALSE(isUtf8(text));
    EXPECT_EQ(utf8Length(text, 0), 0U);
  }
  EXPECT_EQ(utf8Length("a县", 1), 3U);
}

}  // namespace
}  // namespace geo::detail
