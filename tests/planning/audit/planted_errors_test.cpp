#include "tests/planning/audit/planted_errors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace planted;

// The generator itself: what it calls clean is consistent, and what it calls an error is one.

namespace {

std::size_t column(const Sheet& sheet, const std::string& id) {
  return static_cast<std::size_t>(std::ranges::find(sheet.columns, id) - sheet.columns.begin());
}

const Sheet& first() {
  static const Sheet kSheet = firstRound();
  return kSheet;
}
const Sheet& second() {
  static const Sheet kSheet = secondRound(first(), 7);
  return kSheet;
}

bool sameValues(const Sheet& a, const Sheet& b) {
  if (a.rows.size() != b.rows.size()) return false;
  for (std::size_t i = 0; i < a.rows.size(); ++i)
    if (a.rows[i].unit != b.rows[i].unit || a.rows[i].values != b.rows[i].values) return false;
  return true;
}

}  // namespace

TEST(PlantedErrors, AreTheSameForTheSameSeed) {
  EXPECT_TRUE(sameValues(secondRound(first(), 7), second()));
  const Planted a = plant(second(), first(), 10, 3), b = plant(second(), first(), 10, 3);
  EXPECT_TRUE(sameValues(a.sheet, b.sheet));
  EXPECT_FALSE(sameValues(a.sheet, plant(second(), first(), 10, 4).sheet));
}

TEST(PlantedErrors, StartFromASecondRoundThatAddsUp) {
  const Sheet& sheet = second();
  for (std::size_t r = 0; r < sheet.counties; ++r) {
    const auto at = [&](const char* id) { return sheet.rows[r].values[column(sheet, id)].value_or(0); };
    ASSERT_EQ(at("pop_male") + at("pop_female"), at("pop_total")) << sheet.rows[r].unit;
    ASSERT_EQ(at("pop_urban") + at("pop_rural"), at("pop_total")) << sheet.rows[r].unit;
    for (const std::string thing : {"tapwater", "toilet", "kitchen", "bath"})
      ASSERT_EQ(at((thing + "_yes").c_str()) + at((thing + "_no").c_str()), at("lf_households_sample"))
          << sheet.rows[r].unit;
  }
}

TEST(PlantedErrors, ChangeTheRowsThatTheyNameAndNoOthers) {
  const Planted planted = plant(second(), first(), 20, 5);
  std::set<std::string> named;
  std::map<Kind, int> counts;
  for (const Error& error : planted.errors) {
    named.insert(error.trueUnit);
    ++counts[error.kind];
  }
  std::size_t changed = 0;
  for (std::size_t r = 0; r < second().rows.size(); ++r) {
    const SheetRow &now = planted.sheet.rows[r], &clean = second().rows[r];
    if (now.unit == clean.unit && now.values == clean.values) continue;
    ++changed;
    // the other half of two swapped rows is the row behind the one that is named
    EXPECT_TRUE(named.contains(clean.unit) || named.contains(second().rows[r - 1].unit)) << clean.unit;
  }
  EXPECT_EQ(changed, planted.errors.size() + static_cast<std::size_t>(counts[Kind::swappedRows]));
  for (const Kind kind : kKinds) EXPECT_GE(counts[kind], 20) << toString(kind);
}
