#include "planning/reading/format_steps.h"

#include <gmock/gmock.h>

#include <array>

#include "geo/report/error.h"

namespace {

using planning::formatOf;
using planning::FormatStep;
using planning::JsonValue;
using testing::AllOf;
using testing::HasSubstr;

/// Made up: "name" becomes "title"; then every document gets a level, which was 1 before there were any.
constexpr std::array<FormatStep, 2> kSteps{
    {{1, [](JsonValue& json) { json.set("title", json.take("name").value_or("")); }},
     {2, [](JsonValue& json) { json.set("level", 1); }}}};

std::string upgraded(const std::string& text) {
  JsonValue json = JsonValue::parse(text);
  planning::upgrade(json, formatOf(json, 3), kSteps);
  json.sortFields();
  return json.dump();
}

TEST(FormatSteps, AreTakenOneAfterTheOtherFromTheNumberOfTheDocument) {
  const std::string today = R"({"format":3,"level":1,"title":"x"})";
  EXPECT_EQ(upgraded(R"({"name":"x","format":1})"), today);
  EXPECT_EQ(upgraded(R"({"title":"x","format":2})"), today);
  EXPECT_EQ(upgraded(R"({"title":"x","level":1,"format":3})"), today);
}

TEST(FormatSteps, TakeADocumentWithoutANumberForOneOfTheFirstFormat) {
  EXPECT_EQ(upgraded(R"({"name":"x"})"), R"({"format":3,"level":1,"title":"x"})");
}

TEST(FormatSteps, RefuseANewerDocumentNamingBothNumbersAndWhatToDo) {
  try {
    (void)formatOf(JsonValue::parse(R"({"format":9})"), 3);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), AllOf(HasSubstr("format 9"), HasSubstr("up to 3"), HasSubstr("update")));
  }
}

TEST(FormatSteps, RefuseANumberThatIsNone) {
  for (const char* number : {"0", "-1", "1.5", "\"1\"", "null", "[]"})
    EXPECT_THROW((void)formatOf(JsonValue::parse(std::string("{\"format\":") + number + "}"), 3),
                 geo::DataError)
        << number;
}

}  // namespace
