#include "planning/workspace/revision_log.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "geo/store/current_user.h"
#include "geo/store/sha256.h"
#include "tests/planning/small_workspace.h"
#include "tests/planning/workspace/touched_chains.h"

namespace {

using namespace planning;
using geo::store::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;

/// Synthetic: the chains "direct" and "2011/x" with three entries each, in turn.
class RevisionLogs : public testing::Test {
 protected:
  RevisionLogs() {
    openChain(database(), {"2011/x", "x", "2011", "draft"});
    for (int i = 0; i < 3; ++i)
      for (const char* const chain : {kDirectSubmission, "2011/x"})
        m_numbers.push_back(appendRevision(database(), {chain, "areas", "was", fmt::format("is {}", i), "why",
                                                        Person("Li Na", "county", "")}));
  }
  geo::store::Database& database() { return m_workspace.database(); }
  std::vector<StoredRevision> all() {
    std::vector<StoredRevision> found;
    eachRevision(m_workspace, [&found](const StoredRevision& entry) {
      if (entry.revision.submission != "tables") found.push_back(entry);
    });
    return found;
  }
  /// Of the entries that have one: chain, number in it, sentence.
  std::vector<std::string> faults() {
    std::vector<std::string> found;
    eachRevision(database(), [&found](const StoredRevision& entry) {
      if (!entry.fault.empty())
        found.push_back(fmt::format("{} {}: {}", entry.revision.submission, entry.sequence, entry.fault));
    });
    return found;
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
  std::vector<std::int64_t> m_numbers;
};

}  // namespace

TEST_F(RevisionLogs, KeepEveryField) {
  const std::vector<StoredRevision> entries = all();
  ASSERT_EQ(entries.size(), 6u);
  const std::string login = geo::store::currentUser();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const StoredRevision& one = entries[i];
    EXPECT_EQ(one.number, m_numbers[i]);
    EXPECT_EQ(one.number, static_cast<std::int64_t>(i) + 2) << "behind the tables of the codebook";
    EXPECT_EQ(one.sequence, static_cast<std::int64_t>(i) / 2 + 1);
    EXPECT_EQ(one.by, "Li Na <county; > [" + login + "]");
    EXPECT_EQ(one.at.size(), 24u);
    EXPECT_EQ(one.revision.submission, i % 2 == 0 ? "direct" : "2011/x");
    EXPECT_EQ(one.revision.what, "areas");
    EXPECT_EQ(one.revision.before, "was");
    EXPECT_EQ(one.revision.after, fmt::format("is {}", i / 2));
    EXPECT_EQ(one.revision.why, "why");
    EXPECT_EQ(one.previousHash, i < 2 ? "" : entries[i - 2].hash);
    EXPECT_EQ(one.hash, hashOfFields({one.previousHash, one.revision.submission, std::to_string(one.sequence),
                                      one.by, one.at, "areas", "was", one.revision.after, "why"}));
    EXPECT_EQ(one.fault, "");
  }
  EXPECT_EQ(lastRevision(m_workspace), 7);
  EXPECT_EQ(firstBrokenRevision(database()), std::nullopt);
}

TEST_F(RevisionLogs, NameTheLoginWhereNobodyElseIsNamed) {
  const std::string login = geo::store::currentUser();
  appendRevision(database(), {kDirectSubmission, "areas", "", "", ""});
  EXPECT_EQ(all().back().by, login);
  appendRevision(database(), {kDirectSubmission, "areas", "", "", "", Person(login)});
  EXPECT_EQ(all().back().by, login);
  appendRevision(database(), {kDirectSubmission, "areas", "", "", "", Person("Ding Yi")});
  EXPECT_EQ(all().back().by, "Ding Yi [" + login + "]");
}

TEST_F(RevisionLogs, HashFieldsWithTheirLengths) {
  EXPECT_EQ(hashOfFields({"ab", "", "c"}), geo::store::sha256("2:ab0:1:c"));
  EXPECT_EQ(hashOfFields({}), geo::store::sha256(""));
  EXPECT_EQ(digestOfFigures(3, "lines\n"), "3 figures, sha256 " + geo::store::sha256("lines\n"));
}

TEST_F(RevisionLogs, KnowTheEntriesThatStoreFigures) {
  for (const char* const what : {"figures", "correction 1", "correction "})
    EXPECT_TRUE(storesFigures(what)) << what;
  for (const char* const what : {"", "figure", "figures ", "correction", "areas", "a correction 1"})
    EXPECT_FALSE(storesFigures(what)) << what;
}

TEST_F(RevisionLogs, SayWhatIsWrongWithTheFirstBrokenEntryOfAChain) {
  const auto broken = [this](const std::string& sql) {
    Transaction undone(database());
    database().execute(sql);
    return faults();
  };
  EXPECT_THAT(broken("UPDATE revisions SET why = 'x' WHERE fid IN (2, 4)"),
              ElementsAre("direct 1: it does not fit its hash"))
      << "what is behind it is not looked at";
  EXPECT_THAT(broken("UPDATE revisions SET after = 'x' WHERE fid IN (2, 5)"),
              ElementsAre("direct 1: it does not fit its hash", "2011/x 2: it does not fit its hash"));
  EXPECT_THAT(broken("UPDATE revisions SET previous_hash = 'x' WHERE fid = 4"),
              ElementsAre("direct 2: it does not follow the entry before it"));
  EXPECT_THAT(broken("UPDATE revisions SET sequence = 7 WHERE fid = 4"),
              ElementsAre("direct 7: the entry before it is not number 6"));
  EXPECT_THAT(broken("UPDATE revisions SET made_by = x'00' WHERE fid = 3"),
              ElementsAre("2011/x 1: a value is not of the kind that its column has"));
  EXPECT_THAT(broken("DELETE FROM revisions WHERE fid = 4"),
              ElementsAre("2011/x 2: the entry before it in the log is not number 4",
                          "direct 3: the entry before it is not number 2"));
  EXPECT_THAT(broken("UPDATE revisions SET fid = 9 WHERE fid = 7"),
              ElementsAre("2011/x 3: the entry before it in the log is not number 8"));
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(RevisionLogs, LeaveAChainThatIsThere) {
  const auto chain = [this](const std::string& id) {
    const auto row = database().prepare("SELECT unit, round, state FROM submissions WHERE id = ?");
    row->bind(1, id);
    if (!row->step()) return std::string("none");
    return row->optionalText(0).value_or("-") + " " + row->optionalText(1).value_or("-") + " " + row->text(2);
  };
  EXPECT_EQ(chain("2011/x"), "x 2011 draft");
  openChain(database(), {"2011/x", "y", "2012", "county"});
  EXPECT_EQ(chain("2011/x"), "x 2011 draft");
  openChain(database(), {"mine", "", "", "open"});
  EXPECT_EQ(chain("mine"), "- - open");
  putChainState(database(), "2011/x", "submitted");
  EXPECT_EQ(chain("2011/x"), "x 2011 submitted");
  EXPECT_EQ(chain("direct"), "- - open");
  dropChain(database(), "mine");
  EXPECT_EQ(chain("mine"), "none");
  EXPECT_EQ(chain("direct"), "- - open");
}

TEST_F(RevisionLogs, HoldTheChainThatTheyContinue) {
  const test::TouchedChains touched(database());
  Transaction transaction(database());
  lockChain(database(), "direct");
  EXPECT_THAT(touched.chains, ElementsAre("direct"));
  appendRevision(database(), {"2011/x", "areas", "", "", ""});
  EXPECT_THAT(touched.chains, ElementsAre("direct", "2011/x"));
}

TEST(RevisionLogOfANewWorkspace, HasNoEntry) {
  const test::ScratchFolder folder;
  Workspace::create(folder / "n.gpkg", test::smallBoundaries(), false);
  Workspace workspace = Workspace::open(folder / "n.gpkg", false);
  EXPECT_EQ(lastRevision(workspace), 0);
  EXPECT_EQ(appendRevision(workspace.database(), {kDirectSubmission, "areas", "", "", ""}), 1);
  EXPECT_EQ(lastRevision(workspace), 1);
}
