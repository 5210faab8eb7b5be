#include "planning/reading/json_value.h"

#include <gmock/gmock.h>

#include <limits>

#include "geo/report/error.h"

namespace {

using planning::JsonValue;
using testing::HasSubstr;

std::string sentenceOf(const std::string& text) {
  try {
    (void)JsonValue::parse(text);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

class JsonText : public testing::TestWithParam<const char*> {};

TEST_P(JsonText, ComesOutAsItCameIn) { EXPECT_EQ(JsonValue::parse(GetParam()).dump(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(All, JsonText,
                         testing::Values("null", "true", "[]", "{}", R"({"b":1,"a":[1.50,1e3,-0.0,1E+2]})",
                                         R"([123456789012345678901234567890,0.1000000000000000055511151231])",
                                         R"("贫困 \"x\" \\ \n\t\u0001 /")", R"({"":{"":[[],{}]}})"));

TEST(JsonValue, WritesNumbersShortestAndBackToTheBit) {
  EXPECT_EQ(JsonValue(0.1).dump(), "0.1");
  EXPECT_EQ(JsonValue(5.0).dump(), "5.0");
  EXPECT_EQ(JsonValue(1e21).dump(), "1e+21");
  EXPECT_EQ(JsonValue(-1.0 / 3).number(), -1.0 / 3);
  EXPECT_EQ(JsonValue(std::int64_t{INT64_MIN}).integer(), INT64_MIN);
  EXPECT_TRUE(JsonValue(std::numeric_limits<double>::infinity()).isNull());
}

TEST(JsonValue, TakesNoFractionAndNothingBeyond64BitsForAWholeNumber) {
  EXPECT_EQ(JsonValue::parse("7").integer(), 7);
  EXPECT_FALSE(JsonValue::parse("7.0").integer());
  EXPECT_FALSE(JsonValue::parse("9223372036854775808").integer());
  EXPECT_EQ(JsonValue::parse("9223372036854775808").number(), 9223372036854775808.0);
  EXPECT_EQ(JsonValue::parse("1e-400").number(), 0.0);
}

TEST(JsonValue, IndentsAsManySpacesALevelAndLeavesEmptyOnesTogether) {
  EXPECT_EQ(JsonValue::parse(R"({"a":[1,{}],"b":[]})").dump(2),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

TEST(JsonValue, IndentsEachLevelByAsManySpacesMore) {
  EXPECT_EQ(JsonValue::parse(R"({"a":[[1,[true]],"x"],"b":{"c":{"d":2,"e":null}}})").dump(1),
            "{\n \"a\": [\n  [\n   1,\n   [\n    true\n   ]\n  ],\n  \"x\"\n ],\n"
            " \"b\": {\n  \"c\": {\n   \"d\": 2,\n   \"e\": null\n  }\n }\n}");
  EXPECT_EQ(JsonValue::parse("[[1,{}]]").dump(0), "[\n[\n1,\n{}\n]\n]");
  EXPECT_EQ(JsonValue::parse("false").dump(3), "false");
}

TEST(JsonValue, IsOfOneKindAndOfNoOther) {
  const JsonValue null, yes(true), seven(7), text("7"), list(JsonValue::List{1}),
      object(JsonValue::Object{{"a", 1}});
  EXPECT_TRUE(null.isNull());
  for (const JsonValue* other : {&yes, &seven, &text, &list, &object})
    EXPECT_FALSE(other->isNull()) << other->dump();
  for (const JsonValue* one : {&null, &yes, &seven, &text, &list, &object}) {
    EXPECT_EQ(one->boolean().has_value(), one == &yes) << one->dump();
    EXPECT_EQ(one->integer().has_value(), one == &seven) << one->dump();
    EXPECT_EQ(one->number().has_value(), one == &seven) << one->dump();
    EXPECT_EQ(one->text() != nullptr, one == &text) << one->dump();
    EXPECT_EQ(one->list() != nullptr, one == &list) << one->dump();
    EXPECT_EQ(one->object() != nullptr, one == &object) << one->dump();
    EXPECT_EQ(one->find("a") != nullptr, one == &object) << one->dump();
    EXPECT_FALSE(one->find("b"));
  }
  EXPECT_EQ(JsonValue(false).boolean(), false);
  EXPECT_EQ(JsonValue(2.5).number(), 2.5);
  EXPECT_FALSE(JsonValue(2.5).integer());
}

TEST(JsonValue, GrowsFromNullToAListOrAnObject) {
  JsonValue list, object;
  list.append(1);
  list.append("x");
  EXPECT_EQ(list.dump(), R"([1,"x"])");
  object.set("z", 1);
  object.set("a", JsonValue());
  object.set("z", 2);
  EXPECT_EQ(object.dump(), R"({"z":2,"a":null})");
  EXPECT_EQ(list.take("z"), std::nullopt);
  EXPECT_EQ(object.take("y"), std::nullopt);
  EXPECT_EQ(object.take("z"), JsonValue(2));
  EXPECT_EQ(object.dump(), R"({"a":null})");
}

TEST(JsonValue, IsReadOrAbsent) {
  EXPECT_EQ(JsonValue::read("[1]"), JsonValue(JsonValue::List{1}));
  for (const char* text : {"", "[1", "{\"a\":1,\"a\":2}", "\"\xff\"", "nul"})
    EXPECT_FALSE(JsonValue::read(text)) << text;
  EXPECT_NE(JsonValue::parse("1"), JsonValue::parse("1.0")) << "digit for digit";
}

TEST(JsonValue, KeepsTextThatIsUtf8AndReplacesWhatIsNot) {
  for (const char* text : {"", "plain", "乌蒙山区 \\ \" \n", "\xF0\x9F\x97\xBA"})
    EXPECT_EQ(planning::validUtf8(text), text);
  EXPECT_EQ(planning::validUtf8("a\xFFz"), "a\uFFFDz");
}

TEST(JsonValue, SortsTheFieldsOfEveryObjectByTheBytesOfTheirNames) {
  JsonValue value = JsonValue::parse(R"({"b":[{"z":1,"B":2}],"a_":0,"a":3})");
  value.sortFields();
  EXPECT_EQ(value.dump(), R"({"a":3,"a_":0,"b":[{"B":2,"z":1}]})");
}

TEST(JsonValue, ReplacesAFieldWhereItStandsAndGivesOneAway) {
  JsonValue value = JsonValue::parse(R"({"a":1,"b":2})");
  value.set("a", "x");
  value.set("c", true);
  EXPECT_EQ(value.take("b"), JsonValue(2));
  EXPECT_EQ(value.dump(), R"({"a":"x","c":true})");
  EXPECT_EQ(value.take("b"), std::nullopt);
}

TEST(JsonValue, SaysLineAndColumnOfWhatIsNoJson) {
  EXPECT_THAT(sentenceOf("{\"a\": 1,\n  oops}"), HasSubstr("line 2, column 3"));
  EXPECT_THAT(sentenceOf(""), HasSubstr("line 1, column 1"));
  EXPECT_THAT(sentenceOf("[1]]"), HasSubstr("line 1, column 4"));
  EXPECT_THAT(sentenceOf("\"\xff\""), HasSubstr("line 1, column 2"));
  EXPECT_THAT(sentenceOf("1e999"), HasSubstr("line 1"));
}

TEST(JsonValue, RefusesAFieldThatStandsTwiceAndDepthsThatNobodyWrites) {
  EXPECT_THAT(sentenceOf(R"({"a":1,"b":{"c":1,"d":2,"c":3}})"), HasSubstr("'c' stands there twice"));
  EXPECT_EQ(sentenceOf(R"({"a":{"b":1},"b":[{"a":1},{"a":2}]})"), "") << "each in an object of its own";
  EXPECT_EQ(sentenceOf(std::string(200, '[') + std::string(200, ']')), "");
  EXPECT_THAT(sentenceOf(std::string(201, '[') + std::string(201, ']')), HasSubstr("200 deep"));
  EXPECT_THAT(sentenceOf(std::string(100000, '[')), HasSubstr("200 deep"));
}

TEST(JsonValue, RefusesToWriteATextThatIsNoUtf8) {
  EXPECT_THROW((void)JsonValue("\xff").dump(), geo::DataError);
  EXPECT_EQ(planning::validUtf8("a\xff"), "a\xef\xbf\xbd");
}

}  // namespace
