#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

#include "geo/coverage/coverage.h"
#include "geo/store/database.h"
#include "planning/liaison/register_store.h"
#include "planning/map/map_settings.h"
#include "planning/map/settings_store.h"
#include "planning/share/unit_package.h"
#include "planning/survey/approval.h"
#include "planning/survey/round.h"
#include "planning/workspace/indicator_look.h"
#include "planning/workspace/workspace_info.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace test {

using namespace planning;
using namespace planning::share;

inline constexpr double kCanaryFigure = 8675309.4375;
inline constexpr double kCanaryPlace = 1.46875;  ///< a vertex within the land of others only

/// Synthetic: 010101 and, around it, counties of whom every word and figure begins with CANARY. "ma" looks
/// after 010101; others after the rest.
inline Boundaries plantedBoundaries() {
  Boundaries boundaries = smallBoundaries();
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

inline liaison::Register plantedRegister() {
  using liaison::PlaceLevel;
  liaison::Register all = smallRegister();
  all.organisations[1].contact = "CANARYCONTACT";
  all.organisations[1].nameZh = "CANARYUNIT";
  all.places = {{"010101001", PlaceLevel::village, "甲村", "010101", true, ""},
                {"CANARYVILLAGE", PlaceLevel::village, "CANARYVILLAGENAME", "CANARYCODE1", true, ""}};
  all.assignments = {assignment("ma", PlaceLevel::county, "010101"),
                     assignment("mb", PlaceLevel::county, "CANARYCODE1")};
  all.assignments[1].basis = "CANARYBASIS";
  all.needs = {
      {"n1", PlaceLevel::village, "010101001", liaison::NeedKind::roads, "a road", "2011", "village", ""},
      {"CANARYNEED", PlaceLevel::county, "CANARYCODE1", liaison::NeedKind::other, "CANARYTEXT", "", "", ""}};
  all.promises = {promise("p1", "ma", "010101"), promise("CANARYPROMISE", "mb", "CANARYCODE1"),
                  promise("CANARYOWN", "ma", "CANARYCODE1")};
  all.promises[0].item = "one kept promise";
  all.promises[1].item = "CANARYITEM";
  all.persons = {{"ma", "1", "own person", "010101", "deputy", "2011", "", "", ""},
                 {"ma", "1", "CANARYPERSON", "CANARYCODE1", "deputy", "2011", "", "", ""}};
  all.meetings = {{"CANARYMEETING", "2011-03-01", PlaceLevel::area, "", "CANARYVENUE", "", {}, "", ""}};
  all.rounds[0].note.clear();
  return all;
}

class PlantedWorkspace : public testing::Test {
 protected:
  PlantedWorkspace() {
    Workspace::create(path(), plantedBoundaries(), false);
    Workspace workspace = open();
    workspace.putIndicators({indicator("a"), indicator("b")});
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

  ScratchFolder m_folder;
};

/// As SQLite (big-endian) and shapes (little-endian) store it.
inline std::array<std::string, 2> bytesOf(double value) {
  std::array<char, sizeof value> little{};
  std::memcpy(little.data(), &value, sizeof value);
  std::array<char, sizeof value> big = little;
  std::ranges::reverse(big);
  return {std::string(little.data(), little.size()), std::string(big.data(), big.size())};
}

}  // namespace test
