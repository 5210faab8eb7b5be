#include "planning/workspace/migrations.h"

#include <gmock/gmock.h>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/store/catalogue.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/schema.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/other_process.h"

namespace {

namespace schema = planning::schema;
using geo::store::Access;
using geo::store::Database;
using schema::Migration;
using test::figure;
using test::OtherProcess;
using test::SmallWorkspace;
using testing::ElementsAre;
using testing::HasSubstr;

/// Made up: the next format has a table more.
void addTable(Database& database) {
  database.catalogue().create(geo::store::AttributeTable{"next", "next", "Made up", "x TEXT"});
}

std::vector<Migration> withStep(void (*run)(Database&)) {
  std::vector<Migration> steps = schema::migrations();
  steps.push_back({schema::kFormatVersion, run});
  return steps;
}

std::string metaOf(Database& database, const char* key) {
  return schema::metaValue(database, key).value_or("");
}

/// A file with two figures.
class MigratedWorkspace : public testing::Test {
 protected:
  MigratedWorkspace() {
    m_small.open().putFigures({figure("010101", "a", 1), figure("010102", "a", 2)}, "made up");
    m_bytes = geo::readBytes(m_small.path());
  }
  std::unique_ptr<Database> database() const {
    return geo::store::openSqlite(m_small.path(), Access::readWrite);
  }
  /// The sentence of the refusal; the file has to be as it was, with nothing beside it.
  std::string refusal(const std::vector<Migration>& steps) const {
    std::string sentence;
    try {
      (void)schema::bringUpToDate(*database(), m_small.path(), steps);
    } catch (const geo::IoError& error) {
      sentence = error.what();
    }
    EXPECT_EQ(geo::readBytes(m_small.path()), m_bytes);
    EXPECT_EQ(filesOf(".new"), 0);
    EXPECT_EQ(m_small.open().figures("a", "2010").size(), 2u);
    return sentence;
  }
  long filesOf(const std::string& ending) const {
    long count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(m_small.folder().path()))
      count += entry.path().string().ends_with(ending) ? 1 : 0;
    return count;
  }

  SmallWorkspace m_small;
  std::string m_bytes;
};

}  // namespace

TEST_F(MigratedWorkspace, HasOneStepForEachFormatBelowTodays) {
  int from = 1;
  for (const Migration& step : schema::migrations()) EXPECT_EQ(step.from, from++);
  EXPECT_EQ(from, schema::kFormatVersion);
}

TEST_F(MigratedWorkspace, TakesTheStepsItLacksAndLogsThem) {
  const auto opened = database();
  EXPECT_EQ(schema::bringUpToDate(*opened, m_small.path(), withStep(addTable)), schema::kFormatVersion);
  EXPECT_TRUE(opened->hasTable("next"));
  EXPECT_EQ(metaOf(*opened, "format_version"), std::to_string(schema::kFormatVersion + 1));
  const auto log = opened->prepare("SELECT number, program FROM migrations ORDER BY number DESC LIMIT 1");
  ASSERT_TRUE(log->step());
  EXPECT_EQ(log->integer(0), schema::kFormatVersion + 1);
  EXPECT_THAT(log->text(1), testing::StartsWith("lianpian "));
  EXPECT_EQ(filesOf(".new"), 0);
}

TEST_F(MigratedWorkspace, IsNotTouchedWhenItIsOfTodaysFormat) {
  EXPECT_EQ(schema::bringUpToDate(*database(), m_small.path()), std::nullopt);
  EXPECT_EQ(geo::readBytes(m_small.path()), m_bytes);
}

TEST_F(MigratedWorkspace, IsAsItWasWhereAStepFails) {
  const auto fails = [](Database& database) {
    addTable(database);
    database.execute("DELETE FROM figures");
    database.execute("INSERT INTO no_such_table VALUES (1)");
  };
  EXPECT_THAT(refusal(withStep(fails)), HasSubstr("is as it was"));
}

TEST_F(MigratedWorkspace, IsAsItWasWhereOnlyTheStepInEarnestFails) {
  static int runs = 0;
  runs = 0;
  const auto failsAfterTheTrial = [](Database& database) {
    addTable(database);
    if (++runs == 2) throw geo::IoError("the disk is full");
  };
  EXPECT_THAT(refusal(withStep(failsAfterTheTrial)), HasSubstr("the disk is full"));
  EXPECT_EQ(runs, 2);
}

TEST_F(MigratedWorkspace, IsAsItWasWhereAStepWouldLoseRows) {
  const auto loses = [](Database& database) { database.execute("DELETE FROM figures WHERE value = 2"); };
  EXPECT_THAT(refusal(withStep(loses)), HasSubstr("The table figures would have 1 rows instead of 2."));
  const auto drops = [](Database& database) { database.execute("DROP TABLE figures"); };
  EXPECT_THAT(refusal(withStep(drops)), HasSubstr("The table figures would have 0 rows instead of 2."));
}

TEST_F(MigratedWorkspace, MayLoseRowsOfTheTablesThatAStepNames) {
  std::vector<Migration> steps =
      withStep([](Database& database) { database.execute("DELETE FROM figures WHERE value = 2"); });
  steps.back().changesRowsOf = {"figures"};
  const auto opened = database();
  EXPECT_TRUE(schema::bringUpToDate(*opened, m_small.path(), steps));
}

TEST_F(MigratedWorkspace, IsAsItWasAfterAProgramWasKilledInTheMiddle) {
  static int runs = 0;
  static OtherProcess::Tell tellTest;
  OtherProcess other([this](const OtherProcess::Tell& tell) {
    tellTest = tell;
    (void)schema::bringUpToDate(*database(), m_small.path(), withStep([](Database& database) {
      addTable(database);
      database.execute("UPDATE figures SET value = 9");
      if (++runs < 2) return;
      tellTest("in the middle");
      test::stay();
    }));
  });
  ASSERT_EQ(other.nextLine(), "in the middle");
  ASSERT_TRUE(other.kill());
  planning::Workspace workspace = m_small.open();
  EXPECT_EQ(workspace.info().formatVersion, schema::kFormatVersion);
  EXPECT_FALSE(workspace.database().hasTable("next"));
  EXPECT_EQ(workspace.figures("a", "2010").at("010102").value, 2);
  EXPECT_EQ(filesOf(".new"), 0);
}

TEST_F(MigratedWorkspace, IsReadWithoutAChangeWhereTodaysReadersUnderstandIt) {
  std::vector<Migration> steps = withStep(addTable);
  const auto opened = geo::store::openSqlite(m_small.path(), Access::readOnly);
  EXPECT_NO_THROW(schema::requireReadable(*opened, m_small.path(), steps));
  steps.back().isReadableBefore = false;
  try {
    schema::requireReadable(*opened, m_small.path(), steps);
    FAIL();
  } catch (const geo::IoError& error) {
    EXPECT_THAT(error.what(),
                testing::AllOf(HasSubstr("format 2"), HasSubstr("format 3"), HasSubstr("open it")));
  }
}

TEST_F(MigratedWorkspace, OfANewerProgramIsRefusedWithBothNumbers) {
  schema::putMeta(*database(), "format_version", "99");
  for (const bool readOnly : {true, false}) try {
      (void)m_small.open(readOnly);
      FAIL();
    } catch (const geo::IoError& error) {
      EXPECT_THAT(error.what(),
                  testing::AllOf(HasSubstr("99"), HasSubstr(std::to_string(schema::kFormatVersion))));
    }
}
