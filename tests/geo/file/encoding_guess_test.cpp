#include "geo/file/encoding_guess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "geo/file/text_encoding.h"
#include "tests/support/kept_text.h"
#include "tests/support/scratch_folder.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t from = 0, end = 0; (end = text.find('\n', from)) != std::string::npos; from = end + 1)
    result.push_back(text.substr(from, end - from));
  return result;
}

std::string scoresOf(const std::vector<std::string>& names) {
  std::string text;
  for (const EncodingGuess& guess : guessEncodings({names.begin(), names.end()}))
    text += guess.encoding + " " + std::to_string(guess.score) + "; ";
  return text;
}

struct Sample {
  std::string file;
  std::string encoding;
};

class EncodingOfNames : public testing::TestWithParam<Sample> {};

TEST_P(EncodingOfNames, IsFound) {
  const fs::path folder = fs::path(TEST_DATA) / "encodings";
  const std::vector<std::string> names = lines(test::contentOf(folder / (GetParam().file + ".txt")));
  const EncodingChoice choice = chooseEncoding({names.begin(), names.end()}, {});
  EXPECT_EQ(choice.encoding, GetParam().encoding) << choice.reason;
  EXPECT_FALSE(choice.isUnclear) << choice.candidates << "\n" << scoresOf(names);
  std::string read;
  for (const std::string& name : names) read += toUtf8(name, choice.encoding).text + "\n";
  EXPECT_EQ(read, test::contentOf(folder / (GetParam().file + ".utf8.txt")));
}

TEST_P(EncodingOfNames, IsFoundInsideATable) {  // one text with separators and figures, as a CSV is
  const fs::path folder = fs::path(TEST_DATA) / "encodings";
  std::string table = "code,name,value\r\n";
  for (const std::string& name : lines(test::contentOf(folder / (GetParam().file + ".txt"))))
    table += "A1," + name + ",12.5\r\n";
  EXPECT_EQ(chooseEncoding({table}, {}).encoding, GetParam().encoding);
}

INSTANTIATE_TEST_SUITE_P(
    OfTheWorld, EncodingOfNames,
    testing::Values(
        Sample{"Big5", "Big5"}, Sample{"Shift_JIS", "Shift_JIS"}, Sample{"EUC-KR", "EUC-KR"},
        Sample{"GB18030", "GB18030"}, Sample{"CP1250", "CP1250"}, Sample{"CP1250-cs", "CP1250"},
        Sample{"CP1250-hu", "CP1250"}, Sample{"CP1251", "CP1251"}, Sample{"CP1251-uk", "CP1251"},
        Sample{"KOI8-R", "KOI8-R"}, Sample{"CP866", "CP866"}, Sample{"CP1253", "CP1253"},
        Sample{"CP1254", "CP1254"}, Sample{"CP1257", "CP1257"}, Sample{"CP1258", "CP1258"},
        Sample{"CP874", "CP874"}, Sample{"CP1255", "CP1255"}, Sample{"CP1256", "CP1256"},
        Sample{"ISO-8859-1", "ISO-8859-1"}, Sample{"ISO-8859-1-fr", "ISO-8859-1"}, Sample{"CP1252", "CP1252"},
        Sample{"Big5-hk", "Big5"}, Sample{"Shift_JIS-ken", "Shift_JIS"}, Sample{"EUC-KR-do", "EUC-KR"},
        Sample{"GB18030-xian", "GB18030"}, Sample{"CP1250-sk", "CP1250"}, Sample{"CP1250-hr", "CP1250"},
        Sample{"CP1250-ro", "CP1250"}, Sample{"CP1251-bg", "CP1251"}, Sample{"CP1251-be", "CP1251"},
        Sample{"CP1258-tinh", "CP1258"}, Sample{"CP874-changwat", "CP874"}, Sample{"CP1254-il", "CP1254"},
        Sample{"CP1253-nomos", "CP1253"}, Sample{"CP1257-lt", "CP1257"}),
    [](const auto& one) {
      std::string name = one.param.file;
      for (char& c : name)
        if (c == '-') c = '_';
      return name;
    });

TEST(EncodingGuess, SaysHowSureItIs) {
  const auto sure = guessEncodings({"\xCC\xEE\xF1\xEA\xE2\xE0"});  // Москва
  ASSERT_FALSE(sure.empty());
  EXPECT_EQ(sure.front().sample, "Москва");
  EXPECT_GT(confidenceOf(sure), 0.8);
  EXPECT_LT(confidenceOf(guessEncodings({"Mu\xF0la, Ayd\xFDn"})), 0.5);
}

TEST(EncodingGuess, SignsAloneSayNothing) {
  const EncodingChoice choice = chooseEncoding({"12 m\xB2", "3 \xB0"}, {});
  EXPECT_FALSE(choice.isUnclear);
  EXPECT_EQ(choice.encoding, "ISO-8859-1");
}

TEST(EncodingGuess, AClaimOfWesternEuropeThatDoesNotReadIsWrong) {
  const EncodingChoice choice =
      chooseEncoding({"\xCC\xEE\xF1\xEA\xE2\xE0", "\xCA\xE0\xE7\xE0\xED\xFC"}, {{"The mark", "CP1252"}});
  EXPECT_EQ(choice.encoding, "CP1251");
  EXPECT_TRUE(choice.claimIsWrong);
}

double scoreIn(const std::string& encoding, const std::vector<std::string_view>& texts) {
  for (const EncodingGuess& guess : guessEncodings(texts))
    if (guess.encoding == encoding) return guess.score;
  return -1;
}

/// Bytes in one encoding and how well they read there, worked out by hand from the weights in
/// encoding_guess.cpp: the mean over the characters that count.
struct Weighed {
  const char* encoding;
  std::string bytes;
  double score;
  const char* what;
};

class WeightOf : public testing::TestWithParam<Weighed> {};

TEST_P(WeightOf, IsTheMeanOfItsCharacters) {
  const Weighed& one = GetParam();
  EXPECT_NEAR(scoreIn(one.encoding, {one.bytes}), one.score, 1e-9) << one.encoding << ", " << one.what;
}

INSTANTIATE_TEST_SUITE_P(
    Gb18030, WeightOf,
    testing::Values(Weighed{"GB18030", "\xB0\xA1", 1, "first of level 1"},
                    Weighed{"GB18030", "\xD7\xF9", 1, "last of level 1"},
                    Weighed{"GB18030", "\xD8\xA1", 0.6, "first of level 2"},
                    Weighed{"GB18030", "\xF7\xFE", 0.6, "last of level 2"},
                    Weighed{"GB18030", "\xA4\xA1", 0.2, "kana"},
                    Weighed{"GB18030", "\xB0\x40", 0.2, "beyond GB 2312"},
                    Weighed{"GB18030", "\xB0\xA0", 0.2, "just below the trails of GB 2312"},
                    Weighed{"GB18030", "\xA1\xB6\xB0\xA1", 1, "punctuation does not count"},
                    Weighed{"GB18030", "\xA3\xB1\xB0\xA1", 1, "wide digits do not count"},
                    Weighed{"GB18030", "\xA2\xB1\xB0\xA1", 0.6, "other signs do"},
                    Weighed{"GB18030", "\x81\x30\x81\x30\xB0\xA1", 0.6, "four bytes"},
                    Weighed{"GB18030", "\x81\x39\xEF\x30\xB0\xA1", 0.6, "four bytes, ending with 9"},
                    Weighed{"GB18030", "a\xB0\xA1z", 1, "ASCII does not count"},
                    Weighed{"GB18030", "\xCF\xD8", 1.1, "the word for a county"},
                    Weighed{"GB18030", "\xCF\xD8 \xA1\xA1", 1.1, "and spaces behind it"},
                    Weighed{"GB18030", "\xCF\xD8\xB0\xA1", 1, "not at the end"},
                    Weighed{"GB18030", "\xCF\xD8,\xB0\xA1", 1.05, "at the end of one of two"},
                    Weighed{"GB18030", "\xB0\xA1,\xB0\xA2,\xFF", 2.2 / 3 / 3, "one of three cannot be"}));

INSTANTIATE_TEST_SUITE_P(Big5, WeightOf,
                         testing::Values(Weighed{"Big5", "\xA4\x40", 1, "first of level 1"},
                                         Weighed{"Big5", "\xC6\x7E", 1, "last of level 1"},
                                         Weighed{"Big5", "\xC9\x40", 0.6, "first of level 2"},
                                         Weighed{"Big5", "\xF9\xD5", 0.6, "last of level 2"},
                                         Weighed{"Big5", "\xA1\x41\xA4\x40", 1, "punctuation"},
                                         Weighed{"Big5", "\xA3\x74\xA4\x40", 1, "its last"},
                                         Weighed{"Big5", "\xBF\xA4", 1.1, "the word for a county"}));

INSTANTIATE_TEST_SUITE_P(EucKr, WeightOf,
                         testing::Values(Weighed{"EUC-KR", "\xB0\xA1", 1, "first of Hangul"},
                                         Weighed{"EUC-KR", "\xC8\xFE", 1, "last of Hangul"},
                                         Weighed{"EUC-KR", "\xCA\xA1", 0.3, "first of Hanja"},
                                         Weighed{"EUC-KR", "\xFD\xFE", 0.3, "last of Hanja"},
                                         Weighed{"EUC-KR", "\xA1\xA2\xB0\xA1", 1, "punctuation"},
                                         Weighed{"EUC-KR", "\xA3\xB1\xB0\xA1", 1, "wide digits"},
                                         Weighed{"EUC-KR", "\xA4\xA1\xB0\xA1", 0.6, "single letters"},
                                         Weighed{"EUC-KR", "\xBD\xC3", 1.1, "the word for a city"}));

INSTANTIATE_TEST_SUITE_P(ShiftJis, WeightOf,
                         testing::Values(Weighed{"Shift_JIS", "\x82\x9F", 1, "first hiragana"},
                                         Weighed{"Shift_JIS", "\x83\x40", 1, "first katakana"},
                                         Weighed{"Shift_JIS", "\x83\x96", 1, "last katakana"},
                                         Weighed{"Shift_JIS", "\x83\x9F", 0.1, "Greek"},
                                         Weighed{"Shift_JIS", "\x82\x60\x82\x9F", 1, "wide letters"},
                                         Weighed{"Shift_JIS", "\x81\x41\x82\x9F", 1, "punctuation"},
                                         Weighed{"Shift_JIS", "\xB1", 0.1, "half width"},
                                         Weighed{"Shift_JIS", "\xA1\xDF", 0.1, "half width, first and last"},
                                         Weighed{"Shift_JIS", "\x88\x9F", 1, "first of level 1"},
                                         Weighed{"Shift_JIS", "\x97\x98", 1, "of level 1"},
                                         Weighed{"Shift_JIS", "\x98\x72", 1, "last of level 1"},
                                         Weighed{"Shift_JIS", "\x98\x9F", 0.6, "first of level 2"},
                                         Weighed{"Shift_JIS", "\x9F\xFC", 0.6, "of level 2"},
                                         Weighed{"Shift_JIS", "\xE0\x40", 0.6, "of level 2, behind the gap"},
                                         Weighed{"Shift_JIS", "\xEA\xA2", 0.6, "end of level 2"},
                                         Weighed{"Shift_JIS", "\x87\x40", 0.1, "a maker's own"},
                                         Weighed{"Shift_JIS", "\x8E\x73", 1.1, "the word for a city"}));

INSTANTIATE_TEST_SUITE_P(
    Alphabets, WeightOf,
    testing::Values(Weighed{"KOI8-R", "\xCF\xC5", 1, "common letters"},
                    Weighed{"KOI8-R", "\xD6\xDD", 0.7, "uncommon"},
                    Weighed{"KOI8-R", "\xCF\xD6", 0.85, "one of each"},
                    Weighed{"KOI8-R", "\xEF\xC5", 1, "first in capitals"},
                    Weighed{"KOI8-R", "\xEF\xE5", 1, "all in capitals"},
                    Weighed{"KOI8-R", "\xCF\xE5", 0, "a capital inside"},
                    Weighed{"KOI8-R", "\xEF\xE5\xCF", 0, "two capitals"},
                    Weighed{"KOI8-R", "a\xCF\xC5", 0, "a Latin letter"},
                    Weighed{"CP1251", "\xF1\xFA", 0.85, "a letter of Russian only"},
                    Weighed{"CP1253", "\xE1\xEF\xF2", 1, "a sigma of the end at the end"},
                    Weighed{"CP1253", "\xE1\xEF\xF3", 0, "another sigma at the end"},
                    Weighed{"CP1253", "\xE1\xF2\xEF", 0, "a sigma of the end inside"},
                    Weighed{"CP1253", "\xE1\xF3\xEF", 1, "another sigma inside"},
                    Weighed{"CP1253", "\xE1\xE8", 0.85, "an uncommon letter"},
                    Weighed{"CP1255", "\xE0\xEA", 1, "a final letter at the end"},
                    Weighed{"CP1255", "\xEA\xE0", 0, "a final letter in front"},
                    Weighed{"CP1255", "\xE0\xEE", 0, "not its final form"},
                    Weighed{"CP1252", "C\xF3rdoba", 1.06, "Spanish"},
                    Weighed{"CP1252", "\xE9\xE8", 1.06, "two letters"},
                    Weighed{"CP1252", "\xE9\xE8\xEA", 0, "three of three"},
                    Weighed{"CP1252",
                            "\xE9\xE8\xEA"
                            "a",
                            0, "three of four"},
                    Weighed{"CP1252",
                            "\xE9\xE8\xEA"
                            "ab",
                            1.06, "three of five"},
                    Weighed{"CP1254", "\xDDstanbul", 1, "a capital I with a dot"},
                    Weighed{"CP1250", "a\xB9,a\xF8,a\xF5", 0.8, "Polish, Czech and Hungarian together"},
                    Weighed{"CP1258", "a\xEC", 1, "an accent behind a vowel"},
                    Weighed{"CP1258", "b\xEC", 0, "behind none"},
                    Weighed{"CP1258",
                            "\xEC"
                            "a",
                            0, "behind nothing"},
                    Weighed{"CP1258", "\xE3\xEC", 1, "behind a vowel with a hook"}));

INSTANTIATE_TEST_SUITE_P(Signs, WeightOf,
                         testing::Values(Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e Wroc\xB3"
                                                 "aw",
                                                 0.56, "inside a word"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e 12 m\xB2",
                                                 1.06, "a number behind a word"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e \xB2m",
                                                 0.56, "before one"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e m\xA4",
                                                 0.56, "another sign behind a word"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e \xA4",
                                                 1.06, "apart"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e \x81",
                                                 0.56, "a control"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e a\xB7"
                                                 "b",
                                                 1.06, "punctuation"},
                                         Weighed{"CP1252",
                                                 "Mus\xE9"
                                                 "e a\xA0"
                                                 "b",
                                                 1.06, "a wide space"}));

INSTANTIATE_TEST_SUITE_P(Thai, WeightOf,
                         testing::Values(Weighed{"CP874", "\xA1\xD2", 1, "a vowel behind its consonant"},
                                         Weighed{"CP874", "\xD2\xA1", 0.5, "before it"},
                                         Weighed{"CP874", "\xE0\xA1", 1, "a leading vowel"},
                                         Weighed{"CP874", "\xE4\xA1", 1, "the last leading vowel"},
                                         Weighed{"CP874", "\xE5\xA1", 0.5, "the sign behind it"},
                                         Weighed{"CP874", "\xA1\xE0", 0.5, "a leading vowel at the end"},
                                         Weighed{"CP874", "\xA1\xD4\xE8", 1, "a tone on a vowel sign"},
                                         Weighed{"CP874", "\xA1\xD1", 1, "a sign above"},
                                         Weighed{"CP874", "\xA1\xD9", 1, "a sign below"},
                                         Weighed{"CP874", "\xA1\xDA", 0.5, "no sign of Thai words"},
                                         Weighed{"CP874", "\xA1\xE7", 1, "first sign of tones"},
                                         Weighed{"CP874", "\xA1\xEC", 1, "last"},
                                         Weighed{"CP874", "\xA1\xED", 0.5, "behind the last"},
                                         Weighed{"CP874", "\xE7\xA1", 0.5, "a sign without a consonant"},
                                         Weighed{"CP874", "\xA1\xD0", 1, "short a"},
                                         Weighed{"CP874", "\xA1\xD3", 1, "am"},
                                         Weighed{"CP874", "\xA1\xE8\xD2", 1, "a vowel behind a tone"},
                                         Weighed{"CP874", "\xCE\xD2", 1, "the last consonant"},
                                         Weighed{"CP874", "\xA1\xCF", 1, "a mark of abbreviation"},
                                         Weighed{"CP874", "\xA1\xE6", 1, "a mark of repetition"},
                                         Weighed{"CP874", "\xA1\xDF", 0.5, "the sign of the baht"},
                                         Weighed{"CP874", "\xA1\xF1", 0.5, "a digit"},
                                         Weighed{"CP874", "\xA1", 0, "alone"},
                                         Weighed{"CP874", "a\xA1\xD2", 0.5, "behind a Latin letter"},
                                         Weighed{"CP874",
                                                 "\xA1\xD2"
                                                 "a",
                                                 0.5, "before a Latin letter"},
                                         Weighed{"CP874", "1\xA1\xD2", 1, "behind a figure"}));

EncodingGuess guessIn(const std::string& encoding, const std::vector<std::string_view>& texts) {
  for (EncodingGuess& guess : guessEncodings(texts))
    if (guess.encoding == encoding) return guess;
  return {};
}

TEST(EncodingGuess, LooksAtEachPieceBetweenSeparatorsOnce) {
  const EncodingGuess guess = guessIn("CP1252", {"plain,\xE9;a\":\xE9\x1F\xE8 b,\xEA", "\xE8 b", "c\xEB\n"});
  EXPECT_EQ(guess.text, "é\nè b\nê\ncë\n");
  EXPECT_EQ(guess.sample, "é, è b, ê");
  EXPECT_TRUE(guess.hasLetters);
  EXPECT_TRUE(guessEncodings({"plain, ASCII", ""}).empty());
  EXPECT_FALSE(guessIn("CP1252", {"12 m\xB2"}).hasLetters) << "a sign beside a letter of ASCII";
}

TEST(EncodingGuess, ShowsThreeWordsWithoutSpacesAround) {
  const std::string sixty(30, '\xE9'), more = sixty + "a";  // two bytes each in UTF-8
  std::string shown;
  for (int i = 0; i < 30; ++i) shown += "é";
  EXPECT_EQ(guessIn("CP1252", {"  \xE9 \xE8  ", sixty}).sample, "é è, " + shown);
  EXPECT_EQ(guessIn("CP1252", {more, "\xE9", "\xE8", "\xEA"}).sample, "é, è") << "too long to be shown";
}

TEST(EncodingGuess, LooksAtTheFirst64KilobytesOnly) {
  const std::string most(65536, '\xE9'), less(65535, '\xE9');
  EXPECT_EQ(guessIn("CP1252", {most, "\xE8"}).text.size(), 2 * 65536U + 1);
  EXPECT_EQ(guessIn("CP1252", {less, "\xE8", "\xEA"}).text.size(), 2 * 65535U + 1 + 3);
  EXPECT_EQ(guessIn("CP1252", {less + ",\xE8,\xEA"}).text.size(), 2 * 65535U + 1 + 3);
}

TEST(EncodingGuess, IsLessSureWhereAnotherComesNear) {
  const auto confidence = [](std::vector<std::pair<double, const char*>> scores) {
    std::vector<EncodingGuess> guesses;
    for (const auto& [score, text] : scores) guesses.push_back({"X", score, "", true, text});
    return confidenceOf(guesses);
  };
  EXPECT_EQ(confidence({}), 0);
  EXPECT_NEAR(confidence({{0.9, "a"}}), 0.9, 1e-9);
  EXPECT_NEAR(confidence({{0.9, "a"}, {0.85, "b"}}), 0.45, 1e-9) << "half of a clear lead";
  EXPECT_NEAR(confidence({{0.9, "a"}, {0.8, "b"}}), 0.9, 1e-9);
  EXPECT_NEAR(confidence({{0.9, "a"}, {0.2, "b"}}), 0.9, 1e-9);
  EXPECT_NEAR(confidence({{0.9, "a"}, {0.9, "a"}, {0.85, "b"}}), 0.45, 1e-9)
      << "what reads the same is no rival";
  EXPECT_NEAR(confidence({{0.9, "a"}, {0.9, "b"}}), 0, 1e-9);
  EXPECT_NEAR(confidence({{1.1, "a"}}), 1, 1e-9) << "never more than sure";
}

/// Every guess about every sample with its score: whatever changes has to be meant.
TEST(EncodingGuess, OfEachSampleIsAsKept) {
  const fs::path folder = fs::path(TEST_DATA) / "encodings";
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (!entry.path().string().ends_with(".utf8.txt")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string text;
  for (const fs::path& file : files) {
    const std::vector<std::string> names = lines(test::contentOf(file));
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::vector<EncodingGuess> guesses = guessEncodings(views);
    const EncodingChoice choice = chooseEncoding(views, {});
    text += fmt::format("# {} {} {:.4f}\n{}\n{}\n", file.filename().string(), choice.encoding,
                        confidenceOf(guesses), choice.reason, choice.candidates);
    for (const EncodingGuess& guess : guesses)
      text += fmt::format("{} {:.4f} {} {}\n", guess.encoding, guess.score, guess.hasLetters, guess.sample);
  }
  test::expectKept(text, "encoding_guesses.txt");
}

TEST(EncodingGuess, OfWesternEuropeIsBelievedWhereItReadsToo) {
  const auto encodingOf = [](const std::vector<std::string_view>& texts, const char* claim) {
    return chooseEncoding(texts, {{"The mark", claim}}).encoding;
  };
  EXPECT_EQ(encodingOf({"Mu\xF0la;Ayd\xFDn;code"}, "CP1252"), "CP1252")
      << "Icelandic, as far as one can tell";
  EXPECT_EQ(encodingOf({"\xCC\xEE\xF1\xEA\xE2\xE0"}, "CP1252"), "CP1251");
  EXPECT_EQ(encodingOf({"\xCC\xEE\xF1\xEA\xE2\xE0"}, "ISO-8859-1"), "CP1251");
  EXPECT_EQ(encodingOf({"\xCC\xEE\xF1\xEA\xE2\xE0"}, "CP1253"), "CP1253") << "nobody's default";
  EXPECT_EQ(encodingOf({"C\xF3rdoba"}, "CP1252"), "CP1252");
}

}  // namespace
}  // namespace geo::detail
