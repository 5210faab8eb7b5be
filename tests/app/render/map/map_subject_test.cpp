#include "app/render/map/map_subject.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/render/map/border_chains.h"
#include "geo/report/error.h"
#include "planning/areas/area_series.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

double loopArea(const MapSubject& subject, int unit, std::span<const int> identity) {
  double twice = 0;
  for (const ArcChain& loop : groupLoops(subject, identity, unit)) {
    const auto vertices = chainVertices(subject, loop);
    for (std::size_t i = 0; i + 1 < vertices.size(); ++i) {
      const geo::Point a = subject.vertices[vertices[i]], b = subject.vertices[vertices[i + 1]];
      twice += a.x * b.y - b.x * a.y;
    }
  }
  return twice / 2;
}

std::vector<int> identityOf(const MapSubject& subject) {
  std::vector<int> identity(subject.unitCount());
  for (std::size_t i = 0; i < identity.size(); ++i) identity[i] = static_cast<int>(i);
  return identity;
}

TEST(MapSubject, KeepsEveryUnitAtTheCoarsestLevelOfDetail) {
  SubjectOptions options;
  options.toleranceMetres = 1e7;
  const MapSubject subject = makeSubject(letterCountry(), {geo::Crs::wgs84(), "", ""}, options);
  const auto identity = identityOf(subject);
  for (const int unit : identity) EXPECT_GT(loopArea(subject, unit, identity), 0.5) << unit;
}

TEST(MapSubject, KeepsAnIslandOfOneClosedArc) {
  MapContent content;
  content.coverage.codes = {"a"};
  for (int i = 0; i <= 40; ++i)
    content.coverage.vertices.push_back(
        {std::cos(i * 0.15707963267948966), std::sin(i * 0.15707963267948966)});
  content.coverage.vertices.back() = content.coverage.vertices.front();
  content.coverage.arcs.push_back({0, 41, 0, geo::kOutside, 0, 0});
  content.coverage.nodeCount = 1;
  SubjectOptions options;
  options.toleranceMetres = 1e7;
  const MapSubject subject = makeSubject(content, {geo::Crs::wgs84(), "", ""}, options);
  EXPECT_GT(loopArea(subject, 0, std::vector<int>{0}), 0.5);
  EXPECT_LT(subject.vertices.size(), 6u);
}

TEST(MapSubject, LeavesOutVerticesBelowTheTolerance) {
  const MapContent content = letterCountry();
  SubjectOptions options;
  options.toleranceMetres = 1e7;
  const MapProjection plain{geo::Crs::wgs84(), "", ""};
  EXPECT_LT(makeSubject(content, plain, options).vertices.size(), content.coverage.vertices.size() / 2);
  EXPECT_EQ(makeSubject(content, plain, {}).vertices.size(), content.coverage.vertices.size());
}

TEST(MapSubject, NeverCountsAMissingFigureAsZero) {
  const MapContent content = letterCountry();
  SubjectOptions options;
  options.classes.minimum = 0;
  options.classes.upper = {45, 90};
  const MapSubject subject = makeSubject(content, {geo::Crs::wgs84(), "", ""}, options);
  EXPECT_EQ(subject.classOf[0], 0);  // the value 0
  EXPECT_EQ(subject.classOf[9], 1);
  EXPECT_EQ(subject.classOf[10], kNoData);
}

TEST(MapSubject, HasTheRestAsContextOnTheMapOfAnArea) {
  SubjectOptions options;
  options.area = "west";
  options.classes.upper = {90};
  const MapSubject subject = makeSubject(letterCountry(), {geo::Crs::wgs84(), "", ""}, options);
  EXPECT_EQ(subject.classOf[0], 0);
  EXPECT_EQ(subject.classOf[2], kContext);
  EXPECT_EQ(subject.areas[0].drawnUnits, 4);
}

SubjectOptions symbolsUpTo(double largest) {
  SubjectOptions options;
  options.asSymbols = true;
  options.classes.upper = {largest};
  return options;
}

TEST(MapSubject, HasACircleInEachUnitWithAValueTheLargestFirst) {
  const MapContent content = letterCountry();
  const MapSubject subject = makeSubject(content, {geo::Crs::wgs84(), "", ""}, symbolsUpTo(90));
  ASSERT_EQ(subject.symbols.size(), 10u);
  EXPECT_EQ(subject.symbols.front().value, 90);
  EXPECT_EQ(subject.symbols.back().value, 0);
  for (const MapSubject::Symbol& symbol : subject.symbols) {
    EXPECT_EQ(symbol.value, symbol.unit * 10.0);
    EXPECT_TRUE(subject.unitBoxes[static_cast<std::size_t>(symbol.unit)].contains(symbol.at));
    EXPECT_EQ(subject.classOf[static_cast<std::size_t>(symbol.unit)], 0);
  }
}

TEST(MapSubject, HasCirclesOnTheMapOfAnAreaForItsUnitsOnly) {
  SubjectOptions options = symbolsUpTo(90);
  options.area = "east";
  MapContent content = letterCountry();
  content.figures["c10"] = content.figures["c09"];
  const MapSubject subject = makeSubject(content, {geo::Crs::wgs84(), "", ""}, options);
  ASSERT_EQ(subject.symbols.size(), 1u);
  EXPECT_EQ(subject.symbols[0].unit, 10);
}

TEST(MapSubject, HasOneCircleAnAreaWhereFiguresAreThoseOfAreas) {
  MapContent content = letterCountry();
  std::map<std::string, planning::Figure> figures;
  for (const auto& [unit, value] : {std::pair{"area:west", -7.0}, {"area:east", 3.0}}) {
    figures[unit].unit = unit;
    figures[unit].value = value;
  }
  content.figures = planning::figuresOnUnits(figures, content.areas);
  content.ofAreas = true;
  const MapSubject subject = makeSubject(content, {geo::Crs::wgs84(), "", ""}, symbolsUpTo(3));
  ASSERT_EQ(subject.symbols.size(), 2u);
  EXPECT_EQ(subject.symbols[0].value, -7);  // by how much, not by sign
  EXPECT_EQ(subject.areas[0].value, -7);
  EXPECT_EQ(subject.classOf[2], kNotInArea);
}

TEST(MapSubject, MarksWhatIsEstimatedOrUnverified) {
  MapContent content = letterCountry();
  content.figures["c05"].note = "unverified: made up";
  content.figures["c06"].flag = planning::Flag::imputed;
  content.figures["c06"].note = "unverified: made up";
  SubjectOptions options;
  options.classes.upper = {90};
  const std::vector<int> marks = makeSubject(content, {geo::Crs::wgs84(), "", ""}, options).markOf;
  const auto is = [&marks](std::size_t unit, FigureMark mark) {
    return marks[unit] == static_cast<int>(mark);
  };
  EXPECT_TRUE(is(2, FigureMark::none));
  EXPECT_TRUE(is(3, FigureMark::estimated));
  EXPECT_TRUE(is(5, FigureMark::unverified));
  EXPECT_TRUE(is(6, FigureMark::unverified));
  EXPECT_TRUE(is(10, FigureMark::none));
  EXPECT_TRUE(isEstimated(content.figures["c06"]));
}

TEST(MapSubject, NamesTheAreasThereAreForAnUnknownOne) {
  try {
    unitsOfArea(letterCountry(), "north");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("west, east"), std::string::npos);
  }
}

TEST(BorderChains, JoinTheOutlineOfAnAreaIntoOneLoopWithoutInnerBorders) {
  const MapSubject subject = makeSubject(letterCountry(), {geo::Crs::wgs84(), "", ""}, {});
  const auto loops = groupLoops(subject, subject.areaOf, 0);  // 2 x 2 squares
  ASSERT_EQ(loops.size(), 1u);
  EXPECT_EQ(loops[0].size(), 8u);
  const auto chains = joinedArcs(subject, [&](const MapSubject::ArcRef& arc) {
    const auto group = [&](geo::UnitIndex unit) {
      return unit < 0 ? -1 : subject.areaOf[static_cast<std::size_t>(unit)];
    };
    return (group(arc.left) == 0) != (group(arc.right) == 0);
  });
  ASSERT_EQ(chains.size(), 1u);
  EXPECT_EQ(chains[0].size(), 8u);
}

}  // namespace
}  // namespace app::render
