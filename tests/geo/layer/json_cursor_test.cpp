#include "geo/layer/json_cursor.h"

#include <gtest/gtest.h>

#include <string>

#include "geo/layer/geojson_scan.h"
#include "geo/layer/layer_reader.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace geo::detail {
namespace {

/// A collection whose foreign member has `value`, and what its feature's property has.
std::string collection(const std::string& value) {
  return R"({"type":"FeatureCollection","x":)" + value +
         R"(,"features":[{"type":"Feature","geometry":null,"properties":{"p":)" + value + "}}]}";
}

class Accepted : public testing::TestWithParam<const char*> {};

TEST_P(Accepted, IsJson) {
  EXPECT_FALSE(jsonFault(GetParam())) << GetParam();
  EXPECT_TRUE(scanGeoJson(collection(GetParam()))) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Values, Accepted,
                         testing::Values("0", "-0", "-0.0", "10.5", "1e5", "1E+5", "1.25e-3", "1e999", "true",
                                         "false", "null", "NaN", "Infinity", "-Infinity", R"("")",
                                         R"("\"\\\/\b\f\n\r\t")", R"("\u00e9\ud83d\uddfa")", "\"\x7f\"", "[]",
                                         "{}", "[ 1 ,\t2\r\n]", R"({"a":{"b":[{},[],""]},"a":1})", " 1 "));

class Refused : public testing::TestWithParam<const char*> {};

TEST_P(Refused, IsNoJson) {
  EXPECT_TRUE(jsonFault(GetParam())) << GetParam();
  EXPECT_FALSE(scanGeoJson(collection(GetParam()))) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Brackets, Refused,
                         testing::Values("[1}", "{\"a\":1]", "[", "]", "[[1]", "[1]]", "{", "}", "[}", "{]",
                                         "[{\"a\":[1}]}"));
INSTANTIATE_TEST_SUITE_P(Commas, Refused,
                         testing::Values("[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "{\"a\":1,}", "{,}",
                                         "{\"a\":1 \"b\":2}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}",
                                         "{\"a\"::1}", "{a:1}", "{1:1}"));
INSTANTIATE_TEST_SUITE_P(Numbers, Refused,
                         testing::Values("01", "-01", "00", "-", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+",
                                         "0x10", "1_0", "--1", "nan", "inf", "-nan", "INFINITY", "1a",
                                         "1.5.2"));
INSTANTIATE_TEST_SUITE_P(Words, Refused,
                         testing::Values("True", "nul", "nulll", "falsetrue", "undefined", "'a'"));
INSTANTIATE_TEST_SUITE_P(Texts, Refused,
                         testing::Values("\"a", "\"\\", R"("\x")", R"("\u12")", R"("\u12g4")", R"("\u-123")",
                                         R"("\ud83d")", R"("\ud83dx")", R"("\ud83d\u0041")", R"("\uddfa")",
                                         R"("\ud83d\ud83d")", "\"a\nb\"", "\"a\tb\"", "\"\x01\""));

TEST(JsonFault, IsWhatStandsBehindTheEnd) {
  for (const char* text : {"{}x", "{}{}", "{}\n[]", "[]]", "1 2", "{},", "{}\x0b"})
    EXPECT_TRUE(jsonFault(text)) << text;
  EXPECT_FALSE(jsonFault("{} \r\n\t"));
}

TEST(JsonFault, IsATextWithoutAValue) {
  for (const char* text : {"", " ", "\xEF\xBB\xBF"}) EXPECT_TRUE(jsonFault(text)) << text;
  EXPECT_FALSE(jsonFault("\xEF\xBB\xBF[]"));
}

TEST(JsonFault, NamesByteAndLine) {
  const auto fault = jsonFault("{\"a\":1,\n\"bbox\":[1}\n}");  // the brace is the 18th byte
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->byte, 18u);
  EXPECT_EQ(fault->line, 2u);
  const auto cut = jsonFault("[1,\n\n");
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->byte, 6u);  // one behind the last
  EXPECT_EQ(cut->line, 3u);
}

TEST(JsonFault, IsFoundInATextOfAnyDepth) {
  constexpr std::size_t kDepth = 1'000'000;
  const std::string open(kDepth, '[');
  EXPECT_FALSE(jsonFault(open + std::string(kDepth, ']')));
  const auto fault = jsonFault(open + "}");
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->byte, kDepth + 1);
}

TEST(JsonFault, OfAGeoJsonFileIsSaidInOneSentence) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.geojson", "{\"type\":\"FeatureCollection\",\n\"bbox\":[1},\n\"features\":[]}");
  try {
    readLayer(folder / "a.geojson", {});
    FAIL();
  } catch (const IoError& error) {
    const std::string said = error.what();
    EXPECT_NE(said.find("a.geojson"), std::string::npos) << said;
    EXPECT_NE(said.find("byte 39"), std::string::npos) << said;
    EXPECT_NE(said.find("line 2"), std::string::npos) << said;
  }
}

}  // namespace
}  // namespace geo::detail
