#include "planning/workspace/table_log.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "geo/store/row_watch.h"
#include "geo/store/sha256.h"
#include "planning/survey/approval.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using geo::store::sha256;
using geo::store::Transaction;
using geo::store::Value;
using test::indicator;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

std::string countedEmpty() { return "0 " + sha256(""); }

/// Synthetic: the entries of the chain of the tables, each as it was written.
class TableLogs : public testing::Test {
 protected:
  struct Entry {
    std::int64_t number = 0;
    std::string hash;
    std::string before;
    std::string after;
  };
  std::vector<Entry> seals() {
    std::vector<Entry> found;
    eachRevision(m_workspace.database(), [&found](const StoredRevision& entry) {
      if (entry.revision.submission != kTablesSubmission) return;
      EXPECT_EQ(entry.revision.what, kTablesEntry);
      EXPECT_EQ(entry.revision.why, "");
      found.push_back({entry.number, entry.hash, entry.revision.before, entry.revision.after});
    });
    return found;
  }
  Entry last() { return seals().back(); }
  RowDigests digests(const std::string& table) {
    RowDigests rows;
    eachLoggedRow(m_workspace.database(), table,
                  [&rows](const LoggedRow& row) { rows.emplace(row.number, row.digest); });
    return rows;
  }
  /// The line of the log that an entry begins with, where it names only the entry before it.
  static std::string logLine(const Entry& before) {
    return fmt::format("log\t1\t{}\n", sha256(fmt::format("{}\t{}\n", before.number, before.hash)));
  }
  void execute(const std::string& sql) { m_workspace.database().execute(sql); }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

}  // namespace

TEST(TableEntries, AreReadLineByLine) {
  const auto entry = parseTableEntry("counties\tabc\nrounds\tdef\n",
                                     "log\t2\tdead\ncounties\t7\tbeef\ncounties\t8\t-\nrounds\t-1\tfeed\n"
                                     "counties\t=\t3 cafe\nareas\t=\t0 babe\n");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->entries, "2 dead");
  using Rows = std::map<std::int64_t, std::string>;
  EXPECT_THAT(entry->rows, UnorderedElementsAre(Pair("counties", Rows{{7, "beef"}, {8, kRowGone}}),
                                                Pair("rounds", Rows{{-1, "feed"}})));
  EXPECT_THAT(entry->whole, UnorderedElementsAre(Pair("counties", "3 cafe"), Pair("areas", "0 babe")));
  EXPECT_THAT(entry->before, UnorderedElementsAre(Pair("counties", "abc"), Pair("rounds", "def")));
}

TEST(TableEntries, MayBeEmpty) {
  const auto entry = parseTableEntry("", "");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->entries, "");
  EXPECT_THAT(entry->rows, IsEmpty());
  EXPECT_THAT(entry->whole, IsEmpty());
  EXPECT_THAT(entry->before, IsEmpty());
}

TEST(TableEntries, OfAnotherFormAreNone) {
  const std::string log = "log\t1\tdead\n";
  ASSERT_TRUE(parseTableEntry("counties\tabc\n", log));
  for (const char* const after : {"log\t1\tdead", "log\t1\n", "log\t1\tdead\tmore\n", "\n",
                                  "counties\tx\tbeef\n", "counties\t7x\tbeef\n", "counties\t\tbeef\n",
                                  "counties\t 7\tbeef\n", "counties\t99999999999999999999\tbeef\n"})
    EXPECT_FALSE(parseTableEntry("", log + after)) << after;
  for (const char* const before : {"counties\tabc", "counties\n", "counties\tabc\tmore\n", "\n"})
    EXPECT_FALSE(parseTableEntry(before, log)) << before;
}

TEST(TableDigests, AreOfNumbersAndDigestsLineByLine) {
  EXPECT_EQ(digestOfRows({}), sha256(""));
  EXPECT_EQ(digestOfRows({{8, "-"}, {7, "beef"}}), sha256("7\tbeef\n8\t-\n"));
  EXPECT_EQ(digestOfEntries({}), countedEmpty());
  EXPECT_EQ(digestOfEntries({{9, "aa"}, {3, "bb"}}), "2 " + sha256("9\taa\n3\tbb\n")) << "as they are given";
}

TEST_F(TableLogs, NameARowByItsFirstThreeShortWords) {
  execute("CREATE TABLE made_up (fid INTEGER PRIMARY KEY, a, b, c, d, e)");
  const std::string fits(60, 'x'), longer(61, 'x');
  m_workspace.database()
      .prepare(
          "INSERT INTO made_up VALUES (5, 'one', 2, 'three', 'four', NULL), (2, NULL, 1.5, ?, ?, 'end'), "
          "(3, x'00', '', NULL, 0.0, NULL)")
      ->run({fits, longer});
  std::vector<std::pair<std::int64_t, std::string>> named;
  eachLoggedRow(m_workspace.database(), "made_up",
                [&named](const LoggedRow& row) { named.emplace_back(row.number, row.name); });
  EXPECT_THAT(named, ElementsAre(Pair(2, fits + ", end"), Pair(3, ""), Pair(5, "one, 2, three")));
}

TEST_F(TableLogs, HaveTheDigestOfAllValuesOfARow) {
  execute("CREATE TABLE made_up (fid INTEGER PRIMARY KEY, a, b); INSERT INTO made_up VALUES (5, 'one', 2.5)");
  const std::vector<Value> values{Value(std::int64_t{5}), Value("one"), Value(2.5)};
  EXPECT_THAT(digests("made_up"), ElementsAre(Pair(5, geo::store::rowDigest(values))));
  EXPECT_THAT(digests("no_such_table"), IsEmpty());
}

TEST_F(TableLogs, HaveNoRowThatOnlySaysWhatTheMapShows) {
  execute(
      "INSERT INTO meta (key, value) VALUES ('shown_indicator', 'a'), ('has_shown_', 'x'), ('languages', "
      "'x')");
  std::vector<std::string> named;
  eachLoggedRow(m_workspace.database(), "meta",
                [&named](const LoggedRow& row) { named.push_back(row.name); });
  EXPECT_THAT(named, ElementsAre("format_version, 2", "crs, EPSG:4326", "title, 试验",
                                 "boundary_version, 2016", "boundary_source", "figure_source", "code_scheme",
                                 "approval_number", "has_shown_, x", "languages, x"));
  EXPECT_EQ(digests("indicators").size(), 2u) << "only of that table";
}

TEST_F(TableLogs, TellTheFiguresOfOtherBoundariesAsAWhole) {
  EXPECT_EQ(digestOfOtherFigures(m_workspace.database()), countedEmpty());
  m_workspace.putFigures({test::figure("010101", "a", 1), test::figure("010102", "a", 2)}, "why");
  EXPECT_EQ(digestOfOtherFigures(m_workspace.database()), countedEmpty());
  execute("UPDATE figures SET boundary_version = '2010' WHERE unit = '010102'");
  const auto row = m_workspace.database().prepare("SELECT * FROM figures WHERE unit = '010102'");
  ASSERT_TRUE(row->step());
  std::vector<Value> values;
  for (int i = 0; i < row->columnCount(); ++i) values.push_back(row->column(i));
  EXPECT_EQ(digestOfOtherFigures(m_workspace.database()),
            "1 " + digestOfRows({{row->integer(0), geo::store::rowDigest(values)}}));
}

TEST_F(TableLogs, WatchTheirTablesAndTheLogItself) {
  const TableLog log(m_workspace.database());
  for (const char* const table : {"revisions", "meta", "counties", "submissions", "shared_totals"})
    EXPECT_TRUE(log.watches(table)) << table;
  for (const char* const table : {"figures", "styles", "bookmarks", "liaison_persons", "gpkg_contents", ""})
    EXPECT_FALSE(log.watches(table)) << table;
}

TEST_F(TableLogs, BeginWithAllRowsOfAllTables) {
  const Entry first = seals().at(0);  // of the codebook that the workspace was given
  std::string expected = "log\t0\t" + sha256("") + "\n";
  for (const char* const table : loggedTables()) {
    if (!m_workspace.database().hasTable(table)) continue;
    const RowDigests rows = digests(table);
    for (const auto& [number, digest] : rows) expected += fmt::format("{}\t{}\t{}\n", table, number, digest);
    expected += fmt::format("{}\t=\t{} {}\n", table, rows.size(), digestOfRows(rows));
  }
  EXPECT_EQ(first.after, expected + kOtherFigures + "\t=\t" + countedEmpty() + "\n");
  EXPECT_EQ(first.before, "");
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(seals().size(), 1u);
}

TEST_F(TableLogs, TellARowAsItIsAndAsItWas) {
  const Entry first = last();
  const RowDigests before = digests("indicators");
  Indicator changed = indicator("b");
  changed.nameEn = "another";
  m_workspace.putIndicators({indicator("a"), changed});
  const RowDigests now = digests("indicators");
  EXPECT_EQ(last().after, logLine(first) + fmt::format("indicators\t2\t{}\n", now.at(2)));
  EXPECT_EQ(last().before, fmt::format("indicators\t{}\n", digestOfRows({{2, before.at(2)}})));
  EXPECT_EQ(last().number, 2);
}

TEST_F(TableLogs, TellARowThatIsNew) {
  const Entry first = last();
  m_workspace.putIndicators({indicator("c")});
  EXPECT_EQ(last().after, logLine(first) + fmt::format("indicators\t3\t{}\n", digests("indicators").at(3)));
  EXPECT_EQ(last().before, fmt::format("indicators\t{}\n", sha256("3\t-\n")));
}

TEST_F(TableLogs, TellARowThatIsGone) {
  const Entry first = last();
  const RowDigests before = digests("repairs");
  {
    Transaction transaction(m_workspace.database());
    execute("DELETE FROM repairs WHERE fid = 2");
    transaction.commit();
  }
  EXPECT_EQ(last().after, logLine(first) + "repairs\t2\t-\n");
  EXPECT_EQ(last().before, fmt::format("repairs\t{}\n", digestOfRows({{2, before.at(2)}})));
}

TEST_F(TableLogs, TellTheTablesOfATransactionInTheirOrder) {
  const Entry first = last();
  const RowDigests before = digests("meta");
  {
    Transaction transaction(m_workspace.database());
    WorkspaceInfo info = m_workspace.info();
    info.title = "another";
    m_workspace.setInfo(info);
    m_workspace.putIndicators({indicator("c")});
    info.title = "a third";
    m_workspace.setInfo(info);
    transaction.commit();
  }
  EXPECT_EQ(last().after, logLine(first) + fmt::format("indicators\t3\t{}\n", digests("indicators").at(3)) +
                              fmt::format("meta\t3\t{}\n", digests("meta").at(3)));
  EXPECT_EQ(last().before,
            fmt::format("indicators\t{}\nmeta\t{}\n", sha256("3\t-\n"), digestOfRows({{3, before.at(3)}})))
      << "as the transaction found it, not as it was in between";
  EXPECT_EQ(seals().size(), 2u);
}

TEST_F(TableLogs, SayNothingWhereNothingIsAnother) {
  const Entry first = last();
  m_workspace.putIndicators({indicator("a")});
  {
    Transaction transaction(m_workspace.database());
    m_workspace.putIndicators({indicator("c")});
    execute("DELETE FROM indicators WHERE id = 'c'");
    transaction.commit();
  }
  {
    Transaction transaction(m_workspace.database());
    execute("INSERT INTO meta (key, value) VALUES ('shown_indicator', 'a')");
    execute("UPDATE meta SET value = 'en' WHERE key = 'language'");
    transaction.commit();
  }
  {
    Transaction transaction(m_workspace.database());
    m_workspace.putIndicators({indicator("d")});
  }  // undone
  EXPECT_EQ(seals().size(), 1u);
  m_workspace.putIndicators({indicator("e")});
  const auto [number, digest] = *digests("indicators").rbegin();
  EXPECT_EQ(last().after, logLine(first) + fmt::format("indicators\t{}\t{}\n", number, digest))
      << "nothing is left of what was undone";
}

TEST_F(TableLogs, NameTheEntriesThatCameWithThem) {
  const Entry first = last();
  m_workspace.putFigures({test::figure("010101", "a", 1)}, "one");
  std::vector<std::pair<std::int64_t, std::string>> entries{{first.number, first.hash}};
  eachRevision(m_workspace.database(), [&entries](const StoredRevision& entry) {
    if (entry.revision.what == "figures") entries.emplace_back(entry.number, entry.hash);
  });
  ASSERT_EQ(entries.size(), 2u);
  const auto said = parseTableEntry(last().before, last().after);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->entries, digestOfEntries(entries));
  EXPECT_THAT(said->rows, IsEmpty()) << "figures are in other chains";
  EXPECT_THAT(said->whole, IsEmpty());
  EXPECT_EQ(last().number, 3);
}

TEST_F(TableLogs, NameAllEntriesThereAreWhereTheyBegin) {
  const test::ScratchFolder folder;
  Workspace::create(folder / "n.gpkg", test::smallBoundaries(), false);
  m_workspace = Workspace::open(folder / "n.gpkg", false);
  EXPECT_THAT(seals(), IsEmpty());
  {
    Transaction transaction(m_workspace.database());
    appendRevision(m_workspace.database(), {kDirectSubmission, "areas", "", "made up", ""});
    appendRevision(m_workspace.database(), {kDirectSubmission, "areas", "", "made up, too", ""});
    transaction.commit();
  }
  std::vector<std::pair<std::int64_t, std::string>> entries;
  eachRevision(m_workspace.database(), [&entries](const StoredRevision& entry) {
    if (entry.revision.what == "areas") entries.emplace_back(entry.number, entry.hash);
  });
  ASSERT_EQ(entries.size(), 2u);
  ASSERT_EQ(seals().size(), 1u);
  EXPECT_EQ(parseTableEntry(last().before, last().after)->entries, digestOfEntries(entries));
  const auto chain =
      m_workspace.database().prepare("SELECT unit, round, state FROM submissions WHERE id = 'tables'");
  ASSERT_TRUE(chain->step());
  EXPECT_EQ(chain->optionalText(0), std::nullopt);
  EXPECT_EQ(chain->optionalText(1), std::nullopt);
  EXPECT_EQ(chain->text(2), "open");
}

TEST(TableLogOfASurvey, HasTheWholeTablesWithEachApproval) {
  const test::SurveyWorkspace made;
  Workspace workspace = made.open();
  survey::putSubmittedFigures(workspace, test::surveyRound(), {test::surveyFigure("010101", "pop", 1)},
                              "form");
  const survey::Decision decision{"2011", {"010101"}, survey::Role::county, "Tester", ""};
  const auto lastSaid = [&workspace] {
    std::optional<TableEntry> said;
    eachRevision(workspace.database(), [&said](const StoredRevision& entry) {
      if (entry.revision.submission == kTablesSubmission)
        said = parseTableEntry(entry.revision.before, entry.revision.after);
    });
    return said;
  };
  survey::submit(workspace, decision);
  EXPECT_THAT(lastSaid()->whole, IsEmpty());
  EXPECT_THAT(lastSaid()->rows, UnorderedElementsAre(Pair("submissions", testing::SizeIs(1)),
                                                     Pair("round_units", testing::SizeIs(1))));
  survey::approve(workspace, decision);
  std::map<std::string, std::string> expected{{kOtherFigures, countedEmpty()}};
  for (const char* const table : loggedTables()) {
    if (!workspace.database().hasTable(table)) continue;
    RowDigests rows;
    eachLoggedRow(workspace.database(), table,
                  [&rows](const LoggedRow& row) { rows.emplace(row.number, row.digest); });
    expected[table] = fmt::format("{} {}", rows.size(), digestOfRows(rows));
  }
  EXPECT_EQ(lastSaid()->whole, expected);
  EXPECT_THAT(lastSaid()->rows, ElementsAre(Pair("submissions", testing::SizeIs(1))))
      << "what it changed, too";
}
