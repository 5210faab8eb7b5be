#include "app/render/atlas/area_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/render/preflight/painted_page.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> textsOf(const AreaTables& tables, const planning::Area& area) {
  std::vector<std::string> texts;
  for (const auto& sheet : tables.of(area, paperPoints(Paper::a4, false)))
    for (const PaintedPage::Text& text : paintedPage(*sheet).texts) texts.push_back(text.text.toStdString());
  return texts;
}

PageOptions english() {
  PageOptions options;
  options.language = "en";
  return options;
}

/// County i has i * 10, the last two none; 90 is the largest.
TEST(AreaTables, RankEveryValueOfTheMapAndNameItsSource) {
  const MapContent content = letterCountry();
  AtlasFigures figures;
  figures.origins["c00"] = {"First survey", 4};
  figures.origins["c05"] = {"Second survey", 9};
  const PageOptions options = english();
  const AreaTables tables(content, options, figures);
  const auto west = textsOf(tables, content.areas[0]);  // c00, c01, c04, c05
  EXPECT_THAT(west, IsSupersetOf({"County A", "0.0", "10", "[1]", "4"}));
  EXPECT_THAT(west, IsSupersetOf({"County F", "50.0", "5", "[2]", "9"}));
  EXPECT_THAT(west, Contains(testing::HasSubstr("First survey")));
  EXPECT_THAT(west, Not(Contains("County C")));
  EXPECT_THAT(textsOf(tables, content.areas[1]), Contains("No data")) << "c10 and c11 have no figure";
}

TEST(AreaTables, MarkWhatIsEstimated) {
  MapContent content = letterCountry();
  content.areas[0].members[0].unit = "c03";  // estimated
  const AtlasFigures figures;
  const PageOptions options = english();
  EXPECT_THAT(textsOf(AreaTables(content, options, figures), content.areas[0]), Contains("e"));
}

/// Two areas and one indicator: 3 of 4 members in the east have a figure.
AtlasFigures twoGroups(planning::IndicatorKind kind) {
  AtlasFigures figures;
  planning::Indicator indicator;
  indicator.id = "i";
  indicator.nameEn = "Made-up figure";
  indicator.kind = kind;
  indicator.decimals = 1;
  figures.groups.indicators = {indicator};
  figures.groups.groups = {
      {"west", "", "West", {}, 4}, {"east", "", "East", {}, 4}, {"north", "", "North", {}, 2}};
  figures.groups.values = {{"west", "i", 12.5, 4, 4}, {"east", "i", 99.5, 3, 4}, {"north", "i", 20.5, 2, 2}};
  figures.all = figures.groups;
  figures.all.groups = {{"all", "", "", {}, 10}};
  figures.all.values = {{"all", "i", 44.5, 9, 10}};
  return figures;
}

TEST(AreaTables, CompareAreasOfWhichEveryUnitHasAFigure) {
  const MapContent content = letterCountry();
  const PageOptions options = english();
  const AtlasFigures figures = twoGroups(planning::IndicatorKind::rate);
  const AreaTables tables(content, options, figures);
  EXPECT_THAT(textsOf(tables, content.areas[0]),
              IsSupersetOf({"Made-up figure", "12.5", "44.5", "2 / 2", "4 / 4"}));
  const auto east = textsOf(tables, content.areas[1]);
  EXPECT_THAT(east, IsSupersetOf({"99.5", "3 / 4"})) << "a rate of some of them is one, but has no rank";
  EXPECT_THAT(east, Not(Contains("1 / 3")));
}

TEST(AreaTables, GiveNoTotalOfSomeOfTheUnits) {
  const MapContent content = letterCountry();
  const PageOptions options = english();
  const AtlasFigures figures = twoGroups(planning::IndicatorKind::count);
  const AreaTables tables(content, options, figures);
  const auto east = textsOf(tables, content.areas[1]);
  EXPECT_THAT(east, Not(Contains("99.5")));
  EXPECT_THAT(east, Not(Contains("44.5"))) << "nor of all units, one of which has none";
  EXPECT_THAT(east, Contains("3 / 4"));
}

TEST(AreaTables, DoNotSayThatNobodyHasAFigureOfWhatIsNotCombined) {
  const MapContent content = letterCountry();
  const PageOptions options = english();
  AtlasFigures figures = twoGroups(planning::IndicatorKind::mean);
  figures.groups.values[0] = {"west", "i", std::nullopt, 0, 4, false, "no weight"};
  EXPECT_THAT(textsOf(AreaTables(content, options, figures), content.areas[0]), Not(Contains("0 / 4")));
}

TEST(AreaTables, HaveEveryYearOfFiguresOfAreas) {
  MapContent content = letterCountry();
  content.ofAreas = true;
  AtlasFigures figures;
  const auto figure = [](const char* period, double value, const char* note) {
    planning::Figure one;
    one.period = period;
    one.value = value;
    one.note = note;
    return one;
  };
  figures.years = {{"west", {figure("2011", 30.5, ""), figure("2012", 20.5, "unverified")}},
                   {"east", {figure("2012", 25.5, "")}},
                   {"", {figure("2012", 99.5, "")}}};  // all areas together have no rank
  const PageOptions options = english();
  EXPECT_THAT(textsOf(AreaTables(content, options, figures), content.areas[0]),
              IsSupersetOf({"2011", "30.5", "1 / 1", "2012", "20.5", "2 / 2", "u"}));
}

}  // namespace
}  // namespace app::render
