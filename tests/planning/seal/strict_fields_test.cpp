#include "planning/seal/strict_fields.h"

#include <gtest/gtest.h>

#include <functional>

#include "geo/report/error.h"

namespace {

using planning::JsonValue;
using planning::seal::canonical;
using planning::seal::StrictFields;

constexpr const char* kText =
    R"({"type": "made up", "format": 3, "name": "甲", "count": 0, "list": [1, 2], "in": {"a": "b"}, "bytes": "00ff"})";

StrictFields fieldsOf(const std::string& text = kText) { return {text, "f.json", "made up", 3}; }

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}
std::string wrong(const std::string& field) {
  return "f.json is not a file of this kind, or was changed: its field " + field +
         " is lacking or not as it has to be. Ask for it again.";
}

}  // namespace

TEST(StrictFields, GiveEachFieldOnce) {
  StrictFields fields = fieldsOf();
  EXPECT_EQ(fields.source(), "f.json");
  EXPECT_TRUE(fields.has("name"));
  EXPECT_EQ(fields.text("name"), "甲");
  EXPECT_FALSE(fields.has("name"));
  EXPECT_EQ(refusal([&] { fields.text("name"); }), wrong("name")) << "it was taken";
  EXPECT_EQ(fields.number("count"), 0);
  EXPECT_EQ(fields.list("list").size(), 2u);
  StrictFields inner = fields.fields("in");
  EXPECT_EQ(inner.source(), "f.json");
  EXPECT_EQ(refusal([&] { inner.requireNothingElse(); }), wrong("a"));
  EXPECT_EQ(inner.text("a"), "b");
  EXPECT_EQ(refusal([&] { inner.requireNothingElse(); }), "");
  EXPECT_EQ(refusal([&] { fields.requireNothingElse(); }), wrong("bytes")) << "one is left over";
  const std::array<unsigned char, 2> bytes = fields.bytes<2>("bytes");
  EXPECT_EQ(bytes[0], 0);
  EXPECT_EQ(bytes[1], 255);
  EXPECT_EQ(refusal([&] { fields.requireNothingElse(); }), "") << "type and format are taken, too";
}

TEST(StrictFields, RefuseFieldsOfAnotherKind) {
  for (const char* const name : {"count", "list", "in", "lacking"})
    EXPECT_EQ(refusal([&] { fieldsOf().text(name); }), wrong(name));
  for (const char* const name : {"name", "list", "in", "lacking"})
    EXPECT_EQ(refusal([&] { fieldsOf().number(name); }), wrong(name));
  for (const char* const name : {"name", "count", "in", "lacking"})
    EXPECT_EQ(refusal([&] { fieldsOf().list(name); }), wrong(name));
  for (const char* const name : {"name", "count", "list", "lacking"})
    EXPECT_EQ(refusal([&] { fieldsOf().fields(name); }), wrong(name));
  EXPECT_EQ(refusal([&] { fieldsOf().value("lacking"); }), wrong("lacking"));
  EXPECT_EQ(refusal([&] { fieldsOf().bytes<3>("bytes"); }), wrong("bytes")) << "two are there";
  EXPECT_EQ(refusal([&] { fieldsOf().bytes<1>("name"); }), wrong("name"));
}

TEST(StrictFields, TakeWholeNumbersFromZeroUp) {
  const auto taken = [](const std::string& number) {
    return refusal([&] { fieldsOf(R"({"type": "made up", "format": 3, "n": )" + number + "}").number("n"); });
  };
  for (const char* const number : {"0", "1", "9007199254740991"}) EXPECT_EQ(taken(number), "") << number;
  for (const char* const number : {"-1", "0.5", "\"1\"", "null", "true"})
    EXPECT_EQ(taken(number), wrong("n")) << number;
}

TEST(StrictFields, RefuseATextThatIsNoSuchDocument) {
  EXPECT_EQ(refusal([] { fieldsOf(kText); }), "");
  for (const char* const text : {"", "no JSON", "[]", "3", "\"{}\""})
    EXPECT_EQ(refusal([&] { fieldsOf(text); }), wrong("{}")) << text;
  for (const char* const text :
       {"{}", R"({"type": "other", "format": 3})", R"({"type": 1, "format": 3})", R"({"format": 3})"})
    EXPECT_EQ(refusal([&] { fieldsOf(text); }), wrong("type")) << text;
  for (const char* const text : {R"({"type": "made up"})", R"({"type": "made up", "format": "3"})"})
    EXPECT_EQ(refusal([&] { fieldsOf(text); }), wrong("format")) << text;
  for (const char* const number : {"2", "4"})
    EXPECT_EQ(refusal([&] { fieldsOf(std::string(R"({"type": "made up", "format": )") + number + "}"); }),
              std::string("f.json has format ") + number +
                  ", which this program does not know; update the program.");
  EXPECT_EQ(refusal([] { StrictFields(JsonValue::parse("[1]"), "f.json"); }), wrong("{}"));
}

TEST(CanonicalText, HasFieldsByNameAndNoWhiteSpace) {
  EXPECT_EQ(canonical(JsonValue::parse(R"({ "b" : 1, "a" : { "d" : [1, 2], "c" : "x y" } })")),
            R"({"a":{"c":"x y","d":[1,2]},"b":1})");
}
