#include "geo/file/encoding_guess.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "geo/file/text_encoding.h"
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

}  // namespace
}  // namespace geo::detail
