#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/classes/class_breaks.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/small_workspace.h"

// Workspaces at the ends of what there may be. All synthetic.
namespace {

using namespace planning;
using test::figure;
using test::ScratchFolder;

/// `rows` x `columns` squares of a hundredth of a degree, each unit with its own four arcs' share.
geo::Coverage checkerboard(int rows, int columns) {
  constexpr double kSide = 0.01;
  geo::Coverage coverage;
  const auto unit = [&](int row, int column) {
    const bool isInside = row >= 0 && row < rows && column >= 0 && column < columns;
    return isInside ? row * columns + column : geo::kOutside;
  };
  const auto node = [&](int row, int column) {
    return static_cast<std::uint32_t>(row * (columns + 1) + column);
  };
  const auto add = [&](int row, int column, int rowTo, int columnTo, geo::UnitIndex left,
                       geo::UnitIndex right) {
    coverage.arcs.push_back({static_cast<std::uint32_t>(coverage.vertices.size()), 2, left, right,
                             node(row, column), node(rowTo, columnTo)});
    coverage.vertices.push_back({column * kSide, row * kSide});
    coverage.vertices.push_back({columnTo * kSide, rowTo * kSide});
  };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      coverage.codes.push_back(fmt::format("{:06}", row * columns + column));
  for (int row = 0; row <= rows; ++row)
    for (int column = 0; column < columns; ++column)
      add(row, column, row, column + 1, unit(row, column), unit(row - 1, column));
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column <= columns; ++column)
      add(row, column, row + 1, column, unit(row, column - 1), unit(row, column));
  coverage.nodeCount = static_cast<std::uint32_t>((rows + 1) * (columns + 1));
  return coverage;
}

Boundaries boundariesOf(geo::Coverage coverage) {
  Boundaries boundaries;
  boundaries.info.boundaryVersion = "2020";
  boundaries.provinces = {{"P", "Province", "", Level::province, "", 0, true, ""}};
  if (coverage.codes.empty()) boundaries.provinces.clear();
  for (const std::string& code : coverage.codes)
    boundaries.counties.push_back({code, code, "", Level::county, "P", 1, true, ""});
  boundaries.coverage = std::move(coverage);
  return boundaries;
}

std::vector<double> valuesOf(Workspace& workspace) {
  std::vector<double> values;
  for (const auto& [unit, one] : workspace.figures("a", "2010"))
    if (one.value) values.push_back(*one.value);
  return values;
}

Workspace made(const ScratchFolder& folder, const Boundaries& boundaries) {
  Workspace::create(folder / "w.gpkg", boundaries, false);
  Workspace workspace = Workspace::open(folder / "w.gpkg", false);
  workspace.putIndicators({test::indicator("a")});
  return workspace;
}

TEST(Extremes, ZeroUnitsAreAWorkspaceToo) {
  const ScratchFolder folder;
  Workspace workspace = made(folder, boundariesOf({}));
  workspace.putFigures({}, "nothing");
  workspace.putAreas({});
  EXPECT_TRUE(workspace.units(Level::county).empty());
  EXPECT_TRUE(workspace.coverage().codes.empty());
  EXPECT_TRUE(workspace.periods("").empty());
  EXPECT_TRUE(workspace.issues().empty());
  workspace.database().execute("DELETE FROM coverage");
  EXPECT_TRUE(workspace.coverage().arcs.empty());
  Workspace shown = Workspace::openAsPossible(folder / "w.gpkg");
  EXPECT_TRUE(shown.units(Level::county).empty());
}

TEST(Extremes, OneUnitHasItsOutlineItsClassAndItsArea) {
  const ScratchFolder folder;
  Workspace workspace = made(folder, boundariesOf(checkerboard(1, 1)));
  workspace.putFigures({figure("000000", "a", 7)}, "import");
  Area area;
  area.id = "one";
  area.members = {{"", "", "", "", "000000", "", false, {}, ""}};
  workspace.putAreas({area});
  EXPECT_EQ(workspace.coverage().arcs.size(), 4u);
  EXPECT_EQ(workspace.areas().size(), 1u);
  const ClassBreaks classes = fisherJenks(valuesOf(workspace), 5);
  EXPECT_EQ(classes.counts, std::vector<int>{1});
}

TEST(Extremes, EqualValuesAreOneClassByEveryMethod) {
  const ScratchFolder folder;
  Workspace workspace = made(folder, boundariesOf(checkerboard(5, 4)));
  std::vector<Figure> figures;
  for (const Unit& unit : workspace.units(Level::county)) figures.push_back(figure(unit.code, "a", 0));
  workspace.putFigures(figures, "import");
  for (const ClassMethod method :
       {ClassMethod::fisherJenks, ClassMethod::quantile, ClassMethod::equalInterval, ClassMethod::headTail,
        ClassMethod::maximumBreaks, ClassMethod::stdMean, ClassMethod::boxPlot}) {
    const ClassBreaks classes = classBreaks(valuesOf(workspace), method, 5);
    EXPECT_EQ(classes.counts, std::vector<int>{20}) << toString(method);
    EXPECT_EQ(classes.classOf(0), 0) << toString(method);
  }
}

TEST(Extremes, FiguresThatAreAllMissingAreKeptWithTheirReasonAndMakeNoClass) {
  const ScratchFolder folder;
  Workspace workspace = made(folder, boundariesOf(checkerboard(2, 2)));
  std::vector<Figure> figures;
  for (const Unit& unit : workspace.units(Level::county))
    figures.push_back({unit.code, "2010", "a", std::nullopt, Flag::notCollected, "", ""});
  workspace.putFigures(figures, "import");
  EXPECT_EQ(workspace.figures("a", "2010").size(), 4u);
  EXPECT_EQ(workspace.figures("a", "2010").at("000002").flag, Flag::notCollected);
  try {
    fisherJenks(valuesOf(workspace), 5);
    FAIL() << "classes of nothing";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "there are no values to make classes of");
  }
}

TEST(Extremes, FortyThousandUnitsComeBackAsTheyWereStored) {
  const ScratchFolder folder;
  const Boundaries boundaries = boundariesOf(checkerboard(200, 200));
  Workspace workspace = made(folder, boundaries);
  std::vector<Figure> figures;
  for (int i = 0; i < 40'000; ++i) figures.push_back(figure(fmt::format("{:06}", i), "a", i % 1000));
  workspace.putFigures(figures, "import");
  Area half;
  half.id = "half";
  for (int i = 0; i < 20'000; ++i)
    half.members.push_back({"", "", "", "", fmt::format("{:06}", i), "", false, {}, ""});
  workspace.putAreas({half});
  EXPECT_EQ(workspace.coverage(), boundaries.coverage);
  EXPECT_EQ(workspace.units(Level::county), boundaries.counties);
  EXPECT_EQ(workspace.allFigures("2010"), figures);
  EXPECT_EQ(workspace.areas().at(0).members.size(), 20'000u);
  const auto row = workspace.database().prepare("SELECT counties_with_outline FROM areas");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 20'000);
  const ClassBreaks classes = fisherJenks(valuesOf(workspace), 5);
  EXPECT_EQ(classes.counts, (std::vector<int>(5, 8000)));  // 1,000 evenly spaced values, 40 of each
}

}  // namespace
