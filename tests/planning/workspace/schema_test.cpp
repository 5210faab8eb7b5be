#include "planning/workspace/schema.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/migrations.h"
#include "tests/planning/small_workspace.h"

namespace {

namespace schema = planning::schema;
using geo::store::Access;
using geo::store::Database;
using geo::store::TableMisfit;
using test::SmallWorkspace;
using testing::HasSubstr;

template <class Error, class Work>
std::string refusal(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

/// A workspace as a database, which other programs may have changed.
class Schema : public testing::Test {
 protected:
  Schema() { m_database->execute("PRAGMA foreign_keys = OFF"); }
  void execute(const std::string& sql) { m_database->execute(sql); }
  void drop(const std::string& table) { execute("DROP TABLE " + table); }

  SmallWorkspace m_small;
  std::unique_ptr<Database> m_database = geo::store::openSqlite(m_small.path(), Access::readWrite);
};

}  // namespace

TEST(SchemaNames, OfTheTablesOfUnits) {
  EXPECT_EQ(schema::unitTable(planning::Level::county), "counties");
  EXPECT_EQ(schema::unitTable(planning::Level::prefecture), "prefectures");
  EXPECT_EQ(schema::unitTable(planning::Level::province), "provinces");
}

TEST_F(Schema, KeepsOneValueUnderEachKey) {
  EXPECT_EQ(schema::metaValue(*m_database, "mine"), std::nullopt);
  schema::putMeta(*m_database, "mine", "first");
  EXPECT_EQ(schema::metaValue(*m_database, "mine"), "first");
  schema::putMeta(*m_database, "mine", "");
  EXPECT_EQ(schema::metaValue(*m_database, "mine"), "");
  EXPECT_EQ(schema::metaValue(*m_database, "title"), "试验");
  execute("UPDATE meta SET value = NULL WHERE key = 'mine'");
  EXPECT_EQ(schema::metaValue(*m_database, "mine"), std::nullopt);
}

TEST_F(Schema, ReadsTheNumberOfTheFormat) {
  EXPECT_EQ(schema::formatOf(*m_database, "w"), schema::kFormatVersion);
  for (const int number : {1, 2, 12}) {
    schema::putMeta(*m_database, "format_version", std::to_string(number));
    EXPECT_EQ(schema::formatOf(*m_database, "w"), number);
  }
  const auto refused = [this] {
    return refusal<geo::DamagedError>([this] { (void)schema::formatOf(*m_database, "w.gpkg"); });
  };
  for (const char* const none : {"", "0", "-1", "x", "2x", " 2", "99999999999"}) {
    schema::putMeta(*m_database, "format_version", none);
    EXPECT_EQ(refused(), "w.gpkg does not say which version of the format it has; restore it from a copy.")
        << none;
  }
  execute("DELETE FROM meta WHERE key = 'format_version'");
  EXPECT_NE(refused(), "none");
}

TEST_F(Schema, OfAWorkspaceIsSound) {
  EXPECT_NO_THROW(schema::check(*m_database, "w.gpkg"));
  EXPECT_FALSE(schema::firstMisfit(*m_database));
  EXPECT_EQ(schema::srsId(*m_database), 4326);
}

TEST_F(Schema, OfAnotherGeoPackageIsNone) {
  drop("meta");
  EXPECT_EQ(refusal<geo::DamagedError>([this] { schema::check(*m_database, "w.gpkg"); }),
            "w.gpkg lacks its table meta; restore it from a copy.");
  drop("figures");
  EXPECT_EQ(refusal<geo::IoError>([this] { schema::check(*m_database, "w.gpkg"); }),
            "w.gpkg is a GeoPackage but not a workspace; make one from it with 'lianpian new'.");
  execute("PRAGMA application_id = 0");
  EXPECT_EQ(refusal<geo::IoError>([this] { schema::check(*m_database, "w.gpkg"); }),
            "w.gpkg is not a workspace: it is no GeoPackage file.");
}

TEST_F(Schema, OfAFileThatLacksTheMarkOfAGeoPackageIsThatOfAWorkspaceWhereItHasBothTables) {
  execute("PRAGMA application_id = 0");
  EXPECT_NO_THROW(schema::check(*m_database, "w.gpkg"));
  drop("figures");
  EXPECT_EQ(refusal<geo::IoError>([this] { schema::check(*m_database, "w.gpkg"); }),
            "w.gpkg is not a workspace: it is no GeoPackage file.");
}

TEST_F(Schema, NamesTheTableThatEveryWorkspaceHas) {
  for (const char* const table : {"figures", "gpkg_contents"}) {
    geo::store::Transaction undone(*m_database);
    drop(table);
    EXPECT_EQ(refusal<geo::DamagedError>([this] { schema::check(*m_database, "w.gpkg"); }),
              fmt::format("w.gpkg lacks its table {}; restore it from a copy.", table));
  }
}

TEST_F(Schema, OfTodayIsTheLastThatIsKnown) {
  schema::putMeta(*m_database, "format_version", std::to_string(schema::kFormatVersion + 1));
  EXPECT_EQ(
      refusal<geo::IoError>([this] { schema::check(*m_database, "w.gpkg"); }),
      fmt::format("w.gpkg was made by a newer version of this program (format {}, known is {}); update the "
                  "program to open it.",
                  schema::kFormatVersion + 1, schema::kFormatVersion));
  schema::putMeta(*m_database, "format_version", "1");
  EXPECT_NO_THROW(schema::check(*m_database, "w.gpkg"));
}

TEST_F(Schema, HasUnitsWhereTheirTableOrTheirBordersAreThere) {
  execute("DROP VIEW county_figures");
  EXPECT_TRUE(schema::hasUnits(*m_database));
  drop("coverage");
  EXPECT_TRUE(schema::hasUnits(*m_database));
  drop("counties");
  EXPECT_FALSE(schema::hasUnits(*m_database));
  execute("CREATE TABLE coverage (x)");
  EXPECT_TRUE(schema::hasUnits(*m_database));
}

TEST_F(Schema, NamesNoSystemOfCoordinatesWithoutItsLayer) {
  execute("DELETE FROM gpkg_geometry_columns WHERE table_name = 'counties'");
  EXPECT_EQ(schema::srsId(*m_database), 0);
}

TEST_F(Schema, GetsTheTablesThatItLacks) {
  const auto lacks = [this](const std::vector<std::string>& tables) {
    std::vector<std::string> lacking;
    for (const std::string& table : tables)
      if (!m_database->hasTable(table)) lacking.push_back(table);
    return lacking;
  };
  const std::vector<std::string> settings{"styles", "bookmarks", "named_selections", "selection_members",
                                          "area_looks"},
      audit{"audit_rules", "findings", "audit_runs"};
  EXPECT_EQ(lacks(settings), settings);
  EXPECT_EQ(lacks(audit), audit);
  schema::makeSettingsTables(*m_database);
  EXPECT_TRUE(lacks(settings).empty());
  EXPECT_EQ(lacks(audit), audit);
  schema::makeAuditTables(*m_database);
  EXPECT_TRUE(lacks(audit).empty());
  execute("INSERT INTO bookmarks (name, longitude, latitude, metres_per_pixel) VALUES ('mine', 1, 2, 3)");
  schema::makeSettingsTables(*m_database);
  const auto row = m_database->prepare("SELECT count(*) FROM bookmarks");
  EXPECT_TRUE(row->step() && row->integer(0) == 1) << "one that is there stays";
  row->reset();
  drop("levels");
  drop("migrations");
  schema::makeLevelsTable(*m_database);
  schema::makeLevelsTable(*m_database);
  schema::makeMigrationsTable(*m_database);
  EXPECT_TRUE(lacks({"levels", "migrations"}).empty());
  EXPECT_FALSE(schema::firstMisfit(*m_database));
}

TEST_F(Schema, MissesAColumnOfEachOfItsTables) {
  schema::makeSettingsTables(*m_database);
  schema::makeAuditTables(*m_database);
  execute("DROP VIEW county_figures");
  for (const auto& [table, column] :
       std::vector<std::pair<std::string, std::string>>{{"counties", "note"},
                                                        {"prefectures", "name_en"},
                                                        {"provinces", "area_km2"},
                                                        {"areas", "colour"},
                                                        {"repairs", "km2"},
                                                        {"repair_pieces", "other"},
                                                        {"meta", "value"},
                                                        {"indicators", "source"},
                                                        {"figures", "note"},
                                                        {"code_changes", "kind"},
                                                        {"submissions", "state"},
                                                        {"revisions", "hash"},
                                                        {"area_members", "note"},
                                                        {"liaison_units", "name_en"},
                                                        {"assignments", "confidence"},
                                                        {"styles", "upper"},
                                                        {"bookmarks", "latitude"},
                                                        {"area_looks", "colour"},
                                                        {"audit_rules", "tolerance"},
                                                        {"findings", "proposal"},
                                                        {"audit_runs", "found"},
                                                        {"migrations", "program"},
                                                        {"coverage", "data"},
                                                        {"levels", "format_version"}}) {
    geo::store::Transaction undone(*m_database);
    execute(fmt::format("ALTER TABLE {} DROP COLUMN {}", table, column));
    const std::optional<TableMisfit> misfit = schema::firstMisfit(*m_database);
    ASSERT_TRUE(misfit) << table;
    EXPECT_EQ(misfit->kind, TableMisfit::Kind::noColumn) << table;
    EXPECT_EQ(misfit->table, table);
    EXPECT_EQ(misfit->column, column);
  }
  EXPECT_FALSE(schema::firstMisfit(*m_database));
}

TEST(SchemaMisfits, SayWhatIsToBeDone) {
  using Kind = TableMisfit::Kind;
  const auto said = [](Kind kind) { return schema::misfitSentence("w.gpkg", {kind, "rounds", "name"}); };
  EXPECT_EQ(said(Kind::noTable),
            "w.gpkg has a view rounds in place of a table, which is not followed; restore it from a copy.");
  EXPECT_EQ(
      said(Kind::noNumbers),
      "The rows of the table rounds of w.gpkg are not numbered by its first column, fid: another program "
      "made it anew; restore the file from a copy.");
  EXPECT_EQ(
      said(Kind::noColumn),
      "The table rounds of w.gpkg lacks the column name: another program took it out; restore the file from "
      "a copy.");
  EXPECT_EQ(
      said(Kind::otherKind),
      "The column name of the table rounds of w.gpkg is not of the kind that it was made with; restore the "
      "file from a copy.");
  EXPECT_EQ(
      said(Kind::mustBeFilled),
      "The table rounds of w.gpkg has a column name of another program that may not be empty; allow that "
      "there, or take it out.");
  EXPECT_EQ(
      said(Kind::notUnique),
      "The table rounds of w.gpkg does not keep its rows apart by name any more: another program made it "
      "anew; restore the file from a copy.");
}

namespace {

/// Made up: the two steps after the delivered one.
std::vector<schema::Migration> twoMore() {
  std::vector<schema::Migration> steps = schema::migrations();
  steps.push_back(
      {2, [](Database& database) { database.execute("CREATE TABLE two (fid INTEGER PRIMARY KEY)"); }});
  steps.push_back(
      {3, [](Database& database) { database.execute("CREATE TABLE three (fid INTEGER PRIMARY KEY)"); }});
  return steps;
}

class OldSchema : public Schema {
 protected:
  OldSchema() {
    drop("migrations");
    execute("DELETE FROM gpkg_contents WHERE table_name = 'migrations'");
    schema::putMeta(*m_database, "format_version", "1");
  }
  std::vector<std::int64_t> log() {
    std::vector<std::int64_t> numbers;
    const auto row = m_database->prepare("SELECT number, at, by, program FROM migrations ORDER BY number");
    while (row->step()) {
      EXPECT_EQ(row->text(1).size(), 24u) << row->text(1);
      EXPECT_FALSE(row->text(2).empty());
      EXPECT_THAT(row->text(3), testing::StartsWith("lianpian "));
      numbers.push_back(row->integer(0));
    }
    return numbers;
  }
};

}  // namespace

TEST_F(OldSchema, IsBroughtStepByStepToTodays) {
  EXPECT_EQ(schema::bringUpToDate(*m_database, m_small.path(), twoMore()), 1);
  EXPECT_EQ(schema::formatOf(*m_database, "w"), 4);
  EXPECT_EQ(log(), (std::vector<std::int64_t>{2, 3, 4}));
  EXPECT_TRUE(m_database->hasTable("two") && m_database->hasTable("three"));
  EXPECT_EQ(schema::bringUpToDate(*m_database, m_small.path(), twoMore()), std::nullopt);
}

TEST_F(OldSchema, TakesOnlyTheStepsThatItLacks) {
  EXPECT_EQ(schema::bringUpToDate(*m_database, m_small.path()), 1);
  EXPECT_EQ(log().size(), 1u);
  EXPECT_EQ(schema::bringUpToDate(*m_database, m_small.path(), twoMore()), 2);
  EXPECT_EQ(log().size(), 3u);
}

TEST_F(OldSchema, IsReadWhereTheStepsThatItLacksAllowIt) {
  std::vector<schema::Migration> steps = twoMore();
  const auto refused = [&] {
    return refusal<geo::IoError>([&] { schema::requireReadable(*m_database, "w.gpkg", steps); });
  };
  EXPECT_EQ(refused(), "none");
  steps[1].isReadableBefore = false;
  EXPECT_EQ(
      refused(),
      "w.gpkg has format 1 of an older program and has to be brought to format 4 before it can be read: open "
      "it in the window from a place where it can be written.");
  schema::putMeta(*m_database, "format_version", "2");
  EXPECT_NE(refused(), "none");
  schema::putMeta(*m_database, "format_version", "3");
  EXPECT_EQ(refused(), "none");
}

TEST_F(OldSchema, IsAsItWasWhereAStepAddsRows) {
  std::vector<schema::Migration> steps = twoMore();
  steps[2].run = [](Database& database) {
    database.execute("INSERT INTO liaison_units (id) VALUES ('made up')");
  };
  EXPECT_EQ(
      refusal<geo::IoError>([&] { (void)schema::bringUpToDate(*m_database, "w.gpkg", steps); }),
      "w.gpkg could not be brought from format 1 to 4 and is as it was; look into it with the program that "
      "made it, or restore it from a copy. The table liaison_units would have 1 rows instead of 0.");
  EXPECT_EQ(schema::formatOf(*m_database, "w"), 1);
  EXPECT_FALSE(m_database->hasTable("two"));
}

TEST_F(OldSchema, IsToldWhereTheWindowBringsItToTodays) {
  m_database.reset();
  planning::Workspace workspace = planning::Workspace::openAsPossible(m_small.path());
  ASSERT_EQ(workspace.issues().size(), 1u);
  EXPECT_EQ(workspace.issues()[0].kind, "workspace.migrated");
  EXPECT_EQ(workspace.issues()[0].severity, geo::Issue::Severity::note);
  EXPECT_EQ(
      workspace.issues()[0].text,
      m_small.path().string() + " was brought from format 1 to 2; older programs cannot open it any more.");
  EXPECT_FALSE(workspace.isReadOnly());
  EXPECT_EQ(workspace.info().formatVersion, 2);
}
