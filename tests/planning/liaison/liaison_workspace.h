#pragma once

#include <string>
#include <vector>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/liaison/register_store.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/csv_table.h"

/// Synthetic: the areas "hills" (counties 010101 and 010102, the first a key county) and "plateau" (020201;
/// without a unit by rule), units "ma" and "mb" with the successor "mc" of "ma", two rounds, two villages.
namespace test {

namespace liaison = planning::liaison;

inline std::vector<planning::Area> liaisonAreas() {
  planning::Area hills;
  hills.id = "hills";
  hills.nameZh = "丘陵";
  hills.nameEn = "Hills";
  hills.type = "new";
  hills.members = {{"010101", "甲县", "甲省", "甲市", "010101", "", true, {}, ""},
                   {"010102", "乙县", "甲省", "甲市", "010102", "", false, {}, ""}};
  planning::Area plateau;
  plateau.id = "plateau";
  plateau.nameZh = "高原";
  plateau.type = "of another kind";
  plateau.confidence = "none: made up for tests";
  plateau.members = {{"020201", "𠮷县", "", "", "020201", "", true, {}, ""}};
  return {hills, plateau};
}

inline liaison::Organisation organisation(const std::string& id) {
  liaison::Organisation one;
  one.id = id;
  one.nameZh = "单位" + id;
  one.nameEn = "Unit " + id;
  one.kind = liaison::OrganisationKind::ministry;
  return one;
}

inline liaison::Assignment assignment(const std::string& unit, liaison::PlaceLevel level,
                                      const std::string& place, const std::string& round = "r1") {
  liaison::Assignment one{unit, level, place, round};
  one.state = liaison::AssignmentState::inForce;
  one.confidence = "verified: synthetic";
  return one;
}

inline liaison::Promise promise(const std::string& id, const std::string& unit, const std::string& place) {
  liaison::Promise one;
  one.id = id;
  one.organisation = unit;
  one.level = liaison::PlaceLevel::county;
  one.place = place;
  one.round = "r1";
  one.item = "synthetic promise";
  one.madeOn = "2011-03-01";
  one.due = "2011-12-31";
  return one;
}

/// "ma" leads the hills in round r1 and has promised something for each of their counties.
inline liaison::Register smallRegister() {
  using liaison::PlaceLevel;
  liaison::Register all;
  all.organisations = {organisation("ma"), organisation("mb"), organisation("mc")};
  all.organisations[0].validTo = "2012-12-31";
  all.organisations[2].validFrom = "2013";
  all.organisations[2].predecessor = "ma";
  liaison::Round first;
  first.id = "r1";
  first.nameZh = "第一轮";
  first.first = "2010";
  first.last = "2012";
  all.rounds = {first};
  all.places = {{"010101001", PlaceLevel::village, "甲村", "010101", true, ""},
                {"010101002", PlaceLevel::village, "乙村", "010101", false, ""}};
  all.assignments = {assignment("ma", PlaceLevel::area, "hills"),
                     assignment("mb", PlaceLevel::area, "hills")};
  all.promises = {promise("p1", "ma", "010101"), promise("p2", "ma", "010102")};
  return all;
}

/// The places of LiaisonWorkspace, without a workspace.
inline liaison::KnownPlaces smallPlaces() {
  liaison::KnownPlaces known;
  known.areaOrder = {"hills", "plateau"};
  known.areas["hills"] = {"丘陵", "Hills", {"010101", "010102"}, {"010101"}, false};
  known.areas["plateau"] = {"高原", "", {"020201"}, {"020201"}, true};
  known.counties = {{"010101", {"甲县", "Jia"}}, {"010102", {"乙县", ""}}, {"020201", {"𠮷县", ""}}};
  known.formerCounties["010199"] = {"010101", "010102"};
  known.provinces["01"] = {"甲省", "", {"010101", "010102"}};
  return known;
}

class LiaisonWorkspace {
 public:
  LiaisonWorkspace() {
    planning::Workspace workspace = open();
    workspace.putAreas(liaisonAreas());
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) { all = smallRegister(); });
  }
  planning::Workspace open(bool readOnly = false) const { return m_small.open(readOnly); }
  std::filesystem::path path() const { return m_small.path(); }
  const ScratchFolder& folder() const { return m_small.folder(); }

 private:
  SmallWorkspace m_small;
};

}  // namespace test
