#include "planning/share/unit_package.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

#include "geo/coverage/coverage.h"
#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/liaison/register_store.h"
#include "planning/map/map_settings.h"
#include "planning/map/settings_store.h"
#include "planning/survey/approval.h"
#include "planning/survey/round.h"
#include "planning/workspace/indicator_look.h"
#include "planning/workspace/workspace_info.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr double kCanaryFigure = 8675309.4375;
constexpr double kCanaryPlace = 1.46875;  ///< a vertex within the land of others only

/// Synthetic: 010101 and, around it, counties of whom every word and figure begins with CANARY. "ma" looks
/// after 010101; others after the rest.
Boundaries plantedBoundaries() {
  Boundaries boundaries = test::smallBoundaries();
  boundaries.counties[1] = {"CANARYCODE1", "CANARYNAME1", "CANARYNAMEEN1", Level::county, "0102",
                            777.125,       true,          "CANARYNOTE1"};
  boundaries.counties[2] = {"CANARYCODE2", "CANARYNAME2", "CANARYNAMEEN2", Level::county, "CANARYPREF", 0,
                            false,         "CANARYNOTE2"};
  boundaries.prefectures[0].note = "CANARY beside the prefecture";
  boundaries.prefectures[0].areaKm2 = kCanaryFigure;
  boundaries.prefectures.push_back(
      {"0102", "CANARYPREF1", "", Level::prefecture, "01", 777.125, true, "CANARY"});
  boundaries.prefectures.push_back({"CANARYPREF", "CANARYPREF2", "", Level::prefecture, "", 0, false, ""});
  boundaries.coverage.codes = {"010101", "CANARYCODE1", "CANARYCODE2"};
  // a vertex of the other's own border: (1.46875, 1), between (2, 1) and (1, 1)
  geo::Coverage& coverage = boundaries.coverage;
  coverage.vertices = {{1, 0}, {1, 1}, {1, 1}, {0, 1}, {0, 0},
                       {1, 0}, {1, 0}, {2, 0}, {2, 1}, {kCanaryPlace, 0.984375},
                       {1, 1}};
  coverage.arcs = {{0, 2, 0, 1, 0, 1}, {2, 4, 0, geo::kOutside, 1, 0}, {6, 5, 1, geo::kOutside, 0, 1}};
  boundaries.info.title = "CANARYTITLE";
  return boundaries;
}

liaison::Register plantedRegister() {
  using liaison::PlaceLevel;
  liaison::Register all = test::smallRegister();
  all.organisations[1].contact = "CANARYCONTACT";
  all.organisations[1].nameZh = "CANARYUNIT";
  all.places = {{"010101001", PlaceLevel::village, "甲村", "010101", true, ""},
                {"CANARYVILLAGE", PlaceLevel::village, "CANARYVILLAGENAME", "CANARYCODE1", true, ""}};
  all.assignments = {test::assignment("ma", PlaceLevel::county, "010101"),
                     test::assignment("mb", PlaceLevel::county, "CANARYCODE1")};
  all.assignments[1].basis = "CANARYBASIS";
  all.needs = {
      {"n1", PlaceLevel::village, "010101001", liaison::NeedKind::roads, "a road", "2011", "village", ""},
      {"CANARYNEED", PlaceLevel::county, "CANARYCODE1", liaison::NeedKind::other, "CANARYTEXT", "", "", ""}};
  all.promises = {test::promise("p1", "ma", "010101"), test::promise("CANARYPROMISE", "mb", "CANARYCODE1"),
                  test::promise("CANARYOWN", "ma", "CANARYCODE1")};
  all.promises[0].item = "one kept promise";
  all.promises[1].item = "CANARYITEM";
  all.persons = {{"ma", "1", "own person", "010101", "deputy", "2011", "", "", ""},
                 {"ma", "1", "CANARYPERSON", "CANARYCODE1", "deputy", "2011", "", "", ""}};
  all.meetings = {{"CANARYMEETING", "2011-03-01", PlaceLevel::area, "", "CANARYVENUE", "", {}, "", ""}};
  all.rounds[0].note.clear();
  return all;
}

class UnitPackage : public testing::Test {
 protected:
  UnitPackage() {
    Workspace::create(path(), plantedBoundaries(), false);
    Workspace workspace = open();
    workspace.putIndicators({test::indicator("a"), test::indicator("b")});
    putFigures(workspace);
    liaison::editRegister(workspace, {"CANARYWHY"}, [](liaison::Register& all) { all = plantedRegister(); });
    MapSettings settings;
    settings.styles = {{"a", ClassMethod::manual, 2, {kCanaryFigure, kCanaryFigure + 1}}};
    settings.bookmarks = {{"CANARYBOOKMARK", 1.46875, 0.984375, 10}};
    settings.selections = {{"CANARYSELECTION", {"CANARYCODE1"}}};
    saveSettings(workspace, settings, {});
  }

  void putFigures(Workspace& workspace) const {
    const auto of = [](const char* unit, const char* period, const char* indicator, double value) {
      return Figure{unit, period, indicator, value, Flag::reported, "CANARYSOURCE", "CANARYNOTE of another"};
    };
    survey::putRound(workspace,
                     {"s1", "CANARYROUND", "CANARYROUND", "2011", "", "", {"a"}, {"010101", "CANARYCODE1"}});
    workspace.putFigures({of("010101", "2011", "a", 41.5), of("CANARYCODE1", "2011", "a", kCanaryFigure),
                          of("010101", "2010", "a", 40.25), of("CANARYCODE1", "2010", "a", kCanaryFigure),
                          of("010101", "2011", "b", 39.75), of("CANARYCODE2", "2010", "b", kCanaryFigure),
                          of("area:CANARYAREA", "2010", "a", kCanaryFigure)},
                         "CANARYREASON");
  }

  void approve(const char* state) {
    open()
        .database()
        .prepare("UPDATE submissions SET state = ? WHERE id = 's1/010101'")
        ->run({std::string(state)});
  }

  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  std::filesystem::path file() const { return m_folder / "ma.gpkg"; }
  Workspace open() const { return Workspace::open(path(), false); }
  PackageReport write(bool withDirect = false) const {
    Workspace source = Workspace::open(path(), true);
    return writePackage(source, {"ma", "r1", withDirect, "2012-01-01T00:00:00Z", "zh"}, file(), true);
  }
  std::string bytes() const {
    std::ifstream stream(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  test::ScratchFolder m_folder;
};

/// As SQLite (big-endian) and shapes (little-endian) store it.
std::array<std::string, 2> bytesOf(double value) {
  std::array<char, sizeof value> little{};
  std::memcpy(little.data(), &value, sizeof value);
  std::array<char, sizeof value> big = little;
  std::ranges::reverse(big);
  return {std::string(little.data(), little.size()), std::string(big.data(), big.size())};
}

}  // namespace

TEST_F(UnitPackage, HoldsNoByteOfAnyCountyThatTheUnitDoesNotLookAfter) {
  approve("national");
  for (const bool withDirect : {false, true}) {
    write(withDirect);
    const std::string package = bytes();
    ASSERT_GT(package.size(), 1000u);
    EXPECT_EQ(package.find("CANARY"), std::string::npos) << package.substr(package.find("CANARY"), 60);
    for (const std::string& value : bytesOf(kCanaryFigure)) EXPECT_EQ(package.find(value), std::string::npos);
    EXPECT_EQ(package.find("8675309"), std::string::npos);
    EXPECT_EQ(package.find("777.125"), std::string::npos);
    for (const std::string& value : bytesOf(777.125)) EXPECT_EQ(package.find(value), std::string::npos);
  }
  EXPECT_THAT(files(), ElementsAre("ma.gpkg", "w.gpkg"));
}

TEST_F(UnitPackage, FindsTheCanariesInTheWorkspaceItself) {
  std::ifstream stream(path(), std::ios::binary);
  const std::string workspace{std::istreambuf_iterator<char>(stream), {}};
  for (const char* word : {"CANARYCODE1", "CANARYNAME2", "CANARYNOTE", "CANARYBOOKMARK", "CANARYSELECTION",
                           "CANARYCONTACT", "CANARYITEM", "CANARYWHY", "CANARYREASON", "CANARYPREF1"})
    EXPECT_NE(workspace.find(word), std::string::npos) << word;
  EXPECT_NE(workspace.find(bytesOf(kCanaryFigure)[1]), std::string::npos);
}

TEST_F(UnitPackage, HasApprovedFiguresOnlyWithTheirState) {
  EXPECT_EQ(write().figures, 0u);
  approve("province");
  const PackageReport made = write();
  EXPECT_EQ(made.figures, 1u);
  EXPECT_EQ(made.leftOut, 2u);
  Workspace package = Workspace::open(file(), true);
  const auto figures = package.allFigures("2011");
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].value, 41.5);
  const auto state = package.database().prepare("SELECT unit, period, round, state FROM package_states");
  ASSERT_TRUE(state->step());
  EXPECT_EQ(state->text(0) + state->text(1) + state->text(2) + state->text(3), "0101012011s1province");
  EXPECT_FALSE(state->step());
}

TEST_F(UnitPackage, MarksFiguresOfNoRoundAsDirectWhereTheyAreAskedFor) {
  const PackageReport made = write(true);
  EXPECT_EQ(made.figures, 2u);  // of 2010, and b of 2011, which the round does not ask
  EXPECT_EQ(made.leftOut, 1u);  // a of 2011 is a draft
  Workspace package = Workspace::open(file(), true);
  const auto state = package.database().prepare("SELECT count(*) FROM package_states WHERE state = 'direct'");
  ASSERT_TRUE(state->step());
  EXPECT_EQ(state->integer(0), 2);
}

TEST_F(UnitPackage, IsAWorkspaceWithTheUnitsCountyItsRegisterAndTheProvincesOutline) {
  const PackageReport made = write();
  EXPECT_THAT(made.counties, ElementsAre("010101"));
  EXPECT_THAT(made.provinces, ElementsAre("01"));
  Workspace package = Workspace::open(file(), true);
  EXPECT_TRUE(package.issues().empty());
  const std::vector<Unit> counties = package.units(Level::county);
  ASSERT_EQ(counties.size(), 1u);
  EXPECT_EQ(counties[0].name, "甲县");
  EXPECT_EQ(package.units(Level::prefecture).at(0).areaKm2, counties[0].areaKm2);
  const geo::Coverage coverage = package.coverage();
  EXPECT_EQ(geo::polygons(coverage).at(0).size(), 1u);
  const liaison::Register own = liaison::readRegister(package);
  EXPECT_EQ(own.promises.size(), 1u);
  EXPECT_EQ(own.persons.size(), 1u);
  EXPECT_EQ(own.organisations.size(), 1u);
  EXPECT_EQ(package.info().title, "单位ma：r1");
  const auto fact = package.database().prepare("SELECT value FROM package WHERE key = 'cut_off'");
  ASSERT_TRUE(fact->step());
  EXPECT_EQ(fact->text(0), "2012-01-01T00:00:00Z");
}

TEST_F(UnitPackage, HidesWhereTheBordersOfOthersMet) {
  write();
  Workspace package = Workspace::open(file(), true);
  const geo::Coverage coverage = package.coverage();
  ASSERT_EQ(coverage.arcs.size(), 1u);  // the whole border is one, whoever lies beside it
  EXPECT_EQ(coverage.arcs[0].right == geo::kOutside || coverage.arcs[0].left == geo::kOutside, true);
}

TEST_F(UnitPackage, IsRefusedForAUnitWithoutPlaceAndOnTopOfTheWorkspace) {
  Workspace source = Workspace::open(path(), true);
  const auto refusal = [&](const PackageRequest& request, const std::filesystem::path& target, bool replace) {
    try {
      writePackage(source, request, target, replace);
    } catch (const geo::Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_THAT(
      refusal({"mc", "r1"}, file(), false),
      HasSubstr("mc 单位mc looks after no area, county, township or village of the workspace in round r1"));
  EXPECT_THAT(refusal({"mx", "r1"}, file(), false), HasSubstr("no organisation 'mx'"));
  EXPECT_THAT(refusal({"ma", "r9"}, file(), false), HasSubstr("no round 'r9'"));
  EXPECT_THAT(refusal({"ma", "r1"}, path(), true), HasSubstr("is the workspace itself"));
  EXPECT_THAT(files(), ElementsAre("w.gpkg"));
  EXPECT_EQ(refusal({"ma", "r1"}, file(), false), "");
  EXPECT_THAT(refusal({"ma", "r1"}, file(), false), HasSubstr("already exists"));
}

TEST_F(UnitPackage, HasTheAreaOfAUnitThatLooksAfterAllOfIt) {
  Workspace workspace = open();
  Area area = test::liaisonAreas()[0];
  area.liaisonZh = "CANARYOTHERUNIT";
  area.members.resize(1);
  area.members[0].note = "CANARYMEMBERNOTE";
  workspace.putAreas({area});
  liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
    all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::area, "hills"));
  });
  writePackage(workspace, {"ma", "r1", false, "2012-01-01T00:00:00Z", "zh"}, file(), true);
  Workspace package = Workspace::open(file(), true);
  ASSERT_EQ(package.areas().size(), 1u);
  EXPECT_EQ(package.areas()[0].liaisonZh, "单位ma");
  EXPECT_EQ(bytes().find("CANARY"), std::string::npos);
}

TEST_F(UnitPackage, OfAVillageShowsTheOutlineOfItsCountyWithoutFigures) {
  approve("national");
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments[0] = test::assignment("ma", liaison::PlaceLevel::village, "010101001");
      all.promises.erase(all.promises.begin());
    });
  }
  const PackageReport made = write();
  EXPECT_THAT(made.counties, ElementsAre("010101"));
  EXPECT_EQ(made.figures, 0u);
}
