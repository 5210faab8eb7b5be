#include "planning/map/settings_json.h"

#include <gtest/gtest.h>

#include <limits>

#include "geo/report/error.h"
#include "tests/planning/map/some_settings.h"

namespace {

using planning::MapSettings;
using planning::settingsFromJson;
using planning::settingsToJson;

TEST(SettingsJson, ComeBackToTheBit) {
  const MapSettings settings = test::someSettings();
  EXPECT_EQ(settingsFromJson(settingsToJson(settings)), settings);
  EXPECT_EQ(settingsFromJson(settingsToJson(MapSettings{})), MapSettings{});
}

TEST(SettingsJson, RefuseATextThatWasCutOffAnywhere) {
  const std::string whole = settingsToJson(test::someSettings());
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_THROW(settingsFromJson(whole.substr(0, length)), geo::DataError) << length;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(SettingsJson, KeepAndTellFieldsThatAreNotKnown) {
  const std::string whole = settingsToJson(test::someSettings());
  std::string newer = replaced(whole, "\"reversed\": true", "\"reversed\": true,\n      \"shade\": 0.50");
  newer = replaced(newer, "\n  ]\n}", "\n  ],\n  \"theme\": []\n}");
  geo::Issues issues;
  const MapSettings read = settingsFromJson(newer, issues);
  ASSERT_EQ(issues.size(), 2u);
  EXPECT_EQ(issues[0].place, "styles[].shade");
  EXPECT_EQ(issues[1].place, "theme");
  EXPECT_EQ(settingsToJson(read), newer);
}

TEST(SettingsJson, TakeWhatLacksForItsDefaultAndTellIt) {
  geo::Issues issues;
  const std::string whole = settingsToJson(test::someSettings());
  EXPECT_EQ(settingsFromJson(replaced(whole, "\"palette\": \"RdBu\",", ""), issues).styles.front().palette,
            planning::IndicatorStyle().palette);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].place, "styles[].palette");
}

class SettingsJsonOfAnotherKind : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(SettingsJsonOfAnotherKind, AreRefused) {
  std::string text = settingsToJson(test::someSettings());
  const auto [from, to] = GetParam();
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, std::string(from).size(), to);
  EXPECT_THROW(settingsFromJson(text), geo::DataError) << from << " -> " << to;
}

INSTANTIATE_TEST_SUITE_P(
    All, SettingsJsonOfAnotherKind,
    testing::Values(std::pair{"\"format\": 1", "\"format\": 2"}, std::pair{"\"jenks\"", "\"no such method\""},
                    std::pair{"\"classes\": 7", "\"classes\": 0"},
                    std::pair{"\"classes\": 7", "\"classes\": \"7\""}, std::pair{"\"#aa0000\"", "\"red\""},
                    std::pair{"\"styles\"", "\"styels\""}, std::pair{"\"010101\",", "\"990101\","},
                    std::pair{"104.5", "204.5"}));

}  // namespace
