#include "planning/share/unit_package.h"

#include <gmock/gmock.h>

#include "geo/coverage/coverage.h"
#include "geo/report/error.h"
#include "geo/store/database.h"
#include "geo/store/sqlite_database.h"
#include "planning/share/package_tables.h"
#include "planning/workspace/stored_years.h"
#include "tests/planning/share/planted_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class UnitPackage : public test::PlantedWorkspace {};

/// Synthetic: squares of one degree in a row, each of its own county.
geo::Coverage rowOfSquares(const std::vector<std::string>& codes) {
  geo::Coverage row;
  row.codes = codes;
  const auto count = static_cast<int>(codes.size());
  const auto add = [&row](const std::vector<geo::Point>& points, geo::UnitIndex left, geo::UnitIndex right,
                          int from, int to) {
    row.arcs.push_back({static_cast<std::uint32_t>(row.vertices.size()),
                        static_cast<std::uint32_t>(points.size()), left, right,
                        static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
    row.vertices.insert(row.vertices.end(), points.begin(), points.end());
  };
  // the border at x has the nodes 2 (x - 1) below and 2 (x - 1) + 1 above
  for (int x = 1; x < count; ++x) {
    const double east = x;
    add({{east, 0}, {east, 1}}, x - 1, x, 2 * x - 2, 2 * x - 1);
    if (x + 1 == count) continue;
    add({{east, 0}, {east + 1, 0}}, x, geo::kOutside, 2 * x - 2, 2 * x);
    add({{east + 1, 1}, {east, 1}}, x, geo::kOutside, 2 * x + 1, 2 * x - 1);
  }
  const double last = count - 1;
  add({{1, 1}, {0, 1}, {0, 0}, {1, 0}}, 0, geo::kOutside, 1, 0);
  add({{last, 0}, {last + 1, 0}, {last + 1, 1}, {last, 1}}, count - 1, geo::kOutside, 2 * count - 4,
      2 * count - 3);
  row.nodeCount = static_cast<std::uint32_t>(2 * count - 2);
  return row;
}

}  // namespace

TEST_F(UnitPackage, HoldsNoByteOfAnyCountyThatTheUnitDoesNotLookAfter) {
  approve("national");
  for (const bool withDirect : {false, true}) {
    write(withDirect);
    const std::string package = bytes();
    ASSERT_GT(package.size(), 1000u);
    EXPECT_EQ(package.find("CANARY"), std::string::npos) << package.substr(package.find("CANARY"), 60);
    for (const std::string& value : test::bytesOf(test::kCanaryFigure))
      EXPECT_EQ(package.find(value), std::string::npos);
    EXPECT_EQ(package.find("8675309"), std::string::npos);
    EXPECT_EQ(package.find("777.125"), std::string::npos);
    for (const std::string& value : test::bytesOf(777.125)) EXPECT_EQ(package.find(value), std::string::npos);
  }
  EXPECT_THAT(files(), ElementsAre("ma.gpkg", "w.gpkg"));
}

TEST_F(UnitPackage, IsAsItWasKept) {
  approve("province");
  write(true);
  Workspace package = Workspace::open(file(), true);
  test::expectKept(test::textOf(package.database()), "unit_package.txt");
}

TEST_F(UnitPackage, FindsTheCanariesInTheWorkspaceItself) {
  std::ifstream stream(path(), std::ios::binary);
  const std::string workspace{std::istreambuf_iterator<char>(stream), {}};
  for (const char* word :
       {"CANARYCODE1",   "CANARYNAME2",   "CANARYNOTE",     "CANARYBOOKMARK",  "CANARYSELECTION",
        "CANARYCONTACT", "CANARYITEM",    "CANARYWHY",      "CANARYREASON",    "CANARYPREF1",
        "CANARYWHOLE",   "CANARYDRAFT",   "CANARYCOMMENT",  "CANARYPLANTITLE", "CANARYEVIDENCE",
        "CANARYNOMINEE", "CANARYOPINION", "CANARYUNITNOTE", "CANARYROUNDNOTE", "CANARYLETTER",
        "CANARYFINDING", "CANARYSUBJECT", "CANARYRECEIPT",  "CANARYISSUED",    "CANARYUNISSUED"})
    EXPECT_NE(workspace.find(word), std::string::npos) << word;
  EXPECT_NE(workspace.find(test::bytesOf(test::kCanaryFigure)[1]), std::string::npos);
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

TEST_F(UnitPackage, IsAWorkspaceWithTheUnitsCountyAndItsRegister) {
  const PackageReport made = write();
  EXPECT_THAT(made.counties, ElementsAre("010101"));
  Workspace package = Workspace::open(file(), true);
  ASSERT_EQ(package.issues().size(), 1u);
  EXPECT_THAT(package.issues()[0].text, HasSubstr("sums of these counties"));
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

TEST_F(UnitPackage, IsOfOneMomentWhateverIsStoredWhileItIsRead) {
  approve("province");
  open().database().execute("UPDATE coverage SET data = zeroblob(400)");  // said while figures are unread
  const auto other = geo::store::openSqlite(path(), geo::store::Access::readWrite);
  other->execute("PRAGMA busy_timeout = 0");
  Workspace source = Workspace::open(path(), true);
  std::vector<std::string> refusals;
  source.tellIssues([&](const geo::Issue&) {
    try {
      other->execute("UPDATE submissions SET state = 'national'");
    } catch (const geo::IoError& error) {
      refusals.emplace_back(error.what());
    }
  });
  writePackage(source, {"ma", "r1", false, "2012-01-01T00:00:00Z", "zh"}, file(), true);
  EXPECT_THAT(refusals, ElementsAre(HasSubstr("is in use by another program")));
  Workspace package = Workspace::open(file(), true);
  ASSERT_EQ(packageStates(package).size(), 1u);
  EXPECT_EQ(packageStates(package)[0].state, "province");
  other->execute("UPDATE submissions SET state = 'national'");  // nothing holds it any more
}

// as plan texts are searched; here the giver has to decide
TEST_F(UnitPackage, SaysWhichEntriesOfTheRegisterNameCountiesOfOthers) {
  EXPECT_THAT(write().named, IsEmpty());
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.promises[0].item = "a road from 甲县 to CANARYNAME1";
      all.promises[0].responsible = "the office of CANARYNAME1";
      all.assignments[0].basis = "letter about CANARYNAMEEN2 and CANARYNAME2";
      all.persons[0].post = "deputy in CANARYCODE1";
      all.promises[0].need = "n1";
      all.needs[0].text = "CANARYNAME2 has one";
    });
  }
  const PackageReport made = write();
  std::vector<std::string> said;
  for (const NamedCounty& one : made.named) said.push_back(one.list + ": " + one.key + ": " + one.county);
  EXPECT_THAT(said, ElementsAre("assignments: ma county 010101 r1 lead: CANARYNAMEEN2",
                                "persons: ma 1 own person 010101: CANARYCODE1", "needs: n1: CANARYNAME2",
                                "promises: p1: CANARYNAME1"));
  Workspace package = Workspace::open(file(), true);
  EXPECT_EQ(liaison::readRegister(package).promises.at(0).item, "a road from 甲县 to CANARYNAME1");
}

TEST_F(UnitPackage, HidesWhereTheBordersOfOthersMet) {
  write();
  Workspace package = Workspace::open(file(), true);
  const geo::Coverage coverage = package.coverage();
  ASSERT_EQ(coverage.arcs.size(), 1u);  // the whole border is one, whoever lies beside it
  EXPECT_EQ(coverage.arcs[0].right == geo::kOutside || coverage.arcs[0].left == geo::kOutside, true);
  // it begins in the west, and not at (1, 0), where the other's border came to it
  EXPECT_EQ(coverage.vertices.at(coverage.arcs[0].first), (geo::Point{0, 0}));
  EXPECT_EQ(coverage.vertices.back(), coverage.vertices.front());
  EXPECT_EQ(coverage.vertices.size(), 5u);
}

TEST_F(UnitPackage, HasNoProvinceWhoseOutlineShowsOneOtherCounty) {
  // 01 is 010101 and one other, whose land has a vertex of its own
  EXPECT_THAT(write().provinces, IsEmpty());
  const std::string package = bytes();
  for (const std::string& value : test::bytesOf(test::kCanaryPlace))
    EXPECT_EQ(package.find(value), std::string::npos);
  EXPECT_NE(test::contentOf(path()).find(test::bytesOf(test::kCanaryPlace)[0]), std::string::npos);
  Workspace opened = Workspace::open(file(), true);
  EXPECT_THAT(packageOutlines(opened), IsEmpty());
}

TEST_F(UnitPackage, HasTheOutlineOfAProvinceWithTwoOtherCounties) {
  Boundaries boundaries = test::plantedBoundaries();
  geo::Coverage& coverage = boundaries.coverage;
  // three squares of one degree in a row
  coverage.vertices = {{1, 0}, {1, 1},                   // between the first two
                       {1, 1}, {0, 1}, {0, 0}, {1, 0},   // around the first
                       {2, 0}, {2, 1},                   // between the last two
                       {1, 0}, {2, 0}, {2, 1}, {1, 1},   // below and above the middle one
                       {2, 0}, {3, 0}, {3, 1}, {2, 1}};  // around the last
  coverage.arcs = {{0, 2, 0, 1, 0, 1},
                   {2, 4, 0, geo::kOutside, 1, 0},
                   {6, 2, 1, 2, 2, 3},
                   {8, 2, 1, geo::kOutside, 0, 2},
                   {10, 2, 1, geo::kOutside, 3, 1},
                   {12, 4, 2, geo::kOutside, 2, 3}};
  coverage.nodeCount = 4;
  boundaries.counties[2].parent = "0102";
  boundaries.counties[2].hasGeometry = true;
  std::filesystem::remove(path());
  Workspace::create(path(), boundaries, false);
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"},
                          [](liaison::Register& all) { all = test::plantedRegister(); });
  }
  EXPECT_THAT(write().provinces, ElementsAre("01"));
  Workspace package = Workspace::open(file(), true);
  const std::vector<ProvinceOutline> outlines = packageOutlines(package);
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_EQ(geo::bounds(outlines[0].shape), (geo::Box{0, 0, 3, 1}));
}

// 01 is the unit's own, 02 lies beside it, 03 behind that
TEST_F(UnitPackage, HasNoOutlineOfAProvinceThatDoesNotTouchItsCounties) {
  Boundaries boundaries = test::plantedBoundaries();
  boundaries.coverage = rowOfSquares({"010101", "CANARYCODE1", "020102", "030101", "030102"});
  boundaries.counties.resize(1);
  for (std::size_t i = 1; i < boundaries.coverage.codes.size(); ++i)
    boundaries.counties.push_back(
        {boundaries.coverage.codes[i], "CANARY", "", Level::county, i < 3 ? "0201" : "0301", 1, true, ""});
  for (const std::string code : {"02", "03"}) {
    boundaries.prefectures.push_back({code + "01", "CANARY", "", Level::prefecture, code, 1, true, ""});
    boundaries.provinces.push_back({code, "Province " + code, "", Level::province, "", 1, true, ""});
  }
  std::erase_if(boundaries.prefectures,
                [](const Unit& one) { return one.code == "0102" || one.parent.empty(); });
  std::filesystem::remove(path());
  Workspace::create(path(), boundaries, false);
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"},
                          [](liaison::Register& all) { all = test::plantedRegister(); });
  }
  EXPECT_THAT(write().provinces, ElementsAre("01", "02"));
  Workspace package = Workspace::open(file(), true);
  const std::vector<ProvinceOutline> outlines = packageOutlines(package);
  ASSERT_EQ(outlines.size(), 2u);
  EXPECT_EQ(outlines[1].name, "Province 02");
  EXPECT_EQ(geo::bounds(outlines[0].shape), (geo::Box{0, 0, 1, 1}));
  EXPECT_EQ(geo::bounds(outlines[1].shape), (geo::Box{1, 0, 3, 1}));
}

TEST_F(UnitPackage, HasTheFormerNamesOfItsOwnCountiesOnly) {
  Boundaries boundaries = test::plantedBoundaries();
  boundaries.years = {{"010199", "甲旧县", "010101", {"010101", "CANARYCODE1"}, "0101", {}, 2005, false},
                      {"CANARYOLD", "CANARYFORMER", "CANARYCODE1", {"CANARYCODE1"}, "0102", {}, 2005, false}};
  std::filesystem::remove(path());
  Workspace::create(path(), boundaries, false);
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"},
                          [](liaison::Register& all) { all = test::plantedRegister(); });
  }
  write();
  EXPECT_EQ(bytes().find("CANARY"), std::string::npos);
  Workspace package = Workspace::open(file(), true);
  const std::vector<CountyYears> years = storedYears(package);
  ASSERT_EQ(years.size(), 1u);
  EXPECT_EQ(years[0].name, "甲旧县");
  EXPECT_THAT(years[0].within, ElementsAre("010101"));
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
  EXPECT_THAT(refusal({"ma", "r1"}, path(), true), HasSubstr("cannot be the output"));
  EXPECT_THAT(refusal({"ma", "r1"}, m_folder / "w.gpkg-journal", true),
              HasSubstr("belongs to the workspace"));
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

TEST_F(UnitPackage, IsCalledByItsUnitInItsLanguageOrAsItCan) {
  const auto title = [this](const std::string& nameZh, const std::string& nameEn,
                            const std::string& language) {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [&](liaison::Register& all) {
      all.organisations[0].nameZh = nameZh;
      all.organisations[0].nameEn = nameEn;
    });
    writePackage(workspace, {"ma", "r1", false, "2012-01-01T00:00:00Z", language}, file(), true);
    Workspace package = Workspace::open(file(), true);
    EXPECT_EQ(package.info().language, language);
    return package.info().title;
  };
  EXPECT_EQ(title("甲部", "Ministry", "en"), "Ministry: r1");
  EXPECT_EQ(title("甲部", "Ministry", "zh"), "甲部：r1");
  EXPECT_EQ(title("甲部", "", "en"), "甲部: r1");
}
