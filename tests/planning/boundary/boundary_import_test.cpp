#include "planning/boundary/boundary_import.h"

#include "geo/plane/datum.h"
#include "geo/report/error.h"
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
