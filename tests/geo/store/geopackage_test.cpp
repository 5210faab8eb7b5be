#include "geo/store/geopackage.h"

#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/kept_text.h"
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

/// Every row and column of the tables that the standard prescribes, definitions of systems left out.
std::string catalogueOf(Database& database) {
  std::string text;
  for (const char* sql :
       {"PRAGMA application_id", "PRAGMA user_version",
        "SELECT srs_name, srs_id, organization, organization_coordsys_id, description, definition = "
        "'undefined' FROM gpkg_spatial_ref_sys ORDER BY srs_id",
        "SELECT table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id, "
        "last_change LIKE '____-__-__T%Z' FROM gpkg_contents ORDER BY table_name",
        "SELECT * FROM gpkg_geometry_columns ORDER BY table_name",
        "SELECT f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
        "styleSLD, useAsDefault, description, owner, ui, update_time LIKE '____-__-__T%Z' FROM layer_styles "
        "ORDER BY id",
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY "
        "name"}) {
    text += "# " + std::string(sql) + '\n';
    const auto row = database.prepare(sql);
    while (row->step()) {
      for (int i = 0; i < row->columnCount(); ++i) text += test::textOf(row->column(i)) + " | ";
      text += '\n';
    }
  }
  return text;
}

TEST(GeoPackage, ListsItsTablesAsKept) {
  const ScratchFolder folder;
  const auto path = makePackage(folder);
  const auto database = openSqlite(path, Access::readWrite);
  Catalogue& catalogue = database->catalogue();
  catalogue.registerCrs(geo::Crs::fromText("+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84"));
  catalogue.create({"spots", "Spots", "made up", "POINT", "n {integer}"}, 4326);
  database->execute("CREATE VIEW seen AS SELECT fid AS OGC_FID, name, geom FROM shapes");
  catalogue.showView({"seen", "Seen", "made up", "MULTIPOLYGON", ""}, 2264);
  catalogue.showView({"seen", "Seen again", "made up, too", "MULTIPOLYGON", ""}, 4326);
  catalogue.putStyle({"shapes", "other", "<qgis>2</qgis>", "ours", true});
  catalogue.putStyle({"spots", "plain", "<qgis>3</qgis>", "ours", false});
  test::expectKept(catalogueOf(*database), "geopackage_catalogue.txt");
  EXPECT_EQ(catalogue.tables(),
            (std::vector<std::string>{"facts", "layer_styles", "seen", "shapes", "spots"}));
  EXPECT_EQ(catalogue.listTable(), "gpkg_contents");
}

TEST(GeoPackage, KnowsTheSystemsThatItHas) {
  const ScratchFolder folder;
  const auto database = openSqlite(makePackage(folder), Access::readWrite);
  Catalogue& catalogue = database->catalogue();
  EXPECT_EQ(catalogue.registerCrs(geo::Crs::fromText("EPSG:2264")), 2264) << "again";
  EXPECT_EQ(catalogue.srsIdOf("shapes"), 2264);
  EXPECT_EQ(catalogue.crsOf("shapes")->epsg(), 2264);
  database->execute("PRAGMA application_id = 7");
  EXPECT_FALSE(catalogue.isInitialised()) << "another program's number";
}

TEST(GeoPackage, KnowsTheExtentOfAnyGeometry) {
  const auto extent = [](const Value& value) { return geopackage::extentOf(std::get<Blob>(value)); };
  EXPECT_EQ(extent(geopackage::encode(kSquareWithHole, 4326)), (geo::Box{0, 0, 30, 10}));
  EXPECT_EQ(extent(geopackage::encode(geo::Point{7, 8}, 4326)), (geo::Box{7, 8, 7, 8}));
  const Blob whole = std::get<Blob>(geopackage::encode(kSquareWithHole, 4326));
  for (const std::ptrdiff_t size : {0, 7, 8, 39, 40, 41, 60})
    EXPECT_FALSE(geopackage::extentOf(Blob(whole.begin(), whole.begin() + size))) << size;
  EXPECT_FALSE(extent(geopackage::encode(geo::MultiPolygon(1), 4326))) << "nothing in it";
}

/// Envelopes of the standard: none, of x and y, and of z, m or both besides.
TEST(GeoPackage, ReadsBehindEveryKindOfEnvelope) {
  const Blob whole = std::get<Blob>(geopackage::encode(kSquareWithHole, 4326));
  const Blob shape(whole.begin() + 40, whole.end());
  const std::size_t sizes[] = {0, 32, 48, 48, 64};
  for (unsigned kind = 0; kind < 8; ++kind) {
    Blob blob(whole.begin(), whole.begin() + 8);
    blob[3] = static_cast<std::byte>(1U | kind << 1U);
    blob.resize(8 + (kind < 5 ? sizes[kind] : 64));
    blob.insert(blob.end(), shape.begin(), shape.end());
    if (kind < 5)
      EXPECT_EQ(geopackage::decode(blob), kSquareWithHole) << kind;
    else
      EXPECT_THROW(geopackage::decode(blob), geo::DataError) << kind;
  }
  for (const std::size_t at : {0U, 1U}) {
    Blob other = whole;
    other[at] = std::byte{'X'};
    EXPECT_THROW(geopackage::decode(other), geo::DataError) << "not GP";
  }
}

/// A polygon as other programs store one, little-endian WKB (OGC 06-103r4) without an envelope.
TEST(GeoPackage, ReadsASinglePolygon) {
  const std::uint32_t head[] = {3, 1, 4};  // polygon, one ring, four points
  const double points[] = {0, 0, 1, 0, 1, 1, 0, 0};
  Blob blob{std::byte{'G'}, std::byte{'P'}, std::byte{0}, std::byte{1}, std::byte{},
            std::byte{},    std::byte{},    std::byte{},  std::byte{1}};
  const auto add = [&blob](const void* bytes, std::size_t size) {
    const auto* const begin = static_cast<const std::byte*>(bytes);
    blob.insert(blob.end(), begin, begin + size);
  };
  add(head, sizeof head);
  add(points, sizeof points);
  EXPECT_EQ(geopackage::decode(blob), (geo::MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}}));
  EXPECT_EQ(geopackage::extentOf(blob), (geo::Box{0, 0, 1, 1}));
}

TEST(GeoPackage, WritesAPointWithoutEnvelope) {
  const Blob blob = std::get<Blob>(geopackage::encode(geo::Point{1.5, -2}, 100000));
  const unsigned char expected[] = {'G', 'P', 0, 0x01, 0xa0, 0x86, 0x01, 0,  // 100000 = 0x186a0
                                    1,   1,   0, 0,    0};                   // little-endian, a point
  ASSERT_EQ(blob.size(), sizeof expected + 16);
  for (std::size_t i = 0; i < sizeof expected; ++i) EXPECT_EQ(blob[i], std::byte{expected[i]}) << i;
  double place[2];
  std::memcpy(place, blob.data() + sizeof expected, sizeof place);
  EXPECT_EQ(place[0], 1.5);
  EXPECT_EQ(place[1], -2);
}

/// Tables as other programs may have made them, and what is wrong with each.
class Misfits : public testing::Test {
 protected:
  void SetUp() override {
    m_database = openSqlite(m_folder / "w.gpkg", Access::create);
    m_database->catalogue().initialise();
  }
  /// "kind column", kinds by their numbers; "" where it fits.
  std::string of(const std::string& columns, const char* declared, const char* more = "") {
    m_database->execute("DROP TABLE IF EXISTS t; CREATE TABLE t (" + columns + "); " + more);
    const auto misfit = m_database->catalogue().misfit("t", declared, false);
    if (!misfit) return "";
    EXPECT_EQ(misfit->table, "t");
    return std::to_string(static_cast<int>(misfit->kind)) + ' ' + misfit->column;
  }
  ScratchFolder m_folder;
  std::unique_ptr<Database> m_database;
};

TEST_F(Misfits, AreTablesThatDoNotNumberTheirRows) {
  EXPECT_EQ(of("fid INTEGER PRIMARY KEY, a TEXT", "a TEXT"), "");
  EXPECT_EQ(of("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, a TEXT", "a TEXT"), "");
  for (const char* columns : {"id INTEGER PRIMARY KEY, a TEXT", "a TEXT, fid INTEGER PRIMARY KEY",
                              "fid INTEGER, a TEXT", "fid TEXT PRIMARY KEY, a TEXT",
                              "fid INT PRIMARY KEY, a TEXT", "fid INTEGER, a TEXT, PRIMARY KEY (fid, a)"})
    EXPECT_EQ(of(columns, "a TEXT"), "1 fid") << columns;
}

TEST_F(Misfits, AreColumnsOfAnotherKind) {
  const auto kind = [this](const std::string& type, const char* declared) {
    return of("fid INTEGER PRIMARY KEY, a " + type, declared);
  };
  for (const char* type : {"TEXT", "text", "VARCHAR(9)", "varchar(9)", "NCHAR", "CLOB"})
    EXPECT_EQ(kind(type, "a TEXT"), "") << type;
  for (const char* type : {"INTEGER", "MEDIUMINT", "bigint", "BIGINT", "BOOLEAN", "NUMERIC"})
    EXPECT_EQ(kind(type, "a {integer}"), "") << type;
  for (const char* type : {"DOUBLE", "REAL", "FLOAT", "double precision"})
    EXPECT_EQ(kind(type, "a {real}"), "") << type;
  for (const char* type : {"BLOB", ""}) EXPECT_EQ(kind(type, "a {blob}"), "") << type;
  for (const char* type : {"INTEGER", "REAL", "BLOB", "NUMERIC", "", "CHARINT"})
    EXPECT_EQ(kind(type, "a TEXT"), "3 a") << type;
  for (const char* type : {"TEXT", "REAL", "BLOB"}) EXPECT_EQ(kind(type, "a {integer}"), "3 a") << type;
  for (const char* type : {"TEXT", "INTEGER", "NUMERIC", "BLOB"})
    EXPECT_EQ(kind(type, "a {real}"), "3 a") << type;
  EXPECT_EQ(kind("TEXT", "a {blob}"), "3 a");
  EXPECT_EQ(kind("TEXT", "a TEXT, b TEXT"), "2 b");
}

TEST_F(Misfits, AreColumnsThatHaveToBeFilled) {
  const auto with = [this](const char* more) {
    return of(std::string("fid INTEGER PRIMARY KEY, a TEXT, ") + more, "a TEXT");
  };
  EXPECT_EQ(with("b TEXT"), "");
  EXPECT_EQ(with("b TEXT NOT NULL"), "4 b");
  EXPECT_EQ(with("b TEXT NOT NULL DEFAULT 'x'"), "");
  EXPECT_EQ(with("b TEXT, c TEXT NOT NULL"), "4 c");
  EXPECT_EQ(of("fid INTEGER PRIMARY KEY, a TEXT NOT NULL", "a TEXT"), "") << "it is declared, and filled";
}

TEST_F(Misfits, AreValuesThatMayBeThereTwice) {
  const auto with = [this](const char* columns, const char* declared, const char* more = "") {
    return of(std::string("fid INTEGER PRIMARY KEY, ") + columns, declared, more);
  };
  EXPECT_EQ(with("a TEXT UNIQUE", "a TEXT NOT NULL UNIQUE"), "");
  EXPECT_EQ(with("a TEXT", "a TEXT UNIQUE"), "5 a");
  EXPECT_EQ(with("a TEXT", "a TEXT UNIQUE", "CREATE UNIQUE INDEX u ON t (a)"), "");
  EXPECT_EQ(with("a TEXT", "a TEXT UNIQUE", "CREATE INDEX u ON t (a)"), "5 a") << "an index of another sort";
  EXPECT_EQ(with("a TEXT", "a TEXT UNIQUE", "CREATE UNIQUE INDEX u ON t (a) WHERE a <> ''"), "5 a");
  EXPECT_EQ(with("a TEXT, b TEXT, UNIQUE (b, a)", "a TEXT, b TEXT, UNIQUE (a, b)"), "");
  EXPECT_EQ(with("a TEXT UNIQUE, b TEXT UNIQUE", "a TEXT, b TEXT, UNIQUE (a, b)"), "5 a");
  EXPECT_EQ(with("a TEXT, b TEXT, UNIQUE (a, b)", "a TEXT, b TEXT, UNIQUE (a)"), "5 a");
  EXPECT_EQ(with("a TEXT, b TEXT, UNIQUE (a)", "a TEXT, b TEXT, UNIQUE (a), UNIQUE (b)"), "5 b");
}

TEST_F(Misfits, OfTheStandardsOwnTablesAreNamed) {
  Catalogue& catalogue = m_database->catalogue();
  EXPECT_FALSE(catalogue.ownMisfit());
  m_database->execute("ALTER TABLE layer_styles DROP COLUMN ui");
  const auto style = catalogue.ownMisfit();
  ASSERT_TRUE(style);
  EXPECT_EQ(style->kind, TableMisfit::Kind::noColumn);
  EXPECT_EQ(style->table, "layer_styles");
  EXPECT_EQ(style->column, "ui");
  m_database->execute("DROP TABLE layer_styles");
  EXPECT_FALSE(catalogue.ownMisfit()) << "nobody has to have styles";
  m_database->execute("CREATE VIEW layer_styles AS SELECT 1 AS id");
  const auto view = catalogue.ownMisfit();
  ASSERT_TRUE(view);
  EXPECT_EQ(view->kind, TableMisfit::Kind::noTable);
  EXPECT_EQ(view->table, "layer_styles");
  EXPECT_EQ(view->column, "");
}

}  // namespace
