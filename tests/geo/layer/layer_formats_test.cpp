#include <cpl_vsi.h>
#include <gdal_utils.h>
#include <gtest/gtest.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <cmath>

#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

/// Writes the made-up layer in a format that the program reads but does not write.
void translate(const fs::path& from, const fs::path& to, const char* driver) {
  const char* arguments[] = {"-f", driver, "-nlt", "PROMOTE_TO_MULTI", nullptr};
  GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(const_cast<char**>(arguments), nullptr);
  GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  GDALDatasetH result = GDALVectorTranslate(to.c_str(), nullptr, 1, &source, options, nullptr);
  EXPECT_NE(result, nullptr);
  GDALClose(result);
  GDALClose(source);
  GDALVectorTranslateOptionsFree(options);
}

/// A GeoPackage with these layers, a shape each; `wkt` of no shape: a table. `crs`: as PROJ takes it.
void makeGeoPackage(const fs::path& file, const std::vector<std::pair<std::string, std::string>>& layers,
                    const char* crs = "EPSG:4326") {
  GDALDatasetH dataset = GDALCreate(GDALGetDriverByName("GPKG"), file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
  ASSERT_NE(dataset, nullptr);
  OGRSpatialReferenceH srs = OSRNewSpatialReference(nullptr);
  EXPECT_EQ(OSRSetFromUserInput(srs, crs), OGRERR_NONE);
  for (const auto& [name, wkt] : layers) {
    OGRLayerH layer =
        GDALDatasetCreateLayer(dataset, name.c_str(), srs, wkt.empty() ? wkbNone : wkbUnknown, nullptr);
    OGRFieldDefnH code = OGR_Fld_Create("code", OFTString);
    EXPECT_EQ(OGR_L_CreateField(layer, code, 1), OGRERR_NONE);
    OGR_Fld_Destroy(code);
    OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    OGR_F_SetFieldString(feature, 0, ("of " + name).c_str());
    char* text = const_cast<char*>(wkt.c_str());
    OGRGeometryH shape = nullptr;
    if (!wkt.empty()) {
      EXPECT_EQ(OGR_G_CreateFromWkt(&text, nullptr, &shape), OGRERR_NONE);
      OGR_F_SetGeometryDirectly(feature, shape);
    }
    EXPECT_EQ(OGR_L_CreateFeature(layer, feature), OGRERR_NONE);
    OGR_F_Destroy(feature);
  }
  OSRDestroySpatialReference(srs);
  GDALClose(dataset);
}

constexpr const char* kSquare = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))";

std::string refusal(const fs::path& file, const LayerReadOptions& options) {
  try {
    readLayer(file, options);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

void putIntoZip(const fs::path& file, const fs::path& zip, const std::string& name) {
  const std::string bytes = test::contentOf(file);
  VSILFILE* out = VSIFOpenL(("/vsizip/" + zip.string() + "/" + name).c_str(), "wb");
  ASSERT_NE(out, nullptr);
  VSIFWriteL(bytes.data(), 1, bytes.size(), out);
  VSIFCloseL(out);
}

/// FlatGeobuf sorts by place, so compare by code.
void expectMadeLayer(LayerRead read) {
  auto& features = read.layer.features;
  std::sort(features.begin(), features.end(),
            [](const Feature& a, const Feature& b) { return a.code < b.code; });
  const LayerToWrite made = test::madeLayer();
  ASSERT_EQ(features.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(features[i].code, std::get<std::string>(made.records[i].cells[0]));
    EXPECT_EQ(features[i].name, std::get<std::string>(made.records[i].cells[1]));
    EXPECT_EQ(bounds(features[i].shape), bounds(made.records[i].shape));
  }
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
}

TEST(LayerFormats, ReadsFlatGeobufAndKml) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.gpkg", test::madeLayer());
  readLayer(folder / "a.gpkg", {});  // registers the drivers
  translate(folder / "a.gpkg", folder / "a.fgb", "FlatGeobuf");
  expectMadeLayer(readLayer(folder / "a.fgb", {}));
  translate(folder / "a.gpkg", folder / "a.kml", "KML");
  expectMadeLayer(readLayer(folder / "a.kml", {}));
}

TEST(LayerFormats, TakesThePolygonsOfAGeometryCollectionAndNoHeights) {
  const test::ScratchFolder folder;
  test::writeFile(
      folder / "a.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"010101"},)"
      R"("geometry":{"type":"GeometryCollection","geometries":[)"
      R"({"type":"Polygon","coordinates":[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]]},)"
      R"({"type":"MultiPolygon","coordinates":[[[[2,0],[3,0],[3,1],[2,0]]]]},)"
      R"({"type":"Point","coordinates":[1,2]}]}}]})");
  const LayerRead read = readLayer(folder / "a.geojson", {});
  ASSERT_EQ(read.layer.features.size(), 1u);
  EXPECT_EQ(read.layer.features[0].shape,
            (MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}, {{{2, 0}, {3, 0}, {3, 1}, {2, 0}}, {}}}));
}

TEST(LayerFormats, ReadsAZippedShapefileInAFolderOfTheZip) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
    putIntoZip(folder / ("a" + std::string(extension)), folder / "a.zip", "inner/a" + std::string(extension));
  expectMadeLayer(readLayer(folder / "a.zip", {}));
}

TEST(LayerFormats, AsksWhichOfSeveralLayersInAZipIsMeant) {
  const test::ScratchFolder folder;
  for (const char* name : {"counties.geojson", "provinces.geojson"}) {
    writeLayer(folder / name, test::madeLayer());
    putIntoZip(folder / name, folder / "a.zip", name);
  }
  EXPECT_THROW(readLayer(folder / "a.zip", {}), DataError);
  EXPECT_EQ(layerNames(folder / "a.zip").size(), 2u);
  LayerReadOptions options;
  options.layer = "counties";
  expectMadeLayer(readLayer(folder / "a.zip", options));
}

TEST(LayerFormats, AsksWhichOfSeveralLayersOfAGeoPackageIsMeant) {
  const test::ScratchFolder folder;
  writeLayer(folder / "first.gpkg", test::madeLayer());
  readLayer(folder / "first.gpkg", {});  // registers the drivers
  const fs::path file = folder / "a.gpkg";
  makeGeoPackage(file, {{"counties", kSquare}, {"notes", ""}, {"provinces", kSquare}});
  EXPECT_EQ(refusal(file, {}),
            file.string() + " holds several layers: counties, provinces. Choose one with --layer.");
  LayerReadOptions options;
  options.codeField = "code";
  options.layer = "towns";
  EXPECT_EQ(refusal(file, options),
            file.string() + " has no layer 'towns'; its layers are: counties, provinces, notes.");
  options.layer = "provinces";
  EXPECT_EQ(readLayer(file, options).layer.features.at(0).code, "of provinces");
  options.layer = "counties";
  EXPECT_EQ(readLayer(file, options).layer.features.at(0).code, "of counties");
  EXPECT_EQ(layerNames(file), (std::vector<std::string>{"counties", "provinces"}));
  const fs::path one = folder / "b.gpkg";
  makeGeoPackage(one, {{"notes", ""}, {"counties", kSquare}});
  options.layer.clear();
  EXPECT_EQ(readLayer(one, options).layer.features.at(0).code, "of counties");
}

TEST(LayerFormats, TakesHolesAndStraightensCurves) {
  const test::ScratchFolder folder;
  writeLayer(folder / "first.gpkg", test::madeLayer());
  readLayer(folder / "first.gpkg", {});
  makeGeoPackage(
      folder / "a.gpkg",
      {{"a", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1), (3 3, 3 3.5, 3.5 3.5, 3 3))"}});
  LayerReadOptions options;
  options.codeField = "code";
  const LayerRead holed = readLayer(folder / "a.gpkg", options);
  ASSERT_EQ(holed.layer.features.at(0).shape.size(), 1u);
  const Polygon& polygon = holed.layer.features[0].shape[0];
  EXPECT_EQ(polygon.shell, (Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}));
  ASSERT_EQ(polygon.holes.size(), 2u);
  EXPECT_EQ(polygon.holes[0], (Ring{{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}}));
  EXPECT_EQ(polygon.holes[1].size(), 4u);
  // half a disc of radius 1: an arc from (0, 0) over (1, 1) to (2, 0)
  makeGeoPackage(folder / "b.gpkg",
                 {{"b", "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (0 0, 1 1, 2 0), (2 0, 0 0)))"}});
  const LayerRead round = readLayer(folder / "b.gpkg", options);
  ASSERT_EQ(round.layer.features.at(0).shape.size(), 1u);
  EXPECT_GT(round.layer.features[0].shape[0].shell.size(), 20u);
  for (const Point& point : round.layer.features[0].shape[0].shell)
    EXPECT_TRUE(point.y == 0 || std::abs(std::hypot(point.x - 1, point.y) - 1) < 1e-9)
        << point.x << ", " << point.y;
}

TEST(LayerFormats, TakesACrsWithoutANumberByItsDefinition) {
  const test::ScratchFolder folder;
  writeLayer(folder / "first.gpkg", test::madeLayer());
  readLayer(folder / "first.gpkg", {});
  makeGeoPackage(folder / "a.gpkg", {{"a", "POLYGON ((0 0, 40000 0, 40000 40000, 0 40000, 0 0))"}},
                 "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +ellps=GRS80 +units=m");
  LayerReadOptions options;
  options.codeField = "code";
  const LayerRead read = readLayer(folder / "a.gpkg", options);
  EXPECT_EQ(read.layer.crs.epsg(), 0);
  EXPECT_EQ(read.layer.features.at(0).shape.at(0).shell.at(1), (Point{40000, 0}));
}

TEST(LayerFormats, TakesAFolderWithOneShapefileOrItsDbfForTheShapefile) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  expectMadeLayer(readLayer(folder.path(), {}));
  expectMadeLayer(readLayer(folder / "a.dbf", {}));
}

TEST(LayerFormats, WithASystemThatNobodyKnowsAreReadInAGivenOne) {
  const test::ScratchFolder folder;
  test::writeFile(
      folder / "a.geojson",
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:999999"}},"features":[)"
      R"({"type":"Feature","properties":{"code":"A1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  LayerReadOptions options;
  options.codeField = "code";
  options.crs = "EPSG:4490";
  const LayerRead read = readLayer(folder / "a.geojson", options);
  ASSERT_EQ(read.layer.features.size(), 1u);
  EXPECT_EQ(read.layer.crs.epsg(), 4490);
}

}  // namespace
}  // namespace geo
