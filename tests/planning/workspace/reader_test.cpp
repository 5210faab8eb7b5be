#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/planning/small_workspace.h"

namespace {

using geo::store::Transaction;
using planning::Workspace;
using test::SmallWorkspace;

// 8 MB: four times what SQLite keeps before it would write pages and shut readers out.
TEST(WorkspaceReader, SeesTheLastCommittedStateWhileABigTransactionIsOpen) {
  const SmallWorkspace made;
  Workspace writer = made.open();
  Workspace reader = writer.reader();
  const auto mark = reader.database().commitMark();
  {
    Transaction transaction(writer.database());
    writer.putFigures({test::figure("010101", "a", 9)}, "changed");
    writer.database().execute("CREATE TABLE big (data BLOB)");
    for (int i = 0; i < 128; ++i) writer.database().execute("INSERT INTO big VALUES (zeroblob(65536))");
    EXPECT_TRUE(reader.figures("a", "2010").empty());
    EXPECT_EQ(reader.database().commitMark(), mark);
    transaction.commit();
  }
  EXPECT_EQ(reader.figures("a", "2010").at("010101").value, 9);
  EXPECT_NE(reader.database().commitMark(), mark);
}

TEST(WorkspaceReader, CannotWriteAndLeavesTheRightToItsWorkspace) {
  const SmallWorkspace made;
  Workspace writer = made.open();
  Workspace reader = writer.reader();
  EXPECT_FALSE(reader.isReadOnly()) << "the workspace can be changed";
  EXPECT_THROW(reader.putFigures({test::figure("010101", "a", 9)}, "no"), geo::IoError);
  writer.putFigures({test::figure("010101", "a", 9)}, "yes");
}

TEST(WorkspaceReader, DamageThatItMeetsEndsTheRightToWriteOfBoth) {
  const SmallWorkspace made;
  Workspace writer = Workspace::openAsPossible(made.path());
  Workspace reader = writer.reader();
  writer.database().execute("DROP TABLE area_members");
  EXPECT_FALSE(writer.isReadOnly());
  reader.areas();
  EXPECT_TRUE(reader.isReadOnly());
  EXPECT_TRUE(writer.isReadOnly());
  EXPECT_THROW(writer.putFigures({test::figure("010101", "a", 9)}, "no"), geo::DamagedError);
}

}  // namespace
