#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "geo/coverage/clean.h"
#include "geo/report/progress.h"
#include "tests/support/shapes.h"

/// Every repair of small scenes, all made up: who has the piece, who lost it, its size and a point in it.
namespace {

using namespace geo;
using test::feature;
using test::layer;
using test::rectangle;
using Kind = Repair::Kind;

std::string codeOf(const Cleaned& cleaned, UnitIndex unit) {
  return unit == kOutside ? "-" : cleaned.coverage.codes[static_cast<std::size_t>(unit)];
}

/// "kind unit other" of each repair, in order.
std::vector<std::string> repairsOf(const Cleaned& cleaned) {
  std::vector<std::string> result;
  for (const Repair& one : cleaned.repairs)
    result.push_back(toString(one.kind) + ' ' + codeOf(cleaned, one.unit) + ' ' + codeOf(cleaned, one.other));
  return result;
}

double planeKm2(const MultiPolygon& shape) {
  double sum = 0;
  for (const Polygon& part : shape) {
    sum += signedArea(part.shell);
    for (const Ring& hole : part.holes) sum += signedArea(hole);
  }
  return sum / 1e6;
}

/// Of the units, by their codes in order.
std::vector<double> planeKm2(const Cleaned& cleaned) {
  std::vector<std::pair<std::string, double>> sizes;
  const std::vector<MultiPolygon> shapes = polygons(cleaned.coverage);
  for (std::size_t i = 0; i < shapes.size(); ++i)
    sizes.emplace_back(cleaned.coverage.codes[i], planeKm2(shapes[i]));
  std::ranges::sort(sizes);
  std::vector<double> result;
  for (const auto& [code, km2] : sizes) result.push_back(km2);
  return result;
}

void expectNear(const std::vector<double>& values, const std::vector<double>& expected) {
  ASSERT_EQ(values.size(), expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(values[i], expected[i], 1e-6) << i;
}

using Lines = std::vector<std::string>;

TEST(CleanRepairs, OfAnOverlapHaveItsPlaceShapeAndSize) {
  const Cleaned cleaned = clean(
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(900, 0, 1500, 1000))}), {});
  EXPECT_EQ(repairsOf(cleaned), Lines{"overlap B A"});
  const Repair& overlap = cleaned.repairs.at(0);
  EXPECT_NEAR(overlap.where.x, 950, 1e-3);
  EXPECT_NEAR(overlap.where.y, 500, 1e-3);
  EXPECT_NEAR(overlap.km2, 0.1, 1e-9);
  ASSERT_EQ(overlap.shape.size(), 1U);
  const Box box = bounds(overlap.shape);
  EXPECT_NEAR(box.minX, 900, 1e-3);
  EXPECT_NEAR(box.maxX, 1000, 1e-3);
  EXPECT_NEAR(planeKm2(overlap.shape), 0.1, 1e-9);
  expectNear(cleaned.inputKm2, {1.0, 0.6});
  EXPECT_EQ(cleaned.names, (Lines{"synthetic A", "synthetic B"}));
  EXPECT_EQ(cleaned.firstRecord, (std::vector<std::size_t>{0, 1}));
}

TEST(CleanRepairs, OfEqualUnitsGiveTheOverlapToTheSmallerCode) {
  const Feature a = feature("A", rectangle(0, 0, 1000, 1000)),
                b = feature("B", rectangle(900, 0, 1900, 1000));
  for (const auto& features : {std::vector{a, b}, std::vector{b, a}}) {
    const Cleaned cleaned = clean(layer(features), {});
    EXPECT_EQ(repairsOf(cleaned), Lines{"overlap A B"});
    expectNear(planeKm2(cleaned), {1.0, 0.9});
  }
}

TEST(CleanRepairs, OfThreeOnOnePieceNameBothThatLostIt) {
  const Cleaned cleaned =
      clean(layer({feature("A", rectangle(0, 0, 3000, 1000)), feature("B", rectangle(0, 0, 2000, 1000)),
                   feature("C", rectangle(0, 0, 1000, 1000))}),
            {});
  EXPECT_EQ(repairsOf(cleaned), (Lines{"overlap B A", "overlap C A", "overlap C B"}));
  expectNear(planeKm2(cleaned), {1.0, 1.0, 1.0});
  expectNear(cleaned.inputKm2, {3.0, 2.0, 1.0});
}

/// A unit of 4 by 4 km with a hole of 500 m by 500 m, 250 m wide by 2 x area / perimeter.
Layer holed() {
  return layer({feature("W", rectangle(0, 0, 4000, 4000), {rectangle(1000, 1000, 1500, 1500)})});
}

TEST(CleanRepairs, OfAGapGoByItsAreaAndWidthLimitsIncluded) {
  const auto repairs = [](double smallest, double sliver) {
    return repairsOf(clean(holed(), {.smallestGapKm2 = smallest, .sliverWidthMetres = sliver}));
  };
  EXPECT_EQ(repairs(0.25, 250), Lines{"gap_kept - -"});
  EXPECT_EQ(repairs(0.2501, 250), Lines{"gap_closed W -"});
  EXPECT_EQ(repairs(0.25, 250.1), Lines{"gap_closed W -"});
}

TEST(CleanRepairs, OfAGapHaveItsPlaceAndSize) {
  for (const double smallest : {0.1, 1.0}) {
    const Cleaned cleaned = clean(holed(), {.smallestGapKm2 = smallest, .sliverWidthMetres = 1});
    ASSERT_EQ(cleaned.repairs.size(), 1U);
    const Repair& gap = cleaned.repairs[0];
    EXPECT_NEAR(gap.km2, 0.25, 1e-9);
    EXPECT_NEAR(gap.where.x, 1250, 1e-3);
    EXPECT_NEAR(gap.where.y, 1250, 1e-3);
    EXPECT_NEAR(planeKm2(gap.shape), 0.25, 1e-9);
    expectNear(planeKm2(cleaned), {smallest > 0.25 ? 16 : 15.75});
    expectNear(cleaned.inputKm2, {15.75});
  }
}

/// A frame of four around a gap of `width` by `height` m.
std::vector<Feature> frame(double width, double height) {
  return {feature("W", rectangle(-1000, -1000, 0, height + 1000)),
          feature("E", rectangle(width, -1000, width + 1000, height + 1000)),
          feature("S", rectangle(0, -1000, width, 0)),
          feature("N", rectangle(0, height, width, height + 1000))};
}

TEST(CleanRepairs, GiveAGapToTheLongestBorderOrTheSmallerCode) {
  std::vector<Feature> features = frame(200, 300);
  EXPECT_EQ(repairsOf(clean(layer(features), {})), Lines{"gap_closed E -"});
  std::reverse(features.begin(), features.end());
  EXPECT_EQ(repairsOf(clean(layer(features), {})), Lines{"gap_closed E -"});
  features = frame(300, 200);
  EXPECT_EQ(repairsOf(clean(layer(features), {})), Lines{"gap_closed N -"});
  std::reverse(features.begin(), features.end());
  EXPECT_EQ(repairsOf(clean(layer(features), {})), Lines{"gap_closed N -"});
  features = frame(300, 200);  // S has 300 m, N 200 and 100 by two records
  features[3].shape = {{rectangle(0, 200, 200, 1200), {}}};
  features.push_back(feature("Y", rectangle(200, 200, 300, 1200)));
  EXPECT_EQ(repairsOf(clean(layer(features), {})), Lines{"gap_closed S -"});
}

/// Two holes that share a side are one gap; with a point of the larger.
TEST(CleanRepairs, TakeGapsThatTouchForOne) {
  const Cleaned cleaned =
      clean(layer({feature("W", rectangle(0, 0, 4000, 4000),
                           {rectangle(1000, 1000, 1500, 1500), rectangle(1500, 1000, 2500, 1500)})}),
            {.smallestGapKm2 = 0.7, .sliverWidthMetres = 100});
  double km2 = 0;
  for (const Repair& one : cleaned.repairs)
    if (one.kind == Kind::gapKept) km2 += one.km2;
  EXPECT_NEAR(km2, 0.75, 1e-9);
  expectNear(planeKm2(cleaned), {15.25});
}

/// A hole that was drawn beside its unit: open land, that nobody gets.
TEST(CleanRepairs, AreNoneOfAHoleBesideItsUnit) {
  const Cleaned cleaned =
      clean(layer({feature("A", rectangle(0, 0, 1000, 1000), {rectangle(1000, 0, 1200, 1000)})}), {});
  EXPECT_EQ(repairsOf(cleaned), Lines{});
  expectNear(planeKm2(cleaned), {1.0});
}

/// B's spike runs through A, 1 km wide, and ends 500 m beyond it: 66.7 m wide there, 16,667 m² in all.
std::vector<Feature> spiked(double mainland = 5000) {
  const Ring spike{{0, 0},      {5000, 0},        {5000, 400},   {6500, 500},
                   {5000, 600}, {5000, mainland}, {0, mainland}, {0, 0}};
  return {feature("A", rectangle(5000, 0, 6000, 5000)),
          feature("B", MultiPolygon{{spike, {}}, {rectangle(-900, 0, -800, 100), {}}})};
}

TEST(CleanRepairs, GiveTheTipOfASpikeToWhoeverCutItOff) {
  const Cleaned cleaned = clean(layer(spiked()), {.smallestGapKm2 = 0.017});
  EXPECT_EQ(repairsOf(cleaned), (Lines{"overlap A B", "splinter A B"}));
  const Repair& splinter = cleaned.repairs.back();
  EXPECT_NEAR(splinter.km2, 0.5 * 500 * 200.0 / 3 / 1e6, 1e-6);
  EXPECT_GT(splinter.where.x, 6000);
  EXPECT_LT(splinter.where.x, 6500);
  EXPECT_NEAR(splinter.where.y, 500, 34);
  EXPECT_NEAR(planeKm2(splinter.shape), splinter.km2, 1e-9);
  expectNear(planeKm2(cleaned), {5 + splinter.km2, 25 + 0.01});
}

TEST(CleanRepairs, LeaveATipThatIsNotSmaller) {
  const Cleaned cleaned = clean(layer(spiked()), {.smallestGapKm2 = 0.0166});
  EXPECT_EQ(repairsOf(cleaned), Lines{"overlap A B"});
  expectNear(planeKm2(cleaned), {5, 25 + 0.01 + 0.5 * 500 * 200.0 / 3 / 1e6});
}

/// The tip lies in a bay of C, and borders on it longer than on A.
TEST(CleanRepairs, GiveTheTipToTheLongestBorder) {
  std::vector<Feature> features = spiked();
  features.push_back(feature("C", Ring{{6000, 0},
                                       {9000, 0},
                                       {9000, 5000},
                                       {6000, 5000},
                                       {6000, 500 + 100.0 / 3},
                                       {6500, 500},
                                       {6000, 500 - 100.0 / 3},
                                       {6000, 0}}));
  const Cleaned cleaned = clean(layer(features), {});
  const Lines found = repairsOf(cleaned);
  EXPECT_EQ(std::count(found.begin(), found.end(), "splinter C B"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "splinter A B"), 0);
}

/// C lies wholly under smaller units; of A's three pieces it gets the largest back, of B's one none.
TEST(CleanRepairs, GiveASwallowedUnitTheLargestPieceOfWhoHasOthers) {
  const auto parts = [](const std::vector<Ring>& rings) {
    MultiPolygon shape;
    for (const Ring& ring : rings) shape.push_back({ring, {}});
    return shape;
  };
  const Ring small = rectangle(0, 0, 500, 1000), large = rectangle(2000, 0, 3000, 1000);
  const Ring vast = rectangle(10000, 0, 12000, 1000);
  const Cleaned cleaned = clean(layer({feature("A", parts({small, large, rectangle(5000, 0, 5100, 1000)})),
                                       feature("B", vast), feature("C", parts({small, large, vast}))}),
                                {});
  EXPECT_EQ(repairsOf(cleaned), (Lines{"overlap A C", "overlap B C", "overlap C A"}));
  expectNear(planeKm2(cleaned), {0.6, 2.0, 1.0});
}

TEST(CleanRepairs, OfRecordsAndRingsHaveTheirPlaces) {
  const Layer input =
      layer({feature("B", Ring{{0, 0}, {1000, 1000}, {1000, 0}, {0, 1000}, {0, 0}}),
             feature("A", MultiPolygon{{rectangle(3000, 0, 4000, 1000), {}}, {{{5, 5}, {9, 9}, {5, 5}}, {}}}),
             feature("A", rectangle(4000, 0, 5000, 1000)), feature("C", MultiPolygon{}),
             feature("C", MultiPolygon{})});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(repairsOf(cleaned), (Lines{"self_crossing B -", "duplicate_code A A", "degenerate_ring A -",
                                       "duplicate_code C C", "empty_geometry C -"}));
  const std::vector<Point> places{{500, 500}, {4500, 500}, {5, 5}, {}, {}};
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_NEAR(cleaned.repairs.at(i).where.x, places[i].x, 1e-3) << i;
    EXPECT_NEAR(cleaned.repairs.at(i).where.y, places[i].y, 1e-3) << i;
    EXPECT_EQ(cleaned.repairs.at(i).km2, 0) << i;
    EXPECT_TRUE(cleaned.repairs.at(i).shape.empty()) << i;
  }
  EXPECT_EQ(cleaned.firstRecord, (std::vector<std::size_t>{0, 1, 3}));
  expectNear(cleaned.inputKm2, {0.5, 2.0, 0});
}

TEST(CleanRepairs, SayHowLargeAUnitWasThatEndsEmpty) {
  const Cleaned cleaned = clean(
      layer({feature("B", rectangle(0, 0, 1000, 1000)), feature("A", rectangle(0, 0, 1000, 1000))}), {});
  EXPECT_EQ(repairsOf(cleaned), (Lines{"empty_geometry B -", "overlap A B"}));
  EXPECT_NEAR(cleaned.repairs[0].km2, 1, 1e-9);
}

std::size_t badOnes(const std::string& crs, Point p) {
  const Cleaned cleaned = clean(layer({feature("A", Ring{{0, 0}, {80, 0}, p, {0, 80}, {0, 0}})}, crs), {});
  return static_cast<std::size_t>(
      std::count_if(cleaned.repairs.begin(), cleaned.repairs.end(),
                    [](const Repair& one) { return one.kind == Kind::badCoordinate; }));
}

TEST(CleanRepairs, DropVerticesBeyondTheEndsOfTheSystemOnly) {
  for (const Point p : {Point{360, 90}, Point{-360, 80}, Point{80, 90}, Point{80, -90}})
    EXPECT_EQ(badOnes("EPSG:4326", p), 0U) << p.x << ' ' << p.y;
  for (const Point p : {Point{360.5, 80}, Point{-360.5, 80}, Point{80, 90.5}, Point{80, -90.5}})
    EXPECT_EQ(badOnes("EPSG:4326", p), 1U) << p.x << ' ' << p.y;
  for (const Point p : {Point{1e9, 1e9}, Point{-1e9, 80}, Point{400, 100}})
    EXPECT_EQ(badOnes("EPSG:32650", p), 0U) << p.x << ' ' << p.y;
  for (const Point p : {Point{1.1e9, 80}, Point{-1.1e9, 80}, Point{80, 1.1e9}, Point{80, -1.1e9}})
    EXPECT_EQ(badOnes("EPSG:32650", p), 1U) << p.x << ' ' << p.y;
}

TEST(CleanRepairs, OfARingWalkedClockwiseAreNone) {
  Ring ring = rectangle(0, 0, 1000, 2000);
  std::reverse(ring.begin(), ring.end());
  const Cleaned cleaned = clean(layer({feature("A", ring)}), {});
  EXPECT_TRUE(cleaned.repairs.empty());
  expectNear(planeKm2(cleaned), {2.0});
  EXPECT_EQ(cleaned.coverage.crs, Crs::fromText("EPSG:32650"));
}

TEST(CleanRepairs, ForgetThatASourceLayOnTheGridWithItsFirstOtherVertex) {
  const auto isOnGrid = [](double x) {
    return clean(layer({feature("A", Ring{{0, 0}, {x, 0}, {1000, 1000}, {0, 0}})}), {}).quantisedSource;
  };
  EXPECT_TRUE(isOnGrid(512.5));
  EXPECT_FALSE(isOnGrid(1000 / 3.0));
}

/// Notes every stage with its share.
class Stages : public Progress {
 public:
  void report(std::string_view stage, double done) override {
    m_lines.push_back(std::string(stage) + ' ' + std::to_string(done));
  }
  const std::vector<std::string>& lines() const { return m_lines; }

 private:
  std::vector<std::string> m_lines;
};

TEST(CleanProgress, NamesEachStage) {
  Stages stages;
  clean(holed(), {}, &stages);
  std::vector<std::string> found = stages.lines();
  for (const char* line : {"Cutting borders 0.000000", "Tracing units 0.500000",
                           "Closing gaps and overlaps 0.700000", "Joining borders 0.900000"})
    EXPECT_EQ(std::count(found.begin(), found.end(), line), 1) << line;
}

}  // namespace
