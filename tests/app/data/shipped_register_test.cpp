#include "app/data/shipped_register.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "planning/areas/area_list.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/who_is_where.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning::liaison;

/// The areas that ship, on a small synthetic layer.
class ShippedRegister : public testing::Test {
 protected:
  ShippedRegister() {
    planning::Workspace workspace = small.open();
    workspace.putAreas(
        planning::loadAreas(app::shippedTable("areas.csv"), app::shippedTable("area_counties.csv")));
    app::putShippedRegister(workspace);
    all = readRegister(workspace);
    known = knownPlaces(workspace);
  }

  test::SmallWorkspace small;
  Register all;
  KnownPlaces known;
};

}  // namespace

TEST_F(ShippedRegister, HasThirteenMinistriesOnElevenAreasTwoOfThemOnQinbaAndKarst) {
  std::map<std::string, int> units;
  std::set<std::string> ministries;
  for (const Assignment& one : all.assignments) {
    EXPECT_FALSE(one.confidence.empty()) << one.organisation;
    const bool isSuccessor = one.organisation == "crc" || one.organisation == "nhfpc";
    if (isSuccessor) continue;
    ++units[one.place];
    ministries.insert(one.organisation);
  }
  EXPECT_EQ(ministries.size(), 13u);
  EXPECT_EQ(units.size(), 11u);
  EXPECT_EQ(units["qinba"], 2);
  EXPECT_EQ(units["karst"], 2);
  for (const char* area : {"tibet", "four_province_tibetan", "southern_xinjiang"})
    EXPECT_FALSE(units.contains(area)) << area;
}

TEST_F(ShippedRegister, NamesEveryUnitInBothLanguagesAsTheListOfAreasDoes) {
  std::map<std::string, std::string> names;
  for (const Organisation& one : all.organisations) {
    EXPECT_FALSE(one.nameZh.empty());
    EXPECT_FALSE(one.nameEn.empty());
    names[one.id] = one.nameZh;
  }
  const geo::Table areas = app::shippedTable("areas.csv");
  for (const geo::Table::Row& row : areas.rows) {
    const auto& said = row.cells[areas.column("liaison_zh").value()];
    for (const Assignment& one : all.assignments) {
      if (one.place != row.cells[0].value() || one.organisation == "crc" || one.organisation == "nhfpc")
        continue;
      EXPECT_THAT(said.value_or(""), testing::HasSubstr(names[one.organisation]));
      EXPECT_EQ(one.confidence, row.cells[areas.column("liaison_conf").value()]);
    }
  }
}

TEST_F(ShippedRegister, LeavesNoAreaWithoutUnitAndTellsWhatIsNotVerified) {
  std::map<std::string, int> kinds;
  for (const geo::Issue& one : checkCoverage(all, known, "2011-2020", "2012-12-31")) ++kinds[one.kind];
  EXPECT_EQ(kinds, (std::map<std::string, int>{{"liaison.area_exempt", 3}, {"liaison.not_verified", 5}}));
}

TEST_F(ShippedRegister, ShowsRailwaysBefore2013AndTheirSuccessorAfterwards) {
  const auto units = [this](const char* day) {
    std::set<std::string> found;
    const geo::TableToWrite table = whoIsWhere(all, known, {"2011-2020", "", day});
    for (const auto& row : table.rows)
      if (std::get<std::string>(row[1]) == "qinba") found.insert(std::get<std::string>(row[5]));
    return found;
  };
  EXPECT_THAT(units("2012-12-31"), testing::ElementsAre("mor", "most"));
  EXPECT_THAT(units("2014-01-01"), testing::ElementsAre("crc", "most"));
}

TEST(ShippedRegisterElsewhere, IsRefusedWhereItsAreasAreNot) {
  const test::SmallWorkspace small;
  planning::Workspace workspace = small.open();
  EXPECT_THROW(app::putShippedRegister(workspace), geo::DataError);
}
