#include "planning/unit/nearest_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace planning {
namespace {

using Names = std::vector<std::string>;

NamedUnit named(const char* code, const char* name, const char* province) {
  return {code, name, province, {}, 0, {}};
}

TEST(NearestNames, AreThreeOfTheOwnProvinceFirstThenTheNearestThenTheFree) {
  // changes to 甲乙丙: one in 3, 5 and 2, two in 4; made up
  const std::vector<NamedUnit> among{named("3", "甲乙丙丁", "某省"), named("5", "甲丁丙", "某省"),
                                     named("4", "甲", "某省"), named("2", "甲乙", "某省"),
                                     named("1", "甲乙丙", "别省")};
  NearestNames names(among);
  EXPECT_EQ(names.of(named("0", "甲乙丙", "某省"), std::vector<bool>(5)),
            (Names{"2 甲乙", "3 甲乙丙丁", "5 甲丁丙"}));
  EXPECT_EQ(names.of(named("0", "甲乙丙", "某省"), {false, false, false, true, false}),
            (Names{"3 甲乙丙丁", "5 甲丁丙", "2 甲乙"}));
  EXPECT_EQ(names.of(named("0", "甲乙丙", "别省"), std::vector<bool>(5)),
            (Names{"1 甲乙丙", "2 甲乙", "3 甲乙丙丁"}));
  EXPECT_EQ(names.of(named("0", "甲乙丙", ""), {true, true, true, true, true}),
            (Names{"1 甲乙丙", "2 甲乙", "3 甲乙丙丁"}));
  EXPECT_EQ(names.of(named("0", "", "某省"), std::vector<bool>(5)), Names{});
}

TEST(NearestNames, AreMeasuredInCharactersInsertedDroppedOrReplaced) {
  const std::vector<NamedUnit> among{named("1", "kitten", ""), named("2", "sittings", ""),
                                     named("3", "a", ""), named("4", "sit ting", ""),
                                     named("5", "intsitgn", "")};
  NearestNames names(among);
  EXPECT_EQ(names.of(named("0", "sitting", ""), std::vector<bool>(5)),
            (Names{"4 sit ting", "2 sittings", "1 kitten"}));
}

TEST(NearestNames, AreFewerWhereThereAreFewer) {
  const std::vector<NamedUnit> among{named("1", "乙", "某省")};
  EXPECT_EQ(NearestNames(among).of(named("0", "甲", "某省"), {false}), Names{"1 乙"});
  const std::vector<NamedUnit> none;
  EXPECT_EQ(NearestNames(none).of(named("0", "甲", "某省"), {}), Names{});
}

}  // namespace
}  // namespace planning
