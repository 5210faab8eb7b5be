#include "app/render/page/area_figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/render/map/group_sums.h"
#include "app/render/map/map_content.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/support/scratch_folder.h"

namespace app::render {
namespace {

using testing::ElementsAre;
using testing::Pair;

planning::GroupValue value(std::optional<double> sum, int covered, int members, bool estimated = false) {
  planning::GroupValue result;
  result.value = sum;
  result.covered = covered;
  result.members = members;
  result.estimated = estimated;
  return result;
}

/// Made-up China with made-up sums; "wumeng" has ten units of the provinces 180000, 190000 and 200000.
MapContent withSums() {
  MapContent content = squareChina();
  for (planning::Unit& county : content.counties) county.parent = county.code.substr(0, 2) + "0000";
  planning::Area& wumeng = content.areas.front();
  for (std::size_t i = 34; i < 38; ++i) {
    planning::AreaMember member = wumeng.members.front();
    member.unit = member.sourceCode = member.publishedCode = content.counties[i].code;
    wumeng.members.push_back(member);
  }
  using Of = GroupSum::Of;
  content.sums = {{Of::area, "wumeng", "乌蒙山区", "Wumeng Mountains", value(35.25, 9, 10)},
                  {Of::area, "tibet", "西藏区", "Tibet", value(1, 4, 4)},
                  {Of::province, "180000", "甲省", "Province A", value(20, 4, 4, true)},
                  {Of::province, "190000", "乙省", "Province B", value(std::nullopt, 0, 4)},
                  {Of::province, "300000", "丙省", "Province C", value(7, 4, 4)},
                  {Of::all, "", "", "", value(46, 108, 120)}};
  return content;
}

TEST(AreaFigures, StandBesideThoseOfItsProvincesAndOfAllUnits) {
  const MapPage page(withSums(), {.area = "wumeng"});
  EXPECT_THAT(page.contents().sums, ElementsAre(Pair("乌蒙山区 (9 / 10)", "35"), Pair("甲省 (4)", "20 *"),
                                                Pair("乙省 (4)", "–"), Pair("全部单元 (108 / 120)", "46")));
  EXPECT_TRUE(page.contents().hasHistogram);
  const MapPage english(withSums(), {.language = "en", .area = "tibet"});
  EXPECT_EQ(english.contents().sums.front(), std::pair(QString("Tibet (4)"), QString("1")));
  EXPECT_FALSE(english.contents().hasHistogram) << "four units are seen on the map";
}

TEST(AreaFigures, AreOfPagesOfAnAreaOnly) {
  const MapContent content = withSums();
  EXPECT_TRUE(MapPage(content, {}).contents().sums.empty());
  EXPECT_FALSE(MapPage(content, {}).contents().hasHistogram);
  PageOptions picture{.area = "wumeng"};
  picture.figureMm = QSizeF(150, 120);
  EXPECT_TRUE(MapPage(content, picture).contents().sums.empty());
  EXPECT_TRUE(MapPage(squareChina(), {.area = "wumeng"}).contents().sums.empty());
}

/// A total of which a unit has no figure is none.
TEST(AreaFigures, TotalsAreThoseOfAllUnits) {
  MapContent content = withSums();
  content.indicator.kind = planning::IndicatorKind::count;
  const MapPage page(content, {.area = "wumeng"});
  EXPECT_EQ(page.contents().sums.front(), std::pair(QString("乌蒙山区 (9 / 10)"), QString("–")));
  EXPECT_FALSE(page.contents().hasHistogram) << "circles have no classes";
}

TEST(AreaFigures, ASmallSheetHasTheKeyAndTheMapFirst) {
  PageOptions small{.area = "wumeng"};
  small.paperMm = QSizeF(160, 110);
  const MapPage page(withSums(), small);
  EXPECT_FALSE(page.contents().hasHistogram);
  EXPECT_FALSE(page.contents().legend.empty());
}

TEST(AreaFigures, BarsAreSharesOfTheUnits) {
  const MapContent content = withSums();
  const planning::ClassBreaks classes = contentClasses(content, content.style);
  MapStyle style;
  style.classColours.assign(classes.upper.size(), QColor(Qt::red));
  style.classColours.front() = Qt::blue;
  Legend legend;
  addAreaFigures(content, {.area = "wumeng"}, classes, style, legend);
  ASSERT_TRUE(legend.histogram);
  double own = 0, all = 0;
  for (const auto& bar : legend.histogram->bars) {
    own += bar.own;
    all += bar.all;
  }
  EXPECT_NEAR(own, 1, 1e-9);
  EXPECT_NEAR(all, 1, 1e-9);
  EXPECT_EQ(legend.histogram->bars.front().colour, QColor(Qt::blue));
  EXPECT_EQ(legend.histogram->bars.back().colour, QColor(Qt::red));
  // the area has 28 and 30 to 37 (29 has no figure), the layer 0 to 96: parts of 4.8
  EXPECT_EQ(legend.histogram->least, "0");
  EXPECT_EQ(legend.histogram->most, "96");
  EXPECT_NEAR(legend.histogram->bars[5].own, 1.0 / 9, 1e-9);
  EXPECT_NEAR(legend.histogram->bars[6].own, 4.0 / 9, 1e-9);
  EXPECT_NEAR(legend.histogram->bars[7].own, 4.0 / 9, 1e-9);
}

/// Counts add up; the mean of a page is that of the summary.
TEST(GroupSums, AreThoseOfTheSummary) {
  const test::ScratchFolder folder;
  MapContent content = letterCountry();
  planning::Boundaries boundaries;
  boundaries.info = content.info;
  boundaries.counties = content.counties;
  boundaries.coverage = content.coverage;
  planning::Workspace::create(folder / "sums.gpkg", boundaries, true);
  planning::Workspace workspace = planning::Workspace::open(folder / "sums.gpkg", false);
  workspace.putAreas(content.areas);
  planning::Indicator households;
  households.id = "households";
  households.nameEn = "Households";
  households.kind = planning::IndicatorKind::count;
  workspace.putIndicators({households});
  for (const auto& [unit, number] :
       {std::pair("c00", 3.0), {"c01", 4.0}, {"c04", 5.0}, {"c05", 6.0}, {"c07", 20.0}}) {
    planning::Figure figure;
    figure.unit = unit;
    figure.indicator = "households";
    figure.period = "2010";
    figure.value = number;
    workspace.putFigures({figure}, "made up for tests");
  }
  content = loadContent(workspace, "households", "2010");
  const std::vector<GroupSum> sums = groupSums(workspace, content);
  ASSERT_EQ(sums.size(), 3U);
  EXPECT_EQ(sums[0].id, "west");
  EXPECT_EQ(sums[0].value.value, 18);
  EXPECT_FALSE(sums[0].value.isPartial());
  EXPECT_EQ(sums[1].id, "east");
  EXPECT_EQ(sums[1].value.covered, 0);
  EXPECT_EQ(sums[2].of, GroupSum::Of::all);
  EXPECT_EQ(sums[2].value.covered, 5);
  EXPECT_EQ(sums[2].value.members, 12);
  content.changeFrom = "2009";
  EXPECT_TRUE(groupSums(workspace, content).empty());
}

}  // namespace
}  // namespace app::render
