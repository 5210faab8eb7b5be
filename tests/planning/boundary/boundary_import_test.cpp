#include "planning/boundary/boundary_import.h"

#include "geo/coverage/planarity.h"
#include "geo/plane/datum.h"
#include "geo/report/error.h"
#include "tests/support/geos_check.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

using namespace planning;

namespace {

/// POLYGON of one degree from (x, y), made up.
std::string square(const std::string& properties, double x, double y) {
  const auto point = [](double px, double py) {
    return "[" + std::to_string(px) + "," + std::to_string(py) + "]";
  };
  return R"({"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + point(x, y) + "," + point(x + 1, y) + "," +
         point(x + 1, y + 1) + "," + point(x, y + 1) + "," + point(x, y) + "]]}}";
}

std::filesystem::path writeSource(const test::ScratchFolder& folder,
                                  const std::vector<std::string>& features) {
  std::ofstream file(folder / "source.geojson");
  file << R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i) file << (i == 0 ? "" : ",") << features[i];
  file << "]}";
  return folder / "source.geojson";
}

BoundaryImport importSquares(const std::vector<std::string>& features,
                             const BoundaryImportOptions& options = {}) {
  const test::ScratchFolder folder;
  return importBoundaries(writeSource(folder, features), options);
}

}  // namespace

TEST(BoundaryImport, ChineseCodesMakePrefecturesAndProvincesByPrefix) {
  const BoundaryImport imported = importSquares({square(R"("code":"530602","name":"昭阳区")", 103, 27),
                                                 square(R"("code":"530621","name":"鲁甸县")", 104, 27)});
  EXPECT_EQ(imported.boundaries.info.codeScheme, "gb2260");
  ASSERT_EQ(imported.boundaries.prefectures.size(), 1U);
  EXPECT_EQ(imported.boundaries.prefectures[0].code, "530600");
  EXPECT_EQ(imported.boundaries.prefectures[0].parent, "530000");
  ASSERT_EQ(imported.boundaries.provinces.size(), 1U);
  EXPECT_EQ(imported.boundaries.provinces[0].name, "云南省");
  EXPECT_NEAR(imported.boundaries.provinces[0].areaKm2,
              imported.boundaries.counties[0].areaKm2 + imported.boundaries.counties[1].areaKm2, 1e-9);
}

TEST(BoundaryImport, ADistrictStraightUnderItsProvinceHasNoPrefecture) {
  const BoundaryImport imported = importSquares({square(R"("code":"810001","name":"中西区")", 114, 22),
                                                 square(R"("code":"441900","name":"东莞市")", 113, 22)});
  EXPECT_EQ(imported.boundaries.counties[0].parent, "810000");
  EXPECT_EQ(imported.boundaries.counties[1].parent, "440000");
  ASSERT_EQ(imported.boundaries.prefectures.size(), 1U);
  EXPECT_EQ(imported.boundaries.prefectures[0].code, "441900");
}

TEST(BoundaryImport, OtherCodesTakeTheirLevelFromTheParentField) {
  BoundaryImportOptions options;
  options.read.parentField = "state";
  const BoundaryImport imported = importSquares({square(R"("id":"A1","name":"Low","state":"S")", 10, 45),
                                                 square(R"("id":"A2","name":"High","state":"S")", 11, 45)},
                                                options);
  EXPECT_EQ(imported.boundaries.info.codeScheme, "");
  EXPECT_EQ(imported.boundaries.info.language, "en");
  EXPECT_TRUE(imported.boundaries.prefectures.empty());
  ASSERT_EQ(imported.boundaries.provinces.size(), 1U);
  EXPECT_EQ(imported.boundaries.counties[1].parent, "S");
}

TEST(BoundaryImport, TheRegisterGivesAFeatureItsCodeByName) {
  BoundaryImportOptions options;
  options.year = "2016";
  int asked = 0;
  options.unitRegister = [&asked](int year) {
    asked = year;
    return std::vector<NamedUnit>{{"530602", "昭阳区", "云南", "昭通市", 1},
                                  {"530621", "鲁甸县", "云南", "昭通市", 2}};
  };
  const BoundaryImport imported = importSquares({square(R"("code":"530602","name":"昭阳区")", 103, 27),
                                                 square(R"("code":"530621","name":"鲁甸县")", 104, 27)},
                                                options);
  EXPECT_EQ(asked, 2016);
  EXPECT_EQ(imported.boundaries.prefectures[0].name, "昭通市");
}

TEST(BoundaryImport, Gcj02IsShiftedAfterCleaningSoThatNeighboursStayTogether) {
  BoundaryImportOptions options;
  options.datum = geo::Datum::gcj02;
  const BoundaryImport imported = importSquares({square(R"("code":"530602","name":"昭阳区")", 103, 27),
                                                 square(R"("code":"530621","name":"鲁甸县")", 104, 27)},
                                                options);
  const double west = std::min(geo::gcj02ToWgs84({103, 27}).x, geo::gcj02ToWgs84({103, 28}).x);
  EXPECT_NEAR(imported.boundaries.coverage.bounds().minX, west, 0x1p-23);
  EXPECT_EQ(imported.boundaries.coverage.arcs.size(), 3U);
}

TEST(BoundaryImport, Gcj02OnProjectedCoordinatesIsRefused) {
  BoundaryImportOptions options;
  options.datum = geo::Datum::gcj02;
  options.read.crs = "EPSG:32633";
  const test::ScratchFolder folder;
  std::ofstream(folder / "metres.geojson")
      << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32633"}},"features":[)"
      << square(R"("id":"A1","name":"Low")", 400000, 5000000) << ","
      << square(R"("id":"A2","name":"High")", 400001, 5000000) << "]}";
  EXPECT_THROW(importBoundaries(folder / "metres.geojson", options), geo::CrsError);
}

namespace {

const std::filesystem::path kLayers = std::filesystem::path(LIANPIAN_SOURCE_DIR) / "tests/data/layers";

const Unit* unitNamed(const BoundaryImport& imported, const std::string& name) {
  const auto unit = std::ranges::find(imported.boundaries.counties, name, &Unit::name);
  return unit == imported.boundaries.counties.end() ? nullptr : &*unit;
}

bool hasIssue(const BoundaryImport& imported, const std::string& kind) {
  return std::ranges::find(imported.issues, kind, &geo::Issue::kind) != imported.issues.end();
}

}  // namespace

TEST(BoundaryImport, TwoUnitsOfOneCodeAreKeptApart) {
  const BoundaryImport imported = importBoundaries(kLayers / "samecode_names.geojson", {});
  EXPECT_EQ(imported.boundaries.counties.size(), imported.records);
  ASSERT_NE(unitNamed(imported, "Alpha"), nullptr);
  ASSERT_NE(unitNamed(imported, "Omega"), nullptr);
  EXPECT_EQ(unitNamed(imported, "Alpha")->code, "A1/Alpha");
  EXPECT_EQ(unitNamed(imported, "Omega")->code, "A1/Omega");
  EXPECT_TRUE(hasIssue(imported, "code.of_several_units"));
  EXPECT_EQ(imported.repairCounts.count("duplicate_code"), 0U);
}

TEST(BoundaryImport, ALayerOfTwoLevelsIsRefusedUntilOneIsChosen) {
  BoundaryImportOptions options;
  EXPECT_THROW(importBoundaries(kLayers / "levels.geojson", options), geo::DataError);
  options.level = LevelChoice::small;
  const BoundaryImport small = importBoundaries(kLayers / "levels.geojson", options);
  EXPECT_EQ(small.boundaries.counties.size(), 4U);
  EXPECT_EQ(small.boundaries.counties[3].parent, "State2");
  ASSERT_EQ(small.boundaries.provinces.size(), 2U);
  EXPECT_EQ(small.repairCounts.count("overlap"), 0U);
  options.level = LevelChoice::large;
  EXPECT_EQ(importBoundaries(kLayers / "levels.geojson", options).boundaries.counties.size(), 2U);
}

TEST(BoundaryImport, FijiLiesTogetherAcrossTheAntimeridian) {
  BoundaryImportOptions options;
  options.read.codeField = "code";
  const BoundaryImport imported = importBoundaries(kLayers / "fiji_topo.json", options);
  const geo::Box box = imported.boundaries.coverage.bounds();
  EXPECT_NEAR(box.minX, 174.59, 0.01);  // Ceva-i-Ra
  EXPECT_NEAR(box.maxX, 181.77, 0.1);
  EXPECT_TRUE(hasIssue(imported, "geometry.antimeridian"));
  // the input's rings by geod_polygonarea of PROJ 9.1 (the land area published is 18,270 km2; this is 1:10
  // million)
  ASSERT_EQ(imported.boundaries.counties.size(), 1U);
  EXPECT_NEAR(imported.boundaries.counties[0].areaKm2, 18936, 0.002 * 18936);
  EXPECT_EQ(test::whatGeosFindsInvalid(geo::polygons(imported.boundaries.coverage)), "");
}

TEST(BoundaryImport, DegreesThatAreSaidToBeMetresAreRefused) {
  const test::ScratchFolder folder;
  std::ofstream(folder / "a.geojson")
      << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32633"}},"features":[)"
      << square(R"("id":"A1","name":"Low")", 15, 45) << "," << square(R"("id":"A2","name":"High")", 16, 45)
      << "]}";
  EXPECT_THROW(importBoundaries(folder / "a.geojson", {}), geo::CrsError);
}

TEST(BoundaryImport, WithoutASingleOutlineIsRefused) {
  EXPECT_THROW(
      importSquares(
          {R"({"type":"Feature","properties":{"code":"A1","name":"flat"},"geometry":{"type":"Polygon",)"
           R"("coordinates":[[[0,0],[1,0],[2,0],[0,0]]]}})"}),
      geo::DataError);
}

TEST(BoundaryImport, ALayerThatLooksLikeGcj02IsSaidToBe) {
  std::vector<std::string> features;
  std::vector<KnownPlace> known;
  for (int i = 0; i < 25; ++i) {
    const std::string code = std::to_string(530601 + i);
    const double x = 100 + i % 5;
    const double y = 24 + i / 5;
    features.push_back(square(R"("code":")" + code + R"(","name":"县")", x, y));
    const geo::Point centre = geo::gcj02ToWgs84({x + 0.5, y + 0.5});
    known.push_back({code, centre, 1});
  }
  BoundaryImportOptions options;
  options.knownPlaces = [&known] { return known; };
  EXPECT_TRUE(hasIssue(importSquares(features, options), "datum.looks_like_gcj02"));
  for (int i = 0; i < 25; ++i) known[static_cast<std::size_t>(i)].centroid = {100.5 + i % 5, 24.5 + i / 5};
  EXPECT_FALSE(hasIssue(importSquares(features, options), "datum.looks_like_gcj02"));
}

TEST(BoundaryImport, ACornerThatTheShiftBringsAcrossAnEdgeIsCleanedAgain) {
  // made up: B's corner lies 2 m south of the middle of A's south side, a degree long, which the shift bends
  // by more
  const auto polygon = [](const std::string& code, const std::string& ring) {
    return R"({"type":"Feature","properties":{"code":")" + code +
           R"(","name":"县"},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}";
  };
  std::vector<std::string> features{polygon("530602", "[103,27],[104,27],[104,28],[103,28],[103,27]")};
  for (int i = 1; i < 20; ++i) {
    const std::string x = std::to_string(103 + i * 0.05);
    const std::string left = std::to_string(103 + i * 0.05 - 0.01);
    const std::string right = std::to_string(103 + i * 0.05 + 0.01);
    features.push_back(polygon(std::to_string(530602 + i), "[" + left + ",26.5],[" + right + ",26.5],[" + x +
                                                               ",26.99998],[" + left + ",26.5]"));
  }
  BoundaryImportOptions options;
  options.datum = geo::Datum::gcj02;
  options.clean.sliverWidthMetres = 0;
  options.clean.smallestGapKm2 = 0;
  const BoundaryImport imported = importSquares(features, options);
  EXPECT_TRUE(hasIssue(imported, "datum.borders_crossed"));
  EXPECT_EQ(geo::crossingEdges(imported.boundaries.coverage), 0U);
  EXPECT_EQ(test::whatGeosFindsInvalid(geo::polygons(imported.boundaries.coverage)), "");
}

TEST(BoundaryImport, AFeatureWithoutACodeIsKeptUnderAMadeUpOne) {
  BoundaryImportOptions options;
  options.read.codeField = "code";
  options.read.nameField = "name";
  const BoundaryImport imported = importSquares(
      {square(R"("code":"A1","name":"Low")", 10, 45), square(R"("code":null,"name":"High")", 11, 45),
       square(R"("code":null,"name":"Far")", 12, 45)},
      options);
  std::vector<std::string> codes;
  for (const Unit& county : imported.boundaries.counties) codes.push_back(county.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"A1", "no-code-1", "no-code-2"}));
  std::vector<std::string> texts;
  for (const geo::Issue& issue : imported.issues)
    if (issue.kind == "code.made_up") texts.push_back(issue.text);
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[1], "Far has no code and is kept as no-code-2; figures cannot be matched to it by code");
}

TEST(BoundaryImport, CodesThatOnlyLookChineseAreTakenAsTextAndThatIsSaid) {
  const std::vector<std::string> features{square(R"("code":"530602","name":"Low")", 103, 27),
                                          square(R"("code":"530621","name":"High")", 104, 27)};
  BoundaryImportOptions options;
  int asked = 0;
  options.unitRegister = [&asked](int) {
    ++asked;
    return std::vector<NamedUnit>{{"530602", "昭阳区", "云南", "昭通市", 1}};
  };
  const BoundaryImport unknown = importSquares(features, options);
  EXPECT_EQ(unknown.boundaries.info.codeScheme, "");
  EXPECT_TRUE(hasIssue(unknown, "code.scheme_unknown"));
  EXPECT_TRUE(unknown.boundaries.prefectures.empty());
  EXPECT_EQ(asked, 1);
  options.scheme = "none";
  const BoundaryImport none = importSquares(features, options);
  EXPECT_EQ(none.boundaries.info.codeScheme, "");
  EXPECT_FALSE(hasIssue(none, "code.scheme_unknown"));
  EXPECT_EQ(asked, 1) << "nobody has to know them then";
  options.scheme = "gb2260";
  const BoundaryImport said = importSquares(features, options);
  EXPECT_EQ(said.boundaries.info.codeScheme, "gb2260");
  EXPECT_FALSE(hasIssue(said, "code.scheme_unknown"));
  EXPECT_EQ(said.boundaries.prefectures.at(0).code, "530600");
}

TEST(BoundaryImport, SaysWhereItIsFromAndOfWhichYear) {
  const std::vector<std::string> features{square(R"("code":"A1","name":"Low")", 10, 45)};
  const WorkspaceInfo named = importSquares(features).boundaries.info;
  EXPECT_EQ(named.title, "source.geojson");
  EXPECT_EQ(named.boundarySource, "source.geojson");
  EXPECT_EQ(named.boundaryVersion, "");
  BoundaryImportOptions options;
  options.title = "Hills";
  options.source = "made up";
  options.year = "2016";
  const WorkspaceInfo info = importSquares(features, options).boundaries.info;
  EXPECT_EQ(info.title, "Hills");
  EXPECT_EQ(info.boundarySource, "made up");
  EXPECT_EQ(info.boundaryVersion, "2016");
}

TEST(BoundaryImport, CountsRepairsAndSaysWhoseAreaTheyChange) {
  // a square of four degrees, a third of whose neighbour lies on it; ties go to the smaller code
  const BoundaryImport imported = importSquares(
      {square(R"("code":"A1","name":"Low")", 10, 45), square(R"("code":"A2","name":"High")", 10.5, 45)});
  EXPECT_EQ(imported.records, 2U);
  EXPECT_EQ(imported.repairCounts, (std::map<std::string, int>{{"overlap", 1}}));
  const std::vector<Unit>& counties = imported.boundaries.counties;
  EXPECT_NEAR(imported.repairKm2.at("overlap"), counties[0].areaKm2 / 2, 0.001 * counties[0].areaKm2);
  ASSERT_EQ(imported.areaChanges.size(), 1U);
  EXPECT_EQ(imported.areaChanges[0].unit, "A2");
  EXPECT_EQ(imported.areaChanges[0].name, "High");
  EXPECT_NEAR(imported.areaChanges[0].km2 / imported.areaChanges[0].inputKm2, 0.5, 1e-6);
  EXPECT_EQ(imported.verticesKept, imported.verticesCleaned);
  EXPECT_EQ(imported.verticesKept, imported.boundaries.coverage.vertices.size());
}

TEST(BoundaryImport, ChangesOfAreaBeginWithTheLargestShare) {
  // made up: A3 loses a tenth to A1, A4 a half to A2, of which a hundredth is nothing to speak of
  const BoundaryImport imported = importSquares(
      {square(R"("code":"A1","name":"1")", 10, 45), square(R"("code":"A3","name":"3")", 10.9, 45),
       square(R"("code":"A2","name":"2")", 20, 45), square(R"("code":"A4","name":"4")", 20.5, 45),
       square(R"("code":"A5","name":"5")", 30, 45), square(R"("code":"A6","name":"6")", 30.995, 45)});
  std::vector<std::string> units;
  for (const AreaChange& change : imported.areaChanges) units.push_back(change.unit);
  EXPECT_EQ(units, (std::vector<std::string>{"A4", "A3"}));
}

TEST(BoundaryImport, Gcj02ShiftsWhatWasRepairedToo) {
  const std::vector<std::string> features{square(R"("code":"530602","name":"昭阳区")", 103, 27),
                                          square(R"("code":"530621","name":"鲁甸县")", 103.5, 27)};
  const BoundaryImport plain = importSquares(features);
  BoundaryImportOptions options;
  options.datum = geo::Datum::gcj02;
  const BoundaryImport shifted = importSquares(features, options);
  ASSERT_EQ(plain.boundaries.repairs.size(), 1U);
  ASSERT_EQ(shifted.boundaries.repairs.size(), 1U);
  const geo::Repair& before = plain.boundaries.repairs[0];
  const geo::Repair& after = shifted.boundaries.repairs[0];
  EXPECT_EQ(after.where, geo::gcj02ToWgs84(before.where));
  geo::Ring shell = before.shape.at(0).shell;
  geo::gcj02ToWgs84(shell);
  EXPECT_EQ(after.shape.at(0).shell, shell);
}

TEST(BoundaryImport, ChineseUnitsAreCompletedAndNoOthers) {
  int asked = 0;
  BoundaryImportOptions options;
  options.complete = [&asked](Boundaries& boundaries) {
    ++asked;
    boundaries.counties.at(0).nameEn = "Zhaoyang";
  };
  const BoundaryImport chinese =
      importSquares({square(R"("code":"530602","name":"昭阳区")", 103, 27)}, options);
  EXPECT_EQ(chinese.boundaries.counties[0].nameEn, "Zhaoyang");
  EXPECT_EQ(chinese.boundaries.info.language, "zh");
  importSquares({square(R"("code":"A1","name":"Low")", 10, 45)}, options);
  EXPECT_EQ(asked, 1);
}

TEST(BoundaryImport, SaysWhyALayerWithoutOutlinesIsRefused) {
  try {
    importSquares(
        {R"({"type":"Feature","properties":{"code":"A1","name":"flat"},"geometry":{"type":"Polygon",)"
         R"("coordinates":[[[0,0],[1,0],[2,0],[0,0]]]}})"});
    ADD_FAILURE() << "imported";
  } catch (const geo::DataError& error) {
    EXPECT_TRUE(std::string(error.what()).starts_with("None of the 1 units of ")) << error.what();
  }
}

TEST(BoundaryImport, ChangesOfAreaOfASmallUnitCountByTheirShare) {
  // made up: a sixth of a degree's square at 80 N, and a tenth of a larger one at the equator
  const BoundaryImport imported = importSquares(
      {square(R"("code":"A1","name":"1")", 10, 80), square(R"("code":"A2","name":"2")", 10.84, 80),
       square(R"("code":"A3","name":"3")", 20, 0), square(R"("code":"A4","name":"4")", 20.9, 0)});
  std::vector<std::string> units;
  for (const AreaChange& change : imported.areaChanges) units.push_back(change.unit);
  EXPECT_EQ(units, (std::vector<std::string>{"A2", "A4"}));
}
