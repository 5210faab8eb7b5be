#include <gtest/gtest.h>

#include <functional>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/store/geopackage.h"
#include "geo/store/row_filter.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::Limit;
using geo::LimitForNow;
using geo::store::Access;
using geo::store::openSqlite;
using test::ScratchFolder;

std::string sentenceOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return {};
}

/// A database that somebody else made.
struct Foreign {
  explicit Foreign(const char* sql) { openSqlite(path(), Access::create)->execute(sql); }
  std::filesystem::path path() const { return folder / "w.gpkg"; }
  std::string reading(const char* sql) const {
    return sentenceOf([&] {
      const auto database = openSqlite(path(), Access::readOnly);
      const auto row = database->prepare(sql);
      while (row->step()) {
      }
    });
  }
  std::string writing(const char* sql) const {
    return sentenceOf([&] { openSqlite(path(), Access::readWrite)->execute(sql); });
  }
  ScratchFolder folder;
};

constexpr const char* kEndless =
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c";

TEST(SqliteGuard, NeverReadsThroughAView) {
  const Foreign foreign(
      "CREATE VIEW meta AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT 'k' || x "
      "AS "
      "key, 'v' AS value FROM c");
  const std::string said = foreign.reading("SELECT value FROM meta WHERE key = 'title'");
  EXPECT_NE(said.find("view or trigger meta"), std::string::npos) << said;
  EXPECT_NE(foreign.writing("DELETE FROM meta"), "");
  EXPECT_EQ(foreign.writing("DROP VIEW meta"), "");
}

TEST(SqliteGuard, StopsAStatementThatTakesTooLong) {
  const LimitForNow limit(Limit::seconds, 1);
  const Foreign foreign("CREATE TABLE t (a)");
  const std::string said = foreign.reading((std::string("SELECT count(*) FROM (") + kEndless + ")").c_str());
  EXPECT_NE(said.find("--limit seconds=N"), std::string::npos) << said;
}

TEST(SqliteGuard, RefusesValuesThatAreTooLarge) {
  const Foreign foreign("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(3000000))");
  EXPECT_EQ(foreign.reading("SELECT a FROM t"), "");
  const LimitForNow limit(Limit::value, 2);
  EXPECT_NE(foreign.reading("SELECT a FROM t").find("--limit value=N"), std::string::npos);
  EXPECT_NE(foreign.reading("SELECT randomblob(3000000)"), "");
}

TEST(SqliteGuard, OpensNothingForWritingThatAForeignTriggerWouldChange) {
  for (const char* trigger :
       {"CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM u; END",
        "CREATE TRIGGER rtree_t_geom_insert AFTER INSERT ON t BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER gpkg_contents_x BEFORE INSERT ON gpkg_contents BEGIN SELECT RAISE(IGNORE); END"}) {
    const Foreign foreign(
        (std::string("CREATE TABLE t (a); CREATE TABLE u (a); CREATE TABLE gpkg_contents (a); ") + trigger)
            .c_str());
    EXPECT_NE(foreign.writing("INSERT INTO t VALUES (1)").find("trigger"), std::string::npos) << trigger;
    EXPECT_EQ(foreign.reading("SELECT a FROM t"), "");
  }
}

TEST(SqliteGuard, ATriggerOfTheIndexWritesTheIndexOnly) {
  const Foreign foreign(
      "CREATE TABLE t (a); CREATE TABLE u (a); "
      "CREATE TRIGGER rtree_t_geom_insert AFTER INSERT ON t BEGIN DELETE FROM u; END");
  EXPECT_NE(foreign.writing("INSERT INTO t VALUES (1)").find("rtree_t_geom_insert"), std::string::npos);
}

/// The triggers that GDAL and QGIS make (OGC 12-128r17, annex F.3).
TEST(SqliteGuard, AnIndexOfQgisGoesOnWorking) {
  const Foreign foreign(
      "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB);"
      "CREATE TABLE gpkg_ogr_contents (table_name TEXT, feature_count INTEGER);"
      "INSERT INTO gpkg_ogr_contents VALUES ('t', 0);"
      "CREATE VIRTUAL TABLE rtree_t_geom USING rtree(id, minx, maxx, miny, maxy);"
      "CREATE TRIGGER rtree_t_geom_insert AFTER INSERT ON t WHEN (new.geom NOT NULL AND NOT "
      "ST_IsEmpty(NEW.geom)) BEGIN INSERT OR REPLACE INTO rtree_t_geom VALUES (NEW.fid, ST_MinX(NEW.geom), "
      "ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;"
      "CREATE TRIGGER rtree_t_geom_delete AFTER DELETE ON t WHEN old.geom NOT NULL BEGIN DELETE FROM "
      "rtree_t_geom WHERE id = OLD.fid; END;"
      "CREATE TRIGGER trigger_insert_feature_count_t AFTER INSERT ON t BEGIN UPDATE gpkg_ogr_contents SET "
      "feature_count = feature_count + 1 WHERE lower(table_name) = lower('t'); END");
  const auto database = openSqlite(foreign.path(), Access::readWrite);
  const geo::MultiPolygon square{{{{1, 2}, {3, 2}, {3, 5}, {1, 2}}, {}}};
  const auto insert = database->prepare("INSERT INTO t VALUES (?, ?)");
  insert->run({1, geo::store::geopackage::encode(square, 4326)});
  insert->run({2, geo::store::geopackage::encode(geo::Point{7, 8}, 4326)});
  insert->run({3, geo::store::Null{}});
  insert->run({4, geo::store::Blob(5)});  // no geometry
  const auto row = database->prepare("SELECT id, minx, maxx, miny, maxy FROM rtree_t_geom ORDER BY id");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 1);
  EXPECT_EQ(row->real(1), 1);
  EXPECT_EQ(row->real(2), 3);
  EXPECT_EQ(row->real(3), 2);
  EXPECT_EQ(row->real(4), 5);
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 2);
  EXPECT_EQ(row->real(1), 7);
  EXPECT_FALSE(row->step());
  database->execute("DELETE FROM t WHERE fid = 1");
  const auto count =
      database->prepare("SELECT (SELECT count(*) FROM rtree_t_geom), feature_count FROM gpkg_ogr_contents");
  ASSERT_TRUE(count->step());
  EXPECT_EQ(count->integer(0), 1);
  EXPECT_EQ(count->integer(1), 4);
}

TEST(SqliteGuard, AColumnThatLacksIsDamage) {
  const Foreign foreign("CREATE TABLE t (a)");
  const auto database = openSqlite(foreign.path(), Access::readOnly);
  EXPECT_THROW((void)database->prepare("SELECT b FROM t"), geo::DamagedError);
  EXPECT_THROW((void)database->prepare("SELECT b FROM u"), geo::DamagedError);
}

/// Each row searches a text of 62,500 letters for one of 31,250.
TEST(RowFilterLimits, StopAnExpressionThatTakesTooLong) {
  const LimitForNow limit(Limit::expression, 1);
  const std::string many(250, 'a');
  const std::vector<std::vector<geo::Cell>> rows(3000, {std::string(250, 'x')});
  const geo::store::RowFilter filter({{"name", geo::ColumnType::text}}, rows);
  const std::string whole = "replace(name, 'x', '" + many + "')";
  const std::string slow = "instr(" + whole + ", substr(" + whole + ", 1, 31250) || 'c') = 0";
  const auto answer = filter.ask(slow);
  ASSERT_TRUE(answer.fault);
  EXPECT_EQ(answer.fault->word, "it takes more than 1 seconds");
  EXPECT_TRUE(answer.rows.empty());
  EXPECT_EQ(filter.ask("name <> ''").rows.size(), 3000u);
}

TEST(RowFilterLimits, RefuseTextsThatGrowAndExpressionsThatAreTooLong) {
  const std::vector<std::vector<geo::Cell>> rows(1, {std::string(250, 'x')});
  const geo::store::RowFilter filter({{"name", geo::ColumnType::text}}, rows);
  EXPECT_TRUE(filter.ask("length(replace(name, 'x', '" + std::string(300, 'a') + "')) > 0").fault);
  const auto longer = filter.ask("1 = 1" + std::string(10'000, ' '));
  ASSERT_TRUE(longer.fault);
  EXPECT_EQ(longer.fault->kind, geo::store::ExpressionFault::Kind::other);
  std::string deep = "1";
  for (int i = 0; i < 2000; ++i) deep = "(" + deep + " + 1)";
  EXPECT_TRUE(filter.ask(deep + " > 0").fault);
}

/// What may stand on a table of a GeoPackage: "" where it is opened for writing, else the sentence.
std::string openingWith(const std::string& name, const std::string& table, const std::string& body) {
  const Foreign foreign(("CREATE TABLE t (a); CREATE TABLE gpkg_contents (a); CREATE TABLE "
                         "gpkg_geometry_columns (a); CREATE TABLE gpkg_spatial_ref_sys (a); CREATE TABLE "
                         "gpkg_tile_matrix (a); CREATE TABLE gpkg_ogr_contents (a); CREATE TRIGGER " +
                         name + " AFTER INSERT ON " + table + " BEGIN " + body + "; END")
                            .c_str());
  const std::string said = foreign.writing("SELECT 1");
  EXPECT_TRUE(said.empty() ||
              said.find("has a trigger " + name + " that belongs to no GeoPackage") != std::string::npos)
      << said;
  return said;
}

TEST(SqliteGuard, KnowsTheTriggersOfAGeoPackageByNameAndTable) {
  const char* const harmless = "UPDATE gpkg_ogr_contents SET a = 1";
  const char* const raising = "SELECT RAISE(ABORT, 'no')";
  for (const char* name : {"rtree_t_geom_insert", "RTREE_t_geom_update", "trigger_insert_feature_count_t",
                           "trigger_delete_feature_count_t"}) {
    EXPECT_EQ(openingWith(name, "t", harmless), "") << name;
    EXPECT_NE(openingWith(name, "t", raising), "") << name;
  }
  for (const char* name : {"xtree_t", "trigger_update_feature_count_t", "my_rtree_t", "gpkg_t"})
    EXPECT_NE(openingWith(name, "t", harmless), "") << name;
  EXPECT_EQ(openingWith("gpkg_tile_matrix_zoom", "gpkg_tile_matrix", raising), "")
      << "as the standard has it";
  EXPECT_NE(openingWith("tile_matrix_zoom", "gpkg_tile_matrix", harmless), "");
  for (const char* table : {"gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"})
    EXPECT_NE(openingWith("gpkg_x", table, harmless), "") << table << " is written by the program";
}

TEST(SqliteGuard, LetsATriggerReadAnythingAndWriteTheCountsOnly) {
  const auto insertInto = [](const char* body) {
    const Foreign foreign(
        (std::string("CREATE TABLE t (a); CREATE TABLE u (a); CREATE TABLE gpkg_ogr_contents "
                     "(a); INSERT INTO gpkg_ogr_contents VALUES (0); CREATE TRIGGER "
                     "rtree_t_geom_insert AFTER INSERT ON t BEGIN ") +
         body + "; END")
            .c_str());
    return foreign.writing("INSERT INTO t VALUES (1)");
  };
  EXPECT_EQ(insertInto("UPDATE gpkg_ogr_contents SET a = (SELECT count(*) FROM u)"), "");
  EXPECT_EQ(insertInto("INSERT INTO gpkg_ogr_contents VALUES (abs(-1))"), "");
  EXPECT_EQ(insertInto("DELETE FROM gpkg_ogr_contents"), "");
  for (const char* body : {"UPDATE u SET a = 1", "INSERT INTO u VALUES (1)", "DELETE FROM u"}) {
    const std::string said = insertInto(body);
    EXPECT_NE(said.find(" has a view or trigger rtree_t_geom_insert where the program expects a table; it is "
                        "not followed. Restore the file from a copy."),
              std::string::npos)
        << said;
  }
}

TEST(SqliteGuard, NamesOfOwnPartsAreNoViews) {
  const Foreign foreign("CREATE TABLE t (a); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT a FROM t");
  EXPECT_EQ(foreign.reading("WITH part AS (SELECT a FROM t) SELECT a FROM part"), "");
  EXPECT_NE(foreign.reading("SELECT a FROM v"), "");
  EXPECT_NE(foreign.reading("SELECT a FROM V"), "") << "names without case";
}

TEST(SqliteGuard, AnOpenFileIsNotWrittenInItsSchema) {
  const Foreign foreign("CREATE TABLE t (a)");
  EXPECT_NE(foreign.writing("PRAGMA writable_schema = ON; UPDATE sqlite_master SET name = 'u'"), "");
  EXPECT_EQ(foreign.reading("SELECT a FROM t"), "");
}

TEST(SqliteGuard, CountsTheTimeOfEachStatementByItself) {
  const LimitForNow limit(Limit::seconds, 1);
  const Foreign foreign("CREATE TABLE t (a)");
  const auto database = openSqlite(foreign.path(), Access::readOnly);
  const std::string endless = std::string("SELECT count(*) FROM (") + kEndless + ")";
  EXPECT_THROW(database->prepare(endless)->step(), geo::DataError);
  const auto some = database->prepare(std::string("SELECT count(*) FROM (") + kEndless + " LIMIT 30000)");
  ASSERT_TRUE(some->step()) << "the next one has its own second";
  EXPECT_EQ(some->integer(0), 30000);
}

/// OGC 12-128r17, annex F.3
TEST(SqliteGuard, GivesTheFunctionsOfAGeoPackage) {
  const Foreign foreign("CREATE TABLE t (a)");
  const auto database = openSqlite(foreign.path(), Access::readOnly);
  const geo::MultiPolygon shape{{{{1, 2}, {3, 2}, {3, 5}, {1, 2}}, {}}};
  const auto row = database->prepare(
      "SELECT ST_MinX(?1), ST_MaxX(?1), ST_MinY(?1), ST_MaxY(?1), ST_IsEmpty(?1), ST_MinX('a'), "
      "ST_IsEmpty(NULL), "
      "ST_IsEmpty(x'01'), ST_IsEmpty(7)");
  row->bind(1, geo::store::geopackage::encode(shape, 4326));
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->real(0), 1);
  EXPECT_EQ(row->real(1), 3);
  EXPECT_EQ(row->real(2), 2);
  EXPECT_EQ(row->real(3), 5);
  EXPECT_EQ(row->column(4), geo::store::Value(std::int64_t{0}));
  EXPECT_EQ(row->column(5), geo::store::Value(geo::store::Null{}));
  EXPECT_EQ(row->column(6), geo::store::Value(geo::store::Null{}));
  EXPECT_EQ(row->column(7), geo::store::Value(std::int64_t{1}));
  EXPECT_EQ(row->column(8), geo::store::Value(std::int64_t{1}));
}

}  // namespace
