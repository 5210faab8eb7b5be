#include "planning/liaison/who_is_where.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;

/// The cells of some columns, a text a row.
std::vector<std::string> cells(const geo::TableToWrite& table, std::initializer_list<const char*> columns) {
  std::vector<std::string> lines;
  for (const auto& row : table.rows) {
    std::string& line = lines.emplace_back();
    for (const char* name : columns)
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == name)
          line += (line.empty() ? "" : "|") + (row[i].index() == 0 ? "-" : std::get<std::string>(row[i]));
  }
  return lines;
}

}  // namespace

TEST(WhoIsWhere, ListsAreasFirstThenWhatLiesBelowWithTheMarksOfConfidence) {
  Register all = test::smallRegister();
  all.assignments[1].confidence = "unverified, likely";
  all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101001"));
  all.assignments.push_back(test::assignment("mb", PlaceLevel::county, "010102"));
  all.assignments.push_back(test::assignment("mc", PlaceLevel::county, "010101"));
  all.assignments.back().state = AssignmentState::ended;
  const auto table = whoIsWhere(all, test::smallPlaces(), {"r1", "", ""});
  EXPECT_THAT(
      cells(table, {"place", "name_zh", "county", "unit_zh", "state", "confidence"}),
      ElementsAre("hills|丘陵|-|单位ma|in_force|verified: synthetic",
                  "hills|丘陵|-|单位mb|in_force|unverified, likely", "plateau|高原|-|-|none_by_rule|-",
                  "010102|乙县|010102|单位mb|in_force|verified: synthetic",
                  "010101001|甲村|010101|单位mb|in_force|verified: synthetic"));
}

TEST(WhoIsWhere, SaysWhereAnAreaHasNoUnitThoughNoRuleSaysSo) {
  Register all = test::smallRegister();
  all.assignments.clear();
  EXPECT_THAT(cells(whoIsWhere(all, test::smallPlaces(), {"r1", "", ""}), {"place", "state"}),
              ElementsAre("hills|none", "plateau|none_by_rule"));
}

TEST(WhoIsWhere, ListsOnlyWhatAUnitHas) {
  const auto table = whoIsWhere(test::smallRegister(), test::smallPlaces(), {"r1", "mb", ""});
  EXPECT_THAT(cells(table, {"place", "organisation"}), ElementsAre("hills|mb"));
  EXPECT_TRUE(whoIsWhere(test::smallRegister(), test::smallPlaces(), {"r1", "mc", ""}).rows.empty());
}

TEST(WhoIsWhere, NamesTheOrganisationsThereAre) {
  EXPECT_THROW(whoIsWhere(test::smallRegister(), test::smallPlaces(), {"r9", "", ""}), geo::DataError);
  EXPECT_THROW(whoIsWhere(test::smallRegister(), test::smallPlaces(), {"r1", "mx", ""}), geo::DataError);
}

TEST(WhoIsWhere, SaysWhoWasThereOnADay) {
  Register all = test::smallRegister();
  all.promises.clear();
  all.assignments[0].state = AssignmentState::handedOver;
  all.assignments[0].to = "2011-06";
  all.assignments[1].state = AssignmentState::proposed;
  all.assignments.push_back(test::assignment("mc", PlaceLevel::area, "hills"));
  all.assignments.back().from = "2011-07-01";
  const auto on = [&all](const char* day) {
    return cells(whoIsWhere(all, test::smallPlaces(), {"r1", "", day}), {"place", "organisation"});
  };
  EXPECT_THAT(on("2011-06-30"), ElementsAre("hills|ma", "plateau|-"));
  EXPECT_THAT(on("2011-07-01"), ElementsAre("hills|mc", "plateau|-"));
  EXPECT_THAT(on("2013-01-01"), ElementsAre("hills|-", "plateau|-"));
  EXPECT_THROW(on("July"), geo::DataError);
}
