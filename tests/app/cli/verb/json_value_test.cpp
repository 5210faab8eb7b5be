#include "app/cli/verb/json_value.h"

#include "planning/reading/json_value.h"

#include <gtest/gtest.h>

using app::cli::Json;

TEST(JsonValue, KeepsTheOrderOfItsMembersAndTheKindOfItsNumbers) {
  Json json = {{"z", 1}, {"a", 1.0}, {"flag", true}, {"none", nullptr}, {"text", "乙"}};
  json["z"] = 2;
  EXPECT_EQ(json.text(),
            "{\n  \"z\": 2,\n  \"a\": 1.0,\n  \"flag\": true,\n  \"none\": null,\n  \"text\": \"乙\"\n}");
}

TEST(JsonValue, AMissingValueIsNullAndAnEmptyListIsNot) {
  EXPECT_EQ(Json(std::optional<double>()).text(), "null");
  EXPECT_EQ(Json(std::vector<std::string>()).text(), "[]");
  EXPECT_EQ(Json::object().text(), "{}");
}

TEST(JsonValue, TakesMembersOverAndReplacesThoseOfTheSameName) {
  Json json = {{"a", 1}, {"b", 2}};
  json.update({{"c", 3}, {"a", 4}});
  EXPECT_EQ(json.text(), "{\n  \"a\": 4,\n  \"b\": 2,\n  \"c\": 3\n}");
}

TEST(JsonValue, WritesTextThatIsNoUtf8WithAReplacementCharacter) {
  EXPECT_EQ(Json("a\xff").text(), "\"a\xEF\xBF\xBD\"");
}

TEST(JsonValue, TakesADocumentAsAPartOfAReport) {
  const std::string text = Json({{"list", std::vector<int>{1, 2}}, {"inner", {{"x", 0.5}}}}).text();
  EXPECT_EQ(Json::of(planning::JsonValue::parse(text)).text(), text);
}
