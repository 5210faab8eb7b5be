#include "geo/store/geopackage.h"

#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>

#include <cstring>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace geo::store;
using test::ScratchFolder;

const geo::MultiPolygon kSquareWithHole{
    {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{{2, 2}, {2, 4}, {4, 4}, {4, 2}, {2, 2}}}},
    {{{20, 0}, {30, 0}, {30, 10}, {20, 0}}, {}}};

std::filesystem::path makePackage(const ScratchFolder& folder) {
  const auto path = folder / "p.gpkg";
  const auto database = openSqlite(path, Access::create);
  Catalogue& catalogue = database->catalogue();
  catalogue.initialise();
  const int srs = catalogue.registerCrs(geo::Crs::fromText("EPSG:2264"));
  catalogue.create({"shapes", "Shapes", "synthetic", "MULTIPOLYGON", "name TEXT"}, srs);
  catalogue.create({"facts", "Facts", "synthetic", "value {real}, n {integer}"});
  const auto insert = database->prepare("INSERT INTO shapes (geom, name) VALUES (?, ?)");
  insert->run({geopackage::encode(kSquareWithHole, srs), "县"});
  insert->run({geopackage::encode(geo::MultiPolygon{}, srs), "none"});
  catalogue.touch("shapes", geo::bounds(kSquareWithHole));
  catalogue.putStyle({"shapes", "default", "<qgis/>", "", true});
  return path;
}

std::string defaultStyleOf(const std::filesystem::path& path) {
  const auto database = openSqlite(path, Access::readOnly);
  const auto row =
      database->prepare("SELECT group_concat(styleName) FROM layer_styles WHERE useAsDefault = 1");
  return row->step() ? row->text(0) : std::string();
}

TEST(GeoPackage, GivesBackPolygonsToTheBit) {
  EXPECT_EQ(geopackage::decode(geopackage::encode(kSquareWithHole, 4326)), kSquareWithHole);
  EXPECT_EQ(geopackage::encode(geo::MultiPolygon{}, 4326), Value(Null{}));
  EXPECT_TRUE(geopackage::decode(Null{}).empty());
}

TEST(GeoPackage, LeavesTheDefaultStyleThatSomebodyChose) {
  const ScratchFolder folder;
  const auto path = makePackage(folder);
  const auto database = openSqlite(path, Access::readWrite);
  database->catalogue().putStyle({"shapes", "default", "<qgis version=''/>", "", true});
  EXPECT_EQ(defaultStyleOf(path), "default");
  database->execute("UPDATE layer_styles SET styleName = 'mine'");
  database->catalogue().putStyle({"shapes", "default", "<qgis/>", "", true});
  EXPECT_EQ(defaultStyleOf(path), "mine");
}

TEST(GeoPackage, WritesTheHeaderOfTheStandard) {
  const Blob blob = std::get<Blob>(geopackage::encode(kSquareWithHole, 4326));
  const unsigned char expected[] = {'G', 'P', 0, 0x03, 0xe6, 0x10, 0, 0};  // 4326 = 0x10e6
  for (std::size_t i = 0; i < sizeof expected; ++i) EXPECT_EQ(blob[i], std::byte{expected[i]}) << i;
  double envelope[4];
  std::memcpy(envelope, blob.data() + 8, sizeof envelope);
  EXPECT_EQ(envelope[0], 0);
  EXPECT_EQ(envelope[1], 30);
  EXPECT_EQ(envelope[2], 0);
  EXPECT_EQ(envelope[3], 10);
}

TEST(GeoPackage, RefusesDamagedGeometry) {
  const Blob whole = std::get<Blob>(geopackage::encode(kSquareWithHole, 4326));
  EXPECT_THROW(geopackage::decode(Value("text")), geo::DataError);
  EXPECT_THROW(geopackage::decode(geopackage::encode(geo::Point{1, 2}, 4326)), geo::DataError);
  for (const std::ptrdiff_t size : {0, 7, 20, 40, 60, 100})
    EXPECT_THROW(geopackage::decode(Blob(whole.begin(), whole.begin() + size)), geo::DataError) << size;
}

TEST(GeoPackage, OpensInGdalWithoutAWarning) {
  const ScratchFolder folder;
  const auto path = makePackage(folder);
  GDALAllRegister();
  CPLErrorReset();
  const GDALDatasetH dataset =
      GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, nullptr, nullptr);
  ASSERT_NE(dataset, nullptr);
  ASSERT_EQ(GDALDatasetGetLayerCount(dataset), 3);
  const OGRLayerH shapes = GDALDatasetGetLayerByName(dataset, "shapes");
  EXPECT_EQ(OGR_L_GetFeatureCount(shapes, 1), 2);
  EXPECT_EQ(OGR_L_GetGeomType(shapes), wkbMultiPolygon);
  const OGRFeatureH feature = OGR_L_GetFeature(shapes, 1);
  EXPECT_STREQ(OGR_F_GetFieldAsString(feature, 0), "县");
  EXPECT_EQ(OGR_G_Area(OGR_F_GetGeometryRef(feature)), 100 - 4 + 50);
  OGR_F_Destroy(feature);
  EXPECT_NE(GDALDatasetGetLayerByName(dataset, "facts"), nullptr);
  EXPECT_STREQ(CPLGetLastErrorMsg(), "");
  GDALClose(dataset);
}

TEST(GeoPackage, NumbersACrsWithoutEpsgCodeOnce) {
  const ScratchFolder folder;
  const auto database = openSqlite(folder / "p.gpkg", Access::create);
  Catalogue& catalogue = database->catalogue();
  catalogue.initialise();
  EXPECT_TRUE(catalogue.isInitialised());
  const auto albers = geo::Crs::fromText("+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84");
  const auto other = geo::Crs::fromText("+proj=aea +lat_1=25 +lat_2=47 +lon_0=100 +datum=WGS84");
  EXPECT_EQ(catalogue.registerCrs(albers), 100000);
  EXPECT_EQ(catalogue.registerCrs(other), 100001);
  EXPECT_EQ(catalogue.registerCrs(albers), 100000);
  EXPECT_EQ(catalogue.registerCrs(geo::Crs::wgs84()), 4326);
}

}  // namespace
