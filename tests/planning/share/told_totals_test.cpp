#include "planning/share/told_totals.h"

#include <gmock/gmock.h>

#include <set>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/liaison/register_store.h"
#include "planning/share/package_tables.h"
#include "planning/share/share_order.h"
#include "planning/share/shared_packages.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/liaison/liaison_workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// Synthetic: twelve squares c0 to c11 in a row; the area "west" has c0 to c3, "east" c4 to c7. "ma" looks
/// after west, "mb" after east, "mc" after c8. Their figures are 1, 2, 4, ... so that every sum says of whom
/// it is.
class ToldTotals : public testing::Test {
 protected:
  static constexpr std::size_t kCounties = 12;
  static std::string county(std::size_t number) { return "c" + std::to_string(number); }
  static std::string area(const char* id) { return std::string("area:") + id; }

  static Boundaries row() {
    Boundaries boundaries;
    boundaries.info.title = "made up";
    boundaries.info.boundaryVersion = "2010";
    boundaries.info.language = "en";
    geo::Coverage& coverage = boundaries.coverage;
    const auto add = [&coverage](std::vector<geo::Point> points, geo::UnitIndex left, geo::UnitIndex right,
                                 std::uint32_t start, std::uint32_t end) {
      coverage.arcs.push_back({static_cast<std::uint32_t>(coverage.vertices.size()),
                               static_cast<std::uint32_t>(points.size()), left, right, start, end});
      coverage.vertices.insert(coverage.vertices.end(), points.begin(), points.end());
    };
    for (std::size_t i = 0; i < kCounties; ++i) {
      coverage.codes.push_back(county(i));
      boundaries.counties.push_back({county(i), "County " + county(i), "", Level::county, "p", 1, true, ""});
    }
    boundaries.provinces.push_back({"p", "Province", "", Level::province, "", 12, true, ""});
    // node 2i below, 2i + 1 above the border between square i and i + 1
    const auto last = static_cast<std::uint32_t>(kCounties - 1);
    for (std::uint32_t i = 0; i < last; ++i) {
      const double x = i + 1.0;
      add({{x, 0}, {x, 1}}, static_cast<geo::UnitIndex>(i), static_cast<geo::UnitIndex>(i + 1), 2 * i,
          2 * i + 1);
    }
    for (std::uint32_t i = 0; i <= last; ++i) {
      const double x = i;
      const auto unit = static_cast<geo::UnitIndex>(i);
      if (i == 0)
        add({{1, 1}, {0, 1}, {0, 0}, {1, 0}}, unit, geo::kOutside, 1, 0);
      else if (i == last)
        add({{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}}, unit, geo::kOutside, 2 * (i - 1), 2 * (i - 1) + 1);
      else {
        add({{x, 0}, {x + 1, 0}}, unit, geo::kOutside, 2 * (i - 1), 2 * i);
        add({{x + 1, 1}, {x, 1}}, unit, geo::kOutside, 2 * i + 1, 2 * (i - 1) + 1);
      }
    }
    coverage.nodeCount = 2 * last;
    return boundaries;
  }

  static Area areaOf(const std::string& id, std::size_t first, std::size_t count) {
    Area area;
    area.id = area.nameZh = area.nameEn = id;
    area.type = "new";
    for (std::size_t i = first; i < first + count; ++i)
      area.members.push_back({county(i), county(i), "", "", county(i), "", false, {}, ""});
    return area;
  }

  ToldTotals() {
    Workspace::create(path(), row(), false);
    Workspace workspace = open();
    workspace.putAreas({areaOf("west", 0, 4), areaOf("east", 4, 4)});
    Indicator count = test::indicator("a");
    count.kind = IndicatorKind::count;
    workspace.putIndicators({count});
    put(workspace, kCounties);
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all = {};
      for (const char* unit : {"ma", "mb", "mc"}) all.organisations.push_back(test::organisation(unit));
      all.rounds = {{"r1", "r1", "r1", "", "2010", "2012", {}, "", ""}};
      all.assignments = {test::assignment("ma", liaison::PlaceLevel::area, "west"),
                         test::assignment("mb", liaison::PlaceLevel::area, "east"),
                         test::assignment("mc", liaison::PlaceLevel::county, "c8")};
    });
  }

  static void put(Workspace& workspace, std::size_t counties, double more = 0) {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < counties; ++i)
      figures.push_back(
          {county(i), "2011", "a", static_cast<double>(1U << i) + more, Flag::reported, "", ""});
    workspace.putFigures(figures, "synthetic");
  }

  static seal::OwnKeys made() {
    geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
    seal::KeyCard card = seal::makeCard("office", "2011-01-01T00:00:00Z", keys);
    return {std::move(card), std::move(keys)};
  }

  ShareReport give(const std::string& unit) {
    Workspace source = open();
    ShareOrder order;
    order.request = {unit, "r1", true, "2012-01-01T00:00:00Z", "en"};
    order.file = m_folder / (unit + ".gpkg");
    order.signer = &m_office;
    order.replace = order.withTotals = true;
    return share::share(source, order);
  }
  std::vector<std::string> totals(const std::string& unit) {
    Workspace package = Workspace::open(m_folder / (unit + ".gpkg"), true);
    std::vector<std::string> all;
    for (const PackageTotal& one : packageTotals(package))
      all.push_back(one.group + " " + std::to_string(static_cast<int>(one.value)) + " of " +
                    std::to_string(one.counties));
    return all;
  }

  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  Workspace open() const { return Workspace::open(path(), false); }

  test::ScratchFolder m_folder;
  seal::OwnKeys m_office = made();
};

}  // namespace

TEST_F(ToldTotals, AreOfTheNationAndOfTheUnitsAreas) {
  const ShareReport made = give("ma");
  EXPECT_THAT(totals("ma"), UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4"));
  EXPECT_EQ(made.totals, 2u);
  EXPECT_THAT(made.totalsAtRisk, IsEmpty());
}

// the nation less west and east is c8 to c11; less c8, which mc knows, three are left
TEST_F(ToldTotals, AreCountedOverAllPackagesOfTheRound) {
  give("ma");
  give("mb");
  EXPECT_THAT(totals("mb"), UnorderedElementsAre("nation 4095 of 12", "area:east 240 of 4"));
  give("mc");
  EXPECT_THAT(totals("mc"), UnorderedElementsAre("nation 4095 of 12"));
}

TEST_F(ToldTotals, AreWithheldWhereTwoCountiesWouldBeLeft) {
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments.push_back(test::assignment("mc", liaison::PlaceLevel::county, "c9"));
    });
  }
  give("ma");
  const ShareReport made = give("mb");
  EXPECT_THAT(totals("mb"), UnorderedElementsAre("nation 4095 of 12"));
  EXPECT_EQ(made.totalsWithheld, 1u);
}

// by the register of today mc looks after c8 alone, and three would be left beside it
TEST_F(ToldTotals, CountWhatAUnitWasGivenThoughTheRegisterSaysOtherwiseByNow) {
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments.push_back(test::assignment("mc", liaison::PlaceLevel::county, "c9"));
    });
  }
  give("mc");
  {
    Workspace workspace = open();
    EXPECT_THAT(sharedPackages(workspace).at(0).counties, testing::ElementsAre("c8", "c9"));
    liaison::editRegister(workspace, {"synthetic"},
                          [](liaison::Register& all) { all.assignments.pop_back(); });
  }
  give("ma");
  give("mb");
  EXPECT_THAT(totals("ma"), UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4"));
  EXPECT_THAT(totals("mb"), UnorderedElementsAre("nation 4095 of 12"));
}

// as an earlier program left it
TEST_F(ToldTotals, CountTheCountiesWhoseHeadsAManifestNames) {
  Workspace workspace = open();
  SharedPackage given{"mc",      "r1",
                      1,         "2012-01-01T00:00:00Z",
                      "id",      "",
                      "mc.gpkg", "signer",
                      "",        R"({"heads":[{"hash":"h","submission":"s1/c9"}]})",
                      {"c8"}};
  putSharedPackage(workspace, given, {});
  EXPECT_THAT(sharedPackages(workspace).at(0).counties, testing::ElementsAre("c8"));
  workspace.database().execute("DROP TABLE shared_counties");
  EXPECT_THAT(sharedPackages(workspace).at(0).counties, testing::ElementsAre("c9"));
}

TEST_F(ToldTotals, StayAsTheyWereToldThoughAFigureChanges) {
  give("ma");
  {
    Workspace workspace = open();
    put(workspace, 1, 1000);  // of c0 alone: another sum would tell it
  }
  give("mb");
  EXPECT_THAT(totals("mb"), UnorderedElementsAre("nation 4095 of 12", "area:east 240 of 4"));
}

TEST_F(ToldTotals, AreNotToldByAPackageThatCouldNotBeWritten) {
  {
    Workspace source = open();
    ShareOrder order;
    order.request = {"ma", "r1", true, "2012-01-01T00:00:00Z", "en"};
    order.request.looks = [this](Workspace&, const MapSettings&, geo::Issues&) {
      std::filesystem::create_directory(m_folder / "ma.html");  // by somebody else, meanwhile
      return std::vector<IndicatorLook>();
    };
    order.file = m_folder / "ma.gpkg";
    order.page = m_folder / "ma.html";
    order.signer = &m_office;
    order.replace = order.withTotals = true;
    EXPECT_THROW(share::share(source, order), geo::IoError);
    EXPECT_THAT(toldTotals(source), IsEmpty());
    put(source, 1, 1000);
  }
  give("ma");
  EXPECT_THAT(totals("ma"), UnorderedElementsAre("nation 5095 of 12", "area:west 1015 of 4"));
}

TEST_F(ToldTotals, AreNotOfAnIndicatorThatACountyOfTheGroupLacks) {
  {
    Workspace workspace = open();
    Indicator second = test::indicator("b");
    second.kind = IndicatorKind::count;
    workspace.putIndicators({second});
    workspace.putFigures(
        {{"c0", "2011", "b", 1.0, Flag::reported, "", ""}, {"c1", "2011", "b", 1.0, Flag::reported, "", ""}},
        "synthetic");
  }
  give("ma");
  EXPECT_THAT(totals("ma"), UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4"));
}

/// Of "z", which cannot be negative.
class ToldZeros : public ToldTotals {
 protected:
  static void putZeros(Workspace& workspace, const std::set<std::size_t>& zeros) {
    Indicator second = test::indicator("z");
    second.kind = IndicatorKind::count;
    workspace.putIndicators({second});
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < kCounties; ++i)
      figures.push_back({county(i), "2011", "z", zeros.contains(i) ? 0.0 : 1000.0, Flag::reported, "", ""});
    workspace.putFigures(figures, "synthetic");
  }
};

TEST_F(ToldZeros, AreNeverTold) {
  {
    Workspace workspace = open();
    putZeros(workspace, {0, 1, 2, 3});
  }
  const ShareReport made = give("ma");
  EXPECT_THAT(totals("ma"),
              UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4", "nation 8000 of 12"));
  EXPECT_EQ(made.totalsAtLimit, 1u);
  EXPECT_EQ(made.totalsWithheld, 0u);
  give("mb");
  EXPECT_THAT(totals("mb"), UnorderedElementsAre("nation 4095 of 12", "area:east 240 of 4",
                                                 "nation 8000 of 12", "area:east 4000 of 4"));
}

// the nation's would be the area's, and all others 0: to everybody by the difference, to ma by its own
// figures
TEST_F(ToldZeros, AreNotLeftOverByTheSumOfTheNation) {
  {
    Workspace workspace = open();
    putZeros(workspace, {4, 5, 6, 7, 8, 9, 10, 11});
  }
  EXPECT_EQ(give("ma").totalsAtLimit, 1u);
  EXPECT_THAT(totals("ma"),
              UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4", "area:west 4000 of 4"));
}

TEST_F(ToldZeros, ThatWereToldBeforeAreSaidAndNotToldAgain) {
  {
    Workspace workspace = open();
    putZeros(workspace, {0, 1, 2, 3});
  }
  give("ma");
  {
    Workspace workspace = open();  // as an earlier program told it
    workspace.database().execute(
        "INSERT INTO shared_totals (group_id, period, indicator, value, told_at) VALUES ('area:west', "
        "'2011', "
        "'z', 0, '2011-12-31T00:00:00Z')");
  }
  EXPECT_THAT(give("ma").totalsAtRisk, testing::ElementsAre("2011"));
  EXPECT_THAT(totals("ma"),
              UnorderedElementsAre("nation 4095 of 12", "area:west 15 of 4", "nation 8000 of 12"));
}

TEST_F(ToldTotals, AreSaidToBeAtRiskWhereAUnitGetsAnotherCounty) {
  give("ma");
  give("mb");
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments.push_back(test::assignment("mc", liaison::PlaceLevel::county, "c9"));
    });
  }
  EXPECT_THAT(give("mc").totalsAtRisk, testing::ElementsAre("2011"));
}

TEST_F(ToldTotals, AreInNoPackageUnlessTheyAreAskedFor) {
  Workspace source = open();
  writePackage(source, {"ma", "r1", true, "2012-01-01T00:00:00Z", "en"}, m_folder / "ma.gpkg", true);
  EXPECT_THAT(totals("ma"), IsEmpty());
  EXPECT_THAT(toldTotals(source), IsEmpty());
}

TEST_F(ToldTotals, AreKeptWithTheirNamesPeriodCountiesAndTheMoment) {
  give("ma");
  Workspace workspace = open();
  const std::vector<ToldTotal> told = toldTotals(workspace);
  ASSERT_EQ(told.size(), 2u);
  std::vector<std::string> said;
  for (const ToldTotal& one : told)
    said.push_back(one.group + " " + one.nameZh + " " + one.nameEn + " " + one.period + " " + one.indicator +
                   " " + std::to_string(one.counties.size()) + " " + one.toldAt);
  EXPECT_THAT(said, testing::ElementsAre("nation 全国 Nation 2011 a 12 2012-01-01T00:00:00Z",
                                         "area:west west west 2011 a 4 2012-01-01T00:00:00Z"));
  EXPECT_EQ(told[0].value, 4095);
  EXPECT_EQ(told[1].value, 15);
}
